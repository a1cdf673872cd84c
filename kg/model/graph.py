"""The graph as data: nodes and edges with closed labels and types, every edge with the characters that say so."""

from dataclasses import dataclass, field

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
class Saying:
    """What is said of two nodes: all of an edge but its id and its ends.

    A list of thirty names says the same of 435 pairs, so that whoever writes edges need work out each saying but once.
    """

    type: EdgeType
    properties: dict[str, Value]
    evidence: tuple[Evidence, ...]
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the hash, which every writer asks for: that of the evidence, which hardly two sayings have in common."""
        object.__setattr__(self, "_hash", hash(self.evidence))

    def __hash__(self) -> int:
        """The hash as it was kept."""
        return self._hash


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed relationship of two nodes with its evidence; APPEARS_WITH is written once, from the smaller id.

    Some hundred of them come from a page of lists of names, so they are plain values rather than checked records.
    """

    id: str
    start: str
    end: str
    said: Saying

    @property
    def type(self) -> EdgeType:
        """The kind of relationship."""
        return self.said.type

    @property
    def properties(self) -> dict[str, Value]:
        """What is known of it; a property without a value is left out."""
        return self.said.properties

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The characters that say so."""
        return self.said.evidence
