"""Posts, events and co-appearances compared with gold, each inside the article that says it."""

from collections.abc import Iterable
from itertools import combinations

from kg.evaluate.articles import Alignment
from kg.evaluate.gold import GoldDocument, GoldEvent, printed_name
from kg.evaluate.measure import Measure, Scores, agreement
from kg.evaluate.predicted import Predicted
from kg.model.rows import EventRow
from kg.text import name_key


def score_posts(document: GoldDocument, predicted: Predicted, alignment: Alignment) -> Scores:
    """Posts as (article, person, title), then with the body's full name, then with body and status."""
    gold = [(row.article, name_key(printed_name(row.person)), row.title, row.organization, row.status) for row in document.facts.posts]
    found = [
        (alignment.gold_of.get(row.article, row.article), name_key(row.person_name), row.title, row.organization_name, row.status)
        for row in predicted.posts
    ]
    return Scores(
        (
            ("posts: person and title", agreement((row[:3] for row in found), (row[:3] for row in gold))),
            ("posts: with organization", agreement((row[:4] for row in found), (row[:4] for row in gold))),
            ("posts: with status", agreement(found, gold)),
        )
    )


def score_events(document: GoldDocument, predicted: Predicted, alignment: Alignment) -> Scores:
    """Events by type, date and half of the participants; participants with roles; pairs who were there together."""
    gold = list(document.facts.events)
    found = [(row, key) for row in predicted.events for key in _articles(row, alignment)]
    return Scores(
        (
            ("events: type, date, participants", _matched(gold, found)),
            (
                "events: participants with role",
                agreement(
                    ((key, name_key(one.name), one.role) for row, key in found for one in row.participants),
                    ((event.article, name_key(printed_name(one.name)), one.role) for event in gold for one in event.participants),
                ),
            ),
            (
                "co-appearance by event",
                agreement(
                    (pair for row, _ in found for pair in _pairs(one.name for one in row.participants if one.role.took_part)),
                    (pair for event in gold for pair in _pairs(printed_name(p.name) for p in event.participants if p.role.took_part)),
                ),
            ),
        )
    )


def _articles(row: EventRow, alignment: Alignment) -> Iterable[str]:
    """The gold articles that an event is reported in, as far as they belong to this document."""
    return [alignment.gold_of.get(article, article) for article in row.articles if article in alignment.found]


def _pairs(names: Iterable[str]) -> Iterable[tuple[str, str]]:
    keys = sorted({name_key(name) for name in names})
    return combinations(keys, 2)


def _matched(gold: list[GoldEvent], found: list[tuple[EventRow, str]]) -> Measure:
    """Greedy one-to-one matching in order."""
    free = list(found)
    right = 0
    for event in gold:
        match = next((item for item in free if _same(event, *item)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Measure(right, len(found), len(gold))


def _same(event: GoldEvent, row: EventRow, article: str) -> bool:
    if event.article != article or event.type != row.type or event.date != row.date:
        return False
    wanted = {name_key(printed_name(one.name)) for one in event.participants if one.role.took_part}
    said = {name_key(one.name) for one in row.participants if one.role.took_part}
    if not wanted:
        return not said
    return 2 * len(wanted & said) >= max(len(wanted), len(said))
