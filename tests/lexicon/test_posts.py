"""Titles are taken apart by a grammar, and what is no title is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import Rank, posts

FORMS = sorted(set(posts().printed_forms()))


@pytest.mark.parametrize(
    ("text", "body", "title", "normal"),
    [
        ("旗委副书记", "旗委", "副书记", "副书记"),
        ("常务副旗长", "", "常务副旗长", "常务副旗长"),
        ("统战部长", "统战部", "统战部长", "部长"),
        ("组织部部长", "组织部", "部长", "部长"),
        ("公安局长", "公安局", "公安局长", "局长"),
        ("吉格斯太镇长", "吉格斯太镇", "吉格斯太镇长", "镇长"),
        ("展旦召苏木达", "展旦召苏木", "展旦召苏木达", "苏木达"),
        ("大理白族自治州副州长", "大理白族自治州", "副州长", "副州长"),
        ("原旗委书记", "旗委", "书记", "书记"),
        ("原平市委书记", "原平市委", "书记", "书记"),
        ("原平江县委书记", "平江县委", "书记", "书记"),
        ("太原市副市长", "太原市", "副市长", "副市长"),
        ("旗监委代主任", "旗监委", "代主任", "代主任"),
        ("旗政府党组成员", "旗政府", "党组成员", "党组成员"),
        ("本报记者", "本报", "记者", "记者"),
        ("山东如意科技集团有限公司总经理", "山东如意科技集团有限公司", "总经理", "总经理"),
        ("县人大常委会副主任", "县人大常委会", "副主任", "副主任"),
        ("村党支部书记", "村党支部", "书记", "书记"),
        ("党支部书记", "", "党支部书记", "党支部书记"),
        ("镇党委副书记", "镇党委", "副书记", "副书记"),
        ("村委会主任", "村委会", "主任", "主任"),
        ("副校（院、团）长", "", "副校(院、团)长", "副校长"),
    ],
)
def test_parts_of_a_title(text: str, body: str, title: str, normal: str) -> None:
    """A title has a body, a title proper and a normal form without what was folded into it."""
    post = posts().parse(text)
    assert post is not None
    assert (post.body, post.title, post.normal) == (body, title, normal)


@pytest.mark.parametrize(
    ("text", "rank", "one_seat"),
    [
        ("旗长", Rank.CHIEF, True),
        ("副旗长", Rank.DEPUTY, False),
        ("常务副旗长", Rank.DEPUTY, True),
        ("旗委常委", Rank.MEMBER, False),
        ("记者", Rank.STAFF, False),
        ("第一书记", Rank.CHIEF, True),
        ("二级巡视员", Rank.MEMBER, False),
        ("副主任医师", Rank.STAFF, False),
    ],
)
def test_ranks_and_seats(text: str, rank: Rank, one_seat: bool) -> None:
    """Ranks follow the head and its prefixes; deputies share their post unless they are the first of them."""
    post = posts().parse(text)
    assert post is not None
    assert (post.rank, post.one_seat) == (rank, one_seat)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("责任编辑", "press"),
        ("博士生导师", "professional"),
        ("驻村第一书记", "village"),
        ("董事长", "company"),
        ("村民", "person"),
        ("县长", "government"),
    ],
)
def test_families(text: str, family: str) -> None:
    """Posts belong to families, so that a byline is told from an office."""
    post = posts().parse(text)
    assert post is not None
    assert post.family == family


@pytest.mark.parametrize("text", ["高度", "和谐", "发展", "旗委", "达拉特旗", "乡村振兴", "旗委副书记、旗长", "书记处", ""])
def test_what_is_no_title(text: str) -> None:
    """Words, bodies and stacks of several posts are no single title."""
    assert not posts().is_title(text)


@given(st.sampled_from(FORMS))
def test_every_listed_form_parses(form: str) -> None:
    """Whatever the matcher can find as a post is a title to the grammar, and its parts make up the text."""
    post = posts().parse(form)
    assert post is not None
    assert post.text == form
    assert form.endswith(post.title)
