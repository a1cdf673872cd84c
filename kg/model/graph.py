"""The graph as data: nodes and edges with closed labels and types, every edge with the characters that say so."""

from dataclasses import dataclass

from kg.model.enums import EdgeType, EntityType
from kg.model.rows import Evidence

Value = bool | int | float | str | tuple[str, ...]
"""What a property may be; a property without a value is left out."""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the graph; its properties are scalars or lists of strings."""

    id: str
    label: EntityType
    name: str
    properties: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed relationship of two nodes with its evidence; APPEARS_WITH is written once, from the smaller id.

    Some hundred of them come from a page of lists of names, so they are plain values rather than checked records.
    """

    id: str
    type: EdgeType
    start: str
    end: str
    properties: dict[str, Value]
    evidence: tuple[Evidence, ...]
