"""Posts as pairs, beside the one other system that gives any: a person with a title, and a person with a body.

CoreNLP's KBP relations are patterns over words and dependencies. What a system marks counts as the gold's name for it where it
shares a character with a name of the gold of the same type, so that a body marked by its short form is its full name; nothing
else is asked of it. This project has to give the names themselves.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from benchmarks.localnews.peers.catalog import PEERS
from benchmarks.localnews.peers.environments import command
from benchmarks.localnews.peers.measured import run_on_one_core
from benchmarks.localnews.splits import HERE, gold_pages, write_texts
from benchmarks.markdown import markdown_table
from kg.evaluate import GoldDocument, Measure, load_build
from kg.evaluate.gold import printed_name
from kg.evaluate.measure import NOTHING, agreement
from kg.evaluate.predicted import NOTHING_FOUND
from kg.model import MentionType, Record
from kg.model.rows import PostRow
from kg.runner import build_sources
from kg.settings import Settings
from kg.text import name_key

KINDS: Final = (MentionType.TITLE, MentionType.ORG)
_HEAD: Final = ("system", "person and title: P", "R", "F1", "person and body: P", "R", "F1")
Pair = tuple[MentionType, str, str]


class SaidName(Record):
    """A name where a system says that it stands."""

    type: MentionType
    start: int
    end: int


class SaidPair(Record):
    """A person and a title or body that belong together, in a document."""

    document: str
    person: SaidName
    other: SaidName


class PairScores(Record):
    """What a system finds of the pairs, by the type of the other name: precision, recall and F1 in hundredths."""

    pairs: dict[MentionType, tuple[float, float, float]]


_RESULTS: Final = TypeAdapter(dict[str, PairScores])


def gold_pairs(page: GoldDocument) -> Iterator[Pair]:
    """The pairs of a page, as its posts have them."""
    for post in page.facts.posts:
        yield from _of_post(printed_name(post.person), post.title, post.organization)


def row_pairs(posts: Iterable[PostRow]) -> Iterator[Pair]:
    """The pairs of the posts that a build found."""
    for post in posts:
        yield from _of_post(post.person_name, post.title, post.organization_name)


def said_pairs(page: GoldDocument, said: Iterable[SaidPair]) -> Iterator[Pair]:
    """The pairs that a system marks on a page, by the names that the gold has there."""
    for pair in said:
        yield pair.other.type, name_key(_named(page, pair.person)), _named(page, pair.other)


def run_relations(split: str) -> None:
    """Has both systems read the articles of a split, and keeps what they find of the pairs."""
    pages = gold_pages(split, 0)
    with tempfile.TemporaryDirectory(prefix="kg-relations-") as name:
        folder = Path(name)
        write_texts(split, (0,), folder / "texts")
        build_sources([folder / "texts"], Settings(out=folder / "out"))
        built = load_build(folder / "out")
        said = _corenlp(folder)
    found: dict[str, Mapping[str, set[Pair]]] = {
        "kg": {page.name: set(row_pairs(built.get(page.name, NOTHING_FOUND).posts)) for page in pages},
        "corenlp": {page.name: set(said_pairs(page, [pair for pair in said if pair.document == page.name])) for page in pages},
    }
    kept = {system: _scores(pages, pairs) for system, pairs in found.items()}
    _path(split).write_bytes(_RESULTS.dump_json(kept, indent=1) + b"\n")


def relations_table(split: str, head: Sequence[str] = _HEAD) -> str:
    """What is kept, as a table in Markdown: precision, recall and F1 of both kinds of pairs."""
    kept = _RESULTS.validate_json(_path(split).read_bytes())
    rows = [[system, *(f"{figure:.1f}" for kind in KINDS for figure in one.pairs[kind])] for system, one in kept.items()]
    return markdown_table(head, rows, head[:1])


def _of_post(person: str, title: str, body: str | None) -> Iterator[Pair]:
    yield MentionType.TITLE, name_key(person), title
    if body is not None:
        yield MentionType.ORG, name_key(person), body


def _named(page: GoldDocument, said: SaidName) -> str:
    """The gold's name for what stands there; the print where the gold marks nothing of the type."""
    for mention in page.marked.mentions:
        if mention.type is said.type and any(begin < said.end and said.start < end for begin, end in mention.spans):
            return printed_name(mention.key)
    return page.marked.text[said.start : said.end]


def _corenlp(folder: Path) -> list[SaidPair]:
    (peer,) = (peer for peer in PEERS if peer.name == "corenlp")
    pairs = folder / "pairs.jsonl"
    run_on_one_core([*command(peer, "CorenlpRelations"), str(folder / "texts"), str(pairs), str(folder / "costs.json")], folder / "log")
    return [SaidPair.model_validate_json(line) for line in pairs.read_text(encoding="utf-8").splitlines()]


def _scores(pages: Iterable[GoldDocument], found: Mapping[str, set[Pair]]) -> PairScores:
    measures = dict.fromkeys(KINDS, NOTHING)
    for page in pages:
        gold = set(gold_pairs(page))
        for kind in KINDS:
            measures[kind] += agreement(*((pair for pair in pairs if pair[0] is kind) for pairs in (found[page.name], gold)))
    return PairScores(pairs={kind: _hundredths(measure) for kind, measure in measures.items()})


def _hundredths(measure: Measure) -> tuple[float, float, float]:
    return round(100 * measure.precision, 1), round(100 * measure.recall, 1), round(100 * measure.f1, 1)


def _path(split: str) -> Path:
    return HERE / "results" / f"relations-{split}.json"
