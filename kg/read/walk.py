"""Files and folders as given on a command line, as the files to read with the names they go by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.model import Issue, IssueKind
from kg.read.formats import BY_SUFFIX, format_of
from kg.read.problems import readable

Found = tuple[str, Path] | Issue
_KNOWN = " ".join(BY_SUFFIX)


def walk(paths: Sequence[Path]) -> list[list[Found]]:
    """For each path the readable files under it in sorted order; what cannot be opened is an issue, and each unknown suffix is one.

    Raises `UsageError` for a path that does not exist, `InputError` for a folder with nothing to read.
    """
    missing = [str(path) for path in paths if not path.exists()]
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
    found = list(_below(folder, folder, frozenset(), unknown))
    if not any(isinstance(entry, tuple) for entry in found):
        raise InputError(f"the folder {folder} holds no file to read; kg reads {_KNOWN}")
    return [*found, *(_unknown(suffix, names) for suffix, names in sorted(unknown.items()))]


def _unknown(suffix: str, names: list[str]) -> Issue:
    what = f"*{suffix}" if suffix else "files without a suffix"
    text = f"{what}: {len(names)} not read, for kg does not know the format; the first is {names[0]}"
    return Issue(source=what, kind=IssueKind.UNKNOWN_FORMAT, text=text, remedy=f"convert them to one that kg reads: {_KNOWN}")


def _below(root: Path, folder: Path, above: frozenset[tuple[int, int]], unknown: dict[str, list[str]]) -> Iterator[Found]:
    name = readable(folder.relative_to(root).as_posix())
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _issue(name, f"the folder {name} cannot be opened: {error.strerror}", "check its permissions")
        return
    key = (status.st_dev, status.st_ino)
    if key in above:
        yield _issue(name, f"the link {name} leads back to a folder above it", "remove the link")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        yield from _entry(root, entry, above | {key}, unknown)


def _entry(root: Path, entry: Path, above: frozenset[tuple[int, int]], unknown: dict[str, list[str]]) -> Iterator[Found]:
    name = readable(entry.relative_to(root).as_posix())
    if entry.is_dir():
        yield from _below(root, entry, above, unknown)
    elif format_of(entry) is None:
        unknown[readable(entry.suffix.lower())].append(name)
    elif entry.is_file():
        yield name, entry
    else:
        yield _issue(name, f"{name} leads to nothing or is no regular file", "remove it")


def _issue(name: str, text: str, remedy: str) -> Issue:
    return Issue(source=name, kind=IssueKind.UNREADABLE, text=text, remedy=remedy)
