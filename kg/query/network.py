"""People as a network: who is around somebody, who stands in the middle, who belongs together."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from kg.model import EntityType, Record, Unit
from kg.model.rows import EVIDENCE, CoappearanceRow, Evidence
from kg.query.answer import Answer
from kg.query.asked import asked_unit
from kg.query.find import find
from kg.store import Store

if TYPE_CHECKING:
    import networkx as nx

_LINKS = 5  # whose first quotations stand for the many of a person's links


class CentralRow(Record):
    """How a person stands in the network, with a quotation of each of the strongest links.

    `degree` counts companions, `weight` how often they appear together; `betweenness` is the share of shortest ways between
    others that lead through the person.
    """

    id: str
    name: str
    degree: int
    weight: int
    betweenness: float
    evidence: tuple[Evidence, ...]


class MemberRow(Record):
    """A person in a community, with a quotation of each of the strongest links to others in it; 1 is the largest community."""

    community: int
    size: int
    id: str
    name: str
    degree: int
    evidence: tuple[Evidence, ...]


def ego(store: Store, name: str, unit: str = Unit.EVENT, *, steps: int = 1, minimum: int = 1) -> Answer[CoappearanceRow]:
    """The co-appearances among a person and those at most so many steps away, the most frequent first."""
    person = find(store, name, [EntityType.PERSON])
    reached, edge = {person.id}, {person.id}
    for _ in range(steps):
        edge = {other for near in edge for other, weight in store.links_of(near, asked_unit(unit)) if weight >= minimum} - reached
        reached |= edge
    rows = {(row.a, row.b): row for near in sorted(reached) for row in store.rows(CoappearanceRow, near) if row.unit == unit}
    kept = (row for (a, b), row in rows.items() if {a, b} <= reached and row.weight >= minimum)
    found = sorted(kept, key=lambda row: (-row.weight, row.a_name, row.b_name, row.a, row.b))
    return Answer(CoappearanceRow, found, f"{person.name} appears with nobody in {minimum} or more {unit}s")


def centrality(store: Store, unit: str = Unit.EVENT, *, minimum: int = 1) -> Answer[CentralRow]:
    """Everyone who appears with somebody, those on most shortest ways first, then those of most companions.

    Betweenness is exact; for more than a few thousand people install `igraph`, which is then used because networkx takes hours.
    """
    network = _network(store, unit, minimum)
    between, names = _betweenness(network), _names(store)
    rows = [
        CentralRow(
            id=person,
            name=names.get(person, person),
            degree=network.degree(person),
            weight=int(network.degree(person, weight="weight")),
            betweenness=round(between[person], 6) + 0.0,
            evidence=_quotations(network[person]),
        )
        for person in sorted(network)
    ]
    rows.sort(key=lambda row: (-row.betweenness, -row.degree, -row.weight, row.name, row.id))
    return Answer(CentralRow, rows, _nobody(unit, minimum))


def communities(store: Store, unit: str = Unit.EVENT, *, minimum: int = 1) -> Answer[MemberRow]:
    """People by the community they belong to (Louvain's method), the largest first, in it those of most companions first."""
    from networkx.algorithms.community import louvain_communities  # noqa: PLC0415  # who asks nothing of networks does not wait

    network, names = _network(store, unit, minimum), _names(store)
    found = louvain_communities(network, seed=0) if network else []
    rows: list[MemberRow] = []
    for number, members in enumerate(sorted((sorted(group) for group in found), key=lambda group: (-len(group), group)), 1):
        inside = network.subgraph(members)
        rows += sorted(
            (
                MemberRow(
                    community=number,
                    size=len(members),
                    id=person,
                    name=names.get(person, person),
                    degree=inside.degree(person),
                    evidence=_quotations(inside[person]),
                )
                for person in members
            ),
            key=lambda row: (-row.degree, row.name, row.id),
        )
    return Answer(MemberRow, rows, _nobody(unit, minimum))


def _network(store: Store, unit: str, minimum: int) -> "nx.Graph[str]":
    import networkx as nx  # noqa: PLC0415  # who asks nothing of networks does not wait

    network: nx.Graph[str] = nx.Graph()
    for a, b, weight, quote in store.links(asked_unit(unit)):
        if weight >= minimum:
            network.add_edge(a, b, weight=weight, quote=quote)
    return network


def _betweenness(network: "nx.Graph[str]") -> Mapping[str, float]:
    """The share of shortest ways through each person, the same from both libraries."""
    if find_spec("igraph") is None:
        import networkx as nx  # noqa: PLC0415

        found: Mapping[str, float] = nx.betweenness_centrality(network)
        return found
    import igraph  # noqa: PLC0415  # GPL, so it comes only with those who install it

    people = list(network)
    number = {person: position for position, person in enumerate(people)}
    graph = igraph.Graph(n=len(people), edges=[(number[a], number[b]) for a, b in network.edges])
    pairs = max(1, (len(people) - 1) * (len(people) - 2) / 2)
    return {person: value / pairs for person, value in zip(people, graph.betweenness(), strict=True)}


def _names(store: Store) -> Mapping[str, str]:
    return {node.id: node.name for node in store.nodes() if node.label == EntityType.PERSON}


def _quotations(near: "Mapping[str, Mapping[str, Any]]") -> tuple[Evidence, ...]:
    strongest = sorted(near, key=lambda other: (-near[other]["weight"], other))[:_LINKS]
    quoted = (item for other in strongest if (quote := near[other]["quote"]) for item in EVIDENCE.validate_json(f"[{quote}]"))
    return tuple(dict.fromkeys(quoted))


def _nobody(unit: str, minimum: int) -> str:
    return f"no two people appear together in {minimum} or more {unit}s"
