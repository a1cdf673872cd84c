"""Views: parts of the graph that one can look at by themselves."""

from enum import StrEnum

from kg.model import EdgeType, EntityType


class View(StrEnum):
    """A part of the graph that one can look at by itself."""

    PEOPLE = "people"
    POSTS = "posts"
    EVENTS = "events"
    PLACES = "places"
    ALL = "all"

    @property
    def directed(self) -> bool:
        """Whether its edges lead from one node to the other; who appears together does so for both."""
        return self != View.PEOPLE


EDGES_OF_VIEW = {
    View.PEOPLE: frozenset({EdgeType.APPEARS_WITH}),
    View.POSTS: frozenset({EdgeType.HOLDS, EdgeType.POST_OF, EdgeType.PART_OF, EdgeType.SUCCEEDED}),
    View.EVENTS: frozenset({EdgeType.TOOK_PART, EdgeType.INVOLVES, EdgeType.AT}),
    View.PLACES: frozenset({EdgeType.PART_OF, EdgeType.LOCATED_IN, EdgeType.AT}),
    View.ALL: frozenset(EdgeType),
}

LABELS_OF_VIEW = {
    View.PEOPLE: frozenset({EntityType.PERSON}),
    View.POSTS: frozenset({EntityType.PERSON, EntityType.POST, EntityType.ORGANIZATION}),
    View.EVENTS: frozenset({EntityType.PERSON, EntityType.EVENT, EntityType.ORGANIZATION, EntityType.PLACE}),
    View.PLACES: frozenset({EntityType.PLACE, EntityType.ORGANIZATION, EntityType.EVENT}),
    View.ALL: frozenset(EntityType),
}
