"""The resolvers: one row each, in the order of the table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peer:
    """A resolver that installs from PyPI, or with this project; the name is that of its runner."""

    name: str
    what: str
    requirements: tuple[str, ...] = ()


PEERS = (
    Peer("names", "equality of names"),
    Peer("splink", "Fellegi–Sunter on DuckDB, weights learnt from the rows", ("splink==4.0.17", "duckdb==2.0.1", "pandas==3.1.1")),
    Peer("nomenklatura", "its candidate index and its matcher for deduplication", ("nomenklatura==4.17.4",)),
    Peer("kg", "this project, as in `kg build`"),
)
