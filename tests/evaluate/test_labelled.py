"""Labelled sentences as gold, and an engine by itself on them."""

import lzma
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError, UsageError
from kg.evaluate import load_labelled, score_alone
from kg.evaluate.gold import GoldArticle, GoldDocument, GoldFacts
from kg.evaluate.labelled import LabelledSentence
from kg.evaluate.markup import parse_marks
from kg.evaluate.measure import Measure
from kg.extract.engine import TypedSpan
from kg.model import MentionType

LINES = (
    '{"text": "王建军，汉族，任石门公司经理。", "spans": [[0, 3, "NAME"], [4, 6, "RACE"], [8, 12, "ORG"], [12, 14, "TITLE"]]}\n'
    '{"text": "无名。", "spans": []}\n'
    '{"text": "到石门镇", "spans": [[1, 4, "address"]]}\n'
)


@dataclass
class Fake:
    """An engine that gives what a function says of each text."""

    say: Callable[[str], list[TypedSpan]]
    name: str = "fake"
    version: str = "1"

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """What the function says."""
        return [self.say(text) for text in texts]


def span(text: str, words: str, kind: MentionType) -> list[TypedSpan]:
    """The words where they stand in the text, if they do."""
    start = text.find(words)
    return [TypedSpan(start, start + len(words), kind, 1.0)] if start >= 0 else []


@pytest.fixture(params=["set.jsonl", "set.jsonl.xz"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of labelled sentences, plain and packed."""
    path = tmp_path / str(request.param)
    path.write_bytes(lzma.compress(LINES.encode()) if path.suffix == ".xz" else LINES.encode())
    return path


def test_labels_of_a_corpus_become_types(path: Path) -> None:
    """Each sentence is a segment; labels we have no type for are passed over, offsets are those of all sentences together."""
    document = load_labelled(path)
    text = document.marked.text
    assert document.name == "set"
    assert [(text[start:end], one.type) for one in document.marked.mentions for start, end in one.spans] == [
        ("王建军", MentionType.PERSON), ("石门公司", MentionType.ORG), ("经理", MentionType.TITLE), ("石门镇", MentionType.PLACE),
    ]  # fmt: skip
    assert [text[slice(*one.span)] for one in document.marked.segments] == ["王建军，汉族，任石门公司经理。", "无名。", "到石门镇"]


def test_an_engine_is_scored_on_each_sentence(path: Path) -> None:
    """A body found too long is wrong strictly and right relaxed."""
    engine = Fake(lambda text: span(text, "王建军", MentionType.PERSON) + span(text, "任石门公司", MentionType.ORG))
    scores = score_alone([load_labelled(path)], engine)
    assert scores["mentions strict PERSON"] == Measure(1, 1, 1)
    assert scores["mentions strict ORG"] == Measure(0, 1, 1)
    assert scores["mentions relaxed ORG"] == Measure(1, 1, 1)
    assert scores["mentions strict all"] == Measure(1, 2, 4)


def test_types_that_the_gold_lacks_are_not_held_against_an_engine(tmp_path: Path) -> None:
    """A corpus without posts says nothing of the posts that an engine finds."""
    path = tmp_path / "set.jsonl"
    path.write_text('{"text": "经理王建军", "spans": [[2, 5, "PER"]]}\n', encoding="utf-8")
    engine = Fake(lambda text: span(text, "经理", MentionType.TITLE) + span(text, "王建军", MentionType.PERSON))
    scores = score_alone([load_labelled(path)], engine)
    assert scores["mentions strict all"] == Measure(1, 1, 1)
    assert "mentions strict TITLE" not in dict(scores.rows)


def test_gold_pages_are_read_segment_by_segment() -> None:
    """The engine sees each segment as a text; dates, which no engine gives, are left out."""
    marked = parse_marks("⟦a1 headline⟧\n{P 王芳}讲话\n⟦a1 body⟧\n{D=2022-10 10月}，{P 王芳}到{L? 曹县}。", Path("d.ann"))
    document = GoldDocument("d", marked, GoldFacts(articles={"a1": GoldArticle()}))
    seen: list[str] = []

    def say(text: str) -> list[TypedSpan]:
        seen.append(text.strip())
        return span(text, "王芳", MentionType.PERSON) + span(text, "曹县", MentionType.PLACE)

    scores = score_alone([document], Fake(say))
    assert seen == ["王芳讲话", "10月，王芳到曹县。"]
    assert [name for name, _ in scores.rows if "strict" in name] == ["mentions strict PERSON", "mentions strict all"]
    assert scores["mentions strict PERSON"] == Measure(2, 2, 2)


@pytest.mark.parametrize(
    "line", ["no JSON", '{"spans": []}', '{"text": "王芳", "spans": [[0, 3, "PER"]]}', '{"text": "王", "spans": [[1, 1, "PER"]]}']
)
def test_a_faulty_line_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    """Neither half a line nor a range outside of its text is passed over."""
    path = tmp_path / "set.jsonl"
    path.write_text(LINES + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"set\.jsonl:4: not a labelled sentence"):
        load_labelled(path)


def test_a_file_that_cannot_be_read_or_has_no_names_is_told(tmp_path: Path) -> None:
    """A packed file that is none, and one without any label of ours."""
    (tmp_path / "set.jsonl.xz").write_bytes(b"not packed")
    with pytest.raises(InputError, match=r"set\.jsonl\.xz: not readable"):
        load_labelled(tmp_path / "set.jsonl.xz")
    (tmp_path / "none.jsonl").write_text('{"text": "无名。", "spans": [[0, 2, "game"]]}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"none\.jsonl holds no gold"):
        load_labelled(tmp_path / "none.jsonl")


@given(sentences=st.lists(st.tuples(st.text(min_size=1, max_size=8), st.booleans()), min_size=1, max_size=6))
def test_an_engine_that_says_what_gold_says_is_right(sentences: list[tuple[str, bool]], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever characters a sentence has, line ends and blanks among them, full agreement is F1 1."""
    named = [LabelledSentence(text=text, spans=((0, len(text), "PER"),) if name and text.strip() else ()) for text, name in sentences]
    if not any(one.spans for one in named):
        return
    path = tmp_path_factory.mktemp("labelled") / "set.jsonl"
    path.write_text("".join(one.model_dump_json() + "\n" for one in named), encoding="utf-8", newline="\n")
    names = {one.text for one in named if one.spans}
    quiet = {one.text for one in named if not one.spans}
    if names & quiet:
        return
    engine = Fake(lambda text: [TypedSpan(0, len(text), MentionType.PERSON, 1.0)] if text in names else [])
    assert score_alone([load_labelled(path)], engine)["mentions strict PERSON"].f1 == 1
