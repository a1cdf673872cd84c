"""Co-appearances of a period and a place: what two people share then and there, counted as the graph counts.

An event is where it took place, an article or sentence where its article speaks from. What has no date is in no period, and
what has no place in no place.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from kg.model import EntityType, Record, Unit
from kg.model.rows import ArticleRow, CoappearanceRow, EventRow, Evidence
from kg.periods import Period, earliest, latest
from kg.query.asked import within
from kg.query.find import find
from kg.store import Store

_LEVELS = (2, 4, 6, 9, 12)  # digits of a division code that name a province, prefecture, county, town, village


class Place(Record):
    """A place with all that is part of it: the ids of the places, and the digits that division codes inside begin with."""

    ids: frozenset[str]
    code: str | None

    def holds_region(self, region: str | None) -> bool:
        """Whether an article that speaks from a region speaks from here."""
        return bool(region and self.code) and str(region).startswith(str(self.code))


def within_place(store: Store, name: str) -> Place:
    """The place with a name or id and its parts."""
    node = find(store, name, [EntityType.PLACE])
    code = node.properties.get("code")
    return Place(ids=frozenset(store.parts_of(node.id)), code=_digits(code) if isinstance(code, str) else None)


def _digits(code: str) -> str:
    return next(code[:length] for length in _LEVELS if not code[length:].strip("0"))


class Narrow:
    """What is left of a co-appearance within a period and a place; called with a row, it gives a smaller one or none."""

    def __init__(self, store: Store, wanted: Period | None, place: Place | None) -> None:
        self._store, self._wanted, self._place = store, wanted, place
        # Rows of one person share events and articles.
        self._article, self._events, self._sentences = cache(self._read_article), cache(self._read_events), cache(self._read_sentences)

    def __call__(self, row: CoappearanceRow) -> CoappearanceRow | None:
        """The row with only what two people share then and there."""
        return self._by_event(row) if row.unit == Unit.EVENT else self._by_article(row)

    def _by_event(self, row: CoappearanceRow) -> CoappearanceRow | None:
        both = [event for event in self._events(row.a) if any(part.id == row.b and part.role.took_part for part in event.participants)]
        kept = [event for event in both if within(event.date, self._wanted) and self._event_here(event)]
        articles = set(chain.from_iterable(event.articles for event in kept))
        items = {(item.source, item.article, item.span): item for event in kept for item in event.evidence}
        return _smaller(row, len(kept), articles, [event.date for event in kept], [items[key] for key in sorted(items)])

    def _by_article(self, row: CoappearanceRow) -> CoappearanceRow | None:
        kept = {key: article for key in row.articles if (article := self._article(key)) and self._article_here(article)}
        items = [item for item in row.evidence if item.article in kept]
        if row.unit == Unit.ARTICLE:
            weight = len({article.reprint_of or article.id for article in kept.values()})
        else:
            weight = len({self._sentence(kept, item, items) for item in items})
        return _smaller(row, weight, kept, [article.date for article in kept.values()], items)

    def _event_here(self, event: EventRow) -> bool:
        return self._place is None or not self._place.ids.isdisjoint(event.place_ids)

    def _article_here(self, article: ArticleRow) -> bool:
        return within(article.date, self._wanted) and (self._place is None or self._place.holds_region(article.region))

    def _sentence(self, articles: Mapping[str, ArticleRow], item: Evidence, items: Iterable[Evidence]) -> tuple[str, str]:
        """The sentence that a quotation belongs to: one that a column jump cuts is quoted in pieces, one in a reprint is the same."""
        numbers, article = self._sentences(item.source, item.article), articles[item.article]
        number = numbers.get(item.span[0])
        pieces = (other.quote for other in items if other.article == item.article and numbers.get(other.span[0]) == number)
        return article.reprint_of or article.id, "".join(pieces)

    def _read_article(self, key: str) -> ArticleRow | None:
        return next(iter(self._store.rows(ArticleRow, key)), None)

    def _read_events(self, person: str) -> list[EventRow]:
        events = self._store.rows(EventRow, person)
        return [event for event in events if any(part.id == person and part.role.took_part for part in event.participants)]

    def _read_sentences(self, source: str, key: str) -> Mapping[int, int]:
        """The number of the sentence that begins or goes on at each offset of an article."""
        from kg.graph.sentences import SentenceIndex  # noqa: PLC0415  # only sentences of a period or place are counted anew

        records = self._store.records_named(source)
        article = next(article for article in records.articles if article.id == key)
        return SentenceIndex(records.page.text if records.page else "", article).numbers


def _smaller(
    row: CoappearanceRow, weight: int, articles: Iterable[str], dates: Iterable[str | None], items: Iterable[Evidence]
) -> CoappearanceRow | None:
    known = [date for date in dates if date]
    counted = {"weight": weight, "articles": tuple(sorted(articles)), "evidence": tuple(items)}
    return row.model_copy(update={**counted, "first": earliest(known), "last": latest(known)}) if weight else None
