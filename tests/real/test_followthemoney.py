"""The followthemoney library takes every entity as its model wants it."""

import json
from pathlib import Path

from kg.export import export
from kg.graph import Graph, read
from kg.model import EntityType
from kg.store import Store
from tests.export.sample import sample
from tests.real.parts import need


def check(graph: Graph, folder: Path) -> dict[str, int]:
    """The number of entities of each schema, after the library has validated each and found every link's end."""
    try:
        from followthemoney import model  # noqa: PLC0415  # it may be missing
    except ImportError:
        need(None, "the Python package followthemoney")
    export(graph, "ftm", folder)
    lines = (folder / "entities.ftm.jsonl").read_text(encoding="utf-8").splitlines()
    proxies = {data["id"]: model.get_proxy(data, cleaned=False) for data in map(json.loads, lines)}
    counts: dict[str, int] = {}
    for data in map(json.loads, lines):
        proxy = proxies[data["id"]]
        counts[proxy.schema.name] = counts.get(proxy.schema.name, 0) + 1
        proxy.schema.validate(data)
        # What the library would clean away is no value of its type.
        assert {name: sorted(proxy.get(name)) for name in data["properties"]} == data["properties"]
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert proxies[value].schema.is_a(prop.range), f"{proxy.schema.name}.{prop.name} holds a {proxies[value].schema.name}"
    return counts


def test_the_pages_are_entities(demo: Path, tmp_path: Path) -> None:
    """People, bodies, posts, tenures, events, articles and mentions."""
    with Store.open(demo / "exports" / "graph.sqlite", readonly=True) as store:
        counts = check(read(store), tmp_path)
        people = sum(node.label is EntityType.PERSON for node in store.nodes())
    assert {"Person", "PublicBody", "Company", "Address", "Position", "Occupancy", "Event", "Article", "Mention"} <= set(counts)
    assert counts["Person"] == people > 50


def test_hostile_names_are_values(tmp_path: Path) -> None:
    """A graph with everything a file can stumble over is taken too."""
    assert check(sample(), tmp_path)["Occupancy"] == 3
