"""The generated archive."""

import re
from pathlib import Path

from benchmarks.archive.measure import exponent
from benchmarks.archive.pages import distinct, write_archive
from kg.evaluate import load_gold
from kg.model import MentionType


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


def test_the_issues_of_an_archive_are_of_different_days_and_people(tmp_path: Path) -> None:
    """A page comes again on other days, each with as many digits as before, so that two issues never tell of one event.

    Nor do people with long names come again: whoever does would make one event of the events of all issues.
    """
    write_archive(tmp_path / "one", 200_000)
    documents = load_gold(Path(__file__).parents[3] / "benchmarks" / "localnews" / "dev")
    first, second = ((tmp_path / "one" / f"p{number:06}.txt").read_text(encoding="utf-8") for number in (0, len(documents)))
    days = re.compile("[0-9]+年[0-9]+月[0-9]+日")
    assert days.search(first)
    assert set(days.findall(first)).isdisjoint(days.findall(second))
    assert len(first) == len(second)
    for number, document in enumerate(documents):
        long = {mention.text for mention in document.marked.mentions if mention.type is MentionType.PERSON and len(mention.text) > 3}
        text = (tmp_path / "one" / f"p{number:06}.txt").read_text(encoding="utf-8")
        assert not [name for name in long if name in text]
