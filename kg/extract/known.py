"""What the lexicon knows in a text: divisions and bodies where they can be nothing else, posts as candidates for the grammar.

Short names of divisions (福海, 连山) are too often parts of people's names to stand without the model's word, unless they
end in the word for the kind (察右后旗).
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.made import FULL, find_made
from kg.extract.settle import LEXICON
from kg.extract.village_words import belongs_to_word, is_a_kind, splits_word
from kg.extract.words import Words, one_of, words
from kg.lexicon import Hit, HitKind, matcher
from kg.model import MentionType

# What may stand before a village's name; otherwise the hit may be the end of a longer name that no list has.
_BEFORE_VILLAGE = re.compile(rf"(?:^|[^一-鿿]|{one_of(Words.BEFORE_VILLAGE)})$")
_TOWNSHIP = re.compile(r"(?:镇|乡|苏木|街道)$")
# The beginning of a village's name that no list has; no word that stands between two places.
_PIECE = re.compile(rf"(?:(?!{one_of(Words.BEFORE_VILLAGE)}|[和与及、各等])[一-鿿]){{1,2}}")
# What follows a body's name as its section or branch; nothing that a clause goes on with is in it.
_INNER = rf"(?:(?!{one_of(Words.NO_SECTION)})[^\Wa-zA-Z\d]){{1,6}}"
_HEAD = one_of(Words.HEAD_OF_SECTION)
_SECTION = re.compile(
    rf"(?:{_INNER}?{one_of(Words.OWN_BRANCH)})+(?!长)|{_INNER}?(?:{one_of(Words.SECTION)}(?=[^一-鿿]|的|原?{_HEAD}|$)|{one_of(Words.BRANCH)}(?=原?{_HEAD}))"
)
_COMMITTEE = re.compile(rf"{one_of(Words.COMMITTEE)}(?:工作)?委(?:员会)?|(?<=法院)(?:{_INNER})?将?{_INNER}法庭|干部监督[室科处]")
_WITH_SECTIONS = 4
_SEAT = re.compile(r"县城(?![乡镇关管投区建市])")  # 班戈|县城, but 班戈县|城乡
_LONGER = re.compile(r"[路街镇乡村县市站]|区(?!域)|大[道桥街]|社区|农场|林场")  # 嘉陵江|路 is named after the river
_END_OF_TITLE = frozenset("长员任记师授理")  # 副院长|贺兰山 is a person
_TELLING_SHORT = re.compile(r".{2,}[县旗州盟]$")
# Bodies that are also plain words (政府工作, 管委会) need a title after them, or the model's word.
_LEVEL = re.compile(rf"(?<![各全省市州盟县旗区乡镇])(?:{one_of(Words.KIND)}|团){one_of(Words.OF_DIVISION)}")
# From this length on a body's name is no plain word.
_LONG_BODY = 6
_CONFIDENCE = {HitKind.DIVISION: 0.9, HitKind.SHORT: 0.6, HitKind.VILLAGE: 0.8, HitKind.LAND: 0.8, HitKind.BODY: 0.8, HitKind.POST: 0.5}
_TYPES = {
    HitKind.DIVISION: MentionType.PLACE,
    HitKind.SHORT: MentionType.PLACE,
    HitKind.VILLAGE: MentionType.PLACE,
    HitKind.LAND: MentionType.PLACE,
    HitKind.BODY: MentionType.ORG,
    HitKind.POST: MentionType.TITLE,
}


def find_known(text: str) -> tuple[list[Found], list[Found]]:
    """All that the lexicon knows in a text, for the grammar to use, and of it what stands without a title beside it."""
    hits = _whole_villages(text, (hit for hit in matcher().scan(text) if not splits_word(text, hit.start)))
    found = [Found(hit.start, _end(text, hit), _TYPES[hit.kind], LEXICON, _CONFIDENCE[hit.kind]) for hit in hits]
    places = {one.end for one in found if one.type is MentionType.PLACE}
    divisions_from = {hit.start for hit in hits if hit.kind is HitKind.DIVISION and hit.end - hit.start >= FULL}
    others = find_made(text, hits)
    return [*found, *others], [*others, *(one for hit, one in zip(hits, found, strict=True) if _stands(text, hit, places, divisions_from))]


def _whole_villages(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The hits, a village and its bodies by their whole name where a township stands right before it.

    Of 细水乡老周三村 the list has 周三村.
    """
    hits = list(hits)
    villages = {hit.start for hit in hits if hit.kind is HitKind.VILLAGE}
    towns = {hit.end for hit in hits if hit.kind is HitKind.DIVISION and _TOWNSHIP.search(hit.value)}
    starts = {
        start: next((end for end in (start - 1, start - 2) if end in towns and _PIECE.fullmatch(text, end, start)), start)
        for start in villages
    }
    return [
        replace(hit, start=start, value=text[start : hit.end]) if (start := starts.get(hit.start, hit.start)) != hit.start else hit
        for hit in hits
    ]


def _end(text: str, hit: Hit) -> int:
    """Where a body ends with the section inside it (市委组织部|干部监督科, 市人民医院|骨科), and a county before the word for its seat."""
    if hit.kind is HitKind.DIVISION and _SEAT.match(text, hit.end - 1) and hit.end - hit.start >= FULL:
        return hit.end - 1
    if hit.kind is not HitKind.BODY:
        return hit.end
    has_sections = hit.end - hit.start >= _WITH_SECTIONS or text.startswith(words(Words.WITH_SECTIONS), hit.start + 1)
    section = _SECTION.match(text, hit.end) if has_sections else None
    inner = _COMMITTEE.match(text, hit.end) or section
    return inner.end() if inner else hit.end


def _stands(text: str, hit: Hit, places: set[int], divisions_from: set[int]) -> bool:
    """Whether a hit is a name without anybody else's word; `places` are the ends of places, `divisions_from` where full names begin."""
    if hit.kind is HitKind.BODY:
        if text.startswith(words(Words.OF_MANY), hit.end):
            return False
        own = hit.start in divisions_from and not text.startswith("工作", hit.end)
        return own or _LEVEL.match(text, hit.start, hit.end) is not None or hit.end - hit.start >= _LONG_BODY
    if belongs_to_word(text, hit.start, hit.end):
        return False
    if hit.kind is HitKind.VILLAGE:
        stands_apart = _BEFORE_VILLAGE.search(text[max(0, hit.start - 2) : hit.start]) is not None
        return hit.start in places or (stands_apart and not is_a_kind(hit.value))
    if hit.kind is HitKind.LAND:
        return _LONGER.match(text, hit.end) is None and text[max(0, hit.start - 1) : hit.start] not in _END_OF_TITLE
    return hit.kind is HitKind.DIVISION or (hit.kind is HitKind.SHORT and _TELLING_SHORT.match(hit.value) is not None)
