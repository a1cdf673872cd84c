"""What is known beforehand: divisions, bodies, posts and names of China, as data files with origin.

In goes a name, a title or a text, often with the region that an article speaks from; out come records of the lexicon.
It leaves to others what only an article can tell: which of two readings its words have, and who is who.
Importing this package loads no data; each part is loaded on the first call of its function.
"""

from kg.lexicon.bodies import Bodies, bodies
from kg.lexicon.division_names import common_words, plain_name
from kg.lexicon.divisions import Divisions, divisions
from kg.lexicon.matcher import Matcher, matcher
from kg.lexicon.names import Names, names
from kg.lexicon.papers import Paper, paper_in
from kg.lexicon.posts import Posts, posts
from kg.lexicon.records import Body, Division, Hit, HitKind, Level, Post, Rank
from kg.lexicon.seats import LevelWord, relative_word

__all__ = [
    "Bodies",
    "Body",
    "Division",
    "Divisions",
    "Hit",
    "HitKind",
    "Level",
    "LevelWord",
    "Matcher",
    "Names",
    "Paper",
    "Post",
    "Posts",
    "Rank",
    "bodies",
    "common_words",
    "divisions",
    "matcher",
    "names",
    "paper_in",
    "plain_name",
    "posts",
    "relative_word",
]
