"""Sentences of invented local news, made by the rules of `data/grammar.txt` around one county at a time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from kg.train.divisions import County, stem
from kg.train.lists import read_sections, read_text
from kg.train.names import NameMaker
from kg.train.samples import OPEN, Sample, Span

_MARKS: Final = {"P": "PERSON", "O": "ORG", "L": "PLACE", "T": "TITLE", "?": OPEN}
_CHOICE: Final = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SYMBOL: Final = re.compile(r"<(\w+)>")
_MARK: Final = re.compile(r"\{([POLT?]):([^{}]*)\}")
_HEADS: Final = {"旗": "旗长", "县": "县长", "区": "区长", "市": "市长", "盟": "盟长", "州": "州长"}
_TOWN_HEADS: Final = {"镇": "镇长", "乡": "乡长", "木": "苏木达", "道": "街道办事处主任"}
_WORDS: Final = read_sections("kinds.txt")["words of invented place names"][0]

Rules = Mapping[str, tuple[Sequence[str], Sequence[float]]]


@cache
def grammar() -> Rules:
    """The rules: for each symbol its alternatives and their weights."""
    found: dict[str, tuple[list[str], list[float]]] = {}
    symbol = ""
    for line in read_text("grammar.txt").splitlines():
        if line.startswith("@"):
            symbol = line[1:]
            found[symbol] = ([], [])
        elif symbol and line and not line.startswith("# "):
            weight, tab, text = line.rpartition("\t")
            found[symbol][0].append(text if tab else line)
            found[symbol][1].append(float(weight) if tab else 1.0)
    return found


@dataclass(frozen=True, slots=True)
class SceneMaker:
    """Draws a county, then sentences about it."""

    counties: Sequence[County]
    names: NameMaker

    def sample(self, random: Random) -> Sample:
        """One text with its spans; half of the time more than one sentence."""
        county = random.choice(self.counties)
        scene = _Scene(county, random.choice(self.counties), self.names, random)
        return unmark(scene.expand("<text>"))

    def phrase(self, random: Random, pattern: str) -> Sample:
        """One expansion of a pattern, for replacing names in real sentences."""
        county = random.choice(self.counties)
        return unmark(_Scene(county, random.choice(self.counties), self.names, random).expand(pattern))


class _Scene:
    def __init__(self, county: County, other: County, names: NameMaker, random: Random) -> None:
        self._county, self._names, self._random = county, names, random
        kind = county.name[-1] if county.name[-1] in "旗县区市" else "县"
        city = county.city if county.city else county.province
        city_kind = city[-1] if city[-1] in "市盟州" else "市"
        self._fixed = {
            "county": county.name, "countystem": stem(county.name), "county2": other.name, "countystem2": stem(other.name),
            "city": city, "citystem": stem(city), "prov": county.province, "provstem": _short_province(county.province),
            "cw": kind, "head": _HEADS[kind], "citycw": city_kind, "cityhead": _HEADS[city_kind], "place2": stem(other.towns[0]),
        }  # fmt: skip

    def expand(self, text: str) -> str:
        """The text with every choice and symbol replaced, inner choices first."""
        while True:
            while _CHOICE.search(text):
                text = _CHOICE.sub(self._choose, text)
            if not _SYMBOL.search(text):
                return text
            text = _SYMBOL.sub(self._symbol, text)

    def _choose(self, match: re.Match[str]) -> str:
        options: list[str] = match[1].split("|")
        return self._random.choice(options)

    def _symbol(self, match: re.Match[str]) -> str:
        name = match[1]
        if name in self._fixed:
            return self._fixed[name]
        rule = grammar().get(name)
        if rule is not None:
            return self._random.choices(rule[0], rule[1])[0]
        return str(getattr(self, f"_{name}")())

    def _person(self) -> str:
        return self._names.person(self._random, self._county.code[:2])

    def _surname(self) -> str:
        return self._names.surname(self._random)

    def _raresurname(self) -> str:
        return self._names.any_surname(self._random)

    def _stranger(self) -> str:
        return self._names.stranger(self._random, self._county.code[:2])

    def _shortname(self) -> str:
        return self._names.brand(self._random) or self._randword()

    def _town(self) -> str:
        return self._random.choice(self._county.towns)

    def _townstem(self) -> str:
        return stem(self._town())

    def _townhead(self) -> str:
        return _TOWN_HEADS.get(self._town()[-1], "镇长")

    def _village(self) -> str:
        name = self._random.choice(self._random.choice(self._county.villages))
        return name if len(name) < 10 else name[:4] + "村"

    def _villageplain(self) -> str:
        return self._village()

    def _villagestem(self) -> str:
        return stem(self._village())

    def _randword(self) -> str:
        return "".join(self._random.choice(_WORDS) for _ in range(self._random.choice((2, 2, 2, 3))))

    def _num(self) -> str:
        return str(self._random.choice((3, 17, 86, 120, 356, 500, 1000, 2380, 10000, 4.5, 0.8)))

    def _num2(self) -> str:
        return str(self._random.randint(1, 30))

    def _num3(self) -> str:
        return str(self._random.randint(21, 190))

    def _num4(self) -> str:
        return str(self._random.randint(1950, 2024))


def _short_province(name: str) -> str:
    for short in ("内蒙古", "新疆", "广西", "西藏", "宁夏"):
        if name.startswith(short):
            return short
    return stem(name)


def unmark(text: str) -> Sample:
    """The sample of a marked text."""
    parts: list[str] = []
    spans: list[Span] = []
    size = at = 0
    for mark in _MARK.finditer(text):
        parts += [text[at : mark.start()], mark[2]]
        begin = size + mark.start() - at
        size = begin + len(mark[2])
        at = mark.end()
        if mark[2]:
            spans.append((begin, size, _MARKS[mark[1]]))
    return Sample("".join([*parts, text[at:]]), tuple(spans))
