"""Each row of a JSON Lines crawl is a source of its own: `{"id": …, "text": …, "date": …, "title": …, "source": …}`."""

import codecs
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pydantic import BaseModel, ConfigDict, ValidationError

from kg.ids import source_id
from kg.model import Issue, IssueKind, Source
from kg.read.dates import edtf
from kg.read.decode import encoding_of
from kg.read.problems import readable
from kg.read.titled import titled
from kg.read.whole import MOST_BYTES, too_large

_SAMPLE = 1 << 16
_PART = 1 << 20
_HALVES = "kg-halves"
_LONGEST_ID = 1000  # characters: an address of a page; every quotation carries it


def _halves(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are of no character as halves of one, in every encoding; Python's own way has none for UTF-16."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(0xDC00 + max(byte, 0x80)) for byte in error.object[error.start : error.end]), error.end


codecs.register_error(_HALVES, _halves)


class _Row(BaseModel):
    """The fields that are used; a crawl may have others."""

    model_config = ConfigDict(extra="ignore", strict=True)

    text: str
    id: str | int | None = None
    title: str | None = None
    date: str | int | None = None
    source: str | None = None


def read_json_lines(path: Path, name: str, encoding: str | None, form: str) -> Iterator[Source | Issue]:
    """The rows of a crawl; a row that is no such object becomes an issue and the others are read."""
    with path.open("rb") as file:
        found = encoding or encoding_of(file.read(_SAMPLE)) or "utf-8"
        file.seek(0)
        # Bytes that are not of this encoding become halves of characters, and are told row by row.
        lines = io.TextIOWrapper(file, found, errors=_HALVES, newline="\n")
        came: dict[str, str] = {}
        for number, line in enumerate(_bounded(lines), 1):
            if line is None:
                yield too_large(_place(name, number), MOST_BYTES)
            elif line.strip("\ufeff \t\r\n"):
                row = _row(line.removeprefix("\ufeff"), name, number, found, form)
                yield row if isinstance(row, Issue) else _apart(row, number, came)


def count_lines(path: Path) -> int:
    """How many lines a file has; 0 if it cannot be opened, which is told when it is read."""
    try:
        with path.open("rb") as file:
            return sum(part.count(b"\n") for part in iter(lambda: file.read(_PART), b""))
    except OSError:
        return 0


def _bounded(lines: IO[str]) -> Iterator[str | None]:
    """The lines of a file; None for one that is longer than any page, which is never held whole."""
    while line := lines.readline(MOST_BYTES):
        if len(line) < MOST_BYTES:
            yield line
            continue
        while line and not line.endswith("\n"):
            line = lines.readline(_SAMPLE)
        yield None


def _apart(row: Source, number: int, came: dict[str, str]) -> Source:
    """The row under a name of its own: another row of the same id would supersede it, and its text be lost."""
    if came.setdefault(row.name, row.id) == row.id:
        return row
    name = _place(row.name, number)
    came[name] = row.id
    text = f"{name} has the id of an earlier row with another text, date or source; both are kept"
    doubt = Issue(source=name, kind=IssueKind.BAD_FIELD, text=text, remedy="give every row an id of its own")
    return row.model_copy(update={"name": name, "issues": (*row.issues, doubt)})


def _place(name: str, number: int) -> str:
    """A row by its number, as none is called by its id."""
    return f"{name}, row {number}"


def _row(line: str, name: str, number: int, encoding: str, form: str) -> Source | Issue:
    place = _place(name, number)
    try:
        row = _Row.model_validate(json.loads(line))
    except ValidationError as error:
        return _issue(place, f"{place} {_wrong(error)}", 'give every row a "text"; text, title, date and source are strings')
    except (ValueError, RecursionError) as error:
        return _issue(place, f"{place} is not a row of JSON in {encoding}: {error}", "write one JSON object a line, in UTF-8")
    if len(str(row.id)) > _LONGEST_ID:
        return _issue(place, f"{place} has an id of more than {_LONGEST_ID} characters", "give it a shorter one, or none")
    try:
        data = titled(row.title, row.text).encode("utf-8")
    except UnicodeEncodeError as error:
        text = f"{place} holds half a character ({readable(error.object[error.start])}) at character {error.start} of its title and text"
        return _issue(place, text, f"write the whole character, leave the half one out, or name the encoding if it is not {encoding}")
    return _source(row, data, readable(f"{name}#{number if row.id is None else row.id}"), place, form)


def _source(row: _Row, data: bytes, name: str, place: str, form: str) -> Source:
    date = edtf(str(row.date)) if row.date is not None else None
    publisher = readable(row.source.strip()) if row.source and row.source.strip() else None
    doubts = () if date or row.date in (None, "") else (_bad_date(place, readable(str(row.date))),)
    told = tuple(part for part in (date, publisher) if part)
    return Source(
        id=source_id(data, *told),
        name=name,
        data=data,
        format=form,
        encoding="utf-8",
        date=date,
        title=readable(row.title) if row.title else None,
        publisher=publisher,
        issues=doubts,
    )


def _wrong(error: ValidationError) -> str:
    """The first thing that is wrong with a row, in a few words."""
    first = error.errors()[0]
    where = first["loc"][0] if first["loc"] else None
    if where == "text":
        return "has no text"
    if where is None:
        return "is JSON, but no object"
    return f"has a {where} that is no string"


def _bad_date(place: str, value: str) -> Issue:
    text = f"{place} has the date {value[:40]!r}, which is none that kg can read; the row is read without it"
    return Issue(source=place, kind=IssueKind.BAD_FIELD, text=text, remedy="write dates as 2024-05-06, 2024-05 or 2024")


def _issue(place: str, text: str, remedy: str) -> Issue:
    return Issue(source=place, kind=IssueKind.UNREADABLE, text=text, remedy=remedy)
