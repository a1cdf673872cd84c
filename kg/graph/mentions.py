"""Rows of mentions, and how often and where each entity is named in each article."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph.evidence import boxes
from kg.graph.names import Names
from kg.model import Mention, Records
from kg.model.rows import MentionRow


def mention_rows(records: Records, names: Names) -> Iterator[MentionRow]:
    """The rows of one document's mentions in the order of the page."""
    for mention in sorted(records.mentions, key=lambda mention: (mention.spans, mention.id)):
        entity = names.of(mention.id)
        yield MentionRow(
            id=mention.id,
            source=records.name,
            article=mention.article,
            type=mention.type,
            text=mention.text,
            full_title=mention.full_title,
            spans=mention.spans,
            value=mention.value,
            entity=entity,
            entity_name=names.name(entity),
            annotator=mention.annotator,
            confidence=round(mention.confidence, 2),
            boxes=boxes(records.page, mention.spans),
        )


@dataclass(slots=True)
class Naming:
    """How often an article names an entity, and where first."""

    count: int
    first: Mention


def namings(records: Records, names: Names) -> dict[tuple[str, str], Naming]:
    """The namings of one document by entity and article."""
    found: dict[tuple[str, str], Naming] = {}
    for mention in sorted(records.mentions, key=lambda mention: (mention.spans, mention.id)):
        entity = names.of(mention.id)
        if entity is not None and mention.article is not None:
            naming = found.setdefault((entity, mention.article), Naming(0, mention))
            naming.count += 1
    return found
