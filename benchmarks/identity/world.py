"""An invented country with known people, whose papers name them.

Homonyms come at the rates found among real officials: of names seen in two jurisdictions 38 % of those with two characters
and 4 % of longer ones are different people. Others are named by chance, as in life; some share a county, a body, or even a
chair, one after the other. Officials move between posts and counties, posts are left out, and names are misprinted.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from itertools import accumulate
from random import Random

from benchmarks.identity.names import Misprints, Names
from benchmarks.identity.regions import LAST, Post, Region, regions, seats

_ORDINARY = 120  # people without office in a county
_TITLES = ("村民", "教师", "医生", "工人", "学生", None, None)  # what they are called, if anything
_TERM = (20, 60)  # months that somebody holds a chair
_DOTTED = 0.05  # of people have a name of two parts
_NEAR = ((6, 0.5), (4, 0.35), (2, 0.15))  # how many digits of the code the former chair shares, and how often
_FIRST_YEAR = 2017


@dataclass(frozen=True)
class Difficulty:
    """How often things happen that make people hard to tell apart."""

    namesakes_two: float = 0.36  # of officials who come from another region, with a name of two characters: somebody else
    namesakes_more: float = 0.03  # of those with a longer one
    namesakes_inside: float = 0.02  # of new officials have the name of another one of their county
    villagers: float = 0.03  # of people without office have the name of an official of their county
    reused: float = 0.01  # of successors have the name of who was there before
    moves: float = 0.6  # of chairs go to somebody who had another one before
    without_post: float = 0.3  # of mentions
    without_body: float = 0.05  # of mentions with a post
    misprints: Misprints = field(default_factory=lambda: Misprints(misread=0.015, foreign=0.004, undotted=0.3))

    def times(self, factor: float) -> "Difficulty":
        """The same with everything so many times as often."""
        rates = {name: min(rate * factor, 0.9) for name, rate in vars(self).items() if name != "misprints"}
        prints = Misprints(*(min(rate * factor, 0.9) for rate in vars(self.misprints).values()))
        return replace(self, **rates, misprints=prints)


@dataclass(frozen=True, slots=True)
class Stay:
    """A person in a region over some months, on a chair with its posts or without office."""

    person: int
    name: str
    region: Region
    posts: tuple[Post, ...]
    weight: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person in an article as printed, with one post or none; a title may come without its body."""

    person: int
    name: str
    title: str | None
    body: str | None
    seat: Region


@dataclass(frozen=True, slots=True)
class Printed:
    """An article of a paper: the region it speaks from, its date, and the people it names."""

    number: int
    region: Region
    date: str
    sightings: tuple[Sighting, ...]


class World:
    """Counties with their people; `articles` lets them appear in print."""

    def __init__(self, seed: int, difficulty: Difficulty | None = None, counties: int = 24) -> None:
        self._random = Random(seed)  # noqa: S311 - an invented country, the same for the same seed
        self.difficulty = difficulty or Difficulty()
        self.names = Names(self._random)
        self.regions = regions(counties)
        self._people = 0
        self._busy: set[Stay] = set()
        self.stays = list(self._careers())
        self.stays += self._ordinary()

    def articles(self, number: int) -> Iterator[Printed]:
        """So many articles; one in five is of a prefecture's paper and names people of its counties too."""
        present = self._present()
        upper: dict[str, list[Region]] = defaultdict(list)
        for region in self.regions:
            upper[region.code[:4]].append(region)
        for place in range(number):
            region, month = self._random.choice(self.regions), self._random.randrange(LAST)
            wide = self._random.random() < 0.2
            paper = upper[region.code[:4]][0] if wide else region
            where = [self._random.choice(upper[region.code[:4]]) for _ in range(2)] if wide else [region]
            there = [present[one.code, month // 3] for one in where if (one.code, month // 3) in present]
            if there:  # in the first months hardly a chair is taken
                yield self._article(place, paper, month, there)

    def _careers(self) -> Iterator[Stay]:
        """Who sat where and when; chairs are filled in the order of time, often by somebody who has just left another one."""
        by_code = {region.code: (region, seats(region)) for region in self.regions}
        queue = [(self._random.randrange(12), code, chair) for code, (_, chairs) in by_code.items() for chair in range(len(chairs))]
        heapify(queue)
        free: dict[str, list[Stay]] = defaultdict(list)
        last: dict[tuple[str, int], Stay] = {}
        while queue:
            start, code, chair = heappop(queue)
            region, chairs = by_code[code]
            former = last.get((code, chair))
            person, name = self._holder(region, free, former)
            for digits, _ in _NEAR if former else ():
                free[code[:digits]].append(former)
            end = min(start + self._random.randrange(*_TERM), LAST)
            last[code, chair] = stay = Stay(person, name, region, chairs[chair], 1 / (chair + 3), start, end - 1)
            yield stay
            if end < LAST:
                heappush(queue, (end, code, chair))

    def _holder(self, region: Region, free: dict[str, list[Stay]], former: Stay | None) -> tuple[int, str]:
        """Who takes a chair next, and the name."""
        chance, rates = self._random.random, self.difficulty
        if former and chance() < rates.reused:
            return self._person(), former.name
        if former and chance() < rates.moves:
            digits = self._random.choices([digits for digits, _ in _NEAR], [share for _, share in _NEAR])[0]
            stay = self._free(free[region.code[:digits]])
            if stay:
                self._busy.add(stay)
                others = rates.namesakes_two if len(stay.name) == 2 else rates.namesakes_more
                if stay.region.code != region.code and chance() < others:
                    return self._person(), stay.name
                return stay.person, stay.name
        pool = free[region.code[:6]]
        if pool and chance() < rates.namesakes_inside:
            return self._person(), self.names.commonest([stay.name for stay in pool])
        return self._person(), self.names.dotted() if chance() < _DOTTED else self.names.new()

    def _free(self, pool: list[Stay]) -> Stay | None:
        """One of the last few who left a chair and have taken no other since."""
        while pool:
            stay = pool.pop(self._random.randrange(max(0, len(pool) - 8), len(pool)))
            if stay not in self._busy:
                return stay
        return None

    def _ordinary(self) -> Iterator[Stay]:
        """People without office, some with the name of an official of their county."""
        officials: dict[str, list[str]] = defaultdict(list)
        for stay in self.stays:
            officials[stay.region.code].append(stay.name)
        for region in self.regions:
            for _ in range(0 if region.upper else _ORDINARY):
                namesake = self._random.random() < self.difficulty.villagers
                name = self.names.commonest(officials[region.code]) if namesake else self.names.any()
                title = self._random.choice(_TITLES)
                posts = (("", title),) if title else ()
                yield Stay(self._person(), name, region, posts, 0.02, 0, LAST - 1)

    def _person(self) -> int:
        self._people += 1
        return self._people

    def _present(self) -> dict[tuple[str, int], tuple[list[Stay], list[float]]]:
        """Who is in a region in a quarter of a year, with the running sum of how much they are in print."""
        found: dict[tuple[str, int], list[Stay]] = defaultdict(list)
        for stay in self.stays:
            for quarter in range(-(-stay.first // 3), stay.last // 3 + 1):
                found[stay.region.code, quarter].append(stay)
        return {key: (stays, list(accumulate(stay.weight for stay in stays))) for key, stays in found.items()}

    def _article(self, number: int, paper: Region, month: int, present: list[tuple[list[Stay], list[float]]]) -> Printed:
        named: dict[str, Stay] = {}
        for _ in range(self._random.randrange(1, 6)):
            stays, shares = self._random.choice(present)
            stay = self._random.choices(stays, cum_weights=shares)[0]
            named.setdefault(self.names.printed(stay.name, self.difficulty.misprints), stay)
        date = f"{_FIRST_YEAR + month // 12}-{month % 12 + 1:02d}-{self._random.randrange(1, 29):02d}"
        people = {stay.person: name for name, stay in named.items()}  # an article prints a person's name in one way
        sightings = tuple(self._sighting(name, stay) for name, stay in named.items() if people[stay.person] == name)
        return Printed(number, paper, date, sightings)

    def _sighting(self, name: str, stay: Stay) -> Sighting:
        if not stay.posts or self._random.random() < self.difficulty.without_post:
            return Sighting(stay.person, name, None, None, stay.region)
        body, title = self._random.choice(stay.posts)
        bare = not body or self._random.random() < self.difficulty.without_body
        return Sighting(stay.person, name, title, None if bare else body, stay.region)
