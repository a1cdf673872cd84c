"""Papers and the houses that make them, at the head of a line: mastheads and notes of origin."""

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon.divisions import divisions
from kg.lexicon.records import Division
from kg.lexicon.tables import fail, rows
from kg.text import any_of

_LONGEST_NAME = 12
# 今日阳城 | 第2版
_TODAY = re.compile(r"\s*(?P<paper>今日(?P<name>[一-鿿]{2,6}?)(?P<ending>))(?=[\s|·（(]|$)")
_FLAGS = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper named at the head of a line: where its name stands, and the division it is named after, if that is clear."""

    start: int
    end: int
    division: Division | None


def paper_in(line: str) -> Paper | None:
    """The paper that a line begins with, perhaps after 来源; None where the line begins otherwise."""
    match = _TODAY.match(line) or _pattern().match(line)
    if match is None:
        return None
    found = divisions().counties(match["name"])
    if not found and not _endings().get(match["ending"]):
        return None
    return Paper(match.start("paper"), match.end("paper"), found[0] if len(found) == 1 else None)


@cache
def _pattern() -> re.Pattern[str]:
    name = rf"(?P<name>[一-鿿]{{2,{_LONGEST_NAME}}}?)(?P<ending>{any_of(_endings())})"
    return re.compile(rf"\s*(?:(?:稿件|信息)?来源[：:]\s*)?(?P<paper>{name})(?:主办|出版|主管)?(?=[\s|·（(,，]|$)")


@cache
def _endings() -> dict[str, bool]:
    """The ends of papers' names, and whether any name may stand before them."""
    found: dict[str, bool] = {}
    for line, (ending, flag) in rows("papers.tsv", 2):
        if flag not in _FLAGS:
            raise fail("papers.tsv", line, f"yes or no expected, found {flag!r}")
        found[ending] = _FLAGS[flag]
    return found
