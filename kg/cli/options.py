"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.settings import graph_folder
from kg.model import Unit
from kg.query.where import store_path
from kg.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])


def store_option(command: Command) -> Command:
    """Which graph is asked."""
    return click.option(
        "--graph",
        "path",
        type=click.Path(path_type=Path),
        default=graph_folder,
        show_default="exports, or `out` of kg.toml",
        help="The graph to ask: the folder that `kg build` wrote, or its graph.sqlite.",
    )(command)


def unit_option(command: Command) -> Command:
    """What two people must share."""
    return click.option(
        "--unit",
        type=click.Choice([unit.value for unit in Unit]),
        default=Unit.EVENT.value,
        show_default=True,
        help="What two people must share.",
    )(command)


def period_options(command: Command) -> Command:
    """From when on and until when; each a day, a month or a year."""
    until = click.option("--until", metavar="DATE", help="Only what was on this date or before: 2022-10-24, 2022-10 or 2022.")
    return click.option("--since", metavar="DATE", help="Only what was on this date or after.")(until(command))


def open_graph(path: Path) -> Store:
    """The store of a graph, for reading."""
    return Store.open(store_path(path), readonly=True)


def json_option(command: Command) -> Command:
    """Answer a program."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON document instead of text.")(command)


def threads_option(command: Command) -> Command:
    """How many threads the model may use."""
    return click.option(
        "--threads",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help="Threads of the processor for the model; for many pages --jobs of `kg build` brings more.",
    )(command)
