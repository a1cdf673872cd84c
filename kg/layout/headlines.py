"""Which headline belongs to which body: the one right above it, or one that stands elsewhere and tells of the same things."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from kg.layout import signs
from kg.layout.blocks import Block
from kg.layout.draft import Draft
from kg.layout.kinds import Kind
from kg.layout.words import Words, pairs

_LEAST = 0.45  # the share of a headline's words that its body must hold too, where it does not stand right below
_MARGIN_LAST = 0.25  # by which another body must fit better than the one right below the headline
_MARGIN = 0.1  # and better than the one below that other headlines stand between
# A line between the byline and the text is a kicker or a headline from elsewhere, hardly ever the headline of that text.
_LEAST_LOW = 0.3
_MARGIN_LOW = 0.0
_TOGETHER = 0.15  # for the body that the line above was given to: long headlines have two lines
_LEAST_NEEDED = 0.25  # the share that makes a headline of another body that of one without any
_LEAST_NEEDY = 60  # characters of a body that must have had a headline
_COMMON = 40  # bodies; a pair of characters in more of them leads nowhere
_CANDIDATES = 6


@dataclass
class Titles:
    """What stands above a body: its headline, its byline lines, and lines between those and the text."""

    headline: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    kickers: list[Block] = field(default_factory=list)


@dataclass(eq=False)
class _Place:
    """A headline where it stands: above which draft, over which byline, and the draft it was given to."""

    block: Block
    number: int
    owner: int | None
    low: bool
    last: bool = False
    byline: Block | None = None
    given: int | None = None
    score: float = 0.0


def assign(drafts: list[Draft], spare: list[Block]) -> tuple[list[Titles], list[Block]]:
    """The titles of each draft, and the headlines that belong to no body of the page."""
    places, titles = _places(drafts, spare)
    _give_all(places, _Finder(drafts))
    orphans = []
    by_draft: defaultdict[int, list[_Place]] = defaultdict(list)
    for place in places:
        if place.given is None:
            orphans.append(place.block)
        else:
            by_draft[place.given].append(place)
    for number, given in by_draft.items():
        orphans += _set(titles[number], number, given)
    return titles, orphans


def _give_all(places: list[_Place], finder: "_Finder") -> None:
    """Gives every headline to a body, line by line; a kicker goes with the line under it, a subtitle with the line above."""
    units = list(_units(places))
    for above, unit in zip([None, *units], units, strict=False):
        together = above is not None and _touch(above[-1], unit[0])
        finder.give(unit, above[-1].given if above is not None and together else None)
    _take_back(places, finder)
    finder.give_the_needy(units)
    for place, below in pairwise(places):
        if _touch(place, below) and signs.KICKER.match(place.block.flat):
            place.given, place.score = below.given, below.score


def _touch(above: _Place, below: _Place) -> bool:
    """Whether one headline stands right under another."""
    return above.owner == below.owner and above.byline is None and above.number + 1 == below.number


def _units(places: list[_Place]) -> Iterator[list[_Place]]:
    """The headlines, those that go on with what stands above (——在…会议上的讲话, （2024年第5号）) together with it."""
    unit: list[_Place] = []
    for place in places:
        if unit and not (_touch(unit[-1], place) and signs.SUBTITLE.match(place.block.flat)):
            yield unit
            unit = []
        unit.append(place)
    if unit:
        yield unit


def _take_back(places: list[_Place], finder: "_Finder") -> None:
    """A body that keeps a headline right above it takes none from elsewhere; such headlines stay where they stand."""
    settled = {
        place.given
        for place in places
        if place.given is not None and place.given == place.owner and not place.low and not finder.is_column(place)
    }
    for place in places:
        if place.given in settled and place.given != place.owner:
            place.given, place.score = place.owner, 0.0


def _places(drafts: list[Draft], spare: list[Block]) -> tuple[list[_Place], list[Titles]]:
    places: list[_Place] = []
    titles = [Titles() for _ in drafts]
    for owner, draft in enumerate(drafts):
        low = False
        last: _Place | None = None
        for block in draft.front:
            if block.kind is Kind.HEAD:
                last = _Place(block, len(places), owner, low)
                places.append(last)
            elif last is not None and last.byline is None:
                last.byline, low = block, True
            else:
                titles[owner].bylines.append(block)
                low = True
        if last is not None and last.byline is None:
            last.last = True
    places += [_Place(block, len(places) + number, None, low=False) for number, block in enumerate(spare)]
    return places, titles


class _Finder:
    """Finds for each headline the body that it fits: the one below it unless another fits clearly better."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.words = Words(draft.words for draft in drafts)
        self.drafts = drafts
        self.by_pair: defaultdict[str, list[int]] = defaultdict(list)
        for number, draft in enumerate(drafts):
            for pair in draft.words:
                self.by_pair[pair].append(number)

    def give(self, unit: list[_Place], before: int | None) -> None:
        """Decides for a headline; `before` is the body that the line right above it was given to."""
        own, place = _words(unit), unit[0]
        least, margin = (_LEAST_LOW, _MARGIN_LOW) if place.low else (_LEAST, _MARGIN_LAST if unit[-1].last else _MARGIN)
        here = -1.0 if place.owner is None else self._fit(own, place.owner) + margin
        scores = [(self._fit(own, number) + _TOGETHER * (number == before), -number) for number in self._candidates(own)]
        best, negative = max(scores, default=(0.0, 0))
        if best >= least and best > here:
            _give(unit, -negative, best)
        elif place.owner is not None:
            _give(unit, place.owner, here)

    def give_the_needy(self, units: list[list[_Place]]) -> None:
        """Gives to bodies that have no headline those that others can spare."""
        left = Counter(unit[0].given for unit in units)
        for number, draft in enumerate(self.drafts):
            if left[number] or draft.size < _LEAST_NEEDY:
                continue
            spare = [unit for unit in units if unit[0].given is None or left[unit[0].given] > 1]
            found = max(((self._gain(unit, number), -place) for place, unit in enumerate(spare)), default=(0.0, 0))
            if found[0] > 0:
                unit = spare[-found[1]]
                left[unit[0].given] -= 1
                _give(unit, number, found[0])
                left[number] += 1

    def _gain(self, unit: list[_Place], number: int) -> float:
        """How much better a headline fits a body than where it is, 0 if it does not fit."""
        own = _words(unit)
        fit = self._fit(own, number)
        now = self._fit(own, unit[0].given) if unit[0].given is not None else 0.0
        return fit if fit >= _LEAST_NEEDED and fit > now + _MARGIN else 0.0

    def is_column(self, place: _Place) -> bool:
        """Whether a line above a body names a column or campaign and tells nothing of the body."""
        if signs.KICKER.match(place.block.flat):
            return True
        return signs.COLUMN.match(place.block.flat) is not None and self._fit(pairs(place.block.flat), place.owner or 0) < _LEAST_NEEDED

    def _fit(self, own: frozenset[str], number: int) -> float:
        return self.words.share(own, self.drafts[number].words, least=1)

    def _candidates(self, own: frozenset[str]) -> list[int]:
        votes: Counter[int] = Counter()
        for pair in sorted(own):
            numbers = self.by_pair.get(pair, [])
            if len(numbers) <= _COMMON:
                votes.update(numbers)
        return [number for number, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_CANDIDATES]]


def _words(unit: list[_Place]) -> frozenset[str]:
    return frozenset().union(*(pairs(place.block.flat) for place in unit))


def _give(unit: list[_Place], number: int, score: float) -> None:
    for place in unit:
        place.given, place.score = number, score


def _set(titles: Titles, number: int, given: list[_Place]) -> list[Block]:
    """Sets the titles of one draft; the headlines that it does not need are handed back."""
    own = [place for place in given if place.owner == number]
    if len(own) < len(given) and all(signs.KICKER.match(place.block.flat) for place in own):
        titles.kickers = [place.block for place in own]
        titles.bylines = [*(place.byline for place in own if place.byline), *titles.bylines]
        given, own = [place for place in given if place not in own], []
    high = [place for place in own if not place.low] or own
    if high:
        lead = _kickers(high)
        kept, kickers = high[lead:], [*high[:lead], *(place for place in own if place not in high)]
        spare = [place for place in given if place not in own]
    else:
        run = _best_run(given)
        lead = _kickers(run)
        kept, kickers = run[lead:], run[:lead]
        spare = [place for place in given if place not in run]
    kept, subheads = _without_subheads(kept)
    kickers = [*kickers, *subheads]
    titles.headline = [place.block for place in kept]
    titles.kickers += [place.block for place in kickers]
    titles.bylines = [*(place.byline for place in (*kept, *kickers) if place.byline), *titles.bylines]
    return [place.block for place in spare]


def _kickers(heads: list[_Place]) -> int:
    """How many of the lines above a headline are kickers: columns and campaigns (新春走基层), not the news."""
    flat = [place.block.flat for place in heads]
    return next((number for number, (line, below) in enumerate(pairwise(flat)) if not _is_kicker(line, below)), len(heads) - 1)


def _is_kicker(line: str, below: str) -> bool:
    """A campaign, or the short name of a column; the first line of a headline that was cut to fit is no shorter than the next."""
    column = len(line) < len(below) and not below.startswith("—") and signs.COLUMN.match(line) is not None
    return column or signs.KICKER.match(line) is not None


def _without_subheads(heads: list[_Place]) -> tuple[list[_Place], list[_Place]]:
    """The lines of a headline, and those under them that number the first section (1月, 一、先进集体) or name a campaign."""
    end = len(heads)
    while end > 1 and (signs.NUMBERED.match(heads[end - 1].block.flat) or signs.KICKER.match(heads[end - 1].block.flat)):
        end -= 1
    return heads[:end], heads[end:]


def _best_run(given: list[_Place]) -> list[_Place]:
    runs: list[list[_Place]] = []
    for place in given:
        if runs and runs[-1][-1].number + 1 == place.number and runs[-1][-1].owner == place.owner:
            runs[-1].append(place)
        else:
            runs.append([place])
    return max(runs, key=lambda run: max(place.score for place in run))
