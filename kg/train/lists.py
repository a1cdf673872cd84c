"""Word lists of the training data: files of sections, each a line `# name` before its entries, blanks between them."""

from functools import cache
from importlib.resources import files


def read_text(name: str) -> str:
    """The text of a file of `kg/train/data`."""
    return (files("kg.train") / "data" / name).read_text(encoding="utf-8")


@cache
def read_sections(name: str) -> dict[str, list[str]]:
    """The entries of each section of a file, in their order."""
    sections = {}
    for section in read_text(name).split("# ")[1:]:
        heading, _, entries = section.partition("\n")
        sections[heading] = entries.split()
    return sections
