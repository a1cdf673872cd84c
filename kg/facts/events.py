"""Scenes become event reports: what was done, when, where, by whom and with whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.blocks import BlockKind
from kg.facts.names import Names
from kg.facts.patterns import Trigger, trigger_pattern, triggers
from kg.facts.people import People
from kg.facts.roles import parts
from kg.facts.scenes import Scene, Stretch, scenes
from kg.facts.view import ArticleView, Placed
from kg.ids import record_id
from kg.model import (
    BylineRole,
    EventReport,
    EventType,
    Involved,
    MentionRef,
    MentionType,
    OrganizationRole,
    Participant,
    ParticipantRole,
    PostClaim,
    PostStatus,
)
from kg.text import name_key

ANNOTATOR = "events/1"
_DOCUMENT = re.compile(r"《([^《》]{2,60})》")
_OBJECT = re.compile(r"(?:了|开展)?([^，。；！？“”]{2,40})")
_THERE = re.compile(r"(?:到|在|赴|深入|来到|走进|前往|于|、|，|和|及|[至抵]达?|位于)\s*$")
# How many sentences open a scene, from which weight on a word names an occasion wherever it stands, and how many tell the news.
_OPENING, _NAMES_OCCASION, _NEWS = 3, 4, 2
_TELLING = frozenset({MentionType.PERSON, MentionType.DATE})
# Words before a body to which something is done; a list of such bodies goes on with a comma.
_TO_BODY = re.compile(r"(?:[了到在往向给为至于]|来到|走访|慰问|察看|查看|走进|深入|看望|调研|检查|授予|表彰|命名|认定)\s*$")
_CHAIRED = "主持"
_NOTICE = "公示"
# What somebody without telling words round the name is in an event of a type; elsewhere such a person is left out.
_DEFAULT_ROLE = {
    EventType.INSPECTION: ParticipantRole.PARTICIPANT,
    EventType.VISIT: ParticipantRole.RECIPIENT,
    EventType.AWARD: ParticipantRole.RECIPIENT,
    EventType.TRAINING: ParticipantRole.PARTICIPANT,
    EventType.OTHER: ParticipantRole.PARTICIPANT,
}
_DECIDED = frozenset({PostStatus.APPOINTED, PostStatus.ELECTED, PostStatus.REMOVED, PostStatus.CANDIDATE})
_LED = frozenset({EventType.INSPECTION, EventType.VISIT})
# What a body named after the word for the deed is to it.
_AFTER_DEED = {
    EventType.INSPECTION: OrganizationRole.VISITED,
    EventType.VISIT: OrganizationRole.VISITED,
    EventType.DONATION: OrganizationRole.RECIPIENT,
    EventType.AWARD: OrganizationRole.RECIPIENT,
}


@dataclass(frozen=True, slots=True)
class _Deed:
    """The word for what was done, where it stands, and how many sentences with names or days stand before it."""

    trigger: Trigger
    sentence: Stretch
    start: int
    position: int


def event_reports(view: ArticleView, names: Names, people: People, posts: Iterable[PostClaim]) -> Iterator[EventReport]:
    """The events that an article tells of, in order; a signed essay tells only of what people did on a day.

    Who is appointed, elected or removed in a scene, as the posts say, is so in an event of its own.
    """
    is_essay = any(maker.role is BylineRole.AUTHOR for maker in view.article.byline)
    reporter = _Reporter(view, names, people, frozenset(claim.person for claim in posts if claim.status in _DECIDED))
    headline = next((block.text for block in view.blocks if block.kind is BlockKind.HEADLINE), "")
    for number, scene in enumerate(scenes(view)):
        if not is_essay or _is_told(scene):
            yield from reporter.reports(scene, headline if number == 0 else "")


def _is_told(scene: Scene) -> bool:
    """Whether a scene tells of people on a day, as an essay seldom does."""
    kinds = {one.type for sentence in scene.sentences[:_OPENING] for one in sentence.placed()}
    return scene.date is not None and kinds >= _TELLING


class _Reporter:
    """Tells the scenes of one article."""

    def __init__(self, view: ArticleView, names: Names, people: People, decided: AbstractSet[str]) -> None:
        self._view = view
        self._names = names
        self._people = people
        self._decided = decided
        self._makers = {name_key(maker.name) for maker in view.article.byline}
        self._is_notice = any(_NOTICE in block.text for block in view.blocks)

    def reports(self, scene: Scene, headline: str) -> Iterator[EventReport]:
        """What was done in a scene, and the decision on posts that was made in it."""
        chosen = [one for sentence in scene.sentences for one in sentence.placed() if one.mention.id in self._decided]
        deed = _deed(scene, headline, besides=EventType.APPOINTMENT if chosen else None)
        if deed is not None:
            told = self._told(scene, deed, chosen)
            somebody = any(one.role.took_part for one in told.participants)
            # Without anybody there, a deed is one where the scene opens with it, and beside a decision none of its own.
            if somebody or (not chosen and deed.position < _NEWS):
                yield told
        if chosen:
            yield self._decision(scene, chosen)

    def _told(self, scene: Scene, deed: _Deed, chosen: Sequence[Placed]) -> EventReport:
        lead = deed.sentence
        tail = _OBJECT.match(lead.block.text, deed.start + len(deed.trigger.word), lead.end)
        decided = {self._people.name(one) for one in chosen}
        people = self._participants(scene, deed.trigger.type, decided)
        return self._report(scene.date, scene.lead, deed.trigger.type, deed.trigger.word, people).model_copy(
            update={
                "object": tail.group(1) if tail else None,
                "places": tuple(MentionRef(mention=placed.mention.id) for placed in self._places(scene)),
                "organizations": tuple(_organizations(scene, deed)),
                "documents": tuple(dict.fromkeys(title for sentence in scene.sentences for title in _DOCUMENT.findall(sentence.text))),
            }
        )

    def _decision(self, scene: Scene, chosen: Sequence[Placed]) -> EventReport:
        """Who got or lost a post; in a notice of intended appointments nobody is there."""
        role = ParticipantRole.CITED if self._is_notice else ParticipantRole.RECIPIENT
        sentence = next(one for one in scene.sentences if chosen[0] in one.placed())
        said = (match.group() for match in trigger_pattern().finditer(sentence.text))
        word = next((word for word in said if triggers()[word].type is EventType.APPOINTMENT), "任")
        mentions = {self._people.name(one): self._people.full(one.mention).id for one in chosen}
        people = (Participant(person=mention, role=role) for mention in mentions.values())
        if self._is_notice:
            return self._report(scene.date, sentence, EventType.PUBLICATION, _NOTICE, people)
        dates = [one.mention.value for one in sentence.placed() if one.type is MentionType.DATE and one.end <= chosen[0].start]
        return self._report(dates[-1] if dates else scene.date, sentence, EventType.APPOINTMENT, word, people)

    def _report(self, date: str | None, told: Stretch, kind: EventType, trigger: str, people: Iterable[Participant]) -> EventReport:
        """An event with its people, told by a stretch of the article."""
        evidence = told.block.raw(told.start, told.end)
        return EventReport(
            id=record_id("e", self._view.article.id, kind, repr(evidence)),
            source=self._view.page.id,
            article=self._view.article.id,
            evidence=evidence,
            annotator=ANNOTATOR,
            type=kind,
            trigger=trigger,
            date=date,
            participants=tuple(people),
        )

    def _participants(self, scene: Scene, kind: EventType, chosen: AbstractSet[str]) -> Iterator[Participant]:
        """Each person of the scene once, in the weightiest part any sentence gives; the makers of the article are none."""
        found: dict[str, tuple[int, ParticipantRole | None, str]] = {}
        for sentence in scene.sentences:
            for part in parts(sentence):
                name = self._people.name(part.person)
                if name in self._makers or len(name) < 2 or (name in found and part.weight <= found[name][0]):
                    continue
                mention = found[name][2] if name in found else self._people.full(part.person.mention).id
                found[name] = (part.weight, part.role, mention)
        led = any(role is ParticipantRole.LEADER for _, role, _ in found.values())
        for name, (_, role, mention) in found.items():
            settled = _settled(role, kind, led=led)
            if settled is not None and not (name in chosen and settled is ParticipantRole.RECIPIENT):
                yield Participant(person=mention, role=settled)

    def _places(self, scene: Scene) -> Iterator[Placed]:
        """The places where it was done: named after 在, 到 and the like, and whatever lies in a chain after them."""
        seen = set[str]()
        for sentence in scene.sentences:
            former: Placed | None = None
            text = sentence.block.text
            for placed in sentence.placed():
                if placed.type is not MentionType.PLACE:
                    continue
                follows = former is not None and not text[former.end : placed.start].strip("、和及 ")
                there = _THERE.search(text[max(sentence.start, placed.start - 4) : placed.start]) is not None
                if (there or follows) and placed.text not in seen and not self._names.is_around(placed.mention):
                    seen.add(placed.text)
                    yield placed
                    former = placed


def _deed(scene: Scene, headline: str, besides: EventType | None) -> _Deed | None:
    """The weightiest word for a deed, earlier ones before later ones.

    What the headline says too weighs more, and what a sentence with a person or a day says rather than one with slogans.

    The opening sentences may use any word for it; later ones only a word that names the occasion itself. A scene without
    such a word in which somebody takes the chair is a meeting. `besides` is a type that is told otherwise.
    """
    kinds = {triggers()[match.group()].type for match in trigger_pattern().finditer(headline)}
    best: tuple[float, _Deed] | None = None
    position = 0
    for number, sentence in enumerate(scene.sentences):
        start = scene.opened if number == 0 else sentence.start
        told = any(one.type in _TELLING for one in sentence.placed())
        for match in trigger_pattern().finditer(sentence.block.text, start, sentence.end):
            trigger = triggers()[match.group()]
            weight = trigger.weight + (1.5 if trigger.type in kinds else 0) + (1 if told else 0) - min(position, _OPENING) / 2
            known = trigger.type is not besides and (position < _OPENING or trigger.weight >= _NAMES_OCCASION)
            if known and weight > 1 and (best is None or weight > best[0]):
                best = (weight, _Deed(trigger, sentence, match.start(), position))
        # Exclamations and kickers before the news do not make it later.
        position += any(True for _ in sentence.placed())
    return best[1] if best else _chaired(scene)


def _chaired(scene: Scene) -> _Deed | None:
    """A meeting of which only the chair is told."""
    for sentence in scene.sentences:
        if any(part.role is ParticipantRole.CHAIR for part in parts(sentence)):
            return _Deed(triggers()[_CHAIRED], sentence, sentence.block.text.find(_CHAIRED, sentence.start), 0)
    return None


def _settled(role: ParticipantRole | None, kind: EventType, *, led: bool) -> ParticipantRole | None:
    """The role in an event of this kind: who speaks at an inspection takes part in it, who leads a meeting takes part."""
    if role is None:
        return _DEFAULT_ROLE.get(kind)
    if kind in _LED and role in (ParticipantRole.SPEAKER, ParticipantRole.QUOTED) and led:
        return ParticipantRole.PARTICIPANT
    return role


def _organizations(scene: Scene, deed: _Deed) -> Iterator[Involved]:
    """The bodies that did it (before the deed) or to whom it was done (after it); bodies that only head a title are none."""
    seen = set[str]()
    for sentence in scene.sentences:
        text = sentence.block.text
        titles = {placed.start for placed in sentence.placed() if placed.type is MentionType.TITLE}
        former: Placed | None = None
        for placed in sentence.placed():
            if placed.type is not MentionType.ORG or placed.end in titles:
                continue
            role = OrganizationRole.ORGANIZER
            if sentence is not deed.sentence or placed.start > deed.start:
                listed = former is not None and text[former.end : placed.start].strip() in ("、", "和", "及")
                if deed.trigger.type not in _AFTER_DEED or not (listed or _TO_BODY.search(text, sentence.start, placed.start)):
                    continue
                role, former = _AFTER_DEED[deed.trigger.type], placed
            if placed.text not in seen:
                seen.add(placed.text)
                yield Involved(organization=MentionRef(mention=placed.mention.id), role=role)
