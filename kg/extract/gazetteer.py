"""The lists in a model's folder: one xz file of text, a line `# class` before the phrases of each class."""

import lzma
from collections.abc import Mapping, Sequence
from pathlib import Path


def read_gazetteer(path: Path) -> tuple[list[str], list[list[str]]]:
    """The names of the classes and the phrases of each, in the order of the file."""
    names: list[str] = []
    phrases: list[list[str]] = []
    for section in lzma.decompress(path.read_bytes()).decode("utf-8").split("# ")[1:]:
        name, *rest = section.rstrip("\n").split("\n")
        names.append(name)
        phrases.append(rest)
    return names, phrases


def write_gazetteer(path: Path, classes: Mapping[str, Sequence[str]]) -> None:
    """Write the classes in the order given, each sorted and without repetitions."""
    lines = [line for name, phrases in classes.items() for line in (f"# {name}", *sorted(set(phrases)))]
    path.write_bytes(lzma.compress("\n".join([*lines, ""]).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
