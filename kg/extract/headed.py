"""Whom a title heads once is a person wherever the document names him."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.settle import MODEL
from kg.model import MentionType


def headed(texts: Sequence[str], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The stretches of each text, what the model took for a place a person where the document has a title before it: 岳廷洲."""
    titled: set[str] = set()
    for text, ones in zip(texts, found, strict=True):
        ends = {one.end for one in ones if one.type is MentionType.TITLE}
        titled.update(text[one.start : one.end] for one in ones if one.type is MentionType.PERSON and one.start in ends)

    def person(text: str, one: Found) -> Found:
        taken = one.type is MentionType.PLACE and one.annotator == MODEL and text[one.start : one.end] in titled
        return replace(one, type=MentionType.PERSON) if taken else one

    return [[person(text, one) for one in ones] for text, ones in zip(texts, found, strict=True)]
