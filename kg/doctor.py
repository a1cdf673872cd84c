"""What is installed and works: each part is tried rather than looked up, and what does not work has its remedy beside it."""

import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from enum import StrEnum
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

from kg.errors import KgError, UsageError
from kg.export import FORMATS as WRITTEN
from kg.export import export
from kg.extract.engine import ENGINES, load_engine
from kg.extract.manifest import bundled_folder, check_folder
from kg.graph import Graph
from kg.model import MentionType, Record
from kg.read import FORMATS as READ
from kg.version import __version__

_PACKAGE = "newsprint-kg"
_TRIED = "旗委书记张秀玲到树林召镇调研。"
_AGAIN = f"install it again: pip install --force-reinstall {_PACKAGE}"
_WHOLE = f"to read pages too: pip install {_PACKAGE}"
_OF_READING = ("reads", "engine")
READING = frozenset(
    {
        "hanlp",
        "hanlp-common",
        "lxml",
        "markdown-it-py",
        "pypdfium2",
        "python-docx",
        "pyyaml",
        "safetensors",
        "threadpoolctl",
        "trafilatura",
    }
)
"""Packages that only reading pages needs; an installation without HanLP asks and exports, and lacks them on purpose."""


class State(StrEnum):
    """How a part is: `missing` is what may be added, `broken` what should be there and is not."""

    WORKS = "works"
    UNTRIED = "untried"
    MISSING = "missing"
    BROKEN = "broken"


class Part(Record):
    """A part of an installation: of which kind, how it is, what was seen, and what to do if it does not work."""

    kind: str
    name: str
    state: State
    what: str
    remedy: str | None = None


def examine() -> Iterator[Part]:
    """Every part, in the order of the flow, and at last what can be done with them."""
    parts = list(_parts())
    yield from parts
    yield from _tasks(parts)


def _parts() -> Iterator[Part]:
    yield Part(kind="program", name="kg", state=State.WORKS, what=f"{__version__} with Python {platform.python_version()}")
    yield _terminal()
    yield _tried("model", bundled_folder().name, lambda: f"version {check_folder(bundled_folder())}", _AGAIN)
    yield from _packages()
    yield from (_reader(name) for name in READ)
    yield from _engines()
    yield from (_writer(name) for name in WRITTEN)


def _tried(kind: str, name: str, trial: Callable[[], str], remedy: str) -> Part:
    """A part that works if its trial raises nothing; an error of the project tells its own remedy."""
    try:
        return Part(kind=kind, name=name, state=State.WORKS, what=trial())
    except UsageError as error:  # what needs an extra says so, with the command that brings it
        what, _, told = str(error).rpartition(": ")
        return Part(kind=kind, name=name, state=State.MISSING, what=what, remedy=told)
    except KgError as error:
        what, _, told = str(error).rpartition("; ")
        return Part(kind=kind, name=name, state=State.BROKEN, what=what or told, remedy=told if what else remedy)
    except ModuleNotFoundError as error:
        left_out = kind in _OF_READING and not _reads()
        state = State.MISSING if left_out else State.BROKEN
        return Part(kind=kind, name=name, state=state, what=f"{type(error).__name__}: {error}", remedy=_WHOLE if left_out else remedy)
    except Exception as error:  # a library that is broken raises whatever it likes, and the others are still to be tried
        return Part(kind=kind, name=name, state=State.BROKEN, what=f"{type(error).__name__}: {error}", remedy=remedy)


def _terminal() -> Part:
    """Whether standard output can show Chinese."""
    encoding = sys.stdout.encoding or "ascii"
    with suppress(UnicodeEncodeError, LookupError):
        _TRIED.encode(encoding)
        return Part(kind="program", name="output", state=State.WORKS, what=f"Chinese can be printed ({encoding})")
    remedy = "set PYTHONUTF8=1, or a locale in UTF-8: export LC_ALL=C.UTF-8"
    return Part(kind="program", name="output", state=State.BROKEN, what=f"{encoding} has no Chinese characters", remedy=remedy)


def _packages() -> Iterator[Part]:
    """The libraries the package asks for; those of an extra may be missing."""
    try:
        asked = [Requirement(line) for line in requires(_PACKAGE) or ()]
    except PackageNotFoundError:
        remedy = "pip install --editable . in the checkout"
        yield Part(kind="package", name=_PACKAGE, state=State.BROKEN, what="runs from a folder that is not installed", remedy=remedy)
        return
    for requirement in asked:
        extra = re.search(r"extra == [\"'](\w+)[\"']", str(requirement.marker))
        if extra or requirement.marker is None or requirement.marker.evaluate():
            yield _package(requirement, extra.group(1) if extra else None)


def _package(requirement: Requirement, extra: str | None) -> Part:
    name = requirement.name
    wanted = f"{name}{requirement.specifier}"
    remedy = f'pip install "{_PACKAGE}[{extra}]"' if extra else f'pip install "{wanted}"'
    try:
        found = version(name)
    except PackageNotFoundError:
        left_out = name in READING and not _reads()
        state = State.MISSING if extra or left_out else State.BROKEN
        what = f"not installed (extra {extra})" if extra else "not installed"
        return Part(kind="package", name=name, state=state, what=what, remedy=_WHOLE if left_out else remedy)
    if not requirement.specifier.contains(found, prereleases=True):
        return Part(kind="package", name=name, state=State.BROKEN, what=f"{found}, but {wanted} is needed", remedy=remedy)
    return Part(kind="package", name=name, state=State.WORKS, what=found)


def _reader(name: str) -> Part:
    row = READ[name]
    if name == "scan":
        from kg.read.scan import REMEDY, ocr_or_none  # noqa: PLC0415  # asks for an image library

        with suppress(ImportError):
            if ocr_or_none() is None:
                return Part(kind="reads", name=name, state=State.MISSING, what=row.what, remedy=REMEDY.rpartition(": ")[2])

    def trial() -> str:
        import_module(row.module)
        return " ".join(row.suffixes)

    return _tried("reads", name, trial, _AGAIN)


def _engines() -> Iterator[Part]:
    def trial() -> str:
        found = load_engine().spans([_TRIED])[0]
        names = [_TRIED[span.start : span.end] for span in found if span.type is MentionType.PERSON]
        return f"{ENGINES['bundled'].what}; found {'、'.join(names)}"

    yield _tried("engine", "bundled", trial, 'pip install "hanlp==2.1.5" torch; only graphs that are built already can be asked without')
    for name, kind in ENGINES.items():
        if name != "bundled":
            yield Part(kind="engine", name=name, state=State.UNTRIED, what=f"{kind.what}; asked for by {kind.asked_by}")


def _writer(name: str) -> Part:
    def trial() -> str:
        empty = Graph(**{field.name: () for field in fields(Graph)})
        with tempfile.TemporaryDirectory() as folder:
            export(empty, name, Path(folder))
        return f"{', '.join(WRITTEN[name].files[:2])}: {WRITTEN[name].readers}"

    return _tried("writes", name, trial, _AGAIN)


def _reads() -> bool:
    """Whether this installation is meant to read pages: HanLP is there, whole or not."""
    with suppress(ImportError):
        return find_spec("hanlp") is not None
    return False


def _tasks(parts: Sequence[Part]) -> Iterator[Part]:
    """What can be done: as well as the worst of what it needs."""
    asking = [part for part in parts if part.kind == "writes" or (part.kind == "package" and part.name not in READING)]
    reading = [part for part in parts if part.name == "bundled" or (part.kind == "reads" and part.name != "scan") or part.name in READING]
    yield _task("asking", "kg show, kg coappear, kg view, kg export, kg load", [part for part in asking if part.state is not State.MISSING])
    yield _task("reading", "kg build, kg read, kg extract", reading)
    yield _task("scans", "pictures of pages, and PDF of nothing but pictures", [part for part in parts if part.name == "scan"])


def _task(name: str, what: str, needed: Sequence[Part]) -> Part:
    states = {part.state for part in needed}
    state = next((state for state in (State.BROKEN, State.MISSING) if state in states), State.WORKS)
    return Part(kind="task", name=name, state=state, what=what)
