"""Training of the bundled model: labelled corpora and lists in, a folder in HanLP's format with card and manifest out.

Nothing here is needed to find names; what is learned lies in the folder. Figures for the card come from `kg eval` on that folder.
"""

from kg.train.card import write_card, write_manifest
from kg.train.corpora import TESTS
from kg.train.options import TrainingOptions
from kg.train.run import train

__all__ = ["TESTS", "TrainingOptions", "train", "write_card", "write_manifest"]
