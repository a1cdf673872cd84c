"""A line of print, and pages of such lines as raw text that knows where each line stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.model import Box, IssueKind, Page, Source
from kg.read.plain import page_with
from kg.read.problems import SourceError

_INDENT = "\u3000\u3000"
_SET_IN = (0.8, 4.0)  # heights of a line by which the first line of a paragraph is set in
_LEAST_LINES = 3  # of a block whose left edge is known
_CLEAN = dict.fromkeys((*range(9), *range(14, 32), 127, 65279)) | dict.fromkeys((9, 10, 11, 12, 13, 133, 8232, 8233), " ")


Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of print and its rectangle, from the upper left corner of the page.

    `box` is the rectangle on the page as it is shown, where the page has to be turned to be read.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    box: Rectangle | None = None

    @property
    def size(self) -> float:
        """How high its characters are; of a line set downwards, how wide."""
        return max(0.1, min(self.bottom - self.top, self.right - self.left))

    def scaled(self, factor: float) -> "PrintedLine":
        """The same line in other units."""
        return PrintedLine(self.text, factor * self.left, factor * self.top, factor * self.right, factor * self.bottom)


Blocks = Sequence[Sequence[PrintedLine]]
"""The blocks of one page in reading order, each its lines."""


def printed_page(source: Source, pages: Sequence[Blocks]) -> Page:
    """The raw text of printed pages: a line for each line, a blank line after a block, a form feed after a page."""
    pieces: list[str] = []
    boxes: list[Box] = []
    offset = 0
    for number, blocks in enumerate(pages, 1):
        for lead, line, end in _set(blocks):
            text = line.text.translate(_CLEAN).strip()
            if not text:
                continue
            start = offset + len(lead)
            left, top, right, bottom = line.box or (line.left, line.top, line.right, line.bottom)
            rectangle = (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))
            boxes.append(Box(span=(start, start + len(text)), page=number, box=rectangle))
            pieces += [lead, text, end]
            offset = start + len(text) + len(end)
        if number < len(pages):
            pieces.append("\f")
            offset += 1
    if not boxes:
        raise SourceError(IssueKind.EMPTY, f"{source.name} holds no characters", "leave it out or fetch it again")
    return page_with(source, "".join(pieces)).model_copy(update={"boxes": tuple(boxes)})


def _set(blocks: Blocks) -> Iterator[tuple[str, PrintedLine, str]]:
    """Each line with the blanks before it, where it is set in, and the line ends after it."""
    return chain.from_iterable(map(_set_block, filter(None, blocks)))


def _set_block(block: Sequence[PrintedLine]) -> Iterator[tuple[str, PrintedLine, str]]:
    edge = min(line.left for line in block)
    for number, line in enumerate(block, 1):
        set_in = len(block) >= _LEAST_LINES and _SET_IN[0] <= (line.left - edge) / line.size <= _SET_IN[1]
        yield _INDENT if set_in else "", line, "\n" if number < len(block) else "\n\n"
