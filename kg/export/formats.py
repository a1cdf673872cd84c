"""The table of what a graph can be written as; a new format is one file and one row."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import length_hint
from pathlib import Path

from kg.errors import UsageError
from kg.export.cypher import write_cypher
from kg.export.ftm import write_ftm
from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.jsonl import ROW_FILES, write_jsonl
from kg.export.neo4j_csv import FILES as NEO4J_FILES
from kg.export.neo4j_csv import write_neo4j_csv
from kg.export.options import Options
from kg.export.parquet import write_parquet
from kg.export.readings import with_pinyin
from kg.export.selection import select
from kg.export.tables import write_tables
from kg.graph import Graph
from kg.model import IssueKind
from kg.model.rows import IssueRow

Left = tuple[IssueRow, ...] | None
"""What a writer had to leave out."""

_VIEW = frozenset({"view", "min_weight", "unit", "since", "until", "pinyin"})
_DRAWN = 500_000
_CELLS = frozenset({"bom", "formula_safe"})


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a graph: its files, what reads them, the writer, the options it knows, and whether every build writes it.

    Where the writer holds the graph in memory, and no program draws it any more, `most` tells up to how many relations.
    """

    files: tuple[str, ...]
    readers: str
    write: Callable[[Graph, Path, Options], Left]
    options: frozenset[str] = frozenset()
    built: bool = True
    most: int | None = None


def _whole(write: Callable[[Graph, Path], Left]) -> Callable[[Graph, Path, Options], Left]:
    """A writer that knows no options."""
    return lambda graph, folder, _: write(graph, folder)


FORMATS: Mapping[str, Format] = {
    "jsonl": Format(tuple(ROW_FILES), "programs, a row for each thing, with schemas", _whole(write_jsonl)),
    "csv": Format(("nodes.csv", "edges.csv"), "spreadsheets and pandas", write_tables, _VIEW | _CELLS),
    "graphml": Format(("graph.graphml",), "Gephi, networkx, yEd, Cytoscape", write_graphml, _VIEW, most=_DRAWN),
    "gexf": Format(("graph.gexf",), "Gephi, drawn and with a timeline", write_gexf, _VIEW, most=_DRAWN),
    "cypher": Format(("graph.cypher",), "Neo4j, with cypher-shell or the Browser", _whole(write_cypher)),
    "neo4j-csv": Format(NEO4J_FILES, "neo4j-admin database import, for large graphs", _whole(write_neo4j_csv), built=False),
    "parquet": Format(("nodes.parquet", "edges.parquet"), "pandas, DuckDB, Spark", write_parquet, _VIEW, built=False),
    "ftm": Format(("entities.ftm.jsonl",), "FollowTheMoney, OpenAleph, OpenSanctions tools", _whole(write_ftm), built=False),
}


def export(graph: Graph, name: str, folder: Path, options: Options | None = None) -> tuple[IssueRow, ...]:
    """Write the graph, or the part of it that is asked for, in one format; what the format could not hold comes back as issues."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}; known are {', '.join(FORMATS)}")
    options = options or Options()
    if unknown := options.asked() - FORMATS[name].options:
        asked = sorted(f"--{option.replace('_', '-')}" for option in unknown)
        raise UsageError(f"the format {name} knows no {', '.join(asked)}")
    if options.asked() & _VIEW:
        graph = select(graph, options)
    return FORMATS[name].write(with_pinyin(graph) if options.pinyin else graph, folder, options) or ()


def export_all(graph: Graph, folder: Path) -> tuple[IssueRow, ...]:
    """Write the graph in every format that a build writes; what is too large for one, or could not be held by it, comes back as issues."""
    relations = length_hint(graph.edges)
    built = [name for name, row in FORMATS.items() if row.built]
    return tuple(
        issue
        for name in built
        for issue in (_left(name, folder, relations) if relations > (FORMATS[name].most or relations) else export(graph, name, folder))
    )


def _left(name: str, folder: Path, relations: int) -> Iterator[IssueRow]:
    """Leave a format out, and no file of a former graph in its place."""
    for file in FORMATS[name].files:
        (folder / file).unlink(missing_ok=True)
        yield IssueRow(
            source=file,
            article=None,
            span=None,
            kind=IssueKind.TOO_LARGE,
            text=f"{file} was not written: no program draws {relations:,} relations",
            remedy=f"write a part of the graph: `kg export {name} --view people --min-weight 2`; all of it: `kg export {name}`",
        )
