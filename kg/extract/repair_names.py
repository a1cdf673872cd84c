"""Names of people as the model cuts them, mended: parts joined, verbs and conjunctions cut off, syllables added."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import divisions, names
from kg.model import MentionType
from kg.text import any_of, name_key

# How much a stretch must look like a name to be one, and how little its half.
_LIKELY_WHOLE, _LIKELY_PART = 0.7, 0.5
# How much like a long name of another people, and like a Han name that lacks nothing.
_LIKELY_LONG, _LIKELY_HAN = 0.65, 0.95
_USUAL, _LONGEST_HAN = 3, 4
# What hardly looks like a name, and of which the model is not sure, is none: 多措 of 多措并举.
_UNLIKELY, _DOUBTFUL = 0.03, 0.85
# What the model is sure of is no shorter, if it looks at all like a name of another people.
_SURELY, _OF_SYLLABLES = 0.95, 0.2
# And how little where what follows says that the last character is a verb: 申痛|量|了.
_LIKE_ANY_NAME = 0.1
# What follows a verb and no name.
_ASPECT = re.compile(r"着(?![力手重眼急想])|了(?![解望却])")
_LONGEST_DIVISION = 12
_SIGN = r"[\s，、。；：,;:（()）]"
# A name set wide, a blank after each character, of which the model loses the last: 覃 多 福.
_SPACED = re.compile(
    rf"{HAN}[ \u3000]+{HAN}[ \u3000]+{HAN}(?![ \u3000]+{HAN}(?:[\s，、。；]|$))"
    rf"(?={_SIGN}|{one_of(Words.AFTER_SPACED)}|$)"
)
# Three characters set as wide as each other are a name, whatever runs on from the last: 马 千 里教会了.
_EVENLY = re.compile(rf"{HAN}([ \u3000]){HAN}\1(?!{one_of(Words.AFTER_WIDE)}){HAN}(?={HAN})")
# The first character of what somebody does, which the model takes for the last of the name: 周振|作政府工作报告.
_SPEAKS = re.compile(r"[作致讲发][一-鿿]{0,6}?(?:报告|演讲|讲话|发言|说明|汇报|表态|辞|部署|动员|介绍|点评|总结)")
# A verb that the model takes for the end of a name: 杨卓玛|参加.
_VERB = re.compile(rf"(?<=..){any_of(word for word in words(Words.AFTER_NAME) if len(word) > 1)}$")
# A verb whose first character the model takes for the last of the name: 李媛|感慨.
_RUNS_ON = re.compile(
    rf"{any_of(word for word in words(Words.AFTER_NAME) if len(word) > 1)}"
    r"|[则才便却就正](?:说|望|把|将|领|带|拿|给|向|从|让|放|告诉|走|回|到|赶|去|来|站|坐|忙|用|打算|准备)"
)
# Somebody's doing that the model has taken along: 古丽米娜·卡德尔|拉着记者.
_DOING = re.compile(rf"(?<=..){HAN}着.*$")
# What is left of a name of several syllables up to a sign or the word that gives it a post: 沙马依|作 before 为.
_REST = re.compile(rf"{HAN}{{1,4}}?(?={_SIGN}|为|的|$)")
# The last character of a word for who grows something, which is a surname too: 胶农|岩三.
_GROWER = re.compile(r"(?<=[胶菜果茶蔗烟棉瓜花药粮桑麻])农")
# A class of a school, which the model takes for a name: 高三|（5）班.
_CLASS = re.compile(r"[高初][一二三](?=[（(]?\d|[班年级学毕师])")
_BLANKS = (" ", "\u3000")
_TWO = re.compile(rf"({HAN}{{2,4}})[ \u3000]+({HAN}{{2,4}})")
_NEXT = re.compile(rf"[ \u3000]+{HAN}{{2}}")
_OPENS = re.compile(rf"(?:^|{_SIGN}|任命|免去|接受)$")
_JOINING = ("和", "与", "及")
_CLOSES = re.compile(rf"{_SIGN}|$")


def joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Names with a blank inside, which the model takes for two, as one where only the whole looks like a name: 夏吾 卓玛."""
    waiting: Found | None = None
    for one in found:
        if (
            waiting is not None
            and one.type is MentionType.PERSON
            and text[waiting.end : one.start].strip() == ""
            and one.start > waiting.end
        ):
            first, second = text[waiting.start : waiting.end], text[one.start : one.end]
            parts = min(names().person_likelihood(first), names().person_likelihood(second))
            apart = "·" in name_key(first) or one.start > waiting.end + 1  # in a list set with blanks
            if not apart and names().person_likelihood(first + second) >= _LIKELY_WHOLE and parts < _LIKELY_PART:
                waiting = replace(waiting, end=one.end)
                continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def parted(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """What the model takes for one name in a row set with blanks as two, where both halves look like names: 尼玛 格桑."""
    for one in found:
        two = _TWO.fullmatch(text, one.start, one.end) if one.type is MentionType.PERSON else None
        in_row = text[one.start - 1 : one.start] in _BLANKS or _NEXT.match(text, one.end) is not None
        if two and in_row and all(names().person_likelihood(half) >= _LIKELY_PART for half in two.groups()):
            yield from (replace(one, start=two.start(half), end=two.end(half)) for half in (1, 2))
        else:
            yield one


def mended(text: str, one: Found) -> Iterator[Found]:
    """A person with the right end; nobody where the model is not sure and the stretch hardly looks like a name."""
    if _CLASS.match(text, one.start) or (text.endswith("化", one.start, one.end) and names().is_word(text[one.start : one.end])):
        return
    begin = one.start + (_GROWER.match(text, one.start) is not None and one.end - one.start > 2)
    one = one.reaching(begin, _end(text, one))
    name = text[one.start : one.end]
    sure = len(name) == 1 or one.confidence >= _DOUBTFUL
    if sure or (names().person_likelihood(name) >= _UNLIKELY and name_key(name) not in words(Words.COMMON_NOUN)):
        yield one


def _end(text: str, one: Found) -> int:
    """Where a name ends: the first of the mends that applies says it."""
    name = text[one.start : one.end]
    opens = _OPENS.search(text[max(0, one.start - 2) : one.start]) is not None
    spaced = _SPACED.match(text, one.start) or _evenly(text, one.start)
    if spaced and spaced.end() > one.end:
        return spaced.end()
    rest = _REST.match(text, one.end)
    if rest and opens and not _is_whole(name) and _is_long(text[one.start : rest.end()]):
        return rest.end()
    doubled = len(name) == 2 and text.startswith(name[-1], one.end) and not _RUNS_ON.match(text, one.end)  # 李强|强调
    if doubled and names().person_likelihood(name + name[-1]) >= _LIKELY_PART:
        return one.end + 1  # 李落|落
    fills = opens and _CLOSES.match(text, one.end) is not None
    surely = one.confidence >= _SURELY and names().person_likelihood(name) >= _OF_SYLLABLES
    return one.start + len(_shorter(name, text[one.end :], whole=fills or surely))


def _evenly(text: str, start: int) -> re.Match[str] | None:
    """A name of three characters set wide that is less of a name without its third, which may open another's: 张 弛 廖文广."""
    found = _EVENLY.match(text, start)
    likelihood = names().person_likelihood
    if found is None or divisions().read_chain(text[found.end() - 1 : found.end() + _LONGEST_DIVISION]):
        return None  # 周 易 双柏县某局
    return found if likelihood(found.group()) >= _LIKELY_PART > likelihood(found.group()[:-2]) else None


def _shorter(name: str, after: str, *, whole: bool) -> str:
    """A name without what is none of it; a whole one, that fills the stretch between two signs, is not cut for its length alone."""
    likelihood = names().person_likelihood
    if (doing := _DOING.search(name)) and "·" in name_key(name[: doing.start()]):
        return name[: doing.start()]
    if len(name) > 2 and _ends_in_a_verb(name, after):
        return name[:-1]
    verb = _VERB.search(name)
    if verb and likelihood(name[: verb.start()]) >= max(_LIKELY_PART, likelihood(name)):
        return name[: verb.start()]
    closed = name[-1] in _JOINING and _CLOSES.match(after)  # nothing is joined to 巴图苏和 by 和 before a sign
    if len(name) > 2 and name[-1] in words(Words.NO_ENDING) and not closed and likelihood(name[:-1]) >= likelihood(name):
        return name[:-1]
    if len(name) > _LONGEST_HAN and not whole and "·" not in name_key(name) and likelihood(name) < _LIKELY_PART:
        best = name[: max((2, 3), key=lambda length: likelihood(name[:length]))]
        return best if likelihood(best) >= _LIKELY_PART else name
    return name


def _ends_in_a_verb(name: str, after: str) -> bool:
    """Whether the last character of a stretch is that of a verb which goes on after it."""
    likely = names().person_likelihood(name[:-1])
    if _SPEAKS.match(name[-1] + after[:12]):
        return likely >= _LIKELY_PART or _is_cut(name, after)
    if _ASPECT.match(after):  # 邱彤守 before 了, 阿合买提端 before 着
        return "·" in name_key(name) or likely >= _LIKE_ANY_NAME
    return _RUNS_ON.match(name[-1] + after) is not None and likely >= _LIKELY_PART


def _is_cut(name: str, after: str) -> bool:
    """Whether the verb after a Han name has lost its first character to it: 夏至|致辞, but not 李德发|发言."""
    return _SPEAKS.match(after) is None and len(name_key(name)) == _USUAL and names().surname_of(name) is not None


def _is_whole(name: str) -> bool:
    """Whether a name is a whole Han one."""
    return len(name) == _USUAL and names().surname_of(name) is not None and names().person_likelihood(name) >= _LIKELY_HAN


def _is_long(name: str) -> bool:
    """Whether a stretch is too long for a Han name and looks like one of another people, with no verb at its end."""
    return len(name) >= _LONGEST_HAN and not (_VERB.search(name) or _DOING.search(name)) and names().person_likelihood(name) >= _LIKELY_LONG
