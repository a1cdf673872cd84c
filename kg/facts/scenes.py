"""An article as scenes: stretches that tell of one time, each with its date.

A scene ends where a paragraph, an item of a list or a sentence begins with another day, or a sentence begins with words
such as 当天下午, 签约前一天 or 随后. What is told without a time of its own belongs to the scene before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from kg.blocks import BlockKind
from kg.facts.stretches import DAY, Stretch
from kg.facts.view import ArticleView
from kg.model import MentionType

# A sentence that opens another occasion of the same or a neighbouring day.
_TURN = re.compile(
    r"\s*(?:当(?:[日天](?:上午|下午|晚上?|中午|傍晚|(?=[，,]))|晚|夜)|同日|[^，。]{0,6}(?P<before>前一天|前一日)|(?:[^，。]{0,4}(?P<after>后一天|次日|翌日|第二天))|随后召开)[，,]?"
)
# An occasion of another time of the same day, where it opens a paragraph.
_PART_OF_DAY = re.compile(
    r"\s*(?:当[日天])?(?:上午|下午|中午|傍晚|晚上|晚间|深夜|午后|早上|清早)(?:[一二三四五六七八九十两\d]{1,3}[点时:：][^，。]{0,4})?(?:[，,]|(?=召开|举行|举办))"
)
# Words that go on to something else, which is an occasion of its own only if it is of another kind.
_THEN = re.compile(r"\s*(?:随后|之后|接着|紧接着|会前|会后|其间|期间|[^，。“”]{1,8}(?:前夕?|后|结束后|间隙|期间))[，,]|\s*随后")
_HELD = re.compile(r"\s*[^，。；“”]{2,20}[会式动赛典班展节]于")
_HOLDS = re.compile(r"[^，。；]{0,20}(?:召开|举行|举办|开幕|开班|开赛|启动)")
_BULLETS = "●■◆▲△☆★○◎"
_QUOTES = '“「"'
_SAME_DAY = "△"  # in a chronicle: of the day of the item before
# What stands before the first words of a report: bullets, 本报讯（记者 …）, 本报富蕴12月15日电.
_HEAD = re.compile(
    rf"[{_BULLETS}\s]*(?:(?:另悉|另讯|又讯|此外|另外)[，,]|本报[^（(，。]{{0,16}}?[讯电]|[^，。（(]{{2,20}}[讯电])?"
    r"\s*(?:[（(][^）)]{0,40}[）)])?\s*"
)
_VAGUE = re.compile(r"(?:近日|日前|近期|连日来|近年来|今年以来|目前|近几[天日])")
_NEAR = 3  # sentences in which the day of a scene is looked for


class Opening(StrEnum):
    """What opens a scene: the article itself, an item of a list, another time, somebody who goes another way, or words that only go on."""

    ARTICLE = "article"
    ITEM = "item"
    TIME = "time"
    APART = "apart"
    THEN = "then"


@dataclass(frozen=True, slots=True)
class Scene:
    """Sentences in order without the dateline before them, their EDTF date where one is told, and what opens them."""

    sentences: tuple[Stretch, ...]
    date: str | None
    opening: Opening
    leading_up: int = 0
    """How many of the sentences only lead up to what was done."""

    @property
    def tells_day(self) -> bool:
        """Whether its day is told in it, rather than taken from the article."""
        return any(self.date in sentence.days() for sentence in self.sentences)

    @property
    def lead(self) -> Stretch:
        """The sentence that opens the scene."""
        return self.sentences[0]


def scenes(view: ArticleView) -> Iterator[Scene]:
    """The scenes of the body of an article, in order."""
    current: Scene | None = None
    for stretch, opens_paragraph in _sentences(view):
        lead = replace(stretch, start=stretch.start + _opening_words(stretch))
        if current is None:
            current = Scene((lead,), _opening_date(stretch), Opening.ARTICLE)
        elif opening := _opening(stretch, opens_paragraph, current):
            current = _dated(current, view)
            yield current
            current = Scene((lead,), _opening_date(stretch) or _going_on(stretch, opening, current), opening)
        else:
            current = replace(current, sentences=(*current.sentences, stretch))
    if current is not None:
        yield _dated(current, view)


def _sentences(view: ArticleView) -> Iterator[tuple[Stretch, bool]]:
    """Every sentence of the body, and whether it opens a paragraph."""
    for block in view.blocks:
        if block.kind is BlockKind.BODY:
            for index, (start, end) in enumerate(block.sentences):
                if block.text[start:end].strip():
                    yield Stretch(block, start, end), index == 0


def _head(stretch: Stretch) -> int:
    """How many characters of a sentence are bullets, byline and dateline."""
    match = _HEAD.match(stretch.text)
    return match.end() if match else 0


def _opening_words(stretch: Stretch) -> int:
    """How many characters go before what a scene tells: the dateline, 签约前一天, 颁奖后."""
    head = _head(stretch)
    match = _TURN.match(stretch.text, head) or _THEN.match(stretch.text, head)
    return match.end() if match else head


def _opening(stretch: Stretch, opens_paragraph: bool, current: Scene) -> Opening | None:
    """Whether a sentence opens another scene, and how."""
    if opens_paragraph and stretch.text.lstrip()[:1] in _BULLETS:
        return Opening.ITEM
    day = _opening_date(stretch)
    # In a life told in years each opens another scene.
    is_day = opens_paragraph or (day is not None and (len(day) >= DAY or len(current.date or "") in range(1, DAY)))
    if is_day and _is_new(day, current.date):
        return Opening.TIME
    part_of_day = _PART_OF_DAY.match(stretch.text)
    if _TURN.match(stretch.text) or (opens_paragraph and part_of_day):
        return Opening.TIME
    return Opening.THEN if part_of_day or _THEN.match(stretch.text) else None


def _going_on(stretch: Stretch, opening: Opening, former: Scene) -> str | None:
    """The day that a scene without one of its own takes over from the scene before."""
    if opening is Opening.ITEM and not stretch.text.lstrip().startswith(_SAME_DAY):
        return None
    return _turned(_TURN.match(stretch.text), former.date)


def _opening_date(stretch: Stretch) -> str | None:
    """The finest date that a sentence opens with: in 2月 ⏎ 27日 the day."""
    at, found = stretch.start + _head(stretch), ""
    if stretch.text.lstrip()[:1] in _QUOTES:
        return None
    for placed in stretch.placed():
        if placed.end <= at:
            continue
        if placed.type is not MentionType.DATE or placed.start > at + 2:
            break
        found, at = max(placed.mention.value or "", found, key=len), placed.end
    return found or _day_of_occasion(stretch)


def _day_of_occasion(stretch: Stretch) -> str | None:
    """The day on which what a sentence opens with was held: 颁奖大会于11月18日召开."""
    match = _HELD.match(stretch.text)
    if match is None or not _HOLDS.search(stretch.text, match.end()):
        return None
    at = stretch.start + match.end()
    days = (one.mention.value for one in stretch.placed() if one.type is MentionType.DATE and one.start == at)
    return next((day for day in days if day and len(day) >= DAY), None)


def _is_new(day: str | None, current: str | None) -> bool:
    """Whether a paragraph's opening date tells of another day than the scene before it."""
    known = current or ""
    return day is not None and (not known.startswith(day) or "/" in known.removeprefix(day))


def _turned(turn: re.Match[str] | None, day: str | None) -> str | None:
    """The day of a neighbouring occasion: the same, the one before or the one after."""
    if turn is None or day is None or len(day) != DAY or not day[0].isdigit():
        return day
    shift = -1 if turn["before"] else 1 if turn["after"] else 0
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()


def _dated(scene: Scene, view: ArticleView) -> Scene:
    """The scene with its date: the first day its next sentences tell, else that of the article, unless it is 近日."""
    if scene.date is not None:
        return scene
    days = [day for sentence in scene.sentences[:_NEAR] for day in sentence.days()]
    if _VAGUE.search(scene.lead.text) and not scene.lead.days():
        return scene
    return replace(scene, date=days[0] if days else view.date)
