"""Word documents: the paragraphs in the order of the file, those of tables and text boxes too; headings are marked with `#`."""

import io
import re
from collections.abc import Iterator
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph

from kg.model import IssueKind, Page, Source
from kg.read.plain import page_with
from kg.read.problems import SourceError

_MOST_BYTES = 1 << 29  # unpacked: a book of pictures has less
_MOST_TEXT = 1 << 26  # of them in XML: a book has a few megabytes
_MOST_FILES = 20_000
_OLD = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_LONGEST_FIELD = 40  # characters of a cell of a table of fields
_HEADING = re.compile(r"^(?:Title$|Heading (\d))", re.IGNORECASE)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def page_of(source: Source) -> Page:
    """The text of a Word document, a paragraph a line; raises `SourceError` if it is locked, damaged, old or a bomb."""
    if source.data.startswith(_OLD):
        _refuse_old(source)
    try:
        with ZipFile(io.BytesIO(source.data)) as archive:
            _check(source, archive)
        lines = list(_lines(docx.Document(io.BytesIO(source.data))))
    except SourceError:
        raise
    except Exception as error:  # of zip, zlib, lxml, or whatever python-docx stumbles over
        text = f"{source.name} is no Word document, or a damaged one: {error}"
        raise SourceError(IssueKind.UNREADABLE, text, "open it in Word and save it anew as .docx") from None
    if not any(line.strip() for line in lines):
        raise SourceError(
            IssueKind.EMPTY, f"{source.name} holds no text", "if it holds pictures of pages, save them as .png and read those"
        )
    return page_with(source, "\n".join(lines) + "\n")


def _refuse_old(source: Source) -> None:
    if _LOCKED in source.data:
        raise SourceError(
            IssueKind.ENCRYPTED, f"{source.name} is locked with a password", "save it without the password, and read that file"
        )
    raise SourceError(IssueKind.BINARY, f"{source.name} is an old Office file", "open it in Word and save it as .docx")


def _check(source: Source, archive: ZipFile) -> None:
    """Python unpacks of a file no more than the archive says, so what it says can be relied on."""
    files = archive.infolist()
    size = sum(file.file_size for file in files)
    texts = sum(file.file_size for file in files if file.filename.endswith((".xml", ".rels")))
    if len(files) > _MOST_FILES or size > _MOST_BYTES or texts > _MOST_TEXT:
        text = f"{source.name} would unpack to {len(files)} files of {size >> 20} MB together, more than any document"
        raise SourceError(IssueKind.TOO_LARGE, text, "leave it out: it is made to fill the memory, or should be split")


def _lines(document: Document) -> Iterator[str]:
    """A paragraph a line, and a row of a table of fields."""
    told = set[object]()
    for element in document.element.body.iter(qn("w:p"), qn("w:tr")):
        if element in told or any(True for _ in element.iterancestors(_FALLBACK)):
            continue  # the same text box once more, for older programs
        if isinstance(element, CT_P):
            yield from _marked(Paragraph(element, document._body)).splitlines() or [""]
        elif isinstance(element, CT_Row) and (fields := _fields(element, document)):
            told.update(element.iter(qn("w:p")))
            yield " ".join(fields)


def _fields(row: CT_Row, document: Document) -> list[str]:
    """The cells of a row if each is a few words; tables are made to set whole texts side by side too."""
    cells = [[Paragraph(element, document._body).text.strip() for element in cell.p_lst] for cell in row.tc_lst]
    short = all(len(cell) == 1 and len(cell[0]) <= _LONGEST_FIELD and "。" not in cell[0] for cell in cells)
    return [cell[0] for cell in cells if cell[0]] if short and len(cells) > 1 else []


def _marked(paragraph: Paragraph) -> str:
    style = paragraph.style.name if paragraph.style is not None else None
    heading = _HEADING.match(style or "")
    mark = f"{'#' * min(6, int(heading[1] or 1))} " if heading and paragraph.text.strip() else ""
    return f"{mark}{paragraph.text}"
