"""Whether a line of its own is an author's name, or the post that is printed under it."""

import re

from kg.layout.vocabulary.signs import BOXES
from kg.layout.vocabulary.words import Words, one_of
from kg.lexicon.divisions import divisions
from kg.lexicon.names import names

_LIKELY = 0.6  # the least likelihood of a name by the shipped frequencies; 新春 and 春耕 stay under 0.1
_NAME = re.compile(r"[\u3400-\u9fff](?:\s*[\u3400-\u9fff]){1,3}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+")
_FIRST = re.compile(r"([\u3400-\u9fff]\s?[\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)\s+(?=\S{4})")
_ONE = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){1,2}(?![\u3400-\u9fff])|[\u3400-\u9fff]{2,4}")
_POSTED = re.compile(r"\S{2,30}(?:\s+\S{2,12})?\s+([\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,2})")
_FROM = re.compile(rf"([\u3400-\u9fff]{{2,9}})\s+({_NAME.pattern})")
_SIGNED = re.compile(rf"[{BOXES}]\s*({_NAME.pattern})")
_GAPS = re.compile(r"[\s、]+")
_MOST = 3
_LONGEST_SIGNED = 3
_POST = re.compile(rf"{one_of(Words.POST)}\)?$")


def author_name(flat: str) -> tuple[int, int] | None:
    """The range of the personal name that a line consists of, or begins with before the post of its bearer."""
    first = _FIRST.match(flat)
    if first and is_post(flat[first.end() :]):
        return first.span(1)
    return (0, len(flat)) if is_author(flat) else posted_name(flat) or placed_name(flat)


def listed_name(flat: str) -> tuple[int, int] | None:
    """The range of the name that a line begins with before what tells who that is: 付心知　泉州市盲聋哑学校."""
    first = _FIRST.match(flat)
    return first.span(1) if first and is_likely(first[1]) else None


def posted_name(flat: str) -> tuple[int, int] | None:
    """The range of the name after its bearer's post: 中共泸溪县委副书记 罗永明."""
    match = _POSTED.fullmatch(flat)
    return match.span(1) if match and is_post(flat[: match.start(1)].rstrip()) and is_author(match[1]) else None


def placed_name(flat: str) -> tuple[int, int] | None:
    """The range of the name after the region that its bearer is from: 安徽 周启明."""
    match = _FROM.fullmatch(flat)
    return match.span(2) if match and is_author(match[2]) and divisions().by_name(match[1]) else None


def author_names(flat: str) -> tuple[tuple[int, int], ...]:
    """The ranges of the one to three names that a line consists of; after a box (□ 麦浩朗) any surname will do."""
    if signed := _SIGNED.fullmatch(flat):
        return (signed.span(1),)
    single = author_name(flat)
    if single is not None:
        return (single,)
    found = [match.span() for match in _ONE.finditer(flat)]
    whole = _GAPS.sub("", flat) == "".join(_GAPS.sub("", flat[start:end]) for start, end in found)
    if whole and 1 < len(found) <= _MOST and all(is_author(flat[start:end]) for start, end in found):
        return tuple(found)
    return ()


def is_author(flat: str) -> bool:
    """Whether a line is nothing but a personal name."""
    return _NAME.fullmatch(flat) is not None and is_likely(flat)


def may_sign(name: str) -> bool:
    """Whether a text could be a personal name by its surname, where its place speaks for one."""
    return is_likely(name) or (len(name) <= _LONGEST_SIGNED and names().surname_of(name) is not None)


def is_likely(name: str) -> bool:
    """Whether a text looks like a personal name, of any people and length."""
    return names().person_likelihood(name) >= _LIKELY


def may_be_name(flat: str) -> bool:
    """Whether a line could be a name, surname known or not, where a post under it speaks for that."""
    return _NAME.fullmatch(flat) is not None


def is_post(flat: str) -> bool:
    """Whether a line ends in a post, as it is printed under an author's name."""
    return len(flat) <= 60 and "。" not in flat and _POST.search(flat) is not None
