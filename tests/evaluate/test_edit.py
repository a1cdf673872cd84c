"""Characters of gold documents exchanged, with their marks and facts kept true."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.edit import edited, spread
from kg.evaluate.gold import GoldArticle, GoldDocument, GoldFacts
from kg.evaluate.markup import Marked, parse_marks
from kg.evaluate.rewrap import rewrapped
from kg.evaluate.terms import Terms
from kg.text import cut, squeeze

NAMES = st.text("甲乙丙丁", min_size=1, max_size=4)
BETWEEN = st.text("说，。\n ", min_size=1, max_size=6)
COLUMN = "⟦a1 body⟧\n" + "\n".join(
    (
        "今天上午九点在{L 平原村}召开会",
        "议研究今年春耕生产工作怎样做",
        "{P 王芳}参加会议并且说今年要抓好",
        "春耕生产各项工作做到不误农时",
        "会后大家又去了田间地头看春耕",
    )
)


def _document(marked: Marked) -> GoldDocument:
    return GoldDocument("page", marked, GoldFacts(articles={"a1": GoldArticle()}))


def _parsed(text: str) -> Marked:
    return parse_marks(text, Path("page.ann"))


@st.composite
def marked_pages(draw: st.DrawFn) -> Marked:
    """Pages of names between other characters, line ends inside names too."""
    pieces = draw(st.lists(st.tuples(NAMES, st.sampled_from(["", "\n", "\n\n"]), BETWEEN), min_size=1, max_size=6))
    text = "".join(f"{{P {name[:1]}{broken if name[1:] else ''}{name[1:]}}}{between}" for name, broken, between in pieces)
    return _parsed(f"⟦a1 body⟧\n{text}")


@given(marked_pages())
def test_no_edits_change_nothing(page: Marked) -> None:
    """Without edits a document stays as it is."""
    assert edited(_document(page), {}, lambda name: name) == _document(page)


@given(marked_pages(), st.dictionaries(st.sampled_from("甲乙丙丁"), st.text("天地人", min_size=0, max_size=3)))
def test_marks_stay_on_their_characters(page: Marked, table: dict[str, str]) -> None:
    """Every mention covers just the characters that its old ones became, and segments stay free of white space at their ends."""
    edits = {offset: table[char] for offset, char in enumerate(page.text) if char in table}
    new = edited(_document(page), edits, lambda name: name).marked
    for old, mention in zip(page.mentions, new.mentions, strict=True):
        assert squeeze(cut(new.text, mention.spans)) == mention.text == "".join(table.get(char, char) for char in old.text)
    for segment in new.segments:
        text = new.text[slice(*segment.span)]
        assert text == text.strip() != ""


@given(marked_pages(), st.permutations("甲乙丙丁"))
def test_an_exchange_of_equal_length_can_be_undone(page: Marked, others: list[str]) -> None:
    """Characters exchanged one for one come back by the opposite exchange, to the offset."""
    there = dict(zip("甲乙丙丁", others, strict=True))
    back = {new: old for old, new in there.items()}
    new = edited(_document(page), {at: there[char] for at, char in enumerate(page.text) if char in there}, lambda name: name)
    old = edited(new, {at: back[char] for at, char in enumerate(new.marked.text) if char in back}, lambda name: name)
    assert old.marked == page


def test_a_name_is_spread_over_the_characters_of_the_old_one() -> None:
    """What is too much goes to the last character, what is missing leaves nothing."""
    assert spread([3, 5], "阿尔山") == {3: "阿", 5: "尔山"}
    assert spread([3, 5, 6], "曹县") == {3: "曹", 5: "县", 6: ""}


def test_the_longest_term_wins_and_what_was_put_in_stays() -> None:
    """Terms are exchanged in one pass; a term that becomes itself shields what is in it."""
    terms = Terms({"旗": "县", "旗帜": "旗帜", "达拉特旗": "平罗县", "平罗": "错"})
    assert terms.rewrite("达拉特旗旗长举起旗帜") == "平罗县县长举起旗帜"


def test_columns_keep_their_width() -> None:
    """A longer name moves the line ends of its column and nothing else."""
    page = _parsed(COLUMN)
    new = rewrapped(page, spread(list(range(*page.mentions[0].spans[0])), "查干淖尔嘎查"))
    text = "".join(new.get(at, char) for at, char in enumerate(page.text))
    assert squeeze(text) == squeeze(page.text).replace("平原村", "查干淖尔嘎查")
    assert {len(line) for line in text.split("\n")[:4]} <= {13, 14, 15}
