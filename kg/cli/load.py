"""`kg load`: a graph that was built, into a running database."""

import os
from collections import Counter
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.options import open_graph, store_option
from kg.cli.progress import Bar
from kg.errors import UsageError
from kg.export.neo4j_load import Account, load_neo4j
from kg.graph import Graph, read


@click.group()
def load() -> None:
    """Load the graph into a database."""


@load.command(epilog=example("NEO4J_PASSWORD=… kg load neo4j --uri bolt://localhost:7687 --user neo4j"))
@click.option("--uri", default="bolt://localhost:7687", show_default=True, help="The address of the server.")
@click.option("--user", default="neo4j", show_default=True, help="The user who writes.")
@click.option("--password-file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file that holds the password.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be written; no server is needed.")
@store_option
def neo4j(uri: str, user: str, password_file: Path | None, dry_run: bool, path: Path) -> None:
    """Load the graph into Neo4j; a second time nothing is doubled.

    The password is the first line of --password-file, or the environment variable NEO4J_PASSWORD.
    """
    with open_graph(path) as store:
        graph = read(store)
        counts = _counts(graph)
        if not dry_run:
            account = Account(uri, user, _password(password_file))
            with Bar("loading", "row", counts.total()) as bar:
                load_neo4j(graph, account, bar.advance)
    click.echo(f"{'would write' if dry_run else 'wrote'} to {uri}:")
    for kind, count in counts.items():
        click.echo(f"{count:9}  {kind}")


def _password(file: Path | None) -> str:
    password = file.read_text(encoding="utf-8").partition("\n")[0] if file else os.environ.get("NEO4J_PASSWORD", "")
    if not password:
        raise UsageError("there is no password; set NEO4J_PASSWORD or give --password-file")
    return password


def _counts(graph: Graph) -> Counter[str]:
    labels = Counter(sorted(node.label.value for node in graph.nodes))
    return labels + Counter(sorted(edge.type.value for edge in graph.edges))
