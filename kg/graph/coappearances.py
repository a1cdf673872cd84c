"""Co-appearance: two people who took part in one event, or stand in one article or one sentence.

The three units are kept apart. Reprints count once: articles that print one another are one article. The makers of an
article and people who are only cited in it appear with nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from kg.graph.articles import ArticleFacts
from kg.graph.evidence import evidence, unique
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

_ONLY_NAMED = frozenset(
    {
        ParticipantRole.CITED,
        ParticipantRole.REPORTER,
        ParticipantRole.CORRESPONDENT,
        ParticipantRole.PHOTOGRAPHER,
        ParticipantRole.EDITOR,
    }
)
_UNITS = tuple(Unit)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One thing that people share: an event, an article or a sentence."""

    unit: Unit
    thing: str
    articles: tuple[str, ...]
    date: str | None


@dataclass(slots=True)
class Shared:
    """What two people share in one unit: the things counted, the articles, their dates, and the evidence."""

    things: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)


class Coappearances:
    """Pairs of people and what they share, gathered document by document."""

    def __init__(self, names: Names, articles: Mapping[str, ArticleFacts]) -> None:
        self._names = names
        self._articles = articles
        self._shared: dict[tuple[str, str, int], Shared] = defaultdict(Shared)

    def add_event(self, row: EventRow) -> None:
        """Count an event for all who took part in it."""
        people = [participant.id for participant in row.participants if participant.role.took_part]
        self._add(people, Occasion(Unit.EVENT, row.id, row.articles, row.date), row.evidence)

    def add_document(self, records: Records) -> None:
        """Count the articles and sentences of a document; an article that prints an earlier one again adds nothing of its own."""
        present = _present(records)
        for article in records.articles:
            mentions = present.get(article.id, [])
            if len({self._names.of(mention.id) for mention in mentions}) > 1:
                self._add_article(records, article, mentions)

    def _add_article(self, records: Records, article: Article, mentions: list[Mention]) -> None:
        facts, index = self._articles[article.id], SentenceIndex(records.page.text if records.page else "", article)
        quoted: dict[int | None, tuple[Evidence, ...]] = {}
        sentences: dict[int, set[str]] = defaultdict(set)
        first: dict[str, tuple[Evidence, ...]] = {}
        for mention in mentions:
            person, number = self._names.of(mention.id), index.number(mention)
            if person is None:
                continue
            if number not in quoted:
                spans = mention.spans if number is None else index.spans(number)
                quoted[number] = evidence(records.page, records.name, article.id, spans)
            first.setdefault(person, quoted[number])
            if number is not None:
                sentences[number].add(person)
        whole = Occasion(Unit.ARTICLE, facts.original, (article.id,), facts.date)
        for pair in combinations(sorted(first), 2):
            self._count(pair, whole, [*first[pair[0]], *first[pair[1]]])
        for number, people in sentences.items():
            thing = f"{facts.original} {''.join(item.quote for item in quoted[number])}"
            self._add(people, Occasion(Unit.SENTENCE, thing, (article.id,), facts.date), quoted[number])

    def _add(self, people: Iterable[str], occasion: Occasion, items: Iterable[Evidence]) -> None:
        for pair in combinations(sorted(set(people)), 2):
            self._count(pair, occasion, items)

    def _count(self, pair: tuple[str, str], occasion: Occasion, items: Iterable[Evidence]) -> None:
        shared = self._shared[*pair, _UNITS.index(occasion.unit)]
        shared.things.add(occasion.thing)
        shared.articles.update(occasion.articles)
        shared.evidence.extend(items)
        if occasion.date:
            shared.dates.add(occasion.date)

    def rows(self) -> Iterator[CoappearanceRow]:
        """The rows by unit, and in it in the order of the two people's ids; what was gathered for a row is gone once it is given."""
        for left, right, unit in sorted(self._shared, key=lambda key: (key[2], key)):
            shared = self._shared.pop((left, right, unit))
            yield CoappearanceRow(
                a=left,
                a_name=self._names.name(left) or "",
                b=right,
                b_name=self._names.name(right) or "",
                unit=_UNITS[unit],
                weight=len(shared.things),
                articles=tuple(sorted(shared.articles)),
                first=earliest(shared.dates),
                last=latest(shared.dates),
                evidence=unique(shared.evidence),
            )


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
