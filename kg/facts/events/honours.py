"""Honours beside what a scene tells: the contest before a prize-giving, and the honour or appointment that one sentence hands over."""

import re
from collections.abc import Iterator

from kg.facts.events.drafts import Draft, each_once
from kg.facts.events.gatherings import gathering
from kg.facts.events.roles import cues_of, parts
from kg.facts.events.scenes import Scene
from kg.facts.posts.people import People
from kg.facts.text.stretches import Stretch
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import Manner, trigger_pattern, triggers
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType, ParticipantRole

_HONOUR = re.compile(
    rf"(?P<word>颁奖(?=[，。；])|{one_of(Phrase.HONOURS)}(?=[^，。；]{{0,24}}?(?:{one_of(Phrase.HONOUR)}|(?P<letter>{one_of(Phrase.LETTER)}))))"
)


def contest(scene: Scene, people: People) -> Iterator[Draft]:
    """The contest before a prize-giving: whoever won something competed."""
    told = [part for sentence in scene.core for part in parts(sentence)]
    won = [(part.person, ParticipantRole.PARTICIPANT) for part in told if Cue.WINNER in part.cues]
    given = any(Cue.HANDS in part.cues for part in told)
    word = next((word for sentence in scene.core if (word := _contest_in(sentence)) is not None), None)
    if word is not None and won and given:
        yield Draft(EventType.OTHER, word, scene.date, scene.lead, each_once(won, people))


def _contest_in(sentence: Stretch) -> str | None:
    """The name of a contest in a sentence."""
    known = (word for word in trigger_pattern().findall(sentence.text) if triggers()[word].manner is Manner.CONTEST)
    held = gathering(sentence.block.text, sentence.start, sentence.end)
    return next(known, held.name if held is not None and held.type is EventType.AWARD else None)


def honour(scene: Scene, people: People) -> Iterator[Draft]:
    """The first honour or letter of appointment that one sentence hands over: 为胡秀英颁发纪念章; a certificate for a gift is none.

    Where somebody wins something in the scene, it is told elsewhere who hands over what to people without names.
    """
    all_cues = cues_of(scene.core)
    donors = {people.name(part.person) for sentence in scene.core for part in parts(sentence) if Cue.DONOR in part.cues}
    for sentence in scene.core:
        word, told = _HONOUR.search(sentence.text), tuple(parts(sentence))
        got = [part for part in told if Cue.RECIPIENT in part.cues]
        handing = [part for part in told if Cue.HANDS in part.cues]
        is_told = got or (handing and Cue.WINNER not in all_cues)
        if word is not None and is_told and not donors & {people.name(part.person) for part in told}:
            given = handing or [part for part in told if part not in got]
            roles = [(part.person, ParticipantRole.LEADER) for part in given] + [(part.person, ParticipantRole.RECIPIENT) for part in got]
            kind = EventType.APPOINTMENT if word["letter"] else EventType.AWARD
            yield Draft(kind, word.group("word"), scene.date, sentence, each_once(roles, people))
            return
