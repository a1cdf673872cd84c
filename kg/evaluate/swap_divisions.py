"""New divisions for old ones: a province becomes another one, what lies in it what lies in that one, of like kind and length."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.evaluate.swap_chance import Draws
from kg.evaluate.swap_tables import kind_of
from kg.lexicon import Division, Level, divisions
from kg.lexicon.division_names import listed_names, short_forms

# How much speaks against a new division: another kind, a capital for what is none, a character more or less, children of a kind
# that it lacks; and how far chance may go against the best choice, so that not every page moves to the same place.
_KIND, _CAPITAL, _LENGTH, _LACK = 30.0, 20.0, 1.0, 6.0
_CHANCE = {Level.PROVINCE: 8.0, Level.PREFECTURE: 2.0, Level.COUNTY: 2.0, Level.TOWNSHIP: 0.9, Level.VILLAGE: 0.9}


class Moves:
    """Where each division that a set of documents names goes; the same division goes to one place in all documents."""

    def __init__(self, named: Iterable[Division], draws: Draws) -> None:
        lines = [(division, *divisions().ancestors(division)) for division in named]
        # The provinces without prefectures (台湾, 香港, 澳门) stay: nothing in them is listed.
        self._needed = {one.code: one for line in lines if divisions().children(line[-1]) for one in line}
        self._inside: dict[str | None, list[Division]] = defaultdict(list)
        for division in sorted(self._needed.values(), key=lambda one: one.code):
            self._inside[division.parent].append(division)
        self._draws = draws
        self._to: dict[str, Division] = {}
        self._fill(None, None)

    def of(self, old: Division) -> Division:
        """Where a division goes; one that no document names stays."""
        return self._to.get(old.code, old)

    def moved(self) -> Iterator[tuple[Division, Division]]:
        """Every division that goes somewhere, larger ones first, with where it goes."""
        return ((self._needed[code], new) for code, new in self._to.items())

    def _fill(self, old: Division | None, new: Division | None) -> None:
        olds = self._inside[old.code if old else None]
        for level in Level:
            of_level = [one for one in olds if one.level == level]
            if of_level:
                self._assign(of_level, self._candidates(of_level, new, level))
        for one in olds:
            self._fill(one, self._to[one.code])

    def _candidates(self, olds: Sequence[Division], new: Division | None, level: Level) -> Sequence[Division]:
        """What lies in the new division, or, where nothing there is of a fitting kind, around it: 海南's cities hold no counties."""
        kinds = {one for old in olds for one in kind_of(old.name, level).successors}
        around = (new, *(one for one in divisions().ancestors(new) if level <= Level.COUNTY)) if new else (None,)
        pools = [divisions().children(place, level) for place in around]
        return next((pool for pool in pools if len([one for one in pool if _ending(one) in kinds]) >= len(olds)), pools[0])

    def _assign(self, olds: Sequence[Division], candidates: Sequence[Division]) -> None:
        """Gives each division a new one; those that hold most go first."""
        taken = set(self._to.values())
        free = [
            one
            for one in candidates
            if one not in taken and len(one.name) > 1 and (one.level == Level.VILLAGE or divisions().children(one))
        ]
        for old in sorted(olds, key=lambda one: (-len(self._inside[one.code]), one.code)):
            chance = self._draws.chance("division", old.code)
            costs = [(self._cost(old, one) + chance.random() * _CHANCE[old.level], one.code, one) for one in free if one != old]
            new = min(costs)[-1] if costs else self._given_up(old, olds, free)
            if new is None or (old.level == Level.TOWNSHIP and _ending(new) not in kind_of(old.name, old.level).successors):
                new = self._invented(old)
            self._to[old.code] = new
            given = set(self._to.values())
            free = [one for one in free if one not in given]

    def _given_up(self, old: Division, olds: Sequence[Division], free: Sequence[Division]) -> Division | None:
        """What one that has a new division gives up for the old one itself, where nothing else is left."""
        settled = [one for one in olds if one.code in self._to]
        if old not in free or not settled:
            return None
        other = min(settled, key=lambda one: (self._cost(old, self._to[one.code]) + self._cost(one, old), one.code))
        new, self._to[other.code] = self._to[other.code], old
        return new

    def _cost(self, old: Division, new: Division) -> float:
        length = 0 if old.level == Level.PROVINCE else abs(len(old.name) - len(new.name))
        unlike = kind_of(old.name, old.level).distance(_ending(new)) + (old.name == new.name)
        capital = _is_capital(old) != _is_capital(new)
        return _KIND * unlike + _CAPITAL * capital + _LENGTH * length + _LACK * self._lack(old, new)

    def _lack(self, old: Division, new: Division) -> int:
        """How many of the divisions that documents name inside the old one find none of their kind inside the new one."""
        inside = self._inside[old.code]
        if old.level == Level.PROVINCE:
            return max(0, len(inside) - len(divisions().children(new)))
        needed = Counter((one.level, next(iter(kind_of(one.name, one.level).successors), "")) for one in inside)
        there = Counter((level, _ending(one)) for level, _ in needed for one in divisions().children(new, level))
        return sum((needed - there).values())

    def _invented(self, old: Division) -> Division:
        """A zone or farm where the new county has none: its own name goes on, with the county's name exchanged in it."""
        county = self._needed.get(old.parent or "")
        new = self._to.get(old.parent or "")
        name = old.name
        if county and new:
            name = name.replace(bare_name(county), bare_name(new))
        # What lies in an invented one lies, as far as the list goes, in the county around it.
        return Division("", name, old.level, new.code or new.parent if new else None)


def _is_capital(division: Division) -> bool:
    return division.level == Level.PREFECTURE and division.code[2:4] == "01"


def _ending(division: Division) -> str:
    return kind_of(division.name, division.level).ending


def bare_name(division: Division) -> str:
    """The name without its kind, as far as two characters are left."""
    if division.level <= Level.COUNTY:
        return next(short_forms(division), division.name)
    bare = division.name.removesuffix(_ending(division))
    return bare if len(bare) > 1 else division.name


@dataclass(frozen=True, slots=True)
class Renaming:
    """An old name or short form of a division, and the new one that is short in the same way; `full` for the whole name."""

    old: str
    new: str
    full: bool
    level: Level


def renamings(old: Division, new: Division) -> Iterator[Renaming]:
    """The names under which a page may print a division, each with what a page prints of the new one."""
    yield Renaming(old.name, new.name, full=True, level=old.level)
    yield Renaming(old.name + _COMMITTEE, new.name + _COMMITTEE, full=True, level=old.level)
    yield Renaming(_party(old), _party(new), full=True, level=old.level)
    known = [name for _, name, code in listed_names() if code == old.code]
    tail = [old.name[-2:]] if old.name[-2:-1] in "前后左右中" and old.name.endswith("旗") else []
    for short in dict.fromkeys([bare_name(old), *short_forms(old), *known, *tail]):
        if short != old.name:
            yield Renaming(short, _as_short(short, old, new), full=False, level=old.level)


_COMMITTEE = "委员会"


def _party(division: Division) -> str:
    """The party's committee as papers call it: 阿勒泰地委, 兴安盟委, 曹县委."""
    return (bare_name(division) + "地" if _ending(division) == "地区" else division.name) + "委"


def _as_short(short: str, old: Division, new: Division) -> str:
    """达旗 for 达拉特旗 is 平罗县 there, 达拉特 is 平罗."""
    if not old.name.endswith(short[-1]):
        return bare_name(new)
    return next((one for one in short_forms(new) if one.endswith(new.name[-1])), new.name)
