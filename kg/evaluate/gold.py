"""Gold documents: a marked text and its facts, checked against one another when they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import Field, ValidationError

from kg.errors import InputError, UsageError
from kg.evaluate.markup import Marked, parse_marks
from kg.model import BylineRole, EventType, OrganizationRole, ParticipantRole, PostStatus, Record


class GoldByline(Record):
    """A maker of an article."""

    name: str
    role: BylineRole


class GoldArticle(Record):
    """What a reader knows of an article."""

    headline: str | None = None
    date: str | None = None
    date_inferred: bool = False
    dateline: str | None = None
    region: str | None = None
    byline: tuple[GoldByline, ...] = ()
    reprint_of: str | None = None
    reading: tuple[int, ...] | None = None


class GoldPlace(Record):
    """A place: the place above it, and its division code where the official list has it."""

    parent: str | None = None
    code: str | None = None


class GoldPost(Record):
    """A person in a post, as an article says it."""

    article: str
    person: str
    title: str
    organization: str | None = None
    status: PostStatus = PostStatus.CURRENT
    start: str | None = None
    end: str | None = None


class GoldInvolved(Record):
    """An organization in an event."""

    name: str
    role: OrganizationRole


class GoldParticipant(Record):
    """A person in an event."""

    name: str
    role: ParticipantRole


class GoldEvent(Record):
    """One thing done, as an article tells it."""

    id: str
    article: str
    type: EventType
    trigger: str | None = None
    object: str | None = None
    date: str | None = None
    places: tuple[str, ...] = ()
    organizations: tuple[GoldInvolved, ...] = ()
    documents: tuple[str, ...] = ()
    participants: tuple[GoldParticipant, ...] = ()
    same_as: str | None = None


class GoldFacts(Record):
    """The facts of a document."""

    region: str | None = None
    date: str | None = None
    articles: dict[str, GoldArticle]
    places: dict[str, GoldPlace] = Field(default_factory=dict)
    posts: tuple[GoldPost, ...] = ()
    events: tuple[GoldEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A page with its gold; `complete` tells whether its mentions are marked too."""

    name: str
    marked: Marked
    facts: GoldFacts

    @property
    def complete(self) -> bool:
        """Whether mentions are marked; otherwise only articles, posts and events are."""
        return bool(self.marked.mentions)


class _Loader(yaml.SafeLoader):
    """YAML in which dates and numbers stay the text they are written as, so that EDTF keeps its precision."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":bool", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_gold(folder: Path) -> tuple[GoldDocument, ...]:
    """The gold documents of a folder in name order; raises an error with file and place for faulty ones."""
    paths = sorted(folder.glob("*.ann"))
    if not paths:
        raise UsageError(f"{folder} holds no gold: files NAME.ann with NAME.yaml beside them are needed")
    return tuple(load_document(path) for path in paths)


def load_document(path: Path) -> GoldDocument:
    """One gold document, its facts checked against its text."""
    marked = parse_marks(path.read_bytes().decode("utf-8"), path)
    facts_path = path.with_suffix(".yaml")
    try:
        facts = GoldFacts.model_validate(yaml.load(facts_path.read_text(encoding="utf-8"), _Loader))  # noqa: S506 - a SafeLoader
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise InputError(f"{facts_path}: the facts cannot be read: {error}") from error
    document = GoldDocument(path.stem, marked, facts)
    faults = _faults(document)
    if faults:
        raise InputError(f"{facts_path}: " + "; ".join(faults))
    return document


def printed_name(key: str) -> str:
    """The name of a person from the key that tells namesakes apart (张伟#b)."""
    return key.split("#", maxsplit=1)[0]


def _faults(document: GoldDocument) -> Sequence[str]:
    """What does not fit between text and facts."""
    facts, marked = document.facts, document.marked
    segments = {segment.article for segment in marked.segments if segment.article}
    named = {*segments, *(post.article for post in facts.posts), *(event.article for event in facts.events)}
    faults = [f"article {key} has no facts" for key in sorted(named - set(facts.articles))]
    faults += [f"article {key} has no segment" for key in sorted(set(facts.articles) - segments)]
    if document.complete:
        keys = {mention.key for mention in marked.mentions}
        people = {row.person for row in facts.posts} | {one.name for event in facts.events for one in event.participants}
        faults += [f"person {person} has no mention" for person in sorted(people - keys)]
    return faults
