"""Training of the bundled model: labelled corpora and lists in, a folder in HanLP's format with card and manifest out.

Nothing here is needed to find names; what is learned lies in the folder.
"""

from pathlib import Path

from kg.train.card import Report, report, table, write_card
from kg.train.options import TrainingOptions
from kg.train.run import train

__all__ = ["Report", "TrainingOptions", "make_model", "report", "table", "train", "write_card"]


def make_model(data: Path, out: Path, options: TrainingOptions) -> Report:
    """Train, score what was written and write its card; the scores are returned."""
    recognizer = train(data, out, options)
    recognizer.load_weights(str(out))
    scores = report(recognizer, data)
    write_card(out, options, scores)
    return scores
