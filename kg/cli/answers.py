"""Answers as tables for people and JSON for programs."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from kg.cli.language import told
from kg.cli.printing import plain, print_json, print_table, shortened
from kg.model import Record
from kg.model.rows import Evidence
from kg.query import Answer

RowT = TypeVar("RowT", bound=Record)

_QUOTE = 60  # cells of a quotation in a table


def print_answer(answer: Answer[RowT], head: Sequence[str], cells: Callable[[RowT], Sequence[str]], *, as_json: bool) -> None:
    """Print the rows; without any, the reason goes to standard error, where it is in no program's way."""
    if not answer:
        click.echo(plain(told(answer.reason or "")), err=True)
    if as_json:
        print_json(answer.to_dicts())
    elif answer:
        print_table(head, map(cells, answer))


def quotation(evidence: Sequence[Evidence]) -> str:
    """The first quotation with its place, cut to what a table can hold."""
    if not evidence:
        return ""
    first = evidence[0]
    return f"{shortened(first.quote, _QUOTE)}  [{first.source}:{first.span[0]}-{first.span[1]}]"
