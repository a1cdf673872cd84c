"""Where raw characters stand in print: the page and the box of every line of a source that has pages."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from kg.model.base import Record
from kg.text import Span

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom, from the upper left corner of the page: points in a PDF, pixels where a page was scanned."""


class Box(Record):
    """A raw range that is one line of print, the number of its page from 1 on, and its rectangle there."""

    span: Span
    page: int
    box: Rectangle


def boxes_under(boxes: Sequence[Box], span: Span) -> Iterator[Box]:
    """The boxes of a range, line by line; of a line that it covers in part, that part by its share of the characters."""
    start, end = span
    for box in boxes[max(0, bisect_right(boxes, start, key=lambda box: box.span[0]) - 1) :]:
        if box.span[0] >= end:
            return
        first, last = max(start, box.span[0]), min(end, box.span[1])
        if first < last:
            yield _part(box, first, last)


def _part(box: Box, start: int, end: int) -> Box:
    """The part of a line; one that is higher than wide runs downwards."""
    first, last = box.span
    left, top, right, bottom = box.box
    from_, to = (start - first) / (last - first), (end - first) / (last - first)
    if bottom - top > right - left and last - first > 1:
        rectangle = left, round(top + from_ * (bottom - top), 1), right, round(top + to * (bottom - top), 1)
    else:
        rectangle = round(left + from_ * (right - left), 1), top, round(left + to * (right - left), 1), bottom
    return Box(span=(start, end), page=box.page, box=rectangle)
