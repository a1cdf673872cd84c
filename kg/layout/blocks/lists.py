"""Items of a list that stand on lines of their own, told from headlines by the form that they share."""

import re
from collections.abc import Sequence

from kg.layout.blocks.block import Block
from kg.layout.lines.kinds import Kind

ALIKE = 3  # short lines of one form that are a list rather than headlines
_FORMS = {sign: re.compile(sign) for sign in (r"\s", r"\d", r"\(", "《", "[;。]$")}


def form(heads: Sequence[Block]) -> frozenset[str]:
    """What short lines have in common: blanks, figures, brackets, titles of works, an end like that of a sentence."""
    return frozenset(sign for sign, found in _FORMS.items() if all(found.search(head.flat) for head in heads))


def are_items(heads: Sequence[Block]) -> bool:
    """Whether lines are the items of one list: 白菜 每斤1.5元, 豆角 每斤4.2元, 猪肉 每斤22元."""
    return len(heads) >= ALIKE and all(head.kind is Kind.HEAD for head in heads) and bool(form(heads))
