"""The figures that were measured, kept as files beside the code; those of resolvers that are not run again stay."""

from pathlib import Path

from pydantic import TypeAdapter

from benchmarks.identity.peers.measured import Result

_RESULTS = Path(__file__).parent / "results"
_KEPT = TypeAdapter(dict[str, dict[str, Result]])


def read_kept(name: str) -> dict[str, dict[str, Result]]:
    """The figures of a measurement by its labels and by resolver."""
    return _KEPT.validate_json(_path(name).read_bytes()) if _path(name).exists() else {}


def keep(name: str, label: str, resolver: str, result: Result) -> None:
    """Keep one figure as soon as it is there."""
    kept = read_kept(name)
    kept.setdefault(label, {})[resolver] = result
    _RESULTS.mkdir(exist_ok=True)
    _path(name).write_bytes(_KEPT.dump_json(dict(sorted(kept.items(), key=lambda item: float(item[0]))), indent=1) + b"\n")


def _path(name: str) -> Path:
    return _RESULTS / f"{name}.json"
