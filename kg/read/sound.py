"""What holds for every page, whichever reader made it: it can be written down, and is no larger than a page can be."""

from math import isfinite

from kg.model import IssueKind, Page
from kg.read.problems import SourceError, readable

_MOST_CHARACTERS = 20_000_000  # a whole issue of a large paper has some 200,000, a year in one file some eight million


def check_page(page: Page) -> None:
    """Raise `SourceError` for a page that no file of a build could hold, or that is larger than any."""
    if len(page.text) > _MOST_CHARACTERS:
        text = f"{page.name} has {len(page.text)} characters, more than any page or issue of a paper"
        raise SourceError(IssueKind.TOO_LARGE, text, "split it into its issues or pages, or give a crawl as .jsonl, a row for each article")
    for told in (page.text, page.title, page.date, page.publisher):
        _check_characters(page, told or "")
    for box in page.boxes:
        if not all(map(isfinite, box.box)):
            text = f"{page.name} says that a line stands at {box.box}, which is no place on page {box.page}"
            raise SourceError(IssueKind.BAD_FIELD, text, "write it anew with the OCR program")


def _check_characters(page: Page, told: str) -> None:
    try:
        told.encode("utf-8")
    except UnicodeEncodeError as error:
        text = f"{page.name} holds half a character ({readable(told[error.start])}) at character {error.start} of its text or title"
        raise SourceError(IssueKind.ENCODING, text, "write the whole character, or leave the half one out") from None
