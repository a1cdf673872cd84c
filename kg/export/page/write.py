"""Writing the page: its parts and libraries put into one file."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from kg.export.looks import COLOURS
from kg.export.page.data import Json, page_data
from kg.export.page.libraries import Library, libraries
from kg.export.whole import whole_file
from kg.graph import Graph

_SOURCE = Path(__file__).parent / "source"
_SCRIPTS = ("words", "model", "shown", "picture", "quotes", "card", "search", "time", "main")
_PART = re.compile(r"<!-- (\w+) -->")
_SOURCE_MAP = re.compile(r"//# sourceMappingURL=\S+\s*")  # whose address a browser's tools would ask for


def write_page(graph: Graph, read: Callable[[str], str | None], readings: Mapping[str, str], path: Path, most: int = 5000) -> None:
    """Write the page of a graph; `read` gives the raw text of a source by its name, `readings` the pinyin of nodes by their ids."""
    data = page_data(graph, read, readings, most) | {"colours": {label.value: list(colour) for label, colour in COLOURS.items()}}
    parts = {
        "style": _text("style.css"),
        "data": _json(data),
        "libraries": _script(map(_library, libraries())),
        # What one script calls something is known to the others, and to nobody else.
        "script": _script(["(() => {\n'use strict';\n", *(_text(f"{name}.js") for name in _SCRIPTS), "})();"]),
    }
    with whole_file(path) as stream:
        stream.write(_PART.sub(lambda match: parts[match[1]], _text("page.html")))


def _text(name: str) -> str:
    return (_SOURCE / name).read_text(encoding="utf-8")


def _json(data: Json) -> str:
    """JSON in which no markup can begin, whatever the pages say."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")


def _library(library: Library) -> str:
    """A library with where it comes from."""
    code = _SOURCE_MAP.sub("", library.code.read_text(encoding="utf-8")) if library.file else ""
    return f"/* {library.name} {library.version}, {library.licence}, {library.origin} */\n{code}\n"


def _script(parts: Iterable[str]) -> str:
    """Scripts as one that no text in it can end."""
    return "".join(parts).replace("</script", r"<\/script")
