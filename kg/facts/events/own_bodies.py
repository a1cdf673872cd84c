"""The bodies that people act for at an event, by the parts they have: who signs, gives or rescues does so for his own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from kg.facts.events.roles import parts
from kg.facts.text.stretches import Stretch
from kg.facts.text.view import Placed
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import functions
from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon.walks import walks_of_life
from kg.model import EventType, MentionType

_ANY = re.compile(r"")
_SQUADS = re.compile(rf"{one_of(Words.SQUAD)}$")
_ACTING = frozenset({Cue.LEADER, Cue.LEADS, Cue.ACTS, Cue.GOES, Cue.PARTICIPANT})
# In events of a type: with which cues people act for their bodies, and for which bodies.
_FOR: Mapping[EventType, tuple[AbstractSet[Cue], re.Pattern[str]]] = {
    EventType.DONATION: (frozenset({Cue.DONOR}), _ANY),
    EventType.CEREMONY: (frozenset({Cue.SIGNER}), _ANY),
    EventType.ENFORCEMENT: (_ACTING, _SQUADS),
    EventType.OTHER: (_ACTING, _SQUADS),
}
_BETWEEN = 6  # characters between a body, a title and a name: words for a rank, an age


def own_bodies(sentences: Iterable[Stretch], kind: EventType) -> Iterator[Placed]:
    """The bodies printed before the names of those who act for them."""
    cues, named_so = _FOR.get(kind, (frozenset(), _ANY))
    for sentence in sentences:
        for part in parts(sentence):
            body = _body_before(sentence, part.person) if part.cues & cues else None
            if body is not None and named_so.search(body.text):
                yield body


def acts_for_others(sentence: Stretch, person: Placed) -> bool:
    """Whether somebody does something for a body or others, by a body or office before the name, or 代表 after it; a villager does not."""
    titles = [one for one in sentence.placed() if person.start - _BETWEEN <= one.end <= person.start]
    offices = (one.text for one in titles if one.type is MentionType.TITLE)
    private = (*walks_of_life(), *functions(with_body=False))
    in_office = any(one.type is MentionType.ORG for one in titles) or any(not title.endswith(private) for title in offices)
    return in_office or sentence.block.text.startswith("代表", person.end)


def _body_before(sentence: Stretch, person: Placed) -> Placed | None:
    """The body to which the titles right before a name belong."""
    at = person.start
    for one in reversed([one for one in sentence.placed() if one.end <= person.start]):
        if at - one.end > _BETWEEN or one.type not in (MentionType.ORG, MentionType.TITLE):
            return None
        if one.type is MentionType.ORG:
            return one
        at = one.start
    return None
