"""Scores: what people marked in pages beside what a system says of them.

In go gold documents (`NAME.ann` and `NAME.yaml`, or labelled sentences) and the rows of a build or an engine;
out come precision, recall and F1 by measure.
"""

from kg.evaluate.alone import found_alone, score_alone
from kg.evaluate.gold import GoldDocument, load_document, load_gold
from kg.evaluate.labelled import load_labelled
from kg.evaluate.measure import Measure, Scores, table
from kg.evaluate.predicted import Predicted, by_source, load_build, read_rows, said
from kg.evaluate.score import score, score_names

__all__ = [
    "GoldDocument",
    "Measure",
    "Predicted",
    "Scores",
    "by_source",
    "found_alone",
    "load_build",
    "load_document",
    "load_gold",
    "load_labelled",
    "read_rows",
    "said",
    "score",
    "score_alone",
    "score_names",
    "table",
]
