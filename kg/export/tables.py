"""The graph as two tables for spreadsheets and pandas: `nodes.csv` and `edges.csv`."""

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from kg.export.flat import evidence_json, names_of, text_of
from kg.export.options import Options
from kg.export.whole import whole_file
from kg.graph import Graph
from kg.model import Saying, Value

_END = "\r\n"
_BOM = "\ufeff"  # by which Excel knows that a file is UTF-8
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run as a formula by spreadsheets


def write_tables(graph: Graph, folder: Path, options: Options) -> None:
    """Write nodes and edges, a column for each property; lists are joined, evidence is a column of JSON."""
    names = names_of(node.properties for node in graph.nodes)
    blank = dict.fromkeys(names, "")
    rows = ([node.id, node.label, node.name, *_cells(node.properties, blank)] for node in graph.nodes)
    _write(folder / options.name("nodes.csv"), ["id", "label", "name", *names], rows, options)
    names = names_of(edge.properties for edge in graph.edges)
    said = _said(dict.fromkeys(names, ""))
    rows = ([edge.id, edge.type, edge.start, edge.end, *said(edge.said)] for edge in graph.edges)
    _write(folder / options.name("edges.csv"), ["id", "type", "from", "to", *names, "evidence"], rows, options)


def _said(blank: Mapping[str, str]) -> Callable[[Saying], Iterable[str]]:
    """What gives the cells of all that an edge says; worked out once for the many edges that say the same."""
    return lru_cache(maxsize=1 << 14)(lambda said: [*_cells(said.properties, blank), evidence_json(said.evidence)])


def _cells(known: Mapping[str, Value], blank: Mapping[str, str]) -> Iterable[str]:
    return {**blank, **{name: text_of(value) for name, value in known.items()}}.values()


def _write(path: Path, head: list[str], rows: Iterable[list[str]], options: Options) -> None:
    with whole_file(path) as stream:
        stream.write(_BOM if options.bom else "")
        # By this end the writer knows that a cell with either of its characters needs quotes.
        table = csv.writer(_Lines(stream), lineterminator=_END)
        table.writerow(head)
        table.writerows(([*map(_plain, row)] for row in rows) if options.formula_safe else rows)


class _Lines:
    """Rows of a table as lines that end as those of the other files."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, row: str) -> None:
        """Write a row."""
        self._stream.write(row.removesuffix(_END) + "\n")


def _plain(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe before what begins like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
