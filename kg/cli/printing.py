"""Text for people: columns that stand under each other where Chinese characters are two cells wide, and JSON for programs."""

import json
from collections.abc import Iterable, Sequence
from unicodedata import category

import click

from kg.cli.language import say, told
from kg.model.rows import IssueRow
from kg.text import pad, width


def print_json(value: object) -> None:
    """One JSON document."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A head and rows in columns; every cell is one line without control characters."""
    lines = [[say(cell) for cell in head], *([plain(cell) for cell in row] for row in rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(head))]
    for number, line in enumerate(lines):
        text = "  ".join(pad(cell, size) for cell, size in zip(line, widths, strict=True)).rstrip()
        click.echo(text if number else heading(text))


def heading(text: str) -> str:
    """The text as a heading: bold where it is shown on a terminal."""
    return click.style(text, bold=True)


def print_left_out(issues: Iterable[IssueRow]) -> None:
    """Say what a format could not hold, on standard error."""
    for issue in issues:
        click.echo(plain(f"{issue.source}: {told(f'{issue.text}; {issue.remedy}')}"), err=True)


def plain(text: str) -> str:
    """The text as a terminal can show it: in one line, without characters that steer the terminal."""
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """The text in its lines, without other characters that steer the terminal: names of files and people are anything."""
    return "".join(character for character in text if character == "\n" or category(character) not in ("Cc", "Cf"))


def shortened(text: str, cells: int) -> str:
    """The text cut to so many cells."""
    text = plain(text)
    if width(text) <= cells:
        return text
    kept, used = "", 1
    for character in text:
        used += width(character)
        if used > cells:
            break
        kept += character
    return kept + "…"
