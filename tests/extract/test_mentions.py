"""The annotators together, with an engine that says what a test wants it to say."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.engine import TypedSpan
from kg.ids import article_id
from kg.model import Article, Byline, BylineRole, Dated, MentionType, Page
from kg.text import cut, squeeze

P, O, L, T = MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE  # noqa: E741  # the letters of the gold format


class Said:
    """An engine that finds the given names wherever they stand."""

    name = "said"
    version = "1"

    def __init__(self, **names: MentionType) -> None:
        self._names = names

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """Every occurrence of every name."""
        return [[span for name, kind in self._names.items() for span in _all(text, name, kind)] for text in texts]


def _all(text: str, name: str, kind: MentionType) -> list[TypedSpan]:
    starts = [index for index in range(len(text)) if text.startswith(name, index)]
    return [TypedSpan(start, start + len(name), kind, 0.9) for start in starts]


def found(text: str, engine: Said | None = None, without: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Type and text of the mentions of a page of one paragraph."""
    page, article = _page(text)
    return [(mention.type.value, mention.text) for mention in extract(page, [article], engine or Said(), without)]


def _page(text: str) -> tuple[Page, Article]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append((start, start + len(line.rstrip("\n"))))
        start += len(line)
    article = Article(
        id=article_id("s", tuple(spans)),
        source="s",
        headline=(),
        paragraphs=(tuple(spans),) if spans else (),
        date=Dated(value="2022-10-25", inferred=False, spans=()),
    )
    return Page(id="s", name="p.txt", text=text), article


def test_title_and_body_are_cut_apart() -> None:
    """旗委书记, which the model takes as one title, is a body and a title."""
    assert found("县委书记周明远到场。", Said(县委书记=T, 周明远=P)) == [("ORG", "县委"), ("TITLE", "书记"), ("PERSON", "周明远")]


def test_folded_title_stays_whole() -> None:
    """统战部长 cannot be cut without losing a character."""
    assert ("TITLE", "统战部长") in found("县委常委、统战部长周明远到场。", Said(周明远=P))


def test_body_takes_the_region_before_it() -> None:
    """The outermost name is one mention."""
    assert ("ORG", "梁堤头镇党委") in found("梁堤头镇党委书记周明远到场。", Said(周明远=P))


def test_name_missed_by_the_model_is_found_after_a_title() -> None:
    """A likely name right after a post with its body is a person."""
    assert ("PERSON", "周明远") in found("县委书记周明远到场。")


def test_list_of_names_goes_on() -> None:
    """Likely names in a list that a title opens are people."""
    names = [text for kind, text in found("政府副县长周明远、陆小雨、李志强参加会议。", Said(周明远=P)) if kind == "PERSON"]
    assert names == ["周明远", "陆小雨", "李志强"]


def test_name_broken_by_a_line_end() -> None:
    """A name cut by the end of a line is one mention of two spans, its text without the line end."""
    page, article = _page("县委书记周明\n远到场。")
    mention = next(one for one in extract(page, [article], Said(周明远=P)) if one.type is P)
    assert mention.text == "周明远"
    assert mention.spans == ((4, 6), (7, 8))


def test_chain_of_places_is_cut_at_every_level() -> None:
    """A township and its village are two places, also where the model takes them as one."""
    assert found("来到树林召镇关碾房村。", Said(树林召镇关碾房村=L)) == [("PLACE", "树林召镇"), ("PLACE", "关碾房村")]


def test_callings_need_a_name() -> None:
    """村民 is a title beside a name and nothing without one."""
    assert found("村民周明远说，村民们都高兴。", Said(周明远=P)) == [("TITLE", "村民"), ("PERSON", "周明远")]


@pytest.mark.parametrize("text", ["组织部长会议召开。", "推行街巷长制。", "中国式现代化", "各乡镇党委要抓好落实。"])
def test_words_that_only_look_like_names(text: str) -> None:
    """Meetings, systems, slogans and bodies of nobody in particular are no mentions."""
    assert found(text, Said(中国=L, 各乡镇党委=O)) == []


def test_name_cut_short_is_lengthened_by_the_document() -> None:
    """道尔吉苏 before 荣 is the 道尔吉苏荣 of another sentence."""

    class Short(Said):
        def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
            return [[TypedSpan(0, 5, P, 0.9), TypedSpan(8, 12, P, 0.9)] for _ in texts]

    assert [text for _, text in found("道尔吉苏荣来了。道尔吉苏荣获奖。", Short())] == ["道尔吉苏荣", "道尔吉苏荣"]


def test_unsure_spans_of_the_model_are_left_out() -> None:
    """What the model itself doubts is not taken."""

    class Unsure(Said):
        def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
            return [[TypedSpan(0, 2, L, 0.3)] for _ in texts]

    assert found("惠民补贴发放。", Unsure()) == []


def test_annotators_can_be_left_out() -> None:
    """Without the grammar the model's title stands as it is; without the lexicon the township is not known."""
    assert ("TITLE", "县委书记") in found("县委书记到场。", Said(县委书记=T), frozenset({"grammar", "lexicon"}))
    assert found("来到树林召镇。", without=frozenset({"lexicon"})) == []


def test_byline_names_are_mentions() -> None:
    """The makers of an article are people with the word for what they did."""
    page, article = _page("本报讯（记者 周明远）今天下雨。")
    byline = Byline(name="周明远", role=BylineRole.REPORTER, spans=((7, 10),), title="记者", title_spans=((4, 6),))
    mentions = extract(page, [article.model_copy(update={"byline": (byline,)})], Said())
    assert [(one.type.value, one.text, one.full_title) for one in mentions] == [("TITLE", "记者", "记者"), ("PERSON", "周明远", None)]


@given(st.text(alphabet="县委书记副长周明远、，。 \n到树林召镇村民10月25日（）·甲", max_size=60))
def test_mentions_are_what_stands_under_their_spans(text: str) -> None:
    """Whatever the page, a mention's text is the squeezed text under its spans, and no two share a character."""
    page, article = _page(text)
    taken: set[int] = set()
    for mention in extract(page, [article], Said(周明远=P, 县委=O)):
        assert squeeze(cut(page.text, mention.spans)) == mention.text
        offsets = {offset for start, end in mention.spans for offset in range(start, end)}
        assert not offsets & taken
        taken |= offsets


def test_a_masthead_is_read_and_is_of_no_article() -> None:
    """The paper and the date of a page are mentions; a section's name is no paper."""
    text = "蓟州融媒  2025年1月14日  民生\n综合新闻"
    spans = ((0, text.index("\n")), (text.index("\n") + 1, len(text)))
    found = extract(Page(id="s", name="p.txt", text=text), [], Said(), furniture=spans)
    assert [(one.type.value, one.text, one.article) for one in found] == [("ORG", "蓟州融媒", None), ("DATE", "2025年1月14日", None)]
