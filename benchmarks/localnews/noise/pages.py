"""From clean documents to damaged pages: choose page mates, repeat, damage, wrap, set in columns, write down with gold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from benchmarks.localnews.noise.cells import Block, Origin, blocks_of, printed
from benchmarks.localnews.noise.damage import damaged, is_digit, marks_of
from benchmarks.localnews.noise.facts import page_facts
from benchmarks.localnews.noise.levels import LEVELS, Level
from benchmarks.localnews.noise.sheet import Copy, cells_of, in_columns, with_displaced_headlines, with_repeats, wrapped
from kg.evaluate import GoldDocument
from kg.evaluate.markup import GoldMention, Marked, Segment
from kg.model import MentionType
from kg.text import cut, spans_of, squeeze

_Positions = dict[Origin, int]


def noisy(documents: Sequence[GoldDocument], level: int, seed: int = 0) -> tuple[GoldDocument, ...]:
    """The pages that a level of noise makes of documents; level 0 gives the documents themselves."""
    if level == 0:
        return tuple(documents)
    # Every page has its own stream of chance, so that a mended article changes no other page.
    mates = _page_mates(documents, LEVELS[level], _rng(seed, level))
    named = ((f"n{level}-p{number:02}", group) for number, group in enumerate(mates, 1))
    return tuple(_page(name, group, LEVELS[level], _rng(seed, name)) for name, group in named)


def _rng(seed: int, name: object) -> Random:
    return Random(f"{seed}/{name}")  # noqa: S311 - chosen to be repeated, not to be secret


def _page_mates(documents: Sequence[GoldDocument], level: Level, rng: Random) -> Iterator[list[GoldDocument]]:
    """Documents in groups of the size of a page, those of one province together as far as they go."""
    waiting = sorted(documents, key=lambda one: (_province(one), one.facts.region or "", rng.random()))
    while waiting:
        size = rng.randint(*level.articles)
        # One article alone is no page: it joins the last.
        size = len(waiting) if len(waiting) - size <= 1 else size
        yield waiting[:size]
        waiting = waiting[size:]


def _province(document: GoldDocument) -> str:
    places, name = document.facts.places, document.facts.region or ""
    seen = {name}
    while name in places and (parent := places[name].parent) and parent not in seen:
        seen.add(parent)
        name = parent
    return name


def _page(name: str, documents: Sequence[GoldDocument], level: Level, rng: Random) -> GoldDocument:
    blocks = [block for document in documents for block in blocks_of(document)]
    blocks, copies = with_repeats(blocks, level, rng)
    blocks = _damaged_blocks(blocks, documents, level, rng)
    widths = {document.name: rng.randint(*level.widths) for document in documents}
    blocks = in_columns([wrapped(block, widths[block.document]) for block in blocks], level, rng)
    blocks = with_displaced_headlines(blocks, level, rng)
    text, segments, positions = _written(blocks, level, rng)
    marked = _mentions(documents, copies, text, positions)
    headlines = {
        article: "".join(squeeze(printed(cell for line in block.lines for cell in line)) for block in blocks if _heads(block, article))
        for article in {block.article for block in blocks if block.article}
    }
    facts = page_facts(documents, marked, headlines, _readings(blocks))
    mentions = sorted((one for some in marked.values() for one in some), key=lambda one: one.spans)
    return GoldDocument(name, Marked(text, segments, tuple(mentions)), facts)


def _heads(block: Block, article: str) -> bool:
    return block.kind == "headline" and block.article == article


def _damaged_blocks(blocks: Iterable[Block], documents: Sequence[GoldDocument], level: Level, rng: Random) -> list[Block]:
    marks = {document.name: marks_of(document) for document in documents}
    return [
        replace(block, lines=tuple(damaged(line, level, marks, rng, half_width=narrow) for line in block.lines))
        for block in blocks
        for narrow in (rng.random() < level.half_width,)
    ]


def _written(blocks: Iterable[Block], level: Level, rng: Random) -> tuple[str, tuple[Segment, ...], _Positions]:
    """The text of the page, where each block stands in it, and where each clean character went."""
    text: list[str] = []
    segments: list[Segment] = []
    positions: _Positions = {}
    for block in blocks:
        start = len(text)
        for cell in (cell for line in cells_of(block, level, rng) for cell in line):
            if cell.origin:
                positions[cell.origin] = len(text)
            text.append(cell.character)
        solid = [offset for offset in range(start, len(text)) if not text[offset].isspace()]
        if solid:
            segments.append(Segment(block.article, block.kind, (solid[0], solid[-1] + 1)))
    return "".join(text), tuple(segments), positions


def _readings(blocks: Sequence[Block]) -> dict[str, tuple[int, ...]]:
    """The reading order of articles whose body does not stand on the page in that order."""
    bodies: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for block in blocks:
        if block.article and block.kind == "body" and any(squeeze(printed(line)) for line in block.lines):
            bodies[block.article].append(block.rank)
    orders = {article: sorted(range(len(ranks)), key=ranks.__getitem__) for article, ranks in bodies.items()}
    return {article: tuple(place + 1 for place in order) for article, order in orders.items() if order != sorted(order)}


def _mentions(documents: Sequence[GoldDocument], copies: Iterable[Copy], text: str, positions: _Positions) -> dict[str, list[GoldMention]]:
    """The mentions each document has left, also in its paragraphs printed again, where they went."""
    whole = [Copy(document.name, 0, (0, len(document.marked.text))) for document in documents]
    named = {document.name: document.marked.mentions for document in documents}
    kept: dict[str, list[GoldMention]] = {document.name: [] for document in documents}
    for copy in (*whole, *copies):
        for mention in named[copy.document]:
            if copy.span[0] <= mention.spans[0][0] and mention.spans[-1][1] <= copy.span[1]:
                moved = _moved(mention, copy, text, positions)
                kept[copy.document] += [moved] if moved else []
    return kept


def _moved(mention: GoldMention, copy: Copy, text: str, positions: _Positions) -> GoldMention | None:
    """The mention where its characters went; None if none is left, or if it is a date that lost a digit."""
    clean = [Origin(copy.document, copy.number, offset) for span in mention.spans for offset in range(*span)]
    left = [positions[origin] for origin in clean if origin in positions]
    digits = sum(map(is_digit, mention.text)), sum(is_digit(text[offset]) for offset in left)
    if not left or (mention.type is MentionType.DATE and digits[0] != digits[1]):
        return None
    spans = spans_of(offset for offset in left if not text[offset].isspace())
    return replace(mention, spans=spans, text=cut(text, spans))
