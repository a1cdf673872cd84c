"""PDF files with a text layer, by PDFium: characters with their places become lines, lines columns, columns text."""

from collections.abc import Iterator
from ctypes import byref, c_int
from math import cos, sin

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from kg.model import Issue, IssueKind, Page, Source
from kg.read.apart import allow
from kg.read.line import Blocks, PrintedLine, printed_page
from kg.read.order import blocks_in_order
from kg.read.pdf_lines import Glyph, lines_of
from kg.read.problems import SourceError
from kg.read.scan import OCR_SECONDS, REMEDY, ocr_or_none
from kg.read.turn import Turn

_MOST_PAGES = 1000
_MOST_PARTS = 500_000  # characters and drawings of a page; the fullest page of a broadsheet has some 15,000 characters
_MOST_UNKNOWN = 0.3  # of the characters, that the file's fonts do not tell
_UNKNOWN = frozenset("\ufffd\ufffe\uffff")
_SCALE = 100  # device units a point, where PDFium counts in whole units


def page_of(source: Source) -> Page:
    """The text of a PDF with page and box of each line; raises `SourceError` where it has none or is locked or damaged."""
    document = _opened(source)
    try:
        return _page(source, document)
    finally:
        document.close()


def _opened(source: Source) -> PdfDocument:
    try:
        document = pypdfium2.PdfDocument(source.data)
        count = len(document)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            text = f"{source.name} is locked with a password"
            raise SourceError(IssueKind.ENCRYPTED, text, "save it without the password, and read that file") from None
        text = f"{source.name} is no PDF file, or a damaged one"
        raise SourceError(IssueKind.UNREADABLE, text, "fetch it again, or open it in a viewer and save it anew") from None
    if count > _MOST_PAGES:
        document.close()
        text = f"{source.name} has {count} pages; at most {_MOST_PAGES} are read at once"
        raise SourceError(IssueKind.TOO_LARGE, text, "split it into its issues")
    return document


def _page(source: Source, document: PdfDocument) -> Page:
    bare: list[int] = []
    pages: list[Blocks] = []
    for number in range(len(document)):
        allow()
        lines = _lines(source, document, number)
        if not lines:
            bare.append(number)
        pages.append(blocks_in_order(lines))
    if bare:
        _look_at_scans(source, document, pages, bare)
    page = printed_page(source, pages)
    issues = [_no_text(source, number) for number in bare if not pages[number] and _has_picture(document, number)]
    return page.model_copy(update={"issues": (*page.issues, *issues)})


def _look_at_scans(source: Source, document: PdfDocument, pages: list[Blocks], bare: list[int]) -> None:
    """Read pages without characters with the OCR engine, if there is one; a file of nothing else needs one."""
    ocr = ocr_or_none()
    if ocr is None:
        if len(bare) == len(pages) and any(_has_picture(document, number) for number in bare):
            raise SourceError(IssueKind.NO_TEXT, f"{source.name} holds pictures of pages and no text", REMEDY)
        return
    for number in bare:
        allow(OCR_SECONDS)
        page = document[number]
        scale = ocr.scale(max(page.get_size()))
        pages[number] = blocks_in_order([line.scaled(1 / scale) for line in ocr.lines(page.render(scale=scale).to_numpy())])


def _no_text(source: Source, number: int) -> Issue:
    text = f"{source.name}: page {number + 1} holds a picture and no text; the other pages are read"
    return Issue(source=source.id, kind=IssueKind.NO_TEXT, text=text, remedy=REMEDY)


def _has_picture(document: PdfDocument, number: int) -> bool:
    return next(document[number].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2), None) is not None


def _lines(source: Source, document: PdfDocument, number: int) -> list[PrintedLine]:
    try:
        page = document[number]
    except PdfiumError:
        text = f"{source.name}: page {number + 1} is damaged"
        raise SourceError(IssueKind.UNREADABLE, text, "fetch the file again, or open it in a viewer and save it anew") from None
    try:
        turn = Turn(*page.get_size())
        glyphs = list(_glyphs(source, page, number, turn))
    finally:
        page.close()
    unknown = sum(glyph.text in _UNKNOWN for glyph in glyphs)
    if unknown > _MOST_UNKNOWN * len(glyphs):
        text = f"{source.name}: the fonts on page {number + 1} do not tell which characters they draw"
        raise SourceError(IssueKind.NO_TEXT, text, "export the page again with fonts that have a Unicode map, or give its scan")
    return [turn.shown(line) for line in lines_of(map(turn.upright, glyphs))]


def _glyphs(source: Source, page: PdfPage, number: int, turn: Turn) -> Iterator[Glyph]:
    """The characters of a page as PDFium reads them, with their rectangles; blanks that it adds have none. `turn` is told their ways."""
    _check(source, number, pdfium.FPDFPage_CountObjects(page))
    text = page.get_textpage()
    try:
        count = text.count_chars()
        _check(source, number, count)
        place = _Place(page)
        around = pdfium.FS_RECTF()
        for index in range(count):
            character = _character(pdfium.FPDFText_GetUnicode(text, index))
            if pdfium.FPDFText_IsGenerated(text, index) != 1 and pdfium.FPDFText_GetLooseCharBox(text, index, byref(around)):
                turn.tell(place.way(pdfium.FPDFText_GetCharAngle(text, index)))
                yield Glyph(character, *place.rectangle(around.left, around.bottom, around.right, around.top))
            else:
                yield Glyph(" ")
    finally:
        text.close()


def _check(source: Source, number: int, count: int) -> None:
    if count > _MOST_PARTS:
        text = f"{source.name}: page {number + 1} is made of {count} parts, more than any page of a paper"
        raise SourceError(IssueKind.TOO_LARGE, text, "leave it out, or give its scan")


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


class _Place:
    """From the coordinates of a page's contents to points from the upper left corner of the page as it is shown."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        width, height = page.get_size()
        origin, right, up = (self._shown(width, height, x, y) for x, y in ((0, 0), (1, 0), (0, 1)))
        self._x, self._y = origin
        self._right = right[0] - origin[0], right[1] - origin[1]
        self._up = up[0] - origin[0], up[1] - origin[1]

    def _shown(self, width: float, height: float, x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        size = round(width * _SCALE), round(height * _SCALE)
        pdfium.FPDF_PageToDevice(self._page, 0, 0, *size, 0, x, y, byref(across), byref(down))
        return across.value / _SCALE, down.value / _SCALE

    def rectangle(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom on the page."""
        xs, ys = zip(self._point(left, bottom), self._point(right, top), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def way(self, angle: float) -> tuple[float, float]:
        """In which direction on the page text of this angle, which PDFium counts clockwise, runs: right, down."""
        across, down = (cos(angle) * self._right[axis] - sin(angle) * self._up[axis] for axis in (0, 1))
        return across, down

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return self._x + x * self._right[0] + y * self._up[0], self._y + x * self._right[1] + y * self._up[1]
