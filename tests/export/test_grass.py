"""The style for Neo4j Browser."""

import re

from kg.export.grass import grass
from kg.model import EdgeType, EntityType


def test_every_label_and_type_has_a_rule() -> None:
    """Names on nodes, types on relationships, each in a colour."""
    rules = dict(re.findall(r"^(\S+) \{\n(.*?)\n\}$", grass(), re.MULTILINE | re.DOTALL))
    assert set(rules) == {
        "node",
        "relationship",
        *(f"node.{label}" for label in EntityType),
        *(f"relationship.{kind}" for kind in EdgeType),
    }
    assert all(re.search(r"color: #[0-9a-f]{6};", rule) for rule in rules.values())
    assert all('caption: "{name}"' in rules[f"node.{label}"] for label in EntityType)
