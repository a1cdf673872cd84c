"""Lines of a column filled again after names in it became longer or shorter, as a printer would: only line ends move."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.evaluate.markup import Marked, Segment

_FEWEST = 4  # lines that show how wide a column is
_WIDEST = 70  # characters; longer lines are whole paragraphs
_FULL = 0.85  # the share of the width from which on a line is full
_INDENTED = 0.75  # the same for the first line of a paragraph, which also may have lost digits
_ENDS = frozenset("。！？：；…—”’）》】.!?;:)")
_NEVER_FIRST = frozenset("，。、；：！？”’）》】,.;:!?)")


@dataclass(frozen=True, slots=True)
class _Line:
    """The offsets of a line's characters, white space left out, and of the white space up to the next line."""

    characters: Sequence[int]
    gap: range


def rewrapped(marked: Marked, edits: Mapping[int, str]) -> dict[int, str]:
    """The edits with the line ends of wrapped columns moved, so that lines are as long as they were."""
    found = dict(edits)
    for segment in marked.segments:
        lines = list(_lines(marked.text, segment))
        width = median(len(line.characters) for line in lines) if lines else 0
        full = [line for line in lines if len(line.characters) >= _FULL * width]
        if len(lines) >= _FEWEST and width <= _WIDEST and 2 * len(full) > len(lines):
            for run in _runs(marked.text, lines, width):
                _fill(marked.text, run, round(width), found)
    return found


def _lines(text: str, segment: Segment) -> Iterator[_Line]:
    start, end = segment.span
    characters: list[int] = []
    gap = start
    for offset in range(start, end):
        if text[offset].isspace():
            continue
        if characters and "\n" in text[characters[-1] : offset]:
            gap = characters[-1] + 1
            yield _Line(characters, range(gap, offset))
            characters = []
        characters.append(offset)
    if characters:
        yield _Line(characters, range(end, end))


def _runs(text: str, lines: Sequence[_Line], width: float) -> Iterator[Sequence[_Line]]:
    """Lines that flow into one another: each but the last is full and ends no sentence."""
    run = list(lines[:1])
    for line, following in pairwise(lines):
        # Headings are short too, but an empty line follows them.
        close = text[line.gap.start : line.gap.stop].count("\n") == 1
        full = (_INDENTED if close else _FULL) * width
        if len(line.characters) < full or text[line.characters[-1]] in _ENDS:
            yield run
            run = []
        run.append(following)
    yield run


def _fill(text: str, run: Sequence[_Line], width: int, edits: dict[int, str]) -> None:
    """Gives each line of a run as many characters as it had; what is left over or lacks goes to its last lines."""
    pieces = [(offset, char) for line in run for offset in line.characters for char in edits.get(offset, text[offset])]
    if len(pieces) == sum(len(line.characters) for line in run):
        return
    for line in run[:-1]:
        edits.update(dict.fromkeys(line.gap, ""))
    gaps = [text[line.gap.start : line.gap.stop] for line in run[:-1]]
    sizes = [len(line.characters) for line in run[:-1]]
    edits.update({offset: "" for line in run for offset in line.characters})
    filled, line_number = 0, 0
    for place, (offset, char) in enumerate(pieces):
        edits[offset] += char
        filled += 1
        size = sizes[line_number] if line_number < len(sizes) else width + 1
        follows = pieces[place + 1][1] if place + 1 < len(pieces) else ""
        if follows and filled >= size and follows not in _NEVER_FIRST:
            edits[offset] += gaps[line_number] if line_number < len(gaps) else "\n"
            filled, line_number = 0, line_number + 1
