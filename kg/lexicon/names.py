"""What a personal name looks like, how rare it is, and whether it is masked; nothing here looks at a corpus."""

import math
import re
from functools import cache, lru_cache

from kg.lexicon.name_tables import NameTables, People, name_tables
from kg.text import name_key

_POPULATION = 1_410_000_000
# About one Chinese in six has a given name of one character (reports on names of the Ministry of Public Security).
_SHARE_OF_SINGLE = 0.16
_LONGEST_HAN = 4
_MASK = re.compile(r"[某×✕*＊□○〇Xx]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_DOTTED = re.compile(r"[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,10}){1,3}")

# log-odds of a name = _SLOPE * (log share among names - log share in text) + _OFFSET; fitted by hand on names and words of
# news sentences so that four of five names lie above 0.75 and all but one in two hundred other words below it.
_SLOPE = 0.5
_OFFSET = 0.6
# A word that a dictionary has is a name only now and then, the seldomer the commoner the word is.
_WORD_FACTORS = ((500, 0.05), (50, 0.15), (0, 0.4))


class Names:
    """Personal names by shape and by the shipped frequencies."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._double = {surname for surname in tables.surnames if len(surname) > 1}
        self._syllables = frozenset[str]().union(*(people.characters for people in tables.peoples))
        self._likelihood = lru_cache(maxsize=1 << 14)(self._score)

    def surname_of(self, name: str) -> str | None:
        """The Han surname that a name begins with, two-character ones first; None where it begins with none."""
        key = name_key(name)
        if len(key) > 2 and key[:2] in self._double:
            return key[:2]
        return key[0] if len(key) > 1 and "·" not in key and key[0] in self._tables.surnames else None

    def is_word(self, text: str) -> bool:
        """Whether a text that begins with a surname is a word of the dictionary (常态), or made of one by 化 (常态化)."""
        key = name_key(text)
        return (key.removesuffix("化") or key) in self._tables.ordinary

    def bearers(self, surname: str) -> float:
        """How many people bear a surname; 0 for what is none."""
        return self._tables.surnames.get(surname, 0.0)

    def person_likelihood(self, text: str) -> float:
        """How much a text looks like a whole personal name, from 0 to 1, by its shape alone."""
        return self._likelihood(name_key(text))

    def rarity(self, name: str) -> float:
        """How many people in China can be expected to bear the name; smaller is rarer, never less than 1."""
        key = name_key(name)
        surname = self.surname_of(key)
        han = self._share(surname, key[len(surname) :]) * _POPULATION if surname and len(key) <= _LONGEST_HAN else 0.0
        return max(1.0, han, *(_bearers(key, people) for people in self._tables.peoples))

    def is_masked(self, name: str) -> bool:
        """Whether a name hides who is meant: 李某, 某某, 王某甲, 张××."""
        return bool(_MASK.search(name_key(name)))

    def _share(self, surname: str, given: str) -> float:
        """The share of a name among all people, given-name characters taken as independent of each other and of the surname."""
        of_surname = self._tables.surnames[surname] / _POPULATION
        return of_surname * self._share_given(given)

    def _share_given(self, given: str) -> float:
        known = [self._tables.characters.get(char, self._tables.unknown) for char in given]
        if len(known) == 1:
            return _SHARE_OF_SINGLE * known[0].only
        if len(known) == 2:
            return (1 - _SHARE_OF_SINGLE) * known[0].first * known[1].second
        return 1e-4 * math.prod(char.second for char in known)

    def _score(self, key: str) -> float:
        if _MASK.search(key):
            return 0.0
        if _DOTTED.fullmatch(key):
            return 0.95
        if not _HAN.fullmatch(key) or not 2 <= len(key) <= 12:
            return 0.0
        surname = self.surname_of(key)
        # 韩巴根那 and 马哈麦: a Han surname before a name of another people.
        mixed = 0.8 * self._other_score(key[len(surname) :]) if surname and len(key) > len(surname) + 1 else 0.0
        return max(self._han_score(key), self._other_score(key), mixed) * self._word_factor(key)

    def _other_score(self, key: str) -> float:
        if len(key) > 2 and not self._syllables.issuperset(key):
            return 0.0  # as most texts: no people writes its names so
        return max(_shape(key, people) for people in self._tables.peoples)

    def _han_score(self, key: str) -> float:
        surname = self.surname_of(key)
        longest = len(surname) + 2 if surname else 0
        if surname is None or len(key) > longest:
            return 0.0
        in_text = sum(math.log(self._tables.characters.get(char, self._tables.unknown).text) for char in key)
        in_names = math.log(self._share(surname, key[len(surname) :]))
        return 1 / (1 + math.exp(-(_SLOPE * (in_names - in_text) + _OFFSET)))

    def _word_factor(self, key: str) -> float:
        count = self._tables.ordinary.get(key)
        return 1.0 if count is None else next(factor for least, factor in _WORD_FACTORS if count >= least)


def _cut_into_stems(key: str, stems: frozenset[str]) -> tuple[int, int]:
    """The fewest pieces that a text is cut into, stems first, and how many characters stand outside of stems."""
    best = [(0, 0)]
    for end in range(1, len(key) + 1):
        left = best[end - 1]
        options = [(left[1] + 1, left[0] + 1)]
        options += [(best[start][1], best[start][0] + 1) for start in range(max(0, end - 6), end) if key[start:end] in stems]
        outside, pieces = min(options)
        best.append((pieces, outside))
    return best[-1]


def _shape(key: str, people: People) -> float:
    """How much a text looks like a name of a people: written with its characters and made of its stems."""
    if len(key) < 3:
        return 0.65 if key in people.stems and len(key) == 2 else 0.0
    if not people.characters.issuperset(key):
        return 0.0
    pieces, outside = _cut_into_stems(key, people.stems)
    if outside == 0:
        return 0.9 if pieces <= 3 else 0.7
    return 0.65 if outside < len(key) / 2 else 0.25


def _bearers(key: str, people: People) -> float:
    """The expected bearers of a name of a people: its size shared out among the stems of the name."""
    plain = key.replace("·", "")
    if not plain or not people.characters.issuperset(plain):
        return 0.0
    pieces, outside = _cut_into_stems(plain, people.stems)
    return people.size / float(len(people.stems)) ** pieces if outside < len(plain) / 2 else 0.0


@cache
def names() -> Names:
    """The shipped names; loaded on the first call."""
    return Names(name_tables())
