"""Invented personal names: Han names as they are distributed, and the real forms of names of other peoples."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final

from kg.lexicon.name_tables import name_tables
from kg.train.lists import read_sections

_LISTS: Final = read_sections("names.txt")
_COMMON: Final = "".join(_LISTS["common surnames, by frequency"])
_WEIGHTS: Final = [1.0 / (8 + rank) for rank in range(len(_COMMON))]
_GIVEN: Final = "".join(_LISTS["characters of given names"])
RARE: Final = "".join(_LISTS["rare characters of given names"])
"""Characters of given names that stand in few lists and many fonts lack."""


_PLACE_ENDS: Final = "国省州市县区旗镇乡村路街山河江湖海岛站"
_BLANKS: Final = (" ", " ", "\u3000", "  ")
_AT_HOME: Final = 0.4
_ANYWHERE: Final = 0.12
_WORDY: Final = 0.1
_PEOPLES: Final = (
    "mongol", "mongol", "tibetan", "turkic", "turkic", "kazakh", "yi", "hui", "korean", "dai", "southern", "southern", "western",
)  # fmt: skip
_HOMES: Final = {
    "15": ("mongol",), "21": ("mongol", "korean"), "22": ("korean", "mongol"), "23": ("mongol", "korean"), "41": ("hui",),
    "42": ("southern",), "43": ("southern",), "45": ("southern",), "46": ("southern",), "51": ("yi", "yi", "tibetan"),
    "52": ("southern",), "53": ("yi", "dai", "southern", "tibetan", "hui"), "54": ("tibetan",), "62": ("hui", "tibetan"),
    "63": ("tibetan", "tibetan", "hui", "mongol"), "64": ("hui",), "65": ("turkic", "turkic", "kazakh", "hui", "mongol"),
}  # fmt: skip
"""The peoples whose names are common in a province, by the province's code."""


def _opened(random: Random, name: str) -> str:
    """A name of four characters and more, now and then with a blank in its middle, as in lists."""
    if len(name) < 4 or random.random() > 0.04:
        return name
    return name[:2] + random.choice(_BLANKS) + name[2:]


def _is_han(text: str) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in text)


def _spaced(random: Random, surname: str, given: str) -> str:
    """A Han name, now and then with a blank that makes two characters as wide as three, or with one between all."""
    if len(surname) == len(given) == 1 and random.random() < 0.25:
        return surname + random.choice(_BLANKS) + given
    if random.random() < 0.025:
        return random.choice(_BLANKS).join(surname + given)
    return surname + given


def _dotted(random: Random, parts: Sequence[str]) -> str:
    first, second, third = random.sample(parts, 3)
    draw = random.random()
    if draw < 0.17:
        return first if len(first) > 2 else first + "江"
    dot = random.choice("····•・‧．")
    return dot.join((first, second, third)) if draw > 0.98 else first + dot + second


@cache
def _stems(people: str) -> list[str]:
    """The words that names of a people are made of, from the lexicon."""
    (stems,) = (one.stems for one in name_tables().peoples if one.name == people)
    return sorted(stem for stem in stems if len(stem) > 1)


@cache
def _broad(size: int) -> list[tuple[list[str], list[float]]]:
    """For each place of a given name of one or two characters: all that were seen there, and sums of weights.

    A weight is the root of how often it was seen: names that few people bear are those that a reader has not met.
    """
    known = {one: seen for one, seen in name_tables().characters.items() if _is_han(one)}
    shares = (
        [[seen.only for seen in known.values()]]
        if size == 1
        else [[seen.first for seen in known.values()], [seen.second for seen in known.values()]]
    )
    least = [2 * min(share) for share in shares]
    return [
        (
            [one for one, value in zip(known, share, strict=True) if value > low],
            list(accumulate(value**0.5 for value in share if value > low)),
        )
        for share, low in zip(shares, least, strict=True)
    ]


class NameMaker:
    """Draws names; given names come half from those seen in corpora, half from characters put together.

    Some names are words of the language that begin with a surname (于是, 安静): the words around them must tell.
    """

    def __init__(
        self, given: Sequence[str], surnames: Sequence[str], foreign: Sequence[str], words: Sequence[str] = (), brands: Sequence[str] = ()
    ) -> None:
        self._words = [word for word in words if len(word) in (2, 3) and word[0] in _COMMON and word[-1] not in _PLACE_ENDS]
        self._given = list(given)
        self._surnames = list(surnames)
        self._foreign = list(foreign)
        self._brands = [name for name in brands if 2 <= len(name) <= 4 and _is_han(name)]

    def person(self, random: Random, region: str = "") -> str:
        """A name, more often of the peoples of the region (the first two digits of its code)."""
        draw = random.random()
        home = _HOMES.get(region)
        if home and draw < _AT_HOME:
            return _opened(random, getattr(self, random.choice(home))(random))
        if draw > 1 - _ANYWHERE:
            return _opened(random, getattr(self, random.choice(_PEOPLES))(random))
        return self.han(random)

    def stranger(self, random: Random, region: str = "") -> str:
        """A name of a people that is not Han, of the region where it has one."""
        home = _HOMES.get(region)
        return _opened(random, getattr(self, random.choice(home if home and random.random() < 0.6 else _PEOPLES))(random))

    def brand(self, random: Random) -> str:
        """The short name of a company; nothing where no list is known."""
        return random.choice(self._brands) if self._brands else ""

    def han(self, random: Random) -> str:
        """A Han name; some are words, some have blanks inside or a rare character."""
        if self._words and random.random() < _WORDY:
            name = random.choice(self._words)
            return _spaced(random, name[0], name[1:])
        draw = random.random()
        surname = (
            random.choices(_COMMON, _WEIGHTS)[0]
            if draw < 0.85
            else random.choice(self._surnames)
            if draw < 0.97
            else random.choice(_LISTS["double surnames"])
        )
        given = self._given_name(random)
        if random.random() < 0.03:
            given = given[:-1] + random.choice(RARE)
        return _spaced(random, surname, given)

    def _given_name(self, random: Random) -> str:
        if self._given and random.random() < 0.5:
            return random.choice(self._given)
        size = 1 if random.random() < 0.2 else 2
        if size == 2 and random.random() < 0.04:
            return random.choice(_GIVEN) * 2
        if random.random() < 0.5:
            return "".join(random.choices(characters, cum_weights=weights)[0] for characters, weights in _broad(size))
        return "".join(random.choice(_GIVEN) for _ in range(size))

    def mongol(self, random: Random) -> str:
        """A Mongolian name of one word or two, at times with a Han surname before it."""
        if random.random() < 0.5:
            first, second = random.choice(_LISTS["Mongolian beginnings"]), random.choice(_LISTS["Mongolian endings"])
        else:
            first, second = random.sample(_stems("mongolian"), 2)
        whole = len(first) > 2 and random.random() < 0.3
        name = first if whole else first + (second if second not in first else "巴图")
        if random.random() < 0.08:
            return random.choice("包白佟何金于吴敖康王宝陈韩") + name[:3]
        return name[:7]

    def tibetan(self, random: Random) -> str:
        """A Tibetan name of two or four characters, at times six."""
        parts = _LISTS["Tibetan parts"] if random.random() < 0.5 else _stems("tibetan")
        name = "".join(random.sample(parts, random.choices((1, 2, 3), (1, 8, 0.6))[0]))
        return random.choice("马杨李王张") + name[:2] if random.random() < 0.04 else name

    def turkic(self, random: Random) -> str:
        """A Uyghur name: given name and father's name with a dot, or one alone."""
        return _dotted(random, _LISTS["Uyghur names"] if random.random() < 0.5 else _stems("uyghur"))

    def kazakh(self, random: Random) -> str:
        """A Kazakh or Kyrgyz name: given name and father's name with a dot, or one alone."""
        return _dotted(random, _LISTS["Kazakh names"] if random.random() < 0.5 else _stems("kazakh"))

    def yi(self, random: Random) -> str:
        """A Yi name: clan and given name, at times with a dot between them."""
        given = random.choice(_LISTS["Yi given names"] if random.random() < 0.5 else _stems("yi"))
        clan = random.choice(_LISTS["Yi clans"]) if random.random() < 0.8 else random.choice(_stems("yi"))
        more = random.choice(_stems("yi")) if random.random() < 0.1 else ""
        return clan + random.choice(("", "", "", "", "·")) + given + more

    def hui(self, random: Random) -> str:
        """A Hui name: a Han or an Arabic given name."""
        given = _LISTS["Hui given names"] if random.random() < 0.5 else _stems("hui")
        return random.choice(_LISTS["Hui surnames"][0]) + random.choice(given)

    def korean(self, random: Random) -> str:
        """A Korean name."""
        return random.choice(_LISTS["Korean surnames"][0]) + "".join(
            random.choice(_LISTS["characters of Korean names"][0]) for _ in range(random.choice((1, 2, 2, 2, 2)))
        )

    def dai(self, random: Random) -> str:
        """A Dai name."""
        return random.choice(_LISTS["Dai beginnings"]) + random.choice(_LISTS["Dai endings"])

    def southern(self, random: Random) -> str:
        """A Zhuang, Yao, Miao, Dong or Li name: a surname of the south before a Han given name or one counted in order of birth."""
        surname = random.choice(_LISTS["southern surnames"][0])
        if random.random() < 0.25:
            return surname + random.choice(_LISTS["southern words"]) + random.choice(_LISTS["southern words"])[-1:]
        return surname + self._given_name(random)

    def western(self, random: Random) -> str:
        """A transliterated name."""
        if not self._foreign:
            return self.han(random)
        first, second = random.choice(self._foreign), random.choice(self._foreign)
        return first if random.random() < 0.4 else first + random.choice("··•.") + second

    def surname(self, random: Random) -> str:
        """A surname alone."""
        return random.choices(_COMMON, _WEIGHTS)[0]

    def any_surname(self, random: Random) -> str:
        """A surname alone, a rare one as likely as a common one."""
        return random.choice(self._surnames)
