"""Texts in a Cypher file stay texts, for readers that replace Unicode escapes before and after they parse."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export.cypher import literal, write_cypher
from kg.graph import Graph
from kg.model import EntityType
from tests.export.sample import HOSTILE, node, sample

_TOKEN = re.compile(r"'(?:[^'\\]|\\.)*'", re.DOTALL)
_SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "'": "'"}


def value_of(expression: str) -> str:
    """What a server understands that replaces escapes when it reads a literal."""
    parts = _TOKEN.findall(expression)
    assert " + ".join(parts) == expression
    return "".join(re.sub(r"\\(u[0-9A-F]{4}|.)", _unescape, part[1:-1], flags=re.DOTALL) for part in parts)


def _unescape(match: re.Match[str]) -> str:
    escape = match.group(1)
    return chr(int(escape[1:], 16)) if len(escape) > 1 else _SIMPLE[escape]


def value_replaced_first(expression: str) -> str:
    """What a server understands that replaces Unicode escapes in the whole statement before it parses it."""
    return value_of(re.sub(r"\\[uU]([0-9A-Fa-f]{4})", lambda match: chr(int(match.group(1), 16)), expression))


@pytest.mark.parametrize("read", [value_of, value_replaced_first])
@given(text=st.text(st.sampled_from("\\uU'0027\n\x01\x00甲;\"") | st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back(read: object, text: str) -> None:
    """Both kinds of server read the text that was written."""
    assert callable(read)
    assert read(literal(text)) == text


def test_values_of_other_kinds() -> None:
    """Numbers, truth, lists and maps have their own literals."""
    assert literal({"a": 1, "b": True, "c": 0.5, "d": ("甲", "'")}) == r"{a: 1, b: true, c: 0.5, d: ['甲', '\'']}"


def test_the_file_begins_with_constraints_and_holds_every_text_as_a_literal(tmp_path: Path) -> None:
    """No hostile name stands outside of quotes, and the same graph gives the same bytes."""
    write_cypher(sample(), tmp_path)
    text = (tmp_path / "graph.cypher").read_text(encoding="utf-8")
    assert text.startswith("CREATE CONSTRAINT entity_id IF NOT EXISTS")
    assert all(literal(name) in text for name in HOSTILE)
    outside = _TOKEN.sub("", text)
    assert not any(word in outside for word in ("DETACH", "cmd", "script"))
    write_cypher(sample(), tmp_path / "again")
    assert (tmp_path / "again" / "graph.cypher").read_text(encoding="utf-8") == text


def test_a_name_of_a_property_is_a_plain_word(tmp_path: Path) -> None:
    """What could end a map is refused before anything is written."""
    bad = node("m1", EntityType.PERSON, "甲", **{"a: 1}) DETACH": "x"})
    graph = Graph((bad,), (), (), (), (), (), (), (), (), ())
    with pytest.raises(ValueError, match="cannot be the name"):
        write_cypher(graph, tmp_path)
    assert not (tmp_path / "graph.cypher").exists()
