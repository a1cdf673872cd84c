"""Who is who, compared with gold: B³ and pairs over the mentions that both sides have, across all documents."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import comb

from kg.evaluate.gold import GoldDocument
from kg.evaluate.measure import Measure, Scores
from kg.evaluate.mentions import characters
from kg.evaluate.predicted import NOTHING_FOUND, Predicted
from kg.model import MentionType

_TYPES = (MentionType.PERSON, MentionType.ORG, MentionType.PLACE)
_Labels = list[tuple[str, str]]  # for each shared mention its gold key and the entity it was given


def score_identity(documents: Iterable[GoldDocument], predicted: Mapping[str, Predicted]) -> Scores:
    """B³ and pairwise figures by type, and places with the right division code."""
    documents = list(documents)
    rows: list[tuple[str, Measure]] = []
    for kind in _TYPES:
        labels = [pair for document in documents for pair in _labels(document, predicted.get(document.name, NOTHING_FOUND), kind)]
        rows += [(f"identity {kind} B³", b_cubed(labels)), (f"identity {kind} pairs", pairwise(labels))]
    codes = [_codes(document, predicted.get(document.name, NOTHING_FOUND)) for document in documents]
    return Scores((*rows, ("places with code", sum(codes, Measure(0, 0, 0)))))


def b_cubed(labels: _Labels) -> Measure:
    """B³ (Bagga and Baldwin 1998): for each mention the share of its cluster that is right, and of its gold cluster found.

    Precision and recall have different sums, so the measure is scaled to one mention and rebuilt from its two means.
    """
    if not labels:
        return Measure(0, 0, 0)
    gold, found, both = Counter(g for g, _ in labels), Counter(f for _, f in labels), Counter(labels)
    precision = sum(both[pair] / found[pair[1]] for pair in labels) / len(labels)
    recall = sum(both[pair] / gold[pair[0]] for pair in labels) / len(labels)
    return Measure(len(labels), len(labels) / precision, len(labels) / recall)


def pairwise(labels: _Labels) -> Measure:
    """Pairs of mentions that are together in both, in what was found, in gold."""
    gold, found, both = Counter(g for g, _ in labels), Counter(f for _, f in labels), Counter(labels)
    return Measure(*(sum(comb(count, 2) for count in counter.values()) for counter in (both, found, gold)))


def _labels(document: GoldDocument, predicted: Predicted, kind: MentionType) -> _Labels:
    text = document.marked.text
    entity_of = {characters(text, row.spans): row.entity for row in predicted.mentions if row.type is kind and row.entity}
    labels: _Labels = []
    for mention in document.marked.mentions:
        entity = entity_of.get(characters(text, mention.spans))
        if mention.type is kind and not mention.optional and entity:
            place = document.facts.places.get(mention.key) if kind is MentionType.PLACE else None
            labels.append((place.code or mention.key if place else mention.key, entity))
    return labels


def _codes(document: GoldDocument, predicted: Predicted) -> Measure:
    """Of the gold place mentions with a code: how many are found, and how many have the right one."""
    text = document.marked.text
    entity_of = {characters(text, row.spans): row.entity for row in predicted.mentions if row.type is MentionType.PLACE}
    right = found = gold = 0
    for mention in document.marked.mentions:
        place = document.facts.places.get(mention.key)
        if mention.type is not MentionType.PLACE or mention.optional or not place or not place.code:
            continue
        gold += 1
        entity = predicted.entities.get(entity_of.get(characters(text, mention.spans)) or "")
        found += entity is not None and entity.code is not None
        right += entity is not None and entity.code == place.code
    return Measure(right, found, gold)
