"""Nodes and edges for places that know only scalars and lists of strings."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring

from kg.model import Edge, Node, Saying, Value
from kg.model.rows import EVIDENCE, Evidence

JOINT = "; "


def text_of(value: Value) -> str:
    """A value as one text: the items of a list joined, truth in lower case."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return JOINT.join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def node_values(node: Node) -> dict[str, Value]:
    """The properties of a node with its id and name."""
    return {**node.properties, "id": node.id, "name": node.name}


def edge_values(edge: Edge) -> dict[str, Value]:
    """The properties of an edge with its id and its evidence as lists of equal length."""
    return {**edge.properties, "id": edge.id, **quotes_of(edge.said)}


@lru_cache(maxsize=1 << 14)
def quotes_of(said: Saying) -> dict[str, Value]:
    """The evidence of what is said as lists of equal length."""
    evidence = said.evidence
    return {
        "quotes": tuple(item.quote for item in evidence),
        "quote_sources": tuple(item.source for item in evidence),
        "quote_articles": tuple(item.article for item in evidence),
        "quote_spans": tuple(f"{item.span[0]}:{item.span[1]}" for item in evidence),
    }


def evidence_json(evidence: Iterable[Evidence]) -> str:
    """Evidence as one line of JSON."""
    return f"[{', '.join(map(_evidence, evidence))}]"


def _evidence(item: Evidence) -> str:
    """As `json.dumps` would write it, which for what has no boxes takes five times as long."""
    if item.boxes:
        return json.dumps(EVIDENCE.dump_python((item,), mode="json")[0], ensure_ascii=False)
    source, article, quote = map(encode_basestring, (item.source, item.article, item.quote))
    return f'{{"source": {source}, "article": {article}, "span": [{item.span[0]}, {item.span[1]}], "quote": {quote}}}'


def names_of(properties: Iterable[Mapping[str, Value]]) -> list[str]:
    """All names of properties, sorted."""
    return sorted({name for mapping in properties for name in mapping})
