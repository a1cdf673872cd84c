"""The command of the benchmark: texts out, mentions in, figures as table and JSON."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.localnews.cli import main
from benchmarks.localnews.splits import gold_pages
from kg.evaluate.agreement import as_predicted
from kg.model import Record


def run(*arguments: str) -> Result:
    """One call of the command."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def perfect(path: Path, *levels: int) -> Path:
    """A submission that says what gold says."""
    lines = [
        json.dumps({"document": page.name, "type": one.type, "spans": one.spans})
        for level in levels
        for page in gold_pages("dev", level)
        for one in page.marked.mentions
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_texts_are_the_pages_without_marks(tmp_path: Path) -> None:
    """One file a page, character by character the text that gold ranges count in."""
    assert run("texts", "--level", "0", "--level", "2", "--out", str(tmp_path)).exit_code == 0
    pages = [page for level in (0, 2) for page in gold_pages("dev", level)]
    assert {path.stem for path in tmp_path.iterdir()} == {page.name for page in pages}
    assert all((tmp_path / f"{page.name}.txt").read_bytes().decode("utf-8") == page.marked.text for page in pages)


def test_a_perfect_submission_scores_full(tmp_path: Path) -> None:
    """Gold sent in as a submission has F1 1 at every level it was made for, strict and relaxed."""
    result = run("score", "--level", "0", "--level", "3", "--json", str(tmp_path / "out.json"), str(perfect(tmp_path / "in.jsonl", 0, 3)))
    assert result.exit_code == 0
    levels = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["levels"]
    assert set(levels) == {"0", "3"}
    assert {figures["f1"] for measures in levels.values() for figures in measures.values()} == {1.0}
    assert "mentions relaxed ORG" in result.output


def test_silence_about_a_level_is_nothing_found(tmp_path: Path) -> None:
    """A system that read only clean texts has no recall on damaged ones."""
    run("score", "--level", "1", "--json", str(tmp_path / "out.json"), str(perfect(tmp_path / "in.jsonl", 0)))
    levels = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["levels"]
    assert levels["1"]["mentions strict all"]["recall"] == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"document": "d999", "type": "PERSON", "start": 0, "end": 2}', "no document 'd999'"),
        ('{"document": "d01", "type": "PERSON", "start": 0, "end": 99999}', "outside of d01"),
        ('{"document": "d01", "type": "PERSON", "start": 3, "end": 3}', "outside of d01"),
        ('{"document": "d01", "type": "ANIMAL", "start": 0, "end": 2}', "not a mention: type: Input should be 'PERSON', 'TITLE'"),
        ('{"document": "d01", "type": "PERSON"}', "either start and end, or spans"),
        ('{"document": "d01", "type": "PERSON", "start": 1, "spans": [[0, 2]]}', "either start and end, or spans"),
    ],
)
def test_faulty_lines_are_told(tmp_path: Path, line: str, said: str) -> None:
    """A line that cannot be scored ends the command with the file, the line and what is wrong."""
    path = tmp_path / "in.jsonl"
    path.write_text(line, encoding="utf-8")
    result = run("score", str(path))
    assert result.exit_code == 3
    assert f"{path}:1: " in result.output
    assert said in result.output


def test_a_build_is_scored_whole(tmp_path: Path) -> None:
    """The folder of a build that says what gold says has full marks for articles, posts and events too, on damaged pages."""
    said = [as_predicted(page) for page in gold_pages("dev", 2)]
    rows: dict[str, Sequence[Record]] = {
        "articles": tuple(row for one in said for row in one.articles),
        "mentions": tuple(row for one in said for row in one.mentions),
        "posts": tuple(row for one in said for row in one.posts),
        "events": tuple(row for one in said for row in one.events),
        "entities": tuple(row for one in said for row in one.entities.values()),
    }
    for name, lines in rows.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(line.model_dump_json() + "\n" for line in lines), encoding="utf-8")
    result = run("score", "--level", "2", "--json", str(tmp_path / "out.json"), str(tmp_path))
    assert result.exit_code == 0
    measures = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["levels"]["2"]
    assert {"articles: reprints", "posts: with status", "co-appearance by event", "identity PERSON B³"} <= set(measures)
    assert {name: figures["f1"] for name, figures in measures.items()} == dict.fromkeys(measures, 1.0)
