"""What the openings of sentences look like, as patterns: bullets and datelines, parts of a day, words that turn to something else."""

import re

from kg.facts.vocabulary.words import Words, one_of

_BULLETS = "●■◆▲△☆★○◎①②③④⑤⑥⑦⑧⑨⑩"
_PHOTOGRAPHER = r"\s*[㐀-鿿·\s]{2,10}摄\s*"
_PART = one_of(Words.PART_OF_DAY)

TURN = re.compile(
    rf"\s*(?:当(?:[日天](?:{_PART}|(?=[，,]))|[晚夜])|同日|随后召开"
    r"|[^，。]{0,6}(?P<before>前一天|前一日)|[^，。]{0,4}(?P<after>后一天|次日|翌日|第二天))[，,]?"
)
"""Of a sentence about another occasion of the same or a neighbouring day: 当天下午，"""

PART_OF_DAY = re.compile(
    rf"\s*(?:当[日天])?{_PART}(?:[一二三四五六七八九十两\d]{{1,3}}[点时:：][^，。]{{0,4}})?(?:[，,]|(?=召开|举行|举办))"
)
"""Of an occasion at another time of the same day, where it opens a paragraph: 下午3时，"""

HOUR = re.compile(rf"\s*{_PART}")
"""Behind a date: 10月20日|下午."""

AT_IT = re.compile(rf"\s*(?:会上|会议，?{one_of(Words.AT_MEETING)}|{one_of(Words.GATHERING)}上，)")
"""Of an occasion that was told before what only goes on: 会上, 会议指出, 座谈会上，"""

THEN = re.compile(
    rf"\s*(?:{one_of(Words.THEN)}|[^，。“”]{{1,10}}{one_of(Words.AFTER_DEED)})[，,]"
    r"|\s*随后|\s*[^，。“”]{1,8}后(?=举行|召开|举办|还)"
)
"""Of what goes on to something else, which is an occasion of its own only if it is of another kind: 颁奖结束，"""

HELD = re.compile(rf"(?:{_PART})?(?:在[^，。；]{{2,16}})?{one_of(Words.TAKES_PLACE)}")
"""Behind the day of an occasion: 颁奖大会于11月18日|召开."""

NAMED = re.compile(r"是(?=[^，。；]{0,8}第|[^，。；]{0,12}节)")
"""Behind a day that is only said to be one: 9月10日|是第27个教师节."""

TO_COME = re.compile(rf"{one_of(Words.TO_COME)}[^，。；]{{0,6}}$")
"""Before the day of what is still to come: 将于|11月18日."""

ITEM = re.compile(rf"(?:{_PHOTOGRAPHER})?\s*图?[{_BULLETS}]")
"""Of an item of a list, or of the next picture of several in one paragraph, after the photographer of the one before."""

MORE_NEWS = re.compile(rf"\s*{one_of(Words.MORE_NEWS)}")
"""Of another piece of news in one report."""

HEAD = re.compile(
    rf"(?:{_PHOTOGRAPHER}(?=[{_BULLETS}]))?[{_BULLETS}\s]*"
    rf"(?:{one_of(Words.MORE_NEWS, Words.BESIDES)}[，,：:\s]|本报[^（(，。]{{0,16}}?[讯电]|[^，。（(]{{2,20}}(?:(?<!通)讯|电))?"
    r"\s*(?:[（(][^）)]{0,40}[）)])?\s*(?:(?:经过|历经|历时)[^，。]{1,10}，)?"
)
"""What stands before the first words of a report: bullets, 本报讯（记者 …）, 本报富蕴12月15日电."""
