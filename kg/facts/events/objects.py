"""What a deed was done to: the noun phrase right after its word, 调研|重点项目建设; nothing where the words go on otherwise."""

import re
from functools import cache

from kg.facts.events.deeds import Deed
from kg.facts.vocabulary.patterns import endings, triggers
from kg.facts.vocabulary.phrases import Phrase, one_of, phrases
from kg.text import any_of

# Up to a sign that ends a clause; titles of documents and names in quotation marks belong to the phrase.
_PHRASE = re.compile(r"了?(?P<phrase>(?:《[^《》]*》|“[^“”]{1,20}”|[^，。；：！？“”《》,;:!?…—\s]){2,40}?)(?=\s*(?:[，。；！？,;!?]|$))")


def object_of(deed: Deed) -> str | None:
    """What a deed was done to, in the words of the page."""
    word = deed.trigger.word
    found = _PHRASE.match(deed.sentence.block.text, deed.end, deed.sentence.end)
    if found is None or word not in triggers() or _without().search(word) or _no_noun().search(found["phrase"]):
        return None
    return found["phrase"]


@cache
def _without() -> re.Pattern[str]:
    """How words for a deed end that has no object, as the names of what was held do: 座谈会, 颁奖仪式, 逝世."""
    return re.compile(rf"{any_of((*endings(), *phrases(Phrase.WITHOUT)))}$")


@cache
def _no_noun() -> re.Pattern[str]:
    """What no noun phrase begins with, and what makes it a clause."""
    return re.compile(rf"^{one_of(Phrase.BEGINS)}|{one_of(Phrase.HOLDS)}")
