"""XML as it is written here: escaped, cleaned of what XML 1.0 forbids, and read back."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO
from xml.parsers import expat

from kg.errors import ExportError
from kg.export.cleaning import left_out
from kg.model.rows import IssueRow

# What is neither plain nor forbidden has an entity; a line end or tab in an attribute would be read as a blank.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_SPECIAL = re.compile("[^ !#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Attributes = Mapping[str, str]

_CHUNK = 1 << 20


class XmlFile:
    """A stream of XML elements, a line each, indented by their depth; it counts the characters it had to leave out."""

    def __init__(self, stream: TextIO) -> None:
        self.removed: Counter[str] = Counter()
        self._stream = stream
        self._open: list[str] = []
        self._indent = ""
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')

    def open(self, tag: str, attributes: Attributes | None = None) -> None:
        """Begin an element that holds others."""
        self._stream.write(f"{self._indent}<{tag}{self._attributes(attributes)}>\n")
        self._open.append(tag)
        self._indent += "  "

    def close(self) -> None:
        """End the innermost open element."""
        self._indent = self._indent[2:]
        self._stream.write(f"{self._indent}</{self._open.pop()}>\n")

    def leaf(self, tag: str, attributes: Attributes | None = None, text: str | None = None) -> None:
        """Write an element without others inside."""
        start = f"{self._indent}<{tag}{self._attributes(attributes)}"
        self._stream.write(f"{start}/>\n" if text is None else f"{start}>{self.escaped(text)}</{tag}>\n")

    def element(self, tag: str, attributes: Attributes, inside: Iterable[str]) -> None:
        """Write an element whole; the lines inside are put together already, their texts by `escaped`."""
        line = f"\n{self._indent}"
        held = "".join([f"{line}  {one}" for one in inside])
        self._stream.write(f"{self._indent}<{tag}{self._attributes(attributes)}>{held}{line}</{tag}>\n")

    def escaped(self, text: str) -> str:
        """A text as it stands in an element or attribute."""
        return text if text.isalnum() else _SPECIAL.sub(self._entity, text)

    def issues(self, name: str) -> tuple[IssueRow, ...]:
        """What was left out, as rows about the file of this name."""
        return left_out(name, self.removed, "XML 1.0 forbids it")

    def _attributes(self, attributes: Attributes | None) -> str:
        return "".join([f' {name}="{self.escaped(value)}"' for name, value in attributes.items()]) if attributes else ""

    def _entity(self, match: re.Match[str]) -> str:
        character = match.group()
        if character not in _ENTITIES:
            self.removed[character] += 1
        return _ENTITIES.get(character, "")


def check_xml(path: Path, expected: Mapping[str, int]) -> None:
    """Read a file back; an error tells where it is damaged or which elements are missing."""
    found: Counter[str] = Counter()
    parser = expat.ParserCreate()
    try:
        with path.open("rb") as stream:
            while lines := stream.read(_CHUNK) + stream.readline():
                parser.Parse(lines)
                # In a text a `<` is never written as such, so that tags can be counted without asking for each.
                found.update({tag: lines.count(f"<{tag} ".encode()) for tag in expected})
            parser.Parse(b"", True)  # that is how its end is told
    except expat.ExpatError as error:
        raise ExportError(f"{path.name} cannot be read back: {error}; the former file was left as it was") from error
    for tag, number in expected.items():
        if found[tag] != number:
            raise ExportError(f"{path.name} holds {found[tag]} <{tag}> instead of {number}; the former file was left as it was")
