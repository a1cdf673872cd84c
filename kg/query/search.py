"""Search by a name, a part of one, or its pinyin."""

import re
from enum import IntEnum
from unicodedata import normalize

from kg.errors import UsageError
from kg.model import EdgeType, EntityType, Record
from kg.model.rows import Evidence, TenureRow
from kg.query.answer import Answer
from kg.query.wording import held_post
from kg.store import Store
from kg.store.graph import LikeName
from kg.text import name_key


class Likeness(IntEnum):
    """How a name answers to what was searched, the best first."""

    NAME = 0
    BEGINNING = 1
    PART = 2
    PINYIN = 3
    PINYIN_PART = 4
    PINYIN_LETTERS = 5
    INITIALS = 6


class FoundRow(Record):
    """A thing that answers to a search, by which of its names and how, with what tells it from others and a quotation."""

    id: str
    type: EntityType
    name: str
    called: str
    by: str
    posts: tuple[str, ...]
    articles: int
    evidence: tuple[Evidence, ...]


def search(store: Store, text: str, kind: str | None = None, limit: int = 20) -> Answer[FoundRow]:
    """The things called so, or so in part, or read so in pinyin (`zhangxiuling`, `zhang xiu`, `zxl`); the best first.

    Of equally good ones those that more articles name come first. `kind` is a label of nodes, as `Person`.
    """
    if kind is not None and kind not in list(EntityType):
        raise UsageError(f"there is no kind {kind!r}; known are {', '.join(EntityType)}")
    if not name_key(text):
        return Answer(FoundRow, reason="nothing was searched for")
    best: dict[str, tuple[Likeness, LikeName]] = {}
    for found in store.names_like(text, letters_of(text)):
        like = _likeness(text, found)
        if like is not None and kind in (None, found.label):
            best[found.node] = min(best.get(found.node, (like, found)), (like, found))
    ranked = sorted(best.values(), key=lambda item: (item[0], -item[1].articles, item[1].name, item[1].node))
    return Answer(FoundRow, (_row(store, *item) for item in ranked[:limit]), f"no name holds {text!r} or is read so")


def letters_of(text: str) -> str:
    """The letters of a text in pinyin, without tones, blanks and apostrophes; empty if it is none. ü is v, as on keyboards."""
    plain = normalize("NFD", name_key(text).lower().replace("ü", "v").replace("ǚ", "v").replace("ǜ", "v"))
    letters = re.sub("[\u0300-\u036f'’·-]", "", plain)
    return letters if re.fullmatch("[a-z]+", letters) else ""


def _likeness(text: str, found: LikeName) -> Likeness | None:
    key, name = name_key(text), name_key(found.called)
    if key in name:
        return Likeness.NAME if key == name else Likeness.BEGINNING if name.startswith(key) else Likeness.PART
    letters, syllables = letters_of(text), found.pinyin.split()
    if not letters:
        return None
    if "".join(syllables) == letters:
        return Likeness.PINYIN
    runs = ["".join(syllables[start:end]) for start in range(len(syllables)) for end in range(start + 1, len(syllables) + 1)]
    if letters in runs:  # zhang is 张 before it is the beginning of zhan guo (詹国)
        return Likeness.PINYIN_PART
    if any(run.startswith(letters) for run in runs):
        return Likeness.PINYIN_LETTERS
    return Likeness.INITIALS if len(letters) > 1 and letters in "".join(syllable[0] for syllable in syllables) else None


def _row(store: Store, like: Likeness, found: LikeName) -> FoundRow:
    tenures = store.rows(TenureRow, found.node) if found.label == EntityType.PERSON else ()
    return FoundRow(
        id=found.node,
        type=found.label,
        name=found.name,
        called=found.called,
        by=like.name.lower().replace("_", " "),
        posts=tuple(dict.fromkeys(map(held_post, tenures))),
        articles=found.articles,
        evidence=_first_quotation(store, found.node),
    )


def _first_quotation(store: Store, node: str) -> tuple[Evidence, ...]:
    """One place that names the thing; of those in articles the first, else one of whatever is known of it."""
    edges = sorted(store.edges(node), key=lambda edge: (edge.type != EdgeType.MENTIONED_IN, edge.id))
    return next((edge.evidence[:1] for edge in edges if edge.evidence), ())
