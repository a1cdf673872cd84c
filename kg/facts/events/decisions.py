"""Appointments, elections and removals: who is chosen for a post or loses it, in an event beside the meeting that does it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.blocks import BlockKind
from kg.facts.events.drafts import Draft, each_once
from kg.facts.events.roles import parts
from kg.facts.events.scenery import organizations_of, places_of
from kg.facts.events.scenes import Scene
from kg.facts.posts.people import People
from kg.facts.text.view import ArticleView, Placed
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import trigger_pattern, triggers
from kg.facts.vocabulary.phrases import Phrase, one_of
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

# Posts that somebody has by a decision.
_DECIDED = frozenset({PostStatus.APPOINTED, PostStatus.ELECTED, PostStatus.REMOVED, PostStatus.CANDIDATE})
# What makes an article a notice, in its headline and in its text: of decisions to come, to all, or of a court to those it does not
# find. What is lost and a session that is convened are told in notices of other kinds.
_NOTICE = re.compile(r"公\s*示|(?<!遗失)(?<!会议的)公\s*告\s*$")
_GIVES_NOTICE = re.compile(r"公示(?:如下|期|时间)|予以公示|公告送达|悬赏公告")
_OF_POSTS, _CONTACT = "公示", "联系"
# What makes a headline that of a list or notice of the body before it.
_LIST = re.compile(rf"[^，。]{{0,12}}{one_of(Phrase.NOTICE)}")
_COMMISSION = re.compile(one_of(Phrase.COMMISSION))
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


def notice(view: ArticleView) -> str | None:
    """The word for the notice that an article is: 公示 of intended appointments, 公告 of a court; nothing where it is none."""
    texts = ((_NOTICE if block.kind is BlockKind.HEADLINE else _GIVES_NOTICE, block.text) for block in view.blocks)
    found = next((match.group() for pattern, text in texts if (match := pattern.search(text))), None)
    return found and (_OF_POSTS if "示" in found else "公告")


def decision(view: ArticleView, scene: Scene, chosen: Sequence[Placed], people: People, *, named: bool) -> Draft | None:
    """What a scene decides of the posts of people; of whom it does not say where the article has `named` nobody."""
    if (told := notice(view)) is not None:
        return _notice(view, scene, people, told)
    given = [(one, ParticipantRole.LEADER) for one in _commissioning(scene)]
    if not chosen and (named or not given):
        return None
    words = (word for stretch in scene.sentences for word in trigger_pattern().findall(stretch.text))
    word = next((word for word in words if triggers()[word].type is EventType.APPOINTMENT), None)
    if word is None:
        return None
    first = chosen[0] if chosen else given[0][0]
    sentence = next(one for one in scene.sentences if first in one.placed())
    taking = each_once([*given, *((one, ParticipantRole.RECIPIENT) for one in chosen)], people)
    date = sentence.date_before(first.start) or scene.date
    places, bodies = tuple(places_of(scene, EventType.APPOINTMENT)), _deciding(view, scene)
    return Draft(EventType.APPOINTMENT, word, date, sentence, taking, places=places, organizations=bodies)


def _commissioning(scene: Scene) -> Iterator[Placed]:
    """Those who hand over what a decision on posts is certified by: 向新任命人员颁发任命书."""
    told = (sentence for sentence in scene.core if _COMMISSION.search(sentence.text))
    yield from (part.person for sentence in told for part in parts(sentence) if Cue.HANDS in part.cues)


def _notice(view: ArticleView, scene: Scene, people: People, word: str) -> Draft | None:
    """A notice: nobody is there, all are named; of intended appointments those apart who answer the telephone, from its first day on."""
    of_posts = word == _OF_POSTS
    told = (sentence for sentence in scene.sentences if not of_posts or _CONTACT not in sentence.text)
    persons = [one for sentence in told for one in sentence.placed() if one.type is MentionType.PERSON]
    if not persons:
        return None
    taking = each_once(((one, ParticipantRole.CITED) for one in persons), people)
    date = scene.date.partition("/")[0] if of_posts and scene.date else view.date
    return Draft(EventType.PUBLICATION, word, date, scene.lead, taking, organizations=_deciding(view, scene))


def _deciding(view: ArticleView, scene: Scene) -> tuple[Involved, ...]:
    """The bodies that decide: those of the headline of a list or notice, else those that the scene says decide."""
    headlines = (block for block in view.blocks if block.kind is BlockKind.HEADLINE)
    bodies = [one for block in headlines for one in block.placed if one.type is MentionType.ORG and _LIST.match(block.text, one.end)]
    listed = tuple(Involved(organization=MentionRef(mention=body.mention.id), role=OrganizationRole.ORGANIZER) for body in bodies)
    return listed or tuple(organizations_of(scene, EventType.APPOINTMENT))
