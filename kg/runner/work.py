"""Reading sources, here or in other processes; what breaks on a page becomes an issue of that page."""

import signal
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain
from multiprocessing import get_context
from typing import Final, ParamSpec, TypeVar

from kg.collecting import collect_seldom
from kg.errors import KgError
from kg.extract import Engine, Together
from kg.extract.settle import MODEL
from kg.model import Records, Source
from kg.pipeline import Opened, complete, failed, open_source, too_long
from kg.runner.bounded import TooLong, bounded, seconds_for
from kg.settings import Settings

EngineMaker = Callable[[str | None, int], Engine]
Given = ParamSpec("Given")
Task = TypeVar("Task")
Result = TypeVar("Result")

_GROUP: Final = 16
_GROUP_BYTES: Final = 1 << 16
"""So many sources, and about so many bytes of them, go through the network together: larger groups leave processes idle."""
ALONE: Final = 4
"""One process reads groups so many times as large: the more pieces of like length there are, the less is computed for padding."""


@dataclass(frozen=True, slots=True)
class Readers:
    """Something that reads sources in their order, and the name and version of the engine it reads with."""

    engine: str
    read: Callable[[Iterable[Source]], Iterator[Records]]


@contextmanager
def readers(settings: Settings, make_engine: EngineMaker) -> Iterator[Readers]:
    """Readers in `settings.jobs` processes; the engine is made first, so that a missing model stops before the first page."""
    if settings.jobs == 1:
        engine = make_engine(settings.extract.engine, settings.extract.threads)
        yield Readers(_name(engine), lambda sources: _read_here(sources, engine, settings))
        return
    pool = ProcessPoolExecutor(settings.jobs, mp_context=get_context("spawn"), initializer=_leave_signals)
    try:
        name = pool.submit(engine_name, make_engine, settings).result()
        yield Readers(name, lambda sources: _read_apart(pool, sources, make_engine, settings))
    except BrokenProcessPool as error:
        raise KgError("a process that read pages was killed, perhaps for want of memory; run again with fewer --jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _read_here(sources: Iterable[Source], engine: Engine, settings: Settings) -> Iterator[Records]:
    return chain.from_iterable(read_group(group, engine, settings) for group in groups(sources, ALONE))


def _read_apart(pool: ProcessPoolExecutor, sources: Iterable[Source], make_engine: EngineMaker, settings: Settings) -> Iterator[Records]:
    started = (pool.submit(read_packed, group, make_engine, settings) for group in groups(sources))
    return unpacked(in_order(started, Future.result, lambda: 2 * settings.jobs))


def groups(sources: Iterable[Source], times: int = 1) -> Iterator[list[Source]]:
    """The sources in groups that are read at once, so many times as large as usual: the unit of work."""
    group: list[Source] = []
    size = 0
    for source in sources:
        if group and (size + len(source.data) > times * _GROUP_BYTES or len(group) == times * _GROUP):
            yield group
            group, size = [], 0
        group.append(source)
        size += len(source.data)
    if group:
        yield group


def in_order(started: Iterable[Task], result: Callable[[Task], Result], most: Callable[[], float]) -> Iterator[Result]:
    """The results of tasks in the order of their start; few are under way at any time, so that an archive never stands in memory."""
    waiting: deque[Task] = deque()
    for task in started:
        waiting.append(task)
        if len(waiting) > most():
            yield result(waiting.popleft())
    while waiting:
        yield result(waiting.popleft())


def read_group(group: Sequence[Source], engine: Engine, settings: Settings) -> list[Records]:
    """What each of a few sources says; an error of a stage becomes an issue of its source, one of the setup is raised."""
    threads = settings.extract.threads
    opened = [_unless_broken(source, threads, open_source, source) for source in group]
    seen = _together(engine, [one for one in opened if isinstance(one, Opened)], settings)
    return [
        _unless_broken(source, threads, complete, one, seen, settings) if isinstance(one, Opened) else one
        for source, one in zip(group, opened, strict=True)
    ]


def _unless_broken(
    source: Source, threads: int, stage: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> Result | Records:
    seconds = seconds_for(len(source.data), threads)
    try:
        with bounded(seconds):
            return stage(*given, **named)
    except TooLong:
        return too_long(source, seconds)
    except KgError:
        raise  # such as a damaged lexicon: not the page's fault, and the next page would meet it too
    except Exception as error:
        return failed(source, error)


def _together(engine: Engine, opened: Iterable[Opened], settings: Settings) -> Engine:
    """The engine with all texts seen at once; the engine as it is where it breaks on one, which will be told by itself."""
    if MODEL in settings.extract.without:
        return engine
    together = list(opened)
    size = sum(len(one.source.data) for one in together)
    try:
        with bounded(seconds_for(size, settings.extract.threads)):
            return Together(engine, [text for one in together for text in one.texts()])
    except KgError:
        raise
    except (Exception, TooLong):
        return engine


@cache
def _engine(make_engine: EngineMaker, name: str | None, threads: int) -> Engine:
    """The engine of this process, which is one of our workers, made when it is first needed."""
    collect_seldom()
    return make_engine(name, threads)


def engine_name(make_engine: EngineMaker, settings: Settings) -> str:
    """The name and version of the engine of this process."""
    return _name(_engine(make_engine, settings.extract.engine, settings.extract.threads))


def _name(engine: Engine) -> str:
    return f"{engine.name} {engine.version}"


def read_packed(group: Sequence[Source], make_engine: EngineMaker, settings: Settings) -> list[bytes]:
    """Records as compressed JSON: what every process, machine and version can take."""
    engine = _engine(make_engine, settings.extract.engine, settings.extract.threads)
    return [zlib.compress(records.model_dump_json().encode(), 1) for records in read_group(group, engine, settings)]


def unpacked(packed: Iterable[list[bytes]]) -> Iterator[Records]:
    """The records as they were before they travelled."""
    return (Records.model_validate_json(zlib.decompress(data)) for group in packed for data in group)


def _leave_signals() -> None:
    """Ctrl-C reaches the parent, which ends the workers; they would only add their own tracebacks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
