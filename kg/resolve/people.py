"""People: the same name in one region."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import Proposal
from kg.resolve.references import PersonUnit
from kg.resolve.stars import star


def propose_people(units: Iterable[PersonUnit]) -> Iterator[Proposal]:
    """Proposals about mentions of people."""
    blocks: dict[tuple[str, str], list[PersonUnit]] = defaultdict(list)
    for unit in units:
        yield from star(unit.references, rule="same-article", score=20, reason=f"one article names {unit.name}")
        blocks[unit.name, unit.region or unit.article].append(unit)
    for (name, region), block in blocks.items():
        ids = [unit.references[0] for unit in block]
        yield from star(ids, rule="same-region", score=5, reason=f"{name} is named in articles of one region ({region})")
