"""The table of file formats: a new format is one file and one row here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final

from kg.model import Issue, Page, Source
from kg.read.apart import page_apart
from kg.read.jsonlines import count_lines, read_json_lines
from kg.read.whole import read_whole


@dataclass(frozen=True, slots=True)
class Format:
    """A row of the table: what it is, the suffixes it goes by, the module that makes its pages, and how a file becomes sources.

    The module has a function `page_of(source)`; it is imported when the first such source is read, and its library with it. `count`
    guesses how many sources a file holds without reading them. What is more than text is read `apart`, in a process that a bad file
    may end.
    """

    what: str
    suffixes: tuple[str, ...]
    module: str
    sources: Callable[[Path, str, str | None, str], Iterator[Source | Issue]] = read_whole
    count: Callable[[Path], int] = lambda _: 1
    apart: bool = False

    def page_of(self, source: Source) -> Page:
        """The source as a page of raw text; raises `SourceError` where it is none."""
        if self.apart:
            return page_apart(self.module, source)
        page: Page = import_module(self.module).page_of(source)
        return page


FORMATS: Final[Mapping[str, Format]] = {
    "text": Format("plain text in UTF-8, GB18030/GBK, Big5 or UTF-16", (".txt", ".text"), "kg.read.plain"),
    "jsonl": Format(
        "a crawl: a JSON object a line, `id text date title source`", (".jsonl", ".ndjson"), "kg.read.plain", read_json_lines, count_lines
    ),
    "html": Format(
        "web pages of news; menus and related news are left out", (".html", ".htm", ".shtml", ".xhtml"), "kg.read.html", apart=True
    ),
    "pdf": Format("PDF with a text layer", (".pdf",), "kg.read.pdf", apart=True),
    "markdown": Format("Markdown, with or without front matter", (".md", ".markdown"), "kg.read.markdown"),
    "docx": Format("Word documents", (".docx",), "kg.read.docx", apart=True),
    "alto": Format("OCR output in ALTO XML", (".xml", ".alto"), "kg.read.alto", apart=True),
    "hocr": Format("OCR output in hOCR", (".hocr",), "kg.read.hocr", apart=True),
    "paddle": Format("OCR output of PaddleOCR and PP-Structure", (".json",), "kg.read.paddle", apart=True),
    "scan": Format("scans, with the extra `ocr`", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"), "kg.read.scan", apart=True),
}

BY_SUFFIX: Final[Mapping[str, str]] = {suffix: name for name, row in FORMATS.items() for suffix in row.suffixes}


def format_of(path: Path) -> str | None:
    """The name of a file's format by its suffix, if there is a row for it."""
    return BY_SUFFIX.get(path.suffix.lower())
