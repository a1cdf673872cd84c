"""How a graph looks when it is opened: colours and sizes by kind, larger with the number of edges."""

from math import sqrt

from kg.model import EdgeType, EntityType

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

EDGE_COLOURS: dict[EdgeType, Colour] = {
    # The colour of what an edge tells of; that of articles, of which there are most, is nearly that of paper.
    EdgeType.HOLDS: COLOURS[EntityType.POST],
    EdgeType.POST_OF: COLOURS[EntityType.POST],
    EdgeType.SUCCEEDED: COLOURS[EntityType.POST],
    EdgeType.PART_OF: COLOURS[EntityType.PLACE],
    EdgeType.LOCATED_IN: COLOURS[EntityType.PLACE],
    EdgeType.TOOK_PART: COLOURS[EntityType.EVENT],
    EdgeType.INVOLVES: COLOURS[EntityType.EVENT],
    EdgeType.AT: COLOURS[EntityType.EVENT],
    EdgeType.REPORTED_IN: (215, 215, 215),
    EdgeType.MENTIONED_IN: (215, 215, 215),
    EdgeType.WROTE: (215, 215, 215),
    EdgeType.APPEARS_WITH: COLOURS[EntityType.PERSON],
}

_SIZES: dict[EntityType, float] = {
    EntityType.PERSON: 10.0,
    EntityType.ORGANIZATION: 9.0,
    EntityType.PLACE: 8.0,
    EntityType.EVENT: 8.0,
    EntityType.POST: 6.0,
    EntityType.ARTICLE: 4.0,
}


def size(label: EntityType, degree: int) -> float:
    """The diameter of a node; its area grows with the number of its edges."""
    return round(_SIZES[label] + 3 * sqrt(degree), 2)
