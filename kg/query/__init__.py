"""Questions to a graph that was built, answered with the characters that say so.

A store goes in, cards and answers come out: an answer is a sequence of typed rows with their evidence, or none and the reason
why. Nothing is computed anew and no page is read again. How answers are printed is left to the commands, files to `kg.export`.
"""

from kg.query.answer import Answer
from kg.query.cards import Card, card
from kg.query.coappearances import coappearances, companions
from kg.query.find import find
from kg.query.held import holders, posts
from kg.query.network import centrality, communities, ego
from kg.query.opened import OpenGraph
from kg.query.path import path
from kg.query.people import people
from kg.query.search import search
from kg.query.timeline import timeline

__all__ = [
    "Answer",
    "Card",
    "OpenGraph",
    "card",
    "centrality",
    "coappearances",
    "communities",
    "companions",
    "ego",
    "find",
    "holders",
    "path",
    "people",
    "posts",
    "search",
    "timeline",
]
