"""Files and folders as given on a command line, as the files to read with the names they go by."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from kg.errors import InputError, UsageError
from kg.model import Issue, IssueKind
from kg.read.formats import BY_SUFFIX, format_of
from kg.read.problems import readable

Found = tuple[str, Path] | Issue
_KNOWN = " ".join(BY_SUFFIX)
_GRAPH = "graph.sqlite"
_OF_A_GRAPH = frozenset(
    f"{name}.jsonl"
    for name in ("articles", "mentions", "entities", "posts", "tenures", "events", "coappearances", "issues", "entities.ftm")
) | {"graph.html"}
"""What kg writes beside a graph and could read as pages; who builds in the folder of the pages does not mean these."""


def walk(paths: Sequence[Path]) -> list[list[Found]]:
    """For each path the readable files under it in sorted order; what cannot be opened is an issue, and each unknown suffix is one.

    Raises `UsageError` for a path that does not exist, `InputError` for a folder with nothing to read.
    """
    missing = [readable(str(path)) for path in paths if _status(path) is None]
    if missing:
        raise UsageError(f"no such file or folder: {', '.join(missing)}; check the spelling and the working folder")
    found = [_found(path) for path in paths]
    _check_names(entry for entries in found for entry in entries if isinstance(entry, tuple))
    return found


def _check_names(files: Iterable[tuple[str, Path]]) -> None:
    """Two files of one name would supersede one another."""
    known: dict[str, Path] = {}
    for name, path in files:
        other = known.setdefault(name, path)
        if other != path and not other.samefile(path):
            raise UsageError(f"{other} and {path} would both be called {name}; give the folder above both instead")


def _found(path: Path) -> list[Found]:
    return _in_folder(path) if path.is_dir() else [(readable(path.name), path)]


def _in_folder(folder: Path) -> list[Found]:
    unknown: dict[str, list[str]] = defaultdict(list)
    found = [entry for _, entry in sorted(_below(folder, unknown), key=itemgetter(0))]
    if not any(isinstance(entry, tuple) for entry in found):
        raise InputError(f"the folder {readable(str(folder))} holds no file to read; kg reads {_KNOWN}")
    return [*found, *(_unknown(suffix, names) for suffix, names in sorted(unknown.items()))]


def _unknown(suffix: str, names: list[str]) -> Issue:
    what = f"*{suffix}" if suffix else "files without a suffix"
    text = f"{what}: {len(names)} not read, for kg does not know the format; the first is {min(names)}"
    return Issue(source=what, kind=IssueKind.UNKNOWN_FORMAT, text=text, remedy=f"convert them to one that kg reads: {_KNOWN}")


def _below(root: Path, unknown: dict[str, list[str]]) -> Iterator[tuple[Path, Found]]:
    """What is in a folder and in those below it, each with its path; links to folders come last, so that every folder is read once."""
    read: set[tuple[int, int]] = set()
    waiting, links = [root], list[Path]()
    while waiting or links:
        folder = waiting.pop() if waiting else links.pop()
        name = readable(folder.relative_to(root).as_posix())
        try:
            status = folder.stat()
            key = (status.st_dev, status.st_ino)
            if key in read:
                yield folder, _issue(name, f"the link {name} leads to a folder that is read already", "remove the link")
                continue
            entries = sorted(folder.iterdir())
        except OSError as error:
            yield folder, _issue(name, f"the folder {name} cannot be opened: {error.strerror}", "check its permissions")
            continue
        read.add(key)
        for entry in filter(_is_meant, entries):
            if (known := _status(entry)) is not None and S_ISDIR(known.st_mode):
                (links if entry.is_symlink() else waiting).append(entry)
            else:
                yield from ((entry, found) for found in _file(root, entry, known, unknown))
        links.sort(reverse=True)


def _is_meant(entry: Path) -> bool:
    """Whether a file is one of the user's: neither hidden nor written by kg beside a graph."""
    return not entry.name.startswith(".") and not (entry.name in _OF_A_GRAPH and _status(entry.with_name(_GRAPH)))


def _file(root: Path, entry: Path, status: os.stat_result | None, unknown: dict[str, list[str]]) -> Iterator[Found]:
    name = readable(entry.relative_to(root).as_posix())
    if status is None:
        yield _issue(name, f"{name} leads to nothing, or cannot be looked at", "remove it, or see to its permissions and path")
    elif format_of(entry) is None:
        unknown[readable(entry.suffix.lower())].append(name)
    elif S_ISREG(status.st_mode):
        yield name, entry
    else:
        yield _issue(name, f"{name} is no regular file", "remove it")


def _status(path: Path) -> os.stat_result | None:
    """What the system knows of a file; None where it is none or may not be looked at."""
    try:
        return path.stat()
    except (OSError, ValueError):  # a NUL in a name is no error of the system's
        return None


def _issue(name: str, text: str, remedy: str) -> Issue:
    return Issue(source=name, kind=IssueKind.UNREADABLE, text=text, remedy=remedy)
