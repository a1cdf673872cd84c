"""How a graph looks when it is opened: colours by kind, sizes by degree."""

from collections import Counter
from collections.abc import Iterable
from math import sqrt

from kg.export.pairs import MergedEdge
from kg.model import EntityType

Colour = tuple[int, int, int]

COLOURS: dict[EntityType, Colour] = {
    # Okabe and Ito's colours, which people who see fewer colours can tell apart.
    EntityType.PERSON: (213, 94, 0),
    EntityType.ORGANIZATION: (0, 114, 178),
    EntityType.PLACE: (0, 158, 115),
    EntityType.POST: (230, 159, 0),
    EntityType.EVENT: (204, 121, 167),
    EntityType.ARTICLE: (150, 150, 150),
}


def sizes(edges: Iterable[MergedEdge]) -> dict[str, float]:
    """The size of every node that has edges; an area grows with the number of its edges."""
    degrees = Counter(node for edge in edges for node in (edge.start, edge.end))
    return {node: round(size_of(degree), 2) for node, degree in degrees.items()}


def size_of(degree: int) -> float:
    """The diameter of a node with this many edges."""
    return 4 + 2 * sqrt(degree)
