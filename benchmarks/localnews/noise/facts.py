"""The facts of several clean documents as those of one page, without what the page no longer tells."""

from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.localnews.noise.cells import article_key
from kg.errors import InputError
from kg.evaluate import GoldDocument
from kg.evaluate.gold import GoldArticle, GoldEvent, GoldFacts, GoldPlace, GoldPost
from kg.evaluate.markup import GoldMention
from kg.text import squeeze


def page_facts(
    documents: Sequence[GoldDocument],
    kept: dict[str, list[GoldMention]],
    headlines: dict[str, str],
    readings: dict[str, tuple[int, ...]],
) -> GoldFacts:
    """One set of facts; `kept` are the mentions each document has left, `headlines` and `readings` go by page article.

    A person without a mention left has no posts and no part in events; a date without one is nobody's date.
    """
    people = {mention.key for mentions in kept.values() for mention in mentions}
    articles: dict[str, GoldArticle] = {}
    posts: list[GoldPost] = []
    events: list[GoldEvent] = []
    for document in documents:
        lost = _values(document.marked.mentions) - _values(kept[document.name])
        for key, fact in document.facts.articles.items():
            name = article_key(document.name, key)
            articles[name] = _article(document, fact, lost, _headline(document, key, headlines.get(name)), readings.get(name))
        posts += [_renamed(post, document) for post in document.facts.posts if post.person in people]
        events += [_event(document, event, lost, people) for event in document.facts.events]
    regions, dates = ({getattr(one.facts, field) for one in documents} for field in ("region", "date"))
    return GoldFacts(
        region=regions.pop() if len(regions) == 1 else None,
        date=dates.pop() if len(dates) == 1 else None,
        articles=articles,
        places=_places(documents),
        posts=tuple(posts),
        events=tuple(events),
    )


def _places(documents: Sequence[GoldDocument]) -> dict[str, GoldPlace]:
    places: dict[str, GoldPlace] = {}
    for document in documents:
        for name, place in document.facts.places.items():
            if places.setdefault(name, place) != place:
                raise InputError(f"{document.name}.yaml: place {name} is another in other documents; tell them apart as {name}#b")
    return places


def _values(mentions: Iterable[GoldMention]) -> set[str]:
    return {mention.value for mention in mentions if mention.value}


def _headline(document: GoldDocument, article: str, printed: str | None) -> str | None:
    """The headline as the page prints it, where gold had it as the article printed it."""
    clean = document.facts.articles[article].headline
    spans = [one.span for one in document.marked.segments if one.article == article and one.kind == "headline"]
    same = clean and squeeze(clean) == squeeze("".join(document.marked.text[slice(*span)] for span in spans))
    return (printed or None) if same else clean


def _article(
    document: GoldDocument, fact: GoldArticle, lost: set[str], headline: str | None, reading: tuple[int, ...] | None
) -> GoldArticle:
    changed: dict[str, Any] = {"headline": headline, "reading": reading}
    if fact.date in lost:
        changed |= {"date": None, "date_inferred": False}
    if fact.reprint_of:
        changed["reprint_of"] = article_key(document.name, fact.reprint_of)
    return fact.model_copy(update=changed)


def _renamed(post: GoldPost, document: GoldDocument) -> GoldPost:
    return post.model_copy(update={"article": article_key(document.name, post.article)})


def _event(document: GoldDocument, event: GoldEvent, lost: set[str], people: set[str]) -> GoldEvent:
    return event.model_copy(
        update={
            "id": article_key(document.name, event.id),
            "article": article_key(document.name, event.article),
            "same_as": event.same_as and article_key(document.name, event.same_as),
            "date": None if event.date in lost else event.date,
            "participants": tuple(one for one in event.participants if one.name in people),
        }
    )
