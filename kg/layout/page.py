"""A page laid out: its articles, what of it is furniture, and what was doubtful, in the order of the steps."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.ids import article_id
from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import Rarity
from kg.layout.blocks.unwrap import make_blocks
from kg.layout.columns.weave import unweave
from kg.layout.dates.calendars import Calendars
from kg.layout.dates.datelines import Parts, date_of, dateline_of
from kg.layout.drafts.below import bylines_below
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.gather import gather
from kg.layout.drafts.hidden import uncover
from kg.layout.drafts.repeats import set_apart
from kg.layout.drafts.settle import settle
from kg.layout.drafts.threads import tie
from kg.layout.headlines.choice import assign
from kg.layout.headlines.titles import Titles
from kg.layout.lines.kinds import Kind
from kg.layout.lines.page_lines import split_lines
from kg.layout.makers.bylines import bylines_of
from kg.model import Article, Issue, IssueKind, Page
from kg.text import Span, Spans, cut, squeeze

_LOST = re.compile(
    r"(?:^|[，。,；;])\s*年(?:，|,|以来|达|创|我|全|底|初)"
    r"|(?<![\d一二三四五六七八九十几两每个数半多满近\u3007])\s月\s{1,3}日"
)


@dataclass(frozen=True)
class Layout:
    """What a page holds."""

    articles: tuple[Article, ...]
    furniture: tuple[Span, ...]
    issues: tuple[Issue, ...]


def read_layout(page: Page) -> Layout:
    """The page from its lines to its articles."""
    lines, again = set_apart(split_lines(page.text))
    blocks = make_blocks(unweave(lines))
    repeats = [Block(Kind.TEXT, tuple(paragraph)) for paragraph in again]
    rarity = Rarity(block.pairs for block in blocks)
    drafts, rest = gather(blocks, rarity)
    rest = bylines_below(drafts, rest)
    drafts = settle(tie(drafts, rarity), rarity)
    spare = [block for block in rest if block.kind in (Kind.HEAD, Kind.ASIDE)]
    drafts = uncover(drafts, spare)
    titles, orphans = assign(drafts, spare)
    calendars = Calendars(page, blocks, rest)
    articles = [_article(page, draft, above, calendars) for draft, above in zip(drafts, titles, strict=True)]
    articles += [_article(page, _draft(block), Titles(), calendars) for block in repeats]
    articles += [_article(page, Draft(), Titles(headline=[block]), calendars) for block in orphans if block.kind is Kind.HEAD]
    articles += _credits(page, rest, calendars)
    articles = list(_dated(articles))
    left = [block for block in rest if block.kind not in (Kind.HEAD, Kind.ASIDE, Kind.CREDIT, Kind.BYLINE)]
    left += [block for block in orphans if block.kind is Kind.ASIDE]
    furniture = tuple(span for block in left for span in block.spans)
    return Layout(tuple(articles), furniture, tuple(_issues(page, articles)))


def _article(page: Page, draft: Draft, above: Titles, calendars: Calendars) -> Article:
    headline = _spans(above.headline)
    paragraphs = _spans([*above.kickers, *draft.paragraphs])
    lines = _spans([*above.bylines, *draft.bylines])
    bodies, captions = _spans(draft.bodies), _spans(draft.captions)
    dateline = dateline_of(page.text, bodies)
    calendar = calendars.at(next((part[0][0] for part in (*bodies, *headline, *lines)), 0))
    return Article(
        id=article_id(page.id, tuple(span for part in (*headline, *paragraphs, *(() if paragraphs else lines)) for span in part)),
        source=page.id,
        headline=headline,
        paragraphs=paragraphs,
        captions=captions,
        byline_lines=lines,
        byline=bylines_of(page.text, lines, bodies, captions),
        dateline=squeeze(cut(page.text, dateline)) or None,
        dateline_spans=dateline,
        date=date_of(page.text, Parts(headline, bodies, captions), draft.signature, calendar.of_lines(page.text, lines)),
        issued=calendar.printed,
    )


def _dated(articles: list[Article]) -> Iterable[Article]:
    """The articles, where those of a page none of which tells a day, as a page of essays, have the day of the page.

    Beside news that tell their days, what tells none is of no day: a portrait, a commentary.
    """
    told = {article.issued for article in articles if article.date}
    for article in articles:
        yield article if article.date or article.issued in told else article.model_copy(update={"date": article.issued})


def _draft(block: Block) -> Draft:
    draft = Draft()
    draft.add([block])
    return draft


def _spans(blocks: Iterable[Block]) -> tuple[Spans, ...]:
    return tuple(block.spans for block in blocks)


def _credits(page: Page, rest: list[Block], calendars: Calendars) -> list[Article]:
    """The editors' credits of a page as an article of nothing but byline lines: furniture whose names matter."""
    lines = [block for block in rest if block.kind in (Kind.CREDIT, Kind.BYLINE)]
    return [_article(page, Draft(bylines=lines), Titles(), calendars)] if lines else []


def _issues(page: Page, articles: list[Article]) -> Iterable[Issue]:
    if not any(article.paragraphs for article in articles):
        yield Issue(
            source=page.id,
            kind=IssueKind.NO_ARTICLE,
            text=f"{page.name}: no article was found on this page",
            remedy="check that the file is a page of running text in the right encoding",
        )
    for article in articles:
        lost = next((span for spans in article.paragraphs for span in spans if _LOST.search(page.text, *span)), None)
        if lost:
            yield Issue(
                source=page.id,
                article=article.id,
                span=lost,
                kind=IssueKind.LOST_DIGITS,
                text=f"{page.name}: digits seem to be lost in front of 年 or 月",
                remedy="compare with the printed page; dates without digits are left out",
            )
