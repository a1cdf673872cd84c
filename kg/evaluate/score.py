"""All figures of a system on a set of gold documents."""

from collections.abc import Iterable, Mapping

from kg.evaluate.articles import align, score_articles
from kg.evaluate.facts import score_events, score_posts
from kg.evaluate.gold import GoldDocument
from kg.evaluate.identity import score_identity
from kg.evaluate.measure import Scores
from kg.evaluate.mentions import score_mentions, score_values
from kg.evaluate.predicted import NOTHING_FOUND, Predicted


def score(documents: Iterable[GoldDocument], predicted: Mapping[str, Predicted]) -> Scores:
    """The figures over all documents; a document the system is silent about counts as nothing found."""
    documents = list(documents)
    total = Scores(())
    for document in documents:
        total += score_document(document, predicted.get(document.name, NOTHING_FOUND))
    return total + score_identity([document for document in documents if document.complete], predicted)


def score_names(documents: Iterable[GoldDocument], predicted: Mapping[str, Predicted]) -> Scores:
    """The figures of names alone, for systems that find nothing else."""
    total = Scores(())
    for document in documents:
        if document.complete:
            total += score_mentions(document, predicted.get(document.name, NOTHING_FOUND))
    return total


def score_document(document: GoldDocument, predicted: Predicted) -> Scores:
    """The figures of one document, identity across documents left out."""
    alignment = align(document, predicted)
    names = score_mentions(document, predicted) + score_values(document, predicted) if document.complete else Scores(())
    return (
        names
        + score_articles(document, predicted, alignment)
        + score_posts(document, predicted, alignment)
        + score_events(document, predicted, alignment)
    )
