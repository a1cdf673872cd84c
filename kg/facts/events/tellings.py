"""What somebody's part tells of what was done: who signs does so at a ceremony, who wins gets an award, who teaches gives a lecture."""

import re
from collections.abc import Mapping

from kg.facts.text.stretches import Stretch
from kg.facts.text.view import Placed
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import Trigger, trigger_pattern, triggers
from kg.facts.vocabulary.phrases import Phrase, one_of, phrases
from kg.model import EventType, MentionType

HELD_BY: Mapping[Cue, EventType] = {Cue.LECTURER: EventType.LECTURE, Cue.CHAIR: EventType.MEETING}
"""The cues of those who hold what the others attend."""

ASIDES: Mapping[Cue, EventType] = {
    Cue.WINNER: EventType.AWARD,
    Cue.SIGNER: EventType.CEREMONY,
    Cue.DONOR: EventType.DONATION,
    Cue.SWORN: EventType.CEREMONY,
}
"""The cues of those who do something that may also be done beside something else."""

ROUNDS = frozenset({EventType.INSPECTION, EventType.VISIT})
"""Somebody looks at things and meets people on one round."""

SIGN = "签"
"""What every word for the signing of something has in it."""

DONE_BY: Mapping[Cue, EventType] = {**ASIDES, Cue.LISTED: EventType.MEETING}
"""The cues that tell what was done where nothing else does."""

_PRACTICE = re.compile(rf"教(?![育师室学练授材导程职体科委堂])|{one_of(Phrase.PRACTICE)}")
# The words of the clause that follow the names, and the brackets that say who is who in a picture.
_DOES = re.compile(r"[，\s]*(?:[（(][^（）()]*[）)])?(?P<words>[㐀-鿿][^，。；：！？“”\s、]{1,17})")


def is_official(title: str) -> bool:
    """Whether a title is one of those who inspect."""
    return title.endswith(phrases(Phrase.OFFICIAL)) and not title.endswith(phrases(Phrase.NO_OFFICIAL))


def heads_squad(sentence: Stretch, person: Placed) -> bool:
    """Whether the title before a name is that of the head of a squad: of police, firemen, a court of the country."""
    titles = (one.text for one in sentence.placed() if one.type is MentionType.TITLE and one.end == person.start)
    return any(title.endswith(phrases(Phrase.SQUAD_HEAD)) for title in titles)


def signs(trigger: Trigger) -> bool:
    """Whether what was done is the signing of something."""
    return SIGN in trigger.word


def thanks(trigger: Trigger) -> bool:
    """Whether what was done is that somebody is thanked: 送来锦旗."""
    return trigger.word.endswith(phrases(Phrase.THANKS))


def tries(trigger: Trigger) -> bool:
    """Whether what was done is a hearing or its judgement, which are one."""
    return trigger.word in phrases(Phrase.TRIAL)


def is_beside(cue: Cue, trigger: Trigger) -> bool:
    """Whether somebody with a cue did something besides what was done: won or gave something, signed a contract at a feast."""
    aside = ASIDES.get(cue, trigger.type)
    return aside is not trigger.type or (cue is Cue.SIGNER and aside is trigger.type and not signs(trigger))


def told_type(cue: Cue, sentence: Stretch) -> EventType | None:
    """The type of event that a cue tells in a sentence: who shows how to do something trains people."""
    if cue is Cue.LECTURER and _PRACTICE.search(sentence.text):
        return EventType.TRAINING
    return HELD_BY.get(cue) or DONE_BY.get(cue)


def word_of(sentence: Stretch, kind: EventType) -> tuple[str, int] | None:
    """The first word of a sentence for an event of this type, and where it stands."""
    found = trigger_pattern().finditer(sentence.block.text, sentence.start, sentence.end)
    return next(((match.group(), match.start()) for match in found if triggers()[match.group()].type is kind), None)


def words_after(sentence: Stretch, person: Placed) -> tuple[str, int] | None:
    """What the clause says of somebody, after the title that may follow the name, and where it begins."""
    end = next((one.end for one in sentence.placed() if one.type is MentionType.TITLE and one.start == person.end), person.end)
    does = _DOES.match(sentence.block.text, end)
    return (does["words"], does.start("words")) if does else None
