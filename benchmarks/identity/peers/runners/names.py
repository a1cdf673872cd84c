"""Equality of names: everyone of a name is one person."""

from collections.abc import Iterable

from benchmarks.identity.peers.runners.harness import Row, run


def group(rows: Iterable[Row]) -> dict[int, str]:
    """The name is the group."""
    return {row["id"]: row["name"] for row in rows}


if __name__ == "__main__":
    run(group)
