"""What may stand between a name and its titles in print, as patterns."""

import re

from kg.facts.posts.statuses import ACTING, BETWEEN, SPACE, VERB
from kg.facts.vocabulary.patterns import Stand, status_words
from kg.facts.vocabulary.words import Words, one_of
from kg.text import any_of

# （女）, （女，回族）, （挂职） after a name say nothing of posts.
_SAID = rf"(?:[男女]|[一-鿿]{{1,5}}族|(?:[一-鿿]{{2,4}})?{one_of(Words.ASIDE)}|\d{{1,3}}岁|[，,、\s])"
_ASIDE = rf"(?:[（(]{_SAID}+[）)])?"

# What somebody speaks on is said of nobody: 张三就|补选县人大常委会主任|作说明.
_ON = rf"[就对]{any_of(status_words(Stand.DECISION))}"

# How long somebody has been what follows: 当了|二十三年|村党支部书记.
_YEARS = r"(?:[一二三四五六七八九十百两几\d]{1,4}多?年的?)?"

BEFORE_NAME = re.compile(rf"{SPACE}(?:{ACTING}|{_ASIDE}){SPACE}(?P<of>的)?(?:同志|[:：])?{SPACE}")
"""Between a title and the name behind it: 副县长（主持工作）|张三, 副县长（援藏）|李四, 时任镇长|的|张三."""

BETWEEN_NAMES = re.compile(rf"{_ASIDE}\s*(?:同志|等)?(?:[、\s]|和|及|以及|与)\s*{_ASIDE}|\s*")
"""Between two names of a list."""

LINKED = re.compile(
    rf"(?!{_ON}){_ASIDE}\s*(?:[，,](?=生前|一直|曾?[是系]))?(?:同志|(?P<late>生前)|{one_of(Words.BEFORE_VERB)}|等(?:\d+[名人位](?:同志)?)?)*"
    rf"\s*{VERB}?(?P<as>为|是|系)?{_YEARS}(?:[一1]?[名位个])?\s*{BETWEEN}\s*"
)
"""Between names and the titles that a verb takes them to: 张三、李四|同志任|县财政局副局长."""

OF = re.compile(rf"{_ASIDE}\s*(?:同志)?的?\s*{BETWEEN}\s*")
"""Between names and the titles that they lose: 免去张三|的|县长职务."""

AFTER = re.compile(rf"{_ASIDE}\s*(?P<comma>[，,：:]|[（(]{_SAID}*)?\s*{BETWEEN}\s*")
"""Between a name and the title behind it: 张三|，|县委书记."""

BY = re.compile(r"由[^，。；：、\n]{0,10}")
"""Between a title and the name that it goes to: 理事长|由返乡青年|张三担任."""

SERVES_AS = re.compile(rf"(?:同志)?{one_of(Words.TAKES_POST)}")
"""Behind such a name."""

SERVES = re.compile(r"任$")
"""Before a title whose 的 leads to a name: 时任|镇长的张三, 担任|村支书的李四."""

DETACHED = re.compile(rf"(?<![就对])(?<!关于){VERB}为?\s*$")
"""Before a title that is told later in the sentence of a name: 张三，男，汉族，现任|县长; not what somebody speaks on: 就补选|县长."""

CLOSES = re.compile(rf"$|[\s，。；、：:（()）]|{one_of(Words.CLOSES)}")
"""Behind a title that somebody is made: a sign, or a word of the decision."""

RESUME = re.compile(r"\s*[，,]\s*[男女]\s*[，,]")
"""Behind the name of the one whose résumé begins: 程望楚|，男，."""
