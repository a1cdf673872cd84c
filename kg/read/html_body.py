"""The text of a web page's news, a string a paragraph.

What the text is decides trafilatura. Old sites are built of tables: those that hold sentences are laid out as blocks first.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice

from lxml.html import HtmlElement, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document, use_config

from kg import websigns
from kg.read import html_places
from kg.read.html_lines import BLOCKS, lines_of, one_line
from kg.text import squeeze

_MOST = 0.8  # of the sentences that the wider reading finds
_HIGHEST = 12  # elements above a paragraph, in which the text is looked for
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without text is told as an issue
_CONFIG = use_config()
_CONFIG["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "40"  # a short piece of news in Chinese; 250 is meant for letters


def body_of(tree: HtmlElement, title: str | None) -> list[str]:
    """The paragraphs of the text: of the two readings the stricter, unless it leaves out sentences that the wider has."""
    place = _place(tree)
    strict, wide = (list(_news(_below(_extracted(place, precise=precise), title))) for precise in (True, False))
    return strict if _told(strict) >= _MOST * _told(wide) else wide


def _below(lines: list[str], title: str | None) -> list[str]:
    """The lines below the title, where it stands among them: what is above is the site's."""
    key = squeeze(title or "")
    return lines[max((number for number, line in enumerate(lines) if squeeze(line) == key), default=-1) + 1 :]


def _news(lines: list[str]) -> Iterator[str]:
    began = False
    for line in lines:
        if websigns.RELATED.match(line):
            return
        began = began or websigns.SENTENCE.search(line) is not None
        if line and not websigns.NO_NEWS.match(line) and not websigns.is_info(line) and (began or not websigns.is_piece(line)):
            yield line


def _extracted(place: HtmlElement, *, precise: bool) -> list[str]:
    found = bare_extraction(deepcopy(place), include_comments=False, favor_precision=precise, fast=True, config=_CONFIG)
    lines = list(map(one_line, found.text.splitlines())) if isinstance(found, Document) and found.text else []
    if len(lines) == 1 and sum(map(bool, map(websigns.SENTENCE.search, printed := list(lines_of(place))))) > 1:
        return printed  # a short text is run into one line by trafilatura
    return lines


def _told(lines: list[str]) -> int:
    """The characters that stand in sentences."""
    return sum(len(sentence) for line in lines for sentence in websigns.SENTENCE.findall(line))


def _place(tree: HtmlElement) -> HtmlElement:
    """The element that the text stands in, as a page of its own; else the page without menus, related news and feet."""
    for path in html_places.BODIES:
        for found in tree.xpath(path):
            if websigns.SENTENCE.search(found.text_content()):
                return _alone(_laid_out(found))
    for element in tree.xpath("//body//*[@class or @id]"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if html_places.NAMED.search(names) and len(websigns.SENTENCE.findall(element.text_content())) < 2:
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
        if websigns.SENTENCE.search(table.text_content()):
            for part in table.iter("table", "tbody", "thead", "tr", "td", "th"):
                part.tag = "div"
    for block in list(tree.iter("div", "p")):
        if not any(inner.tag in BLOCKS and inner.tag != "br" for inner in block.iterdescendants()):
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
