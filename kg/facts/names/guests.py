"""Guests of a house that need not be named, and those who go to another: 琼州学院|来我校, 校长张三一行|赴安顺学院."""

import re

from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.words import Words, one_of, words

# 来我校, 莅临我院, 到校|交流; 从我校 and 来到校后的花园 tell of no guests.
_TO_US = re.compile(rf"{one_of(Words.COMES)}(?:我{one_of(Words.OWN_HOUSE)}|校(?=[，。；]|{one_of(Words.DONE_THERE)}))")


def has_guests(block: BlockView, offset: int) -> bool:
    """Whether the sentence that holds an offset tells of somebody who comes to the house that the article speaks from."""
    return _TO_US.search(block.text, *block.sentence_at(offset)) is not None


def is_reached(block: BlockView, body: Placed) -> bool:
    """Whether somebody goes to a body, whom it has no post for then."""
    return block.text.endswith(words(Words.REACHES), 0, body.start)
