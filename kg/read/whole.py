"""A file that is one source, as most are."""

from collections.abc import Iterator
from pathlib import Path

from kg.ids import source_id
from kg.model import Issue, IssueKind, Source

MOST_BYTES = 1 << 26  # 64 MB: a page of a paper has a few kilobytes of text, and as OCR output a few megabytes
_MOST_OF_PICTURES = 1 << 28  # 256 MB: and with pictures a few tens of megabytes
_WITH_PICTURES = frozenset({"pdf", "docx", "scan"})


def read_whole(path: Path, name: str, encoding: str | None, form: str) -> Iterator[Source | Issue]:
    """The file as a source; its bytes become text later, document by document."""
    most = _MOST_OF_PICTURES if form in _WITH_PICTURES else MOST_BYTES
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        yield too_large(name, most)
        return
    # The same bytes are another page in another format.
    key = source_id(data) if form == "text" else source_id(data, form)
    yield Source(id=key, name=name, data=data, format=form, encoding=encoding)


def too_large(name: str, most: int) -> Issue:
    """The issue of what is too large for a page."""
    text = f"{name} is larger than {most >> 20} MB, more than any page of a paper"
    return Issue(source=name, kind=IssueKind.TOO_LARGE, text=text, remedy="split it into its pages, or give a crawl as .jsonl")
