"""Reads a folder of texts with a peer and writes its mentions in simple JSON Lines, with what it cost.

Runs inside the environment of a peer, so it needs nothing but Python.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Found = tuple[str, int, int]
Find = Callable[[str], Iterable[Found]]
FindAll = Callable[[list[str]], Iterable[Iterable[Found]]]

# Read once before the clock of reading starts: some peers load their models on first use.
WARM_UP = "王芳十月五日到北京市，同教育局局长李明座谈。"


def serve(load: Callable[[], Find]) -> None:
    """Runs a peer that is given a line at a time."""

    def load_all() -> FindAll:
        find = load()
        return lambda lines: map(find, lines)

    serve_pages(load_all)


def serve_pages(load: Callable[[], FindAll]) -> None:
    """Reads the texts of the first argument line by line, writes mentions to the second and costs to the third.

    The peer is given all lines of a text at once, and answers each by itself.
    """
    texts, mentions, costs = (Path(argument) for argument in sys.argv[1:4])
    sys.argv[1:] = []  # some peers read them as their own
    begun = time.perf_counter()
    find = load()
    list(map(list, find([WARM_UP])))
    loaded, cpu_loaded = time.perf_counter(), time.process_time()
    pages = {path.stem: path.read_bytes().decode("utf-8") for path in sorted(texts.glob("*.txt"))}
    rows = [
        {"document": name, "type": kind, "start": start, "end": end}
        for name, text in pages.items()
        for kind, start, end in _read(text, find)
    ]
    read, cpu_read = time.perf_counter(), time.process_time()
    write(mentions, rows)
    cost = {
        "load_seconds": loaded - begun,
        "read_seconds": read - loaded,
        "read_cpu_seconds": cpu_read - cpu_loaded,
        "characters": sum(map(len, pages.values())),
    }
    costs.write_text(json.dumps(cost), encoding="utf-8")


def write(path: Path, rows: Iterable[dict[str, object]]) -> None:
    """Writes JSON Lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def words(line: str, tagged: Iterable[tuple[str, str]], types: dict[str, str]) -> Iterator[Found]:
    """The words whose tag names a type, found again in the line they were cut from, left to right."""
    position = 0
    for word, tag in tagged:
        start = line.find(word, position)
        if word and start >= 0:
            position = start + len(word)
            if tag in types:
                yield types[tag], start, position


def labels(tagged: Iterable[tuple[int, str]], types: dict[str, str]) -> Iterator[Found]:
    """Runs of labels such as B-PER, I-PER as ranges; each item is the length of a piece of the line and its label.

    B and S begin a name; any other prefix goes on with one of the same type, or begins one where none is open.
    """
    kind, start, position = "", 0, 0
    for length, label in [*tagged, (0, "O")]:
        prefix, _, name = label.replace("_", "-").partition("-")
        if kind and (name != kind or prefix in {"B", "S", "O"}):
            if kind in types:
                yield types[kind], start, position
            kind = ""
        if name and not kind:
            kind, start = name, position
        position += length


def _read(text: str, find: FindAll) -> Iterator[Found]:
    """The mentions of a text, read line by line as its users would; offsets are those of the text."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    lines = [(start, line) for start, line in zip(starts, text.split("\n"), strict=False) if line.strip()]
    for (start, _), found in zip(lines, find([line for _, line in lines]), strict=True):
        yield from ((kind, start + begin, start + end) for kind, begin, end in found)
