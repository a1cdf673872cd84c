"""Files that are either the former ones or complete new ones, never something between."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from kg.errors import ExportError


@contextmanager
def whole_file(path: Path, check: Callable[[Path], None] | None = None) -> Iterator[TextIO]:
    """A text file to write; it takes the place of `path` once it is complete and `check` has read it without an error."""
    with whole_path(path, check) as part, part.open("w", encoding="utf-8", newline="\n") as stream:
        yield stream


@contextmanager
def whole_path(path: Path, check: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """Where to write a file by one's own means; it takes the place of `path` as `whole_file` says."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield part
        if check is not None:
            check(part)
        part.replace(path)
    except OSError as error:
        raise ExportError(f"{path} could not be written: {error.strerror}; a former file was left as it was") from error
    finally:
        with suppress(OSError):
            part.unlink()
