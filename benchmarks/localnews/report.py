"""The generated parts of README.md and DATASHEET.md: between two comments, a table made from the data."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.localnews.peers.results import read_results, results_table
from benchmarks.localnews.relations import relations_table
from benchmarks.localnews.splits import HERE, NUMBERS, SPLITS, gold_pages
from benchmarks.markdown import markdown_table
from kg.evaluate import GoldDocument, Scores, load_gold, table
from kg.evaluate.agreement import agreement_of
from kg.model import MentionType

_PART = re.compile(r"(<!-- generated: (?P<name>[a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def write_reports() -> Iterator[Path]:
    """Writes the generated parts anew and gives the files."""
    for path in (HERE / "README.md", HERE / "DATASHEET.md"):
        path.write_text(filled(path.read_text(encoding="utf-8"), PARTS), encoding="utf-8")
        yield path


def filled(page: str, parts: Mapping[str, Callable[[], str]]) -> str:
    """A page with each of its generated parts made anew."""
    return _PART.sub(lambda match: f"{match[1]}{parts[match['name']]()}\n{match[3]}", page)


def _peers() -> str:
    tables = [f"**{split}**\n\n{results_table(split)}" for split in reversed(SPLITS) if read_results(split)]
    return "\n" + "\n\n".join(tables) + "\n"


def _sizes() -> str:
    head = ("split", "level", "files", "articles", "characters", *MentionType, "optional", "posts", "events", "participants")
    rows = [(split, level, *_size(gold_pages(split, level))) for split in SPLITS for level in NUMBERS]
    return f"\n{markdown_table(head, rows, ('split',))}\n"


def _size(pages: Sequence[GoldDocument]) -> Iterator[int]:
    mentions = [mention for page in pages for mention in page.marked.mentions]
    kinds = Counter(mention.type for mention in mentions if not mention.optional)
    events = [event for page in pages for event in page.facts.events]
    yield from (len(pages), sum(len(page.facts.articles) for page in pages), sum(len(page.marked.text) for page in pages))
    yield from (kinds[kind] for kind in MentionType)
    yield sum(mention.optional for mention in mentions)
    yield from (sum(len(page.facts.posts) for page in pages), len(events), sum(len(event.participants) for event in events))


def _agreement() -> str:
    parts = [
        f"**{split}**, {count} articles read twice\n\n```\n{table(scores)}\n```"
        for split in SPLITS
        for count, scores in (_readings(split),)
    ]
    return "\n" + "\n\n".join(parts) + "\n"


def _readings(split: str) -> tuple[int, Scores]:
    """How many articles two people read apart, and how far they agree."""
    first, second = (load_gold(HERE / reading / split) for reading in ("first", "second"))
    others = {document.name: document for document in second}
    agreed = [agreement_of(document, others[document.name]) for document in first if document.name in others]
    return len(agreed), sum(agreed, Scores(()))


def _relations() -> str:
    return f"\n{relations_table('test')}\n"


PARTS: Mapping[str, Callable[[], str]] = {"peers": _peers, "relations": _relations, "sizes": _sizes, "agreement": _agreement}
