"""Whether a text goes on with the article above it, is an item of its list, signs it, or begins one of its own."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from kg.layout.blocks.block import Block, tail
from kg.layout.blocks.lists import are_items
from kg.layout.blocks.pairs import pairs
from kg.layout.columns.joints import beginning, joint
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.widths import OTHER, own_width, width
from kg.layout.lines.kinds import Kind
from kg.layout.makers.bylines import is_signed
from kg.layout.makers.made_by import find_makers, read_makers
from kg.layout.makers.people import posted_name
from kg.layout.vocabulary import signs
from kg.model import BylineRole

_OF_AUTHOR = re.compile(r"作者|\d")
_APART = (signs.PASSED, signs.BULLETED, signs.ADDRESSEE, signs.NOTICE_OPENING)  # how no section of an article begins
SECTION = 8  # paragraphs under a headline that tell whether it is a subhead
LIST_LONGEST = 30  # lines
_ITEM_LONGEST = 200  # characters of several items on end
_FITS = 1.0  # a joint this good carries a paragraph across a headline that stands in its midst
_BREAKS = 1.0  # under this an open paragraph and the next, which lines did not join, are a jump to another article
_MIDST = -1.5  # a text that begins worse than this begins in mid-sentence
_CARRIED_ON = 2.5  # a joint this good says of which sentence
_BACK = 8  # drafts that are looked back at
_CAPTION_LONGEST = 60
_SIGNERS = 3  # bodies that sign a notice together
_SIGNER_LONGEST = 25
_SUBJECT = 60  # characters in which a text names whom its headline names
_OPENING = 40  # characters in which news say their day


def carries(draft: Draft, front: Sequence[Block], block: Block) -> bool:
    """Whether the text goes on under headlines printed in its midst."""
    return bool(front) and draft.is_open and _score(draft, block) > _FITS


def breaks_off(draft: Draft, block: Block) -> bool:
    """Whether a text without a headline above it is no more of the article: that is at a new beginning, or was left open."""
    if signs.PASSED.match(block.flat):
        return True
    if not draft.is_open or draft.paragraphs[-1].flat.endswith((":", ")")) or signs.TERM.match(block.flat):
        return False
    return _score(draft, block) < _BREAKS


def begins_anew(draft: Draft, block: Block, is_foreign: Callable[[], bool]) -> bool:
    """Whether a text under a finished paragraph is another article though no headline stands between them.

    So is a notice, and what is foreign to the article above if it is printed in another width or has a bullet and the day.
    """
    if draft.is_open:
        return False
    if signs.ADDRESSEE.match(block.flat) or signs.NOTICE_OPENING.match(block.flat):
        return True
    if signs.PASSED.match(draft.paragraphs[0].flat) and signs.NEWS_DAY.match(block.flat):
        return True
    own, other = own_width(draft), width(block)
    apart = own is not None and other is not None and abs(own - other) > OTHER
    return (apart or signs.BULLETED_DAY.match(block.flat) is not None) and is_foreign()


def is_apart(draft: Draft, front: Sequence[Block], block: Block) -> bool:
    """Whether a text under headlines is no section of the article above for sure, whatever it tells of."""
    if any(sign.match(block.flat) for sign in _APART) or (len(front) > 1 and not are_items(front)):
        return True
    if signs.NOTICE.match(front[-1].flat) or signs.LETTER.search(front[-1].flat) or (draft.is_report and signs.DATED.match(block.flat)):
        return True
    if _has_no_subheads(draft) and signs.NEWS_DAY.match(block.flat):
        return True
    if all(signs.TOLD_ON.search(one.flat[:_OPENING]) for one in (draft.bodies[0], block)):
        return True
    return _has_own_subject(draft, front[-1], block)


def _has_no_subheads(draft: Draft) -> bool:
    return not any(block.kind is Kind.HEAD for block in draft.paragraphs)


def _has_own_subject(draft: Draft, head: Block, block: Block) -> bool:
    """Whether a headline opens with a place or body that its text opens with too, and that the article above does not name."""
    subject = signs.SUBJECT.match(head.flat)
    named = pairs(subject["name"]) if subject else frozenset[str]()
    return bool(named) and 2 * len(named & pairs(block.flat[:_SUBJECT])) > len(named) > 2 * len(named & draft.pairs)


def is_numbered(draft: Draft, front: Sequence[Block]) -> bool:
    """Whether numbered lines (一、先进集体) or what they number stand between two texts, as in notices."""
    if signs.NUMBERED.match(front[0].flat):
        return True
    heads = (block for block in draft.paragraphs[-SECTION:] if block.kind is Kind.HEAD)
    return not draft.is_report and any(signs.NUMBERED.match(block.flat) for block in heads)


def are_sections(draft: Draft, front: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether a headline names a part of what the one above tells, as others do beside it: 应急:关口前移, 公路:路断人不断."""
    heads = [block for block in draft.paragraphs if block.kind is Kind.HEAD]
    for block in takewhile(lambda one: one.kind in (Kind.TEXT, Kind.HEAD), below):
        if is_signed(tail(block.lines)):
            break
        heads += [block] if block.kind is Kind.HEAD else []
    own = any(signs.SECTION.match(block.flat) for block in draft.front[-1:])
    return len(front) == 1 and not own and all(any(signs.SECTION.match(one.flat) for one in some) for some in (front, heads))


def left_open(drafts: Sequence[Draft], block: Block) -> Draft | None:
    """The earlier draft whose open sentence a text that begins in mid-sentence goes on with."""
    waiting = [draft for draft in drafts[-_BACK:] if draft.is_open and not draft.closed]
    if not waiting or beginning(block.flat) > _MIDST:
        return None
    score, number = max((_score(draft, block), number) for number, draft in enumerate(waiting))
    return waiting[number] if score > _CARRIED_ON else None


def is_next_item(draft: Draft | None, block: Block) -> bool:
    """Whether a paragraph of a box of short news is the next piece."""
    if draft is None or signs.BULLETED.match(block.flat):
        return True
    return not draft.is_open or signs.LEAD.match(block.flat) is not None


def is_picture(block: Block) -> bool:
    """Whether a text under a finished article is the caption of its picture, signed by the photographer, and no news of a day."""
    return len(block.flat) <= _CAPTION_LONGEST and signs.PHOTOGRAPHED.search(block.flat) is not None and not signs.DATED.match(block.flat)


def is_picture_news(block: Block, below: Sequence[Block]) -> bool:
    """Whether a text opens with its day and has a photographer and nobody else below it."""
    if not below or below[0].kind is not Kind.BYLINE or not signs.DATED.match(block.flat):
        return False
    makers = read_makers(below[0].flat)
    return bool(makers) and all(maker.role is BylineRole.PHOTOGRAPHER for maker in makers)


def is_picture_line(front: Sequence[Block], block: Block) -> bool:
    """Whether lines in the midst of a web page tell what several pictures show, and a text without news of its own is under them."""
    news = any(sign.match(block.flat) for sign in _APART) or signs.LETTER.search(front[-1].flat) is not None
    shown = len(front) > 1 or posted_name(front[0].flat) is not None or signs.SHOWN.match(front[0].flat) is not None
    return shown and not news and all(one.kind is Kind.HEAD for one in front)


def is_bracketed_picture(block: Block, below: Sequence[Block]) -> bool:
    """Whether a bracket in the midst of a text tells what a picture shows: (与会代表投下神圣一票), and no makers, source or date."""
    other = any(sign.search(block.flat) for sign in (signs.SOURCE, signs.PASSED, _OF_AUTHOR)) or bool(find_makers(block.flat))
    return (
        len(block.lines) == 1 and bool(below) and below[0].kind is Kind.TEXT and signs.BRACKET.match(block.flat) is not None and not other
    )


def is_listed(draft: Draft) -> bool:
    """Whether short lines after 参加仪式的还有： are its list; among them may be such as 周敏（女，彝族） 青石镇卫生院医师."""
    items = takewhile(_is_item, reversed(draft.paragraphs))
    before = len(draft.paragraphs) - sum(1 for _ in items)
    attached = any(signs.ATTACHED.match(block.flat) for block in draft.paragraphs[before:])
    introduced = before > 0 and draft.paragraphs[before - 1].flat.endswith(":")
    return (introduced or attached) and len(draft.paragraphs) - before < LIST_LONGEST


def _is_item(block: Block) -> bool:
    open_end = block.is_open and "。" not in block.flat and not block.flat.endswith(":")
    short = block.kind in (Kind.TEXT, Kind.ITEM) and open_end and len(block.flat) <= _ITEM_LONGEST
    return block.kind is Kind.HEAD or short


def is_signature(draft: Draft, signers: Sequence[Block], block: Block, *, dated_page: bool) -> bool:
    """Whether a bare date ends an article, alone or under the bodies that sign it; on a page without a date it may be the page's."""
    return (
        (len(signers) > 0 or block.lines[0].indented or dated_page)
        and len(signers) <= _SIGNERS
        and not draft.is_open
        and all(one.kind is Kind.HEAD and len(one.flat) <= _SIGNER_LONGEST for one in signers)
        and (signs.BARE_DATE.match(block.flat) is not None or (not signers and signs.SIGNED_DATE.match(block.flat) is not None))
    )


def _score(draft: Draft, block: Block) -> float:
    return joint(draft.paragraphs[-1].flat, block.flat)
