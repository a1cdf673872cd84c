"""The measurement of reading: what its files hold, and that small ones grow about linearly."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.reading.cli import main
from benchmarks.reading.files import FILES, write
from benchmarks.reading.measure import Run, exponent, run_apart


def test_the_files_are_as_large_as_they_say(tmp_path: Path) -> None:
    """Bytes in one line, lines, articles; the same size gives the same bytes."""
    for name, count in (("line", 3000), ("lines", 50), ("articles", 4)):
        write(name, count, tmp_path / name)
        write(name, count, tmp_path / "again")
        assert (tmp_path / name).read_bytes() == (tmp_path / "again").read_bytes()
    assert 3000 <= (tmp_path / "line").stat().st_size < 3300
    assert "\n" not in (tmp_path / "line").read_text("utf-8")
    assert (tmp_path / "lines").read_text("utf-8").count("\n") == 50
    assert (tmp_path / "articles").read_text("utf-8").count("本报讯") == 4


def test_the_exponent_tells_linear_from_quadratic() -> None:
    """Of seconds that grow with the size, and with its square."""
    sizes = (10, 20, 40)
    assert exponent([Run(size, 0, size / 100, 1, 1) for size in sizes]) == pytest.approx(1)
    assert exponent([Run(size, 0, size * size / 100, 1, 1) for size in sizes]) == pytest.approx(2)


@pytest.mark.parametrize(("name", "size"), [("line", 300_000), ("lines", 1500), ("articles", 100)])
def test_reading_grows_about_linearly(name: str, size: int) -> None:
    """Four times the size takes less than ten times as long; a quadratic step would take sixteen."""
    small, large = (min((run_apart(name, part) for _ in range(2)), key=lambda run: run.seconds) for part in (size, 4 * size))
    assert large.seconds < 10 * small.seconds
    assert large.articles >= small.articles


def test_a_page_of_short_reports_of_one_form_keeps_them_all() -> None:
    """Reports that differ in their names and numbers alone are no printings of one another."""
    assert run_apart("articles", 400).articles == 400


def test_the_command_prints_a_table() -> None:
    """A row a size, the growth, and the share of a build."""
    page = Path(__file__).parents[3] / "seeds" / "001_85694605ff7138c7.txt"
    done = CliRunner().invoke(main, ["--scale", "0.001", "--only", "articles", "--pages", str(page)])
    assert done.exit_code == 0, done.output
    assert done.output.count("articles on a page") == 5
    assert "grows with exponent" in done.output
    assert done.output.splitlines()[-1].endswith("%")
    assert set(FILES) == {"line", "lines", "articles"}
