"""OCR output in hOCR: web pages whose lines carry their boxes; areas stay in the order of the file."""

import re
from collections.abc import Iterator
from itertools import groupby

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kg.model import IssueKind, Page, Source
from kg.read.alto import joined
from kg.read.decode import decode
from kg.read.line import PrintedLine, printed_page
from kg.read.problems import SourceError

_BOX = re.compile(r"\bbbox" + r"\s+(-?\d{1,9}(?:\.\d{1,9})?)" * 4 + r"(?![\d.])", re.ASCII)
_LINE = ["ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"]
_AREA = ("ocr_carea", "ocr_par", "ocrx_block")


def page_of(source: Source) -> Page:
    """The text of an hOCR file; raises `SourceError` where no page with lines is in it."""
    text = decode(source.data, source.name, source.encoding)
    try:
        root = document_fromstring(text.encode("utf-8"), parser=HTMLParser(encoding="utf-8", no_network=True))
    except (LxmlError, ValueError) as error:
        raise SourceError(IssueKind.UNREADABLE, f"{source.name} is no hOCR: {error}", "write it anew with the OCR program") from None
    pages = [element for element in root.iter("div") if "ocr_page" in _classes(element)]
    if not pages:
        raise SourceError(
            IssueKind.UNKNOWN_FORMAT, f"{source.name} is no hOCR: no page is in it", "give OCR output as ALTO or hOCR, other pages as .html"
        )
    return printed_page(source, [_blocks(page) for page in pages])


def _blocks(page: HtmlElement) -> list[list[PrintedLine]]:
    found = ((_area(element), line) for element in page.iter() if set(_classes(element)) & set(_LINE) for line in _line(element))
    return [[line for _, line in block] for _, block in groupby(found, key=lambda pair: id(pair[0]))]


def _area(line: HtmlElement) -> HtmlElement | None:
    return next((above for above in line.iterancestors() if set(_classes(above)) & set(_AREA)), None)


def _line(element: HtmlElement) -> Iterator[PrintedLine]:
    match = _BOX.search(element.get("title", ""))
    text = joined(" ".join(element.text_content().split()))
    if match and text:
        left, top, right, bottom = map(float, match.groups())
        yield PrintedLine(text, left, top, right, bottom)


def _classes(element: HtmlElement) -> list[str]:
    return element.get("class", "").split() if isinstance(element.tag, str) else []
