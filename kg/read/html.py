"""Web pages of news: the title, the line with date and source, and the text; the raw text is these, a paragraph a line."""

import re
from itertools import pairwise

from lxml.html import HtmlElement
from trafilatura import extract_metadata, load_html

from kg import websigns
from kg.model import IssueKind, Page, Source
from kg.read.dates import edtf
from kg.read.decode import decode
from kg.read.html_body import body_of
from kg.read.html_lines import lines_of, meta, one_line
from kg.read.plain import page_with
from kg.read.problems import SourceError
from kg.read.titled import titled
from kg.text import squeeze

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_-]+)")
_HEAD = 4096  # bytes in which a page tells its encoding
_CUT = re.compile(
    r"(?<=[\u3001-\u9fff\uff01-\uffef])[ \t]*\r?\n[ \t]*(?=[\u3001-\u9fff\uff01-\uffef])"
)  # a line end of the file in a Chinese text
_LEAST_TITLE = 8
_LONGEST_HEAD = 1000  # characters of a title that are looked at
_LEAST = 20  # characters of a text that is one
_ENDS = "。！？；：…”"  # of a paragraph; headlines and signatures have none of these
_HOCR = re.compile(rb"class\s*=\s*[\"']ocr_page")


def page_of(source: Source) -> Page:
    """The news of a web page; raises `SourceError` where there is none on it."""
    if _HOCR.search(source.data):
        from kg.read import hocr  # noqa: PLC0415  # OCR writes hOCR with the suffix of web pages too

        return hocr.page_of(source)
    tree = _tree(source)
    lines = list(lines_of(tree))
    info, title = _info(tree, lines), _title(tree, lines)
    body = body_of(tree, title)
    if len(squeeze("".join(body))) < _LEAST:
        text = f"{source.name}: no news was found on this web page, only menus and lists"
        raise SourceError(
            IssueKind.NO_TEXT, text, "give the page of one article; a list of links or a page filled in by a program holds none"
        )
    told = info or " ".join(meta(tree, websigns.DATE_TAGS))
    text = titled(title, "\n".join([*([info, ""] if info else []), *map(_set_in, body)]) + "\n")
    known = {
        "title": title or source.title,
        "date": next(filter(None, map(edtf, (*meta(tree, websigns.DATE_TAGS), told))), None) or source.date,
        "publisher": _publisher(tree, info, body) or source.publisher,
    }
    return page_with(source.model_copy(update=known), text)


def _set_in(paragraph: str) -> str:
    """A paragraph of running text as it is printed, so that it is not taken for more of the one before."""
    return f"\u3000\u3000{paragraph}" if paragraph[-1] in _ENDS else paragraph


def _tree(source: Source) -> HtmlElement:
    tree = load_html(_CUT.sub("", _text(source)))
    if tree is None:
        raise SourceError(IssueKind.UNREADABLE, f"{source.name} is no web page", "save the page again as HTML")
    return tree


def _text(source: Source) -> str:
    """The page decoded as told, as it says of itself if that fits, or as found."""
    match = _CHARSET.search(source.data[:_HEAD])
    said = (match[1] or match[2]).decode("ascii").lower() if match else None
    if source.encoding is None and said in ("gb2312", "gbk", "gb18030", "big5", "big5-hkscs"):
        wider = "big5hkscs" if said.startswith("big5") else "gb18030"  # what pages that say so are really written in
        try:
            source.data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return decode(source.data, source.name, wider)
            except SourceError:
                pass  # the page is wrong about itself
    return decode(source.data, source.name, source.encoding)


def _title(tree: HtmlElement, lines: list[str]) -> str | None:
    """The title: as the meta tags say, as printed above the line with the date, as a heading, or as in the head of the page."""
    told = next(meta(tree, websigns.TITLE_TAGS), None)
    if told:
        return told
    head = one_line("".join(tree.xpath("//head/title//text()")[:4])[:_LONGEST_HEAD]).strip("-_|—– ")
    above = next((line for line, info in pairwise(lines) if websigns.is_info(info)), "")
    if above and above in head:
        return above
    found = extract_metadata(tree)
    heading = one_line(found.title or "").strip("-_|—– ") if found is not None else ""
    if heading and squeeze(heading) != squeeze(head):
        return heading
    return above if len(above) >= _LEAST_TITLE and not websigns.SENTENCE.search(above) else websigns.SITE.sub("", head) or None


def _info(tree: HtmlElement, lines: list[str]) -> str | None:
    """The line under the title with date, source and makers, as printed; without one, what the meta tags say of the maker."""
    printed = next(filter(websigns.is_info, lines), None)
    if printed:
        return websigns.TOOLS.sub("", printed) or None
    author = next(meta(tree, websigns.AUTHOR_TAGS), None)
    return None if author is None else f"作者：{author}"


def _publisher(tree: HtmlElement, info: str | None, body: list[str]) -> str | None:
    """Who published the news first: as printed under the title, at its end, or in the meta tags."""
    for line in (info or "", *body[-2:]):
        match = websigns.SOURCE.search(line)
        if match:
            return match["source"]
    return next(meta(tree, websigns.SOURCE_TAGS), None)
