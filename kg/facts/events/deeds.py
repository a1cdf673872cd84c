"""The words for deeds in a scene, where they stand, and which of them weighs most."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.facts.events.scenes import Scene
from kg.facts.events.tellings import ROUNDS
from kg.facts.text.stretches import Stretch
from kg.facts.vocabulary.patterns import Manner, Trigger, Weight, trigger_pattern, triggers
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType, MentionType

OPENING = 3
"""How many sentences open a scene: any word for a deed counts there, and later only one that names the occasion."""

TELLING = frozenset({MentionType.PERSON, MentionType.DATE})
"""The mentions of a sentence that tells news rather than slogans."""

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})
# Titles of documents are names; one of a decision that is published says what is decided.
_DOCUMENT = re.compile(r"《[^《》]*》(?<!的决定》)|(?<!印发)(?<!公布)(?<!发布)《[^《》]*》")
# What a court finds is what the accused did, whatever else the sentence names.
_FOUND = re.compile(one_of(Phrase.FOUND))
# What follows is said, not done.
_SAID = re.compile(rf"(?:{one_of(Phrase.SAYS, Phrase.ASKS)}|说|告诉记者)[，,：:]")
# What makes a word for a deed one for what is spoken of: 就夜查情况进行通报.
_TOPIC = re.compile(rf"的(?!是)|工作(?!会)|{one_of(Phrase.TOPIC)}")
# Of a round it is none where the clause ends: 到企业视察|工作。
_WORK = re.compile(r"工作(?=[，。；,;]|$)")
# Words between which a deed is only that on which something came about.
_ON, _ENDS = re.compile(r"(?:在|经过|通过)[^，。；]{0,2}$"), re.compile(r"[^，。；]{0,2}中|[^，。；]{0,2}[，,]")
_IN, _MEETS = (
    re.compile(r"在[^，。；]{0,16}$"),
    re.compile(r"[^，。；]{0,10}(?:时|中|途中|期间)[，,][^，。；]{0,6}(?:发现|接到|遇到|听到|看到)"),
)
# Words between which a deed only says who somebody is: 为|荣立二等功|的军人.
_TO, _WHO = re.compile(r"(?:为|给|向|慰问|看望|走访)$"), re.compile(r"[^，。；]{1,16}的(?!是)")
# Goods by their number that are brought to somebody: 把五百公斤谷种|送到, 给学校|送来|书包二百个.
_NUMBER = rf"[一二两三四五六七八九十百千万余多几\d,]+{one_of(Phrase.COUNTED)}"
_GOODS = rf"(?:(?!{one_of(Phrase.NO_GOODS)})[^，。；]){{0,16}}"
_GIFT = re.compile(
    rf"{_NUMBER}{_GOODS}(?P<given>送[到给往])"
    rf"|(?P<brought>送[来去上给到])了?{_GOODS}{_NUMBER}(?!{one_of(Phrase.NO_GOODS)}){_GOODS}(?=[，。；]|$)"
)
_CREDITS = re.compile(r"\s*[（(][^（()）]*[）)]\s*")
_LEAST = 1  # what weighs no more than this is said of too many things
_IN_HEADLINE, _IN_NEWS, _BY_SENTENCE = 1.5, 1, 0.5
_NAME_GOES_ON = 8  # characters between two words of one name
_PARTS = re.compile(r"[，,。；;、了并暨]")


@dataclass(frozen=True, slots=True)
class Deed:
    """The word for what was done, where it stands, and how many sentences with mentions stand before it."""

    trigger: Trigger
    sentence: Stretch
    start: int
    position: int

    @property
    def end(self) -> int:
        """Where the word ends in the text of its block."""
        return self.start + len(self.trigger.word)

    @property
    def is_round(self) -> bool:
        """Whether somebody goes and looks at things or meets people."""
        return self.trigger.type in ROUNDS

    @property
    def lasts(self) -> bool:
        """Whether it goes on over days, as a rescue does."""
        return self.trigger.manner is Manner.LASTING


def deeds(scene: Scene) -> Iterator[Deed]:
    """Every word for a deed in a scene; words in names, credits and speech, and of other times, are none."""
    position = 0
    for sentence in scene.sentences:
        if _CREDITS.fullmatch(sentence.text) or _FOUND.search(sentence.text) or sentence.tells_other_times:
            continue
        named = [(one.start, one.end) for one in sentence.placed() if one.type in _NAMES]
        named += sentence.block.spoken(sentence.start, sentence.end)
        named += [match.span() for match in _DOCUMENT.finditer(sentence.block.text, sentence.start, sentence.end)]
        said = _SAID.search(sentence.block.text, sentence.start, sentence.end)
        for match in trigger_pattern().finditer(sentence.block.text, sentence.start, said.end() if said else sentence.end):
            trigger = triggers()[match.group()]
            is_told = not _is_topic(sentence, match, trigger) and not _circumstance(sentence, match)
            if is_told and not any(start <= match.start() < end for start, end in named):
                yield Deed(trigger, sentence, match.start(), position)
        yield from _gifts(sentence, position)
        # Exclamations and kickers before the news do not make it later.
        position += any(True for _ in sentence.placed())


def _gifts(sentence: Stretch, position: int) -> Iterator[Deed]:
    """Goods that a sentence says are brought to somebody, outside of speech."""
    for match in _GIFT.finditer(sentence.block.text, sentence.start, sentence.end):
        start, word = match.start(match.lastgroup or 0), match[match.lastgroup or 0]
        if not any(begin <= start < stop for begin, stop in sentence.block.spoken(sentence.start, sentence.end)):
            yield Deed(Trigger(EventType.DONATION, Weight.USUAL, word), sentence, start, position)


def _is_topic(sentence: Stretch, word: re.Match[str], trigger: Trigger) -> bool:
    """Whether a word only names what is spoken of."""
    goes_on = trigger.type in ROUNDS and _WORK.match(sentence.block.text, word.end(), sentence.end)
    return not goes_on and _TOPIC.match(sentence.block.text, word.end()) is not None


def _circumstance(sentence: Stretch, word: re.Match[str]) -> bool:
    """Whether a word only says on which occasion something came about, 在调研中发现, 经过考察学习，决定, or who somebody is."""
    before, after = sentence.block.text[sentence.start : word.start()], sentence.block.text[word.end() : sentence.end]
    return any(begins.search(before) and ends.match(after) for begins, ends in ((_ON, _ENDS), (_TO, _WHO), (_IN, _MEETS)))


def weightiest(deeds: Iterable[Deed], of_headline: AbstractSet[EventType]) -> Deed | None:
    """The weightiest of some words, the earliest of those that weigh the same."""
    best: tuple[float, Deed] | None = None
    for deed in deeds:
        weight = _weight(deed, of_headline)
        if weight > _LEAST and (best is None or weight > best[0] or (weight == best[0] and _heads(deed, best[1]))):
            best = (weight, deed)
    return best[1] if best else None


def _heads(deed: Deed, former: Deed) -> bool:
    """Whether a word is the head of a name that the former one belongs to: 疏散演练, 庆祝建军节座谈会."""
    between = deed.sentence.block.text[former.end : deed.start]
    return deed.sentence is former.sentence and len(between) <= _NAME_GOES_ON and not _PARTS.search(between)


def _weight(deed: Deed, of_headline: AbstractSet[EventType]) -> float:
    """How much a word counts: more if the headline says its type too, in a sentence that tells news, and early."""
    told = any(one.type in TELLING for one in deed.sentence.placed())
    in_headline = deed.trigger.type in of_headline
    return deed.trigger.weight + _IN_HEADLINE * in_headline + _IN_NEWS * told - _BY_SENTENCE * min(deed.position, OPENING)
