"""From files to pages: what is where, in which format, in which encoding.

In: paths. Out: sources (bytes with an id and a name), then pages (raw text, not a character changed). What the text holds is left
to the layout.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.errors import UsageError
from kg.model import Issue, IssueKind, Page, Source
from kg.read.formats import FORMATS, format_of
from kg.read.problems import SourceError, issue_of
from kg.read.sound import check_page
from kg.read.walk import Found, walk

__all__ = ["FORMATS", "Given", "SourceError", "given", "issue_of", "read_page", "sources"]


@dataclass(frozen=True, slots=True)
class Given:
    """A file or folder as it was given, with what there is to read in it."""

    path: Path
    found: Sequence[Found]
    encoding: str | None = None

    def sources(self) -> Iterator[Source | Issue]:
        """Its sources in sorted order, with an issue for each that cannot be opened."""
        return _read(self.found, self.encoding)

    def count(self) -> int:
        """How many sources there are at a guess, which opens nothing but crawls."""
        return sum(1 if isinstance(entry, Issue) else FORMATS[_form(entry[1])].count(entry[1]) for entry in self.found)


def sources(paths: Sequence[Path], encoding: str | None = None) -> Iterator[Source | Issue]:
    """The sources under files and folders in sorted order, with an issue for each that cannot be opened.

    A missing path raises `UsageError` and a folder with nothing to read `InputError`, both before the first source.
    """
    return chain.from_iterable(one.sources() for one in given(paths, encoding))


def given(paths: Sequence[Path], encoding: str | None = None) -> list[Given]:
    """The same with the sources under each path apart; an encoding that does not exist raises `UsageError` too."""
    if encoding is not None:
        _check(encoding)
    return [Given(path, found, encoding) for path, found in zip(paths, walk(paths), strict=True)]


def read_page(source: Source) -> Page:
    """The source as a page of raw text, as its format is read; raises `SourceError` where there is none, or one that cannot be kept."""
    page = FORMATS[source.format].page_of(source)
    check_page(page)
    return page


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
        form = _form(path)
        try:
            yield from FORMATS[form].sources(path, name, encoding, form)
        except OSError as error:
            text = f"{name} cannot be opened: {error.strerror}"
            yield Issue(source=name, kind=IssueKind.UNREADABLE, text=text, remedy="check that it exists and its permissions")


def _form(path: Path) -> str:
    return format_of(path) or "text"
