"""Precision, recall and F1 from counts; the one shape in which every figure is printed."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from kg.text import pad, width

HEAD = ("measure", "P", "R", "F1", "gold")
_NAME, _FIGURE = 34, 7  # cells of the columns


@dataclass(frozen=True, slots=True)
class Measure:
    """How far found things agree with gold: counts of right, found and gold; `right` may be a share of a thing."""

    right: float
    found: float
    gold: float

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of gold that was found; 1 where there is no gold."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 1.0


NOTHING = Measure(0, 0, 0)


def agreement(found: Iterable[Hashable], gold: Iterable[Hashable]) -> Measure:
    """Two sets compared."""
    left, right = set(found), set(gold)
    return Measure(len(left & right), len(left), len(right))


@dataclass(frozen=True, slots=True)
class Scores:
    """Named measures in the order they are printed."""

    rows: tuple[tuple[str, Measure], ...]

    def __getitem__(self, name: str) -> Measure:
        return dict(self.rows)[name]

    def __add__(self, other: "Scores") -> "Scores":
        mine, theirs = dict(self.rows), dict(other.rows)
        names = [*mine, *(name for name in theirs if name not in mine)]
        return Scores(tuple((name, mine.get(name, NOTHING) + theirs.get(name, NOTHING)) for name in names))


def table(scores: Scores, said: Callable[[str], str] = str) -> str:
    """The measures as a table of text; `said` gives the names in another language."""
    rows = [(said(name), *(f"{100 * share:.1f}" for share in (m.precision, m.recall, m.f1)), f"{m.gold:.0f}") for name, m in scores.rows]
    return "\n".join(map(_line, [tuple(map(said, HEAD)), *rows]))


def _line(cells: tuple[str, ...]) -> str:
    """A name, and figures that end under each other."""
    return pad(cells[0], _NAME) + "".join(" " * (_FIGURE - width(cell)) + cell for cell in cells[1:])
