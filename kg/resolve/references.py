"""What resolution needs to know of a document: its articles, people, bodies, places and reports, in small records.

They are small enough that those of a corpus of a million mentions fit in memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.model import EntityType, EventType, PostStatus


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

    Where the article has two people of one name, each is a unit that stands `apart`.
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


@dataclass(slots=True)
class References:
    """The references of a whole corpus."""

    people: list[PersonUnit] = field(default_factory=list)
    named: list[NamedReference] = field(default_factory=list)
    articles: list[ArticleText] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)

    def all(self) -> Iterator[tuple[str, PersonUnit | NamedReference | ArticleText | Report]]:
        """Every reference with what is known of it."""
        yield from ((reference, unit) for unit in self.people for reference in unit.references)
        yield from ((known.id, known) for table in (self.named, self.articles, self.reports) for known in table)
