"""The batch of records that one source gives: the unit that workers return and the store takes in."""

from typing import Annotated

from pydantic import Field

from kg.model.base import Record
from kg.model.claims import AnyClaim
from kg.model.documents import Article, Issue, Mention, Page


class Records(Record):
    """Everything read from one source; `page` is None where the source could not be read."""

    source: str
    name: str
    page: Page | None
    articles: tuple[Article, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Annotated[AnyClaim, Field(discriminator="kind")], ...] = ()
    issues: tuple[Issue, ...] = ()
