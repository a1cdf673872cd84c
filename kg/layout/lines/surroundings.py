"""What each line is, told by itself and by those around it.

Of a web site only they tell the parts of the line under a title, what stands above a path, and the foot.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg import websigns
from kg.layout.lines.kinds import Kind, is_running, kind_of
from kg.layout.lines.pictures import numbered_captions
from kg.layout.lines.results import results
from kg.layout.vocabulary import signs

_LOOK_AHEAD = 40  # characters of the lines after, into which a dateline may run on
_AGAIN = 8  # lines within which a title is printed again
_PATH_LONGEST = 8  # characters of the last step of a path on a line of its own: 首页 > ⏎ 要闻


@lru_cache(maxsize=1)  # where lines keep their order they are asked for before and after they are put in order
def kinds_of(lines: tuple[str, ...]) -> tuple[Kind, ...]:
    """What each line is as far as it and those around it tell."""
    after = [line[:_LOOK_AHEAD] for line in lines[1:]] + ["", ""]
    kinds = [kind_of(line, after[number] + after[number + 1]) for number, line in enumerate(lines)]
    for number in numbered_captions(lines):
        kinds[number] = Kind.CAPTION
    for number in results(lines):
        kinds[number] = Kind.ITEM if kinds[number] is Kind.TEXT else kinds[number]
    _mark_fields(lines, kinds)
    for number in (*_above(lines, kinds), *_below(lines, kinds)):
        kinds[number] = Kind.FURNITURE
    return tuple(kinds)


def _mark_fields(lines: Sequence[str], kinds: list[Kind]) -> None:
    """Marks the day and hour alone, the site named above it, and what tells date, source and makers below it, also on two lines."""
    info = empty = False
    for number, line in enumerate(lines):
        titled = number > 0 and kinds[number - 1] is Kind.TEXT and not is_running(lines[number - 1])
        stamp = websigns.is_stamp(line) or (titled and _is_day(*lines[number : number + 2]))
        if stamp and titled and number > 1 and signs.SITE_NAME.search(lines[number - 1]):
            kinds[number - 1] = Kind.FURNITURE
        piece = websigns.is_piece(line)
        if stamp or (info and (piece or (empty and kinds[number] is Kind.TEXT and not is_running(line)))):
            kinds[number] = Kind.BYLINE
        info = kinds[number] is Kind.BYLINE and (info or stamp or websigns.is_info(line))
        empty = piece and line.endswith(":")


def _is_day(line: str, below: str | None = None) -> bool:
    """Whether a line is a bare day above source or makers, or the word for the day and hour that stand below it."""
    if below is None:
        return False
    word = line.endswith(":") and websigns.is_piece(line) and websigns.is_stamp(below)
    return word or (signs.BARE_DATE.match(line) is not None and websigns.is_piece(below))


def _above(lines: Sequence[str], kinds: Sequence[Kind]) -> Iterator[int]:
    """A title that is printed again below, before any text, and the last step of a path: 首页 > ⏎ 要闻."""
    head: dict[str, int] = {}
    for number, line in enumerate(lines):
        if kinds[number] is Kind.TEXT and not is_running(line):
            if number - head.get(line, number) in range(1, _AGAIN):
                yield head[line]
            if number and len(line) <= _PATH_LONGEST and websigns.TOP.match(above := lines[number - 1]) and above[-1] == ">":
                yield number
            head[line] = number
        elif kinds[number] in (Kind.TEXT, Kind.START):
            head = {}


def _below(lines: Sequence[str], kinds: Sequence[Kind]) -> Iterator[int]:
    """The list of other news, and what stands below it or below the foot of a site to the end of the page."""
    text = max((number for number, line in enumerate(lines) if kinds[number] is Kind.START or _is_text(line)), default=-1)
    related = foot = disclaimer = False
    for number, line in enumerate(lines):
        is_news = kinds[number] in (Kind.START, Kind.DATE, Kind.BYLINE)
        disclaimer = not is_news and (disclaimer or websigns.DISCLAIMER.match(line) is not None)
        heading = websigns.RELATED.match(line) is not None
        left = number > text and kinds[number] is Kind.TEXT
        related = heading or (related and (left or signs.BULLETED.match(line) is not None))
        foot = foot or websigns.FOOT.match(line) is not None
        if related or disclaimer or (foot and (left or signs.CONTACT.match(line))):
            yield number


def _is_text(line: str) -> bool:
    """Whether a line is running text, and no item of a list of other news."""
    return "。" in line or ("," in line and signs.BULLETED.match(line) is None)
