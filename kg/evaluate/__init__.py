"""Scores: what people marked in pages beside what a system says of them.

In go gold documents (`NAME.ann` and `NAME.yaml`) and the rows of a build; out come precision, recall and F1 by measure.
"""

from kg.evaluate.gold import GoldDocument, load_document, load_gold
from kg.evaluate.measure import Measure, Scores, table
from kg.evaluate.predicted import Predicted, by_source, load_build, read_rows
from kg.evaluate.score import score, score_names

__all__ = [
    "GoldDocument",
    "Measure",
    "Predicted",
    "Scores",
    "by_source",
    "load_build",
    "load_document",
    "load_gold",
    "read_rows",
    "score",
    "score_names",
    "table",
]
