"""A sentence in signs: its names as single letters, what is spoken as Q, and no blanks or brackets that only part words."""

import re
from collections.abc import Iterable

from kg.blocks import BlockKind
from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import Mention, MentionType

_SIGNS = {
    MentionType.PERSON: "P",
    MentionType.TITLE: "T",
    MentionType.ORG: "O",
    MentionType.PLACE: "L",
    MentionType.DATE: "D",
}
LETTERS = frozenset(_SIGNS.values())
"""The signs of names: P person, T title, O body, L place, D date."""

_SPOKEN = "Q"
_DOCUMENT = re.compile(r"《[^《》]*》")
_BLANKS = re.compile(r"[\s　]+")
_WIDE = str.maketrans(",:;!?()", "，：；！？（）")
# What somebody is on one occasion: 审判长, 总指挥, 学生代表; not 人大代表.
_FUNCTION = re.compile(r"^(?:审判长|主持人|总指挥|.*(?<!人大)(?<!党)(?<!^)代表)$")
# He or she as the subject of a clause: 2015年，他获得.
_PRONOUN = re.compile(
    r"(?:(?<=[，。；！？,;])|^|(?P<object>(?<=[为给向将把对])))[他她]"
    rf"(?![们的人]|[^，。；]{{0,10}}(?:{one_of(Phrase.SAYS)}|说|道|告诉))"
)
# What follows a date at the head of a sentence that leaves its subject unsaid: 1995年，|被授予.
_UNSAID = re.compile(rf"[，,]?(?={one_of(Phrase.AGAIN)}?{one_of(Phrase.HONOURED)})")
_BRACKETS = re.compile(r"（[^（）P]{0,20}）")


def signs(block: BlockView, start: int, end: int) -> tuple[str, list[Placed]]:
    """The range with its names as letters, without blanks between other words, speech as one letter; and what the letters are."""
    speech = block.spoken(start, end)
    text, named, at = "", list[Placed](), start
    for placed in _with_pronouns(block, start, end):
        if placed.start < at or _is_function(placed) or any(begin <= placed.start < stop for begin, stop in speech):
            continue
        text += _plain(block.text, at, placed.start, speech) + _SIGNS[placed.type]
        at = placed.end
        named.append(placed)
    return _without_brackets(text + _plain(block.text, at, end, speech), named)


def _with_pronouns(block: BlockView, start: int, end: int) -> list[Placed]:
    """The mentions of a range, and he or she as subject or object, meant to be the only person of the last sentence that names any."""
    meant = (
        Placed(person, match.start(), match.end())
        for match in _PRONOUN.finditer(block.text, start, end)
        if (person := _only_person_before(block, start if match["object"] is not None else match.start())) is not None
    )
    silent = (
        Placed(person, match.end(), match.end())
        for date in block.within(start, end)
        if date.type is MentionType.DATE and (match := _UNSAID.match(block.text, date.end)) is not None
        if not block.text[start : date.start].strip() and (person := _only_person_before(block, start)) is not None
    )
    return sorted([*block.within(start, end), *meant, *silent], key=lambda one: one.start)


def _only_person_before(block: BlockView, at: int) -> Mention | None:
    """The person whom the last sentence with people before a place names, if it names no other, else the one of whom the article tells.

    That sentence may end the paragraph before.
    """
    former = block.before
    told = former is not None and former.kind is block.kind is BlockKind.BODY
    for one, end in ((block, at), (former, len(former.text))) if former and told else ((block, at),):
        for begin, stop in reversed(one.sentences):
            named = [placed for placed in one.within(begin, min(stop, end)) if placed.type is MentionType.PERSON] if begin < end else []
            if named:
                return named[-1].mention if len({placed.text for placed in named}) == 1 else block.hero
    return block.hero


def _is_function(placed: Placed) -> bool:
    """Whether a title is what somebody is on this occasion alone; it says more as a word."""
    return placed.type is MentionType.TITLE and _FUNCTION.search(placed.text) is not None


def _without_brackets(text: str, named: list[Placed]) -> tuple[str, list[Placed]]:
    """The outline without what brackets add to names, and the names that are left."""
    kept, coming, position = list[Placed](), iter(named), 0
    for match in [*_BRACKETS.finditer(text), None]:
        begin, stop = match.span() if match else (len(text), len(text))
        kept += [next(coming) for sign in text[position:begin] if sign in LETTERS]
        for sign in text[begin:stop]:
            if sign in LETTERS:
                next(coming)
        position = stop
    return _BRACKETS.sub("", text), kept


def _plain(text: str, start: int, end: int, speech: Iterable[tuple[int, int]]) -> str:
    """A range between names: lower case, so that letters are signs; what is spoken is one sign."""
    told, at = "", start
    for begin, stop in speech:
        if stop > at and begin < end:
            told += text[at : max(at, begin)].lower() + _SPOKEN
            at = min(stop, end)
    return _DOCUMENT.sub("《》", _BLANKS.sub(" ", told + text[at:end].lower()).translate(_WIDE))
