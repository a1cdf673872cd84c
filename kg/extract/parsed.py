"""What HanLP's own models and its service answer, brought back to the offsets of the text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.errors import ModelError
from kg.extract.engine import TypedSpan
from kg.extract.labels import label_types
from kg.extract.pieces import Piece

Entity = Sequence[Any]
"""(text, label, first token, one past the last token)."""


def typed(piece: Piece, entities: Sequence[Entity], tokens: Sequence[str] | None) -> Iterator[TypedSpan]:
    """The spans of a piece; without tokens, a token is a character. HanLP gives no probability, so every span is as sure as 1."""
    ranges = None if tokens is None else token_ranges(piece.text, tokens)
    for _, label, first, last in entities:
        kind = label_types().get(label)
        if kind is None or first >= last:
            continue
        begin, end = (first, last) if ranges is None else (ranges[first][0], ranges[last - 1][1])
        yield TypedSpan(piece.start + begin, piece.start + end, kind, 1.0)


def token_ranges(text: str, tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Where the tokens stand in the text; blanks between them are skipped, a token that is not there raises ModelError."""
    ranges = []
    at = 0
    for token in tokens:
        begin = text.find(token, at)
        if begin < 0 or not token:
            raise ModelError(
                f"HanLP gave the token {token!r}, which is not in the text after offset {at}: it rewrites its input; use another model"
            )
        at = begin + len(token)
        ranges.append((begin, at))
    return ranges


def task(answer: Mapping[str, Any], prefix: str, preferred: str) -> Sequence[Any]:
    """The result of a task of a document (`ner/msra`, `tok/fine`): the preferred one, or the first of its kind."""
    names = [name for name in answer if name == prefix or name.startswith(f"{prefix}/")]
    if not names:
        raise ModelError(f"HanLP answered without {prefix}: it has {', '.join(answer) or 'nothing'}; use a model that finds names")
    found: Sequence[Any] = answer[preferred if preferred in names else names[0]]
    return found


def add_document(out: list[list[TypedSpan]], batch: Sequence[Piece], answer: Mapping[str, Any]) -> None:
    """Add the names of a HanLP document, a sentence a piece, to the spans of their texts."""
    names, tokens = task(answer, "ner", "ner/msra"), task(answer, "tok", "tok/fine")
    if not len(names) == len(tokens) == len(batch):
        raise ModelError(f"HanLP answered {len(names)} sentences to {len(batch)}: it does not keep sentences apart; use another model")
    for piece, entities, words in zip(batch, names, tokens, strict=True):
        out[piece.number] += typed(piece, entities, words)
