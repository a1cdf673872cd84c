"""Divisions are found by full, short and old names, from where an article speaks."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.lexicon import Division, Level, divisions
from kg.lexicon.villages import villages

DIVISIONS = divisions()
TOWNSHIPS = DIVISIONS.children(None, Level.TOWNSHIP)


def chain(name: str, region: str | None = None) -> str | None:
    """The chain name of what a name resolves to in a region."""
    found = DIVISIONS.resolve(name, DIVISIONS.resolve(region) if region else None)
    return DIVISIONS.chain_name(found) if found else None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("达旗", "内蒙古自治区鄂尔多斯市达拉特旗"),
        ("察右后旗", "内蒙古自治区乌兰察布市察哈尔右翼后旗"),
        ("科左中旗", "内蒙古自治区通辽市科尔沁左翼中旗"),
        ("达茂旗", "内蒙古自治区包头市达尔罕茂明安联合旗"),
        ("莫旗", "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗"),
        ("喀左县", "辽宁省朝阳市喀喇沁左翼蒙古族自治县"),
        ("内蒙古", "内蒙古自治区"),
        ("广西", "广西壮族自治区"),
        ("宁夏", "宁夏回族自治区"),
        ("新疆", "新疆维吾尔自治区"),
        ("西藏", "西藏自治区"),
        ("香港", "香港特别行政区"),
        ("湘西州", "湖南省湘西土家族苗族自治州"),
        ("黔东南", "贵州省黔东南苗族侗族自治州"),
        ("延边", "吉林省延边朝鲜族自治州"),
        ("克州", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州"),
        ("西双版纳", "云南省西双版纳傣族自治州"),
        ("海南州", "青海省海南藏族自治州"),
        ("威宁县", "贵州省毕节市威宁彝族回族苗族自治县"),
        ("互助", "青海省海东市互助土族自治县"),
        ("双江县", "云南省临沧市双江拉祜族佤族布朗族傣族自治县"),
        ("东莞", "广东省东莞市"),
        ("嘉峪关市", "甘肃省嘉峪关市"),
        ("济源市", "河南省济源市"),
        ("石河子", "新疆维吾尔自治区石河子市"),
        ("神农架林区", "湖北省神农架林区"),
        ("浦东新区", "上海市浦东新区"),
        ("苏州工业园区", "江苏省苏州市苏州工业园区"),
        ("襄樊", "湖北省襄阳市"),
        ("即墨市", "山东省青岛市即墨区"),
        ("呼伦贝尔盟", "内蒙古自治区呼伦贝尔市"),
        ("伊克昭盟", "内蒙古自治区鄂尔多斯市"),
        ("宣武区", "北京市西城区"),
        ("户县", "陕西省西安市鄠邑区"),
    ],
)
def test_short_and_old_names(name: str, expected: str) -> None:
    """A short, abbreviated or old name finds the division of today, with the chain that it lies in."""
    assert chain(name) == expected


@pytest.mark.parametrize(
    ("name", "region", "expected"),
    [
        ("朝阳", "北京市", "北京市朝阳区"),
        ("朝阳", "沈阳市", "辽宁省朝阳市"),
        ("朝阳区", "长春市", "吉林省长春市朝阳区"),
        ("鼓楼区", "福州市", "福建省福州市鼓楼区"),
        ("鼓楼区", "徐州市", "江苏省徐州市鼓楼区"),
        ("鼓楼区", None, None),
        ("吉林", "延边朝鲜族自治州", "吉林省"),
        ("吉林", "吉林市", "吉林省吉林市"),
        ("河北", "天津市", "河北省"),
        ("海南", "广州市", "海南省"),
        ("海南区", "乌海市", "内蒙古自治区乌海市海南区"),
        ("城关镇", "榆中县", "甘肃省兰州市榆中县城关镇"),
        ("城关镇", "兰州市", None),
        ("树林召", "达拉特旗", "内蒙古自治区鄂尔多斯市达拉特旗树林召镇"),
        ("树林召镇", "鄂尔多斯市", "内蒙古自治区鄂尔多斯市达拉特旗树林召镇"),
        ("滕头村", "奉化区", "浙江省宁波市奉化区萧王庙街道滕头村"),
        ("小岗村", "凤阳县", "安徽省滁州市凤阳县小溪河镇小岗村"),
        ("十八洞村", "花垣县", "湖南省湘西土家族苗族自治州花垣县双龙镇十八洞村"),
        ("北京", "越秀区", "北京市"),
        ("长春", "德惠市", "吉林省长春市"),
    ],
)
def test_a_name_is_read_from_the_region(name: str, region: str | None, expected: str | None) -> None:
    """The same name is another place in another paper, and no place where several are equally near."""
    assert chain(name, region) == expected


def test_placeholders_are_no_part_of_a_chain() -> None:
    """A district of a municipality lies in the municipality, with nothing called 市辖区 between them."""
    district = DIVISIONS.get("110105")
    assert district is not None
    assert [above.name for above in DIVISIONS.ancestors(district)] == ["北京市"]
    assert not any(division.name == "市辖区" for division in DIVISIONS.children(None, Level.PREFECTURE))


def test_villages_bear_the_name_of_the_place() -> None:
    """A committee's name in the official list is the village's name here, and its code finds it."""
    village = DIVISIONS.resolve("关碾房村", DIVISIONS.resolve("达拉特旗"))
    assert village is not None
    assert village.level == Level.VILLAGE
    assert DIVISIONS.get(village.code) == village
    assert [above.name for above in DIVISIONS.ancestors(village)][:2] == ["树林召镇", "达拉特旗"]


def test_villages_are_known_by_their_whole_names() -> None:
    """Neither a part of a name nor a text that merely ends like one is a village's, whatever its length and characters."""
    known = villages()
    assert known.knows("关碾房村")
    assert next(known.named("关碾房村")).name == "关碾房村"
    assert not any(map(known.knows, ("", "村", "关碾房", "关碾房村委", "𠮷𠮷𠮷𠮷村", "长" * 70 + "村")))


@given(name=st.sampled_from([place.name[:length] for place in TOWNSHIPS[::97] for length in (2, 3, 40)]))
@example(name="吉林")
@example(name="即墨市")
@example(name="宁河县")
@example(name="团结村")
@example(name="关碾房县")
def test_counties_and_full_names_are_those_that_any_look_finds(name: str) -> None:
    """The quick looks for counties and for full names above the village find what the look for everything has of these, in its order."""
    everything = DIVISIONS.by_name(name)
    assert DIVISIONS.counties(name) == tuple(one for one in everything if one.level <= Level.COUNTY)
    assert DIVISIONS.called(name) == tuple(one for one in everything if one.name == name and one.level <= Level.TOWNSHIP)


def test_a_bare_village_name_counts_only_nearby() -> None:
    """盐店 is the village in a paper of its county and nothing to a reader far away."""
    assert chain("盐店", "达拉特旗") == "内蒙古自治区鄂尔多斯市达拉特旗风水梁镇盐店村"
    assert chain("盐店", "三亚市") is None


def test_chains_are_read_from_the_head_of_a_text() -> None:
    """Every division at the head of a text is found with the place where its name ends."""
    found = DIVISIONS.read_chain("内蒙古鄂尔多斯市达拉特旗农牧局")
    assert [(division.name, end) for division, end in found] == [("内蒙古自治区", 3), ("鄂尔多斯市", 8), ("达拉特旗", 12)]
    assert DIVISIONS.read_chain("内蒙古鄂尔多斯市，达拉特旗农牧局") == found[:2]


def test_a_chain_resolves_as_a_whole() -> None:
    """A name with everything it lies in before it is that place, wherever the paper comes from."""
    assert chain("江苏省无锡市江阴市", "达拉特旗") == "江苏省无锡市江阴市"


def test_children_go_down_level_by_level() -> None:
    """The counties of a league are its direct children; its villages can be asked for at once."""
    league = DIVISIONS.resolve("锡林郭勒盟")
    assert league is not None
    counties = DIVISIONS.children(league)
    assert "西乌珠穆沁旗" in {county.name for county in counties}
    villages = DIVISIONS.children(league, Level.VILLAGE)
    assert len(villages) > 500
    assert all(DIVISIONS.is_within(village, league) for village in villages[:50])


@given(st.sampled_from(TOWNSHIPS))
def test_a_township_is_found_by_its_own_name(township: Division) -> None:
    """Any township is among what its full name finds, and is meant by it inside its county unless a twin lies there."""
    assert township in DIVISIONS.by_name(township.name)


@given(st.sampled_from(TOWNSHIPS))
def test_a_chain_name_finds_its_division(township: Division) -> None:
    """A township's whole chain reads back to a division of the same name in the same county."""
    full = DIVISIONS.chain_name(township)
    found = DIVISIONS.read_chain(full)
    assert found[0][0].level == Level.PROVINCE
    assert found[-1][1] > len(full) - len(township.name)


@example(next(one for one in TOWNSHIPS if one.code == "120116054000"))
@given(st.sampled_from(TOWNSHIPS))
def test_villages_are_found_by_name_and_code(township: Division) -> None:
    """Every village of a township is found by its name and by its code, rare characters and brackets included."""
    for village in DIVISIONS.children(township)[:3]:
        # Five names of the list are written with full-width digits or letters; they are found by code alone.
        assert village in DIVISIONS.by_name(village.name) or re.search(r"[０-９ａ-ｚ]", village.name)
        assert DIVISIONS.get(village.code) == village
        assert village.parent == township.code


def test_names_beyond_the_basic_plane() -> None:
    """A village with a character that needs two UTF-16 units is found by its name."""
    rare = [village for village in DIVISIONS.children(DIVISIONS.resolve("来宾市"), Level.VILLAGE) if max(village.name) > "\uffff"]
    assert rare
    assert all(village in DIVISIONS.by_name(village.name) for village in rare)


def test_loading_is_fast() -> None:
    """The divisions load in well under the time that a person notices, even on a busy machine."""
    divisions.cache_clear()
    started = time.perf_counter()
    assert divisions().get("150621") is not None
    assert time.perf_counter() - started < 3
