"""Whether a store is whole: the file, each record of each source, and the graph with its quotations."""

import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from kg.errors import StoreError
from kg.model import Article, Mention, Records
from kg.store import sql
from kg.store.store import Store
from kg.text import Spans, cut, squeeze

_TEXTS: Final = 256
"""So many pages are kept while quotations are looked up in them; an archive does not fit."""


def faults(store: Store) -> Iterator[str]:
    """What is wrong, a sentence each; nothing for a store that is whole, also if its graph is older than its pages."""
    try:
        for (text,) in store._run(sql.INTEGRITY):
            if text != "ok":
                yield f"the file is damaged: {text}"
        for table, row, *_ in store._run(sql.FOREIGN_KEYS):
            yield f"row {row} of the table {table} belongs to nothing"
        for records in store.all_records():
            yield from (f"{records.name}: {fault}" for fault in _faults_of(records))
        if store.is_current():
            yield from _faults_of_graph(store)
    except (sqlite3.DatabaseError, ValueError, StoreError) as error:
        yield f"the store cannot be read to its end: {error}"


def _faults_of(records: Records) -> Iterator[str]:
    """A mention must say what stands on the page, and everything must speak of what is there."""
    if records.page is None:
        return
    raw = records.page.text
    articles = {article.id for article in records.articles}
    for article in records.articles:
        if not _inside(raw, _spans(article)):
            yield f"the article {article.id} reaches beyond its page"
    for mention in records.mentions:
        yield from _faults_of_mention(raw, articles, mention)
    for claim in records.claims:
        if claim.article not in articles or not _inside(raw, claim.evidence):
            yield f"the claim {claim.id} has no article or reaches beyond its page"


def _faults_of_mention(raw: str, articles: Iterable[str], mention: Mention) -> Iterator[str]:
    if mention.article is not None and mention.article not in articles:
        yield f"the mention {mention.id} is of an article that is not there"
    if squeeze(cut(raw, mention.spans)) != mention.text:
        yield f"the mention {mention.id} says {mention.text!r}, its page {cut(raw, mention.spans)!r}"


def _spans(article: Article) -> Spans:
    return tuple(span for block in article.blocks() for span in block)


def _inside(raw: str, spans: Spans) -> bool:
    return all(0 <= start <= end <= len(raw) for start, end in spans)


def _faults_of_graph(store: Store) -> Iterator[str]:
    """Edges have both ends, references an entity, and a quotation is the text of its page."""
    for (edge,) in store._run(sql.LOOSE_EDGES):
        yield f"the relation {edge} lacks an end"
    for (reference,) in store._run(sql.LOST_MEMBERS):
        yield f"{reference} belongs to an entity that is not there"
    text_named = lru_cache(maxsize=_TEXTS)(store.text_named)
    for edge in store.edges():
        for item in edge.evidence:
            if squeeze(cut(text_named(item.source) or "", [item.span])) != item.quote:
                yield f"the relation {edge.id} quotes {item.quote!r}, which is not at {item.span} of {item.source}"
