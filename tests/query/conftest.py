"""The town, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Store
from tests.query.town import town


@pytest.fixture(scope="session")
def town_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the town's store."""
    return town(tmp_path_factory.mktemp("town"))


@pytest.fixture
def store(town_path: Path) -> Iterator[Store]:
    """The town's store, open for reading."""
    with Store.open(town_path, readonly=True) as opened:
        yield opened
