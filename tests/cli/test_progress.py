"""The bar of a long command."""

import sys

import pytest

from kg.cli.progress import Bar


def test_a_bar_tells_how_many_are_left_of_those_that_are_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Known ones are no work: of five, two are known, one is done, and the bar says one of three, with rate and time."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Bar("reading", "page") as bar:
        bar.expect(5)
        bar.passed()
        bar.passed()
        bar.source("a.txt")
        bar.step("deciding who is who")
    told = capsys.readouterr().err
    assert "1/3" in told
    assert "page" in told
    assert "deciding who is who" in told
