"""What a system said: mentions in simple JSON Lines, or the files of a build."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import model_validator

from kg.errors import InputError, UsageError
from kg.evaluate import GoldDocument, Predicted, load_build, said
from kg.model import MentionType, Record, first_fault
from kg.model.rows import MentionRow
from kg.text import Span, Spans


class SaidMention(Record):
    """A line of a submission: a mention in a document, by `start` and `end` or, if it is torn apart, by `spans`."""

    document: str
    type: MentionType
    start: int | None = None
    end: int | None = None
    spans: Spans | None = None

    @model_validator(mode="after")
    def _one_place(self) -> "SaidMention":
        if (self.spans is None) == (self.start is None) or (self.start is None) != (self.end is None):
            raise ValueError("either start and end, or spans")
        return self

    @property
    def places(self) -> Spans:
        """The spans, however they were written."""
        return self.spans or ((self.start or 0, self.end or 0),)


def read_submission(path: Path, pages: Mapping[str, GoldDocument]) -> dict[str, Predicted]:
    """What a system said of each page; a faulty line or a document that is not among the pages raises InputError."""
    if path.is_dir():
        return load_build(path)
    if not path.is_file():
        raise UsageError(f"{path} is neither a file of JSON Lines nor the folder of a build")
    rows: defaultdict[str, list[MentionRow]] = defaultdict(list)
    for number, mention in _mentions(path):
        page = pages.get(mention.document)
        if page is None:
            raise InputError(f"{path}:{number}: no document {mention.document!r} in this split; names are those of `texts`")
        if not all(_inside(span, page.marked.text) for span in mention.places):
            raise InputError(f"{path}:{number}: {mention.places} is outside of {mention.document}, {len(page.marked.text)} characters")
        document = rows[mention.document]
        document.append(said(mention.document, page.marked.text, mention.type, mention.places, len(document)))
    return {document: Predicted(tuple(mentions)) for document, mentions in rows.items()}


def _mentions(path: Path) -> Iterator[tuple[int, SaidMention]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield number, SaidMention.model_validate(json.loads(line))
            except ValueError as error:
                raise InputError(f"{path}:{number}: not a mention: {first_fault(error)}") from error


def _inside(span: Span, text: str) -> bool:
    return 0 <= span[0] < span[1] <= len(text)
