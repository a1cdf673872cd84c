"""XML as it is written here: escaped, cleaned of what XML 1.0 forbids, and read back."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from kg.errors import ExportError
from kg.export.cleaning import left_out
from kg.model.rows import IssueRow

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Attributes = Mapping[str, str]


class XmlFile:
    """A stream of XML elements, indented by their depth; it counts the characters it had to leave out."""

    def __init__(self, stream: TextIO) -> None:
        self.removed: Counter[str] = Counter()
        self._stream = stream
        self._open: list[str] = []
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')

    def open(self, tag: str, attributes: Attributes | None = None) -> None:
        """Begin an element that holds others."""
        self._line(f"<{tag}{self._attributes(attributes)}>")
        self._open.append(tag)

    def close(self) -> None:
        """End the innermost open element."""
        tag = self._open.pop()
        self._line(f"</{tag}>")

    def leaf(self, tag: str, attributes: Attributes | None = None, text: str | None = None) -> None:
        """Write an element without others inside."""
        start = f"<{tag}{self._attributes(attributes)}"
        self._line(f"{start}/>" if text is None else f"{start}>{self._text(text)}</{tag}>")

    def issues(self, name: str) -> tuple[IssueRow, ...]:
        """What was left out, as rows about the file of this name."""
        return left_out(name, self.removed, "XML 1.0 forbids it")

    def _line(self, text: str) -> None:
        self._stream.write(f"{'  ' * len(self._open)}{text}\n")

    def _attributes(self, attributes: Attributes | None) -> str:
        return "".join(f" {name}={quoteattr(self._clean(value))}" for name, value in (attributes or {}).items())

    def _text(self, text: str) -> str:
        return escape(self._clean(text), {"\r": "&#13;"})

    def _clean(self, text: str) -> str:
        self.removed.update(_FORBIDDEN.findall(text))
        return _FORBIDDEN.sub("", text)


def check_xml(path: Path, expected: Mapping[str, int]) -> None:
    """Read a file back; an error tells where it is damaged or which elements are missing."""
    found: Counter[str] = Counter()
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, _: found.update((tag,))
    try:
        with path.open("rb") as stream:
            parser.ParseFile(stream)
    except expat.ExpatError as error:
        raise ExportError(f"{path.name} cannot be read back: {error}; the former file was left as it was") from error
    for tag, count in expected.items():
        if found[tag] != count:
            raise ExportError(f"{path.name} holds {found[tag]} <{tag}> instead of {count}; the former file was left as it was")
