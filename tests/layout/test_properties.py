"""What holds for the layout of any text at all."""

from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.layout import read_layout
from kg.layout.columns.weave import unweave
from kg.layout.lines.page_lines import split_lines
from kg.sentences import sentences
from kg.text import MappedText, cut, squeeze
from tests.layout.pages import OTHER, REPORT, page, wrapped

_PIECES = st.sampled_from(
    [
        *REPORT.split("。"),
        *wrapped(REPORT, 14).split("\n"),
        *wrapped(OTHER, 20).split("\n"),
        REPORT,
        "本报6月28日讯（记者 王",
        "（下转二版）",
        "■上接第1版 突出",
        "## 风展红旗",
        "责任编辑 高云",
        "高云",
        "简讯",
        "2024年5月8日",
        "一、先进集体：",
        "●5月6日，",
        "“",
        "(",
        "第3版",
        " ",
        "\ufeff",
    ]
)
_PAGES = st.lists(st.one_of(_PIECES, st.text(max_size=30)), max_size=40).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n", "\r\n", ""]).map(lambda end: end.join(pieces))
)


@settings(max_examples=150, deadline=None)
@given(_PAGES)
def test_every_character_has_one_place(text: str) -> None:
    """The layout never fails; no character of the page is in two articles, and none that shows is lost."""
    layout = read_layout(page(text))
    taken = [offset for article in layout.articles for spans in article.blocks() for start, end in spans for offset in range(start, end)]
    taken += [offset for start, end in layout.furniture for offset in range(start, end)]
    assert len(taken) == len(set(taken))
    lines = {offset for line in split_lines(text) for offset in range(line.start, line.end)}
    assert set(taken) == lines


_WORDS = st.sampled_from(
    ["，", "。", "县委书记", "陈国强", "到青石镇", "调研", "5月6日", "（", "）", "“", "”", "的", "工作", "本报讯", "　", " "]
)
_PARAGRAPHS = st.lists(st.lists(_WORDS, min_size=1, max_size=40).map("".join), min_size=1, max_size=8)


@settings(max_examples=150, deadline=None)
@given(_PARAGRAPHS, st.randoms(use_true_random=False))
def test_articles_map_to_the_page_and_back_under_any_damage(paragraphs: list[str], chance: Random) -> None:
    """Paragraphs cut to any widths, printed again, shuffled, with blank lines anywhere: spans give an article's text, and the way back."""
    lines = [text[at : at + width] for text in paragraphs for width in (chance.randint(1, 25),) for at in range(0, len(text), width)]
    lines += chance.sample(lines, chance.randint(0, len(lines)))
    if chance.random() < 0.5:
        chance.shuffle(lines)
    text = "".join(line + "\n" * chance.randint(1, 3) for line in lines)
    for article in read_layout(page(text)).articles:
        mapped = MappedText.of(text, article.spans)
        assert "".join(text[offset] for offset in mapped.offsets) == mapped.text
        whole = mapped.raw_spans(0, len(mapped.text))
        assert cut(text, whole) == squeeze(mapped.text)
        back = [offset for start, end in whole for offset in range(start, end)]
        assert back == [offset for offset in mapped.offsets if not text[offset].isspace()]
        assert "\n" not in mapped.text


@settings(max_examples=100, deadline=None)
@given(_PAGES)
def test_lines_hold_all_that_shows(text: str) -> None:
    """Outside the lines there is only white space, marks of headings and the strokes that end rows of tables."""
    lines = {offset for line in split_lines(text) for offset in range(line.start, line.end)}
    rest = {char for offset, char in enumerate(text) if offset not in lines and char.isprintable() and not char.isspace()}
    assert rest <= {"#", "*", "|", "｜"}


@settings(max_examples=100, deadline=None)
@given(_PAGES)
def test_bylines_and_dates_stand_where_they_say(text: str) -> None:
    """A byline's characters without blanks are its name."""
    for article in read_layout(page(text)).articles:
        for byline in article.byline:
            assert "".join(text[start:end] for start, end in byline.spans) == byline.name
            assert byline.title is None or "".join(text[start:end] for start, end in byline.title_spans) == byline.title


@settings(max_examples=100, deadline=None)
@given(_PAGES)
def test_putting_columns_in_order_only_moves_lines(text: str) -> None:
    """The same lines come out that went in."""
    lines = split_lines(text)
    assert sorted(line.start for line in unweave(lines)) == [line.start for line in lines]


@given(st.text())
def test_sentences_are_the_whole_paragraph(text: str) -> None:
    """Sentences leave nothing out and do not overlap."""
    ranges = sentences(text)
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(left[1] == right[0] for left, right in pairwise(ranges))


@settings(max_examples=50, deadline=None)
@given(_PAGES)
def test_ids_of_articles_are_their_own(text: str) -> None:
    """No two articles of a page have one id."""
    ids = [article.id for article in read_layout(page(text)).articles]
    assert len(ids) == len(set(ids))
