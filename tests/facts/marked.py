"""Pages for tests of facts, written with the marks of gold: {P 张秀玲}, {O 旗委}, {T 书记}, {L 树林召镇}, {D=2022-10-24 10月24日}."""

from collections.abc import Sequence
from pathlib import Path

from kg.blocks import BlockKind
from kg.evaluate.markup import parse_marks
from kg.facts import claims
from kg.facts.text.view import ArticleView, BlockView, view
from kg.ids import article_id, mention_id
from kg.model import (
    Article,
    Byline,
    Dated,
    EventReport,
    Implied,
    Mention,
    MentionRef,
    NameClaim,
    Page,
    PostClaim,
)
from kg.text import Spans

DAY = "{D=2022-10-24 10月24日}"
"""The day of most examples."""


def read(marked: str, *, headline: str = "", date: str | None = None, byline: Sequence[Byline] = (), captions: int = 0) -> ArticleView:
    """An article of a page of its own: the marked lines are its paragraphs, so many at the end its captions."""
    whole = parse_marks((headline + "\n" if headline else "") + marked, Path("test"))
    lines: list[Spans] = []
    start = 0
    for line in whole.text.splitlines(keepends=True):
        if line.strip():
            lines.append(((start, start + len(line.rstrip("\n"))),))
        start += len(line)
    spans = tuple(span for line in lines for span in line)
    page = Page(id="spage", name="page.txt", text=whole.text)
    article = Article(
        id=article_id(page.id, spans),
        source=page.id,
        headline=tuple(lines[:1]) if headline else (),
        paragraphs=tuple(lines[bool(headline) : len(lines) - captions]),
        captions=tuple(lines[len(lines) - captions :]),
        byline=tuple(byline),
        date=Dated(value=date, inferred=False, spans=()) if date else None,
    )
    mentions = [
        Mention(
            id=mention_id(page.id, one.spans),
            source=page.id,
            article=article.id,
            type=one.type,
            text=one.text,
            spans=one.spans,
            value=one.value,
            annotator="hand",
        )
        for one in whole.mentions
    ]
    return view(page, article, mentions)


def body(found: ArticleView) -> BlockView:
    """The first paragraph of an article."""
    return next(block for block in found.blocks if block.kind is BlockKind.BODY)


def posts_of(found: ArticleView, region: str | None = None) -> set[tuple[str, str, str | None, str]]:
    """What an article says of posts: person, title, full name of the body, status."""
    said = claims(found.page, [found.article], found.mentions, region)
    printed = {mention.id: mention.text for mention in found.mentions}
    names = {claim.mention: claim.name for claim in said if isinstance(claim, NameClaim)}

    def name(argument: MentionRef | Implied | None) -> str | None:
        if isinstance(argument, MentionRef):
            return names[argument.mention]
        return argument.name if argument else None

    return {
        (printed[claim.person], claim.title, name(claim.organization), claim.status.value) for claim in said if isinstance(claim, PostClaim)
    }


def events_of(found: ArticleView, region: str | None = None) -> list[tuple[str, str | None, dict[str, str]]]:
    """What an article says of events: type, date, role of each person."""
    said = claims(found.page, [found.article], found.mentions, region)
    printed = {mention.id: mention.text for mention in found.mentions}
    return [
        (claim.type.value, claim.date, {printed[one.person]: one.role.value for one in claim.participants})
        for claim in said
        if isinstance(claim, EventReport)
    ]
