"""Edges as Gephi can show them: merged where it would merge them itself and lose what they say."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kg.export.flat import JOINT, text_of
from kg.model import Edge, Saying, Value
from kg.periods import earliest, latest

_KEPT = {name: name for name in ("role", "status", "title", "unit", "first", "last")} | {"first_seen": "first", "last_seen": "last"}
"""The properties that a merged edge keeps, and what they are called there."""

_ENDS = {"first": earliest, "last": latest}


@dataclass(frozen=True, slots=True, eq=False)
class MergedSaying:
    """What the edges from one node to another say together."""

    kinds: str
    weight: float
    properties: Mapping[str, Value]
    sayings: Sequence[Saying]


class MergedEdge(NamedTuple):
    """The edges from one node to another as one, with the smallest of their ids."""

    id: str
    start: str
    end: str
    said: MergedSaying


def merged_by_pair(edges: Iterable[Edge]) -> Iterator[MergedEdge]:
    """One edge for each ordered pair of nodes."""
    return _merged_by(lambda edge: (edge.start, edge.end), edges)


def merged_by_type(edges: Iterable[Edge]) -> Iterator[MergedEdge]:
    """One edge for each ordered pair of nodes and each type."""
    return _merged_by(lambda edge: (edge.start, edge.end, edge.type), edges)


def _merged_by(key: Callable[[Edge], tuple[str, ...]], edges: Iterable[Edge]) -> Iterator[MergedEdge]:
    """One edge for each key, in the order of the keys; as one text each, which sorts several times as fast as a tuple."""
    groups: dict[str, list[Edge]] = {}
    for edge in edges:
        groups.setdefault("\0".join(key(edge)), []).append(edge)
    return (_merged(groups[text]) for text in sorted(groups))


def _merged(edges: Sequence[Edge]) -> MergedEdge:
    first = edges[0]
    return MergedEdge(min([edge.id for edge in edges]), first.start, first.end, _together(tuple([edge.said for edge in edges])))


@lru_cache(maxsize=1 << 14)
def _together(sayings: tuple[Saying, ...]) -> MergedSaying:
    """The largest weight counts: what two people share in an event they also share in its article."""
    return MergedSaying(
        kinds=JOINT.join(sorted({said.type for said in sayings})),
        weight=max(map(_weight, sayings)),
        properties=_properties(sayings),
        sayings=sayings,
    )


def _properties(sayings: Sequence[Saying]) -> dict[str, Value]:
    """What is said: roles and titles, first and last, the number of quotations and the first of them."""
    texts: dict[str, set[str]] = {}
    for said in sayings:
        for name, value in said.properties.items():
            if name in _KEPT:
                texts.setdefault(_KEPT[name], set()).add(text_of(value))
    values: dict[str, Value] = {name: JOINT.join(sorted(found)) for name, found in texts.items() if name not in _ENDS}
    for name, choose in _ENDS.items():
        if name in texts and (chosen := choose(texts[name])):
            values[name] = chosen
    evidence = {(item.source, item.span): item.quote for said in sayings for item in said.evidence}
    values["quotations"] = len(evidence)
    if evidence:
        (source, _), quote = min(evidence.items())
        values |= {"quote": quote, "source": source}
    return values


def _weight(said: Saying) -> float:
    weight = said.properties.get("weight", 1)
    return float(weight) if isinstance(weight, int | float) and weight > 0 else 1.0
