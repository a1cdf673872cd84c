"""Scenes become event reports: what was done, when, where, by whom and with whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from kg.blocks import BlockKind
from kg.facts.deeds import OPENING, TELLING, Deed, deed_of
from kg.facts.names import Names
from kg.facts.participants import participants
from kg.facts.patterns import trigger_pattern, triggers
from kg.facts.people import People
from kg.facts.scenery import organizations_of, places_of
from kg.facts.scenes import Scene, Stretch, scenes
from kg.facts.view import ArticleView, Placed
from kg.ids import record_id
from kg.model import (
    BylineRole,
    EventReport,
    EventType,
    MentionType,
    Participant,
    ParticipantRole,
    PostClaim,
    PostStatus,
)
from kg.text import name_key

ANNOTATOR = "events/1"
_DOCUMENT = re.compile(r"《([^《》]{2,60})》")
# What the deed was done to: the words after it, up to the end of the clause.
_OBJECT = re.compile(r"(?:了|开展)?([^，。；！？“”]{2,40})")
# Among how many sentences with mentions a deed that nobody took part in must be, to be the news.
_NEWS = 2
# Posts that somebody has by a decision, and the word for a notice of decisions to come.
_DECIDED = frozenset({PostStatus.APPOINTED, PostStatus.ELECTED, PostStatus.REMOVED, PostStatus.CANDIDATE})
_NOTICE = "公示"


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
    kinds = {one.type for sentence in scene.sentences[:OPENING] for one in sentence.placed()}
    return scene.date is not None and kinds >= TELLING


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
        deed = deed_of(scene, headline, besides=EventType.APPOINTMENT if chosen else None)
        if deed is not None:
            told = self._told(scene, deed, chosen)
            somebody = any(one.role.took_part for one in told.participants)
            # Without anybody there, a deed is one where the scene opens with it, and beside a decision none of its own.
            if somebody or (not chosen and deed.position < _NEWS):
                yield told
        if chosen:
            yield self._decision(scene, chosen)

    def _told(self, scene: Scene, deed: Deed, chosen: Sequence[Placed]) -> EventReport:
        """What was done, with all that the scene says of it."""
        lead = deed.sentence
        tail = _OBJECT.match(lead.block.text, deed.end, lead.end)
        decided = {self._people.name(one) for one in chosen}
        people = participants(scene, deed.trigger.type, self._people, self._makers, decided)
        return self._report(scene.date, scene.lead, deed.trigger.type, deed.trigger.word, people).model_copy(
            update={
                "object": tail.group(1) if tail else None,
                "places": tuple(places_of(scene, self._names)),
                "organizations": tuple(organizations_of(scene, deed)),
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
