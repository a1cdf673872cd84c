"""Calendar dates and their EDTF values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 月 25 日，旗委", [("10 月 25 日", "2022-10-25", True)]),
        ("2021年10月26日至28日", [("2021年10月26日至28日", "2021-10-26/2021-10-28", False)]),
        ("7月15至16日召开", [("7月15至16日", "2022-07-15/2022-07-16", True)]),
        ("6月24日—7月24日", [("6月24日—7月24日", "2022-06-24/2022-07-24", True)]),
        ("二〇二一年十月二十五日", [("二〇二一年十月二十五日", "2021-10-25", False)]),
        ("2017年创立", [("2017年", "2017", False)]),
        ("2021.11.05", [("2021.11.05", "2021-11-05", False)]),
        ("2021 - 11 - 05", [("2021 - 11 - 05", "2021-11-05", False)]),
        ("24日上午，县委", [("24日", "2022-10-24", True)]),
        ("16日至18日仍有大风", [("16日至18日", "2022-10-16/2022-10-18", True)]),
        ("26—27日，县文联举办", [("26—27日", "2022-10-26/2022-10-27", True)]),
        ("出席20日举行的仪式", [("20日", "2022-10-20", True)]),
        ("（记者 周明远）25日，镇里", [("25日", "2022-10-25", True)]),
        ("工作将于3月底结束", [("3月底", "2022-03", True)]),
        ("2023至2024年度", [("2023至2024年", "2023/2024", False)]),
        ("2024年1—6月", [("2024年1—6月", "2024-01/2024-06", False)]),
        ("1至9月", [("1至9月", "2022-01/2022-09", True)]),
        ("1985.11出生", [("1985.11", "1985-11", False)]),
        ("1996.07—1999.03 科员", [("1996.07—1999.03", "1996-07/1999-03", False)]),
        ("2021.08-2023.07 区长，2023.07至今", [("2021.08-2023.07", "2021-08/2023-07", False), ("2023.07", "2023-07", False)]),
        ("2019.01.05--2020.03.01", [("2019.01.05--2020.03.01", "2019-01-05/2020-03-01", False)]),
        ("记者23日从县里获悉", [("23日", "2022-10-23", True)]),
        ("会议将于11日闭幕", [("11日", "2022-10-11", True)]),
        ("8日零时20分", [("8日", "2022-10-08", True)]),
        ("至21日十八时，全县转移", [("21日", "2022-10-21", True)]),
        ("7月31日、8月1日和2日", [("7月31日", "2022-07-31", True), ("8月1日", "2022-08-01", True), ("2日", "2022-08-02", True)]),
        ("去年12月", [("12月", "2021-12", True)]),
        ("2019年6月参军，同年10月入党", [("2019年6月", "2019-06", False), ("10月", "2019-10", True)]),
        ("工期为20日，3日内办结，第5日，共12日，每月8日", []),
        ("农历三月初三，三月三歌圩", []),
        ("星期三　农历甲辰年五月十九　第1版", []),
        ("甲辰年 二月廿四", []),
        ("年，旗里启动，工期54个月，第101个，十年来", []),
        ("第13次会议", []),
        ("清源新闻网讯：5日，全县转移……21日，水退了", [("5日", "2022-10-05", True), ("21日", "2022-10-21", True)]),
        ("月 26日，", []),
    ],
)
def test_dates_in_print(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Each way of writing a date gives its value; missing years come from the base, lost digits give nothing."""
    assert [(text[one.start : one.end], one.value, one.inferred) for one in find_dates(text, "2022-10-25")] == expected


def test_new_year() -> None:
    """Early in a year a day of its last months is of the year before; a mere month may be to come."""
    assert [date.value for date in find_dates("12月28日，1月3日，11月底", "2024-01-19")] == ["2023-12-28", "2024-01-03", "2024-11"]
    assert [date.value for date in find_dates("12月28日", "2024-06-19")] == ["2024-12-28"]


def test_without_a_base_the_year_stays_open() -> None:
    """A year that nobody tells is not invented, nor the month of a mere day."""
    assert [one.value for one in find_dates("10月25日")] == ["XXXX-10-25"]
    assert [(one.value, one.inferred) for one in find_dates("25日上午，县长到青石镇调研")] == [("XXXX-XX-25", False)]


@given(st.text(alphabet="0123456789年月日至—一二十〇 旗.-", max_size=40))
def test_spans_are_in_order_and_inside(text: str) -> None:
    """Whatever the text, dates are ordered stretches of it."""
    end = 0
    for one in find_dates(text, "2022-10-25"):
        assert end <= one.start < one.end <= len(text)
        end = one.end
