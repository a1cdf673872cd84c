"""The makers of an article: from lines of their own, from the bracket after 本报讯, from the bracket at the end."""

import re
from collections.abc import Iterator

from kg.layout.makers import Maker, read_makers
from kg.layout.people import is_author
from kg.model import Byline, BylineRole
from kg.text import MappedText, Spans, fold, squeeze

_OPENING = 140  # characters of the first paragraph in which its bracket with the reporters stands
_BRACKET = re.compile(r"\(([^()]{2,120})\)")
_LAST_BRACKET = re.compile(r"\(([^()]{2,120})\)\s*$")
_REPORTED = re.compile(r"[讯电]\s*((?:本报)?(?:记者|通讯员)[^,。:]{2,40}?)\s*(?:摄影)?报道")


def bylines_of(raw: str, lines: list[Spans], paragraphs: list[Spans]) -> tuple[Byline, ...]:
    """Every maker named by the byline lines and the body, in the order of the article, each once a role."""
    found: dict[tuple[str, BylineRole], Byline] = {}
    for byline in (*_from_lines(raw, lines), *_from_body(raw, paragraphs)):
        found.setdefault((byline.name, byline.role), byline)
    return tuple(found.values())


def _from_lines(raw: str, lines: list[Spans]) -> Iterator[Byline]:
    for spans in lines:
        text = MappedText.of(raw, spans)
        flat = fold(text.text)
        makers = read_makers(flat)
        if not makers and is_author(flat):
            makers = (Maker(BylineRole.AUTHOR, (0, len(flat)), None),)
        for maker in makers:
            yield _byline(text, 0, maker)


def _from_body(raw: str, paragraphs: list[Spans]) -> Iterator[Byline]:
    for number, spans in enumerate(paragraphs[:2]):
        text = MappedText.of(raw, _head(spans))
        flat = fold(text.text)[:_OPENING]
        for match in (*_BRACKET.finditer(flat), *_REPORTED.finditer(flat)):
            for maker in read_makers(match[1]):
                yield _byline(text, match.start(1), maker)
    for spans in paragraphs[-2:]:
        text = MappedText.of(raw, _tail(spans))
        flat = fold(text.text)
        match = _LAST_BRACKET.search(flat)
        if match:
            for maker in read_makers(match[1]):
                yield _byline(text, match.start(1), maker)


def _head(spans: Spans) -> Spans:
    return tuple((start, min(end, start + _OPENING)) for start, end in spans[:_OPENING])


def _tail(spans: Spans) -> Spans:
    return tuple((max(start, end - _OPENING), end) for start, end in spans[-_OPENING:])


def _byline(text: MappedText, offset: int, maker: Maker) -> Byline:
    start, end = maker.name
    title = maker.title
    return Byline(
        name=squeeze(text.text[offset + start : offset + end]),
        role=maker.role,
        spans=text.raw_spans(offset + start, offset + end),
        title=squeeze(text.text[offset + title[0] : offset + title[1]]) if title else None,
        title_spans=text.raw_spans(offset + title[0], offset + title[1]) if title else (),
    )
