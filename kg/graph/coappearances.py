"""Co-appearance: two people who took part in one event, or stand in one article or one sentence.

The three units are kept apart. Reprints count once: articles that print one another are one article. The makers of an
article and people who are only cited in it appear with nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from kg.graph.articles import ArticleFacts
from kg.graph.evidence import evidence, unique
from kg.graph.meetings import Meetings, Occasion, Shared
from kg.graph.names import Names
from kg.graph.sentences import SentenceIndex
from kg.model import (
    Article,
    EventReport,
    Mention,
    MentionType,
    ParticipantRole,
    Records,
    Unit,
    WroteClaim,
)
from kg.model.rows import CoappearanceRow, EventRow, Evidence
from kg.periods import earliest, latest
from kg.shelf import Stream

_ONLY_NAMED = frozenset(
    {
        ParticipantRole.CITED,
        ParticipantRole.REPORTER,
        ParticipantRole.CORRESPONDENT,
        ParticipantRole.PHOTOGRAPHER,
        ParticipantRole.EDITOR,
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """What is known of two people, and of all others who share the same: thirty names in a list make 435 pairs."""

    unit: Unit
    weight: int
    articles: tuple[str, ...]
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


Pair = tuple[str, str, Together]
"""The ids of two people in their order, and what is known of both."""


class Coappearances:
    """Pairs of people and what they share, gathered document by document."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._meetings = Meetings()

    def __len__(self) -> int:
        """How often two people met, which is no less than there are pairs."""
        return len(self._meetings)

    def add_event(self, row: EventRow) -> None:
        """Count an event for all who took part in it."""
        quote = self._meetings.quote(row.evidence)
        people = {participant.id: quote for participant in row.participants if participant.role.took_part}
        self._meetings.meet(people, Occasion(Unit.EVENT, row.id, row.articles, row.date))

    def add_document(self, records: Records) -> None:
        """Count the articles and sentences of a document."""
        present = _present(records)
        for article in records.articles:
            mentions = present.get(article.id, [])
            if len({self._names.of(mention.id) for mention in mentions}) > 1:
                self._add_article(records, article, mentions)

    def _add_article(self, records: Records, article: Article, mentions: list[Mention]) -> None:
        index = SentenceIndex(records.page.text if records.page else "", article)
        quoted: dict[int | None, int] = {}
        said: dict[int, str] = {}
        sentences: dict[int, dict[str, int]] = defaultdict(dict)
        first: dict[str, int] = {}
        for mention in mentions:
            person, number = self._names.of(mention.id), index.number(mention)
            if person is None:
                continue
            if number not in quoted:
                spans = mention.spans if number is None else index.spans(number)
                items = evidence(records.page, records.name, article.id, spans)
                quoted[number] = self._meetings.quote(items)
                if number is not None:
                    said[number] = "".join(item.quote for item in items)
            first.setdefault(person, quoted[number])
            if number is not None:
                sentences[number][person] = quoted[number]
        date = article.seen
        self._meetings.meet(first, Occasion(Unit.ARTICLE, article.id, (article.id,), date))
        for number, people in sentences.items():
            self._meetings.meet(people, Occasion(Unit.SENTENCE, article.id, (article.id,), date, said[number]))

    def pairs(self, articles: Mapping[str, ArticleFacts]) -> Stream[Pair]:
        """The pairs by unit, and in it in the order of the two people's ids; a reprint counts as the article that it prints again."""
        return self._meetings.pairs(lambda shared: _together(shared, articles))

    def rows(self, pairs: Iterable[Pair]) -> Iterator[CoappearanceRow]:
        """The rows of the pairs."""
        for left, right, together in pairs:
            yield CoappearanceRow(
                a=left,
                a_name=self._names.name(left) or "",
                b=right,
                b_name=self._names.name(right) or "",
                unit=together.unit,
                weight=together.weight,
                articles=together.articles,
                first=together.first,
                last=together.last,
                evidence=together.evidence,
            )


def _together(shared: Shared, articles: Mapping[str, ArticleFacts]) -> Together:
    dates = {occasion.date for occasion in shared.occasions if occasion.date}
    return Together(
        unit=shared.unit,
        weight=len({_counted(occasion, articles) for occasion in shared.occasions}),
        articles=tuple(sorted({article for occasion in shared.occasions for article in occasion.articles})),
        first=earliest(dates),
        last=latest(dates),
        evidence=unique(chain.from_iterable(shared.quotes)),
    )


def _counted(occasion: Occasion, articles: Mapping[str, ArticleFacts]) -> tuple[str, str]:
    """What an occasion counts as: one event, one article in all its prints, one sentence in them."""
    return occasion.thing if occasion.unit == Unit.EVENT else articles[occasion.thing].original, occasion.sentence


def _present(records: Records) -> dict[str, list[Mention]]:
    """The mentions of people by article, without the makers of the article and those who are only cited."""
    absent = {claim.person for claim in records.claims if isinstance(claim, WroteClaim)}
    there: set[str] = set()
    for claim in records.claims:
        for participant in claim.participants if isinstance(claim, EventReport) else ():
            (absent if participant.role in _ONLY_NAMED else there).add(participant.person)
    spans = {span for article in records.articles for byline in article.byline for span in byline.spans}
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(records.mentions, key=lambda mention: (mention.spans, mention.id)):
        named_only = mention.id in absent - there or not spans.isdisjoint(mention.spans)
        if mention.type == MentionType.PERSON and mention.article is not None and not named_only:
            found[mention.article].append(mention)
    return found
