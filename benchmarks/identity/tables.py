"""The kept figures as tables in Markdown, and as parts of pages."""

from collections.abc import Callable, Mapping
from math import log

from benchmarks.identity.kept import read_kept
from benchmarks.identity.peers.catalog import PEERS
from benchmarks.identity.peers.measured import Result
from benchmarks.markdown import markdown_table

Kept = Mapping[str, Mapping[str, Result]]


def curve_table(kept: Kept) -> str:
    """A row for each resolver: B³ at each difficulty, then precision, recall, pairs and cost at the middle one."""
    head = ["resolver", *(f"× {label}" for label in kept), "precision", "recall", "pairs", "CPU s", "MiB", "what it is"]
    rows = []
    for peer in PEERS:
        middle = kept.get("1", {}).get(peer.name)
        if middle is None:
            continue
        scores = [f"{found.b_cubed:.1f}" if (found := results.get(peer.name)) else "–" for results in kept.values()]
        at_middle = [f"{middle.precision:.1f}", f"{middle.recall:.1f}", f"{middle.pairs:.1f}"]
        rows.append([peer.name, *scores, *at_middle, f"{middle.cpu_seconds:.0f}", f"{middle.peak_mib:,}", peer.what])
    return markdown_table(head, rows, ("resolver", "what it is"))


def growth_table(kept: Kept) -> str:
    """A row for each size and resolver; the exponent is that of processor time against the size before."""
    rows = []
    for peer in PEERS:
        former: tuple[int, float] | None = None
        for label, results in sorted(kept.items(), key=lambda item: int(item[0])):
            found = results.get(peer.name)
            if found is None:
                continue
            exponent = _exponent(former, int(label), found.cpu_seconds) if former else "–"
            cells = [f"{found.b_cubed:.1f}", f"{found.cpu_seconds:.1f}", f"{found.seconds:.1f}", f"{found.peak_mib:,}", exponent]
            rows.append([f"{int(label):,}", peer.name, *cells])
            former = int(label), found.cpu_seconds
    return markdown_table(("mentions", "resolver", "B³", "CPU s", "s", "MiB", "exponent"), rows, ("resolver",))


def _largest() -> str:
    """What the largest country took, and how much more than the one before."""
    sizes = sorted((int(label), results["kg"]) for label, results in read_kept("growth").items() if "kg" in results)
    (before, less), (size, most) = sizes[-2:]
    exponent = _exponent((before, less.cpu_seconds), size, most.cpu_seconds)
    minutes = most.cpu_seconds / 60
    return (
        f"\nOn the invented country of `benchmarks/identity` {size:,} mentions of people take {minutes:.1f} minutes of processor time "
        f"and {most.peak_mib / 1024:.1f} GiB, {before:,} take {less.cpu_seconds:.0f} seconds and {less.peak_mib:,} MiB; the exponent "
        f"is {exponent}.\n"
    )


def _exponent(former: tuple[int, float], size: int, seconds: float) -> str:
    before, spent = former
    return f"{log(seconds / spent) / log(size / before):.2f}" if seconds and spent else "–"


PARTS: Mapping[str, Callable[[], str]] = {
    "curve": lambda: f"\n{curve_table(read_kept('curve'))}\n",
    "growth": lambda: f"\n{growth_table(read_kept('growth'))}\n",
    "identity": _largest,
}
"""What stands between comments on the pages of the documentation."""
