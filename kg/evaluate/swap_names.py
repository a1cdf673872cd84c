"""New names for places that no list has, and for what companies, schools and cooperatives are called."""

import random
import re
from collections import defaultdict
from functools import cache

from kg.evaluate.swap_chance import Draws
from kg.evaluate.swap_divisions import bare_name
from kg.evaluate.swap_tables import word_list
from kg.lexicon import Division, Level, divisions

_NUMBER = r"第?[一二三四五六七八九十百\d]+"
# Bodies that bear a name of their own, chosen by their founders.
_NAMED = re.compile(
    r".*(?:公司|集团|合作社|联合社|农场|厂|商行|酒店|饭店|宾馆|超市|小学|中学|幼儿园|学校|中心校|人社|融媒|派出所|卫生院|救援队)$"
)
_LONGEST_BRAND = 4
_LONGEST_OWN = 5


def _any_of(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


@cache
def _place_parts() -> re.Pattern[str]:
    return re.compile(rf"(?P<own>.+?)(?P<kind>{_any_of(word_list('trades.txt'))}*{_any_of(word_list('places.txt'))})")


@cache
def _brand_parts() -> re.Pattern[str]:
    return re.compile(rf"(?P<own>.*?)(?P<kind>(?:{_any_of(word_list('trades.txt'))}|{_NUMBER})+)")


def is_kept(name: str) -> bool:
    """Whether a name belongs to the whole country."""
    return name.startswith(word_list("kept.txt"))


def own_part_of_place(name: str) -> str:
    """What of a place's name is its own: 白塔 of 白塔公园; the whole where its kind is not printed, nothing where it describes."""
    match = _place_parts().fullmatch(name)
    own = match["own"] if match else name
    return own if len(own) <= _LONGEST_OWN and own.isalpha() and not re.fullmatch(_NUMBER, own) and not own.isascii() else ""


def brand_of(name: str) -> str:
    """What of a body's name, its regions left out, is its own: 中轩 of 中轩生化股份有限公司; empty where it has nothing of its own."""
    match = _brand_parts().fullmatch(name)
    if match is None or not _NAMED.fullmatch(name) or len(match["own"]) < 2:
        return ""
    return match["own"] if len(match["own"]) <= _LONGEST_BRAND else match["own"][:2]


def new_brand(brand: str, draws: Draws) -> str:
    """A new name of the same length for a company, cooperative or school."""
    characters = word_list("brands.txt")[0]
    return draws.once("brand", brand, lambda chance: _no_place(characters, len(brand), chance))


def _no_place(characters: str, length: int, chance: random.Random) -> str:
    """Characters in a chance order that no place is called by: 远安 is a county."""
    while True:
        made = "".join(chance.sample(characters, length))
        if not any(divisions().by_name(made[start : start + 2]) for start in range(length - 1)):
            return made


class Stems:
    """Names for places that no list has, taken from the villages of the region that a page moved to."""

    def __init__(self, home: Division, draws: Draws) -> None:
        self._draws = draws
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for village in divisions().children(home, Level.VILLAGE):
            bare = bare_name(village)
            if bare.isalpha() and bare != village.name:
                self._by_length[len(bare)].append(bare)
        self._by_length[1] = list("东西南北中")

    def new(self, stem: str) -> str:
        """A new name of the same length or the nearest there is; the same for the same stem in all documents."""
        return self._draws.once("stem", stem, lambda chance: self._drawn(len(stem), chance))

    def _drawn(self, length: int, chance: random.Random) -> str:
        nearest = min((known for known, stems in self._by_length.items() if stems), key=lambda known: (abs(known - length), known))
        return chance.choice(self._by_length[nearest])
