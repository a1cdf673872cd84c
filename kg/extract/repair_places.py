"""Names of places as the model cuts them, mended: verbs and words for what lies beside cut off, teams told from their towns."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.village_words import is_a_kind
from kg.extract.words import Words, one_of
from kg.lexicon import divisions
from kg.model import MentionType

_BESIDE = re.compile(rf"(?<=..){one_of(Words.BESIDE_PLACE)}.*|(?<=.[县市区旗镇乡村社查])的.*")
_GOES_ON = re.compile(rf"(?P<short>.{{2,4}}?){one_of(Words.AFTER_DIVISION)}.+")
_VERB = re.compile(rf"{one_of(Words.BEFORE_DIVISION)}(?P<short>.{{2,3}})")
_FIGURE = re.compile(one_of(Words.FIGURE))
_ART = re.compile(rf"(?!{one_of(Words.NO_ART)}){one_of(Words.ART)}")
_TEAM = re.compile(rf"(?!{one_of(Words.NO_TEAM)})队")
_OF_A_TEAM = re.compile(r".{2,}(?:镇|乡|苏木|街道|县|旗)$")
# 亿元村, 部分乡镇, 257场村.
_NONE = re.compile(
    rf".{{0,2}}(?:(?:{one_of(Words.VILLAGE_TRAIT)}|[一以各全])村|{one_of(Words.TWO_KINDS)})|{one_of(Words.PLANT)}|\d+.村|[他她它你].*"
    rf"|{one_of(Words.TEAM)}队"
)
_DONE = re.compile(rf"{one_of(Words.BEFORE_PLACE)}(?=.{{3,}})")
# A road by its number, and the place that follows it: 国道323线|大麦山.
_ROAD = re.compile(r"(?:[国省县乡]道|[GSXY])\d+(?:线|国道|省道)?(?=[一-鿿]{2})(?!.*[段线]$)")
# A company of a regiment before a word for a kind of place: 七连|养殖小区.
_COMPANY = re.compile(rf"[一二三四五六七八九十〇○零百]{{1,4}}{one_of(Words.CORPS)}")
# A library, museum or bureau is a body, also where somebody goes there.
_BODY = re.compile(rf"..(?:{one_of(Words.GALLERY)}|局)$")
_MAIN, _TOWN = "主", "城区"  # 八宿县|主城区
_LONGEST_FIGURE = 8


def mended_place(text: str, place: Found) -> Iterator[Found]:
    """The place with the right ends, the team that it is part of, or nothing where it is no place."""
    name = text[place.start : place.end]
    if _NONE.fullmatch(name) or _is_figure(text, place) or _ART.match(text, place.end):
        return
    if _OF_A_TEAM.fullmatch(name) and (team := _TEAM.match(text, place.end)):
        yield replace(place, end=team.end(), type=MentionType.ORG)
        return
    for start, end in _pieces(text, place, name):
        kind = MentionType.ORG if _BODY.search(name, start, end) else place.type
        yield replace(place, start=place.start + start, end=place.start + end, type=kind)


def _pieces(text: str, place: Found, name: str) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that name a place, as half-open ranges of it."""
    beside, goes_on, verb = _BESIDE.search(name), _GOES_ON.fullmatch(name), _VERB.fullmatch(name)
    company = _COMPANY.match(name)
    if company and is_a_kind(name[company.end() :]):
        yield 0, company.end()
    elif done := _DONE.match(name):
        yield done.end(), len(name)
    elif road := _ROAD.match(name):
        yield from ((0, road.end()), (road.end(), len(name)))
    elif name.endswith(_MAIN) and len(name) > len(_MAIN) + 1 and text.startswith(_TOWN, place.end):
        yield 0, len(name) - len(_MAIN)
    elif beside:
        yield 0, beside.start()
    elif goes_on and _is_upper(goes_on["short"]):
        yield 0, goes_on.end("short")
    elif verb and not divisions().by_name(name) and _is_upper(verb["short"]):
        yield verb.start("short"), len(name)
    else:
        yield 0, len(name)


def _is_figure(text: str, place: Found) -> bool:
    """Whether a name stands in a figure of speech: 江南 in 塞上江南."""
    around = range(max(0, place.start - _LONGEST_FIGURE), place.start + 1)
    figures = (_FIGURE.match(text, start) for start in around)
    return any(figure.end() >= place.end for figure in figures if figure)


def _is_upper(name: str) -> bool:
    """Whether a county or what lies above it is called so."""
    return bool(divisions().counties(name))
