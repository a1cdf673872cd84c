"""The graph, or a view of it, as a networkx graph for Python users and for the formats that need it whole in memory."""

import networkx as nx

from kg.graph.graph import Graph
from kg.graph.views import EDGES_OF_VIEW, LABELS_OF_VIEW, View
from kg.model import Edge, Node


def to_networkx(graph: Graph, view: View = View.ALL) -> "nx.MultiDiGraph[str]":
    """The nodes of a view with the edges between them; edges are keyed by their ids, nodes without an edge stay.

    Attributes are the properties, with `label` and `name` of a node and `type` of an edge. APPEARS_WITH stands once, from
    the smaller id to the larger; it has no direction of its own.
    """
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes:
        if node.label in LABELS_OF_VIEW[view]:
            found.add_node(node.id, **_node(node))
    for edge in graph.edges:
        if edge.type in EDGES_OF_VIEW[view] and edge.start in found and edge.end in found:
            found.add_edge(edge.start, edge.end, key=edge.id, **_edge(edge))
    return found


def _node(node: Node) -> dict[str, object]:
    return {"label": node.label.value, "name": node.name, **node.properties}


def _edge(edge: Edge) -> dict[str, object]:
    return {"type": edge.type.value, "evidence": len(edge.evidence), **edge.properties}
