"""`python -m tests.fuzz.coverage TARGET [OPTION…]`: atheris looks for inputs that reach new code, from the samples on.

TARGET is a format of `kg.read`, `crawl`, `pages` or `names`; options are libFuzzer's, such as `-max_total_time=60`.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["kg", "html", "markdown_it", "docx", "trafilatura", "json"]):
    from tests.fuzz.samples import CRAWL, SAMPLES, TEXT
    from tests.fuzz.targets import read, read_crawl, read_text, write


def _read_pages(data: bytes) -> None:
    read_text(data.decode("utf-8", "replace"))


def _write_names(data: bytes) -> None:
    write(sorted({name for name in data.decode("utf-8", "ignore").split("\n") if name}) or ["名"])


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{form: partial(read, form) for form in SAMPLES},
    "crawl": read_crawl,
    "pages": _read_pages,
    "names": _write_names,
}


def main() -> None:
    """Start from the sample of a target, in a corpus that goes when this ends."""
    name, *options = sys.argv[1:]
    with TemporaryDirectory() as corpus:
        Path(corpus, "sample").write_bytes({"crawl": CRAWL, "pages": TEXT.encode(), "names": TEXT.encode()}.get(name) or SAMPLES[name])
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
