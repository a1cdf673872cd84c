"""OCR output in ALTO XML (any version): the lines of its text blocks in the order of the file, each with page and box."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from kg.model import IssueKind, Page, Source
from kg.read.line import PrintedLine, printed_page
from kg.read.problems import SourceError
from kg.read.xml import local, parsed

_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
_SIDES = ("HPOS", "VPOS", "WIDTH", "HEIGHT")


def page_of(source: Source) -> Page:
    """The text of an ALTO file; raises `SourceError` for any other XML."""
    root = parsed(source)
    if local(root) != "alto":
        text = f"{source.name} is XML, but no ALTO: its root is {local(root)!r}"
        raise SourceError(IssueKind.UNKNOWN_FORMAT, text, "give OCR output as ALTO or hOCR, other pages as .html or .txt")
    pages = [element for element in root.iter() if local(element) == "Page"]
    return printed_page(source, [list(map(list, map(_lines, _named(page, "TextBlock")))) for page in pages])


def joined(words: str) -> str:
    """A line of words without the blanks that OCR writes between Chinese characters."""
    return _BETWEEN_HAN.sub("", words)


def _named(element: _Element, name: str) -> Iterator[_Element]:
    return (found for found in element.iter() if local(found) == name)


def _lines(block: _Element) -> Iterator[PrintedLine]:
    for line in _named(block, "TextLine"):
        text = joined("".join(map(_text, line)))
        box = _box(line) or _around([box for box in map(_box, line) if box])
        if text.strip() and box:
            yield PrintedLine(text, *box)


def _text(part: _Element) -> str:
    return " " if local(part) == "SP" else part.get("CONTENT", "") if local(part) in ("String", "HYP") else ""


def _box(element: _Element) -> tuple[float, float, float, float] | None:
    try:
        left, top, width, height = (float(element.get(side) or "") for side in _SIDES)  # comments have None
    except ValueError:
        return None
    return left, top, left + width, top + height


def _around(boxes: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float] | None:
    if not boxes:
        return None
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)
