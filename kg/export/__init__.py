"""The graph as files and as a Neo4j database: nodes, edges and rows of a store in, whole files out.

`formats` is the table of what can be written. Every file is written beside its former version and takes its place only
when it is complete; the same store gives the same bytes. Labels, types and keys come from closed lists, texts only ever as
values. What is worth asking of a graph is left to `kg.query`.
"""

from kg.export.formats import FORMATS, Format, export, export_all
from kg.export.options import Options

__all__ = ["FORMATS", "Format", "Options", "export", "export_all"]
