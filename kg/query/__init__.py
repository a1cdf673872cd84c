"""Questions to a graph that was built, answered with the characters that say so.

A store goes in, cards and rows come out; nothing is computed anew and no page is read again. How answers are printed is left
to the commands, files to `kg.export`.
"""

from kg.query.cards import Card, card
from kg.query.coappearances import coappearances
from kg.query.find import find
from kg.query.opened import OpenGraph
from kg.query.people import people

__all__ = ["Card", "OpenGraph", "card", "coappearances", "find", "people"]
