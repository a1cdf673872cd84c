"""When somebody held a post, and the lines of a résumé."""

import pytest

from kg.facts.names.meanings import Names
from kg.facts.posts.claims import post_claims
from kg.facts.posts.people import People
from kg.facts.regions.region import named_region
from kg.model import PostClaim
from tests.facts.marked import read

RESUME = """{P 程望楚}同志简历

{P 程望楚}，男，汉族，湖北浠水人。

{D=1996-07/1999-03 1996.07—1999.03}　{O 巴河镇政府}{T 科员}

{D=2004-11/2011-12 2004.11—2011.12}　{O 石头咀镇党委}{T 副书记}、{T 镇长}

{D=2023-07 2023.07}至今　{O 罗田县委}{T 书记}

{P 周明远}是{O 县医院}{T 院长}。"""


def _claims(text: str) -> list[PostClaim]:
    view = read(text)
    return list(post_claims(view, Names(view, named_region("罗田县")), People(view)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{P 周明远}，男，汉族。{D=2011-11/2016-12 2011年11月至2016年12月}任{O 壶镇镇政府}{T 副镇长}；"
            "{D=2024-06 2024年6月}至今任{O 县交通局}{T 调研员}。",
            [("副镇长", "former", "2011-11", "2016-12"), ("调研员", "current", "2024-06", None)],
        ),
        (
            "{P 周明远}{D=1961-02 1961年2月}起任{O 牛岭村党支部}{T 书记}，直至{D=1999-12 1999年12月}离任。",
            [("书记", "former", "1961-02", "1999-12")],
        ),
        ("{D=2021-02 2021年2月}，{P 周明远}当选{O 居委会}{T 主任}。", [("主任", "elected", None, None)]),
        ("{D=2021-02-03/2021-02-05 2021年2月3日至5日}，{O 县委}{T 书记}{P 周明远}调研。", [("书记", "current", None, None)]),
        ("{D=2021-02 2021年2月}，{O 县委}{T 书记}{P 周明远}调研。", [("书记", "current", None, None)]),
    ],
)
def test_a_term_is_that_of_the_date_before_the_post(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    """What is over is former and what lasts till now current; the date of an occasion says nothing of a term."""
    assert [(one.title, str(one.status), one.start, one.end) for one in _claims(text)] == expected


def test_lines_of_a_resume_are_its_subjects() -> None:
    """Each line has a term and posts; a sentence that names somebody else is no line of it."""
    found = [(one.title, str(one.status), one.start, one.end) for one in _claims(RESUME)]
    assert found == [
        ("科员", "former", "1996-07", "1999-03"),
        ("副书记", "former", "2004-11", "2011-12"),
        ("镇长", "former", "2004-11", "2011-12"),
        ("书记", "current", "2023-07", None),
        ("院长", "current", None, None),
    ]


def test_evidence_of_a_line_has_the_name_and_the_term() -> None:
    """Who it is stands at the head of the résumé, and from when to when in the line itself."""
    view = read(RESUME)
    first = _claims(RESUME)[0]
    assert [view.page.text[start:end] for start, end in first.evidence] == ["程望楚", "1996.07—1999.03", "巴河镇政府科员"]
