"""Names of columns, campaigns and boxes of short news, as data/columns.tsv lists them."""

import re

from kg.layout.vocabulary.signs import BULLET, HAN
from kg.tables import Tables
from kg.text import spaced_any

_PARTS = {
    "whole": "{words}",
    "end": rf"{HAN}{{{{2,6}}}}{{words}}",
    "begin": rf"{{words}}{HAN}{{{{2,14}}}}(?:\s+{HAN}{{{{3,14}}}})?",
}
_KINDS = frozenset({"kicker", "box"})


def _row(fields: list[str]) -> tuple[str, str]:
    """The kind of a row and a pattern for the lines that it knows."""
    kind, part, words = fields
    if kind not in _KINDS or part not in _PARTS:
        raise ValueError(f"kicker or box and whole, end or begin expected, found {kind!r} and {part!r}")
    return kind, _PARTS[part].format(words=spaced_any(words.split()))


def _any(kind: str) -> str:
    return "|".join(pattern for one, pattern in _ROWS if one == kind)


_ROWS = tuple(Tables.of("kg.layout").records("columns.tsv", 3, _row))
_BRACKETED = rf"[【\[](?:{_any('kicker')})[】\]]"
KICKER = re.compile(rf"^(?:{_any('kicker')}|——[^—]{{2,20}}——|{HAN}{{2,16}}·{HAN}{{2,10}}|{_BRACKETED})$")
BRACKETED = re.compile(rf"^{_BRACKETED}$")
BOX = re.compile(rf"^(?:{BULLET}\s*)*[【\[]?(?:本报)?\s*(?:{_any('box')})[】\]]?$")
