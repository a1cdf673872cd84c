"""Characters of a gold document exchanged for others, with marks and facts kept true.

An edit is a map from raw offsets to what stands there instead: the characters of a new name are spread over those of the old one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from kg.evaluate.gold import GoldArticle, GoldDocument, GoldEvent, GoldFacts, GoldPost
from kg.evaluate.markup import GoldMention, Marked, Segment
from kg.evaluate.rewrap import rewrapped
from kg.model import Record
from kg.text import Span, Spans, cut, spans_of

Edits = Mapping[int, str]
Rename = Callable[[str], str]

_Row = TypeVar("_Row", bound=Record)


def spread(offsets: Sequence[int], new: str) -> dict[int, str]:
    """The edit that puts a new name where the characters of an old one stand; what is too much goes to the last of them."""
    last = len(offsets) - 1
    return {offset: new[place:] if place == last else new[place : place + 1] for place, offset in enumerate(offsets)}


def edited(document: GoldDocument, edits: Edits, rename: Rename) -> GoldDocument:
    """The document with its characters edited; keys and facts go through `rename`, and where a key was the printed text it stays so."""
    marked = document.marked
    edits = rewrapped(marked, edits)
    text = "".join(edits.get(offset, char) for offset, char in enumerate(marked.text))
    starts = list(accumulate((len(edits.get(offset, char)) for offset, char in enumerate(marked.text)), initial=0))
    segments = (_segment(text, one, starts) for one in marked.segments)
    mentions = tuple(_mention(text, one, starts, rename) for one in marked.mentions)
    page = Marked(text, tuple(one for one in segments if one.span[0] < one.span[1]), mentions)
    return replace(document, marked=page, facts=renamed_facts(document.facts, rename))


def moved(spans: Spans, starts: Sequence[int], text: str) -> Spans:
    """Where the characters of the spans stand in the edited text, white space left out."""
    places = (place for start, end in spans for old in range(start, end) for place in range(starts[old], starts[old + 1]))
    return spans_of(place for place in places if not text[place].isspace())


def renamed_facts(facts: GoldFacts, rename: Rename) -> GoldFacts:
    """The facts with every name in them renamed; codes of places are left to who knows them."""
    maybe = _or_none(rename)
    places = {rename(name): place.model_copy(update={"parent": maybe(place.parent)}) for name, place in facts.places.items()}
    return facts.model_copy(
        update={
            "region": maybe(facts.region),
            "articles": {key: _article(article, rename) for key, article in facts.articles.items()},
            "places": places,
            "posts": tuple(_post(post, rename) for post in facts.posts),
            "events": tuple(_event(event, rename) for event in facts.events),
        }
    )


def _or_none(rename: Rename) -> Callable[[str | None], str | None]:
    return lambda name: None if name is None else rename(name)


def _segment(text: str, segment: Segment, starts: Sequence[int]) -> Segment:
    """The segment in the edited text, without white space at its ends: its last line may have lost all its characters."""
    start, end = (starts[place] for place in segment.span)
    body = text[start:end]
    span: Span = (start + len(body) - len(body.lstrip()), start + len(body.rstrip()))
    return replace(segment, span=span)


def _mention(text: str, mention: GoldMention, starts: Sequence[int], rename: Rename) -> GoldMention:
    spans = moved(mention.spans, starts, text)
    printed = cut(text, spans)
    return replace(mention, text=printed, spans=spans, key=printed if mention.key == mention.text else rename(mention.key))


def _named(rows: Sequence[_Row], rename: Rename) -> tuple[_Row, ...]:
    return tuple(row.model_copy(update={"name": rename(str(getattr(row, "name")))}) for row in rows)  # noqa: B009 - a field of several records


def _article(article: GoldArticle, rename: Rename) -> GoldArticle:
    maybe = _or_none(rename)
    return article.model_copy(
        update={
            "headline": maybe(article.headline),
            "dateline": maybe(article.dateline),
            "region": maybe(article.region),
            "byline": _named(article.byline, rename),
        }
    )


def _post(post: GoldPost, rename: Rename) -> GoldPost:
    return post.model_copy(
        update={"person": rename(post.person), "title": rename(post.title), "organization": _or_none(rename)(post.organization)}
    )


def _event(event: GoldEvent, rename: Rename) -> GoldEvent:
    maybe = _or_none(rename)
    return event.model_copy(
        update={
            "trigger": maybe(event.trigger),
            "object": maybe(event.object),
            "places": tuple(rename(place) for place in event.places),
            "organizations": _named(event.organizations, rename),
            "documents": tuple(rename(title) for title in event.documents),
            "participants": _named(event.participants, rename),
        }
    )
