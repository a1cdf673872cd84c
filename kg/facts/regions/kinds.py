"""The relative words of articles (旗委, 我县, 市农业农村局) and the kinds of divisions that they say these speak from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.facts.text.view import ArticleView, BlockView, Placed
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.lexicon import Level, relative_word
from kg.model import MentionType

# What a word for a kind goes on with: its offices, and 长 where it begins no other word (县长, not 市长期).
_OFFICES = rf"(?:委(?![员托屈派任实婉])|{one_of(Phrase.OFFICE)}|长(?![期大远久度效者江城足年时]))"
# A relative word stands alone; in 达拉特旗委 the region is named.
_ALONE = r"(?:(?<![一-鿿])|(?<=[由经向在与和及了对从被把是为的到]))"
# The post of a division's head or of a deputy, and the league of youth, which has the word inside: 团县委.
_HEAD = re.compile(r"(?:常务|第一)?副?(?P<word>旗|县|区|市|盟|州|省)长")
_YOUTH = re.compile(r"团(?P<word>旗|县|区|市|盟|地|州|省)委")

_STACK = re.compile(r"[^，。；：,;\n]*")


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of division that relative words name: the words in running text, those at the head of names, its levels, how its names end."""

    words: re.Pattern[str]
    heads: tuple[str, ...]
    levels: tuple[Level, ...]
    ending: str


def _kind(word: str, levels: tuple[Level, ...], *, whole: bool = True, before: str = "") -> Kind:
    """The words of a kind: 旗委, 旗长, and, where they are clear, 我旗 and 全旗."""
    offices = rf"{_ALONE}(?:{before})?{word}{_OFFICES}"
    words = rf"(?:我|全|各){word}(?![别块域间名])|{offices}" if whole else offices
    return Kind(re.compile(words), (word, before + word), levels, word)


# The words of a regiment of the corps for itself come first: 全团, 团党委, 团应急办主任.
KINDS = (
    Kind(
        re.compile(rf"(?:我|全)团(?![队体员结圆])|{_ALONE}团(?:党委|长|机关|领导|[一-鿿]{{2,8}}(?:办|中心|科)(?=主任|副|科长))"),
        ("团",),
        (Level.TOWNSHIP,),
        "团",
    ),
    _kind("旗", (Level.COUNTY,), before="自治"),
    _kind("县", (Level.COUNTY,), before="自治"),
    _kind("区", (Level.COUNTY,), whole=False),
    _kind("市", (Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)),
    _kind("盟", (Level.PREFECTURE,)),
    Kind(re.compile(rf"{_ALONE}(?:地委|地区行署|行署)|全地区"), ("地", "地区"), (Level.PREFECTURE,), "地区"),
    _kind("州", (Level.PREFECTURE,), before="自治"),
    _kind("区", (Level.PROVINCE, Level.COUNTY), before="自治"),
    _kind("省", (Level.PROVINCE,)),
)
"""From the smallest kind to the largest: a county's paper also speaks of 市委, a city's never of a bare 县委.

全区 is said in districts and in autonomous regions, so a district needs its 区委 or 区长.
"""

# The end of a name before a word for its kind: 富蕴|县委.
_NAME = re.compile(r"[一-鿿]{2}")

# What stands before the last of a list of leading bodies, the largest first, and a committee before one of a smaller kind in such a list
# or in one stack: 省委全会和市委全会, 市委常委、区委书记.
_BEHIND_LARGER = re.compile(r"(?:中央|国务院|省委|省政府|自治区党委|自治区政府)[^，。；：\s]*[、和及]$")
_LONGEST_LIST = 30
_BEFORE_SMALLER = re.compile(r"(?:省委[^，。；：\s]*[、和及][市州盟县区旗]委|[市州盟]委[^，。；：\s]*[、和及][县区旗]委)")

# A body that only a county's paper prints so, and one that the article has named in full before, say less than 旗委; 我旗 says more.
_LESS, _MORE = 0.5, 2
OWN = "我"
"""What a paper says before the word for its own region: 我旗."""

# Every county is one of 全省.
_WHOLE_PROVINCE, _LEAST = "全省", 0.25


@dataclass(frozen=True, slots=True)
class Said:
    """A relative word in print, how much it says, and whether a leading body of such a division was named in full before it.

    What is named with those `above` and below (省委和市委, 市委常委、区委书记) is no more than what the article's region lies in.
    """

    text: str
    weight: float
    explained: bool = False
    above: bool = False


def said(view: ArticleView) -> dict[Kind, list[Said]]:
    """The relative words of an article by the kinds that they can name, in the order of the text."""
    found: dict[Kind, list[Said]] = {kind: [] for kind in KINDS}
    whole = "".join(block.text for block in view.blocks)
    begin = 0
    for block in view.blocks:
        named = list(_named(block))
        for kind in KINDS:
            places = {match.start(): match.group() for match in kind.words.finditer(block.text)}
            places |= {start: text for start, word, text in named if word in kind.heads and _counts(kind, text)}
            stacked = _in_stacks(block, kind) if places else frozenset[int]()
            found[kind] += [
                Said(text, _weight(kind, text, whole, begin + at), _is_explained(kind, whole, begin + at), _is_above(block.text, at))
                for at, text in sorted(places.items())
                if at not in stacked
            ]
        begin += len(block.text)
    return found


def _weight(kind: Kind, text: str, whole: str, at: int) -> float:
    """How much a word says: less after the full name that it may be short for (县委 after 富蕴县委), and as a mere department."""
    if text.startswith(OWN):
        return _MORE
    if text == _WHOLE_PROVINCE:
        return _LEAST
    leading = kind.words.match(text)
    word = leading.group() if leading else text
    shortened = _first_end(word, whole) <= at
    return (_LESS if shortened else 1) * (1 if _leads(kind, text) else _LESS)


def _is_explained(kind: Kind, whole: str, at: int) -> bool:
    """Whether a leading body was printed with the name of a division of the kind: 绥芬河市委 before 市长."""
    return _first_leading(kind.ending, whole) <= at


def _is_above(text: str, at: int) -> bool:
    """Whether a word stands in a list behind those that are above its kind, or before one that is below."""
    return _BEFORE_SMALLER.match(text, at) is not None or _BEHIND_LARGER.search(text, max(0, at - _LONGEST_LIST), at) is not None


@cache
def _leading(ending: str) -> re.Pattern[str]:
    """A leading body behind the name of a division that ends so."""
    return re.compile(rf"[一-鿿]{{2}}{ending}(?:委(?!员)|{one_of(Phrase.LEADING)})")


@lru_cache(maxsize=1 << 8)
def _first_leading(ending: str, whole: str) -> int:
    """Where the first leading body of such a division ends, beyond the text if there is none."""
    found = _leading(ending).search(whole)
    return found.end() if found else len(whole) + 1


@lru_cache(maxsize=1 << 8)
def _first_end(word: str, whole: str) -> int:
    """Where a word first ends that the name of a division stands before, beyond the text if nowhere; no pattern is made for each word."""
    start = whole.find(word)
    while start >= 0 and not _NAME.fullmatch(whole, max(start - 2, 0), start):
        start = whole.find(word, start + 1)
    return start + len(word) if start >= 0 else len(whole) + 1


def _counts(kind: Kind, text: str) -> bool:
    """Whether a body says where an article speaks from: any of a county, the leading ones of what is above it."""
    return set(kind.levels) == {Level.COUNTY} or _leads(kind, text)


def _leads(kind: Kind, text: str) -> bool:
    """Whether a word is one for the division itself, its head or a leading body."""
    return kind.words.match(text) is not None or not text.startswith(kind.heads)


def _in_stacks(block: BlockView, kind: Kind) -> frozenset[int]:
    """Where a word of a kind stands in one stack after a body that has it too and has said it: 县长 after 富蕴县委副书记."""
    bodies = [placed for placed in block.placed if placed.type is MentionType.ORG and kind.heads[0] in placed.text]
    stacks = (_STACK.match(block.text, placed.end) for placed in bodies)
    return frozenset(at for stack in stacks if stack for at in range(stack.start(), stack.end()))


def _named(block: BlockView) -> Iterator[tuple[int, str, str]]:
    """Bodies and posts of divisions that are not named: where they stand, the word for the kind, the text."""
    ends = {placed.end for placed in block.placed if placed.type in (MentionType.PLACE, MentionType.ORG)}
    for placed in block.placed:
        if placed.start not in ends and (word := _word_of(placed)) is not None:
            yield placed.start, word, placed.text


def _word_of(placed: Placed) -> str | None:
    """The word for a kind in a body's name or in a title."""
    if placed.type is MentionType.TITLE:
        head = _HEAD.fullmatch(placed.text)
        return head["word"] if head else None
    if placed.type is not MentionType.ORG:
        return None
    youth = _YOUTH.match(placed.text)
    word = relative_word(placed.text)
    return youth["word"] if youth else word.word if word else None
