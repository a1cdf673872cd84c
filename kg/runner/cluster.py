"""Reading sources on a Ray cluster: one model per worker process, lost workers' pages read again by others.

Needs the extra `ray`. What the workers send back is what local processes send, so that a build gives the same files.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.errors import KgError, UsageError
from kg.model import Records, Source
from kg.runner.versions import versions_of
from kg.runner.work import EngineMaker, Readers, engine_name, groups, in_order, read_packed, unpacked
from kg.settings import Settings

if TYPE_CHECKING:
    from ray import ObjectRef

_WAITING_PER_CPU = 3
"""Groups of sources on their way for each core of the cluster: enough that no worker waits, few enough to bound the memory."""
_FOREVER = -1


@contextmanager
def cluster_readers(settings: Settings, make_engine: EngineMaker) -> Iterator[Readers]:
    """Readers on the cluster at `settings.address`, or on one that is started on this machine for as long as they are used."""
    try:
        import ray  # noqa: PLC0415  # only who asks for a cluster needs it
    except ImportError as error:
        raise UsageError('--runner ray needs Ray: pip install "newsprint-kg[ray]"') from error
    ours = not ray.is_initialized()
    if ours:
        _connect(settings.address, settings.jobs)
    try:
        name: str = _fetched(ray.remote(engine_name).remote(make_engine, settings))
        yield Readers(name, lambda sources: _read(sources, make_engine, settings, versions_of(settings, name)))
    finally:
        if ours:
            ray.shutdown()


def _connect(address: str | None, jobs: int) -> None:
    import ray  # noqa: PLC0415

    try:
        ray.init(address=address, num_cpus=None if address else jobs, log_to_driver=False, logging_level="error", include_dashboard=False)
    except ConnectionError as error:
        raise UsageError(
            f"no Ray cluster answers at {address}: {error}; start one with `ray start --head`, or leave out --address"
        ) from error


def _read(sources: Iterable[Source], make_engine: EngineMaker, settings: Settings, versions: str) -> Iterator[Records]:
    """Results in the order of the sources; a task whose worker or machine is lost is done again elsewhere."""
    import ray  # noqa: PLC0415

    task = ray.remote(_read_as_here).options(max_retries=_FOREVER)
    started = (task.remote(group, make_engine, settings, versions) for group in groups(sources))
    return unpacked(in_order(started, _fetched, lambda: _WAITING_PER_CPU * ray.cluster_resources().get("CPU", 1)))


def _read_as_here(group: Sequence[Source], make_engine: EngineMaker, settings: Settings, versions: str) -> list[bytes]:
    """Records of a few sources, by the same code, tables and model as on the machine that asks."""
    if _versions(make_engine, settings) != versions:
        raise UsageError("a machine of the cluster has another version of kg or of its model; install the same one on all of them")
    return read_packed(group, make_engine, settings)


@cache
def _versions(make_engine: EngineMaker, settings: Settings) -> str:
    return versions_of(settings, engine_name(make_engine, settings))


def _fetched(result: "ObjectRef") -> Any:  # noqa: ANN401  # whatever the task gave
    """What a task gave; an error of ours comes out as it went in, without Ray's traceback around it."""
    import ray  # noqa: PLC0415

    try:
        return ray.get(result)
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, KgError):
            raise error.cause from None
        raise
