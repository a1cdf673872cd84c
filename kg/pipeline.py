"""The order of the flow.

    files ─read─▶ Page ─layout─▶ Article ─extract─▶ Mention ─facts─▶ Claim        read_document(source) → Records
    ════════════════════════════════ store ════════════════════════════════
    proposals + verdicts ─linker─▶ Entity ─graph─▶ nodes, edges, rows             finish(store) → Graph

The left half sees one document and nothing else: it is pure and runs anywhere, any number of times, in any order. The
right half sees all records and no text tools. They meet in the store.
"""

from dataclasses import dataclass

from kg.errors import InputError
from kg.extract import Engine, extract, texts_of
from kg.facts import claims
from kg.graph import Graph, build, missing_sources, read, unread_sources
from kg.layout import Layout, read_layout
from kg.model import Issue, IssueKind, Page, Records, Source
from kg.read import issue_of, read_page
from kg.resolve import link
from kg.settings import Settings
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """A source as far as it can be read without an engine; one without a page has the issue that says why."""

    source: Source
    page: Page | None
    layout: Layout
    issues: tuple[Issue, ...]

    def texts(self) -> list[str]:
        """The texts that the engine is to see."""
        return texts_of(self.page, self.layout.articles, self.layout.furniture) if self.page else []


def open_source(source: Source) -> Opened:
    """The page of a source and its articles."""
    try:
        page = read_page(source)
    except InputError as error:
        return Opened(source, None, Layout((), (), ()), (*source.issues, issue_of(source.name, error)))
    layout = read_layout(page)
    return Opened(source, page, layout, (*page.issues, *layout.issues))


def complete(opened: Opened, engine: Engine, settings: Settings) -> Records:
    """Everything an opened source says."""
    source, page, layout = opened.source, opened.page, opened.layout
    if page is None:
        return _nothing(source, *opened.issues)
    mentions = extract(page, layout.articles, engine, settings.extract.without, layout.furniture)
    return Records(
        source=source.id,
        name=source.name,
        page=page,
        articles=layout.articles,
        mentions=mentions,
        claims=claims(page, layout.articles, mentions, settings.facts.region),
        issues=opened.issues,
    )


def read_document(source: Source, engine: Engine, settings: Settings) -> Records:
    """Everything one source says; what cannot be read becomes an issue and stops nothing else."""
    return complete(open_source(source), engine, settings)


def finish(store: Store) -> Graph:
    """Who is who, and the graph that follows; a pure function of the records and verdicts in the store.

    What is given back is read from the store where it is large, so that it never stands in memory as a whole.
    """
    identity = link(store.all_records(), store.verdicts())
    store.replace_identity(identity)
    sources = store.sources()
    graph = build(store.all_records(), store.identity(identity.issues), (*missing_sources(sources), *unread_sources(sources)))
    store.replace_graph(graph)
    return read(store, graph)


def failed(source: Source, error: Exception) -> Records:
    """What is kept of a source on which a stage broke: the issue, so that the rest goes through."""
    issue = Issue(
        source=source.name,
        kind=IssueKind.FAILED,
        text=f"{type(error).__name__}: {error}",
        remedy="the other sources are read; please report this page with the message",
    )
    return _nothing(source, issue)


def too_long(source: Source, seconds: float) -> Records:
    """What is kept of a source that kept the processor longer than any page does."""
    issue = Issue(
        source=source.name,
        kind=IssueKind.TOO_LARGE,
        text=f"{source.name} was given up after {seconds:.0f} seconds of the processor, more than any page of its size takes",
        remedy="leave it out, or split it into its pages",
    )
    return _nothing(source, issue)


def _nothing(source: Source, *issues: Issue) -> Records:
    """The records of a source that gave no page."""
    return Records(source=source.id, name=source.name, page=None, issues=issues)
