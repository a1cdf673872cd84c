"""An engine by itself: what it marks in the texts of gold, before grammar, lexicon and calendar correct and complete it."""

from collections.abc import Iterable

from kg.evaluate.gold import GoldDocument
from kg.evaluate.measure import Scores
from kg.evaluate.mentions import score_mentions
from kg.evaluate.predicted import Predicted, said
from kg.extract.engine import Engine
from kg.model import MentionType


def score_alone(documents: Iterable[GoldDocument], engine: Engine) -> Scores:
    """Strict and relaxed figures of the types that both the engine can give and the gold has; each segment of a document is a text."""
    documents = [document for document in documents if document.complete]
    marked = {mention.type for document in documents for mention in document.marked.mentions if not mention.optional}
    kinds = [kind for kind in MentionType if kind in marked and kind is not MentionType.DATE]
    total = Scores(())
    for document in documents:
        total += score_mentions(document, found_alone(document, engine), kinds)
    return total


def found_alone(document: GoldDocument, engine: Engine) -> Predicted:
    """What an engine marks in the segments of a document."""
    text = document.marked.text
    ranges = [segment.span for segment in document.marked.segments]
    answers = engine.spans([text[start:end] for start, end in ranges])
    found = [
        (one.type, ((start + one.start, start + one.end),)) for (start, _), spans in zip(ranges, answers, strict=True) for one in spans
    ]
    return Predicted(tuple(said(document.name, text, kind, spans, number) for number, (kind, spans) in enumerate(found)))
