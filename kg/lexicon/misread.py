"""Words that a scanner has misread in one character: 书纪 for 书记, 人民检察愿 for 人民检察院."""

from collections import defaultdict
from collections.abc import Iterable

from kg.lexicon.characters import Likeness, characters

# What makes one character be taken for another, the likest first; a part in common alone (编审, 终审) does not.
_LIKENESSES: tuple[Likeness | None, ...] = ("looks", "sounds")


class Misread:
    """Listed words, found again by what they may be misread as."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._by_slip: dict[str, set[str]] = defaultdict(set)
        for word in listed:
            for slip in characters().slips(word):
                self._by_slip[slip].add(word)

    def word(self, printed: str) -> str | None:
        """The listed word that the printed one is misread from in one character; None where none or several are as likely."""
        words = {word for slip in characters().slips(printed) for word in self._by_slip.get(slip, ())}
        alike = ((_likeness(printed, word), word) for word in words)
        likest = sorted((_LIKENESSES.index(likeness), word) for likeness, word in alike if likeness in _LIKENESSES)
        alone = len(likest) == 1 or (len(likest) > 1 and likest[0][0] < likest[1][0])
        return likest[0][1] if alone else None


def _likeness(printed: str, word: str) -> Likeness | None:
    """What makes the one character that differs stand for the other."""
    return next((characters().likeness(one, other) for one, other in zip(printed, word, strict=True) if one != other), None)
