"""The same pages with other names: what a system knows of the people, places and bodies of a page no longer helps it there.

In go gold documents; out come the same documents as they might stand in papers of other provinces. Kinds and lengths of names, words,
dates and numbers stay, so the figures on both tell how much of a system's quality is knowledge of names it has seen.
"""

from collections.abc import Iterator, Sequence

from kg.evaluate.edit import edited, spread
from kg.evaluate.gold import GoldArticle, GoldDocument, GoldPlace
from kg.evaluate.swap_chance import Draws
from kg.evaluate.swap_divisions import Moves
from kg.evaluate.swap_page import Page
from kg.evaluate.swap_regions import divisions_by_name
from kg.lexicon import Division, divisions
from kg.text import MappedText, squeeze


def swap(documents: Sequence[GoldDocument], seed: int) -> tuple[GoldDocument, ...]:
    """The documents with every name of a person, place or body exchanged for one of another province; a seed gives the same names again."""
    in_order = sorted(documents, key=lambda document: document.name)
    draws = Draws(seed, frozenset(mention.text for document in in_order for mention in document.marked.mentions))
    moves = Moves([division for document in in_order for division in divisions_by_name(document).values()], draws)
    swapped = {document.name: _swapped(document, Page(document, moves, draws)) for document in in_order}
    return tuple(swapped[document.name] for document in documents)


def _swapped(document: GoldDocument, page: Page) -> GoldDocument:
    new = edited(document, dict(_edits(document, page)), page.rename)
    listed = {page.rename(name): page.division_of(name) for name in document.facts.places}
    places = {name: _with_code(place, listed[name]) for name, place in new.facts.places.items()}
    articles = {key: _with_headline(document, new, key, article) for key, article in new.facts.articles.items()}
    return GoldDocument(new.name, new.marked, new.facts.model_copy(update={"places": places, "articles": articles}))


def _with_code(place: GoldPlace, division: Division | None) -> GoldPlace:
    """The place as the official list has it; a county may lie directly in its province now."""
    above = divisions().ancestors(division) if division else ()
    parent = above[0].name if above and place.parent else place.parent
    return place.model_copy(update={"code": division.code if division else None, "parent": parent})


def _edits(document: GoldDocument, page: Page) -> Iterator[tuple[int, str]]:
    """What stands where: marked names first, then the names and words that stand outside of marks."""
    text = document.marked.text
    marked: set[int] = set()
    for mention in document.marked.mentions:
        offsets = [offset for start, end in mention.spans for offset in range(start, end)]
        marked.update(offsets)
        yield from spread(offsets, page.printed(mention)).items()
    read = MappedText.of(text, [(at, at + 1) for at, char in enumerate(text) if not char.isspace()])
    for start, end, new in page.outside.found(read.text):
        if marked.isdisjoint(read.offsets[start:end]):
            yield from spread(read.offsets[start:end], new).items()


def _with_headline(old: GoldDocument, new: GoldDocument, key: str, article: GoldArticle) -> GoldArticle:
    """The article with its headline as it is printed now, where the old headline was just what was printed."""
    said = old.facts.articles[key].headline
    if said is None or squeeze(said) != _printed_headline(old, key):
        return article
    return article.model_copy(update={"headline": _printed_headline(new, key)})


def _printed_headline(document: GoldDocument, key: str) -> str:
    segments = (one.span for one in document.marked.segments if one.article == key and one.kind == "headline")
    return "".join(squeeze(document.marked.text[start:end]) for start, end in segments)
