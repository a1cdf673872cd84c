"""Event reports that tell of one thing done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.model import Proposal
from kg.resolve.references import Report
from kg.resolve.stars import star


def propose_events(reports: Iterable[Report], entity_of: Mapping[str, str]) -> Iterator[Proposal]:
    """Proposals about event reports, once people, bodies, places and reprints are known."""
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for report in reports:
        people = sorted({entity_of[person] for person in report.people if person in entity_of})
        blocks[(entity_of[report.article], report.type, report.trigger, *people)].append(report.id)
    for ids in blocks.values():
        yield from star(ids, rule="same-article-text", score=20, reason="reprints of one article tell of it in the same words")
