"""An article in the making: what stands above its body, its paragraphs so far, and whether it can go on."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg import websigns
from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import LONGEST
from kg.layout.lines.kinds import Kind
from kg.layout.vocabulary import signs
from kg.text import Spans

_PICTURE_LONGEST = 40  # characters


@dataclass(eq=False)
class Draft:
    """An article in the making."""

    front: list[Block] = field(default_factory=list)
    paragraphs: list[Block] = field(default_factory=list)
    captions: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    signature: Spans = ()
    beside: "Draft | None" = None
    closed: bool = False
    size: int = 0
    _pairs: set[str] = field(default_factory=set)

    @property
    def bodies(self) -> list[Block]:
        """The paragraphs that are running text, subheads left out."""
        return [block for block in self.paragraphs if block.kind is not Kind.HEAD]

    @property
    def opens(self) -> bool:
        """Whether the first paragraph is marked as the beginning of a body."""
        return bool(self.paragraphs) and self.paragraphs[0].kind is Kind.START

    @property
    def is_report(self) -> bool:
        """Whether the body opens as a report does, with 本报讯 or the like; a part carried over from another page does not."""
        return self.opens and not self.is_carried

    @property
    def is_carried(self) -> bool:
        """Whether the body is a part carried over from another page: 上接一版."""
        return self.opens and signs.CARRIED.match(self.paragraphs[0].flat) is not None

    @property
    def goes_elsewhere(self) -> bool:
        """Whether the body goes on on another page: 下转二版."""
        return bool(self.paragraphs) and self.paragraphs[-1].kind is Kind.JUMP

    @property
    def is_open(self) -> bool:
        """Whether the last paragraph stops before its sentence does."""
        last = self.paragraphs[-1] if self.paragraphs else None
        return last is not None and last.kind in (Kind.TEXT, Kind.START) and last.is_open and not self.is_dateline

    @property
    def is_dateline(self) -> bool:
        """Whether there is nothing yet but 本报讯（记者 邱月） on a line of its own."""
        return self.opens and len(self.paragraphs) == 1 and signs.DATELINE_ALONE.match(self.paragraphs[0].flat) is not None

    @property
    def is_headless(self) -> bool:
        """Whether nothing that could be a headline stands right above the body."""
        return not any(block.kind is Kind.HEAD for block in self.front)

    @property
    def is_web_page(self) -> bool:
        """Whether the line with date, source and makers that web pages have under their title stands above the body."""
        return any(block.kind is Kind.BYLINE and websigns.tops(block.flat) for block in self.front)

    @property
    def is_summary(self) -> bool:
        """Whether there is nothing yet but one finished paragraph under the title of a web page."""
        return self.is_web_page and len(self.paragraphs) == 1 and not (self.opens or self.is_open)

    @property
    def is_signed_picture(self) -> bool:
        """Whether there is nothing yet under a headline but what a picture shows and who took it: 比赛现场。 记者 周敏 摄."""
        flat = self.paragraphs[0].flat if len(self.paragraphs) == 1 and not self.is_headless else ""
        return 0 < len(flat) <= _PICTURE_LONGEST and signs.ENDS.search(flat) is not None and signs.DATED.match(flat) is None

    @property
    def pairs(self) -> set[str]:
        """The pairs of characters of the paragraphs, as far as they tell what the article is about."""
        return self._pairs

    def add(self, blocks: Iterable[Block]) -> None:
        """Takes in what comes next; running text after an open end is more of the same paragraph, after a colon it may be a list."""
        for block in blocks:
            self._take_pairs(block)
            runs_on = block.kind is Kind.TEXT and signs.TERM.match(block.flat) is None
            if self.is_open and runs_on and not self.paragraphs[-1].flat.endswith(":"):
                self.paragraphs[-1] = self.paragraphs[-1].with_more(block)
            else:
                self.paragraphs.append(block)

    def move(self, block: Block, other: "Draft") -> None:
        """Hands a paragraph to another draft, where it takes its place in the order of print."""
        self.paragraphs.remove(block)
        other.size += len(block.flat)
        other._pairs |= block.pairs
        at = next((place for place, one in enumerate(other.paragraphs) if one.lines[0].start > block.lines[0].start), len(other.paragraphs))
        other.paragraphs.insert(at, block)

    def part(self, at: int) -> "Draft":
        """Cuts the draft before one of its paragraphs, and gives the rest, with what stands below the cut, as a draft of its own."""
        start = self.paragraphs[at].lines[0].start
        rest = Draft(closed=self.closed, signature=self.signature)
        rest.captions = [block for block in self.captions if block.lines[0].start > start]
        rest.bylines = [block for block in self.bylines if block.lines[0].start > start]
        self.captions = [block for block in self.captions if block not in rest.captions]
        self.bylines = [block for block in self.bylines if block not in rest.bylines]
        self.signature = ()
        below, self.paragraphs = self.paragraphs[at:], self.paragraphs[:at]
        self._take_pairs_anew()
        while below and below[0].kind is Kind.HEAD:
            rest.front.append(below.pop(0))
        rest.add(below)
        return rest

    def give_back(self) -> Block:
        """Gives back the last paragraph, as if it had never come."""
        last = self.paragraphs.pop()
        self._take_pairs_anew()
        return last

    def _take_pairs_anew(self) -> None:
        self.size, self._pairs = 0, set()
        for block in self.paragraphs:
            self._take_pairs(block)

    def _take_pairs(self, block: Block) -> None:
        if self.size < LONGEST:
            self._pairs |= block.pairs
        self.size += len(block.flat)

    def take_over(self, other: "Draft") -> None:
        """Takes in another draft that turned out to be the rest of this one; its headlines are subheads here."""
        self.add([*other.front, *other.paragraphs])
        self.captions += other.captions
        self.bylines += other.bylines
        self.signature = self.signature or other.signature
        self.closed = other.closed
