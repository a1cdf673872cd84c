"""Which headline belongs to which body, for all of a page at once: by where it stands and by what both tell.

Lines that stand right under one another are read together, each for the body that it fits best (`_read`): the one below
unless another fits clearly better, and neighbours rather for the same. Then every body keeps the group of lines that fits it best,
and bodies left without any get what others can spare: a group that no body keeps, or a line at the edge of one, which tells
more of them than of the body that has it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.layout.blocks.block import Block
from kg.layout.drafts.about import About, Wording
from kg.layout.drafts.draft import Draft
from kg.layout.headlines.places import Place, places_above, runs
from kg.layout.headlines.titles import Titles
from kg.layout.vocabulary import signs

# What it says for a body, in logarithms of odds, that it stands below the headline, right below it, or below a byline and the line.
_BELOW = 4.0
_RIGHT_BELOW = 11.0
_LOW = 2.0
_TOGETHER = 6.0  # that the line above goes to the same body
_LEAST = 6.0  # for no body, at the end of a page
_FOREIGN = -8.0  # under this it goes to no body but the one below it
_NEVER = -1000.0
_UNKEPT = -5.0  # what lines that no body keeps must say for a body without any
_BETTER = 1.0  # how much more than for the body that has it a line must say for one without any
_FEW = 12  # bodies without a headline, of which each may have any line of the page
_TELLS = 3.0  # a line that says more tells of the body
_LEAST_NEEDY = 60  # characters of a body that must have had a headline


@dataclass(frozen=True, slots=True)
class _Unit:
    """Lines that go to one body together, and what they say."""

    places: Sequence[Place]
    wording: Wording


@dataclass(eq=False, slots=True)
class _Group:
    """Neighbouring lines that were read for one body, and how well they fit it."""

    units: list[_Unit]
    body: int | None
    score: float

    @property
    def places(self) -> list[Place]:
        """The lines."""
        return [place for unit in self.units for place in unit.places]


def assign(drafts: list[Draft], spare: list[Block]) -> tuple[list[Titles], list[Block]]:
    """The titles of each draft, and the headlines that belong to no body of the page."""
    titles = [Titles() for _ in drafts]
    places: list[Place] = []
    for number, draft in enumerate(drafts):
        above, titles[number].bylines = places_above(number, draft, len(places))
        places += above
    places += [Place(block, len(places) + number, None) for number, block in enumerate(spare)]
    giver = _Giver(drafts, About(drafts))
    giver.give(places)
    orphans = []
    for group in giver.groups:
        if group.body is not None and giver.best.get(group.body) is group:
            titles[group.body].set(group.places, giver.tells(group.body))
        elif group.body is not None and giver.stays(group):
            titles[group.body].put_above(group.places)
        else:
            orphans += [place.block for place in group.places]
    return titles, orphans


class _Giver:
    """Gives the headlines of a page to its bodies; `best` is the group that each body keeps."""

    def __init__(self, drafts: list[Draft], about: About) -> None:
        self.drafts = drafts
        self.about = about
        self.groups: list[_Group] = []
        self.best: dict[int, _Group] = {}

    def give(self, places: Sequence[Place]) -> None:
        """Decides for every headline."""
        for run in runs(places):
            self.groups += self._read([_Unit(unit, Wording.of(_news(unit))) for unit in run])
        for group in sorted(self.groups, key=lambda group: -group.score):
            owner = group.places[0].owner
            group.body = next((body for body in (group.body, owner) if body is not None and body not in self.best), owner)
            if group.body is not None:
                self.best.setdefault(group.body, group)
        self._give_the_needy()

    def tells(self, body: int) -> Callable[[Place], bool]:
        """Whether a line tells of a body, as columns and mottos above it do not."""
        return lambda place: self.about.odds(Wording.of([place.block]), body) > _TELLS

    def stays(self, group: _Group) -> bool:
        """Whether lines stay above a body that has another headline: names of columns and campaigns, and what is under its byline."""
        return group.places[0].owner == group.body and all(place.low or _names_column(place) for place in group.places)

    def _read(self, units: Sequence[_Unit]) -> Iterator[_Group]:
        """Neighbouring lines as groups for the bodies that they fit best together."""
        owner = units[0].places[0].owner
        others = {body for unit in units for body in self.about.candidates(unit.wording)} - {owner}
        bodies = (owner, *sorted(others))
        fits = [[self._fit(unit, body) for body in bodies] for unit in units]
        for place, found in groupby(enumerate(_path(fits)), key=lambda step: step[1]):
            numbers = [number for number, _ in found]
            score = sum(fits[number][place] for number in numbers)
            yield _Group([units[number] for number in numbers], bodies[place], score)

    def _fit(self, unit: _Unit, body: int | None) -> float:
        first, last = unit.places[0], unit.places[-1]
        if body is None:
            return _LEAST
        odds = self.about.odds(unit.wording, body)
        if body == first.owner:
            return odds + (_LOW if first.low else _RIGHT_BELOW if last.last or last.byline else _BELOW)
        return odds if odds >= _FOREIGN else _NEVER

    def _give_the_needy(self) -> None:
        """Gives lines to bodies that have none, until no more can be spared."""
        needy = {number for number, draft in enumerate(self.drafts) if self._lacks(number) and draft.size >= _LEAST_NEEDY}
        while needy and (offers := sorted(self._offers(needy), reverse=True)):
            touched: set[int] = set()
            for _, behind, number, edge in offers:
                if -behind in needy and number not in touched:
                    self.best[-behind] = self._taken(number, edge, -behind)
                    needy.discard(-behind)
                    touched.add(number)

    def _lacks(self, body: int) -> bool:
        """Whether a body has no headline, or nothing but the name of a column that says nothing of it."""
        tells = self.tells(body)
        return body not in self.best or all(
            place.is_kicker or (_names_column(place) and not tells(place)) for place in self.best[body].places
        )

    def _offers(self, needy: set[int]) -> Iterator[tuple[float, int, int, int | None]]:
        """How much better lines would do for bodies without any: with the body below zero, the group, and its edge if one line is meant."""
        for number, group in enumerate(self.groups):
            kept = group.body is not None and self.best[group.body] is group
            edges = (None,) if not kept else (0, -1) if len(group.units) > 1 else ()
            for edge in edges:
                wording = Wording.of(_news(group.places)) if edge is None else group.units[edge].wording
                least = _UNKEPT if group.body is None or not kept else self.about.odds(wording, group.body)
                for body in needy if len(needy) <= _FEW else needy.intersection(self.about.candidates(wording)):
                    if (gain := self.about.odds(wording, body) - least) > _BETTER:
                        yield gain, -body, number, edge

    def _taken(self, number: int, edge: int | None, body: int) -> _Group:
        """A group, or the line at its edge without the byline below it, given to another body."""
        group = self.groups[number]
        if edge is None:
            group.body = body
            return group
        taken = _Group([group.units.pop(edge)], body, 0.0)
        if edge:
            group.places[-1].byline, taken.places[-1].byline = taken.places[-1].byline, None
        self.groups.append(taken)
        return taken


def _path(fits: Sequence[Sequence[float]]) -> list[int]:
    """Of the bodies that each line of a run may go to, the best together: the numbers of the bodies, line by line."""
    scores = list(fits[0])
    ways: list[list[int]] = []
    for fit in fits[1:]:
        best = max(range(len(scores)), key=scores.__getitem__)
        way = [body if scores[body] + _TOGETHER >= scores[best] else best for body in range(len(scores))]
        scores = [scores[before] + _TOGETHER * (before == body) + fit[body] for body, before in enumerate(way)]
        ways.append(way)
    path = [max(range(len(scores)), key=scores.__getitem__)]
    for way in reversed(ways):
        path.append(way[path[-1]])
    return path[::-1]


def _names_column(place: Place) -> bool:
    """Whether a line is the name of a campaign or column, or looks like one: 百姓纪事."""
    return place.is_kicker or signs.COLUMN.match(place.block.flat) is not None


def _news(unit: Sequence[Place]) -> list[Block]:
    """The lines of a unit that tell the news."""
    return [place.block for place in unit if not place.is_kicker]
