"""What each sentence says of the parts people had, as cues; what a cue means in an event is settled later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.facts.text.stretches import Stretch
from kg.facts.text.view import Placed
from kg.facts.vocabulary.cues import Cue, CuePlace, cue_patterns

SPOKEN = frozenset({Cue.SAID, Cue.STATES, Cue.TOLD, Cue.SAYS, Cue.CITED})
"""The cues of those who speak or are spoken of."""

DOING = frozenset(Cue) - SPOKEN - {Cue.ABSENT, Cue.RECIPIENT, Cue.VISITED, Cue.COMPANY, Cue.ROW, Cue.NOTHING}
"""The cues of those who do something themselves."""

_LEADING = frozenset({Cue.LEADER, Cue.GOES})
_EACH = "分别"
_TOGETHER = 2  # of more than so many in a list, the first leads


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in a scene as one sentence tells it."""

    person: Placed
    cues: frozenset[Cue]


def parts(sentence: Stretch) -> Iterator[Part]:
    """The part of every person whom a sentence names outside of speech; no cues where its words say nothing."""
    for group in sentence.outline.groups:
        cues = _cues(f"{group.before}X{group.after}")
        if group.spoken_of and Cue.CITED not in cues:
            continue
        together = len(group.people) <= _TOGETHER or _EACH in group.after
        for number, person in enumerate(group.people):
            yield Part(person, cues if number == 0 or together else _following(cues))


def cues_of(sentences: Iterable[Stretch]) -> frozenset[Cue]:
    """All that some sentences say of the parts people had."""
    return frozenset(cue for sentence in sentences for part in parts(sentence) for cue in part.cues)


def _following(cues: frozenset[Cue]) -> frozenset[Cue]:
    """The cues of those who come after the first in a list of people of whom one leads."""
    return cues - _LEADING | {Cue.PARTICIPANT} if cues & _LEADING else cues


@lru_cache(maxsize=1 << 12)
def _cues(told: str) -> frozenset[Cue]:
    """What the words round a list of people, X, say: what is done to them, else what they do."""
    done_to = next((row.cue for row in cue_patterns(CuePlace.OBJECT) if row.pattern.search(told)), None)
    if done_to is not None:
        return frozenset({done_to})
    beside = {row.cue for row in cue_patterns(CuePlace.BESIDE) if row.pattern.search(told)}
    does = {row.cue for row in cue_patterns(CuePlace.SUBJECT) if row.pattern.search(told)}
    cues = beside | (does - _LEADING - {Cue.LEADS}) if beside else does
    return frozenset(cues - {Cue.ACTS} or cues)
