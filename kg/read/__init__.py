"""From files to pages: what is where, in which format, in which encoding.

In: paths. Out: sources (bytes with an id and a name), then pages (raw text, not a character changed). What the text holds is left
to the layout.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from kg.errors import UsageError
from kg.model import Issue, IssueKind, Page, Source
from kg.read.formats import FORMATS, format_of
from kg.read.problems import SourceError, issue_of
from kg.read.walk import Found, walk

__all__ = ["FORMATS", "SourceError", "given", "issue_of", "read_page", "sources"]


def sources(paths: Sequence[Path], encoding: str | None = None) -> Iterator[Source | Issue]:
    """The sources under files and folders in sorted order, with an issue for each that cannot be opened.

    A missing path raises `UsageError` and a folder with nothing to read `InputError`, both before the first source.
    """
    return chain.from_iterable(found for _, found in given(paths, encoding))


def given(paths: Sequence[Path], encoding: str | None = None) -> list[tuple[Path, Iterator[Source | Issue]]]:
    """The same with the sources under each path apart; an encoding that does not exist raises `UsageError` too."""
    if encoding is not None:
        _check(encoding)
    return [(path, _read(found, encoding)) for path, found in zip(paths, walk(paths), strict=True)]


def read_page(source: Source) -> Page:
    """The source as a page of raw text, as its format is read; raises `SourceError` where there is none."""
    return FORMATS[source.format].page_of(source)


def _check(encoding: str) -> None:
    try:
        b" ".decode(encoding)
    except LookupError as error:
        text = f"--encoding {encoding}: there is no such encoding; give one that Python knows, such as utf-8, gb18030, big5 or utf-16"
        raise UsageError(text) from error
    except UnicodeError:
        pass  # one byte is too little for it


def _read(found: Sequence[Found], encoding: str | None) -> Iterator[Source | Issue]:
    for entry in found:
        if isinstance(entry, Issue):
            yield entry
            continue
        name, path = entry
        form = format_of(path) or "text"
        try:
            yield from FORMATS[form].sources(path, name, encoding, form)
        except OSError as error:
            text = f"{name} cannot be opened: {error.strerror}"
            yield Issue(source=name, kind=IssueKind.UNREADABLE, text=text, remedy="check that it exists and its permissions")
