"""A server and what the last line says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.server import Server, running

_SKIPPED: dict[str, list[str]] = {}


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the long-term line, for all tests of the session."""
    with running(tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@pytest.fixture
def empty(neo4j: Server) -> Server:
    """The server with nothing in it."""
    neo4j.empty()
    return neo4j


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder ask something real."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.real)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember what is skipped, and why."""
    if report.skipped and isinstance(report.longrepr, tuple):
        _SKIPPED.setdefault(report.longrepr[2].removeprefix("Skipped: "), []).append(report.nodeid.partition("::")[2])


def pytest_unconfigure(config: pytest.Config) -> None:
    """The last line: what was skipped and why."""
    if config.getoption("markexpr") == "real":
        said = "; ".join(f"{', '.join(names)} ({why})" for why, names in _SKIPPED.items())
        print(f"skipped: {said or 'nothing'}")  # noqa: T201  # the one place after pytest's own summary
