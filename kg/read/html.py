"""Web pages of news: the title, the line with date and source, and the text; the raw text is these, a paragraph a line.

What the text is decides trafilatura. Old sites are built of tables: those that hold sentences are laid out as blocks first.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from html import unescape
from itertools import islice, pairwise

from lxml.etree import iterwalk
from lxml.html import HtmlElement, document_fromstring
from trafilatura import bare_extraction, extract_metadata, load_html
from trafilatura.settings import Document, use_config

from kg.model import IssueKind, Page, Source
from kg.read import websigns
from kg.read.dates import edtf
from kg.read.decode import decode
from kg.read.plain import page_with
from kg.read.problems import SourceError
from kg.read.titled import titled
from kg.text import squeeze

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_-]+)")
_HEAD = 4096  # bytes in which a page tells its encoding
_CUT = re.compile(
    r"(?<=[\u3001-\u9fff\uff01-\uffef])[ \t]*\r?\n[ \t]*(?=[\u3001-\u9fff\uff01-\uffef])"
)  # a line end of the file in a Chinese text
_WHITE = re.compile(r"\s+")  # line ends of the file are no line ends of the page
# It begins where the former one ended, and nothing is given back, so that a text without an end is looked through once.
_SENTENCE = re.compile(r"(?:\A|(?<=[。！？]))[^。！？\u4e00-\u9fff]*+([\u4e00-\u9fff][^。！？]{6,}+[。！？])")
_MOST = 0.8  # of the sentences that the wider reading finds
_HIGHEST = 12  # elements above a paragraph, in which the text is looked for
_LEAST_TITLE = 8
_LONGEST_HEAD = 1000  # characters of a title that are looked at
_LEAST = 20  # characters of a text that is one
_INFO_LONGEST = 200
_ENDS = "。！？；：…”"  # of a paragraph; headlines and signatures have none of these
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without text is told as an issue
_CONFIG = use_config()
_CONFIG["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "40"  # a short piece of news in Chinese; 250 is meant for letters
_HOCR = re.compile(rb"class\s*=\s*[\"']ocr_page")
_BLOCKS = {
    "p",
    "div",
    "br",
    "tr",
    "td",
    "th",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "table",
    "ul",
    "ol",
    "header",
    "footer",
}


def page_of(source: Source) -> Page:
    """The news of a web page; raises `SourceError` where there is none on it."""
    if _HOCR.search(source.data):
        from kg.read import hocr  # noqa: PLC0415  # OCR writes hOCR with the suffix of web pages too

        return hocr.page_of(source)
    tree = _tree(source)
    lines = list(_lines(tree))
    info, title = _info(tree, lines), _title(tree, lines)
    body = _body(tree, title)
    if len(squeeze("".join(body))) < _LEAST:
        text = f"{source.name}: no news was found on this web page, only menus and lists"
        raise SourceError(
            IssueKind.NO_TEXT, text, "give the page of one article; a list of links or a page filled in by a program holds none"
        )
    told = info or " ".join(_meta(tree, websigns.DATE_TAGS))
    text = titled(title, "\n".join([*([info, ""] if info else []), *map(_set_in, body)]) + "\n")
    known = {
        "title": title or source.title,
        "date": next(filter(None, map(edtf, (*_meta(tree, websigns.DATE_TAGS), told))), None) or source.date,
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
    told = next(_meta(tree, websigns.TITLE_TAGS), None)
    if told:
        return told
    head = _one_line("".join(tree.xpath("//head/title//text()")[:4])[:_LONGEST_HEAD]).strip("-_|—– ")
    above = next((line for line, info in pairwise(lines) if _is_info(info)), "")
    if above and above in head:
        return above
    found = extract_metadata(tree)
    heading = _one_line(found.title or "").strip("-_|—– ") if found is not None else ""
    if heading and squeeze(heading) != squeeze(head):
        return heading
    return above if len(above) >= _LEAST_TITLE and not _SENTENCE.search(above) else websigns.SITE.sub("", head) or None


def _info(tree: HtmlElement, lines: list[str]) -> str | None:
    """The line under the title with date, source and makers, as printed; without one, what the meta tags say of the maker."""
    printed = next(filter(_is_info, lines), None)
    if printed:
        return websigns.TOOLS.sub("", printed) or None
    author = next(_meta(tree, websigns.AUTHOR_TAGS), None)
    return None if author is None else f"作者：{author}"


def _below(lines: list[str], title: str | None) -> list[str]:
    """The lines below the title, where it stands among them: what is above is the site's."""
    key = squeeze(title or "")
    return lines[max((number for number, line in enumerate(lines) if squeeze(line) == key), default=-1) + 1 :]


def _news(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if websigns.RELATED.match(line):
            return
        if line and not websigns.NO_NEWS.match(line) and not _is_info(line):
            yield line


def _is_info(line: str) -> bool:
    return len(line) <= _INFO_LONGEST and websigns.INFO.search(line) is not None and not _SENTENCE.search(line)


def _body(tree: HtmlElement, title: str | None) -> list[str]:
    """The paragraphs of the text: of the two readings the stricter, unless it leaves out sentences that the wider has."""
    place = _place(tree)
    strict, wide = (list(_news(_below(_extracted(place, precise=precise), title))) for precise in (True, False))
    return strict if _told(strict) >= _MOST * _told(wide) else wide


def _extracted(place: HtmlElement, *, precise: bool) -> list[str]:
    found = bare_extraction(deepcopy(place), include_comments=False, favor_precision=precise, fast=True, config=_CONFIG)
    return list(map(_one_line, found.text.splitlines())) if isinstance(found, Document) and found.text else []


def _told(lines: list[str]) -> int:
    """The characters that stand in sentences."""
    return sum(len(sentence) for line in lines for sentence in _SENTENCE.findall(line))


def _place(tree: HtmlElement) -> HtmlElement:
    """The element that the text stands in, as a page of its own; else the page without menus, related news and feet."""
    for path in websigns.BODIES:
        for found in tree.xpath(path):
            if _SENTENCE.search(found.text_content()):
                return _alone(_laid_out(found))
    for element in tree.xpath("//body//*[@class or @id]"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if websigns.NAMED.search(names) and len(_SENTENCE.findall(element.text_content())) < 2:
            element.drop_tree()
    _laid_out(tree)
    dense = _dense(tree)
    return tree if dense is None else _alone(dense)


def _dense(tree: HtmlElement) -> HtmlElement | None:
    """The smallest element that holds most sentences of the page, if it is smaller than the page."""
    told: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter("p"):
        count = _told([paragraph.text_content()])
        for above in islice(paragraph.iterancestors(), _HIGHEST) if count else ():
            told[above] += count
    whole = max(told.values(), default=0)
    holding = [element for element in told if element.tag not in ("body", "html") and told[element] >= _MOST * whole]
    return max(holding, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _alone(element: HtmlElement) -> HtmlElement:
    """The element as a page of its own."""
    page = document_fromstring("<article></article>")
    next(page.iter("article")).append(element)
    return page


def _laid_out(tree: HtmlElement) -> HtmlElement:
    """The page as new sites are made: tables in which sentences stand are blocks, blocks of nothing but text paragraphs."""
    for table in list(tree.iter("table")):
        if _SENTENCE.search(table.text_content()):
            for part in table.iter("table", "tbody", "thead", "tr", "td", "th"):
                part.tag = "div"
    for block in list(tree.iter("div", "p")):
        if not any(inner.tag in _BLOCKS and inner.tag != "br" for inner in block.iterdescendants()):
            block.tag = "p"
            _split(block)
    return tree


def _split(paragraph: HtmlElement) -> None:
    """A paragraph for each line of one that is broken by `<br>`."""
    part = paragraph
    for child in list(paragraph):
        if child.tag == "br":
            following = paragraph.makeelement("p")
            following.text, child.tail = child.tail, None
            part.addnext(following)
            paragraph.remove(child)
            part = following
        elif part is not paragraph:
            part.append(child)


def _publisher(tree: HtmlElement, info: str | None, body: list[str]) -> str | None:
    """Who published the news first: as printed under the title, at its end, or in the meta tags."""
    for line in (info or "", *body[-2:]):
        match = websigns.SOURCE.search(line)
        if match:
            return match["source"]
    return next(_meta(tree, websigns.SOURCE_TAGS), None)


def _meta(tree: HtmlElement, names: tuple[str, ...]) -> Iterator[str]:
    """What the meta tags with these names say, in the order of the names."""
    for name in names:
        for element in tree.iter("meta"):
            if (element.get("name") or element.get("property") or "").lower() == name.lower():
                value = _one_line(unescape(element.get("content") or ""))
                if value:
                    yield value


def _lines(tree: HtmlElement) -> Iterator[str]:
    """The page as lines of print, for what stands outside the text."""
    kept: list[str] = []
    for event, element in iterwalk(tree, events=("start", "end")):
        gap = "\n" if element.tag in _BLOCKS else " "
        if event == "end":
            kept += [gap, _WHITE.sub(" ", element.tail or "")]
        elif element.tag not in ("script", "style"):
            kept += [gap, _WHITE.sub(" ", element.text or "")]
    yield from filter(None, map(_one_line, "".join(kept).splitlines()))


def _one_line(text: str) -> str:
    return " ".join(text.split())
