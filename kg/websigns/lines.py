"""Patterns of lines of web sites, and whether a line is one of those with date, source and makers."""

import re

from kg.websigns.words import Words, one_of, spaced

_COLON = r"\s*[:：]"
_DATE = r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:\s*+日)?+"
_HOUR = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_WHEN = one_of(Words.WHEN)
_SAID_ON = rf"{one_of(Words.PUBLISHED)}{_WHEN}{_COLON}"
_LETTERS = one_of(Words.LETTERS)
_COUNTER = rf"{one_of(Words.READ)}{one_of(Words.TIMES)}"
_READ = rf"{one_of(Words.READ)}{one_of(Words.TIMES)}?"
_SOURCE = spaced(Words.SOURCE)
_DAY_FIELD = rf"{one_of(Words.PUBLISHED, Words.WRITTEN)}?{_WHEN}"
_MAKER_FIELD = spaced(Words.MAKER, Words.CHECKER)
# A day or a counter, and one more of these, make the line under a title; the day of publication does so alone.
_DAY = re.compile(rf"{_WHEN}{_COLON}|{_DATE}|(?<!\d)\d{{1,2}}-\d{{1,2}}\s+{_HOUR}")
_COUNTED = re.compile(rf"{_READ}\s*(?:[:：\d\[【(]|$)")
_OTHER_FIELDS = tuple(re.compile(field) for field in (rf"{_SOURCE}{_COLON}", rf"{_MAKER_FIELD}{_COLON}", _LETTERS))
_SAID = re.compile(
    rf"^{_DATE}\s*[\u4e00-\u9fff]{{2,12}}(?:网|发布|融媒体中心)$|^{_DATE}\s+[\u4e00-\u9fff]{{2,4}}\s+[\u4e00-\u9fff]{{2,14}}$"
    rf"|^(?:{one_of(Words.COLUMN)}{_COLON}\s*\S{{2,12}}\s+)?{_SAID_ON}\s*{_DATE}[\d\s:：]*$"
)
_LONGEST = 200  # characters of the line under a title

SOURCE = re.compile(
    rf"{one_of(Words.SOURCE_OF)}?{_SOURCE}{_COLON}\s*(?P<source>[^\s　:：|｜()（）\[\]【】<>]{{2,30}}?)"
    rf"(?=$|[\s　|｜()（）\[\]【】]"
    rf"|(?:{_MAKER_FIELD}|{_DAY_FIELD}|{_READ}|{_LETTERS}){_COLON})"
)
"""Whose news it is, as the line with date, source and makers tells."""

PUBLISHED = re.compile(rf"{_SAID_ON}\s*(?P<date>{_DATE}(?:\s*{_HOUR})?)")
"""The day a page says it was published."""

# Some write 22.12.2016 or have the column before it; a public account has its province after the hour, a forum what its reader may do.
_STAMP = re.compile(
    rf"^(?:https?://[!-~]+|{_DAY_FIELD}{_COLON}\s*(?=.{{8,}}:\d{{2}}:\d{{2}}$)|{one_of(Words.WRITTEN)}于\s*"
    rf"|(?:[\u4e00-\u9fff]{{2,12}}\s+){{1,2}})?(?:{_DATE}|\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d{{2}}|\d{{1,2}}-\d{{1,2}})\s*{_HOUR}"
    rf"(?:\s+(?!星期|周)(?:{one_of(Words.WRITTEN)}于)?[\u4e00-\u9fff]{{2,12}}|\s*[|｜][^。，,]{{2,30}})?$"
)
_PIECE = re.compile(
    rf"^(?:-\s+)?(?:{_DATE}(?:\s*{_HOUR})?$"
    rf"|(?:{_DAY_FIELD}|{one_of(Words.SOURCE_OF)}?{_SOURCE}|{_MAKER_FIELD}|{one_of(Words.RECORD)}|{_READ}|{_LETTERS}){_COLON}[^。；，]{{0,40}}$)"
)
TOOLS = re.compile(
    rf"(?<![\s　|｜])[\s　|｜]*+[【\[(（]?+\s*+(?:{one_of(Words.LETTERS, Words.TOOL, Words.SHARE)}|{_READ})\s*(?:[:：】\]]|本页|到|$).*$"
)
"""What follows on that line and is for readers of the site: sizes of letters, counters, printing."""

_PATH = rf"您?(?:现在|当前)?的?(?:所在)?的?位置{_COLON}"
_HOST = rf"{one_of(Words.HOST)}(?:单位)?{_COLON}"
_MARKS = r"[【\[\]】|\s:：\d]"
_BUTTONS, _MENU = (rf"[\W\d]*+(?:{one_of(*lists)}{_MARKS}*+)+\W*" for lists in ((Words.BUTTON, Words.NEIGHBOUR, Words.MENU), (Words.MENU,)))
_LINES = (
    rf"\W*(?:{one_of(Words.NEIGHBOUR)}|[上下]篇).*",
    rf"\W*(?:{_PATH}|(?:当前|您的)位置).*",
    _BUTTONS,
    rf"(?:(?!{_MARKS})\W)*+{_MARKS}\W*",
    rf"\W*{_COUNTER}\W*+\d*+\W*+(?:次)?",
    rf".{{0,12}}{one_of(Words.SCAN)}.{{0,30}}",
    rf".{{0,30}}{spaced(Words.FOOT)}.*",
    rf"(?:附件\s*+\d{{0,2}}+\s*+[:：]?+\s*+)?(?:.{{1,60}}\.{one_of(Words.DOCUMENT)})?",
    rf"\W*{_HOST}.*",
)
NO_NEWS = re.compile(rf"^(?:{'|'.join(_LINES)})$", re.IGNORECASE)
"""Lines of a page that are no news though they stand among it."""

RELATED = re.compile(rf"^\W*(?:{one_of(Words.OTHER)}{one_of(Words.NEWS)}|{one_of(Words.OTHER_NEWS)})\W*$")
"""What stands above the list of other news; all below is no more of this one."""

DISCLAIMER = re.compile(rf"^\W*{one_of(Words.DISCLAIMER)}\W*$")
"""What stands above a site's word on rights; all below is the site's."""

_FOOT = rf".{{0,12}}{spaced(Words.FOOT)}|网站地图"
FOOT = re.compile(rf"^(?:{_FOOT})")
"""Where the foot of a site begins, as it begins a line."""

_TOPS = (
    rf"\W*(?:{_PATH}|(?:当前|您的)位置)|.{{0,30}}\s正文$|{_DATE}\s*{_HOUR}\s*星期\S$|欢迎(?:您\W*$|(?:光临|访问)\S{{2,20}}网)",
    r"首页(?:\s+\S{2,6}){2,}|(?:\S{2,20}\s*+[>»/|]?+\s*+)?(?:网站|返回)?首页\s*(?:[>»/|]|::)",
    r"[^\s<>»›。，,:：]{2,20}(?:\s*[>»›]\s*[^>»›。]{2,40})+\W*$|[>»›]\s*\S|更多\s*[》>»]",
    rf"(?=..){_MENU}$|{one_of(Words.PAPER_FIELD)}{_COLON}.{{0,40}}$|(?=[^。，,]*[|｜])[^。，,]*{one_of(Words.MENU)}[^。，,]*$",
)
TOP = re.compile(rf"^(?:{'|'.join(_TOPS)})")
"""What a site prints above a title and nowhere else: where its reader is, menus, pages of a paper, as it begins a line."""

_OPENINGS = (
    *_TOPS,
    rf"[\[【]?{one_of(Words.NEIGHBOUR)}|扫一扫|(?:微信)?扫描\S{{0,4}}二维码|关注我们|分享(?:到|至)|返回(?:顶部|列表|栏目)|进入\S{{2,20}}微站$",
    rf"{_LETTERS}{_COLON}|.{{0,20}}{_LETTERS}(?:{_COLON})?\s*[\[【(]?\s*(?:特?大|小)|{_COUNTER}{_COLON}",
    r"[↑▲]?\s*点(?:击(?:上方|右上角|下方|蓝字|关注)|[“\"]?(?:在看|赞))|长按(?:识别|下方|二维码)",
    rf"{one_of(Words.TOOL)}(?:本页|窗口|此文)?(?=[\s【\[]|$)|[\[【]?{one_of(Words.TOOL)}(?:本?页面?|窗口|此文)?[\]】]",
    rf"(?=..){_BUTTONS}$|\W*{one_of(Words.PICTURE)}\W*$|(?:{one_of(Words.READ)}{_COLON}\s*+\d++[\s|｜]*+)+$",
    rf"(?:{_DAY_FIELD}|{_SOURCE}|{_MAKER_FIELD}){_COLON}[ -~]*$|{one_of(Words.FIRST_PRINT)}{_COLON}",
    rf"(?:{one_of(Words.RIGHTS)}.{{0,80}}{one_of(Words.COPIED)}|.{{0,80}}如(?:有|涉及)侵权).{{0,80}}{one_of(Words.ASKED)}",
    rf".{{0,30}}[↓↑▼]{{2,}}.{{0,20}}$|\W*(?:END|完)\W*$|(?:{one_of(Words.REACTION)}\s*+\d*+\s*+){{2,}}$",
    rf"!?\[[^\]]*\]\([^)]*\)\W*$|[^。，,]{{1,60}}\.{one_of(Words.IMAGE)}$|.*{one_of(Words.MARKUP)}",
    rf"{_FOOT}|{_HOST}",
)
AROUND = re.compile(rf"^(?:{'|'.join(_OPENINGS)})")
"""What web sites print round a page, as it begins a line of a text that was copied from one."""

# It begins where the former one ended, and nothing is given back, so that a text without an end is looked through once.
SENTENCE = re.compile(r"(?:\A|(?<=[。！？]))[^。！？\u4e00-\u9fff]*+([\u4e00-\u9fff][^。！？]{6,}+[。！？])")
"""A sentence of Chinese."""


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but a day and an hour."""
    return _STAMP.match(line) is not None


def is_piece(line: str) -> bool:
    """Whether a line is a part of that with date, source and makers, where each part has a line of its own."""
    return _PIECE.match(line) is not None


def is_info(line: str) -> bool:
    """Whether a line is that under the title with date, source and makers."""
    return len(line) <= _LONGEST and (_SAID.match(line) is not None or _fields(line) > 1) and not SENTENCE.search(line)


def tops(line: str) -> bool:
    """Whether a line is one that stands under the title of a web page: its fields, or the day and hour alone."""
    return is_info(line) or is_stamp(line)


def _fields(line: str) -> int:
    """How many kinds of fields a line has, if it tells a day or counts its readers."""
    first = sum(sign.search(line) is not None for sign in (_DAY, _COUNTED))
    return first and first + sum(field.search(line) is not None for field in _OTHER_FIELDS)
