"""A web page as lines of print, and what its meta tags say."""

import re
from collections.abc import Iterator
from html import unescape

from lxml.etree import iterwalk
from lxml.html import HtmlElement

_WHITE = re.compile(r"\s+")  # line ends of the file are no line ends of the page
BLOCKS = {
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
"""Elements that begin a line of print."""


def lines_of(tree: HtmlElement) -> Iterator[str]:
    """The page as lines of print, for what stands outside the text."""
    kept: list[str] = []
    for event, element in iterwalk(tree, events=("start", "end")):
        gap = "\n" if element.tag in BLOCKS else " "
        if event == "end":
            kept += [gap, _WHITE.sub(" ", element.tail or "")]
        elif element.tag not in ("script", "style"):
            kept += [gap, _WHITE.sub(" ", element.text or "")]
    yield from filter(None, map(one_line, "".join(kept).splitlines()))


def one_line(text: str) -> str:
    """The text with single blanks for all white space."""
    return " ".join(text.split())


def said(tree: HtmlElement, tags: tuple[str, ...], places: tuple[str, ...]) -> Iterator[str]:
    """What the meta tags with these names say, then what stands at these places, each in the order given."""
    yield from meta(tree, tags)
    yield from filter(None, (one_line(found.text_content()) for path in places for found in tree.xpath(path)))


def meta(tree: HtmlElement, names: tuple[str, ...]) -> Iterator[str]:
    """What the meta tags with these names say, in the order of the names."""
    for name in names:
        for element in tree.iter("meta"):
            if (element.get("name") or element.get("property") or "").lower() == name.lower():
                value = one_line(unescape(element.get("content") or ""))
                if value:
                    yield value
