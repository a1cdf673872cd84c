"""The figures of the peers, kept as JSON, and the table made of them."""

from collections.abc import Callable, Collection
from pathlib import Path

from pydantic import TypeAdapter

from benchmarks.localnews.peers.catalog import PEERS, Peer
from benchmarks.localnews.peers.measured import Cost, Result, measured
from benchmarks.localnews.splits import HERE, NUMBERS
from benchmarks.markdown import markdown_table
from kg.model import MentionType

_RESULTS = TypeAdapter(dict[str, Result])
# A peer that got less of its core than this by the clock was disturbed by other work on the machine.
_QUIET = 0.9


def run_peers(split: str, only: Collection[str], tell: Callable[[str], None]) -> None:
    """Runs the peers one after another and keeps the figures of each as soon as they are there."""
    for peer in PEERS:
        if not only or peer.name in only:
            tell(peer.name)
            kept = {**read_results(split), peer.name: measured(peer, split)}
            path = _path(split)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(_RESULTS.dump_json({one.name: kept[one.name] for one in PEERS if one.name in kept}, indent=1) + b"\n")


def read_results(split: str) -> dict[str, Result]:
    """The figures kept for a split."""
    path = _path(split)
    return _RESULTS.validate_json(path.read_bytes()) if path.exists() else {}


def results_table(split: str) -> str:
    """The peers of a split as a table in Markdown, best first."""
    kept = read_results(split)
    kinds = [str(kind) for kind in MentionType]
    noise = [level for level in NUMBERS if level]
    head = ["system", *kinds, "all", *(f"level {level}" for level in noise), "characters/s", "load, s", "memory, MiB", "what it is"]
    rows = []
    for peer in sorted((peer for peer in PEERS if peer.name in kept), key=lambda peer: -kept[peer.name].strict[0]["all"]):
        result = kept[peer.name]
        clean = [f"{result.strict[0][kind]:.1f}" if kind in peer.types.split() else "–" for kind in kinds]
        noisy = [f"{result.strict[level]['all']:.1f}" for level in (0, *noise)]
        rows.append([peer.name, *clean, *noisy, *_cost(result.cost), _what(peer)])
    return markdown_table(head, rows, ("system", "what it is"))


def _cost(cost: Cost) -> list[str]:
    disturbed = cost.characters_per_second < _QUIET * cost.characters_per_cpu_second
    speed = f"{cost.characters_per_cpu_second:,}{'*' if disturbed else ''}"
    return [speed, f"{cost.load_seconds:.0f}", f"{cost.peak_mib:,}"]


def _what(peer: Peer) -> str:
    packages = ", ".join(f"`{one}`" for one in (*peer.alone, *peer.requirements) if "=" in one or ":" in one)
    return f"{peer.what}; {packages}" if packages else peer.what


def _path(split: str) -> Path:
    return HERE / "results" / f"peers-{split}.json"
