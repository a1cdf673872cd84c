"""Which characters the network sees as one: widths, digits, quotation marks, blanks, middle dots.

Text goes in as it was printed and comes out as an array of code points of the same length, so offsets never move.
"""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]

BLANK: Final = " "
GAP: Final = 0
"""The code that stands between two texts of a batch; no phrase and no bigram reaches across it."""

_UNICODE_SIZE: Final = 0x110000
_SAME: Final = {
    "，": ",､﹐",
    "；": ";﹔",
    "：": ":﹕︰",
    "（": "(﹙〔［[【",
    "）": ")﹚〕］]】",
    "！": "!﹗",
    "？": "?﹖",
    "。": "｡",
    "”": "\"“＂〝〞「」『』'‘’＇",
    "·": "•・‧∙⋅˙・･.．",
    "—": "-－–―─﹣~～〜",
    "《": "<＜〈«",
    "》": ">＞〉»",
    "%": "％",
    BLANK: "\u3000\u00a0\t\n\r\u2002\u2003\u2009\u200b\ufeff\x0b\x0c",
}


@cache
def _fold_table() -> Codes:
    table = np.arange(_UNICODE_SIZE, dtype=np.uint32)
    table[0xFF01:0xFF5F] = np.arange(0x21, 0x7F)
    table[ord("A") : ord("Z") + 1] = np.arange(ord("a"), ord("z") + 1)
    table[0xFF21:0xFF3B] = np.arange(ord("a"), ord("z") + 1)
    for digits in (range(0x30, 0x3A), range(0xFF10, 0xFF1A)):
        table[digits.start : digits.stop] = ord("0")
    for kept, folded in _SAME.items():
        table[ord(kept)] = ord(kept)
        for character in folded:
            table[ord(character)] = ord(kept)
    table[GAP] = ord(BLANK)
    return table


def code_points(text: str) -> Codes:
    """The code points of a text, one an offset; a lone surrogate counts as itself."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint32)


def fold(text: str) -> Codes:
    """The code points of a text after folding, one an offset of the text."""
    folded: Codes = _fold_table()[code_points(text)]
    return folded


def fold_text(text: str) -> str:
    """A text with every character replaced by the one that stands for it."""
    return fold(text).astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
