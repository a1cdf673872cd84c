"""The graph as two Parquet tables with types, for pandas, DuckDB, Spark: `nodes.parquet` and `edges.parquet`."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.export.flat import node_values
from kg.export.options import Options
from kg.export.whole import whole_path
from kg.graph import Graph
from kg.model import Edge, Node, Value

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP = 50_000  # rows that are held and written at once

Row = Mapping[str, object]


def write_parquet(graph: Graph, folder: Path, options: Options) -> None:
    """Write nodes and edges, a typed column for each property; lists are lists, evidence is a list of records."""
    try:
        import pyarrow as pa  # noqa: PLC0415  # only who asks for it needs it
    except ImportError as error:
        raise UsageError('Parquet needs pyarrow: pip install "newsprint-kg[parquet]"') from error
    text = pa.string()
    said = [("source", text), ("article", text), ("start", pa.int64()), ("end", pa.int64()), ("quote", text)]
    nodes = {"id": text, "label": text, "name": text}
    edges = {"id": text, "type": text, "from": text, "to": text, "evidence": pa.list_(pa.struct(said))}
    known = _types(node.properties for node in graph.nodes)
    _write(folder / options.name("nodes.parquet"), nodes | known, lambda: map(_node, graph.nodes))
    known = _types(edge.properties for edge in graph.edges)
    _write(folder / options.name("edges.parquet"), edges | known, lambda: map(_edge, graph.edges))


def _types(properties: Iterable[Mapping[str, Value]]) -> dict[str, "pa.DataType"]:
    """The type of each property; values of two types in one column are an error of the graph, which pyarrow tells."""
    import pyarrow as pa  # noqa: PLC0415

    types = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), str: pa.string(), tuple: pa.list_(pa.string())}
    return {name: types[type(value)] for name, value in sorted({n: v for known in properties for n, v in known.items()}.items())}


def _node(node: Node) -> Row:
    return {**node_values(node), "label": node.label.value}


def _edge(edge: Edge) -> Row:
    evidence = [
        {"source": item.source, "article": item.article, "start": item.span[0], "end": item.span[1], "quote": item.quote}
        for item in edge.evidence
    ]
    return {**edge.properties, "id": edge.id, "type": edge.type.value, "from": edge.start, "to": edge.end, "evidence": evidence}


def _write(path: Path, types: Mapping[str, "pa.DataType"], rows: Callable[[], Iterable[Row]]) -> None:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    schema = pa.schema(list(types.items()))
    remaining = iter(rows())
    with whole_path(path) as part, pq.ParquetWriter(part, schema, compression="zstd") as writer:
        while group := list(islice(remaining, _GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema))
