"""The packed list of divisions from provinces to townships, read and checked row by row."""

import lzma
from typing import NamedTuple

from kg.errors import ModelError
from kg.lexicon.records import Level
from kg.lexicon.tables import fail, read_bytes, rows

FILE = "divisions.tsv.xz"
_LEVELS = {str(level.value): level for level in Level}


class Row(NamedTuple):
    """A row of the packed list and where it stands there."""

    line: int
    code: str
    level: Level
    name: str


def division_rows() -> list[Row]:
    """The rows of the packed list and of the small table of what it leaves out."""
    try:
        text = lzma.decompress(read_bytes(FILE)).decode("utf-8")
    except (lzma.LZMAError, UnicodeDecodeError) as error:
        raise ModelError(f"lexicon file {FILE} is damaged ({error}); install the package again") from error
    packed = ((line, row.split("\t")) for line, row in enumerate(text.splitlines(), start=1))
    return [_row(line, fields) for line, fields in (*packed, *rows("divisions_more.tsv", 3))]


def _row(line: int, fields: list[str]) -> Row:
    if len(fields) != 3 or fields[1] not in _LEVELS:
        raise fail(FILE, line, f"code, level and name expected, found {fields}")
    return Row(line, fields[0], _LEVELS[fields[1]], fields[2])
