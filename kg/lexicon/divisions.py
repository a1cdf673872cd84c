"""The divisions of China from provinces to villages: found by name, by code and from where an article speaks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter

from kg.lexicon.division_names import (
    TOWNSHIP_ENDINGS,
    VILLAGE_ENDINGS,
    common_words,
    listed_names,
    short_forms,
    successors,
)
from kg.lexicon.division_table import FILE, Row, division_rows
from kg.lexicon.records import Division, Level
from kg.lexicon.resolving import Named, Quality, choose
from kg.lexicon.tables import fail
from kg.lexicon.villages import villages
from kg.text import name_key

_LONGEST_NAME = 24  # the longest division name in the list has 22 characters
_SIZE = attrgetter("level", "code")
_IN_NO_NAME = re.compile(r"[，。；：！？,;:!?“”《》\s]")  # where a chain ends in running text, without a look at what follows

# Names have half-width brackets as keys and full-width ones in the list of villages.
_BRACKETS = str.maketrans("()", "（）")


class Divisions:
    """All divisions; provinces to townships are held as records, villages are looked up in `Villages`."""

    def __init__(self, listed: list[Row]) -> None:
        self._by_code: dict[str, Division] = {}
        self._full: dict[str, list[Division]] = defaultdict(list)
        self._short: dict[str, list[Division]] = defaultdict(list)
        self._children: dict[str | None, list[Division]] = defaultdict(list)
        above: list[tuple[str, str]] = []  # prefix and code of what the next row may lie in
        for row in sorted(listed, key=attrgetter("code")):
            while above and not row.code.startswith(above[-1][0]):
                above.pop()
            division = self._add(row, above[-1][1] if above else None)
            if row.level < Level.TOWNSHIP:
                above.append((division.prefix, row.code))
        for line, name, code in listed_names():
            if code not in self._by_code:
                raise fail("division_names.tsv", line, f"there is no division with the code {code}")
            self._add_short(name, self._by_code[code])
        self._lines = lru_cache(maxsize=1 << 14)(self._line)
        self._ranked = lru_cache(maxsize=1 << 12)(self._rank)
        self._chains = lru_cache(maxsize=1 << 14)(self._read_chain)
        self._resolved = lru_cache(maxsize=1 << 14)(self._choose)

    def _add(self, row: Row, parent: str | None) -> Division:
        line, code, level, name = row
        if len(code) != 12 or not code.isdigit() or not name:
            raise fail(FILE, line, f"a code of 12 digits and a name expected, found {code!r} {name!r}")
        if (parent is None) != (level == Level.PROVINCE) or code in self._by_code:
            raise fail(FILE, line, f"{name} ({code}) has no place in the order of divisions")
        division = Division(code, name, level, parent)
        self._by_code[code] = division
        self._full[name].append(division)
        self._children[parent].append(division)
        for short in short_forms(division):
            self._add_short(short, division)
        return division

    def _add_short(self, name: str, division: Division) -> None:
        if name != division.name and division not in self._short[name]:
            self._short[name].append(division)

    def get(self, code: str) -> Division | None:
        """The division with this code; upper levels may leave out the zeros."""
        padded = code.ljust(12, "0")
        found = self._by_code.get(padded)
        return found if found is not None or len(padded) != 12 or not padded.isdigit() else villages().get(padded)

    def by_name(self, name: str) -> tuple[Division, ...]:
        """Every division that this full, printed, short or old name can stand for, best match and largest place first."""
        return tuple(named.division for named in self._ranked(name_key(name)))

    def counties(self, name: str) -> tuple[Division, ...]:
        """The counties and what is above them among these; the villages of the name, which may be a thousand, are not gone through."""
        key = name_key(name)
        found = [one for one in (*self.called(key), *sorted(self._short.get(key, ()), key=_SIZE)) if one.level <= Level.COUNTY]
        if found or not successors(key):
            return tuple(found)
        return tuple(one for one in self.by_name(key) if one.level <= Level.COUNTY)  # a former name, if no village bears it

    def called(self, name: str) -> tuple[Division, ...]:
        """The divisions above the village whose full name this is, the largest first."""
        return tuple(sorted(self._full.get(name_key(name), ()), key=_SIZE))

    def ancestors(self, division: Division) -> tuple[Division, ...]:
        """What the division lies in, nearest first; placeholders such as 市辖区 are no divisions here."""
        return self._lines(division.parent)

    def _line(self, code: str | None) -> tuple[Division, ...]:
        """The division with a code and what it lies in."""
        line = []
        while code is not None:
            line.append(self._by_code[code])
            code = line[-1].parent
        return tuple(line)

    def is_within(self, division: Division, region: Division) -> bool:
        """Whether the division is the region or lies in it."""
        return division == region or region in self.ancestors(division)

    def children(self, division: Division | None, level: Level | None = None) -> tuple[Division, ...]:
        """What lies directly in a division (None: the provinces), or everything in it that stands at a level."""
        if level is None:
            direct = self._children.get(division.code if division else None)
            return tuple(direct) if direct else self._villages_of(division)
        if level == Level.VILLAGE:
            return tuple(villages().within(division.prefix if division else ""))
        return tuple(self._descend(division, level))

    def _villages_of(self, division: Division | None) -> tuple[Division, ...]:
        at_end = division is not None and division.level == Level.TOWNSHIP
        return tuple(villages().within(division.prefix)) if division and at_end else ()

    def _descend(self, division: Division | None, level: Level) -> Iterator[Division]:
        for child in self._children.get(division.code if division else None, ()):
            if child.level == level:
                yield child
            elif child.level < level:
                yield from self._descend(child, level)

    def resolve(self, name: str, region: Division | None = None) -> Division | None:
        """The division that a reader in the region takes the name or chain for; None where it is unknown or stays ambiguous.

        A reader thinks of the own region and what lies above it, then of what lies inside it, then of the same prefecture
        and province, and last of the country, where larger places are meant before smaller ones.
        """
        key = name_key(name)
        found = self._resolved(key, region)
        if found is None and not self._ranked(key):
            chain = self.read_chain(key, region)
            return chain[-1][0] if chain and chain[-1][1] == len(key) else None
        return found

    def chain_name(self, division: Division) -> str:
        """The name with everything it lies in before it: 内蒙古自治区鄂尔多斯市达拉特旗吉格斯太镇."""
        return "".join(above.name for above in reversed(self.ancestors(division))) + division.name

    def read_chain(self, text: str, region: Division | None = None) -> tuple[tuple[Division, int], ...]:
        """The divisions that the text begins with, each inside the one before, and where each of their names ends.

        内蒙古鄂尔多斯市达拉特旗农牧局 begins with three divisions whose names end at 3, 8 and 12. Below the county
        only whole names count: 新华书店 begins with no village.
        """
        end = _IN_NO_NAME.search(text)
        return self._chains(text[: end.start()] if end else text, region)

    def opens_with(self, word: str, text: str) -> bool:
        """Whether a region that begins with a word opens a text (原平|一中), and none behind that word does (原|平江县委)."""
        return text.startswith(word) and bool(self.read_chain(text)) and not self.read_chain(text.removeprefix(word))

    def _read_chain(self, text: str, region: Division | None) -> tuple[tuple[Division, int], ...]:
        chain: list[tuple[Division, int]] = []
        while (step := self._next_link(text, chain, region)) is not None:
            chain.append(step)
        return tuple(chain)

    def _next_link(self, text: str, chain: list[tuple[Division, int]], region: Division | None) -> tuple[Division, int] | None:
        outer, start = chain[-1] if chain else (None, 0)
        for end in range(min(start + _LONGEST_NAME, len(text)), start + 1, -1):
            name = text[start:end]
            found = self._resolved(name, outer or region) if self._may_be_whole(name) else None
            if found is None or (found.level > Level.COUNTY and found.name != name):
                continue
            if (outer is None and self._may_begin(name, found, region)) or (outer and found != outer and self.is_within(found, outer)):
                return found, end
        return None

    def _may_begin(self, name: str, found: Division, region: Division | None) -> bool:
        """Whether a chain can begin with a name: one that is a word too (公安) only where a reader in the region has the place in mind."""
        if name == found.name or name not in common_words():
            return True
        line = (region, *self.ancestors(region)) if region else ()
        return any(self.is_within(found, place) for place in line if place.level >= Level.PREFECTURE)

    def _may_be_whole(self, name: str) -> bool:
        """Whether a name is more than the bare beginning of a township's or village's, which no chain has; quickly told of most."""
        return name in self._full or name in self._short or villages().knows(name) or bool(successors(name))

    def upper_names(self) -> Iterator[tuple[str, Sequence[Division], bool]]:
        """Every name of a division above the village: name, those that bear it, whether it is their full name."""
        yield from ((name, bearers, True) for name, bearers in self._full.items())
        yield from ((name, bearers, False) for name, bearers in self._short.items())

    def _choose(self, key: str, region: Division | None) -> Division | None:
        line = (region, *self.ancestors(region)) if region else ()
        return choose(self._ranked(key), line)

    def _rank(self, key: str) -> tuple[Named, ...]:
        """Everything the name can stand for, each division once, at its best quality."""
        found: dict[str, Named] = {}
        for named in self._candidates(key):
            found.setdefault(named.division.code, named)
        if not found:
            for later in successors(key):
                for named in self._candidates(later):
                    found.setdefault(named.division.code, Named(named.division, Quality.FORMER))
        return tuple(sorted(found.values(), key=lambda named: (named.quality, named.division.level, named.division.code)))

    def _candidates(self, key: str) -> Iterator[Named]:
        yield from (Named(division, Quality.FULL) for division in self._full.get(key, ()))
        for written in dict.fromkeys((key, key.translate(_BRACKETS))):
            yield from (Named(division, Quality.FULL) for division in villages().named(written))
        yield from (Named(division, Quality.SHORT) for division in self._short.get(key, ()))
        if len(key) > 1:
            for ending in TOWNSHIP_ENDINGS:
                bearers = self._full.get(key + ending, ())
                yield from (Named(division, Quality.BARE) for division in bearers if division.level == Level.TOWNSHIP)
            for ending in VILLAGE_ENDINGS:
                yield from (Named(division, Quality.BARE) for division in villages().named(key + ending))


@cache
def divisions() -> Divisions:
    """The shipped divisions; loaded on the first call."""
    return Divisions(division_rows())
