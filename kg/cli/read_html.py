"""A web page that shows how pages were read: the raw text, each article in its colour, with a list of the articles above.

It is one file that loads nothing and runs nothing. The text of a page stands in it as text only; what browsers would take for
markup is escaped, and a policy in its head forbids everything but its own style.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, islice, pairwise
from pathlib import Path

from kg.cli.language import say, say_count, told
from kg.export.whole import whole_file
from kg.query.reading import ReadArticle, ReadPage
from kg.text import Spans

_TURN = 137.508  # degrees: the golden angle sets the colours of neighbours far apart and repeats none soon
_STYLE = (Path(__file__).parent / "read.css").read_text(encoding="utf-8")
_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r\f"} | {0x7F: "\u2421", 0xC: "\n"}
_KINDS = ("headline", "byline", "paragraph", "caption")
_MARKS = 64  # names and dates that can cover one line


def write_html(pages: Iterable[ReadPage], path: Path) -> int:
    """Write the pages one by one as they come; the number of them."""
    count = 0
    with whole_file(path) as stream:
        stream.write(_head())
        for count, page in enumerate(pages, 1):
            stream.writelines(_page(page, count))
        stream.write("</body></html>\n")
    return count


_HEAD = (
    '<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
    f"<title>kg read</title><style>{_STYLE}</style></head><body>\n"
)


def _head() -> str:
    """The head of the page, and what each look of its text means."""
    return (
        f'{_HEAD}<p class="key"><b>{say("headline")}</b> <u>{say("byline")}</u> <i>{say("caption")}</i> '
        f'<span class="date">{say("date")}</span> <span class="rest">{say("in no article")}</span></p>\n'
    )


def _page(page: ReadPage, number: int) -> Iterator[str]:
    number_of = say_count("{number} article", "{number} articles", len(page.articles))
    facts = " · ".join(escape(item) for item in (page.publisher, page.date, number_of) if item)
    yield f"<section><h1>{_shown(page.source)}</h1><p>{facts}</p>"
    yield from (f'<p class="issue">{_shown(told(f"{issue.text}; {issue.remedy}"))}</p>' for issue in page.issues)
    yield f"<details open><summary>{say('articles')}</summary><ol>"
    yield from (_entry(article, f"p{number}a{place}", place) for place, article in enumerate(page.articles, 1))
    yield "</ol></details><pre>"
    yield from _coloured(page, number)
    yield "</pre></section>\n"


def _entry(article: ReadArticle, anchor: str, place: int) -> str:
    """An article in the list, leading to where it begins."""
    facts = [", ".join(f"{maker.name} ({say(maker.role)})" for maker in article.byline), article.date or "", article.region_name or ""]
    if article.printed_on:
        facts.append(say("printed on page {pages}", pages=", ".join(map(str, article.printed_on))))
    title = article.headline or next((block.text[:24] + "…" for block in article.paragraphs), "") or say("(editors)")
    return (
        f'<li style="--h:{_hue(place)}"><a href="#{anchor}">{_shown(title)}</a>'
        f"<small>{_shown(' · '.join(filter(None, facts)))}</small></li>"
    )


def _coloured(page: ReadPage, number: int) -> Iterator[str]:
    """The raw text, cut wherever a mark begins or ends; a piece bears all marks that cover it."""
    owners = sorted(_owners(page))
    over = deque(sorted(_over(page)))
    begun: set[int] = set()
    at = 0
    for start, end, place, kind in owners:
        yield _rest(page.text[at:start])
        for first, last, classes in _pieces(start, end, over):
            anchor = "" if place in begun else f' id="p{number}a{place}" data-n="{place}"'
            begun.add(place)
            yield f'<span class="{kind}{classes}" style="--h:{_hue(place)}"{anchor}>{_shown(page.text[first:last])}</span>'
        at = end
    yield _rest(page.text[at:])


def _owners(page: ReadPage) -> Iterator[tuple[int, int, int, str]]:
    for place, article in enumerate(page.articles, 1):
        for kind, blocks in zip(_KINDS, (article.headlines, article.byline_lines, article.paragraphs, article.captions), strict=True):
            for block in blocks:
                yield from ((start, end, place, kind) for start, end in block.spans if end > start)


def _over(page: ReadPage) -> Iterator[tuple[int, int, str]]:
    """What is marked inside an article: the names of its makers and its date."""
    for article in page.articles:
        marked: tuple[tuple[Spans, str], ...] = ((article.byline_spans, " name"), (article.date_spans, " date"))
        yield from ((start, end, kind) for spans, kind in marked for start, end in spans)


def _pieces(start: int, end: int, over: deque[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The range cut where marks inside it begin and end; marks that are behind it are dropped, for ranges come in order."""
    while over and over[0][1] <= start:
        over.popleft()
    inside = [mark for mark in islice(over, _MARKS) if mark[0] < end and mark[1] > start]
    cuts = sorted({start, end, *(edge for mark in inside for edge in mark[:2] if start < edge < end)})
    for first, last in pairwise(cuts):
        names = sorted({kind for left, right, kind in inside if left < last and first < right})
        yield first, last, "".join(names)


def _rest(text: str) -> str:
    if not text.strip():
        return _shown(text)
    return "".join(
        f'<span class="rest">{_shown("".join(part))}</span>' if is_text else _shown("".join(part))
        for is_text, part in groupby(text, key=lambda character: not character.isspace())
    )


def _hue(place: int) -> int:
    return round(place * _TURN) % 360


def _shown(text: str) -> str:
    """Text as a browser shows it: nothing in it is markup, and signs that steer are drawn."""
    return escape(text.translate(_CONTROLS))
