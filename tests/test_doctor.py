"""The doctor tries every part and tells what to do."""

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg.doctor
import kg.extract.manifest
from kg.cli import main
from kg.doctor import State, examine
from kg.errors import ModelError
from kg.export import FORMATS as WRITTEN
from kg.extract.engine import ENGINES
from kg.read import FORMATS as READ
from kg.version import __version__
from tests.runner.fakes import three_names


@pytest.fixture(autouse=True)
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that is there at once; the true one is tried in the tests of the wheel."""
    monkeypatch.setattr(kg.doctor, "load_engine", lambda: three_names(None, 1))


def test_every_format_and_engine_is_tried() -> None:
    """Nothing of the tables is left out, and all is well or may be added, where the tests run."""
    parts = list(examine())
    for kind, table in (("reads", READ), ("engine", ENGINES), ("writes", WRITTEN)):
        assert [part.name for part in parts if part.kind == kind] == list(table)
    assert [part for part in parts if part.state is State.BROKEN] == []
    assert [part for part in parts if part.state is State.MISSING and part.remedy is None and part.kind != "task"] == []


def test_what_is_broken_ends_with_1_and_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy is that of the error; the other parts are tried all the same."""

    def damaged(_: Path) -> str:
        raise ModelError("the model is damaged; train it again")

    monkeypatch.setattr(kg.doctor, "check_folder", damaged)
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 1
    assert "local-news  broken" in re.sub(" +", "  ", result.stdout)
    to_do = result.stdout.partition("What to do:")[2].partition("What may be added:")[0]
    assert to_do.split() == ["local-news:", "train", "it", "again"]
    assert "graph.gexf" in result.stdout


def test_a_library_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a library raises is told beside what it was needed for."""

    def gone() -> None:
        raise ModuleNotFoundError("No module named 'torch'")

    monkeypatch.setattr(kg.doctor, "load_engine", gone)
    (bundled,) = [part for part in examine() if part.name == "bundled"]
    assert (bundled.state, "torch" in bundled.what, "pip install" in (bundled.remedy or "")) == (State.BROKEN, True, True)


def test_a_format_without_its_extra_is_missing_and_not_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parquet is written with an extra; without it an installation is whole all the same."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (parquet,) = [part for part in examine() if part.name == "parquet"]
    assert (parquet.state, parquet.remedy) == (State.MISSING, 'pip install "newsprint-kg[parquet]"')


def test_packages_that_are_too_old_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An extra that is missing is no error, a library of the package is one."""
    monkeypatch.setattr(kg.doctor, "requires", lambda _: ["click>=999", "nosuch>=1", "nosuch2>=1; extra == 'ocr'"])
    states = [(part.name, part.state) for part in examine() if part.kind == "package"]
    assert states == [("click", State.BROKEN), ("nosuch", State.BROKEN), ("nosuch2", State.MISSING)]


def test_a_program_gets_json() -> None:
    """One document, a part each."""
    parts = json.loads(CliRunner().invoke(main, ["doctor", "--json"]).stdout)
    assert {"kind", "name", "state", "what", "remedy"} == set(parts[0])


def test_the_version_is_that_of_the_model_too() -> None:
    """Two graphs that differ can be told apart by what made them."""
    version = kg.extract.manifest.check_folder(kg.extract.manifest.bundled_folder())
    assert CliRunner().invoke(main, ["--version"]).stdout == f"kg {__version__}, model local-news {version}\n"
