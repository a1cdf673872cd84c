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
    from tests.fuzz.checks import check_crawl, check_exports, check_file, check_text
    from tests.fuzz.samples import CRAWL, SAMPLES, TEXT


def _check_pages(data: bytes) -> None:
    check_text(data.decode("utf-8", "replace"))


def _check_names(data: bytes) -> None:
    check_exports(sorted({name for name in data.decode("utf-8", "ignore").split("\n") if name}) or ["名"])


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{form: partial(check_file, form) for form in SAMPLES},
    "crawl": check_crawl,
    "pages": _check_pages,
    "names": _check_names,
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
