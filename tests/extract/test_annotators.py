"""What the annotators of a document are given by each other and by the blocks before them."""

from collections.abc import Sequence

import pytest

from kg.blocks import blocks
from kg.extract.annotators import ANNOTATORS, Read, annotate
from kg.extract.engine import TypedSpan
from kg.ids import article_id
from kg.model import Article, Dated, MentionType, Page

_ALL = frozenset(ANNOTATORS)


class Engine:
    """An engine that is sure of the first two characters of every text, as much as a test says, and keeps what it saw."""

    name = "two"
    version = "1"

    def __init__(self, confidence: float = 0.9) -> None:
        self._confidence = confidence
        self.seen: list[list[str]] = []

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The first two characters of each text as a person."""
        self.seen.append(list(texts))
        return [[TypedSpan(0, 2, MentionType.PERSON, self._confidence)] for _ in texts]


def _read(*paragraphs: str, date: str | None = None) -> list[Read]:
    text = "\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(((start, start + len(paragraph)),))
        start += len(paragraph) + 1
    dated = Dated(value=date, inferred=False, spans=()) if date else None
    article = Article(id=article_id("s", spans[0]), source="s", headline=(), paragraphs=tuple(spans), date=dated)
    return [Read(article, block) for block in blocks(Page(id="s", name="p.txt", text=text).text, article)]


def _dates(*paragraphs: str, date: str | None = None) -> list[str | None]:
    return [one.value for found in annotate(_read(*paragraphs, date=date), Engine(), _ALL) for one in found]


def test_engine_sees_the_document_at_once() -> None:
    """One call with all blocks, so that a document's names are judged together."""
    engine = Engine()
    list(annotate(_read("周明远说。", "高远说。"), engine, frozenset()))
    assert engine.seen == [["周明远说。", "高远说。"]]


def test_engine_left_out_is_not_asked() -> None:
    """Without the model nothing heavy runs."""
    engine = Engine()
    list(annotate(_read("周明远说。"), engine, frozenset({"model"})))
    assert engine.seen == []


@pytest.mark.parametrize(
    ("text", "confidence", "count"),
    [("陈勇说。", 0.9, 1), ("陈勇说。", 0.1, 0), ("陈勇说。", 0.55, 1), ("和平说。", 0.7, 1), ("和平说。", 0.55, 0)],
)
def test_what_the_model_doubts_is_left_out(text: str, confidence: float, count: int) -> None:
    """A stretch counts from a least confidence on, one that looks like a name from a lower one."""
    found = next(iter(annotate(_read(text), Engine(confidence), frozenset({"grammar", "lexicon"}))))
    assert len(found) == count


def test_missing_year_is_that_of_the_article() -> None:
    """A bare day takes the year of the article's date."""
    assert _dates("10月24日开会。", date="2022-10-26") == ["2022-10-24"]


def test_missing_year_is_that_of_the_first_block() -> None:
    """Without a date of the article the first block may tell the year."""
    assert _dates("2022年10月24日开会。", "10月25日调研。") == ["2022-10-24", "2022-10-25"]


def test_chronicle_tells_the_month_once() -> None:
    """A day alone takes the month of the item before it."""
    assert _dates("9月3日 开会。", "5日 调研。", date="2022-10-26") == ["2022-09-03", "2022-09-05"]


def test_old_years_are_no_base() -> None:
    """What a veteran did in an old year does not make the next day one of that year."""
    assert _dates("1953年7月，抢修大桥。", "10月18日，来人看望。", date="2022-10-18") == ["1953-07", "2022-10-18"]
    assert _dates("2021年7月，她办起合作社。", "10月18日，来人看望。", date="2022-10-18") == ["2021-07", "2022-10-18"]


def test_heading_of_last_years_chronicle_is_a_base() -> None:
    """A month by itself at the head of a chronicle of last year gives its days year and month."""
    assert _dates("2021年12月", "8日，大坝合龙。", date="2022-01-05") == ["2021-12", "2021-12-08"]


def test_place_of_a_dateline_is_a_place() -> None:
    """同仁 in 本报同仁讯 is the city that the article was written in."""
    read = _read("本报同仁讯 8月2日，画师夺金。")
    said = {"dateline": "同仁", "dateline_spans": ((2, 4),)}
    dated = [Read(one.article.model_copy(update=said), one.block) for one in read if one.article]
    (found,) = annotate(dated, Engine(), frozenset())
    assert [read[0].text[one.start : one.end] for one in found if one.type is MentionType.PLACE] == ["同仁"]


def test_lexicon_and_grammar_see_one_width_of_punctuation() -> None:
    """An office behind a comma of ASCII is found as behind a Chinese one; the engine sees the page's own."""
    engine = Engine()
    found = [
        {(one.start, one.end) for one in next(annotate(_read(text), engine, frozenset())) if one.type is MentionType.ORG}
        for text in ("会议结束，骨科主任周明远说", "会议结束,骨科主任周明远说")
    ]
    assert found[0] == found[1] == {(5, 7)}
    assert engine.seen == [["会议结束，骨科主任周明远说"], ["会议结束,骨科主任周明远说"]]
