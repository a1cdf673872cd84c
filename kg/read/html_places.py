"""Where web pages of Chinese governments and papers say what: meta tags, places of the text, names of what is no news.

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

SITE = re.compile(r"\s*(?:[-_|｜—–]+|::|>>|<<)\s*[^-_|｜—–]{2,30}$")
"""The site's name after the title in the head of a page."""
