"""What the labels of other models are called here."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from kg.model import MentionType


@cache
def label_types() -> Mapping[str, MentionType]:
    """The type of each label in `labels.tsv`; labels that are not there (dates, amounts) are passed over."""
    lines = (files("kg.extract") / "labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {label: MentionType(kind) for label, kind in rows}
