"""The makers of an article as mentions of its blocks."""

from kg.extract.bylines import find_makers
from kg.ids import article_id
from kg.model import Article, Byline, BylineRole, MentionType
from kg.text import Spans


def _found(*makers: Byline, positions: range = range(20)) -> list[tuple[MentionType, int, int]]:
    spans: tuple[Spans, ...] = (((0, 20),),)
    article = Article(id=article_id("s", spans[0]), source="s", headline=(), paragraphs=spans, byline=makers)
    return [(one.type, one.start, one.end) for one in find_makers(article, {offset: offset for offset in positions})]


def _maker(title: str, name_at: int, title_at: int) -> Byline:
    role, end = BylineRole.REPORTER, title_at + len(title)
    return Byline(name="周明远", role=role, spans=((name_at, name_at + 3),), title=title, title_spans=((title_at, end),))


def test_name_and_title_are_found() -> None:
    """本报记者 周明远 is a title and a name."""
    assert _found(_maker("记者", 3, 0)) == [(MentionType.PERSON, 3, 6), (MentionType.TITLE, 0, 2)]


def test_title_of_many_is_found_once() -> None:
    """One 记者 before two names is one mention."""
    kinds = [kind for kind, _, _ in _found(_maker("记者", 3, 0), _maker("记者", 7, 0))]
    assert kinds == [MentionType.PERSON, MentionType.TITLE, MentionType.PERSON]


def test_word_for_the_work_is_no_title() -> None:
    """摄 says what was done."""
    assert _found(_maker("摄", 3, 0)) == [(MentionType.PERSON, 3, 6)]


def test_maker_of_another_block_is_left_out() -> None:
    """Only names whose characters stand in the block are mentions there."""
    assert _found(_maker("记者", 3, 0), positions=range(3)) == [(MentionType.TITLE, 0, 2)]
