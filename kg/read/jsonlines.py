"""Each row of a JSON Lines crawl is a source of its own: `{"id": …, "text": …, "date": …, "title": …}`."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from kg.ids import source_id
from kg.model import Issue, IssueKind, Source
from kg.read.problems import readable

_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?")


def read_json_lines(path: Path, name: str, encoding: str | None) -> Iterator[Source | Issue]:
    """The rows of a crawl; a row that is no such object becomes an issue and the others are read."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield _row(line.removeprefix(b"\xef\xbb\xbf"), f"{name}#{number}", name, encoding or "utf-8")


def _row(line: bytes, place: str, name: str, encoding: str) -> Source | Issue:
    try:
        row = json.loads(line.decode(encoding))
    except (ValueError, LookupError, RecursionError) as error:
        return _issue(place, f"{place} is not a row of JSON in {encoding}: {error}", "write one JSON object a line, in UTF-8")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return _issue(place, f"{place} has no text", 'give every row a "text" that is a string')
    try:
        data = row["text"].encode("utf-8")
    except UnicodeEncodeError as error:
        text = f"{place} holds half a character ({readable(error.object[error.start])}) at character {error.start} of its text"
        return _issue(place, text, "write the whole character, or leave the half one out")
    key = row.get("id")
    return Source(
        id=source_id(data),
        name=place if key is None else readable(f"{name}#{key}"),
        data=data,
        encoding="utf-8",
        date=_date(row.get("date")),
        title=readable(row["title"]) if isinstance(row.get("title"), str) else None,
    )


def _date(value: object) -> str | None:
    """A date in EDTF; what is none is left out, for a crawl's word is not the page's."""
    match = _DATE.match(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day = match.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    if not day or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _issue(place: str, text: str, remedy: str) -> Issue:
    return Issue(source=place, kind=IssueKind.UNREADABLE, text=text, remedy=remedy)
