"""How far two people who read the same pages agree, measured as a system is measured against gold.

`python -m kg.evaluate.agreement FIRST SECOND` prints the figures over the documents that both folders hold.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.evaluate.gold import GoldDocument, GoldEvent, GoldPost, load_gold, printed_name
from kg.evaluate.markup import GoldMention
from kg.evaluate.measure import Scores, table
from kg.evaluate.mentions import characters
from kg.evaluate.predicted import Predicted
from kg.evaluate.score import score_document
from kg.model import EntityType, MentionType
from kg.model.rows import ArticleRow, BylineRow, EntityRow, EventRow, InvolvedRow, MentionRow, ParticipantRow, PostRow
from kg.text import Spans

_READER = "reader"


def agreement_of(first: GoldDocument, second: GoldDocument) -> Scores:
    """The figures of the second reading with the first as gold; F1 is the same the other way round.

    What either reader holds for optional counts neither way, and names are compared only where both have marked them.
    """
    return score_document(_doubts_shared(first, second), as_predicted(_doubts_shared(second, first)))


def as_predicted(document: GoldDocument) -> Predicted:
    """The rows that a build would write if it read the document just as the reader did; optional mentions are left out."""
    return Predicted(
        tuple(_mention(document, number, one) for number, one in enumerate(document.marked.mentions) if not one.optional),
        (*(_article(document, key) for key in document.facts.articles), *_repeats(document)),
        tuple(_post(document, number, post) for number, post in enumerate(document.facts.posts)),
        tuple(_event(document, event) for event in document.facts.events),
        dict(_places(document)),
    )


def _doubts_shared(document: GoldDocument, other: GoldDocument) -> GoldDocument:
    """The document with what the other reader holds for optional made optional; without names if the other marked none."""
    text = document.marked.text
    theirs = [characters(text, mention.spans) for mention in other.marked.mentions if mention.optional]
    doubted = {offset for offsets in theirs for offset in offsets}
    mentions = (
        replace(mention, optional=mention.optional or not doubted.isdisjoint(characters(text, mention.spans)))
        for mention in document.marked.mentions
        if other.complete
    )
    return replace(document, marked=replace(document.marked, mentions=tuple(mentions)))


def _row_id(document: GoldDocument, key: str | None) -> str:
    """An article's id, never equal to a key of the other reading, which may call another article by it."""
    return f"{document.name}/{key}"


def _spans(document: GoldDocument, key: str, kinds: set[str]) -> Spans:
    return tuple(one.span for one in document.marked.segments if one.article == key and one.kind in kinds)


def _article(document: GoldDocument, key: str) -> ArticleRow:
    fact = document.facts.articles[key]
    headline = _spans(document, key, {"headline"})
    return ArticleRow(
        id=_row_id(document, key),
        source=document.name,
        headline=fact.headline,
        headline_spans=headline,
        spans=_spans(document, key, {"body"}) or headline or _spans(document, key, {"caption"}),
        date=fact.date,
        date_inferred=fact.date_inferred,
        dateline=fact.dateline,
        region=fact.region,
        region_name=fact.region,
        byline=tuple(BylineRow(name=printed_name(one.name), role=one.role) for one in fact.byline),
        reprint_of=fact.reprint_of and _row_id(document, fact.reprint_of),
    )


def _repeats(document: GoldDocument) -> Iterator[ArticleRow]:
    """Each paragraph printed again as the reprint that a build would make of it."""
    for number, segment in enumerate(document.marked.segments):
        if segment.kind == "repeat" and segment.article:
            again = _article(document, segment.article)
            yield again.model_copy(update={"id": f"{again.id}/{number}", "spans": (segment.span,), "reprint_of": again.id})


def _mention(document: GoldDocument, number: int, mention: GoldMention) -> MentionRow:
    return MentionRow(
        id=str(number),
        source=document.name,
        article=_row_id(document, mention.article),
        type=mention.type,
        text=mention.text,
        full_title=None,
        spans=mention.spans,
        value=mention.value,
        entity=_entity(document, mention.key) if mention.type is MentionType.PLACE else mention.key,
        entity_name=mention.key,
        annotator=_READER,
        confidence=1.0,
    )


def _entity(document: GoldDocument, place: str) -> str:
    """A place with a division code is the same place in every document."""
    fact = document.facts.places.get(place)
    return fact.code if fact and fact.code else place


def _places(document: GoldDocument) -> Iterator[tuple[str, EntityRow]]:
    for name, place in document.facts.places.items():
        key = _entity(document, name)
        yield (
            key,
            EntityRow(
                id=key,
                type=EntityType.PLACE,
                name=name,
                aliases=(),
                code=place.code,
                parent=place.parent and _entity(document, place.parent),
                parent_name=place.parent,
                mentions=sum(mention.key == name for mention in document.marked.mentions),
                sources=(document.name,),
            ),
        )


def _post(document: GoldDocument, number: int, post: GoldPost) -> PostRow:
    return PostRow(
        id=str(number),
        source=document.name,
        article=_row_id(document, post.article),
        person=post.person,
        person_name=printed_name(post.person),
        title=post.title,
        full_title=post.title,
        organization=post.organization,
        organization_name=post.organization,
        status=post.status,
        date=document.facts.articles[post.article].date,
        start=post.start,
        end=post.end,
        evidence=(),
    )


def _event(document: GoldDocument, event: GoldEvent) -> EventRow:
    return EventRow(
        id=event.id,
        type=event.type,
        trigger=event.trigger or "",
        object=event.object,
        date=event.date,
        place_ids=tuple(_entity(document, place) for place in event.places),
        place_names=event.places,
        organizations=tuple(InvolvedRow(id=one.name, name=one.name, role=one.role) for one in event.organizations),
        documents=event.documents,
        participants=tuple(ParticipantRow(id=one.name, name=printed_name(one.name), role=one.role) for one in event.participants),
        articles=(_row_id(document, event.article),),
        headline=document.facts.articles[event.article].headline,
        evidence=(),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints how far the readings of two folders agree."""
    parser = argparse.ArgumentParser(prog="python -m kg.evaluate.agreement", description=main.__doc__)
    parser.add_argument("first", type=Path, help="a folder of gold documents")
    parser.add_argument("second", type=Path, help="another reading of the same documents")
    folders = parser.parse_args(arguments)
    others = {document.name: document for document in load_gold(folders.second)}
    total = Scores(())
    for document in load_gold(folders.first):
        if document.name in others:
            total += agreement_of(document, others[document.name])
    sys.stdout.write(table(total) + "\n")


if __name__ == "__main__":
    main()
