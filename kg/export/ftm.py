"""The graph as FollowTheMoney entities, an entity a line: `entities.ftm.jsonl`.

People, bodies, places, posts, events and articles are entities of their own; a tenure is an Occupancy between a Person and a
Position, a name in an article a Mention. That two people appear together follows from their events and is no link of its own:
to appear together in a report is not to be associated.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.export.whole import whole_file
from kg.graph import Graph
from kg.lexicon.body_forms import body_forms
from kg.model import Edge, EdgeType, EntityType, Node, OrganizationRole, Value
from kg.periods import period

_SCHEMAS = {
    EntityType.PERSON: "Person",
    EntityType.PLACE: "Address",
    EntityType.POST: "Position",
    EntityType.EVENT: "Event",
    EntityType.ARTICLE: "Article",
}
_BODIES = {"company": "Company", "association": "Organization", "media": "Organization"}
_LEGAL = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_COUNTRY = "cn"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

Properties = dict[str, list[str]]


def write_ftm(graph: Graph, folder: Path) -> None:
    """Write all entities in the order of their ids."""
    nodes = {node.id: node for node in graph.nodes}
    linked = _linked(graph.edges, nodes)
    with whole_file(folder / "entities.ftm.jsonl") as stream:
        for node in graph.nodes:
            stream.write(_line(node.id, _schema(node), _merged(_node_values(node), linked.get(node.id, {}))))
        for edge in graph.edges:
            if found := _between(edge, nodes):
                stream.write(_line(edge.id, *found))


def _schema(node: Node) -> str:
    """The schema of a node; a body that is neither a company nor an association is a public one."""
    if node.label != EntityType.ORGANIZATION:
        return _SCHEMAS[node.label]
    ending = body_forms().ending_of(node.name)
    return _BODIES.get(ending.kind, "PublicBody") if ending else "PublicBody"


def _node_values(node: Node) -> Properties:
    """What a node says of itself."""
    known = node.properties
    match node.label:
        case EntityType.ARTICLE:
            return {
                "title": [node.name],
                "fileName": _texts(known, "source"),
                "publishedAt": _dates(known, "date"),
                "language": ["zho"],
            }
        case EntityType.EVENT:
            summary = [f"{known.get('type', '')}: {node.name}"]
            return {"name": [node.name], "summary": summary, "date": _dates(known, "date"), "country": [_COUNTRY]}
        case EntityType.PLACE:
            return {"full": [node.name], "name": [node.name, *_texts(known, "aliases")], "country": [_COUNTRY]}
        case _:
            return {"name": [node.name], "alias": _texts(known, "aliases"), "country": [_COUNTRY]}


def _linked(edges: Iterable[Edge], nodes: Mapping[str, Node]) -> dict[str, Properties]:
    """What edges say of a node, where FollowTheMoney has a property for it."""
    found: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for edge in edges:
        start, end = nodes[edge.start], nodes[edge.end]
        match edge.type:
            case EdgeType.POST_OF:
                found[start.id]["organization"].append(end.id)
            case EdgeType.PART_OF if start.label == end.label == EntityType.ORGANIZATION:
                found[start.id]["parent"].append(end.id)
            case EdgeType.LOCATED_IN if end.label == EntityType.PLACE:
                found[start.id]["addressEntity"].append(end.id)
            case EdgeType.TOOK_PART:
                found[end.id]["involved"].append(start.id)
            case EdgeType.INVOLVES:
                organizer = edge.properties.get("role") in {OrganizationRole.HOST, OrganizationRole.ORGANIZER}
                found[end.id]["organizer" if organizer else "involved"].append(start.id)
            case EdgeType.AT:
                found[start.id]["location"].append(end.name)
                found[start.id]["addressEntity"].append(end.id)
            case EdgeType.REPORTED_IN:
                found[start.id]["proof"].append(end.id)
            case EdgeType.WROTE:
                found[end.id]["author"].append(start.name)
    return found


def _between(edge: Edge, nodes: Mapping[str, Node]) -> tuple[str, Properties] | None:
    """An edge that is an entity of its own."""
    start, end = nodes[edge.start], nodes[edge.end]
    if edge.type == EdgeType.HOLDS:
        return "Occupancy", {
            "holder": [start.id],
            "post": [end.id],
            "status": _texts(edge.properties, "status"),
            "date": [*_dates(edge.properties, "first_seen"), *_dates(edge.properties, "last_seen")],
            "startDate": _dates(edge.properties, "start"),
            "endDate": _dates(edge.properties, "end"),
            "description": [item.quote for item in edge.evidence],
            "proof": [item.article for item in edge.evidence if item.article in nodes],
        }
    if edge.type == EdgeType.MENTIONED_IN and start.label in _LEGAL:
        return "Mention", {"document": [end.id], "resolved": [start.id], "name": [start.name], "detectedSchema": [_schema(start)]}
    return None


def _texts(known: Mapping[str, Value], name: str) -> list[str]:
    value = known.get(name, ())
    return list(value) if isinstance(value, tuple) else [str(value)]


def _dates(known: Mapping[str, Value], name: str) -> list[str]:
    """An EDTF date as it is; a range as its first and its last date; what has no year as none."""
    value = known.get(name)
    return value.split("/") if isinstance(value, str) and period(value) else []


def _merged(one: Properties, other: Properties) -> Properties:
    return {name: [*one.get(name, []), *other.get(name, [])] for name in one | other}


def _line(identity: str, schema: str, properties: Properties) -> str:
    known = {name: sorted({_clean(value) for value in values} - {""}) for name, values in sorted(properties.items())}
    entity = {"id": identity, "schema": schema, "properties": {name: values for name, values in known.items() if values}}
    return json.dumps(entity, ensure_ascii=False) + "\n"


def _clean(value: str) -> str:
    """A text as the library would make it: in one line, without control characters."""
    return " ".join(_CONTROL.sub("", value).split())
