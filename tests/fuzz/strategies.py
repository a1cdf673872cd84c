"""Damage: bytes cut out, put in, exchanged and doubled, and texts of everything that trips programs."""

import os

from hypothesis import strategies as st

LONGER = int(os.environ.get("KG_SOAK", "1"))
"""How many times more examples are tried than in the short runs."""

_BITS = st.sampled_from(
    [
        *(b"", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\\ud800", b"9" * 40, b"NaN"),
        *(b"<", b">", b"&", b"&#0;", b'"', b"'", b"{", b"[", b"]", b"-", b"\n"),
    ]
)
_CUTS = st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(_BITS, st.binary(max_size=6)), st.integers(1, 3))

TRAPS = (
    "'; MATCH (n) DETACH DELETE n //",
    "=cmd()",
    "<script>alert(1)</script>",
    "]]>&amp;",
    "\u202e\u2066\u200b\u200d\ufeff",
    "\u2028\u2029\x85\x0b\x0c\x1c",
    "\x00\x01\x1f\x7f",
    "\ufffe\uffff",
    '"\\"\\u0027',
    "沙恒别克·贾那提别克 𠮷😀",
)


@st.composite
def damaged(draw: st.DrawFn, sample: bytes) -> bytes:
    """A file with some damage."""
    data = sample
    for where, length, put, times in draw(st.lists(_CUTS, max_size=6)):
        at = int(where * len(data))
        data = data[:at] + put * times + data[at + length :]
    return data


words = st.sampled_from(
    [
        *("旗委", "县政府", "市人大常委会", "书记", "副旗长", "局长", "张秀玲", "苏智雄", "王小平", "张某"),
        *("青石镇", "达拉特旗", "10月25日", "今年"),
        *("任命", "免去", "主持", "出席", "走访", "会议", "为", "的", "和", "等", "同志", "分别", "本报讯", "（记者", "责任编辑", "## "),
        *("，", "。", "、", "；", "：", "（", "）", "“", "”", "《", "》", "\n", "\n\n", "\r\n", "　　", " ", "●", "——", "1", "一、", "·"),
        *TRAPS,
    ]
)
pages = st.lists(st.one_of(words, st.text(max_size=8)), max_size=60).map("".join)
"""Texts of the words of news, in no order, and anything else."""

names = st.lists(
    st.lists(st.one_of(st.sampled_from(TRAPS), st.text(st.characters(exclude_categories=["Cs"]), max_size=8)), min_size=1, max_size=3).map(
        "".join
    ),
    min_size=1,
    max_size=8,
    unique=True,
)
"""Names of anything."""
