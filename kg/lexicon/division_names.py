"""Short and old forms of the names of divisions: by public rules, and by a table of what no rule gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.lexicon.records import Division, Level
from kg.lexicon.tables import TABLES, fail, rows
from kg.tables import words

_LINE_TYPES = ("short", "old")

# Endings that papers leave out or add; the order is that of likelihood.
TOWNSHIP_ENDINGS = ("镇", "乡", "街道", "苏木")
VILLAGE_ENDINGS = ("村", "社区", "嘎查", "生活区")

# What one division may have been called before it was raised or merged: 即墨市 is 即墨区 today, 呼伦贝尔盟 is 呼伦贝尔市.
_SUCCESSORS = {
    "县": ("区", "市"),
    "市": ("区",),
    "盟": ("市",),
    "地区": ("市",),
    "乡": ("镇", "街道", "地区"),
    "镇": ("街道", "地区"),  # 王平镇 is 王平地区 in the list, as others of Beijing are
    "苏木": ("镇",),
    "村": ("社区",),
    "嘎查": ("村", "社区"),
}
_FORMER = tuple(_SUCCESSORS)


@cache
def ethnic_groups() -> tuple[str, ...]:
    """The names of ethnic groups as they stand in names of divisions, longest first."""
    found = (line for _, line in TABLES.lines("ethnic_groups.txt"))
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


# What 东乡族自治县 and 鄂温克族自治旗 have behind the name of their people, which is all their name.
_OF_ONE_PEOPLE = re.compile(r"族?自治[县州旗]$")


@cache
def common_words() -> frozenset[str]:
    """Names of divisions that are common words too: 公安, 大方."""
    return frozenset(name for _, (name,) in rows("no_places.tsv", 1))


@dataclass(frozen=True, slots=True)
class _Rule:
    """How short forms are made of names of one level; the ending is checked first because it is cheap."""

    ending: str
    pattern: re.Pattern[str]
    forms: tuple[str, ...]


@cache
def _rules() -> dict[Level, tuple[tuple[str, ...], list[_Rule]]]:
    """The rules of each level, and all endings that any of them asks for."""
    groups = "(?:" + "|".join(ethnic_groups()) + ")+"
    found: dict[Level, list[_Rule]] = {level: [] for level in Level}
    for line, (level, ending, pattern, forms) in rows("short_forms.tsv", 4):
        try:
            compiled = re.compile(pattern.replace("{E}?", f"(?:{groups})?").replace("{E}", groups))
            rule = _Rule("" if ending == "-" else ending, compiled, words(forms))
            found[Level(int(level))].append(rule)
        except (re.error, ValueError) as error:
            raise fail("short_forms.tsv", line, str(error)) from error
    return {level: (tuple({rule.ending for rule in rules}), rules) for level, rules in found.items()}


def short_forms(division: Division) -> Iterator[str]:
    """The short forms that the rules give for a division above the village, its full name left out."""
    endings, rules = _rules()[division.level]
    for rule in rules if division.name.endswith(endings) else ():
        if division.name.endswith(rule.ending) and (match := rule.pattern.fullmatch(division.name)):
            for form in rule.forms:
                short = match.expand(form)
                if len(short) > 1 and short != division.name:
                    yield short


@lru_cache(maxsize=1 << 12)
def plain_name(division: Division) -> str:
    """The name of a division without the word for its kind and the peoples in it: 酉阳, 达拉特; the name itself where nothing is left."""
    kinds = tuple("省市盟县旗区" + ("州" if division.name.endswith("自治州") else ""))  # 恩施州, but 嵊州
    plain = [form for form in short_forms(division) if "自治" not in form and not form.endswith(kinds)]
    return max(plain, key=len, default=_OF_ONE_PEOPLE.sub("", division.name))


def listed_names() -> Iterator[tuple[int, str, str]]:
    """The table of irregular and old names: line, name, code of the division that it stands for today."""
    for line, (name, code, kind) in rows("division_names.tsv", 3):
        if kind not in _LINE_TYPES:
            raise fail("division_names.tsv", line, f"kind {kind!r} is none of {', '.join(_LINE_TYPES)}")
        yield line, name, code


def successors(name: str) -> tuple[str, ...]:
    """What a division of this name may be called today, if it was raised or merged since."""
    if not name.endswith(_FORMER):
        return ()
    endings = (ending for ending in _SUCCESSORS if name.endswith(ending) and len(name) > len(ending) + 1)
    return tuple(name.removesuffix(ending) + later for ending in endings for later in _SUCCESSORS[ending])
