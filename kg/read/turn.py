"""Pages whose text runs upwards, downwards or on its head as they are shown: how they are turned to be read, and back."""

from collections import Counter
from dataclasses import replace

from kg.read.line import PrintedLine, Rectangle
from kg.read.pdf_lines import Glyph


class Turn:
    """Turns a page so that most of its characters stand upright; `tell` it the way of each before."""

    def __init__(self, width: float, height: float) -> None:
        self._sizes = (width, height)
        self._ways = Counter[int]()

    def tell(self, way: tuple[float, float]) -> None:
        """One more character, of a text that runs so far to the right and so far down."""
        across, down = way
        self._ways[(0 if across > 0 else 2) if abs(across) >= abs(down) else (1 if down > 0 else 3)] += 1

    @property
    def _quarters(self) -> int:
        """How many quarters clockwise the text is turned."""
        return max(self._ways, key=lambda quarters: (self._ways[quarters], -quarters), default=0)

    def upright(self, glyph: Glyph) -> Glyph:
        """The character where it stands on the page turned back."""
        if not self._quarters or not glyph.is_drawn:
            return glyph
        return Glyph(glyph.text, *_turned((glyph.left, glyph.top, glyph.right, glyph.bottom), -self._quarters, *self._sizes))

    def shown(self, line: PrintedLine) -> PrintedLine:
        """The line with its rectangle on the page as it is shown."""
        if not self._quarters:
            return line
        width, height = self._sizes if self._quarters == 2 else self._sizes[::-1]
        return replace(line, box=_turned((line.left, line.top, line.right, line.bottom), self._quarters, width, height))


def _turned(rectangle: Rectangle, quarters: int, width: float, height: float) -> Rectangle:
    """The rectangle on a page of a width and height that is turned so many quarters clockwise."""
    left, top, right, bottom = rectangle
    for _ in range(quarters % 4):
        left, top, right, bottom = height - bottom, left, height - top, right
        width, height = height, width
    return left, top, right, bottom
