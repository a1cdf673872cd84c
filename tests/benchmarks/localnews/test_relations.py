"""Pairs of people with titles and bodies, as gold, builds and systems that mark relations give them."""

from pathlib import Path

from benchmarks.localnews.relations import SaidName, SaidPair, gold_pairs, relations_table, said_pairs
from kg.evaluate import GoldDocument, load_document
from kg.model import MentionType

TEXT = "⟦a1 body⟧\n{O@康保县教育局 县教育局}{T 局长}{P@李明#b 李 明}、{T 记者}{P 王芳}到校。"
FACTS = """
articles:
  a1: {}
posts:
  - {article: a1, person: 李明#b, title: 局长, organization: 康保县教育局}
  - {article: a1, person: 王芳, title: 记者}
"""
TITLE, ORG = MentionType.TITLE, MentionType.ORG


def document(folder: Path) -> GoldDocument:
    """A page with two people, one of them in a body with a full name."""
    (folder / "d.ann").write_text(TEXT, encoding="utf-8")
    (folder / "d.yaml").write_text(FACTS, encoding="utf-8")
    return load_document(folder / "d.ann")


def said(page: GoldDocument, person: str, kind: MentionType, other: str) -> SaidPair:
    """A pair where a system marks it."""
    places = [(page.marked.text.index(words), len(words)) for words in (person, other)]
    names = [SaidName(type=one, start=at, end=at + size) for one, (at, size) in zip((MentionType.PERSON, kind), places, strict=True)]
    return SaidPair(document=page.name, person=names[0], other=names[1])


def test_gold_gives_a_pair_of_each_kind_where_it_has_one(tmp_path: Path) -> None:
    """Every post is a person with a title; one without a body is no pair with a body."""
    assert set(gold_pairs(document(tmp_path))) == {(TITLE, "李明", "局长"), (ORG, "李明", "康保县教育局"), (TITLE, "王芳", "记者")}


def test_what_a_system_marks_has_the_name_that_gold_has_there(tmp_path: Path) -> None:
    """A part of a name, or a short name, stands for the whole one; what is marked where gold has nothing of the type does not."""
    page = document(tmp_path)
    marked = [said(page, "李", TITLE, "局长"), said(page, "李 明", ORG, "教育局"), said(page, "王芳", ORG, "到校")]
    assert list(said_pairs(page, marked)) == [(TITLE, "李明", "局长"), (ORG, "李明", "康保县教育局"), (ORG, "王芳", "到校")]


def test_the_kept_figures_become_a_table() -> None:
    """One row a system, three figures for each kind of pair; ours are the better ones."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in relations_table("test").splitlines()[2:]]
    assert [row[0] for row in rows] == ["kg", "corenlp"]
    assert all(len(row) == 7 for row in rows)
    assert all(float(ours) > float(theirs) for ours, theirs in zip(rows[0][3::3], rows[1][3::3], strict=True))
