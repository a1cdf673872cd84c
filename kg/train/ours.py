"""The labels of other people's corpora by our rules: what they mark otherwise is cut, dropped or left open."""

import re
from typing import Final

from kg.train.lists import read_sections
from kg.train.samples import OPEN, Span

_SHORT_BODY: Final = re.compile(
    r"[省市县区旗州盟乡镇]?"
    r"(?:委员会|[省市县区旗州盟地团乡镇]委|党委|党组|纪委|人大常委会|人大|政协|政府|公安局|检察院|法院|组织部|宣传部|统战部|政法委)"
)
"""Bodies without a name of their own, which the corpora mark now and then only."""
_NOT_THE_COUNTRY: Final = re.compile(r"中国(?=特色|式|梦|人民|共产党人|化)")
_ROLES: Final = frozenset(read_sections("kinds.txt")["roles that count neither way"])
_WIDE_ENDS: Final = re.compile(r"[、，]")
_MEMBER: Final = re.compile(r"(?:中共|预备|无党派|.{2,4})?(?:党员|会员|社员|盟员|团员|人士)")
_ALWAYS: Final = ("记者", "总书记", "通讯员")
"""Posts that are marked by themselves."""
_BESIDE: Final = re.compile(r"[\s、：:（(]*")
"""What may stand between a post and the name or body that it belongs to."""


def by_our_rules(text: str, spans: list[Span], *, loose_bodies: bool) -> list[Span]:
    """The spans of a text; `loose_bodies` says that the corpus marks bodies without a name of their own now and then only."""
    settled = [one for span in (_loosen(text, spans) if loose_bodies else spans) for one in _settle(text, span)]
    doubtful = {
        one for one in settled if one[2] == "TITLE" and text[one[0] : one[1]] not in _ALWAYS and not _is_somebodys(text, one, settled)
    }
    return [(one[0], one[1], OPEN) if one in doubtful else one for one in settled]


def _is_somebodys(text: str, title: Span, spans: list[Span]) -> bool:
    """Whether a title stands beside a name, a body or another title; the corpora mark 大夫坐班车来 too, which is a title of nobody."""
    begin, end, _ = title
    others = [one for one in spans if one != title and one[2] != OPEN]
    return any(
        _BESIDE.fullmatch(text, *((b_end, begin) if b_end <= begin else (end, b))) is not None
        for b, b_end, _ in others
        if b_end <= begin or b >= end
    )


def _loosen(text: str, spans: list[Span]) -> list[Span]:
    """Leave unmarked short bodies open, where the corpus has no rule for them."""
    marked = {offset for begin, end, _ in spans for offset in range(begin, end)}
    open_ = [(m.start(), m.end(), OPEN) for m in _SHORT_BODY.finditer(text) if marked.isdisjoint(range(m.start(), m.end()))]
    return sorted([*spans, *open_])


def _settle(text: str, span: Span) -> list[Span]:
    """A span by our rules: coordinated bodies apart, the country not marked in slogans, roles without a name and memberships left open."""
    begin, end, label = span
    words = text[begin:end]
    if label == "PLACE" and _NOT_THE_COUNTRY.match(text, begin) and words == "中国":
        return []
    if label == "TITLE" and (words in _ROLES or _MEMBER.fullmatch(words)):
        return [(begin, end, OPEN)]
    if label == "ORG" and "、" in words and not re.search(r"[（(《“]", words):
        cuts = [begin, *(begin + m.start() for m in _WIDE_ENDS.finditer(words)), end]
        return [(cuts[n] + (n > 0), cuts[n + 1], label) for n in range(len(cuts) - 1) if cuts[n] + (n > 0) < cuts[n + 1]]
    return [span]
