"""The grammar of titles: where a body ends and a post begins, and who holds it.

A candidate for a title comes from the lexicon or the model. It stands if a body ends where it begins, if a name stands
right before or after it, if a verb such as 任 takes it, or if it is joined to one that stands (党工委副书记、管委会副主任);
a calling such as 村民 only beside a name. The body is then the longest one that ends there, with the regions and bodies
that it leans on, and a name that the model has missed is the likeliest one that can stand there.
"""

from collections.abc import Iterator, Sequence

from kg.extract.found import Found
from kg.extract.grammar.bodies import bodies_of, towns_of
from kg.extract.grammar.candidates import sighted
from kg.extract.grammar.people import people_of
from kg.extract.grammar.titles import standing_titles

__all__ = ["find_titles"]


def find_titles(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The titles of a text, the bodies before them and the names beside them, given what lexicon and model have found."""
    sight = sighted(text, found)
    titles = standing_titles(sight)
    yield from titles
    yield from bodies_of(sight, titles)
    yield from towns_of(sight, titles)
    yield from people_of(sight, titles)
