"""What resolution needs to know of a document: its articles, people, bodies, places and reports, in small records.

They are small enough that those of a corpus of a million mentions fit in memory.
"""

from dataclasses import dataclass, field

from kg.model import EntityType, EventType, PostStatus


@dataclass(frozen=True, slots=True)
class Post:
    """A post as one article gives it to a person; the organization is a reference."""

    title: str
    organization: str | None
    status: PostStatus


@dataclass(slots=True)
class PersonUnit:
    """All mentions of one name in one article: the smallest thing that is compared."""

    id: str
    name: str
    source: str
    article: str
    region: str | None
    date: str | None
    references: list[str] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    posts: list[Post] = field(default_factory=list)
    byline: bool = False
    cited: bool = False


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

    def sources(self) -> dict[str, str]:
        """The source of every reference."""
        tables = (self.named, self.articles, self.reports)
        plain = {reference.id: reference.source for table in tables for reference in table}
        return plain | {reference: unit.source for unit in self.people for reference in unit.references}
