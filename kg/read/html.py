"""Web pages of news: the title, the line with date and source, and the text; the raw text is these, a paragraph a line."""

import re
from html import escape

from lxml.html import HtmlElement
from trafilatura import load_html

from kg.model import IssueKind, Page, Source
from kg.read import html_places
from kg.read.dates import edtf
from kg.read.decode import decode
from kg.read.html_about import dated_of, info_of, joined, publisher_of, title_of
from kg.read.html_body import body_of
from kg.read.html_lines import lines_of, said
from kg.read.plain import page_with
from kg.read.problems import SourceError
from kg.read.titled import titled
from kg.text import squeeze

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_-]+)")
_HEAD = 4096  # bytes in which a page tells its encoding
_CUT = re.compile(
    r"(?<=[\u3001-\u9fff\uff01-\uffef])[ \t]*\r?\n[ \t]*(?=[\u3001-\u9fff\uff01-\uffef])"
)  # a line end of the file in a Chinese text
_LEAST = 20  # characters of a text that is one
_ENDS = "。！？；：…”"  # of a paragraph; headlines and signatures have none of these
_HOCR = re.compile(rb"class\s*=\s*[\"']ocr_page")


def page_of(source: Source) -> Page:
    """The news of a web page; raises `SourceError` where there is none on it."""
    if _HOCR.search(source.data):
        from kg.read import hocr  # noqa: PLC0415  # OCR writes hOCR with the suffix of web pages too

        return hocr.page_of(source)
    tree = _tree(source)
    lines = list(joined(lines_of(tree)))
    info, title = info_of(tree, lines), title_of(tree, lines)
    body = body_of(tree, title)
    if len(squeeze("".join(body))) < _LEAST:
        text = f"{source.name}: no news was found on this web page, only menus and lists"
        raise SourceError(
            IssueKind.NO_TEXT, text, "give the page of one article; a list of links or a page filled in by a program holds none"
        )
    told = info or dated_of(title, lines)
    text = titled(title, "\n".join([*([info, ""] if info else []), *map(_set_in, body)]) + "\n")
    known = {
        "title": title or source.title,
        "date": next(filter(None, map(edtf, (*said(tree, html_places.DATE_TAGS, html_places.DATE_PLACES), told))), None) or source.date,
        "publisher": publisher_of(tree, info, body) or source.publisher,
    }
    return page_with(source.model_copy(update=known), text)


def _set_in(paragraph: str) -> str:
    """A paragraph of running text as it is printed, so that it is not taken for more of the one before."""
    return f"\u3000\u3000{paragraph}" if paragraph[-1] in _ENDS else paragraph


def _tree(source: Source) -> HtmlElement:
    tree = load_html(_CUT.sub("", html_places.PROPERTIES.sub(_as_meta, _text(source))))
    if tree is None:
        raise SourceError(IssueKind.UNREADABLE, f"{source.name} is no web page", "save the page again as HTML")
    return tree


def _as_meta(properties: re.Match[str]) -> str:
    """What a paper's system says of an article in a comment, as the meta tags that say the same."""
    return "".join(
        f'<meta name="{tags[0]}" content="{escape(match[1])}">'
        for name, tags in html_places.PROPERTY_TAGS.items()
        if (match := re.search(rf"<{name}>([^<]+)</{name}>", properties[0]))
    )


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
