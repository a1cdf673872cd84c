"""Blocks: a paragraph, a headline, a byline line, each with the lines it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.layout.blocks.pairs import pairs
from kg.layout.lines.kinds import Kind
from kg.layout.lines.page_lines import Line
from kg.layout.vocabulary import signs
from kg.text import Spans

_TAIL = 40
_TAIL_LINES = 3


@dataclass(frozen=True)
class Block:
    """Lines that belong together, in reading order."""

    kind: Kind
    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The block's characters without line ends."""
        return "".join(line.text for line in self.lines)

    @cached_property
    def flat(self) -> str:
        """The text with ASCII letters, digits and signs."""
        return "".join(line.flat for line in self.lines)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of characters of the text."""
        return pairs(self.flat)

    @property
    def spans(self) -> Spans:
        """The raw ranges of the lines."""
        return tuple((line.start, line.end) for line in self.lines)

    def with_more(self, other: "Block") -> "Block":
        """The block with the lines of another after its own."""
        return Block(self.kind, self.lines + other.lines)

    @property
    def is_open(self) -> bool:
        """Whether the block stops before its sentence does."""
        return signs.SENTENCE_END.search(tail(self.lines)) is None and signs.CONTACT.match(self.flat) is None


def tail(lines: Sequence[Line]) -> str:
    """The last characters of some lines, enough for a bracket at the end (（通讯员 房春晓）) that was cut in two or three."""
    return "".join(line.flat[-_TAIL:] for line in lines[-_TAIL_LINES:])[-_TAIL:]
