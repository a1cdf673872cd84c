"""What a system says of one document, in the rows of the files a build writes."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kg.errors import InputError
from kg.model import MentionType, Record, first_fault
from kg.model.rows import ArticleRow, EntityRow, EventRow, MentionRow, PostRow
from kg.text import Spans, cut, squeeze

_Row = TypeVar("_Row", bound=Record)


@dataclass(frozen=True, slots=True)
class Predicted:
    """The rows of one source; a system that only finds names gives mentions alone."""

    mentions: tuple[MentionRow, ...]
    articles: tuple[ArticleRow, ...] = ()
    posts: tuple[PostRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    entities: dict[str, EntityRow] = field(default_factory=dict)


NOTHING_FOUND = Predicted(())


def said(source: str, text: str, kind: MentionType, spans: Spans, number: int) -> MentionRow:
    """The row of a mention of which a system tells nothing but its place in the text and its type."""
    return MentionRow(
        id=str(number),
        source=source,
        article="",
        type=kind,
        text=squeeze(cut(text, spans)),
        full_title=None,
        spans=spans,
        value=None,
        entity=None,
        entity_name=None,
        annotator="system",
        confidence=1.0,
    )


def read_rows(path: Path, row: type[_Row]) -> Iterator[_Row]:
    """The rows of a JSON Lines file; a faulty line raises InputError with file and line."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield row.model_validate(json.loads(line))
            except ValueError as error:
                raise InputError(f"{path}:{number}: not a row of {row.__name__}: {first_fault(error)}") from error


def load_build(folder: Path) -> dict[str, Predicted]:
    """The files of a build by source name, without the suffix of the source."""
    articles = tuple(read_rows(folder / "articles.jsonl", ArticleRow))
    return by_source(
        articles,
        read_rows(folder / "mentions.jsonl", MentionRow),
        read_rows(folder / "posts.jsonl", PostRow),
        read_rows(folder / "events.jsonl", EventRow),
        read_rows(folder / "entities.jsonl", EntityRow),
    )


def by_source(
    articles: Iterable[ArticleRow],
    mentions: Iterable[MentionRow],
    posts: Iterable[PostRow],
    events: Iterable[EventRow],
    entities: Iterable[EntityRow],
) -> dict[str, Predicted]:
    """The rows of a build sorted by the source they speak of; an event goes to the sources of its articles."""
    article_rows, mention_rows, post_rows = tuple(articles), tuple(mentions), tuple(posts)
    event_rows, known = tuple(events), {entity.id: entity for entity in entities}
    source_of = {article.id: article.source for article in article_rows}
    return {
        Path(source).stem: Predicted(
            tuple(row for row in mention_rows if row.source == source),
            tuple(row for row in article_rows if row.source == source),
            tuple(row for row in post_rows if row.source == source),
            tuple(row for row in event_rows if any(source_of.get(article) == source for article in row.articles)),
            known,
        )
        for source in sorted({article.source for article in article_rows} | {mention.source for mention in mention_rows})
    }
