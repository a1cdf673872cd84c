"""What resolution needs to know of a document: its articles, people, bodies, places and reports, in small records.

Those of a corpus lie on shelves, and whoever needs them goes through them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pydantic import TypeAdapter

from kg.model import EntityType, EventType, PostStatus
from kg.shelf import Shelf

TEXTS: Final = 256
"""So many texts of articles stay in memory, which may be long."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post as one article gives it to a mention of a person; the organization is a reference."""

    mention: str
    title: str
    organization: str | None
    status: PostStatus


@dataclass(frozen=True, slots=True)
class PersonUnit:
    """All mentions of one name in one article, and how else it prints the name: the smallest thing that is compared.

    `companions` are all names of the article but those of its makers and of who is only cited. Where the article has two
    people of one name, each is a unit that stands `apart`.
    """

    id: str
    name: str
    source: str
    article: str
    region: str | None
    date: str | None
    references: tuple[str, ...]
    others: tuple[str, ...]
    posts: tuple[Post, ...]
    byline: bool
    cited: bool
    companions: tuple[str, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class NamedReference:
    """A mention of a body or place, or one that is meant; `resolved` says whether its full name is known."""

    id: str
    type: EntityType
    name: str
    text: str
    code: str | None
    region: str | None
    parent: str | None
    source: str
    article: str
    resolved: bool


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article and the text of its body, squeezed."""

    id: str
    source: str
    offset: int
    date: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """An event report with the references of its participants, bodies and places."""

    id: str
    source: str
    article: str
    type: EventType
    trigger: str
    date: str | None
    people: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class References:
    """The references of a whole corpus, in no order; bodies and places by article, type and id."""

    people: Shelf[PersonUnit] = field(default_factory=lambda: Shelf(TypeAdapter(PersonUnit)))
    named: Shelf[NamedReference] = field(default_factory=lambda: Shelf(TypeAdapter(NamedReference), parts=3))
    articles: Shelf[ArticleText] = field(default_factory=lambda: Shelf(TypeAdapter(ArticleText), most=TEXTS))
    reports: Shelf[Report] = field(default_factory=lambda: Shelf(TypeAdapter(Report)))

    def all(self) -> Iterator[tuple[str, PersonUnit | NamedReference | ArticleText | Report]]:
        """Every reference with what is known of it."""
        yield from ((reference, unit) for unit in self.people for reference in unit.references)
        yield from ((known.id, known) for known in self.named)
        yield from ((known.id, known) for known in self.articles)
        yield from ((known.id, known) for known in self.reports)
