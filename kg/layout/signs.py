"""The signs by which print tells what a line is: starts of reports, bylines, credits, captions, furniture.

All patterns are read against text folded to ASCII letters, digits and signs (`kg.text.fold`), one character for one.
"""

import re

from kg.layout.word_lists import any_word

HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
BULLET = r"[■□▣▪◆◇●○◎▲△▶►★☆※·]"
QUALIFIER = r"(?:本报|本台|本网|本刊|本社|全媒体|融媒体|首席|特约|特派|见习|实习|驻站|驻地)"
REPORTER = rf"(?:{QUALIFIER}\s*)*(?:记\s*者|通\s*讯\s*员|报道员)"
DAY = r"(?:(?:\d{4}\s*年\s*)?\d{0,2}\s*月\s*\d{0,2}\s*日)"

START = re.compile(
    rf"""^[【\[]?\s*(?:{BULLET}\s*)?[【\[]?(?:
      本\s*[报台网刊社]\s*(?:{HAN}{{2,10}}?)?\s*{DAY}?\s*(?:专\s*)?[讯电](?![员息视])
    | (?:新华社|中新社|中新网|中国新闻网|人民网|央视网|新华网|{HAN}{{2,6}}(?:社|网|日报|晚报|早报)){HAN}{{0,10}}?\s*{DAY}\s*(?:专\s*)?[讯电]
    )""",
    re.VERBOSE,
)
# These must stand on one line, or a headline with a dateline under it would look like them.
START_LINE = re.compile(
    rf"""^[【\[]?\s*(?:{BULLET}\s*)?(?:
      {HAN}{{2,8}}?(?<![通简短快资喜电音视捷日])讯(?=[\s(】\]])
    | {HAN}{{1,10}}?(?<!日)讯\s*\(
    | \(\s*(?:{REPORTER})\s*[^()]{{1,60}}\)(?=.)
    | (?:\S{{1,2}}\s*版\s*\()?\(?\s*[上紧]接\s*(?:第?\s*[\dA-Z一二三四五六七八九十]{{1,4}}\s*版|头版)
    )""",
    re.VERBOSE,
)
# A dateline whose paper was misread still has its date and bracket on one line.
DATELINE = re.compile(rf"^\W*{HAN}{{0,16}}\s*{DAY}\s*专?\s*[讯电]\s*\(")
DATELINE_ALONE = re.compile(rf"^\W*{HAN}{{2,20}}?(?:\s*{DAY})?\s*专?\s*[讯电]\s*(?:\([^()]*\))?$")
DATELINE_CUT = re.compile(r"^[^讯电(]{2,30}$")
CARRIED = re.compile(rf"^(?:\S{{1,2}}\s*版\s*)?[【\[]?\s*(?:{BULLET}\s*)?\(?\s*[上紧]接")
_FULL_DATE = (
    r"(?:[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[12]\d{3}[./-]\d{1,2}[./-]\d{1,2}"
    r"|[一二][〇零○O0九][〇零○O0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
)
# The date of a page may have lost digits; then the number of the page or the weekday must tell what the line is.
_CUT_DATE = r"(?:[12]\d{3}\s*[年./-]\s*\d{0,2}\s*[月./-]\s*\d{0,2}\s*日?(?=\s+(?:星\s*期|第?\s*[\dA-Z一二三四五六七八九十]{0,4}\s*版)))"
DATE_LINE = re.compile(
    rf"^(?:[^\s。,;]{{1,12}}\s+|[^\s。,;]{{2,30}}(?:主办|主管|承办|出版|出品)\s+){{0,4}}(?:今天是:?\s*)?(?:{_FULL_DATE}(?!\s*(?:\d{{1,2}}\s*(?:[时点:]|$)|[上下]午|晚|凌晨))|{_CUT_DATE})"
    r"(?=$|[\s|(]|星期|周[一二三四五六日]|第)[^。,;]{0,50}$"
)
WEB_START = re.compile(
    r"^(?!.*(?:星\s*期|第\s*\S{1,4}\s*版))(?:[12]\d{3}\s*[年./-]|[^\s(【\[]{0,4}(?:时间|日期|来\s*源|作\s*者|记\s*者|编\s*辑)\s*:)"
)  # no masthead begins so
JUMP = re.compile(r"^[\(【\[]?\s*(?:下|转)\s*[转接]?\s*(?:第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版|头版)\s*[\)】\]]?$")
SOURCE = re.compile(
    r"^(?:\[|【|\()\s*(?:稿件|信息|新闻|文章|图片)?\s*来\s*源\s*[::]\s*\S[^。]{0,40}[)】\]]$"
    r"|^(?!.*(?:记者|作者|通讯员)\s*:)(?:稿件|信息|新闻|文章|图片)?来源\s*[::]\s*\S[^。()]{0,30}$"
)
FULL_DATE = re.compile(_FULL_DATE)
BARE_DATE = re.compile(rf"^{_FULL_DATE}$")
BYLINE_MISREAD = re.compile(r"^(?:[□■]\s*)?本报\S{0,6}记者[\s:]*\S{2}[^。,;]{0,36}$")  # one whose other words OCR has spoilt
BYLINE_UNNAMED = re.compile(r"^[□■○●]?\s*本[报刊台网](?:特约)?(?:评论员|编辑部|记者|通讯员)$")
_ISSUE_NUMBER = r"[^()]{0,12}第\s*[\d一二三四五六七八九十]{1,4}\s*号[)】\]]"  # (2024年第5号) is part of a notice's headline
BRACKET = re.compile(rf"^[(【\[](?!\d+[名个人项家所]|[一二三四五六七八九十]{{2,3}}[)】\]]|{_ISSUE_NUMBER})[^()。]{{2,60}}[)】\]]$")
SUBTITLE = re.compile(rf"^(?:—|--|[(【\[]{_ISSUE_NUMBER}$|关于{HAN}.{{2,60}}的?(?:决定|通知|通[报告]|公告|意见|批复|命令|方案)(?:$|[(]))")
ITEM = re.compile(r"^(?:[●■□◆▲★◎○]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,3}名[\s:])")
ADDRESSEE = re.compile(r"^各[^。:]{2,60}:$")  # 各镇人民政府、县直各单位：, the first line of a circular
# 经市委研究，现将拟任职人选公示如下：, 为树立典型，县委决定，授予…: how a notice begins.
NOTICE_OPENING = re.compile(
    r"^(?:根据|按照|依据|经|为|鉴于)[^。]{2,90}(?:现将|现予|予以(?:公示|公告|通报|表彰|表扬)|(?:公示|公告|通报|公布)如下|决定,?(?:授予|表彰|表扬|命名))"
)
BULLETED_DAY = re.compile(rf"^{BULLET}\s*(?:[12]\d{{3}}\s*年)?\s*(?:\d{{0,2}}\s*月)?\s*\d{{0,2}}\s*日")
PASSED = re.compile(r"^\([^():]{4,60}(?:通过|批准|发布)\)$")  # (2024年1月12日…会议通过), the first line of a decision
REMARK = re.compile(r"^\((?![^()]{1,8}\))")  # (2024年1月12日…会议通过) under a headline, but not (挂职) inside a sentence
BULLETED = re.compile(rf"^(?:{BULLET}|[①-⑳]|\d{{1,2}}[.、])")
# A line of a résumé: 1996.07—1999.03.
TERM = re.compile(r"^(?:19|20)\d{2}\s*[.年]\s*(?:\d{1,2}\s*[月.]?)?\s*(?:[—–~～-]+\s*(?:19|20)\d{2}|至今)")
DAY_ITEM = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|^[△▲]")  # an entry of a chronicle, or another of the same day
CONTACT = re.compile(rf"^\S{{0,8}}(?:{any_word('contact')})\s*:")
ATTACHED = re.compile(r"^附(?:件\d?)?\s*:")  # 附：第六届道德模范名单, a list under a report or notice
NUMBERED = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}[、.章节条]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳]|\d{1,2}\s*月$)"
)
# Of these days: memories give the year.
TOLD_ON = re.compile(rf"(?<![年\d])\s*\d{{1,2}}\s*月\s*(?:份|\d{{1,2}}\s*日|起|初|底|末|[上中下]旬)|^(?:{any_word('recent')})")
# Who does something in a headline: 三里镇甘蔗砍运进入尾声, 县中医医院开展义诊
SUBJECT = re.compile(rf"^(?P<name>{HAN}{{1,10}}?(?:[镇乡县市区旗村局院校馆站所园厂]|{any_word('body')}))(?=[^。,]{{4}})")
SECTION = re.compile(rf"^{HAN}{{2,6}}(?:、{HAN}{{2,6}})*:(?=[^。]{{3}})")  # 气象、水利:算准每一毫米雨
# What stands on every page and is no part of the news above it.
NOTICE = re.compile(
    rf"^(?:{HAN}{{0,16}}?(?:{any_word('notice_of')})?(?:声\s*明|公\s*告|启\s*事|通\s*告|公\s*示|讣\s*告)"
    rf"|{any_word('notice')})$"
)
# 城乡短波, 春到准噶尔: a few characters above a headline, no news and no name of a body. Seven are a verse that opens it: 枕河人家迎客来.
COLUMN = re.compile(
    rf"^(?!.*(?:{any_word('deed')}))"
    rf"{BULLET}?\s*{HAN}{{2,6}}(?<![会委局院府省市县旗区盟州镇乡村厅办部校队社司])$"
)
PHRASES = re.compile(rf"^[“”{HAN[1:-1]}]{{3,9}}(?:\s+[“”{HAN[1:-1]}]{{3,9}}){{1,3}}$")
CAPTION = re.compile(
    r"^[\(【\[]?\s*(?:图片?[一二三四五六七八九十\d①②③④⑤]*\s*(?:[::为]|说明)|[上下左右中前后题]\s*图\s*(?:[::为]|\S{2})"
    r"|资料图片?|▲\s*\S|△\s*\S|↑|↓|←|→)"
)
CIRCLED = re.compile(r"^\(?[①-⑩]\)?")
PHOTOGRAPHED = re.compile(r"摄影?(?:报道)?[)。]?$|供图[)。]?$|^\(?(?:摄影|图片?)\s*[:/|]")
_IMPRINT = rf"{HAN}{{0,4}}(?:{any_word('imprint')})\s*:\s*\S{{1,30}}"
_ISSUE = (
    rf"(?:总?第?\s*\d{{1,6}}\s*期|[今本][日天期]\s*[\d一二三四五六七八九十]{{1,3}}\s*版|农历\S{{2,12}}|星期\S|{any_word('free')}"
    r"|[A-Z][A-Z ]{4,40})"
)
FURNITURE = re.compile(
    r"^(?:"
    rf"{_ISSUE}(?:\s+{_ISSUE})*|(?:[今明][日天])?天气\s*:.{{2,60}}|{HAN}\S{{3,40}}\((?:详见|见)?第?\s*[\dA-D一二三四]{{1,2}}\s*版\)|"
    r"第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版(?:\s*\S{0,4})?|[A-Z]?\d{1,3}|[-—·\s]*\d{1,3}[-—·\s]*"
    r"|(?![,。、;:?!)”’》」』%])[\W_]+|.{0,12}(?:国内统一|刊号|邮发代号|CN\s*\d\d).*|(?:https?://|www\.)\S+|(?!联系|举报|监督|受理|咨询|报名)\S{0,8}(?:热线|电话|邮箱|网址|邮编|零售价|印刷)\s*[::][^。]{0,20}[\dA-Za-z][^。]{0,40}"
    rf"|{_IMPRINT}(?:\s+{_IMPRINT})+"
    rf"|{HAN}{{2,6}}(?:报|时讯|发布|融媒)\s+(?:公\s*告\s*栏|[要时]\s*闻|综\s*合|(?:便民)?信\s*息|专\s*[版题]|副\s*刊|广\s*告)"
    rf"|\S{{2,20}}(?:主管主办|主办|主管|出品)|\S{{2,8}}(?:{any_word('paper')})(?:社\s*(?:主办|出版|主管)?)?|(?:{any_word('section')})(?:新闻|版)?"
    r")$"
)
CONTINUES = "·,。、;:?!)”’》」』〉】%"  # no paragraph and no headline begins with one of these
SENTENCE_END = re.compile(r"[。！？!?…；;.][”’」』》）)】〕\"'\s]*(?:[(（][^()（）。]{1,30}[)）])?$")
# Words that begin a sentence of news and no headline.
LEAD = re.compile(
    rf"^[“\"]?(?:{any_word('lead')}|(?:[12]\d{{3}}\s*年\s*)?\d{{1,2}}\s*月\s*\d{{1,2}}\s*日"
    rf"|[12]\d{{3}}\s*年(?:\s*\d{{1,2}}\s*月)?以?来?[,，]|会议(?:{any_word('meeting')})|会上|下一步)"
)
# How news open, and headlines or the middle of a sentence seldom: 7月25日下午,县委书记…, 近日,…
NEWS_DAY = re.compile(
    r"^(?:(?:[12]\d{3}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日(?:至\s*\d{1,2}\s*日)?|近日|日前|昨[日天]|今[日天]|连日来)"
    r"(?:凌晨|清?晨|[上中下]午|晚上?|傍晚)?(?:\d{1,2}时(?:许|\d{1,2}分许?)?)?,"
)
SPEECH = re.compile(r"^“[^”]*[,!?]")  # and features: “爸,您当了一辈子村会计…
SAYING = re.compile(r":“[^”]*[!?…]”$")  # how a paragraph ends: 喊的还是那句:“校长,船来了!”
DATED = re.compile(r"^(?:[12]\d{3}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日")
