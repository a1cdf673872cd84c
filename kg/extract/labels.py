"""What the labels of other models are called here."""

from collections.abc import Mapping
from functools import cache

from kg.model import MentionType
from kg.tables import Tables


@cache
def label_types() -> Mapping[str, MentionType]:
    """The type of each label in `labels.tsv`; labels that are not there (dates, amounts) are passed over."""
    return dict(Tables.of("kg.extract").records("labels.tsv", 2, lambda cells: (cells[0], MentionType(cells[1]))))
