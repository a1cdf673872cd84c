"""Nodes, edges and rows from claims and identity: what exporters write and questions read.

Documents and an identity go in, a graph comes out; every edge carries the characters that say so. Nothing is decided here
about who is who, and no file is written.
"""

from kg.graph.build import build
from kg.graph.graph import Graph, Kept, read
from kg.graph.issues import missing_sources, unread_sources

__all__ = ["Graph", "Kept", "build", "missing_sources", "read", "unread_sources"]
