"""Authors of essays: a name alone under a headline, with or without the post under it."""

from collections.abc import Sequence

from kg.layout.lines.kinds import Kind
from kg.layout.lines.page_lines import Line
from kg.layout.makers.made_by import read_makers
from kg.layout.makers.people import author_names, is_author, is_post, may_be_name, placed_name, posted_name
from kg.layout.vocabulary import column_names, signs

_HEAD_LONGEST = 64
_AFTER = (Kind.CREDIT, Kind.DATE, Kind.FURNITURE)  # what may stand under a signature
_SHORT = 4  # a headline of so few characters is one only above a single name


def mark_authors(lines: Sequence[Line], kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds of the lines, with every author's name and post under a headline as a byline."""
    marked = list(kinds)
    for number in range(1, len(lines) - 1):
        before, line = lines[number - 1], lines[number]
        if kinds[number] is Kind.CLOSING and _is_title(lines, marked, number - 1) and _is_bracket(line.flat):
            marked[number] = Kind.BYLINE
        if kinds[number] is not Kind.TEXT or kinds[number + 1] not in (Kind.TEXT, Kind.START):
            continue
        after_post = is_post(lines[number + 1].flat)
        named = _is_named(before.flat, line.flat, lines[number + 1].flat) or (after_post and may_be_name(line.flat))
        under_head = marked[number - 1] is Kind.TEXT and _is_headline(before) and named
        under_name = marked[number - 1] is Kind.BYLINE and may_be_name(before.flat) and is_post(line.flat)
        under_maker = marked[number - 1] is Kind.BYLINE and is_author(line.flat) and bool(read_makers(before.flat))
        if under_head or under_name or under_maker:
            marked[number] = Kind.BYLINE
    for number in range(1, len(lines)):
        if kinds[number] is Kind.TEXT and _signs(lines, number, kinds):
            marked[number] = Kind.BYLINE
    return marked


def _signs(lines: Sequence[Line], number: int, kinds: Sequence[Kind]) -> bool:
    """Whether a post and a name sign the letter above: 城西社区居民 索淑芝, with nothing of it below."""
    if signs.SENTENCE_END.search(lines[number - 1].flat[-40:]) is None or posted_name(lines[number].flat) is None:
        return False
    below = lines[number + 1] if number + 1 < len(lines) else None
    return below is None or kinds[number + 1] in _AFTER or (_is_headline(below) and posted_name(below.flat) is None)


def _is_bracket(flat: str) -> bool:
    """Whether a line is a bracket with makers, a byline under a headline and a part of the body below one; a source stands below."""
    return signs.SOURCE.match(flat) is None and bool(read_makers(flat))


def _is_title(lines: Sequence[Line], kinds: Sequence[Kind], number: int) -> bool:
    """Whether a line is a headline that no running text above is left open before."""
    if kinds[number] is not Kind.TEXT or not _is_headline(lines[number]):
        return False
    above = lines[number - 1] if number and kinds[number - 1] is Kind.TEXT else None
    return above is None or _is_headline(above) or signs.SENTENCE_END.search(above.flat[-40:]) is not None


def _is_named(head: str, flat: str, after: str) -> bool:
    """Whether a line names authors as it may under a headline; a post and a name may be an item of a list just as well."""
    if posted_name(flat):
        return not posted_name(head) and ("," in after or "。" in after)
    alone = is_author(flat) or placed_name(flat) is not None
    return alone if len(head) <= _SHORT else bool(author_names(flat))


def _is_headline(line: Line) -> bool:
    flat = line.flat
    broken = any(sign in flat for sign in ",;") or flat[-1] in "、:"
    if not 2 <= len(flat) <= _HEAD_LONGEST or broken or is_author(flat):
        return False
    return column_names.KICKER.match(flat) is None and signs.SENTENCE_END.search(flat[-40:]) is None
