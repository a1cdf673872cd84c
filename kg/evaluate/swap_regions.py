"""Which divisions a gold document names, where it speaks from, and which words go with the kinds of its own divisions."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.evaluate.gold import GoldDocument
from kg.evaluate.swap_divisions import Moves
from kg.evaluate.swap_tables import kind_of, kind_words, kinds
from kg.lexicon import Division, Level, divisions
from kg.model import MentionType

# Two characters inside a name are a place by chance too often.
_PLAIN = 3


def home_of(document: GoldDocument) -> Division | None:
    """The division that the document speaks from."""
    region = document.facts.region
    return _listed(document, region) or divisions().resolve(region) if region else None


def divisions_by_name(document: GoldDocument) -> dict[str, Division]:
    """The divisions of the document by the names its gold has for them."""
    home = home_of(document)
    found = {name: listed for name in document.facts.places if (listed := _listed(document, name))}
    if home is not None:
        found.setdefault(home.name, home)
    for name in {*_regions(document), *_bodies_and_places(document)} - found.keys():
        for division in _inside(name, home):
            found.setdefault(division.name, division)
    return found


def _inside(name: str, home: Division | None) -> Iterator[Division]:
    """The divisions above the township that a longer name has in it, as far as it is plain that they are meant."""
    start = 0
    while start < len(name):
        chain = divisions().read_chain(name[start:], home)
        division, length = chain[0] if chain else (None, 1)
        plain = division is not None and (name[start : start + length] == division.name or length >= _PLAIN or not start)
        if division is not None and plain and (division.level <= Level.COUNTY or _near(division, home)):
            yield division
        start += length if plain else 1


def _near(division: Division, home: Division | None) -> bool:
    """Whether a township or village lies where the document speaks from; one of a name elsewhere is there by chance."""
    return home is not None and home.level >= Level.PREFECTURE and divisions().is_within(division, home)


def new_words(home: Division | None, moves: Moves) -> Mapping[str, str]:
    """The words that change because the own divisions are of other kinds now, or because no such kind is known in the new province."""
    words: dict[str, str] = {}
    line = (home, *divisions().ancestors(home)) if home else ()
    if line:
        old, new = line[-1], moves.of(line[-1])
        for level in Level:
            for ending in sorted(_endings(old, level) - _endings(new, level)):
                later = next((one for one in kind_of(ending, level).successors if one in _endings(new, level)), ending)
                words.update(kind_words(ending, later))
    for division in line:
        words.update(kind_words(kind_of(division.name, division.level).ending, kind_of(moves.of(division).name, division.level).ending))
    return words


@lru_cache(maxsize=64)
def _endings(province: Division, level: Level) -> frozenset[str]:
    """The kinds of divisions of a level that a province has."""
    if level == Level.PROVINCE:
        return frozenset()
    known = {kind.ending for kind in kinds(level)}
    return frozenset(kind_of(one.name, level).ending for one in divisions().children(province, level)) & known


def _listed(document: GoldDocument, name: str) -> Division | None:
    place = document.facts.places.get(name)
    return divisions().get(place.code) if place and place.code else None


def _regions(document: GoldDocument) -> Iterator[str]:
    return (article.region for article in document.facts.articles.values() if article.region)


def _bodies_and_places(document: GoldDocument) -> Iterator[str]:
    for mention in document.marked.mentions:
        if mention.type in (MentionType.ORG, MentionType.PLACE):
            yield from (mention.key, mention.text)
