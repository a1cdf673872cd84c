"""Terms exchanged for others in one pass over a text: the longest one at each place wins, what was put in is not looked at again."""

import re
from collections.abc import Iterator, Mapping


class Terms:
    """A table of terms and what each becomes; one that becomes itself shields the words inside it (旗帜 from 旗)."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = dict(table)
        longest_first = sorted(self._table, key=lambda term: (-len(term), term))
        self._pattern = re.compile("|".join(re.escape(term) for term in longest_first) or r"(?!)")

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where the text has terms, and what each becomes."""
        for match in self._pattern.finditer(text):
            yield match.start(), match.end(), self._table[match.group()]

    def rewrite(self, text: str) -> str:
        """The text with its terms exchanged."""
        return self._pattern.sub(lambda match: self._table[match.group()], text)

    def beginning(self, text: str) -> int:
        """How many characters at the head of the text are terms, one after the other."""
        end = 0
        while match := self._pattern.match(text, end):
            end = match.end()
        return end
