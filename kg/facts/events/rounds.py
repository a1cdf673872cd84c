"""Where a round of visits is cut: those who go apart each have their own, and a meeting may follow on it."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from kg.facts.events.roles import parts
from kg.facts.events.scenes import Scene
from kg.facts.posts.people import People
from kg.facts.text.stretches import Stretch
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.phrases import Phrase, one_of

# Words for a meeting that follows on a round.
_CLOSING = one_of(Phrase.CLOSING)
_MEETING = re.compile(rf"(?:召开|举行|主持)了?[^，。；]{{0,24}}(?:{_CLOSING}|会议|仪式)|{_CLOSING}[上由]")
GOING = frozenset({Cue.LEADER, Cue.GOES, Cue.PARTICIPANT})
"""The cues of those who go somewhere, first or with others."""

_APART = re.compile(rf"分别{one_of(Phrase.EACH)}|分头|分组|兵分|分赴")
# Of whom it is said in a list of several: 周明远、高远|分别带队, and 分赴各乡镇：周明远|到张庄镇.
_TO_A_PLACE = re.compile(r"(?:到|赴|往)[LO]")
_GO_APART = re.compile(rf"[^，。；P]{{0,8}}(?:{_APART.pattern})")


def going_apart(scene: Scene, people: People) -> frozenset[str]:
    """The names of those who, as the first sentence of a scene says, go each their own way: 分别带队."""
    lead = scene.lead
    if not _APART.search(lead.text) or any(Cue.COMPANY in part.cues for part in parts(lead)):
        return frozenset()
    names = {people.name(part.person) for part in parts(lead) if part.cues & GOING}
    names = names or {name for name in (_first_to_go(one, people) for one in scene.sentences[1:]) if name is not None}
    return frozenset(names) if len(names) > 1 else frozenset()


def each_apart(sentence: Stretch, people: People) -> list[str]:
    """The names of those in one list who, as a sentence says of them, go each their own way."""
    groups = sentence.outline.groups
    lists = [group for group in groups if _GO_APART.match(group.after)] or [group for group in groups if _TO_A_PLACE.match(group.after)]
    return [people.name(person) for group in lists for person in group.people]


def _first_to_go(sentence: Stretch, people: People) -> str | None:
    """Who a sentence, that opens its paragraph, says went somewhere."""
    first = next(parts(sentence), None)
    opens = not sentence.block.text[: sentence.start].strip()
    return people.name(first.person) if opens and first is not None and first.cues & {Cue.LEADER, Cue.GOES} else None


def meeting_at(scene: Scene) -> int | None:
    """The first sentence after the opening that tells of a meeting."""
    return next((at for at, one in enumerate(scene.sentences) if at and _MEETING.search(one.text)), None)


def ways(sentences: Sequence[Stretch], apart: AbstractSet[str], people: People) -> Iterator[tuple[Stretch, ...]]:
    """The sentences as they tell of one of those who go apart after the other; a paragraph is cut only inside if it tells of two."""
    own: list[Stretch] = []
    leader: str | None = None
    for sentence in sentences:
        named = next((name for part in parts(sentence) if (name := people.name(part.person)) in apart), None)
        if named is not None and leader not in (None, named):
            begins = next(at for at, one in enumerate(own) if one.block is sentence.block) if own[-1].block is sentence.block else len(own)
            begins = begins if leader not in _named(own[begins:], apart, people) else len(own)
            yield tuple(own[:begins])
            own = own[begins:]
        leader = named or leader
        own.append(sentence)
    yield tuple(own)


def _named(sentences: Sequence[Stretch], names: AbstractSet[str], people: People) -> set[str]:
    return {people.name(part.person) for sentence in sentences for part in parts(sentence)} & names
