"""What stands under or beside a text: captions, closing lines, signatures, the masthead of the next page."""

from kg import websigns
from kg.layout.blocks.block import Block
from kg.layout.drafts.desk import Desk
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.openings import is_signature
from kg.layout.lines.kinds import Kind
from kg.layout.makers.made_by import find_makers
from kg.layout.vocabulary import signs


def take_rest(desk: Desk, block: Block) -> None:
    """Puts a block that is neither text nor above one where it belongs."""
    draft = desk.draft
    if block.kind is Kind.CLOSING and draft is None and desk.current is not None and not desk.front and find_makers(block.flat):
        desk.current.bylines.append(block)  # (责任编辑：李鑫) under an article that is signed already
    elif block.kind is Kind.CAPTION and (draft is not None or (desk.current is not None and not desk.front) or _is_news(desk, block)):
        _take_caption(desk, block)
    elif block.kind is Kind.CLOSING and (draft is None or desk.front or signs.PASSED.match(block.flat)):
        desk.open(*desk.items(), block)
    elif draft is not None and block.kind in (Kind.JUMP, Kind.CLOSING):
        desk.close(draft, block)
    elif draft is None and (signed := _closed_above(desk, block)) is not None:
        signed.add([block])
        signed.signature = block.spans
    elif draft is not None and block.kind is Kind.DATE and is_signature(draft, desk.front, block, dated_page=_has_masthead(desk)):
        draft.signature = block.spans
        desk.close(draft, block)
    else:
        _leave(desk, block)


def _is_news(desk: Desk, block: Block) -> bool:
    """Whether what looks like a caption is a piece of short news, as in a box or, with its day, under a headline: ▲6月1日…."""
    return desk.box is not None or (bool(desk.front) and signs.BULLETED_DAY.match(block.flat) is not None)


def _take_caption(desk: Desk, block: Block) -> None:
    """Puts a caption to the article above, though that may be signed; ▲ among the entries of a chronicle is another of its day."""
    draft = desk.draft
    if _is_news(desk, block):
        desk.open(block)
    elif draft is not None and not desk.front and all(signs.DAY_ITEM.match(one.flat) for one in (draft.paragraphs[-1], block)):
        draft.add([block])
    elif desk.current is not None:
        desk.current.captions.append(block)


def _closed_above(desk: Desk, block: Block) -> Draft | None:
    """The essay whose closing bracket (作者单位：…) stands right above a bare date."""
    last = desk.current.paragraphs[-1] if desk.current is not None else None
    dated = last is not None and last.kind is Kind.CLOSING and not desk.front and signs.BARE_DATE.match(block.flat)
    return desk.current if dated else None


def _has_masthead(desk: Desk) -> bool:
    """Whether the date of the page has been printed, so that a bare one below is an article's."""
    return any(block.kind is Kind.DATE for block in desk.rest)


def _leave(desk: Desk, block: Block) -> None:
    """Leaves out what belongs to no article; a masthead under a finished paragraph begins another page, 新闻推荐 other news."""
    draft = desk.draft
    begins = block.kind is Kind.DATE and not signs.BARE_DATE.match(block.flat)
    if draft is not None and not draft.is_open and (begins or websigns.RELATED.match(block.flat)):
        draft.closed = True
    desk.rest.append(block)
