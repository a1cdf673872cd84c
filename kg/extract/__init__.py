"""Finding the mentions of one document: an engine, the grammar of titles, the lexicon, dates and bylines.

In go a page and its articles; out come mentions with the raw spans they stand at. Each annotator gives typed stretches of
an article's blocks; `settle` says who wins where they disagree. Nothing outside the document is seen.
"""

from kg.extract.engine import Engine, load_engine
from kg.extract.mentions import extract, texts_of
from kg.extract.together import Together

__all__ = ["Engine", "Together", "extract", "load_engine", "texts_of"]
