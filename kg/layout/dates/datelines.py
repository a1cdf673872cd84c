"""Where and when an article was written: the place and date of its dateline, its signature, or the first date that it tells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates import DateSpan, find_dates
from kg.layout.vocabulary.signs import DAY, HAN
from kg.layout.vocabulary.words import Words, one_of
from kg.layout.vocabulary.years import printed_time
from kg.model import Dated
from kg.text import MappedText, Spans, cut, fold

_DAY_LONG = len("2022-10-25")
_PAST = timedelta(days=366)
_MONTHS_PAST = 12
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?P<day>-)?")
_OPENING = 400  # characters of a paragraph in which its first date is looked for
_DATELINE = re.compile(
    rf"^\W*(?:本\s*[报台网刊社]|新华社|中新社|(?:{HAN}{{2,8}}?)(?:社|网|日报|晚报))\s*(?P<place>{HAN}{{2,10}}?)?\s*(?P<day>{DAY})?\s*专?\s*[讯电]"
    rf"|^\W*(?P<town>{HAN}{{2,8}}?)讯(?=[\s(】\]])"
)
_MEDIA = ("融媒", "融媒体", "融媒体中心", "传媒", "报", "刊", "发布", "电视台", "网")
_NO_PLACE = frozenset({"记者", "今日", "昨日", "专", "特", "快", "电", "简"})


# 发布时间：18-01-12
_SHORT = re.compile(rf"{one_of(Words.TIME_FIELD)}\s*[:：]\s*(?P<day>\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)")
_SIGNED = re.compile(r"[(（]\s*作者[^()（）]{2,80}[)）]\s*$")  # （作者系…，2024年6月18日）
# 昨日, 今晨; 今（26）日, as papers of the south-west write; also in the second sentence, after a flourish.
_RELATIVE = re.compile(
    r"^(?:[^。]{0,40}。)?[^。]{0,60}?(?<!截至)(?P<day>前天|昨[天日晚夜]|今[天日晨早晚]|[昨今]\s?[(（]\d{1,2}日?[)）]日?)(?!的|起|后)"
)
_DAYS_BACK = {"前": 2, "昨": 1, "今": 0}
_LONG_AGO = ("去年", "前年", "今年")
_ISSUE = re.compile(r"\s*+(?:(?:第\s*+)?[\d一二三四五六七八九十]{1,3}|头)\s*+版")  # 本报10月17日2版《…》一文中 is no news of that day
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年(?!度)")  # 2023年度先进集体 are named in 2024


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a page tells of its time: the date in its masthead, and the year, at times with its month, that its articles let know.

    `own` is whether the date was printed with the article rather than with the page.
    """

    printed: Dated | None
    told: str | None
    own: bool = False

    def base(self, flat: str, headline: str) -> str | None:
        """What dates of an article lack: the page's date, or the year that the article's own dates or its headline have."""
        if self.printed:
            return self.printed.value
        titled = _TITLE_YEAR.search(headline)
        return printed_time(flat) or (titled[1] if titled else self.told)

    def of_lines(self, raw: str, lines: Sequence[Spans]) -> "Calendar":
        """The calendar of an article whose byline has a date of its own: 2023-04-23 来源：武鸣融媒."""
        printed = next((dated for spans in lines if (dated := full_date(raw, spans))), None)
        return self if printed is None else Calendar(printed, None, own=True)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an article that tell its time, as raw spans."""

    headline: Sequence[Spans]
    bodies: Sequence[Spans]
    captions: Sequence[Spans]


def full_date(raw: str, spans: Spans) -> Dated | None:
    """The first date of a line that is not a bare year, or the day of a field whose year has two digits."""
    text = MappedText.of(raw, spans)
    found = next((found for found in find_dates(text.text) if found.value[:1].isdigit() and found.value[4:5] == "-"), None)
    if found:
        return Dated(value=found.value, inferred=False, spans=text.raw_spans(found.start, found.end))
    short = _SHORT.search(text.text)
    return short and Dated(value=f"20{short['day']}", inferred=False, spans=text.raw_spans(*short.span("day")))


def dateline_of(raw: str, bodies: Sequence[Spans]) -> Spans:
    """Where the place of the dateline stands: 北京 in 本报北京6月28日电, 树林召 in 树林召讯."""
    opening = _opening(raw, bodies[0]) if bodies else MappedText.of(raw, ())
    match = _DATELINE.match(fold(opening.text))
    group = next((group for group in ("place", "town") if match and match[group]), None)
    if match is None or group is None or match[group] in _NO_PLACE or match[group].endswith(_MEDIA):
        return ()
    return opening.raw_spans(*match.span(group))


def date_of(raw: str, article: Parts, signature: Spans, calendar: Calendar) -> Dated | None:
    """The date of an article: its dateline, its signature, 昨天 or the first day it or its captions tell, or that of its byline."""
    bodies = article.bodies
    openings = [_opening(raw, spans) for spans in bodies]
    flat = fold("".join((*(text.text for text in openings), cut(raw, signature))))
    base = calendar.base(flat, fold("".join(cut(raw, line) for line in article.headline)))
    if openings and (match := _DATELINE.match(fold(openings[0].text))) and match["day"]:
        dated = _first_day(openings[0], base, match.start("day"), match.end("day"))
        if dated:
            return dated
    signed = _signed(raw, bodies[-1]) if bodies else ()
    texts = (MappedText.of(raw, signature or signed), *openings, *(_opening(raw, spans) for spans in article.captions))
    first = _first_recent((day for text in texts for day in _days(text, find_dates(text.text, base))), calendar.printed)
    of_bodies = (one for text in openings for one in find_dates(text.text, base))
    if first and not signature and not calendar.own and _is_story(of_bodies, first):
        return None
    said = _relative(openings[0], calendar.printed) if openings else None
    if said and not signature and (first is None or said.spans < first.spans):
        return said
    return first


def _signed(raw: str, spans: Spans) -> Spans:
    """The bracket at the end of an essay, if a date in full stands in it."""
    text = MappedText.of(raw, spans)
    match = _SIGNED.search(text.text)
    inside = text.raw_spans(match.start(), match.end()) if match else ()
    return inside if inside and full_date(raw, inside) else ()


def _relative(opening: MappedText, printed: Dated | None) -> Dated | None:
    """昨天 or 今天 at the head of a report, where the day of the page is known."""
    match = _RELATIVE.match(opening.text)
    if match is None or printed is None or len(printed.value) != _DAY_LONG:
        return None
    day = date.fromisoformat(printed.value) - timedelta(days=_DAYS_BACK[match["day"][0]])
    return Dated(value=day.isoformat(), inferred=True, spans=opening.raw_spans(match.start("day"), match.end("day")))


def _first_day(text: MappedText, base: str | None, start: int, end: int) -> Dated | None:
    return next(_days(text, find_dates(text.text[start:end], base), start), None)


def _days(text: MappedText, dates: Iterable[DateSpan], start: int = 0) -> Iterator[Dated]:
    """The days among the dates that were found in a text from an offset on."""
    for found in dates:
        if text.text[: start + found.start].endswith(_LONG_AGO) or _ISSUE.match(text.text, start + found.end):
            continue
        if len(found.value.partition("/")[0]) == _DAY_LONG and _is_day(found.value[:_DAY_LONG]):
            yield Dated(value=found.value, inferred=found.inferred, spans=text.raw_spans(start + found.start, start + found.end))


def _is_day(value: str) -> bool:
    """Whether the calendar has the day; 2月29日 with the year of another day, or misread digits, may give one that it has not."""
    if not value[:1].isdigit():
        return True
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _first_recent(days: Iterable[Dated], printed: Dated | None) -> Dated | None:
    """The first day that is not told as long past: the flood of 2010 in a portrait of 2024.

    Only where the day of the page is not known all days must be looked at.
    """
    if printed and len(printed.value) == _DAY_LONG:
        known = [printed.value]
    else:
        days = list(days)
        known = [day.value[:_DAY_LONG] for day in days]
    latest = max((date.fromisoformat(value) for value in known if value[:1].isdigit()), default=None)
    first = date.min if latest is None else latest - _PAST
    recent = (day for day in days if not day.value[:1].isdigit() or date.fromisoformat(day.value[:_DAY_LONG]) >= first)
    return next(recent, None)


def _is_story(dates: Iterable[DateSpan], first: Dated) -> bool:
    """Whether what is told before that day begins with a month long past: the life in a portrait, a village's history, are of no day."""
    month = next((month for found in dates if (month := _MONTH.match(found.value))), None)
    if month is None or month["day"] or not first.value[:1].isdigit():
        return False
    day = date.fromisoformat(first.value[:_DAY_LONG])
    return 12 * (day.year - int(month["year"])) + day.month - int(month["month"]) > _MONTHS_PAST


def _opening(raw: str, spans: Spans) -> MappedText:
    kept: list[tuple[int, int]] = []
    left = _OPENING
    for start, end in spans:
        if left <= 0:
            break
        kept.append((start, min(end, start + left)))
        left -= end - start
    return MappedText.of(raw, kept)
