"""The makers of an article: from lines of their own, from the bracket after 本报讯, from the bracket at the end."""

import re
from collections.abc import Iterator, Sequence

from kg import websigns
from kg.layout.makers.made_by import Maker, find_makers, read_makers
from kg.layout.makers.people import author_names, is_author, is_likely, may_sign
from kg.layout.vocabulary import signs
from kg.model import Byline, BylineRole
from kg.text import MappedText, Spans, cut, fold, squeeze

_OPENING = 140  # characters of the first paragraph in which its bracket with the reporters stands
_BRACKET = re.compile(r"\(([^()]{2,120})\)")
_LAST_BRACKET = re.compile(r"\(([^()]{2,120})\)\s*$")
_SIGNED = re.compile(r"[。！？!?…”]\s*\(([^()]{2,60})\)\s*$")
_REPORTERS = (BylineRole.REPORTER, BylineRole.CORRESPONDENT)
_WRITERS = (*_REPORTERS, BylineRole.AUTHOR)
_MOST_BARE = 6  # names without a word for what they are
_ALONE = re.compile(rf"(?<!\S){signs.HAN}{{2,4}}(?!\S)")
_LAST_WORDS = re.compile(r"[。!?;]\s*([^。!?;]{2,40})$")
_REPORTED = re.compile(rf"[讯电]\s*((?:本报)?(?:记者|通讯员)[^,。:]{{2,40}}?|{signs.HAN}{{2,4}}(?=\s))\s*(?:摄影)?报道")


def bylines_of(raw: str, lines: Sequence[Spans], paragraphs: Sequence[Spans], captions: Sequence[Spans]) -> tuple[Byline, ...]:
    """Every maker named by the byline lines, the body and the captions, in that order, each once a role."""
    found: dict[tuple[str, BylineRole], Byline] = {}
    opening = fold(cut(raw, _head(paragraphs[0]))[:_OPENING]) if paragraphs else ""
    report = any(sign.match(opening) for sign in (signs.START, signs.START_LINE))
    own = BylineRole.REPORTER if report else BylineRole.AUTHOR
    for byline in (*_from_lines(raw, lines, own), *_from_body(raw, paragraphs, report=report), *_from_captions(raw, captions)):
        bare = byline.title is None and byline.role is BylineRole.REPORTER
        if not (bare and any(name == byline.name for name, _ in found)):  # nothing says that an author is a reporter too
            found.setdefault((byline.name, byline.role), byline)
    reported = {name for name, role in found if role in _REPORTERS}
    return tuple(byline for byline in found.values() if byline.role is not BylineRole.AUTHOR or byline.name not in reported)


def is_signed(flat: str) -> bool:
    """Whether a text ends in a bracket with those who wrote it: …全部建档。（通讯员 何芳）."""
    match = _SIGNED.search(flat)
    return match is not None and any(maker.role in _WRITERS for maker in _makers_at_end(match[1], report=False))


def _from_lines(raw: str, lines: Sequence[Spans], own: BylineRole) -> Iterator[Byline]:
    """The makers of lines of their own; `own` is what a name alone is."""
    role = own
    for spans in lines:
        text = _with_gaps(raw, spans)
        flat = fold(text.text)
        makers = find_makers(flat)
        if makers:
            role = makers[-1].role if makers[-1].role in _REPORTERS else own  # □记者 孙新 ⏎ 陈勇
        if websigns.is_info(flat):
            makers = makers or tuple(_beside_fields(flat))
        yield from (_byline(text, 0, maker) for maker in makers or [Maker(role, name, None) for name in author_names(flat)])


def _beside_fields(flat: str) -> Iterator[Maker]:
    """The names among the fields of a web line that nothing is said of, its reporters: 周敏 发布时间：2020-01-20 来源：青石日报."""
    return (Maker(BylineRole.REPORTER, match.span(), None) for match in _ALONE.finditer(flat) if is_author(match[0]))


def _from_body(raw: str, paragraphs: Sequence[Spans], *, report: bool) -> Iterator[Byline]:
    for spans in paragraphs[:2]:
        text = _with_gaps(raw, _head(spans))
        flat = fold(text.text)[:_OPENING]
        for match in (*_BRACKET.finditer(flat), *_REPORTED.finditer(flat)):
            # 宁安讯（王芳菲 特约记者 全龙范）: right after the dateline a bare name is a reporter's.
            default = BylineRole.REPORTER if flat[: match.start()].endswith(("讯", "电")) or match.re is _REPORTED else None
            for maker in read_makers(match[1], default):
                yield _byline(text, match.start(1), maker)
    for spans in paragraphs[-2:]:
        yield from _from_end(raw, spans, report=report)


def _from_captions(raw: str, captions: Sequence[Spans]) -> Iterator[Byline]:
    for spans in captions:
        yield from _from_end(raw, spans, report=False)


def _from_end(raw: str, spans: Spans, *, report: bool) -> Iterator[Byline]:
    text = _with_gaps(raw, _tail(spans))
    flat = fold(text.text)
    match = _LAST_BRACKET.search(flat) or _LAST_WORDS.search(flat)
    if match:
        # （李建疆） or （县融媒体中心 李建疆） under a report: papers leave the word for the reporter out.
        for maker in _makers_at_end(match[1], report=report):
            yield _byline(text, match.start(1), maker)


def _makers_at_end(flat: str, *, report: bool) -> tuple[Maker, ...]:
    """The makers in the last bracket; a bare name there must be a likely one, under 本报讯 any surname will do."""
    bare = read_makers(flat, BylineRole.REPORTER)
    printed = [squeeze(flat[slice(*maker.name)]) for maker in bare]
    named = len(bare) <= _MOST_BARE and (report or any(map(is_likely, printed))) and all(map(may_sign, printed))
    return find_makers(flat) or (bare if named else ())


def _with_gaps(raw: str, spans: Spans) -> MappedText:
    """The text with the blanks at its line ends: （通讯员 石建华⏎ 麻 琳） names two."""
    return MappedText.of(
        raw, [(start - (number > 0 and _is_blank(raw, start - 1)), end + _is_blank(raw, end)) for number, (start, end) in enumerate(spans)]
    )


def _is_blank(raw: str, at: int) -> bool:
    return raw[at : at + 1] in (" ", "\u3000", "\t")


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
