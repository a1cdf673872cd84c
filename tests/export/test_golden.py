"""Every format writes the sample graph as it did; a change of a file is seen and meant."""

import pytest

from tests.export.golden import FOLDER, files

FILES = dict(files())


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_is_as_it_was(name: str) -> None:
    """`python -m tests.export.golden` writes it anew."""
    assert (FOLDER / name).read_bytes() == FILES[name]


def test_no_golden_file_is_left_over() -> None:
    """Each belongs to a format."""
    assert {path.name for path in FOLDER.iterdir()} == set(FILES)
