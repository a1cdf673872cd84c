"""The short names of a company follow from its full one."""

import pytest

from kg.extract.short_companies import short_companies


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("湖南临武舜华鸭业发展有限责任公司", {"舜华鸭业", "舜华公司"}),
        ("甘肃金果源生物科技有限公司", {"金果源生物", "金果源公司"}),
        ("骏芯电子股份有限公司", {"骏芯电子", "骏芯公司"}),
        ("平昌县水利局", set()),
        ("石阡县城投有限公司", set()),
    ],
)
def test_brand_with_its_trade_or_the_word_for_a_company(full: str, short: set[str]) -> None:
    """The region before a brand and what follows its trade are left out; a name without a trade has no short one."""
    assert set(short_companies([full])) == short
