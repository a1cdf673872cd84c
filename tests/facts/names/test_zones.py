"""Zones and their bodies."""

from kg.facts.names.zones import body_of_zone, is_bare_zone, zone_in


def test_word_for_a_zone_means_one_of_its_kind() -> None:
    """经开区 is short for an economic and technological development zone, and 新区 for none."""
    zone = zone_in("曹县经济技术开发区管委会") or ""
    assert zone == "曹县经济技术开发区"
    assert body_of_zone("经开区管委会", zone) == f"{zone}管委会"
    assert body_of_zone("新区管委会", zone) is None
    assert body_of_zone("应急管理局", zone, f"{zone}管理委员会") == f"{zone}应急管理局"
    assert body_of_zone("市应急管理局", zone, f"{zone}管理委员会") is None
    assert body_of_zone("应急管理局", zone, f"{zone}招商局") == f"{zone}应急管理局"
    assert body_of_zone("应急管理局", zone, "曹县教育局") is None
    assert is_bare_zone("高新区")
    assert not is_bare_zone("曹县高新区")
