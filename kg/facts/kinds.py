"""The relative words of a text (旗委, 我县, 全市) and the kinds of divisions that they say it speaks from."""

import re
from dataclasses import dataclass

from kg.lexicon import Level

# What a word for a kind goes on with: its offices, and 长 where it begins no other word (县长, not 市长期).
_OFFICES = r"(?:委(?!员|托|屈|派|任|实|婉)|党委|党工委|政府|人大|政协|纪委|直|长(?![期大远久度效者江城足年时]))"
# A relative word stands alone; in 达拉特旗委 the region is named.
_ALONE = r"(?:(?<![一-鿿])|(?<=[由经向在与和及了对从被把是为的到]))"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of division that relative words name: the words, its levels and how its names end."""

    words: re.Pattern[str]
    levels: tuple[Level, ...]
    ending: str


def _kind(word: str, levels: tuple[Level, ...], *, whole: bool = True, before: str = "") -> Kind:
    """The words of a kind: 旗委, 旗长, and, where they are clear, 我旗 and 全旗."""
    offices = rf"{_ALONE}{before}{word}{_OFFICES}"
    return Kind(re.compile(rf"(?:我|全|各){word}(?![别块域间名])|{offices}" if whole else offices), levels, word)


KINDS = (
    _kind("旗", (Level.COUNTY,), before="(?:自治)?"),
    _kind("县", (Level.COUNTY,), before="(?:自治)?"),
    _kind("区", (Level.COUNTY,), whole=False),
    _kind("市", (Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)),
    _kind("盟", (Level.PREFECTURE,)),
    Kind(re.compile(rf"{_ALONE}(?:地委|地区行署|行署)|全地区"), (Level.PREFECTURE,), "地区"),
    _kind("州", (Level.PREFECTURE,)),
    _kind("区", (Level.PROVINCE, Level.COUNTY), before="(?:自治)?"),
    _kind("省", (Level.PROVINCE,)),
)
"""From the smallest kind to the largest: a county's paper also speaks of 市委, a city's never of a bare 县委.

全区 is said in districts and in autonomous regions, so a district needs its 区委 or 区长.
"""
