"""The word that says what was done in a scene, and where it stands."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.facts.patterns import Trigger, trigger_pattern, triggers
from kg.facts.roles import parts
from kg.facts.scenes import Scene, Stretch
from kg.model import EventType, MentionType, ParticipantRole

OPENING = 3
"""How many sentences open a scene: any word for a deed counts there, and later only one that names the occasion."""

TELLING = frozenset({MentionType.PERSON, MentionType.DATE})
"""The mentions of a sentence that tells news rather than slogans."""

_NAMES_OCCASION = 4  # the weight of such a word in the table
_LEAST = 1  # what weighs no more than this is said of too many things
_IN_HEADLINE, _IN_NEWS, _BY_SENTENCE = 1.5, 1, 0.5
_CHAIRED = "主持"


@dataclass(frozen=True, slots=True)
class Deed:
    """The word for what was done, where it stands, and how many sentences with mentions stand before it."""

    trigger: Trigger
    sentence: Stretch
    start: int
    position: int

    @property
    def end(self) -> int:
        """Where the word ends in the text of its block."""
        return self.start + len(self.trigger.word)


def deed_of(scene: Scene, headline: str, besides: EventType | None) -> Deed | None:
    """The weightiest word for a deed, earlier ones before later ones; without one, a meeting where somebody takes the chair.

    `besides` is a type that is told otherwise.
    """
    of_headline = frozenset(triggers()[match.group()].type for match in trigger_pattern().finditer(headline))
    best: tuple[float, Deed] | None = None
    for deed in _deeds(scene):
        weight = _weight(deed, of_headline)
        counts = deed.trigger.type is not besides and (deed.position < OPENING or deed.trigger.weight >= _NAMES_OCCASION)
        if counts and weight > _LEAST and (best is None or weight > best[0]):
            best = (weight, deed)
    return best[1] if best else _chaired(scene)


def _deeds(scene: Scene) -> Iterator[Deed]:
    """Every word for a deed in a scene, after its opening words."""
    position = 0
    for number, sentence in enumerate(scene.sentences):
        start = scene.opened if number == 0 else sentence.start
        for match in trigger_pattern().finditer(sentence.block.text, start, sentence.end):
            yield Deed(triggers()[match.group()], sentence, match.start(), position)
        # Exclamations and kickers before the news do not make it later.
        position += any(True for _ in sentence.placed())


def _weight(deed: Deed, of_headline: AbstractSet[EventType]) -> float:
    """How much a word counts: more if the headline says its type too, in a sentence that tells news, and early."""
    told = any(one.type in TELLING for one in deed.sentence.placed())
    in_headline = deed.trigger.type in of_headline
    return deed.trigger.weight + _IN_HEADLINE * in_headline + _IN_NEWS * told - _BY_SENTENCE * min(deed.position, OPENING)


def _chaired(scene: Scene) -> Deed | None:
    """A meeting of which only the chair is told."""
    for sentence in scene.sentences:
        if any(part.role is ParticipantRole.CHAIR for part in parts(sentence)):
            return Deed(triggers()[_CHAIRED], sentence, sentence.block.text.find(_CHAIRED, sentence.start), 0)
    return None
