"""Which sentence of its article a mention stands in."""

from kg.blocks import blocks
from kg.model import Article, Mention
from kg.sentences import sentences
from kg.text import Spans


class SentenceIndex:
    """The sentences of one article by the characters of the page; `numbers` gives the sentence at each raw offset."""

    def __init__(self, raw: str, article: Article) -> None:
        self._sentences: list[Spans] = []
        self.numbers: dict[int, int] = {}
        for block in blocks(raw, article):
            for start, end in sentences(block.text.text):
                for offset in block.text.offsets[start:end]:
                    self.numbers.setdefault(offset, len(self._sentences))
                self._sentences.append(block.text.raw_spans(start, end))

    def number(self, mention: Mention) -> int | None:
        """The number of the sentence that a mention begins in."""
        return self.numbers.get(mention.spans[0][0])

    def spans(self, number: int) -> Spans:
        """The raw spans of a sentence."""
        return self._sentences[number]
