"""The signs by which print tells what a line is: starts of reports, bylines, credits, captions, furniture.

All patterns are read against text folded to ASCII letters, digits and signs (`kg.text.fold`), one character for one.
"""

import re

from kg.layout.vocabulary.words import Words, one_of, spaced

HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
BOXES = "■□▣▪◆◇●○◎"
BULLET = rf"[{BOXES}▲△▶►★☆※·]"
_REPORTER = rf"(?:{one_of(Words.OUTLET, Words.RANK)}\s*)*{spaced(Words.REPORTER)}"
_PAGE = r"(?:第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版)"
DAY = r"(?:(?:\d{4}\s*年\s*)?\d{0,2}\s*月\s*\d{0,2}\s*日)"

START = re.compile(
    rf"""^[【\[]?\s*(?:{BULLET}\s*)?[【\[]?(?:
      {spaced(Words.OUTLET)}\s*(?:{HAN}{{2,10}}?)?\s*{DAY}?\s*(?:新媒体)?(?:专\s*)?[讯电](?![员息视])
    | (?:{one_of(Words.AGENCY)}|{HAN}{{2,6}}(?:社|网|{one_of(Words.PAPER)})){HAN}{{0,10}}?\s*{DAY}\s*(?:新媒体)?(?:专\s*)?[讯电]
    )""",
    re.VERBOSE,
)
# These must stand on one line, or a headline with a dateline under it would look like them.
START_LINE = re.compile(
    rf"""^[【\[]?\s*(?:{BULLET}\s*)?(?:
      {HAN}{{2,8}}?(?<![通简短快资喜电音视捷日])讯(?=[\s(】\]])
    | {HAN}{{1,10}}?(?<!日)讯\s*\(
    | {HAN}{{2,10}}报道\s*\([^()]{{0,8}}(?:{_REPORTER})
    | \(\s*(?:{_REPORTER})\s*[^()]{{1,60}}\)(?=.)
    | (?:\S{{1,2}}\s*版\s*\()?\(?\s*[上紧]接\s*(?:{_PAGE}|头版)
    )""",
    re.VERBOSE,
)
# A dateline whose paper was misread still has its date and bracket on one line.
DATELINE = re.compile(rf"^\W*+{HAN}{{0,16}}\s*{DAY}\s*专?\s*[讯电]\s*\(")
DATELINE_ALONE = re.compile(rf"^\W*+{HAN}{{2,20}}?(?:\s*{DAY})?\s*专?\s*[讯电]\s*(?:\([^()]*\))?$")
DATELINE_CUT = re.compile(r"^[^讯电(]{2,30}$")
CARRIED = re.compile(rf"^(?:\S{{1,2}}\s*版\s*)?[【\[]?\s*(?:{BULLET}\s*)?\(?\s*[上紧]接")
_FULL_DATE = (
    r"(?:[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[12]\d{3}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}"
    r"|[一二][〇零○O0九][〇零○O0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
)
# The date of a page may have lost digits; then the number of the page or the weekday must tell what the line is.
_LOST_DATE = r"[12]\d{3}\s*[年./-]\s*\d{0,2}\s*[月./-]\s*\d{0,2}\s*日?"
_CUT_DATE = rf"(?:{_LOST_DATE}(?=\s+(?:星\s*期|第?\s*[\dA-Z一二三四五六七八九十]{{0,4}}\s*版)))"
DATE_LINE = re.compile(
    rf"^(?:[^\s。,;]{{1,12}}\s+|[^\s。,;]{{2,30}}{one_of(Words.PUBLISHES, Words.ISSUES)}\s+){{0,4}}(?:今天是:?\s*|日期:\[)?"
    rf"(?:{_FULL_DATE}(?!\s*(?:\d{{1,2}}\s*(?:[时点:]|$)|[上下]午|晚|凌晨))|{_CUT_DATE})"
    r"(?=$|[\s|(\]]|星期|周[一二三四五六日]|第)[^。,;]{0,50}$"
)
WEB_START = re.compile(
    r"^(?!.*(?:星\s*期|第\s*\S{1,4}\s*版))"
    rf"(?:(?:https?:)?//|[12]\d{{3}}\s*[年./-]|[【\[]?(?:{HAN}{{2,4}}\s+)?[^\s(【\[]{{0,4}}{spaced(Words.WEB_FIELD)}\s*:)"
)  # no masthead begins so
JUMP = re.compile(rf"^[\(【\[]?\s*(?:下|转)\s*[转接]?\s*(?:{_PAGE}|头版)\s*[\)】\]]?$")
_SOURCE = rf"{one_of(Words.SOURCE_OF)}?\s*{spaced(Words.SOURCE)}\s*[:|]\s*\S"
SOURCE = re.compile(rf"^[\[【(]\s*{_SOURCE}[^。]{{0,40}}[)】\]]$|^(?!.*{one_of(Words.CREDITED)}\s*:){_SOURCE}[^。()]{{0,30}}$")
PAGE_DATE = re.compile(rf"{_FULL_DATE}|{_LOST_DATE}")  # behind the name of a paper
BARE_DATE = re.compile(rf"^{_FULL_DATE}$")
# The headline of an official letter or notice: 关于…的通知, …人民法院悬赏公告, …拟录用人员公示(第二批)
LETTER = re.compile(rf"关于.{{2,60}}的{one_of(Words.DOCUMENT)}(?:$|[(])|(?:{one_of(Words.NOTICE)}|名单)(?:\([^()]{{1,12}}\))?$")
SIGNED_DATE = re.compile(rf"^{HAN}{{2,25}}[部委局府会院办室组处司校]\s+{_FULL_DATE}$")  # 县委组织部 2021年5月19日
BYLINE_MISREAD = re.compile(r"^(?:[□■]\s*)?本报\S{0,6}记者[\s:]*\S{2}[^。,;]{0,36}$")  # one whose other words OCR has spoilt
BYLINE_UNNAMED = re.compile(rf"^[□■○●]?\s*{one_of(Words.OUTLET)}(?:特约)?{one_of(Words.UNNAMED)}$")
_ISSUE_NUMBER = r"[^()]{0,12}第\s*[\d一二三四五六七八九十]{1,4}\s*号[)】\]]"  # (2024年第5号) is part of a notice's headline
BRACKET = re.compile(rf"^[(【\[](?!\d+[名个人项家所]|[一二三四五六七八九十]{{2,3}}[)】\]]|{_ISSUE_NUMBER})[^()。]{{2,60}}[)】\]]$")
SUBTITLE = re.compile(rf"^(?:—|--|[(【\[]{_ISSUE_NUMBER}$|关于{HAN}.{{2,60}}的?{one_of(Words.DOCUMENT)}(?:$|[(]))")
ITEM = re.compile(r"^(?:[●■□◆▲★◎○]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,3}名[\s:])")
# 第三名：佟老五（新开口镇）, 女子组　第一名：…, 优秀组织奖：…
RESULT = re.compile(rf"^[^。,:]{{0,16}}?(?:第?[一二三四五六七八九十前]{{1,3}}名|{one_of(Words.PRIZE)})\s*:\s*\S")
# 各镇人民政府、县直各单位：, the first line of a circular; 梁大勇：本院受理…, that of a court's notice.
ADDRESSEE = re.compile(rf"^各[^。:]{{2,60}}:(?=$|{one_of(Words.GROUND)})|^[^。:]{{2,40}}:本院受理")
# 经市委研究，现将拟任职人选公示如下：, 为树立典型，县委决定，授予…: how a notice begins.
NOTICE_OPENING = re.compile(
    rf"^{one_of(Words.GROUND)}[^。]{{2,90}}(?:{one_of(Words.TOLD_NOW)}|予以{one_of(Words.MADE_KNOWN, Words.HONOURS)}"
    rf"|{one_of(Words.MADE_KNOWN)}如下|决定,?{one_of(Words.HONOURS)})"
)
BULLETED_DAY = re.compile(rf"^{BULLET}\s*(?:[12]\d{{3}}\s*年)?\s*(?:\d{{0,2}}\s*月)?\s*\d{{0,2}}\s*日")
PASSED = re.compile(rf"^\([^():]{{4,60}}{one_of(Words.PASSED)}\)$")  # (2024年1月12日…会议通过), the first line of a decision
REMARK = re.compile(r"^\((?![^()]{1,8}\))")  # (2024年1月12日…会议通过) under a headline, but not (挂职) inside a sentence
BULLETED = re.compile(rf"^(?:{BULLET}|[①-⑳]|\d{{1,2}}[.、])")
# A line of a résumé: 1996.07—1999.03.
TERM = re.compile(r"^(?:19|20)\d{2}\s*[.年]\s*(?:\d{1,2}\s*[月.]?)?\s*(?:[—–~～-]+\s*(?:19|20)\d{2}|至今)")
DAY_ITEM = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|^[△▲]")  # an entry of a chronicle, or another of the same day
CONTACT = re.compile(rf"^\S{{0,8}}{one_of(Words.CONTACT)}\s*:")
ATTACHED = re.compile(r"^附(?:件\d?)?\s*:")  # 附：第六届道德模范名单, a list under a report or notice
NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[、.章节条]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳]|\d{1,2}\s*月$)"
)
# Of these days: memories give the year.
TOLD_ON = re.compile(rf"(?<![年\d])\s*\d{{1,2}}\s*月\s*(?:份|\d{{1,2}}\s*日|起|初|底|末|[上中下]旬)|^{one_of(Words.RECENT)}")
# Who does something in a headline: 三里镇甘蔗砍运进入尾声, 县中医医院开展义诊
SUBJECT = re.compile(rf"^(?P<name>{HAN}{{1,10}}?(?:[镇乡县市区旗村局院校馆站所园厂]|{one_of(Words.BODY)}))(?=[^。,]{{4}})")
SECTION = re.compile(rf"^{HAN}{{2,6}}(?:、{HAN}{{2,6}})*:(?=[^。]{{3}})")  # 气象、水利:算准每一毫米雨
# What stands on every page and is no part of the news above it.
NOTICE = re.compile(rf"^(?:{HAN}{{0,16}}?{one_of(Words.NOTICE_OF)}?{spaced(Words.NOTICE)}|{one_of(Words.WHOLE_NOTICE)})$")
# 城乡短波, 春到准噶尔: a few characters above a headline, no news and no name of a body. Seven are a verse that opens it: 枕河人家迎客来.
COLUMN = re.compile(
    rf"^(?!.*{one_of(Words.DEED)})"
    rf"{BULLET}?\s*{HAN}{{2,6}}(?<![会委局院府省市县旗区盟州镇乡村厅办部校队社司])$"
)
PREDICATE = re.compile(one_of(Words.DEED))  # whose subject stands in the line above: 青石一中 ⏎ 举行首届校园艺术节
PHRASES = re.compile(rf"^[“”{HAN[1:-1]}]{{3,9}}(?:\s+[“”{HAN[1:-1]}]{{3,9}}){{1,3}}$")
TWO_PHRASES = re.compile(r"^(?=[^,。;、]*$)\S{4,}\s\S{4,}$")  # as long as no name is: in running text no blank stands there
CAPTION = re.compile(
    r"^[\(【\[]?\s*(?:图片?[一二三四五六七八九十\d①②③④⑤]*\s*(?:[::为]|说明)|[上下左右中前后题]\s*图\s*(?:[::为]|\S{2})"
    r"|资料图片?|▲\s*\S|△\s*\S|↑|↓|←|→)"
)
# What a picture of an occasion shows, as sites print it under one: 会议现场, 县委书记周启明致辞. Headlines say where: 在…会上讲话.
SHOWN = re.compile(rf"^(?:{HAN}{{2,6}}现场|(?![^在]*在){HAN}[^,。:;!?\s]{{3,40}}?{one_of(Words.SHOWN)})$")
CIRCLED = re.compile(r"^\(?[①-⑩]\)?")
PHOTOGRAPHED = re.compile(r"摄影?(?:报道)?[)。]?$|供图[)。]?$|^\(?(?:摄影|图片?)\s*[:/|]")
ENDS = re.compile(r"(?:摄|摄影报道|\((?:组|附|多)?图\))$")  # what nothing goes on after: a caption's maker, a headline over pictures
_IMPRINT = rf"{HAN}{{0,4}}{one_of(Words.IMPRINT)}\s*:\s*\S{{1,30}}"
_ISSUE = (
    rf"(?:总?第?\s*\d{{1,6}}\s*期|[今本][日天期]\s*[\d一二三四五六七八九十]{{1,3}}\s*版|农历\S{{2,12}}|星期\S|{one_of(Words.FREE)}"
    r"|[A-Z][A-Z ]{4,40})"
)
_ALONE = (
    rf"{_ISSUE}(?:\s+{_ISSUE})*|(?:[今明][日天])?天气\s*:.{{2,60}}",
    rf"{HAN}\S{{3,40}}\((?:详见|见)?第?\s*[\dA-D一二三四]{{1,2}}\s*版\)",  # the guide to other pages
    rf"(?:\d{{1,6}}\s*期\s*/\s*)?(?:{_PAGE}|[A-Za-z]\d{{2,5}}\s*版):[^。,;]{{1,40}}",
    rf"{_PAGE}(?:\s*\S{{0,4}})?|[A-Z]?\d{{1,3}}|[-—·\s]*\d{{1,3}}[-—·\s]*",  # its number on a page
    r"(?![,。、;:?!)”’》」』%])[\W_]+|(?:https?://|www\.)\S+",
    rf"[A-Za-z]+(?: [A-Za-z]+)*|\S{{2,12}}\s+{one_of(Words.DIGITAL)}",
    rf".{{0,12}}(?:{one_of(Words.PAPER_NUMBER)}|CN\s*\d\d).*",
    rf"(?!{one_of(Words.NOTICE_FIELD)})\S{{0,8}}{one_of(Words.PAPER_FIELD)}\s*:[^。]{{0,20}}[\dA-Za-z][^。]{{0,40}}",
    rf"{_IMPRINT}(?:\s+{_IMPRINT})+",
    rf"{HAN}{{2,6}}{one_of(Words.LOCAL_PAPER)}\s+{spaced(Words.SECTION, Words.BESIDE_PAPER)}",
    rf"\S{{2,20}}{one_of(Words.PUBLISHES)}|\S{{2,8}}{one_of(Words.PAPER)}(?:社\s*{one_of(Words.PUBLISHES, Words.ISSUES)}?)?",
    rf"{spaced(Words.SECTION)}(?:新闻|版)?|{HAN}{{2,10}}{one_of(Words.SITE)}",
)
FURNITURE = re.compile(rf"^(?:{'|'.join(_ALONE)})$")
SITE_NAME = re.compile(rf"^[^,。]{{2,16}}(?:人民政府|{one_of(Words.SITE, Words.PAPER, Words.LOCAL_PAPER)})$")
PAIRS = (("“", "”"), ("《", "》"), ("(", ")"))
CONTINUES = "·,。、;:?!)”’》」』〉】%"  # no paragraph and no headline begins with one of these
_DAY_IN_FULL = r"(?:[12]\d{3}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日"
SENTENCE_END = re.compile(r"[。！？!?…；;.][”’」』》）)】〕\"'\s]*(?:[(（][^()（）。]{1,30}[)）])?$")
# Words that begin a sentence of news and no headline.
LEAD = re.compile(
    rf"^[“\"]?(?:{one_of(Words.LEAD)}|{_DAY_IN_FULL}"
    rf"|[12]\d{{3}}\s*年(?:\s*\d{{1,2}}\s*月)?以?来?[,，]|会议{one_of(Words.MEETING)})"
)
# How news open, and headlines or the middle of a sentence seldom: 7月25日下午,县委书记…, 近日,…
NEWS_DAY = re.compile(
    rf"^(?:{_DAY_IN_FULL}(?:至\s*\d{{1,2}}\s*日)?|{one_of(Words.RECENT)})"
    rf"{one_of(Words.PART_OF_DAY)}?(?:\d{{1,2}}时(?:许|\d{{1,2}}分许?)?)?,"
)
SPEECH = re.compile(r"^“[^”]*[,!?]")  # and features: “爸,您当了一辈子村会计…
SAYING = re.compile(r":“[^”]*[!?…]”$")  # how a paragraph ends: 喊的还是那句:“校长,船来了!”
DATED = re.compile(rf"^{_DAY_IN_FULL}")
_WIDE = re.compile("[，：；？！]")  # brackets of makers are wide in narrow text too: （车晓莉）
_NARROW = re.compile("(?<=[\u3400-\u9fff])[,:;?!]")  # not 14:30


def punctuation(text: str) -> int:
    """1 where the punctuation of a text as it was read is wide, -1 where it is narrow, 0 where it is neither or both."""
    return (_WIDE.search(text) is not None) - (_NARROW.search(text) is not None)
