"""The generated archive."""

from pathlib import Path

from benchmarks.archive.measure import exponent
from benchmarks.archive.pages import distinct, write_archive


def test_an_archive_is_the_same_each_time_and_repeats_hardly_a_sentence(tmp_path: Path) -> None:
    """Of the length asked for, twice the same bytes, another seed other pages, nine of ten sentences once."""
    written = write_archive(tmp_path / "one", 60_000)
    assert 60_000 <= written < 63_000
    write_archive(tmp_path / "again", 60_000)
    write_archive(tmp_path / "other", 60_000, seed=2)
    one, again, other = ([path.read_bytes() for path in sorted((tmp_path / name).iterdir())] for name in ("one", "again", "other"))
    assert one == again
    assert not set(one) & set(other)
    assert distinct(tmp_path / "one") >= 0.9


def test_the_exponent_is_that_of_the_power() -> None:
    """Seconds that grow as the square of the size have the exponent two."""
    assert round(exponent([(10, 3), (100, 300), (1000, 30_000)]), 6) == 2
