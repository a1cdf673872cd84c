"""Names in lists: what the items round it are, an item is too.

A list is a run of short items between 、 or blanks. Where enough of them are names of people, the others are names as well:
words (时光), names without a Han surname (沙吾列), names that the model has cut (呼斯楞|王其尔) or taken for a place or body.
The first item may have titles before its name, the last is followed by the rest of the sentence.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.found import Found
from kg.extract.grammar.sight import LIKELY, Sight
from kg.extract.settle import GRAMMAR, MODEL
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import names
from kg.model import MentionType
from kg.text import any_of, name_key

_ITEM = rf"(?:{HAN}|(?<={HAN}) ?[·•] ?(?={HAN})){{2,14}}"
# （女）, （女，土家族）, （凤庆一中） say more of the one before them.
_TOKEN = re.compile(rf"(?P<aside>[（(][^（）()\n]{{1,12}}[）)])|(?P<item>{_ITEM})")
_BETWEEN = re.compile(r"\s*、\s*|[ \u3000]+")
_LEAST_ITEMS = 3
# What a list may close with: 丁一四人 are four, the last of them 丁一.
_COUNTED = re.compile(r"[两三四五六七八九十][人名位]")
# How likely an item must be a name where one of the list is known for one, where two are, and where most of them are.
_OF_ONE, _OF_TWO, _OF_MOST, _OF_NEARLY_ALL = 0.8, 0.08, 0.01, 0.0005
_MANY, _MOST, _NEARLY_ALL = 3, 0.5, 0.7
# What the last name of a list is followed by: 常青|和, 金山|出席.
_GOES_ON = re.compile(rf"[和及与等]|{any_of(word for word in words(Words.AFTER_NAME) if len(word) > 1)}")
_USUAL = 3  # characters of a Han name at most
# Places and bodies that a list of people goes on with keep the words for their kinds.
_OF_A_KIND = re.compile(rf"{one_of(Words.KIND, Words.PLACE_KIND, Words.VILLAGE_TRAIT, Words.TWO_KINDS)}$")

Item = tuple[int, int]


def listed(sight: Sight) -> Iterator[Found]:
    """The names in lists of people that the model has missed, cut or taken for something else."""
    for run in _runs(sight.text):
        yield from _of_run(sight, run)


def _runs(text: str) -> Iterator[list[Item]]:
    """The items of each list, in order."""
    run: list[Item] = []
    end, beside_aside = 0, False
    for match in _TOKEN.finditer(text):
        beside_aside = beside_aside or match["aside"] is not None
        goes_on = _BETWEEN.fullmatch(text, end, match.start()) or (beside_aside and end == match.start())
        if run and not goes_on:
            yield from [run] if len(run) >= _LEAST_ITEMS else []
            run = []
        if match["item"]:
            run.append(match.span())
        end, beside_aside = match.end(), match["aside"] is not None
    if len(run) >= _LEAST_ITEMS:
        yield run


def _of_run(sight: Sight, run: Sequence[Item]) -> Iterator[Found]:
    """The names of one list, by how many of its items are names already; those found speak for the others in their turn."""
    run = [_first(sight, run[0]), *run[1:-1], _last(sight.text, run[-1])]
    known = {item for item in run if any((one.start, one.end) == item for one in sight.people_starting(item[0], item[0]))}
    known |= {run[0]} if run[0][1] in sight.ends[MentionType.PERSON] else set()
    known |= {run[-1]} if run[-1][0] in sight.starts[MentionType.PERSON] else set()
    count = 0
    while count < len(known):
        count = len(known)
        most = count >= max(_MANY, _MOST * len(run))
        least = _least(sight.text, run, count)
        found = [item for item in run if item not in known and _is_name(sight, *item, least, most=most)]
        known.update(found)
        yield from (Found(start, end, MentionType.PERSON, GRAMMAR, LIKELY) for start, end in found)


def _first(sight: Sight, item: Item) -> Item:
    """The first item without the place, body, title or 的 that leads to the names: 勐马镇的|扎迫."""
    start, end = item
    others = [sight.ends[one] for one in (MentionType.PLACE, MentionType.ORG, MentionType.TITLE)]
    begin = next((at for at in range(end - 2, start, -1) if any(at in ends for ends in others)), start)
    of = sight.text.rfind("的", begin, end - 2)
    return (of + 1 if of >= 0 else begin), end


def _last(text: str, item: Item) -> Item:
    """The last item without what the sentence goes on with: 常青|和建设社区, 丁一|四人."""
    start, end = item
    closes = _GOES_ON.search(text, start + 2, end) or _COUNTED.search(text, start + 2, end)
    return start, closes.start() if closes else end


def _least(text: str, run: Sequence[Item], count: int) -> float:
    """How likely an item must be a name: the less, the more of the list are names or look like such."""
    if count == 1:
        return _OF_ONE
    inner = [text[start:end] for start, end in run[1:-1]]
    shaped = all(names().surname_of(item) is not None and len(name_key(item)) <= _USUAL for item in inner)
    many = count >= max(_MANY, _MOST * len(run))
    if count >= max(_MANY, _NEARLY_ALL * len(run)) or (many and shaped):
        return _OF_NEARLY_ALL
    return _OF_MOST if shaped or many else _OF_TWO


def _is_name(sight: Sight, start: int, end: int, least: float, *, most: bool) -> bool:
    """Whether an item is a name; what has no Han surname must look like a name of another people by itself."""
    text = sight.text[start:end]
    likelihood = names().person_likelihood(text)
    is_han = names().surname_of(text) is not None and len(name_key(text)) <= _USUAL
    if likelihood < (least if is_han else max(least, LIKELY)):
        return False
    others = list(sight.over(start, end, MentionType.PERSON, MentionType.ORG, MentionType.PLACE))
    if not any(one.annotator == MODEL for one in others):
        return True
    if not most or likelihood < _OF_TWO or _OF_A_KIND.search(text):
        return False
    return all(start <= one.start and one.end <= end for one in others)
