"""The word that says what was done in a scene, and where it stands."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from kg.facts.gatherings import gathering
from kg.facts.openings import Opening
from kg.facts.patterns import Cue, Manner, Trigger, trigger_pattern, triggers
from kg.facts.phrases import Phrase, one_of
from kg.facts.roles import parts
from kg.facts.scenes import Scene
from kg.facts.stretches import MONTH, Stretch
from kg.facts.tellings import ASIDES, DONE_BY, HELD_BY, ROUNDS, is_official, told_type, word_of, words_after
from kg.model import EventType, MentionType

OPENING = 3
"""How many sentences open a scene: any word for a deed counts there, and later only one that names the occasion."""

TELLING = frozenset({MentionType.PERSON, MentionType.DATE})
"""The mentions of a sentence that tells news rather than slogans."""

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})
_USUAL = 2  # the weight of a word that is said of nothing else
_TELLING = 3  # the weight of a word that opens the news
_NAMES_OCCASION = 4  # the weight of such a word in the table
# Titles of documents are names; one of a decision that is published says what is decided.
_DOCUMENT = re.compile(r"《[^《》]*》(?<!的决定》)|(?<!印发)(?<!公布)(?<!发布)《[^《》]*》")
# What follows is said, not done.
_SAID = re.compile(rf"(?:{one_of(Phrase.SAYS, Phrase.ASKS)}|说|告诉记者)[，,：:]")
# What makes a word for a deed one for what is spoken of: 就夜查情况进行通报.
_TOPIC = re.compile(rf"的(?!是)|工作(?!会)|{one_of(Phrase.TOPIC)}")
# Words between which a deed is only that on which something came about.
_ON, _ENDS = re.compile(r"(?:在|经过|通过)[^，。；]{0,2}$"), re.compile(r"[^，。；]{0,2}中|[^，。；]{0,2}[，,]")
_CREDITS = re.compile(r"\s*[（(][^（()）]*[）)]\s*")
_LEAST = 1  # what weighs no more than this is said of too many things
_IN_HEADLINE, _IN_NEWS, _BY_SENTENCE = 1.5, 1, 0.5
_NAME_GOES_ON = 8  # characters between two words of one name
_PARTS = re.compile(r"[，,。；;、了并]")
_VAGUE = 1  # the weight of words such as 举行, which say that something was done and not what
_SPEECH = re.compile(r"讲话|致[^，。；]{0,8}[辞词]")
# An occasion that is chaired and is no meeting.
_FESTIVE = re.compile(one_of(Phrase.FESTIVE))


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


def deed_of(scene: Scene, headline: str, besides: EventType | None) -> Deed | None:
    """The weightiest word for a deed, earlier ones before later ones; without one, a meeting where somebody takes the chair.

    `besides` is a type that is told otherwise.
    """
    named = (triggers()[match.group()] for match in trigger_pattern().finditer(headline))
    of_headline = frozenset(trigger.type for trigger in named if trigger.weight > _VAGUE)
    # What is told of a year is a life or a history, in which people also go and see.
    is_life = scene.date is not None and len(scene.date) < MONTH
    told = [deed for deed in _deeds(scene) if deed.trigger.type is not besides]
    deeds = [deed for deed in told if not is_life or deed.trigger.weight > _USUAL or deed.trigger.type not in ROUNDS]
    best = _weightiest((deed for deed in deeds if deed.position < OPENING or deed.trigger.weight >= _NAMES_OCCASION), of_headline)
    held = _festivity(scene) or (_by_roles(scene, HELD_BY) if best and best.trigger.type is EventType.PUBLICATION else None)
    if best is not None and best.trigger.weight > (_USUAL if held else _VAGUE):
        return _borne_out(best, scene)
    later = _weightiest((deed for deed in deeds if deed.trigger.weight > _USUAL and scene.date is not None), of_headline)
    weak = later or (_borne_out(best, scene) if best else None)
    return held or _by_roles(scene, HELD_BY) or _unlisted(scene) or weak or _by_roles(scene, DONE_BY) or _of_headline(scene, headline)


def _borne_out(deed: Deed, scene: Scene) -> Deed:
    """The deed, if the scene bears its type out: an award that somebody won in a contest, a round by somebody in office for a weak word."""
    if deed.trigger.manner is Manner.CONTEST:
        is_so = any(Cue.WINNER in part.cues for one in scene.sentences for part in parts(one))
    elif deed.trigger.type in ROUNDS and deed.trigger.weight <= _VAGUE:
        titles = (one.text for sentence in scene.core for one in sentence.placed() if one.type is MentionType.TITLE)
        is_so = any(map(is_official, titles))
    else:
        is_so = True
    return deed if is_so else replace(deed, trigger=replace(deed.trigger, type=EventType.OTHER))


def _weightiest(deeds: Iterable[Deed], of_headline: AbstractSet[EventType]) -> Deed | None:
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


def _deeds(scene: Scene) -> Iterator[Deed]:
    """Every word for a deed in a scene; words in names, credits and speech, and of other times, are none."""
    position = 0
    for sentence in scene.sentences:
        if _CREDITS.fullmatch(sentence.text) or sentence.tells_other_times:
            continue
        named = [(one.start, one.end) for one in sentence.placed() if one.type in _NAMES]
        named += sentence.block.speech
        named += [match.span() for match in _DOCUMENT.finditer(sentence.block.text, sentence.start, sentence.end)]
        said = _SAID.search(sentence.block.text, sentence.start, sentence.end)
        for match in trigger_pattern().finditer(sentence.block.text, sentence.start, said.end() if said else sentence.end):
            is_told = not _TOPIC.match(sentence.block.text, match.end()) and not _circumstance(sentence, match)
            if is_told and not any(start <= match.start() < end for start, end in named):
                yield Deed(triggers()[match.group()], sentence, match.start(), position)
        # Exclamations and kickers before the news do not make it later.
        position += any(True for _ in sentence.placed())


def _circumstance(sentence: Stretch, word: re.Match[str]) -> bool:
    """Whether a word only says on which occasion something came about: 在调研中发现, 经过考察学习，决定."""
    before, after = sentence.block.text[sentence.start : word.start()], sentence.block.text[word.end() : sentence.end]
    return _ON.search(before) is not None and _ENDS.match(after) is not None


def _weight(deed: Deed, of_headline: AbstractSet[EventType]) -> float:
    """How much a word counts: more if the headline says its type too, in a sentence that tells news, and early."""
    told = any(one.type in TELLING for one in deed.sentence.placed())
    in_headline = deed.trigger.type in of_headline
    return deed.trigger.weight + _IN_HEADLINE * in_headline + _IN_NEWS * told - _BY_SENTENCE * min(deed.position, OPENING)


def _festivity(scene: Scene) -> Deed | None:
    """An occasion of no type of its own that speeches open: 举行宣传活动, 副市长出席并讲话."""
    word = _FESTIVE.search(scene.lead.block.text, scene.lead.start, scene.lead.end)
    if word is None or not any(Cue.SPEAKER in part.cues and _SPEECH.search(one.text) for one in scene.core for part in parts(one)):
        return None
    return Deed(Trigger(EventType.CEREMONY, _TELLING, word.group()), scene.lead, word.start(), 0)


def _by_roles(scene: Scene, cues: Iterable[Cue]) -> Deed | None:
    """An occasion of which only parts with one of these cues are told; who takes the chair holds a meeting or a ceremony."""
    festive = any(_FESTIVE.search(one.text) for one in scene.sentences)
    told = [(sentence, part) for sentence in scene.core if not sentence.tells_other_times for part in parts(sentence)]
    if scene.opening is Opening.EPISODE:
        told = [(sentence, part) for sentence, part in told if sentence is scene.lead]
    for cue in cues:
        if scene.opening is Opening.EPISODE and cue not in ASIDES and len(told) == 1:
            # In a life what one did for years is told by its beginning: 2023年3月，他教孩子们写字; what two did, on an occasion.
            continue
        for sentence, part in told:
            kind = told_type(cue, sentence) if cue in part.cues else None
            kind = EventType.CEREMONY if festive and kind is EventType.MEETING else kind
            word = kind and (word_of(sentence, kind) or words_after(sentence, part.person))
            if kind and word:
                return Deed(Trigger(kind, _TELLING if cue in HELD_BY else _USUAL, word[0]), sentence, word[1], 0)
    return None


def _unlisted(scene: Scene) -> Deed | None:
    """An occasion of a name that no table has, where a scene opens with it."""
    for position, sentence in enumerate(scene.sentences[:OPENING]):
        if held := gathering(sentence.block.text, sentence.start, sentence.end):
            return Deed(Trigger(held.type, _USUAL, held.name), sentence, held.start, position)
    return None


def _of_headline(scene: Scene, headline: str) -> Deed | None:
    """What only the headline says was done, where the scene tells of people on a day."""
    words = (triggers()[match.group()] for match in trigger_pattern().finditer(headline))
    best = max((word for word in words if word.weight >= _USUAL), key=lambda word: word.weight, default=None)
    told = {one.type for sentence in scene.sentences for one in sentence.placed()}
    return Deed(best, scene.lead, scene.lead.start, 0) if best and scene.date and told >= TELLING else None
