"""EDTF values as periods."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.periods import Period, earliest, latest, period


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-10-26", date(2022, 10, 26), date(2022, 10, 26)),
        ("2022-10-26/2022-11", date(2022, 10, 26), date(2022, 11, 30)),
    ],
)
def test_a_value_means_the_days_from_its_first_to_its_last(value: str, first: date, last: date) -> None:
    """Years, months, days and ranges reach exactly as far as they say."""
    assert period(value) == Period(first, last)


@pytest.mark.parametrize("value", [None, "", "XXXX-10-26", "2022-13", "2022-02-30", "2022/2021", "近日"])
def test_what_is_no_date_is_unknown(value: str | None) -> None:
    """A date without a year, an impossible one and a range that ends before it begins mean nothing."""
    assert period(value) is None


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_overlap_and_distance_agree(a: date, b: date, c: date, d: date) -> None:
    """Two periods are no days apart exactly when they overlap, in either order."""
    left, right = Period(min(a, b), max(a, b)), Period(min(c, d), max(c, d))
    assert left.overlaps(right) == right.overlaps(left) == (left.days_apart(right) == 0)
    assert left.days_apart(right) == right.days_apart(left)


def test_of_equal_beginnings_the_more_precise_value_is_first() -> None:
    """Precision is kept: a day in January comes before the year, and the last day of December after it."""
    assert earliest(["2022", "2022-01-01", "2023"]) == "2022-01-01"
    assert latest(["2022", "2022-12-31", "2021-05"]) == "2022-12-31"
    assert earliest(["XXXX-05-01"]) is None
