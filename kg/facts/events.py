"""Scenes become event reports: what was done, when, where, by whom and with whom."""

import re
from collections.abc import Iterable, Iterator
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
# How many sentences open a scene, and from which weight on a word names an occasion wherever it stands.
_OPENING, _NAMES_OCCASION = 3, 4
_CHAIRED = "主持"
_NOTICE = re.compile(r"公示")
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
    """The word for what was done and where it stands."""

    trigger: Trigger
    sentence: Stretch
    start: int


def event_reports(view: ArticleView, names: Names, people: People, posts: Iterable[PostClaim]) -> Iterator[EventReport]:
    """The events that an article tells of, in order; signed essays tell of none.

    Who is appointed, elected or removed in a scene, as the posts say, is so in an event of its own.
    """
    if any(maker.role is BylineRole.AUTHOR for maker in view.article.byline):
        return
    decided = {claim.person for claim in posts if claim.status in _DECIDED}
    headline = next((block.text for block in view.blocks if block.kind is BlockKind.HEADLINE), "")
    for number, scene in enumerate(scenes(view)):
        deed = _deed(scene, headline if number == 0 else "")
        chosen = [one for sentence in scene.sentences for one in sentence.placed() if one.mention.id in decided]
        if deed is not None and (deed.trigger.type is not EventType.APPOINTMENT or not chosen):
            yield _report(view, scene, deed, names, people, {people.name(one) for one in chosen})
        if chosen:
            yield _decision(view, scene, chosen, people)


def _decision(view: ArticleView, scene: Scene, chosen: list[Placed], people: People) -> EventReport:
    """The decision on posts that a scene tells of; in a notice of intended appointments nobody is there."""
    notice = _NOTICE.search(view.page.text if len(view.blocks) == 1 else "".join(block.text for block in view.blocks)) is not None
    role = ParticipantRole.CITED if notice else ParticipantRole.RECIPIENT
    sentence = next(one for one in scene.sentences if chosen[0] in one.placed())
    word = next(
        (match.group() for match in trigger_pattern().finditer(sentence.text) if triggers()[match.group()].type is EventType.APPOINTMENT),
        "任",
    )
    recipients = {people.name(one): people.full(one.mention).id for one in chosen}
    return EventReport(
        id=record_id("e", view.article.id, "decision", repr(sentence.block.raw(sentence.start, sentence.end))),
        source=view.page.id,
        article=view.article.id,
        evidence=sentence.block.raw(sentence.start, sentence.end),
        annotator=ANNOTATOR,
        type=EventType.PUBLICATION if notice else EventType.APPOINTMENT,
        trigger="公示" if notice else word,
        object=None,
        date=scene.date,
        places=(),
        organizations=(),
        documents=(),
        participants=tuple(Participant(person=mention, role=role) for mention in recipients.values()),
    )


def _deed(scene: Scene, headline: str) -> _Deed | None:
    """The weightiest word for a deed, earlier ones before later ones; what the headline says too weighs more.

    The opening sentences may use any word for it; later ones only a word that names the occasion itself. A scene without
    such a word in which somebody takes the chair is a meeting.
    """
    kinds = {triggers()[match.group()].type for match in trigger_pattern().finditer(headline)}
    best: tuple[float, _Deed] | None = None
    for position, sentence in enumerate(scene.sentences):
        start = scene.opened if position == 0 else sentence.start
        for match in trigger_pattern().finditer(sentence.block.text, start, sentence.end):
            trigger = triggers()[match.group()]
            weight = trigger.weight + (1.5 if trigger.type in kinds else 0) - min(position, _OPENING) / 2
            known = position < _OPENING or trigger.weight >= _NAMES_OCCASION
            if known and weight > 1 and (best is None or weight > best[0]):
                best = (weight, _Deed(trigger, sentence, match.start()))
    return best[1] if best else _chaired(scene)


def _chaired(scene: Scene) -> _Deed | None:
    """A meeting of which only the chair is told."""
    for sentence in scene.sentences:
        if any(part.role is ParticipantRole.CHAIR for part in parts(sentence)):
            return _Deed(triggers()[_CHAIRED], sentence, sentence.block.text.find(_CHAIRED, sentence.start))
    return None


def _report(view: ArticleView, scene: Scene, deed: _Deed, names: Names, people: People, chosen: set[str]) -> EventReport:
    kind = deed.trigger.type
    lead = scene.lead
    tail = _OBJECT.match(lead.block.text, deed.start + len(deed.trigger.word), deed.sentence.end) if deed.sentence is lead else None
    return EventReport(
        id=record_id("e", view.article.id, repr(lead.block.raw(lead.start, lead.end))),
        source=view.page.id,
        article=view.article.id,
        evidence=lead.block.raw(lead.start, lead.end),
        annotator=ANNOTATOR,
        type=kind,
        trigger=deed.trigger.word,
        object=tail.group(1) if tail else None,
        date=scene.date,
        places=tuple(MentionRef(mention=placed.mention.id) for placed in _places(scene, names)),
        organizations=tuple(_organizations(scene, deed)),
        documents=tuple(dict.fromkeys(title for sentence in scene.sentences for title in _DOCUMENT.findall(sentence.text))),
        participants=tuple(_participants(view, scene, kind, people, chosen)),
    )


def _participants(view: ArticleView, scene: Scene, kind: EventType, people: People, chosen: set[str]) -> Iterator[Participant]:
    """Each person of the scene once, in the weightiest part any sentence gives; the makers of the article are none."""
    makers = {name_key(maker.name) for maker in view.article.byline}
    found: dict[str, tuple[int, ParticipantRole | None, str]] = {}
    for sentence in scene.sentences:
        for part in parts(sentence):
            name = people.name(part.person)
            if name not in makers and len(name) > 1 and (name not in found or part.weight > found[name][0]):
                mention = found[name][2] if name in found else people.full(part.person.mention).id
                found[name] = (part.weight, part.role, mention)
    led = any(role is ParticipantRole.LEADER for _, role, _ in found.values())
    for name, (_, role, mention) in found.items():
        settled = _settled(role, kind, led=led)
        if settled is not None and not (name in chosen and settled is ParticipantRole.RECIPIENT):
            yield Participant(person=mention, role=settled)


def _settled(role: ParticipantRole | None, kind: EventType, *, led: bool) -> ParticipantRole | None:
    """The role in an event of this kind: who speaks at an inspection takes part in it, who leads a meeting takes part."""
    if role is None:
        return _DEFAULT_ROLE.get(kind)
    if kind in _LED and role in (ParticipantRole.SPEAKER, ParticipantRole.QUOTED) and led:
        return ParticipantRole.PARTICIPANT
    return role


def _places(scene: Scene, names: Names) -> Iterator[Placed]:
    """The places where it was done: named after 在, 到 and the like, and whatever lies in a chain after them."""
    seen = set[str]()
    for sentence in scene.sentences:
        former: Placed | None = None
        for placed in sentence.placed():
            if placed.type is not MentionType.PLACE:
                continue
            text = sentence.block.text
            follows = former is not None and not text[former.end : placed.start].strip("、和及 ")
            there = _THERE.search(text[max(sentence.start, placed.start - 4) : placed.start]) is not None
            if (there or follows) and placed.text not in seen and not names.is_around(placed.mention):
                seen.add(placed.text)
                yield placed
                former = placed


def _organizations(scene: Scene, deed: _Deed) -> Iterator[Involved]:
    """The bodies that did it (before the deed) or to whom it was done (after it); bodies that only head a title are none."""
    seen = set[str]()
    for sentence in scene.sentences:
        titles = {placed.start for placed in sentence.placed() if placed.type is MentionType.TITLE}
        for placed in _bodies(sentence.placed()):
            before = sentence is deed.sentence and placed.start < deed.start
            role = OrganizationRole.ORGANIZER if before else _AFTER_DEED.get(deed.trigger.type)
            if role is not None and placed.end not in titles and placed.text not in seen:
                seen.add(placed.text)
                yield Involved(organization=MentionRef(mention=placed.mention.id), role=role)


def _bodies(placed: Iterable[Placed]) -> Iterator[Placed]:
    return (one for one in placed if one.type is MentionType.ORG)
