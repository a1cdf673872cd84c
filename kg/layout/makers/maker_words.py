"""The words of bylines, as data/makers.tsv lists them: roles before and after names, bodies, and what only looks like a name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.layout.vocabulary.signs import BOXES, HAN
from kg.layout.vocabulary.words import Words, one_of, spaced
from kg.model import BylineRole
from kg.tables import Tables
from kg.text import spaced_any

_MARK = r"(?=\s*[:/|])"
_SIDES = frozenset({"before", "marked", "after", "apart", "-"})
_KINDS = frozenset({*map(str, BylineRole), "both", "plain", "body"})


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table: what its words say, where they stand, and a pattern for any of them."""

    kind: str
    side: str
    pattern: str


def _row(fields: list[str]) -> _Row:
    kind, side, words = fields
    if kind not in _KINDS or side not in _SIDES:
        raise ValueError(f"a role and a place expected, found {kind!r} and {side!r}")
    return _Row(kind, side, spaced_any(words.split()) + _MARK * (side == "marked"))


def _any(rows: Iterable[_Row]) -> str:
    return "|".join(row.pattern for row in rows)


def _grouped(rows: Iterable[_Row]) -> str:
    """A pattern for the words of some rows, with a group for each kind."""
    kinds: dict[str, list[_Row]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    return "|".join(f"(?P<{kind}>{_any(found)})" for kind, found in kinds.items())


def _on(*sides: str) -> Iterator[_Row]:
    return (row for row in _ROWS if row.side in sides)


def _led(pattern: str) -> str:
    """The pattern behind a glance at the next character, by which a search passes most places of a text at once."""
    return rf"(?=[{''.join(sorted(set(re.findall(HAN, pattern))))}])(?:{pattern})"


_ROWS = tuple(Tables.of("kg.layout").records("makers.tsv", 3, _row))
_BODIES = _any(_on("-"))
_BRAND = rf"[·-]{HAN}{{2,6}}"  # 大众网·海报新闻记者
_PAPER = rf"(?:本[报台网刊社版期组]|{HAN}{{0,10}}(?:[报台网社]|{_BODIES})(?:{_BRAND})?)?\s*"
PREFIX = re.compile(rf"{_PAPER}(?:{_grouped(_on('before', 'marked'))})")
SUFFIX = re.compile(rf"/?\s*(?:{_grouped(_on('after', 'apart'))})(?!{HAN}|\s*[:|/])")
LABEL = re.compile(rf"(?<!/)[摄图文]\s*[:/|](?!\s*[图文摄](?!{HAN}))(?=\s*{HAN})")  # 图/李四, where 李四/图 says the same
WORD = re.compile(rf"{HAN}+(?:·{HAN}+)*")
GAP = re.compile(rf"[\s、,/|:;&()\-—{BOXES}▲△]+")
BODY = re.compile(rf"{HAN}{{2,20}}(?:{_BODIES})(?:(?=[\s:]|$)|{_any(_on('after'))})")  # （县融媒体中心 李建疆）, 记者 李建疆 县文旅局供图
TOLD = re.compile(_led(_any(row for row in _ROWS if row.side != "-" and row.kind != "plain")))  # any word for a role
REPORTED_FROM = re.compile(rf"({HAN}{{2,4}})报道")  # 记者 李建疆 青石报道
ROLE = re.compile(_led(_any(_on("before", "marked"))))
_DATED = r"(?:发布|更新)?(?:时间|日期)\s*:\s*[\d年月日/.:\- ]{6,20}"  # 作者：周敏 发布时间：2024-06-17
DATED = re.compile(_DATED)
# 来源：青石发布 记者：周敏, or left empty: 作者： 来源： 发布时间：2024-06-17
SOURCE = re.compile(rf"{one_of(Words.SOURCE_OF)}?{spaced(Words.SOURCE)}\s*[:|]\s*(?:(?={_DATED})|[^\s:|]{{2,20}}(?=\s|$))")
# 作者：周敏 浏览次数：120, 校对：梁素婷 青石县融媒体中心主办
LABELS = re.compile(r"\s*:")  # what stands before a colon and is no role names a field: 来源：
OTHER_FIELD = re.compile(
    rf"[\]】]|\s+(?:\S{{0,4}}{one_of(Words.SITE_FIELD)}|\S{{0,4}}{one_of(Words.IMPRINT)}|【|\S{{1,6}}准字"
    rf"|\S{{2,20}}(?:{one_of(Words.PUBLISHES, Words.ISSUES)}|印刷)(?=\s|$))"
)
STOP = re.compile(rf"{ROLE.pattern}|本报|本台|来源|{_DATED}")
# Words at the end of a name's characters that belong to what follows it.
GLUED = re.compile(rf"(?:{_any(_on('after'))})$")
# What follows 记者 or 编辑 in running text and is no name.
NO_NAME = re.compile(one_of(Words.NO_NAME))
