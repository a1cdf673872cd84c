"""Writing the page: its parts and libraries put into one file."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from kg.export.looks import COLOURS
from kg.export.page.data import Json, page_data
from kg.export.page.libraries import libraries
from kg.export.whole import whole_file
from kg.graph import Graph

_SOURCE = Path(__file__).parent / "source"
_SCRIPTS = ("words", "model", "shown", "picture", "quotes", "card", "search", "time", "main")
_PART = re.compile(r"<!-- (\w+) -->")


def write_page(graph: Graph, read: Callable[[str], str | None], readings: Mapping[str, str], path: Path, most: int) -> None:
    """Write the page of a graph; `read` gives the raw text of a source by its name, `readings` the pinyin of nodes by their ids."""
    data = page_data(graph, read, readings, most)
    data["colours"] = {label.value: list(colour) for label, colour in COLOURS.items()}
    parts = {"style": _text("style.css"), "libraries": _libraries(), "data": _json(data), "script": _script()}
    with whole_file(path) as stream:
        stream.write(_PART.sub(lambda match: parts[match[1]], _text("page.html")))


def _text(name: str) -> str:
    return (_SOURCE / name).read_text(encoding="utf-8")


def _json(data: Json) -> str:
    """JSON that stands in HTML: no markup can begin in it, whatever the pages say."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c").replace("\u2028", r"\u2028")


def _script() -> str:
    """The scripts of the page as one, whose names are nobody else's."""
    code = "\n".join(_text(f"{name}.js") for name in _SCRIPTS)
    return _in_html("(() => {\n'use strict';\n" + code + "})();\n")


def _libraries() -> str:
    """The libraries, each with where it comes from; without the address of a source map, which a browser would ask for."""
    return "\n".join(
        f"/* {library.name} {library.version}, {library.licence}, {library.origin} */"
        + ("\n" + re.sub(r"//# sourceMappingURL=\S+", "", library.code.read_text(encoding="utf-8")) if library.file else "")
        for library in libraries()
    ).replace("</script", r"<\/script")


def _in_html(code: str) -> str:
    return code.replace("</script", r"<\/script")
