"""Reading sources, here or in other processes; what breaks on a page becomes an issue of that page."""

import signal
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context

from kg.errors import KgError
from kg.extract import Engine
from kg.model import Records, Source
from kg.pipeline import failed, read_document
from kg.runner.collecting import collect_seldom
from kg.settings import Settings

EngineMaker = Callable[[str | None, int], Engine]


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
        yield Readers(_name(engine), lambda sources: (read_source(source, engine, settings) for source in sources))
        return
    pool = ProcessPoolExecutor(settings.jobs, mp_context=get_context("spawn"), initializer=_prepare)
    try:
        name = pool.submit(engine_name, make_engine, settings).result()
        yield Readers(name, lambda sources: _read_apart(pool, sources, make_engine, settings))
    except BrokenProcessPool as error:
        raise KgError("a process that read pages was killed, perhaps for want of memory; run again with fewer --jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def read_source(source: Source, engine: Engine, settings: Settings) -> Records:
    """What one source says; an error of a stage becomes an issue, one of the setup is raised."""
    try:
        return read_document(source, engine, settings)
    except KgError:
        raise  # such as a damaged lexicon: not the page's fault, and the next page would meet it too
    except Exception as error:
        return failed(source, error)


def _read_apart(pool: ProcessPoolExecutor, sources: Iterable[Source], make_engine: EngineMaker, settings: Settings) -> Iterator[Records]:
    """Only a few sources are on their way at any time, so that a large archive never stands in memory."""
    waiting: deque[Future[bytes]] = deque()
    for source in sources:
        waiting.append(pool.submit(read_packed, source, make_engine, settings))
        if len(waiting) > 2 * settings.jobs:
            yield unpacked(waiting.popleft().result())
    while waiting:
        yield unpacked(waiting.popleft().result())


@cache
def _engine(make_engine: EngineMaker, name: str | None, threads: int) -> Engine:
    """The engine of this process, made when it is first needed."""
    return make_engine(name, threads)


def engine_name(make_engine: EngineMaker, settings: Settings) -> str:
    """The name and version of the engine of this process."""
    return _name(_engine(make_engine, settings.extract.engine, settings.extract.threads))


def _name(engine: Engine) -> str:
    return f"{engine.name} {engine.version}"


def read_packed(source: Source, make_engine: EngineMaker, settings: Settings) -> bytes:
    """Records as compressed JSON: what every process, machine and version can take."""
    engine = _engine(make_engine, settings.extract.engine, settings.extract.threads)
    return zlib.compress(read_source(source, engine, settings).model_dump_json().encode())


def unpacked(data: bytes) -> Records:
    """The records as they were before they travelled."""
    return Records.model_validate_json(zlib.decompress(data))


def _prepare() -> None:
    """Make a worker ready to read pages."""
    collect_seldom()
    # Ctrl-C reaches the parent, which ends the workers; they would only add their own tracebacks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
