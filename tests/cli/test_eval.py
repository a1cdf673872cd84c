"""`kg eval` of an engine by itself, on gold pages and on labelled sentences."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.text import width

ROOT = Path(__file__).parent.parent.parent
LINE = {"text": "县委书记王建军到石门镇调研。", "spans": [[0, 2, "government"], [2, 4, "position"], [4, 7, "name"], [8, 11, "address"]]}


def run(*arguments: str | Path) -> Result:
    """A command as a person would type it."""
    return CliRunner().invoke(main, ["eval", *map(str, arguments)])


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    """A file with a labelled sentence."""
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(LINE, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def test_labelled_sentences_are_scored_strictly_and_relaxed(sentences: Path) -> None:
    """The bundled model reads a plain sentence without a fault; labels of the corpus count as our types."""
    rows = {row["measure"]: row for row in json.loads(run(sentences, "--json").stdout)}
    for word in ("strict", "relaxed"):
        assert {name: rows[f"mentions {word} {name}"]["f1"] for name in ("PERSON", "TITLE", "ORG", "PLACE", "all")} == {
            "PERSON": 1, "TITLE": 1, "ORG": 1, "PLACE": 1, "all": 1,
        }  # fmt: skip


def test_a_convention_can_be_asked_for(sentences: Path) -> None:
    """The same weights by another corpus's rules, and an error where the rules are unknown."""
    assert "mentions strict PERSON" in run(sentences, "--engine", "bundled:msra").stdout
    assert "it knows localnews, msra" in run(sentences, "--engine", "bundled:nobody").output


def test_gold_pages_are_scored_for_an_engine_alone() -> None:
    """Types that no engine gives, and facts, are not in the table."""
    result = run(ROOT / "tests" / "gold", "--alone")
    assert "mentions strict TITLE" in result.stdout
    assert "DATE" not in result.stdout
    assert "posts" not in result.stdout


@pytest.mark.parametrize("options", [("--without", "grammar"), ("--build", "."), ("--swap", "1")])
def test_what_an_engine_alone_has_not_is_refused(sentences: Path, options: tuple[str, str]) -> None:
    """Options of a build beside labelled sentences are a mistake of the user."""
    result = run(sentences, *options)
    assert result.exit_code == 2
    assert "leave them out" in result.output


def test_the_table_is_in_the_language_of_the_reader(sentences: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are Chinese where the locale is, and figures still stand under each other; JSON stays as it is."""
    monkeypatch.setenv("LANGUAGE", "zh")
    head, first, *_ = run(sentences).stdout.splitlines()
    assert head.startswith("指标")
    assert first.startswith("提及（严格） 人名")
    assert width(head) == width(first)
    assert json.loads(run(sentences, "--json").stdout)[0]["measure"] == "mentions strict PERSON"
