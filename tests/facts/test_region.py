"""The region that a user names."""

import pytest

from kg.errors import UsageError
from kg.facts.region import named_region


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("达拉特旗", "150621000000"),
        ("鄂尔多斯", "150600000000"),
        ("150621", "150621000000"),
        ("150621000000", "150621000000"),
        ("内蒙古自治区鄂尔多斯市达拉特旗", "150621000000"),
        ("鄂尔多斯市 达拉特旗", "150621000000"),
        ("长春市朝阳区", "220104000000"),
        ("达拉特旗吉格斯太镇", "150621101000"),
    ],
)
def test_a_region_is_named_by_name_chain_or_code(given: str, code: str) -> None:
    """Whichever somebody has at hand leads to the one division."""
    assert named_region(given).division.code == code


def test_a_name_of_several_lists_them_with_what_would_be_clear() -> None:
    """Each with its chain and code, both of which are taken."""
    with pytest.raises(UsageError, match=r"北京市朝阳区 \(110105000000\)、吉林省长春市朝阳区 \(220104000000\); give one of these"):
        named_region("朝阳区")


@pytest.mark.parametrize("given", ["无此旗", "999999", "1506", "", "鄂尔多斯市朝阳区", "150621100201"])
def test_what_is_no_region_is_refused(given: str) -> None:
    """An unknown name or code, a code of another length, a chain that does not hold, a village."""
    with pytest.raises(UsageError, match="no such division; give its full name or code"):
        named_region(given)
