"""Invented regions with their chairs: what bodies a county or prefecture has, and which posts go together."""

from dataclasses import dataclass

LAST = 108
"""Months that the papers reach over: from January 2017 to December 2025."""

# Two digits that no province of China has.
_PROVINCES = [
    number
    for number in range(16, 99)
    if number not in {21, 22, 23, *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82}
]
_FIRST, _SECOND, _KINDS = "青白长东南安宁和永丰", "山河原泉岭川阳平溪台", "县旗区市"

Post = tuple[str, str]
"""The full name of a body and the title in it."""

_HEADS = {"县": "县长", "旗": "旗长", "区": "区长", "市": "市长"}
_STAFF = ("农牧局", "教育局", "公安局", "民政局", "财政局", "水利局", "林业局", "统计局", "审计局", "司法局", "交通运输局", "文化和旅游局")
_TOWNS = ("城关镇", "新河镇", "石桥镇", "双泉镇", "大营镇", "三里镇")


@dataclass(frozen=True, slots=True)
class Region:
    """A county or a prefecture: its code of twelve digits, its name, and whether it is a prefecture."""

    code: str
    name: str
    upper: bool


def regions(counties: int) -> list[Region]:
    """So many counties and the prefectures that they lie in, in the order of their codes."""
    provinces = max(2, min(counties // 80, len(_PROVINCES)))
    prefectures = max(3, counties // (8 * provinces))
    found: dict[str, Region] = {}
    for number in range(counties):
        province, place = number % provinces, number // provinces
        around, inside = place % prefectures, place // prefectures
        upper = f"{_PROVINCES[province]}{around + 1:02d}"
        found.setdefault(upper, Region(f"{upper}00000000", f"{_name(province, around)}州", upper=True))
        code = f"{upper}{inside + 21:02d}000000"
        found[code] = Region(code, _name(province + around, inside, around) + _KINDS[number % 4], upper=False)
    return sorted(found.values(), key=lambda region: region.code)


def _name(*numbers: int) -> str:
    """Two or three characters; regions far from one another may have the same name, as they do in life."""
    place = sum(number * 7**power for power, number in enumerate(numbers))
    return _FIRST[place % 10] + _SECOND[place // 10 % 10] + ("" if len(numbers) < 3 or place < 100 else _SECOND[place // 100 % 10])


def seats(region: Region) -> list[tuple[Post, ...]]:
    """The chairs of a region, those of most standing first; who sits on one may hold two posts."""
    name, party = region.name, f"中共{region.name}委员会"
    head = "州长" if region.upper else _HEADS[name[-1]]
    government = f"{name}人民政府"
    found: list[tuple[Post, ...]] = [((party, "书记"),), ((party, "副书记"), (government, head))]
    found += [((party, "常委"), (f"{party}{part}", "部长")) for part in ("组织部", "宣传部", "统一战线工作部")]
    found += [((party, "常委"), (f"{party}政法委员会", "书记")), ((party, "常委"), (government, f"常务副{head}"))]
    found += [((government, f"副{head}"),)] * 4
    for body, title in ((f"{name}人民代表大会常务委员会", "主任"), (f"中国人民政治协商会议{name}委员会", "主席")):
        found += [((body, title),), ((body, f"副{title}"),), ((body, f"副{title}"),)]
    found += [((f"{name}人民法院", "院长"),), ((f"{name}人民检察院", "检察长"),)]
    found += [((f"{name}{staff}", title),) for staff in _STAFF for title in ("局长", "副局长", "副局长")]
    if not region.upper:
        found += [((f"中共{name}{town}委员会", "书记"),) for town in _TOWNS]
        found += [((f"{name}{town}人民政府", "镇长"),) for town in _TOWNS]
        found += [((f"{name}第{number}中学", "校长"),) for number in "一二三"]
        found += [((f"{name}人民医院", "院长"),), ((f"{name}融媒体中心", "主任"),), ((f"{name}兴农有限公司", "董事长"),)]
    return found
