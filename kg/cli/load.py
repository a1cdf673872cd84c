"""`kg load`: a graph that was built, into a running database."""

import os
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say
from kg.cli.options import open_graph, store_option
from kg.cli.printing import print_table
from kg.cli.progress import Bar
from kg.errors import UsageError
from kg.export.neo4j_load import Change, Changes
from kg.export.neo4j_server import Account, load_neo4j
from kg.graph import read


@click.group()
def load() -> None:
    """Load the graph into a database."""


@load.command(epilog=example("NEO4J_PASSWORD=… kg load neo4j --uri bolt://localhost:7687 --user neo4j"))
@click.option("--uri", default="bolt://localhost:7687", show_default=True, help="The address of the server.")
@click.option("--user", default="neo4j", show_default=True, help="The user who writes.")
@click.option("--password-file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A file that holds the password.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be written; without a password, into an empty database.")
@store_option
def neo4j(uri: str, user: str, password_file: Path | None, dry_run: bool, path: Path) -> None:
    """Make a Neo4j database hold the graph: what is new, changed or gone is written, and nothing a second time.

    The password is the first line of --password-file, or the environment variable NEO4J_PASSWORD. Nodes and relationships that
    no load of a graph has written are left alone.
    """
    password = _password(password_file)
    if not password and not dry_run:
        raise UsageError("there is no password; set NEO4J_PASSWORD or give --password-file")
    with open_graph(path) as store:
        counts = store.counts()
        if not password:
            changes = Changes.into_empty(counts)
        else:
            with Bar("loading", "row", counts.total()) as bar:
                changes = load_neo4j(read(store), Account(uri, user, password), bar, dry_run=dry_run)
    place = uri if password else say("an empty database")
    click.echo(say("would write to {place}:", place=place) if dry_run else say("wrote to {place}:", place=place))
    print_table(("", *Change), changes.rows())


def _password(file: Path | None) -> str:
    return file.read_text(encoding="utf-8").partition("\n")[0] if file else os.environ.get("NEO4J_PASSWORD", "")
