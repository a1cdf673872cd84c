"""The commands that decide who is who: explained, tried, reviewed, carried about, taken back."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.pipeline import finish
from kg.store import Store
from tests.builders import ORDOS
from tests.query.town import town
from tests.resolve.corpus import Corpus


def run(*arguments: str | Path, keys: str = "") -> Result:
    """A command as a person would type it, with these keys."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=keys)


@pytest.fixture
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the town's graph, to be changed."""
    return town(tmp_path_factory.mktemp("town")).parent


@pytest.fixture
def open_pairs(tmp_path: Path) -> Path:
    """The folder of a graph in which three bearers of a very common name may be one or several."""
    corpus = Corpus()
    for number in range(3):
        corpus.article("王伟", date=f"2022-10-{number + 10}", region=ORDOS)
    with Store.open(tmp_path / "graph.sqlite") as store:
        for records in corpus.documents:
            store.put(records)
        finish(store)
    return tmp_path


def test_explain_tells_where_and_why(path: Path) -> None:
    """Mentions with what stands around them, the reasons of the rules, and who of the name is another one."""
    text = run("explain", "张秀玲", "--graph", path).stdout
    assert "2 mentions in 2 articles" in text
    assert "旗委书记张秀玲和苏智雄" in text
    assert "both are 书记 of 中共达拉特旗委员会 (+12.0)" in text
    found = json.loads(run("explain", "张秀玲", "--graph", path, "--json").stdout)
    assert run("explain", found["seen"][1]["id"], "--graph", path).stdout == text
    assert run("explain", "王小平", "--graph", path).exit_code == 8


def test_merge_and_split_try_before_they_change(path: Path) -> None:
    """A dry run tells what would become of whom; the real one does it, and undo is the way back."""
    ids = [line.split()[0] for line in run("show", "王小平", "--graph", path).stderr.splitlines()[1:]]
    dry = run("merge", *ids, "--graph", path, "--dry-run").stdout
    assert "王小平" in dry
    assert "Nothing was changed" in dry
    assert run("show", "王小平", "--graph", path).exit_code == 8
    assert run("merge", *ids, "--graph", path, "--reason", "同一人").exit_code == 0
    assert run("show", "王小平", "--graph", path).exit_code == 0
    assert "nobody" not in run("split", "王小平", "c.txt", "--graph", path, "--dry-run").stdout
    assert run("undo", "--graph", path).exit_code == 0
    assert run("show", "王小平", "--graph", path).exit_code == 8
    assert run("undo", "--graph", path).exit_code == 2


def test_what_cannot_be_one_is_refused(path: Path) -> None:
    """A person and a place, a part that is none, a graph that is not there."""
    assert "two kinds" in run("merge", "张秀玲", "树林召镇", "--graph", path).stderr
    assert "no mention" in run("split", "张秀玲", "nowhere.txt", "--graph", path).stderr
    assert run("update", "--graph", path / "none.sqlite").exit_code == 5
    assert not (path / "none.sqlite").exists()


def test_verdicts_are_listed_and_travel(path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Added, listed, exported, taken in by another graph of the same pages, withdrawn."""
    added = run("verdicts", "add", "张秀玲", "苏智雄", "different", "--author", "王老师", "--reason", "两个人", "--graph", path)
    key = added.stdout.strip()
    assert "kg update" in added.stderr
    line = run("verdicts", "list", "--graph", path).stdout.splitlines()[1]
    assert all(part in line for part in (key, "张秀玲", "different", "苏智雄", "王老师", "in force", "两个人"))
    file, other = path / "verdicts.jsonl", town(tmp_path_factory.mktemp("other")).parent
    assert run("verdicts", "export", file, "--graph", path).exit_code == 0
    assert run("verdicts", "import", file, "--graph", other).stdout == "1 verdict read\n"
    assert run("verdicts", "list", "--json", "--graph", other).stdout == run("verdicts", "list", "--json", "--graph", path).stdout
    assert run("verdicts", "withdraw", key, "--graph", path).exit_code == 0
    assert "withdrawn" in run("verdicts", "list", "--graph", path).stdout
    assert run("verdicts", "withdraw", "d0", "--graph", path).exit_code == 2


def test_review_takes_a_key_for_a_verdict(open_pairs: Path) -> None:
    """Both sides stand beside each other; s, d and u decide, b takes back, q ends, and what was decided is kept."""
    text = run("review", "--graph", open_pairs, "--author", "reader", keys="sbdq").stdout
    assert "[1/" in text
    assert text.count("[1/") == 2
    assert "“" in text
    assert "1 verdict kept" in text
    kept = json.loads(run("verdicts", "list", "--json", "--graph", open_pairs).stdout)
    assert [(one["judgement"], one["withdrawn"] is None) for one in kept] == [("same", False), ("different", True)]


def test_review_ends_with_the_keys_or_the_questions(open_pairs: Path) -> None:
    """Without keys nothing is decided; what was answered is not asked again."""
    assert "0 verdicts kept" in run("review", "--graph", open_pairs, keys="").stdout
    assert "verdicts kept" in run("review", "--graph", open_pairs, keys="uuuuuu").stdout
    run("update", "--graph", open_pairs)
    assert run("review", "--graph", open_pairs).stdout == "nothing is open\n"


def test_gaps_are_counted_and_listed(open_pairs: Path, path: Path) -> None:
    """Starts that no page tells, months without sightings, open pairs, orphaned and pending verdicts."""
    text = run("report", "gaps", "--graph", path).stdout
    assert "posts whose start no page tells" in text
    assert "中共达拉特旗委员会书记 张秀玲 2022-10-26 – 2022-11" in text
    found = json.loads(run("report", "gaps", "--graph", open_pairs, "--json").stdout)
    assert {"unknown_starts", "silences", "unsure", "unresolved", "orphans", "pending"} == set(found)
