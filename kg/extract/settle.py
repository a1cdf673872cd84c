"""Who wins where annotators disagree: the one policy of the house.

1. What layout and calendar rules found (bylines, dates) stands.
2. The grammar of titles stands against lexicon and model, since it has seen both sides of a name.
3. Of the rest the longer stretch wins, and of equals the lexicon against the model; so a township inside the name of its
   party committee gives way to the committee, and a model's person inside a township's name to the township.
"""

from collections.abc import Iterable

from kg.extract.found import Found

BYLINE, DATES, GRAMMAR, LEXICON, MODEL, DOCUMENT = "byline", "dates", "grammar", "lexicon", "model", "document"
_RANK = {BYLINE: 0, DATES: 1, GRAMMAR: 2, LEXICON: 3, MODEL: 3, DOCUMENT: 4}
_OF_EQUALS = {LEXICON: 0, MODEL: 1}


def settle(found: Iterable[Found]) -> list[Found]:
    """The stretches that stand, in order, none overlapping another."""
    free: list[Found] = []
    taken = set[int]()
    for one in sorted(found, key=_order):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            free.append(one)
    return sorted(free, key=lambda one: one.start)


def _order(one: Found) -> tuple[int, int, int, int, str]:
    name = one.annotator.split("/", maxsplit=1)[0]
    return (_RANK[name], one.start - one.end, _OF_EQUALS.get(name, 2), one.start, one.type)
