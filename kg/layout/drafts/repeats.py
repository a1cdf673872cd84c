"""Paragraphs printed again on the same page: the first printing stays in its place, the others are set apart.

They are found by their lines, before columns are put in order and lines are joined: a line is printed again where most of its
groups of four characters stand together further up. Wrong characters spoil some groups and leave the others. Lines set
apart must together begin where the first printing begins a line and end with a sentence, or what two reports share, such as
a list of guests, would be lost to the second. They must have its numbers, as far as none is lost: with other days and figures
in their places, two notices or short reports have one form.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from kg.layout.lines.page_lines import Line
from kg.layout.vocabulary import signs

_GROUP = 4  # characters
_LEAST = 30  # characters; shorter paragraphs are alike by chance
_COVERED = 0.55  # of a line's characters stand in groups printed before
_ALIKE = 0.75  # of a spoilt line's characters are those printed before
_SLIP = 3  # characters that OCR may lose or find in a line
_LONGEST = 4_000  # characters of a line that are looked at
_SIGNS = re.compile(r"[^\d\u3007\u3400-\u9fff\uf900-\ufaffA-Za-z]+")
_TOKEN = re.compile(r"\d+|\D")


def set_apart(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines of a page without later printings, and the paragraphs that are such."""
    page = _Page(lines)
    single: list[Line] = []
    again: list[list[Line]] = []
    for printed_before, run in groupby(range(len(lines)), key=lambda number: page.earlier[number] is not None):
        numbers = list(run)
        kept = numbers
        if printed_before:
            kept = []
            for paragraph in page.paragraphs(numbers):
                if page.is_whole(paragraph):
                    again.append([lines[number] for number in paragraph])
                else:
                    kept += paragraph
        single += [lines[number] for number in kept]
    return single, again


class _Page:
    """Where the characters of each line were printed before; `earlier` has the place of a line's beginning, None if nowhere."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.texts = [_SIGNS.sub("", line.flat[:_LONGEST]) for line in lines]
        self.line_at: dict[int, int] = {}
        self.earlier: list[int | None] = []
        seen: dict[str, int] = {}
        start = 0
        self.text = "".join(self.texts)
        for number, text in enumerate(self.texts):
            self.line_at.setdefault(start, number)
            place = _earlier(text, seen)
            self.earlier.append(self._following(number, start) if place is None else place)
            for at in range(len(text) - _GROUP + 1):
                seen.setdefault(text[at : at + _GROUP], start + at)
            start += len(text)

    def _following(self, number: int, start: int) -> int | None:
        """Where a line too short or too spoilt to be known stands, if it reads like what came after the line above it before.

        It begins at `start` itself.
        """
        before = self.earlier[number - 1] if number else None
        if before is None or self._ends(number - 1):
            return None
        text, place = self.texts[number], before + len(self.texts[number - 1])
        printed = self.text[place : min(start, place + len(text))]
        alike = SequenceMatcher(None, printed, text, autojunk=False).ratio() >= _ALIKE
        return place if alike or (self._ends(number) and len(text) < 2 * _GROUP) else None

    def paragraphs(self, numbers: Sequence[int]) -> Iterator[list[int]]:
        """Lines printed again, cut where a paragraph ends."""
        widest = max(len(self.texts[number]) for number in numbers)
        paragraph: list[int] = []
        for number in numbers:
            paragraph.append(number)
            if self._ends(number) and (len(self.texts[number]) < widest - _SLIP or self._jumps(number)):
                yield paragraph
                paragraph = []
        if paragraph:
            yield paragraph

    def _jumps(self, number: int) -> bool:
        """Whether the next line was not printed after this one before."""
        place, following = self.earlier[number], self.earlier[number + 1] if number + 1 < len(self.earlier) else None
        return place is None or following is None or abs(place + len(self.texts[number]) - following) > 2 * _SLIP

    def is_whole(self, numbers: Sequence[int]) -> bool:
        """Whether lines printed again are a paragraph of their own in both printings."""
        first = self.earlier[numbers[0]]
        if first is None or sum(len(self.texts[number]) for number in numbers) < _LEAST or not self._ends(numbers[-1]):
            return False
        begins = any(first + slip in self.line_at for slip in range(-_SLIP, _SLIP + 1))
        return begins and not self._has_other_numbers(numbers)

    def _has_other_numbers(self, numbers: Sequence[int]) -> bool:
        """Whether other numbers stand in lines where the first printing has its own."""
        return any(map(self._differ, self._stretches(numbers)))

    def _stretches(self, numbers: Sequence[int]) -> Iterator[list[int]]:
        """Lines that followed one another in the first printing too; to the first ones belongs the line above that they go on with."""
        stretch = [above] if (above := numbers[0] - 1) >= 0 and self._is_begun(above) else []
        for number in numbers:
            stretch.append(number)
            if self._jumps(number) or number == numbers[-1]:
                yield stretch
                stretch = []

    def _differ(self, stretch: Sequence[int]) -> bool:
        """Whether lines have a number where their first printing has another; what is cut off at their end tells nothing."""
        text = "".join(self.texts[number] for number in stretch)
        end = (self.earlier[stretch[-1]] or 0) + len(self.texts[stretch[-1]])
        start = self.earlier[stretch[0]]
        before, now = (_TOKEN.findall(one) for one in (self.text[max(0, end - len(text)) if start is None else start : end], text))
        changes = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()[:-1]
        return any(_has_number(before[a:b]) and _has_number(now[c:d]) for change, a, b, c, d in changes if change == "replace")

    def _is_begun(self, number: int) -> bool:
        """Whether a line is running text that goes on."""
        return "," in self.lines[number].flat and not self._ends(number)

    def _ends(self, number: int) -> bool:
        return signs.SENTENCE_END.search(self.lines[number].flat[-40:]) is not None


def _has_number(tokens: Sequence[str]) -> bool:
    return any(token.isdigit() for token in tokens)


def _earlier(text: str, seen: dict[str, int]) -> int | None:
    """Where a text was printed before, by what most of its groups say; None if it was not."""
    places = [(at, seen[text[at : at + _GROUP]]) for at in range(len(text) - _GROUP + 1) if text[at : at + _GROUP] in seen]
    if not places:
        return None
    shift, _ = Counter(place - at for at, place in places).most_common(1)[0]
    covered = {at + step for at, place in places if abs(place - at - shift) <= _SLIP for step in range(_GROUP)}
    return shift if len(covered) >= _COVERED * len(text) else None
