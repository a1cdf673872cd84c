"""What a web page says of its news beside the text: title, the line with date and source, day of publication, publisher."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from lxml.html import HtmlElement
from trafilatura import extract_metadata

from kg import websigns
from kg.read import html_places
from kg.read.html_lines import one_line, said
from kg.text import squeeze

_LEAST_TITLE = 8
_LONGEST_HEAD = 1000  # characters of a title that are looked at
_LONGEST_VALUE = 30  # characters of a date or source on a line under its label
_CREDITS = 6  # lines at the end in which source and makers stand


def joined(lines: Iterable[str]) -> Iterator[str]:
    """The lines, where those that each have a part of date, source and makers are one; a label may have its value on the next line."""
    pieces: list[str] = []
    for line in lines:
        labelled = bool(pieces) and pieces[-1].endswith((":", "：")) and len(line) <= _LONGEST_VALUE
        if labelled or websigns.is_piece(line):
            pieces.append(line)
            continue
        if pieces:
            yield " ".join(pieces)
        pieces = []
        yield line
    if pieces:
        yield " ".join(pieces)


def title_of(tree: HtmlElement, lines: list[str]) -> str | None:
    """The title: as the meta tags say, as printed above the line with the date, as a heading, or as in the head of the page."""
    told = next(said(tree, html_places.TITLE_TAGS, html_places.TITLE_PLACES), None)
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
    return above if len(above) >= _LEAST_TITLE and not websigns.SENTENCE.search(above) else html_places.SITE.sub("", head) or None


def info_of(tree: HtmlElement, lines: list[str]) -> str | None:
    """The line under the title with date, source and makers, as printed; without one, what the meta tags say of the maker."""
    printed = next(filter(websigns.is_info, lines), None)
    if printed:
        return websigns.TOOLS.sub("", printed) or None
    author = next(said(tree, html_places.AUTHOR_TAGS, html_places.AUTHOR_PLACES), None)
    return None if author is None else f"作者：{author}"


def publisher_of(tree: HtmlElement, info: str | None, body: list[str]) -> str | None:
    """Who published the news first: as printed under the title, at its end, or in the meta tags."""
    for line in (info or "", *body[-_CREDITS:]):
        match = websigns.SOURCE.search(line)
        if match:
            return match["source"]
    return next(said(tree, html_places.SOURCE_TAGS, html_places.SOURCE_PLACES), None)


def dated_of(title: str | None, lines: list[str]) -> str:
    """The day that a table of fields says the page was published, or the line right under the title, which may be nothing but the date."""
    published = next(filter(None, map(websigns.PUBLISHED.search, lines)), None)
    if published:
        return published["date"]
    key = squeeze(title or "")
    return next((below for line, below in pairwise(lines) if key and squeeze(line) == key and websigns.is_piece(below)), "")
