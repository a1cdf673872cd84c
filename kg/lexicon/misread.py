"""Words that a scanner has misread in one character: 书纪 for 书记, 人民检察愿 for 人民检察院."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.lexicon.characters import Likeness, characters

# What makes one character be taken for another, the likest first.
ANY: tuple[Likeness | None, ...] = ("looks", "sounds", "faintly looks")
"""For few words, of which a part in common tells one (常季)."""

CLEAR = ANY[:2]
"""For many, of which it tells nothing (编审, 终审)."""

LOOKS = ANY[:1]
"""For words that are too many and too much alike to go by their sound (护鹤员, 护河员)."""


class Misread:
    """Listed words, found again by what they may be misread as."""

    def __init__(self, listed: Iterable[str], likenesses: tuple[Likeness | None, ...] = CLEAR) -> None:
        self._likenesses = likenesses
        self._by_gap: dict[str, list[str]] = defaultdict(list)
        for word in listed:
            for gap in _gaps(word):
                self._by_gap[gap].append(word)

    def word(self, printed: str) -> str | None:
        """The listed word that the printed one is misread from in one character; None where none or several are as likely."""
        words = {word for gap in _gaps(printed) for word in self._by_gap.get(gap, ())}
        alike = ((_likeness(printed, word), word) for word in words)
        likest = sorted((self._likenesses.index(likeness), word) for likeness, word in alike if likeness in self._likenesses)
        alone = len(likest) == 1 or (len(likest) > 1 and likest[0][0] < likest[1][0])
        return likest[0][1] if alone else None


def _gaps(word: str) -> Iterator[str]:
    """A word with each of its characters left open; two words that differ in one character share one."""
    return (f"{word[:place]} {word[place + 1 :]}" for place in range(len(word)))


def is_misread(printed: str, word: str) -> bool:
    """Whether a printed word is another of the same length with one character misread for one that looks or sounds alike."""
    return sum(one != other for one, other in zip(printed, word, strict=True)) == 1 and _likeness(printed, word) in CLEAR


def _likeness(printed: str, word: str) -> Likeness | None:
    """What makes the one character that differs stand for the other."""
    return next((characters().likeness(one, other) for one, other in zip(printed, word, strict=True) if one != other), None)
