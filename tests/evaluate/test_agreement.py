"""Readings compared with one another, and every gold document with itself."""

from pathlib import Path

import pytest

from kg.evaluate import load_document, score
from kg.evaluate.agreement import agreement_of, as_predicted, main
from kg.evaluate.gold import GoldDocument

ROOT = Path(__file__).parents[2]
GOLD = sorted([*ROOT.glob("tests/gold/*.ann"), *ROOT.glob("benchmarks/localnews/*/*.ann")])

PAGE = """⟦a1 headline⟧
{P 王芳}到{L 平原村}调研
⟦a1 body⟧
本报讯（{T 记者} {P 李明}）{D=2024-03-05~ 3月5日}，{O@中共青山县委员会 县委}{T 书记}{P 王芳}到{L 平原村}调研，{P 赵刚}参加。
⟦a1 repeat⟧
{P 赵刚}参加。
"""
FACTS = """
region: 青山县
articles:
  a1:
    headline: 王芳到平原村调研
    date: 2024-03-05
    date_inferred: true
    region: 青山县
    byline: [{name: 李明, role: reporter}]
places:
  平原村: {parent: 青山县, code: "150000000001"}
posts:
  - {article: a1, person: 李明, title: 记者}
  - {article: a1, person: 王芳, title: 书记, organization: 中共青山县委员会}
events:
  - id: e1
    article: a1
    type: inspection
    trigger: 调研
    date: 2024-03-05
    places: [平原村]
    participants: [{name: 王芳, role: leader}, {name: 赵刚, role: participant}]
"""


def reading(folder: Path, page: str = PAGE, facts: str = FACTS) -> GoldDocument:
    """A document written to a folder and read from it."""
    folder.mkdir()
    (folder / "page.ann").write_text(page, encoding="utf-8")
    (folder / "page.yaml").write_text(facts, encoding="utf-8")
    return load_document(folder / "page.ann")


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_agrees_with_itself(path: Path) -> None:
    """A system that says what gold says gets every figure in full."""
    document = load_document(path)
    scores = score([document], {document.name: as_predicted(document)})
    assert {name: measure.f1 for name, measure in scores.rows} == pytest.approx({name: 1.0 for name, _ in scores.rows})


def test_a_name_that_one_reader_missed_lowers_its_type_alone(tmp_path: Path) -> None:
    """One of five person mentions missing gives F1 8/9, and places stay in full agreement."""
    whole = reading(tmp_path / "first")
    part = reading(tmp_path / "second", PAGE.replace("{P 赵刚}参加。\n⟦", "赵刚参加。\n⟦"))
    scores = agreement_of(whole, part)
    assert scores["mentions strict PERSON"].f1 == pytest.approx(8 / 9)
    assert scores["mentions strict PLACE"].f1 == 1.0


def test_agreement_is_the_same_both_ways(tmp_path: Path) -> None:
    """F1 does not depend on which reading is taken for gold."""
    first = reading(tmp_path / "first")
    doubtful = PAGE.replace("{L 平原村}调研，", "{L? 平原村}调研，")
    second = reading(tmp_path / "second", doubtful, FACTS.replace("role: leader", "role: speaker"))
    forth, back = agreement_of(first, second), agreement_of(second, first)
    assert {name: measure.f1 for name, measure in forth.rows} == {name: measure.f1 for name, measure in back.rows}


@pytest.mark.parametrize("doubtful", ["{L? 平原村}调研，", "平原村调研，"])
def test_what_one_reader_holds_for_optional_counts_neither_way(tmp_path: Path, doubtful: str) -> None:
    """An optional place is no disagreement, whether the other reader marked it or not."""
    sure = reading(tmp_path / "first", PAGE.replace("{L 平原村}调研，", "{L? 平原村}调研，"))
    other = reading(tmp_path / "second", PAGE.replace("{L 平原村}调研，", doubtful))
    assert agreement_of(sure, other)["mentions strict PLACE"].f1 == 1.0
    assert agreement_of(other, sure)["mentions strict PLACE"].f1 == 1.0


def test_articles_pair_by_their_text_and_not_by_their_keys(tmp_path: Path) -> None:
    """A reader who numbers the articles otherwise agrees all the same."""
    first = reading(tmp_path / "first")
    second = reading(tmp_path / "second", PAGE.replace("⟦a1", "⟦a7"), FACTS.replace("a1", "a7"))
    assert agreement_of(first, second)["posts: with organization"].f1 == 1.0
    assert agreement_of(first, second)["co-appearance by event"].f1 == 1.0


def test_names_are_compared_only_where_both_readers_marked_them(tmp_path: Path) -> None:
    """A reading of facts alone says nothing against the names of the other."""
    facts_alone = PAGE.replace("{P 王芳}", "王芳").replace("{L 平原村}", "平原村")
    for mark in ("{T 记者}", "{P 李明}", "{D=2024-03-05~ 3月5日}", "{O@中共青山县委员会 县委}", "{T 书记}", "{P 赵刚}"):
        facts_alone = facts_alone.replace(mark, mark.split(" ", 1)[1].removesuffix("}"))
    names = {name for name, _ in agreement_of(reading(tmp_path / "first"), reading(tmp_path / "second", facts_alone)).rows}
    assert "posts: person and title" in names
    assert not any(name.startswith("mentions") for name in names)


def test_the_command_prints_a_row_for_each_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has the documents of both folders together."""
    reading(tmp_path / "first")
    reading(tmp_path / "second", facts=FACTS.replace("region: 青山县", "region: 绿水县"))
    main([str(tmp_path / "first"), str(tmp_path / "second")])
    lines = {line[:34].strip(): line[34:].split() for line in capsys.readouterr().out.splitlines()}
    assert lines["articles: headline"] == ["100.0", "100.0", "100.0", "1"]
    assert lines["articles: region"] == ["0.0", "0.0", "0.0", "1"]
