"""What looks like the name of a village or another place and is a word: 沿途|村民, 发展|乡村, 瑶族|村落, 牧业村."""

import re

from kg.extract.words import Words, one_of, words

# 乡 as the beginning of a word for home or country; 向阳乡|村民 is a township and its villagers, 乡|村民宿 is none.
_HOME = re.compile(r"乡(?:村(?!民(?!宿)|干部|两委|委|支|党|医|小学|卫生)|情|亲|土|愁|音|贤|友)")
_VILLAGE = re.compile(r"村(?:落(?![户实成地后在到下脚座入])|貌|容(?![易纳量]))")
# 100多位|村民, 组织|村干部: a count or a verb stands before the people of any village.
_ANY_VILLAGE = re.compile(rf"(?:[\d一二三四五六七八九十百千万两多余几数]+[位名户家个]|{one_of(Words.BEFORE_VILLAGERS)})村")
_PEOPLE = re.compile(r"村(?:民|干部|医|卫生[室院]|“?两委|集体)")
_SPLIT_WORDS = frozenset(words(Words.SPLIT_WORD))
# Places of no one in particular: nothing but words for kinds of places.
_KINDS = re.compile(rf"(?:[各全本我该老新以]?{one_of(Words.PLACE_KIND, Words.VILLAGE_TRAIT, Words.TWO_KINDS)})+(?:内外|之间|中)?")


def belongs_to_word(text: str, start: int, end: int) -> bool:
    """Whether the last character of a stretch is the first of a word that is no part of a name, or its first one the last of a word."""
    last = end - 1
    if splits_word(text, start) or _HOME.match(text, last) or _VILLAGE.match(text, last):
        return True
    return _ANY_VILLAGE.fullmatch(text, start, end) is not None and _PEOPLE.match(text, last) is not None


def is_a_kind(name: str) -> bool:
    """Whether a stretch names a kind of place and no place: 牧业村, 生态公园."""
    return _KINDS.fullmatch(name) is not None


def splits_word(text: str, start: int) -> bool:
    """Whether an offset is inside a word whose end looks like the beginning of a name: 部|分乡镇, 农|村委员会."""
    return text[max(0, start - 1) : start + 1] in _SPLIT_WORDS
