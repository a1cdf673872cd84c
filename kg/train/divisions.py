"""The tree of administrative divisions, read from the official list, for scenes and for the model's gazetteer."""

import lzma
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.train.lists import read_sections

_LISTS: Final = read_sections("kinds.txt")
_PEOPLES: Final = "|".join(_LISTS["peoples in names of autonomous divisions"])
_SUFFIX: Final = re.compile(rf"(?:(?:{_PEOPLES})族?)*(?:{'|'.join(_LISTS['kinds of divisions'])})$")


@dataclass(frozen=True, slots=True)
class Division:
    """A division: its code, its level and its name in running text."""

    code: str
    level: str
    name: str


def village_name(listed: str) -> str:
    """A village as the news writes it: 述巴村委会 is 述巴村, 多福巷社区居委会 is 多福巷社区."""
    for ending, name in (
        ("村村民委员会", "村"), ("村民委员会", "村"), ("村村委会", "村"), ("村委会", "村"), ("嘎查委员会", "嘎查"), ("嘎查村委会", "嘎查"),
        ("社区居民委员会", "社区"), ("社区居委会", "社区"), ("社区委员会", "社区"), ("居民委员会", "社区"), ("居委会", "社区"),
    ):  # fmt: skip
        if listed.endswith(ending) and len(listed) > len(ending):
            stem = listed[: -len(ending)]
            return stem if stem.endswith(("村", "社区", "嘎查", "庄", "屯", "寨")) else stem + name
    return listed


def stem(name: str) -> str:
    """A name without the word for its kind, or the name itself if too little is left."""
    short = _SUFFIX.sub("", name)
    return short if len(short) >= 2 else name


def read_divisions(folder: Path) -> list[Division]:
    """All divisions of the list, villages named as the news names them."""
    path = folder / "regions.tsv.xz"
    if not path.is_file():
        raise InputError(f"no list of divisions in {folder}: put {path.name} there (code, level, name)")
    divisions = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            code, level, name = line.rstrip("\n").split("\t")
            name = village_name(name) if level == "village" else name.removesuffix("办事处")
            if name not in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"):
                divisions.append(Division(code, level, name))
    return divisions


@dataclass(frozen=True, slots=True)
class County:
    """A county with what stands above and below it."""

    name: str
    city: str
    province: str
    code: str
    towns: tuple[str, ...]
    villages: tuple[tuple[str, ...], ...]


def read_counties(divisions: list[Division]) -> list[County]:
    """The counties that have towns with villages, in the order of their codes."""
    named = {division.code: division.name for division in divisions}
    below: dict[str, list[str]] = defaultdict(list)
    for division in divisions:
        width = {"township": 6, "village": 9}.get(division.level)
        if width:
            below[division.code[:width]].append(division.code)
    counties = []
    for division in divisions:
        towns = [code for code in below.get(division.code, ()) if below.get(code)] if division.level == "county" else []
        if len(towns) >= 3:
            villages = tuple(tuple(named[code] for code in below[town]) for town in towns)
            province = named.get(division.code[:2], "")
            city = named.get(division.code[:4], province)
            counties.append(County(division.name, city, province, division.code, tuple(named[t] for t in towns), villages))
    return counties
