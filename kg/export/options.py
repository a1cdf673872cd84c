"""What one can ask of a file: which part of the graph, and how it is written."""

from kg.graph.views import View
from kg.model import Record, Unit


class Options(Record):
    """A part of the graph and a way to write it; the whole graph as it is, if nothing is asked."""

    view: View = View.ALL
    min_weight: int = 1
    unit: Unit | None = None
    since: str | None = None
    until: str | None = None
    pinyin: bool = False
    bom: bool = False
    formula_safe: bool = False

    def name(self, file: str) -> str:
        """What a file is called: that of a view stands beside that of the whole graph."""
        stem, dot, suffix = file.rpartition(".")
        return file if self.view == View.ALL else f"{stem}-{self.view}{dot}{suffix}"

    def asked(self) -> frozenset[str]:
        """The options that are not as they are by themselves."""
        return frozenset(name for name, field in type(self).model_fields.items() if getattr(self, name) != field.default)
