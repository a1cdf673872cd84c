"""The words of bylines: roles before and after names, what may stand between, and what is no name though it looks like one."""

import re

_HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
_EDITOR = (
    r"责\s*任\s*编\s*辑|责\s*任\s*校\s*对|责\s*编|编\s*审|副\s*主\s*编|主\s*编|美\s*术\s*编\s*辑|图\s*片\s*编\s*辑|美\s*编|编\s*辑|校\s*对|校\s*审"
    r"|版\s*[式面]\s*设\s*计|视\s*觉\s*设\s*计|版\s*式|组\s*版|排\s*版|值\s*班\s*主\s*任|值\s*班\s*总\s*编|签\s*发|审\s*核|[终复初]\s*审"
    r"|总\s*监\s*制|监\s*制|统\s*筹|策\s*划|制\s*图"
)
_CORRESPONDENT = r"特\s*约\s*通\s*讯\s*员|通\s*讯\s*员|(?<![\u3400-\u9fff])讯员|报\s*道\s*员"
_REPORTER = r"(?:全媒体|融媒体|首席|特约|特派|驻站|见习|实习)?\s*记\s*者|[实见]习生"
_PAPER = r"(?:本[报台网刊社版期]|[\u3400-\u9fff]{2,10}(?:[报台网社]|融媒|[传融]媒体?中心|新闻中心|客户端|发布))?\s*"
PREFIX = re.compile(
    rf"{_PAPER}(?:(?P<correspondent>{_CORRESPONDENT})|(?P<reporter>{_REPORTER})|(?P<editor>{_EDITOR})"
    r"|(?P<author>作\s*者(?!系|单位)|撰\s*[文稿]|整\s*理(?=\s*[:])|(?:图\s*文|文(?:\s*图)?)(?=\s*[:/|]))|(?P<photographer>摄\s*影(?!报道)|供\s*图|[摄图](?=\s*[:/|])|(?:照片|图片)由))"
)
SUFFIX = re.compile(
    rf"/?\s*(?:(?P<both>摄影报道|图/文|文/图|文/摄|(?:文图|图文)(?!\s*[:|]))|(?P<plain>报道|供稿|采写|撰写|整理(?!\s*:))|(?P<photographer>摄影?|供图|提供|图)|(?P<author>撰文|文))(?!{_HAN})"
)
LABEL = re.compile(rf"(?<!/)[摄图文]\s*[:/](?!\s*[图文摄](?!{_HAN}))(?=\s*{_HAN})")  # 图/李四, where 李四/图 says the same
WORD = re.compile(rf"{_HAN}+(?:·{_HAN}+)*")
GAP = re.compile(r"[\s、,/|:;&()\-—■□◆◇●○◎▲△]+")
ROLE = re.compile(rf"{_CORRESPONDENT}|{_REPORTER}|{_EDITOR}|作\s*者(?!系|单位)|整\s*理(?=\s*:)|摄\s*影|(?:照片|图片)由|[文图摄](?=\s*[:/])")
SOURCE = re.compile(r"(?:稿件|信息|新闻|文章)?来\s*源\s*[:|]\s*[^\s:|]{2,20}(?=\s)")  # 来源：青石发布 记者：周敏
# 作者：周敏 浏览次数：120, 校对：梁素婷 青石县融媒体中心主办
OTHER_FIELD = re.compile(r"\s+(?:浏览|阅读|点击|访问|字体|字号|分享|打印|【|\S{2,20}(?:主办|主管|承办|出版)$)")
STOP = re.compile(rf"{ROLE.pattern}|本报|本台")
# Words at the end of a name's characters that belong to what follows it.
GLUED = re.compile(r"(?:摄影报道|摄影|摄|提供|供图|采写|撰写|整理|报道|供稿)$")
# What follows 记者 or 编辑 in running text and is no name.
NO_NAME = re.compile(
    r"同志|调查|观察|手记|来信|报道|获悉|了解|走访|感言|采访|看到|从|在|日前|近日|昨日|按|寄语|部|之家|通讯|团队|的|了|进行|工作|人员|制度|会议"
)
