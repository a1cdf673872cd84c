"""Lines of two columns that were read across each other, put back in order.

Reading across columns gives some lines of one text, some of another, then the first again. Where two lines do not read on but
an earlier open line does with the second, the text has gone back to its column. A beam search over the page finds the
order in which all lines together read on best; each change of the column costs, and changes that stand alone are taken
back, so that plain pages stay as they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from kg.layout import signs
from kg.layout.columns import LONG
from kg.layout.joints import Joints
from kg.layout.kinds import Kind, kinds_of
from kg.layout.lines import Line

_BEAM = 6
_CHANGE = 3.5  # what a change of the column costs
_NEW = 2.5  # what it costs to leave a sentence open and begin another text
_DROP = 2.0  # what it costs to leave an open end of the other column for good
_LEAVE = 0.5  # and if a headline or a dateline begins it
_ALIKE = 1.5  # lines of one column are equally long
_UNLIKE = 2.5
_INDENT = 4  # halves of a character by which the first line of a paragraph is shorter
_AFTER_COMMA = 1.0  # what a good beginning after a comma says at most
_CLOSES = 3.0  # for a quotation or bracket that one line opens and the other closes
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"))
_FAR = 0.1  # what each line between costs beyond a handful
_NEAR = 6
_CERTAIN = 4.0  # lines that read on as well as this are not looked at twice
_SIGHT = 60  # lines after which an open end is given up
_BODY = (Kind.TEXT, Kind.START)
# How much better lines must read on in their columns than across, by the number of changes in a row.
_SURE = {1: 99.0, 2: 12.0}
_SURE_EACH = 4.5
_SURE_LEFT = 5.0  # where a dateline has broken off the text before it


class _Path(NamedTuple):
    """One way to read the lines so far.

    `other` is the last line of the other column, `full` and `other_full` are the last lines of the two columns that fill
    them, `link` the open line that the last one goes on from, `back` the line of the other column to which the text has
    just gone back.
    """

    score: float
    other: int | None = None
    full: int | None = None
    other_full: int | None = None
    link: int | None = None
    back: int | None = None
    past: "_Path | None" = None


def unweave(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they read on; none is lost and none is new, and those read across are marked."""
    if not lines:
        return []
    reader = _Reader(lines)
    links, backs = reader.read()
    threads = reader.threads(links, backs)
    chains: list[list[int]] = []
    chain_of: dict[int, list[int]] = {}
    for number, link in enumerate(links):
        chain = chain_of.pop(link, None) if link is not None else None
        if chain is None:
            chain = []
            chains.append(chain)
        chain.append(number)
        chain_of[number] = chain
    return [replace(lines[number], woven=threads[number]) if number in threads else lines[number] for chain in chains for number in chain]


class _Reader:
    """Reads the lines of one page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.kinds = kinds_of(lines)
        self.joints = Joints([line.flat for line in lines])
        self.ends = [_ends(line) for line in lines]

    def read(self) -> tuple[list[int | None], list[int | None]]:
        """For each line the open line it goes on from, and the line of the other column it goes back to."""
        beam = [_Path(0.0)]
        for number in range(1, len(self.lines)):
            beam = _pruned(self._steps(beam, number))
        links: list[int | None] = []
        backs: list[int | None] = []
        path: _Path | None = beam[0]
        while path is not None:
            links.append(path.link)
            backs.append(path.back)
            path = path.past
        return links[::-1], backs[::-1]

    def _steps(self, beam: list[_Path], number: int) -> Iterator[_Path]:
        """The ways to read one more line: on from the line before, on from the other column, or as a beginning."""
        before = number - 1
        body = self.kinds[before] in _BODY
        is_open = body and not self.ends[before]
        text = self.kinds[number] is Kind.TEXT
        fit = self._fit(before, number) if text and is_open else 0.0
        begins = self._beginning(number) if text else 0.0
        own = number if not self.ends[number] else None
        for path in beam:
            far = path.other is not None and number - path.other > _SIGHT
            other, other_full = (None, None) if far else (path.other, path.other_full)
            left = path.score - (_DROP if other is not None and not self.ends[other] else 0.0)
            full = own or path.full
            if not text:
                yield _Path(path.score, other, own, other_full, None, None, path)
                if body:
                    yield _Path(left - _LEAVE * is_open, before, own, path.full, None, None, path)
                continue
            if is_open:
                yield _Path(path.score + fit, other, full, other_full, before, None, path)
                if fit > _CERTAIN:
                    continue
                yield _Path(left + begins - _NEW, before, own, path.full, None, None, path)
                yield _Path(path.score + begins - _NEW, other, own, other_full, None, None, path)
            else:
                yield _Path(path.score + begins + self._alike(path.full, number), other, full, other_full, None, None, path)
            if other is not None:
                yield self._turned(path, other, number, begins, before if body else None)

    def _turned(self, path: _Path, other: int, number: int, begins: float, kept: int | None) -> _Path:
        """Back to the other column."""
        cost = _CHANGE + _FAR * max(0, number - other - _NEAR)
        ended = self.ends[other]
        fit = begins + self._alike(path.other_full, number) if ended else self._fit(other, number)
        full = path.other_full if self.ends[number] else number
        return _Path(path.score + fit - cost, kept, full, path.full, None if ended else other, other, path)

    def threads(self, links: list[int | None], backs: list[int | None]) -> dict[int, int]:
        """The lines that were read across, each with the number of its text; changes that stand alone are taken back."""
        changes = [number for number, back in enumerate(backs) if back is not None]
        threads: dict[int, int] = {}
        run: list[int] = []
        for number in [*changes, -1]:
            if run and (number < 0 or backs[number] != run[-1] - 1):
                if self._is_sure(run, backs):
                    threads |= _labels(run, backs[run[0]] or 0)
                else:
                    self._take_back(run, links)
                run = []
            run.append(number)
        return threads

    def _take_back(self, run: Iterable[int], links: list[int | None]) -> None:
        for number in run:
            links[number] = None if self.ends[number - 1] else number - 1

    def _is_sure(self, run: list[int], backs: list[int | None]) -> bool:
        """Whether lines read on so much better in their columns that nobody would read them across."""
        gain = sum(self._fit(backs[number] or 0, number) - self._fit(number - 1, number) for number in run)
        left = self.kinds[(backs[run[0]] or 0) + 1] is Kind.START
        return gain >= (_SURE_LEFT if left else _SURE.get(len(run), _SURE_EACH * len(run)))

    def _fit(self, left: int, right: int) -> float:
        """What speaks for two lines one after the other: as one sentence, or as a paragraph after another."""
        if self.ends[left]:
            return self._beginning(right)
        score = self.joints.likelihood(left, right)
        if self.lines[left].flat[-1] in ",、":
            score = min(score, _AFTER_COMMA)
        if _closes(self.lines[left].flat, self.lines[right].flat):
            score += _CLOSES
        return score + self._alike(left, right)

    def _beginning(self, number: int) -> float:
        """What speaks for a line as the beginning of a paragraph."""
        return max(-2.7, min(1.5, 1.5 + 0.75 * self.joints.beginning(number)))

    def _alike(self, left: int | None, right: int) -> float:
        """What the widths of two lines say, of which the left fills its column; a paragraph's last line says nothing."""
        if left is None or self.ends[right]:
            return 0.0
        one, two = self.lines[left], self.lines[right]
        if one.width >= LONG or two.width >= LONG:
            return 0.0
        apart = min(abs(one.width - two.width), 2 * abs(len(one.text) - len(two.text)))
        if apart <= 2:
            return _ALIKE
        return 0.0 if apart <= _INDENT else -_UNLIKE


def _labels(run: list[int], first: int) -> dict[int, int]:
    """The numbers of two texts, by turns: the first up to `first`, the second up to the first change, and so on."""
    labels = {first: 2 * run[0]}
    for turn, (start, end) in enumerate(pairwise([first + 1, *run, run[-1] + 1])):
        labels |= dict.fromkeys(range(start, end), 2 * run[0] + (turn + 1) % 2)
    return labels


def _pruned(paths: Iterable[_Path]) -> list[_Path]:
    best: dict[int | None, _Path] = {}
    for path in paths:
        if path.other not in best or path.score > best[path.other].score:
            best[path.other] = path
    return sorted(best.values(), key=lambda path: (-path.score, path.other or 0))[:_BEAM]


def _closes(left: str, right: str) -> bool:
    """Whether the right text closes a quotation or bracket that the left leaves open."""
    return any(left.rfind(one) > left.rfind(two) and -1 < right.find(two) < (right.find(one) + 1 or len(right) + 1) for one, two in _PAIRS)


def _ends(line: Line) -> bool:
    return signs.SENTENCE_END.search(line.flat[-40:]) is not None or line.flat[-1] in "):"
