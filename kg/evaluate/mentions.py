"""Mentions compared with gold, strictly (same type, same characters) and relaxed (same type, a shared character)."""

from collections.abc import Collection, Iterable, Sequence

from kg.evaluate.gold import GoldDocument
from kg.evaluate.markup import GoldMention
from kg.evaluate.measure import Measure, Scores, agreement
from kg.evaluate.predicted import Predicted
from kg.model import MentionType
from kg.model.rows import MentionRow
from kg.text import Spans

_Characters = tuple[int, ...]


def characters(text: str, spans: Spans) -> _Characters:
    """The offsets under the spans, white space left out, so that spans cut at a line end equal those across it."""
    return tuple(offset for start, end in spans for offset in range(start, end) if not text[offset].isspace())


def score_mentions(document: GoldDocument, predicted: Predicted, kinds: Collection[MentionType] = tuple(MentionType)) -> Scores:
    """Strict and relaxed figures by type and together, of the types asked for; optional mentions count neither way."""
    text = document.marked.text
    gold = [mention for mention in document.marked.mentions if not mention.optional]
    optional = _optional(document)
    required = {(mention.type, characters(text, mention.spans)) for mention in gold}
    found = [
        row
        for row in predicted.mentions
        if (row.type, characters(text, row.spans)) in required or not optional & set(characters(text, row.spans))
    ]
    rows: list[tuple[str, Measure]] = []
    for relaxed in (False, True):
        compare = _relaxed if relaxed else _strict
        word = "relaxed" if relaxed else "strict"
        parts = [(kind, compare(text, _of(found, kind), _of(gold, kind))) for kind in kinds]
        rows += [(f"mentions {word} {kind}", measure) for kind, measure in parts]
        rows.append((f"mentions {word} all", sum((measure for _, measure in parts), Measure(0, 0, 0))))
    return Scores(tuple(rows))


def score_values(document: GoldDocument, predicted: Predicted) -> Scores:
    """Dates with their EDTF value."""
    text = document.marked.text
    gold = {
        (characters(text, one.spans), one.value) for one in document.marked.mentions if one.type is MentionType.DATE and not one.optional
    }
    optional = _optional(document)
    found = {
        (characters(text, one.spans), one.value)
        for one in predicted.mentions
        if one.type is MentionType.DATE and not optional & set(characters(text, one.spans))
    }
    return Scores((("dates with value", agreement(found, gold)),))


def _optional(document: GoldDocument) -> set[int]:
    """The characters under optional mentions."""
    text = document.marked.text
    return {offset for mention in document.marked.mentions if mention.optional for offset in characters(text, mention.spans)}


def _of(rows: Iterable[MentionRow | GoldMention], kind: MentionType) -> list[Spans]:
    return [row.spans for row in rows if row.type is kind]


def _strict(text: str, found: Sequence[Spans], gold: Sequence[Spans]) -> Measure:
    return agreement((characters(text, spans) for spans in found), (characters(text, spans) for spans in gold))


def _relaxed(text: str, found: Sequence[Spans], gold: Sequence[Spans]) -> Measure:
    """Each gold mention takes the first found one that shares a character with it and is not taken yet."""
    free = [set(characters(text, spans)) for spans in found]
    right = 0
    for spans in gold:
        wanted = set(characters(text, spans))
        match = next((index for index, candidate in enumerate(free) if candidate & wanted), None)
        if match is not None:
            free[match] = set()
            right += 1
    return Measure(right, len(found), len(gold))
