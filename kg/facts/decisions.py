"""Appointments, elections and removals: who is chosen for a post or loses it, in an event beside the meeting that does it."""

import re
from collections.abc import Iterable, Sequence

from kg.blocks import BlockKind
from kg.facts.drafts import Draft, each_once
from kg.facts.patterns import trigger_pattern, triggers
from kg.facts.people import People
from kg.facts.phrases import Phrase, one_of
from kg.facts.scenery import organizations_of, places_of
from kg.facts.scenes import Scene
from kg.facts.view import ArticleView, Placed
from kg.model import (
    EventType,
    Involved,
    MentionRef,
    MentionType,
    OrganizationRole,
    ParticipantRole,
    PostClaim,
    PostStatus,
)

# Posts that somebody has by a decision, and the word for a notice of decisions to come.
_DECIDED = frozenset({PostStatus.APPOINTED, PostStatus.ELECTED, PostStatus.REMOVED, PostStatus.CANDIDATE})
_NOTICE = re.compile(r"公\s*示")
_GIVES_NOTICE = re.compile(r"公示(?:如下|期|时间)|予以公示")
_CONTACT = "联系"
# What makes a headline that of a list or notice of the body before it.
_LIST = re.compile(rf"[^，。]{{0,12}}{one_of(Phrase.NOTICE)}")
# 决定陈国梁代理主任 decides too; 代县长周明远 only names him.
_TO_ACT = re.compile(r"[^，。；]{0,30}代理")
# Of whom a sentence says only that they have been given their posts: 新任检察官, 去年当选的县长.
_NEWLY = re.compile(r"新(?:任|当选)|(?:当选|上任|任命|选出|推选)的")


def decided(view: ArticleView, posts: Iterable[PostClaim]) -> frozenset[str]:
    """The mentions of those of whom the article says that a post is given to them or taken from them."""
    acting = {placed.mention.id for block in view.blocks for placed in block.placed if _TO_ACT.match(block.text, placed.end)}
    new = {
        placed.mention.id
        for block in view.blocks
        for start, end in block.sentences
        if _NEWLY.search(block.text, start, end)
        for placed in block.within(start, end)
    }
    given = (claim for claim in posts if claim.status in _DECIDED or (claim.status is PostStatus.ACTING and claim.person in acting))
    return frozenset(claim.person for claim in given if claim.person not in new)


def is_notice(view: ArticleView) -> bool:
    """Whether an article is a notice of intended appointments."""
    return any((_NOTICE if block.kind is BlockKind.HEADLINE else _GIVES_NOTICE).search(block.text) for block in view.blocks)


def decision(view: ArticleView, scene: Scene, chosen: Sequence[Placed], people: People) -> Draft | None:
    """What a scene decides of the posts of people."""
    if is_notice(view):
        return _notice(view, scene, people)
    words = [word for stretch in scene.sentences for word in trigger_pattern().findall(stretch.text)]
    word = next((word for word in words if triggers()[word].type is EventType.APPOINTMENT), None)
    if not chosen or word is None:
        return None
    sentence = next(one for one in scene.sentences if chosen[0] in one.placed())
    taking = each_once(((one, ParticipantRole.RECIPIENT) for one in chosen), people)
    date = sentence.date_before(chosen[0].start) or scene.date
    places = tuple(places_of(scene, EventType.APPOINTMENT))
    return Draft(EventType.APPOINTMENT, word, date, sentence, taking, places=places, organizations=_deciding(view, scene))


def _notice(view: ArticleView, scene: Scene, people: People) -> Draft | None:
    """A notice of intended appointments: nobody is there, all are named, those apart who answer the telephone."""
    named = [one for sentence in scene.sentences if _CONTACT not in sentence.text for one in sentence.placed()]
    persons = [one for one in named if one.type is MentionType.PERSON]
    if not persons:
        return None
    taking = each_once(((one, ParticipantRole.CITED) for one in persons), people)
    first_day = scene.date.partition("/")[0] if scene.date else None
    return Draft(EventType.PUBLICATION, "公示", first_day, scene.lead, taking, organizations=_deciding(view, scene))


def _deciding(view: ArticleView, scene: Scene) -> tuple[Involved, ...]:
    """The bodies that decide: those of the headline of a list or notice, else those that the scene says decide."""
    heads = [one for block in view.blocks if block.kind is BlockKind.HEADLINE for one in block.placed if _LIST.match(block.text, one.end)]
    bodies = [one.mention.id for one in heads if one.type is MentionType.ORG]
    if bodies:
        return tuple(Involved(organization=MentionRef(mention=body), role=OrganizationRole.ORGANIZER) for body in bodies)
    return tuple(organizations_of(scene, EventType.APPOINTMENT))
