"""Invented personal names: Han names as they are distributed, and the real forms of names of other peoples."""

from collections.abc import Sequence
from random import Random
from typing import Final

from kg.train.lists import read_sections

_LISTS: Final = read_sections("names.txt")
_COMMON: Final = "".join(_LISTS["common surnames, by frequency"])
_WEIGHTS: Final = [1.0 / (8 + rank) for rank in range(len(_COMMON))]
_GIVEN: Final = "".join(_LISTS["characters of given names"])
RARE: Final = "".join(_LISTS["rare characters of given names"])
"""Characters of given names that stand in few lists and many fonts lack."""


_PLACE_ENDS: Final = "国省州市县区旗镇乡村路街山河江湖海岛站"
_BLANKS: Final = (" ", " ", "\u3000", "  ")


def _opened(random: Random, name: str) -> str:
    """A name of four characters and more, now and then with a blank in its middle, as in lists."""
    if len(name) < 4 or random.random() > 0.04:
        return name
    return name[:2] + random.choice(_BLANKS) + name[2:]


class NameMaker:
    """Draws names; given names come half from those seen in corpora, half from characters put together.

    Some names are words of the language that begin with a surname (于是, 安静): the words around them must tell.
    """

    def __init__(self, given: Sequence[str], surnames: Sequence[str], foreign: Sequence[str], words: Sequence[str] = ()) -> None:
        self._words = [word for word in words if len(word) in (2, 3) and word[0] in _COMMON and word[-1] not in _PLACE_ENDS]
        self._given = list(given)
        self._surnames = list(surnames)
        self._foreign = list(foreign)

    def person(self, random: Random, region: str = "") -> str:
        """A name, more often of the people of the region (the first two digits of its code)."""
        home = {
            "15": self.mongol,
            "54": self.tibetan,
            "65": self.turkic,
            "63": self.tibetan,
            "51": self.yi,
            "64": self.hui,
            "22": self.korean,
        }
        draw = random.random()
        if region in home and draw < 0.35:
            return _opened(random, home[region](random))
        if draw > 0.88:
            kinds = (
                self.mongol,
                self.mongol,
                self.tibetan,
                self.turkic,
                self.turkic,
                self.kazakh,
                self.yi,
                self.hui,
                self.korean,
                self.dai,
                self.western,
            )
            return _opened(random, random.choice(kinds)(random))
        return self.han(random)

    def han(self, random: Random) -> str:
        """A Han name; two in a hundred have a blank inside a name of two characters, one in fifty a rare character."""
        draw = random.random()
        surname = (
            random.choices(_COMMON, _WEIGHTS)[0]
            if draw < 0.85
            else random.choice(self._surnames)
            if draw < 0.98
            else random.choice(_LISTS["double surnames"])
        )
        given = self._given_name(random)
        if random.random() < 0.03:
            given = given[:-1] + random.choice(RARE)
        if len(surname) == len(given) == 1 and random.random() < 0.25:
            return surname + random.choice(_BLANKS) + given
        if random.random() < 0.015:
            return random.choice(_BLANKS).join(surname + given)
        return surname + given

    def _given_name(self, random: Random) -> str:
        if self._given and random.random() < 0.5:
            return random.choice(self._given)
        size = 1 if random.random() < 0.2 else 2
        if size == 2 and random.random() < 0.04:
            return random.choice(_GIVEN) * 2
        return "".join(random.choice(_GIVEN) for _ in range(size))

    def mongol(self, random: Random) -> str:
        """A Mongolian name, at times with a Han surname before it."""
        name = random.choice(_LISTS["Mongolian beginnings"])
        if random.random() < 0.85 or len(name) < 3:
            tail = random.choice(_LISTS["Mongolian endings"])
            name = name + tail if tail not in name else name + "巴图"
        if random.random() < 0.08:
            return random.choice("包白佟何金于吴敖康王") + name[:3]
        return name[:7]

    def tibetan(self, random: Random) -> str:
        """A Tibetan name of two or four characters, at times six."""
        count = random.choices((1, 2, 3), (1, 8, 0.6))[0]
        name = "".join(random.sample(_LISTS["Tibetan parts"], count))
        return random.choice("马杨李王张") + name[:2] if random.random() < 0.04 else name

    def turkic(self, random: Random) -> str:
        """A Uyghur name: given name and father's name with a dot, or one alone."""
        return self._dotted(random, _LISTS["Uyghur names"])

    def kazakh(self, random: Random) -> str:
        """A Kazakh name: given name and father's name with a dot, or one alone."""
        return self._dotted(random, _LISTS["Kazakh names"])

    def _dotted(self, random: Random, parts: Sequence[str]) -> str:
        first, second = random.sample(parts, 2)
        if random.random() < 0.15:
            return first if len(first) > 2 else first + "江"
        return first + random.choice("···•・") + second

    def yi(self, random: Random) -> str:
        """A Yi name: clan and given name."""
        return random.choice(_LISTS["Yi clans"]) + random.choice(("", "", "", "", "·")) + random.choice(_LISTS["Yi given names"])

    def hui(self, random: Random) -> str:
        """A Hui name: a Han or an Arabic given name."""
        return random.choice(_LISTS["Hui surnames"][0]) + random.choice(_LISTS["Hui given names"])

    def korean(self, random: Random) -> str:
        """A Korean name."""
        return random.choice(_LISTS["Korean surnames"][0]) + "".join(
            random.choice(_LISTS["characters of Korean names"][0]) for _ in range(random.choice((1, 2, 2, 2, 2)))
        )

    def dai(self, random: Random) -> str:
        """A Dai name, or one with a surname of the south."""
        if random.random() < 0.5:
            return random.choice(_LISTS["southern surnames"][0]) + self._given_name(random)
        return random.choice(_LISTS["Dai beginnings"]) + random.choice(_LISTS["Dai endings"])

    def western(self, random: Random) -> str:
        """A transliterated name."""
        if not self._foreign:
            return self.han(random)
        first, second = random.choice(self._foreign), random.choice(self._foreign)
        return first if random.random() < 0.4 else first + random.choice("··•.") + second

    def surname(self, random: Random) -> str:
        """A surname alone."""
        return random.choices(_COMMON, _WEIGHTS)[0]
