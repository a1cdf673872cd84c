"""The signs by which a web page of a Chinese government or paper tells its title, date and source, and what on it is no news.

The names of the meta tags are those that all government sites have to carry: 国务院办公厅《政府网站发展指引》（国办发〔2017〕47号）,
附件“网页标签规范”.
The places of texts are those of the systems most of these sites run on (TRS, 大汉, 开普 and the platform of gov.cn).
"""

import re

TITLE_TAGS = ("ArticleTitle", "og:title")
DATE_TAGS = ("PubDate", "article:published_time", "publishdate", "og:published_time")
SOURCE_TAGS = ("ContentSource", "og:article:author", "mediaid")
AUTHOR_TAGS = ("Author",)

PROPERTIES = re.compile(r"<!--enpproperty.{0,4000}?/enpproperty-->", re.DOTALL)
"""What the system that most papers set their electronic editions with (方正翔宇) says of an article, in a comment."""

PROPERTY_TAGS = {"title": TITLE_TAGS, "date": DATE_TAGS, "author": AUTHOR_TAGS}

# The places on the pages of WeChat's public accounts and of electronic editions.
TITLE_PLACES = ("//*[@id='activity-name']", "//founder-title")
DATE_PLACES = ("//*[@id='publish_time']",)
SOURCE_PLACES = ("//*[@id='js_name']",)
AUTHOR_PLACES = ("//*[@id='js_author_name']", "//founder-author")

BODIES = (
    "//*[@id='js_content']",
    "//founder-content",
    "//*[@id='UCAP-CONTENT']",
    "//*[contains(concat(' ', @class, ' '), ' TRS_Editor ') or contains(concat(' ', @class, ' '), ' TRS_UEDITOR ')]",
    "//*[@id='zoom' or @id='Zoom']",
    "//ucapcontent",
)
NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumbs?|position|dqwz|weizhi|xgxw|xgyd|xgwz|xglj|xiangguan\w*|related?|recommend\w*|tuijian"
    r"|share\w*|bdsharebuttonbox|fenxiang|print|dayin|ewm|qrcode|hot|rank\w*|phb|sidebar|footer|foot|copyright|banquan|pagination"
    r"|prevnext|shangxia|comments?|pinglun|toolbar|fontsize|zihao|advert\w*|ads?)(?=$|[\s_-]|\d)",
    re.IGNORECASE,
)
"""Names of classes and ids under which no news stands: menus, the way to the page, related news, sharing, printing, feet."""

INFO = re.compile(
    r"(?:(?:发布|更新|发表|发文|成文)?(?:时间|日期)\s*[:：]|(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}).*?(?:来\s*源|作\s*者|编\s*辑|记\s*者)\s*[:：]"
    r"|(?:来\s*源|信息来源|稿件来源)\s*[:：].*?(?:(?:时间|日期)\s*[:：]|(?:19|20)\d{2}\s*[-/.年])"
    r"|^(?:发布|更新|发稿|发文)(?:时间|日期)\s*[:：]\s*(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\d\s:：]*(?:浏览.*|点击.*|字号.*)?$"
    r"|^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\d\s:：]*\s(?:浏览|点击|阅读|字号|字体)"
)
"""The line under the title with date, source and author."""

SOURCE = re.compile(
    r"(?:信息|稿件|文章|新闻|内容)?来\s*源\s*[:：]\s*(?P<source>[^\s　:：|｜()（）\[\]【】<>]{2,30}?)"
    r"(?=$|[\s　|｜()（）\[\]【】]|(?:作者|编辑|责任编辑|责编|审核|校对|记者|发布|时间|日期|浏览|点击|阅读|字号|字体))"
)

_DAY = r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
STAMP = re.compile(
    r"^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s+[\u4e00-\u9fff]{2,3})?$"
)
PUBLISHED = re.compile(rf"(?:发布|发文|发稿|更新)(?:时间|日期)\s*[:：]\s*(?P<date>{_DAY})")
"""The day a page says it was published."""

PIECE = re.compile(
    rf"^(?:-\s+)?(?:{_DAY}$|(?:(?:发布|更新|发表|发文|成文|发稿)?(?:时间|日期)|(?:信息|稿件|文章|新闻)?来\s*源|作\s*者|记\s*者|编\s*辑|责\s*编|责任编辑|审\s*核|供\s*稿"
    r"|发布机构|索引号|(?:浏览|点击|阅读|访问)(?:次数|量|数)?|字[号体])\s*[:：]\s*[^。；，]{0,40}$)"
)
"""A part of the line with date, source and makers, where each part has a line of its own."""

TOOLS = re.compile(
    r"[\s　|｜]*[【\[(（]?\s*(?:字[号体]|打印|(?:浏览|点击|阅读|访问)(?:次数|量|数)?|关闭|分享|收藏)\s*(?:[:：】\]]|本页|到|$).*$"
)
"""What follows on that line and is for readers of the site: sizes of letters, counters, printing."""

_MARKS = r"[【\[\]】|\s:：]"
NO_NEWS = re.compile(
    r"^\W*(?:上一[篇条页]|下一[篇条页]|[上下]篇)\W?.*$"
    r"|^\W*(?:您?(?:现在|当前)?的?(?:所在)?位置\s*[:：]|(?:当前|您的)位置).*$"
    rf"|^\W*+(?:(?:打印(?:本[页文])?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:顶部|首页|列表)?|我要纠错|字[体号]|大|中|小|分享(?:到|至)?|微信|微博|QQ空间){_MARKS}*+)+\W*$"
    rf"|^(?:(?!{_MARKS})\W)*+{_MARKS}\W*$"
    r"|^\W*(?:浏览|点击|阅读|访问)(?:次数|量|数)\s*[:：]?\s*\d*\W*(?:次)?$"
    r"|^.{0,12}(?:扫一扫|扫码|扫描二维码|长按识别|微信公众号).{0,30}$"
    r"|^.{0,30}(?:ICP备|公网安备|网站标识码|版权所有|技术支持|违法和不良信息举报|Copyright|©).*$"
    r"|^(?:附件\s*\d{0,2}\s*[:：]?\s*)?(?:.{1,60}\.(?:docx?|pdf|xlsx?|wps|zip|rar))?$"
    r"|^\W*(?:主办|承办|主办单位|承办单位)\s*[:：].*$",
    re.IGNORECASE,
)
"""Lines of a page that are no news though they stand among it."""

RELATED = re.compile(
    r"^\W*(?:(?:相关|延伸|推荐)(?:新闻|文章|链接|阅读|稿件|信息|报道|推荐)|热门(?:文章|新闻|推荐|点击)|最新(?:文章|新闻)|猜你喜欢|网友评论|扩展阅读)\W*$"
)
"""What stands above the list of other news; all below is no more of this one."""

SITE = re.compile(r"\s*(?:[-_|｜—–]+|::|>>|<<)\s*[^-_|｜—–]{2,30}$")
"""The site's name after the title in the head of a page."""

AROUND = re.compile(
    r"^(?:您?(?:当前|现在)?(?:所在)?的?位置\s*:|(?:\S{2,20}\s*[>»/|]?\s*)?(?:网站|返回)?首页\s*(?:[>»/|]|::)|首页(?:\s+\S{2,6}){2,}|[\[【]?[上下]一[篇条页]|扫一扫|分享(?:到|至)|返回(?:顶部|列表)|字[体号]\s*:"
    r"|[↑▲]?\s*点击(?:上方|右上角|下方|蓝字|关注)|长按(?:识别|下方|二维码)|(?:打印|关闭|收藏)(?:本页|窗口|此文)?(?=[\s【\[]|$)"
    r"|[\[【]?(?:打印|关闭|收藏)(?:本?页面?|窗口|此文)?[\]】]|(?:浏览|点击|阅读|访问)(?:次数|量|数)\s*:|版权所有|[Cc]opyright|(?:主办|承办|协办|技术支持)(?:单位)?\s*:"
    r"|\W*END\W*$|(?:(?:阅读|点赞|在看|分享|转发|收藏|评论|写?留言|赞)\s*\d*\s*){2,}$|网站(?:标识码|地图)|.{0,12}(?:ICP备|公网安备)|.{0,20}字[号体]\s*:\s*[\[【(]?\s*(?:特?大|小))"
)
"""What web sites print round a page, as it begins a line of a text that was copied from one."""

# It begins where the former one ended, and nothing is given back, so that a text without an end is looked through once.
SENTENCE = re.compile(r"(?:\A|(?<=[。！？]))[^。！？\u4e00-\u9fff]*+([\u4e00-\u9fff][^。！？]{6,}+[。！？])")
"""A sentence of Chinese."""

_INFO_LONGEST = 200


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but a day and an hour."""
    return STAMP.match(line) is not None


def is_piece(line: str) -> bool:
    """Whether a line is a part of that with date, source and makers."""
    return PIECE.match(line) is not None


def is_info(line: str) -> bool:
    """Whether a line is that with date, source and makers."""
    return len(line) <= _INFO_LONGEST and INFO.search(line) is not None and not SENTENCE.search(line)
