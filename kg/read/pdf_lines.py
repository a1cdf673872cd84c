"""The characters of a PDF page as lines of print.

PDFium gives the characters in the order in which the file draws them. A line goes on while the next character stands beside the
last; single characters one under the other are a line that is set downwards.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.read.line import PrintedLine

_FAR = 1.5  # sizes of a character: a gap as wide is no space between words
_BACK = 0.5  # sizes by which characters may overlap
_OFF = 0.5  # sizes by which characters of one line stand higher or lower at most
_DOWN_OFF = 0.3  # and those of a line set downwards to the side
_DOWN_FAR = 0.8
_LEAST_DOWN = 3  # characters


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its rectangle; blanks that are only meant have none."""

    text: str
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    @property
    def size(self) -> float:
        """How high it is set."""
        return self.bottom - self.top

    @property
    def is_drawn(self) -> bool:
        """Whether something of it is seen on the page."""
        return self.size > 0 and not self.text.isspace()


def lines_of(glyphs: Iterable[Glyph]) -> list[PrintedLine]:
    """The lines of a page in the order in which they are drawn."""
    return list(_downwards([_line(run) for run in _runs(glyphs)]))


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Characters that stand beside one another; one blank is kept where there were any."""
    run: list[Glyph] = []
    blank = False
    for glyph in glyphs:
        if not glyph.is_drawn:
            blank = bool(run)
            continue
        if run and not _is_beside(run[-1], glyph):
            yield run
            run, blank = [], False
        if blank:
            run.append(Glyph(" ", run[-1].right, glyph.top, glyph.left, glyph.bottom))
        run.append(glyph)
        blank = False
    if run:
        yield run


def _is_beside(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    off = abs(glyph.top + glyph.bottom - last.top - last.bottom) / 2
    return off <= _OFF * size and -_BACK * size <= glyph.left - last.right <= _FAR * size


def _line(run: list[Glyph]) -> PrintedLine:
    drawn = [glyph for glyph in run if glyph.is_drawn]
    return PrintedLine(
        "".join(glyph.text for glyph in run),
        min(glyph.left for glyph in drawn),
        min(glyph.top for glyph in drawn),
        max(glyph.right for glyph in drawn),
        max(glyph.bottom for glyph in drawn),
    )


def _downwards(lines: list[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines with single characters one under the other joined."""
    stack: list[PrintedLine] = []
    for line in lines:
        if stack and not (len(line.text) == 1 and _is_below(stack[-1], line)):
            yield from _joined(stack)
            stack = []
        if len(line.text) == 1:
            stack.append(line)
        else:
            yield line
    yield from _joined(stack)


def _is_below(above: PrintedLine, line: PrintedLine) -> bool:
    size = max(above.size, line.size)
    off = abs(line.left + line.right - above.left - above.right) / 2
    return off <= _DOWN_OFF * size and -_BACK * size <= line.top - above.bottom <= _DOWN_FAR * size


def _joined(stack: list[PrintedLine]) -> list[PrintedLine]:
    if len(stack) < _LEAST_DOWN:
        return stack
    left, right = min(line.left for line in stack), max(line.right for line in stack)
    return [PrintedLine("".join(line.text for line in stack), left, stack[0].top, right, stack[-1].bottom)]
