"""Nodes with their names in pinyin."""

from dataclasses import replace

from kg.graph import Graph
from kg.model import EntityType, Node


def with_pinyin(graph: Graph) -> Graph:
    """The graph with a property `pinyin` on each node."""
    return replace(graph, nodes=[_read(node) for node in graph.nodes])


def _read(node: Node) -> Node:
    from kg.lexicon.pinyin import pinyin  # noqa: PLC0415  # only who asks for it waits for its dictionary

    return replace(node, properties={**node.properties, "pinyin": pinyin(node.name, person=node.label == EntityType.PERSON)})
