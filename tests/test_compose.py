"""The file for people with Docker: a server for this machine alone, without a password in the file."""

from pathlib import Path

import yaml

COMPOSE = Path(__file__).parent.parent / "compose.yaml"


def test_the_server_is_of_this_machine_alone() -> None:
    """Community of the line the tests use, ports on loopback, the password from the environment."""
    neo4j = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]["neo4j"]
    assert neo4j["image"] == "neo4j:5.26-community"
    assert all(port.startswith("127.0.0.1:") for port in neo4j["ports"])
    assert neo4j["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
