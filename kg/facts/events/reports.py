"""Occasions become event reports: what was done, when, where, by whom and with whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.blocks import BlockKind
from kg.facts.events.asides import asides
from kg.facts.events.decisions import decided, decision, notice
from kg.facts.events.deeds import TELLING, Deed
from kg.facts.events.drafts import Draft
from kg.facts.events.joining import Occasion
from kg.facts.events.objects import object_of
from kg.facts.events.occasions import occasions
from kg.facts.events.participants import participants
from kg.facts.events.scenery import organizations_of, places_of
from kg.facts.events.scenes import Scene, pictures, scenes
from kg.facts.events.supposed import supposed_deed, told_together
from kg.facts.events.when import told_on
from kg.facts.posts.people import People
from kg.facts.text.view import ArticleView, Placed
from kg.facts.vocabulary.patterns import Manner, Weight
from kg.ids import record_id
from kg.model import BylineRole, EventReport, PostClaim
from kg.text import name_key

ANNOTATOR = "events/2"
_DOCUMENT = re.compile(r"《([^《》]{2,60})》")
_NEWS = 2  # among how many sentences with mentions a deed that nobody took part in must be, to be the news


def event_reports(view: ArticleView, people: People, posts: Iterable[PostClaim]) -> Iterable[EventReport]:
    """The events that an article tells of, in order, each once; a signed essay tells only of what people did on a day.

    Who is appointed, elected or removed on an occasion, as the posts say, is so in an event of its own, and so is
    what is won, signed or given on an occasion of another kind.
    """
    return {report.id: report for report in (_report(view, draft) for draft in _drafts(view, people, posts))}.values()


def _drafts(view: ArticleView, people: People, posts: Iterable[PostClaim]) -> Iterator[Draft]:
    headline = next((block.text for block in view.blocks if block.kind is BlockKind.HEADLINE), "")
    drafter = _Drafter(view, people, decided(view, posts))
    told, shown = not drafter.is_essay, True
    for occasion in occasions(scenes(view), headline, people, drafter.decided):
        told = told or _is_told(occasion.scene)
        for draft in drafter.drafts(occasion) if told else ():
            shown &= not any(one.role.took_part for one in draft.participants)
            yield draft
    # Pictures that stand for themselves; those of a report show what it tells.
    for occasion in occasions(pictures(view), "", people, drafter.decided) if shown else ():
        yield from drafter.drafts(occasion)


def _is_told(scene: Scene) -> bool:
    """Whether a scene tells news, of people on a day or of 近日, as an essay seldom does."""
    kinds = {one.type for sentence in scene.sentences for one in sentence.placed()}
    return scene.vague or (scene.date is not None and kinds >= TELLING)


def _is_news(scene: Scene, deed: Deed) -> bool:
    """Whether a deed is one without anybody there: the scene opens with it and has a day of its own, or one of these days."""
    is_heavy = deed.position < _NEWS and deed.trigger.weight >= Weight.USUAL and any(deed.sentence.placed())
    is_dated = scene.date is None or scene.tells_day
    return is_heavy and is_dated and deed.trigger.manner is not Manner.CONTEST


class _Drafter:
    """Drafts the events of the occasions of one article."""

    def __init__(self, view: ArticleView, people: People, chosen: frozenset[str]) -> None:
        self._view = view
        self._people = people
        self._makers = {name_key(maker.name) for maker in view.article.byline}
        self.decided = chosen
        self.is_essay = any(maker.role is BylineRole.AUTHOR for maker in view.article.byline)

    def drafts(self, occasion: Occasion) -> Iterator[Draft]:
        """What was done on an occasion, the decision on posts that was made at it, and what was done besides."""
        scene = occasion.scene
        deed = occasion.deed or supposed_deed(scene, self._people, self._makers)
        if deed is not None and occasion.deed is None and self.is_essay and not deed.sentence.days():
            deed = None
        named = [one for sentence in scene.sentences for one in sentence.placed() if one.mention.id in self.decided]
        decided_here = decision(self._view, scene, named, self._people, named=bool(self.decided))
        chosen = named if decided_here else []
        besides = tuple(asides(scene, deed.trigger, self._people, chosen)) if deed else ()
        if deed is not None and notice(self._view) is None:
            done = self._done(scene if occasion.deed else self._told(scene, deed), deed, chosen)
            somebody = any(one.role.took_part for one in done.participants)
            if somebody or (_is_news(scene, deed) and not chosen and not besides):
                yield done
        if decided_here is not None:
            yield decided_here
        yield from besides

    def _told(self, scene: Scene, deed: Deed) -> Scene:
        """What a scene tells of a deed without a word for it; an essay that in one sentence."""
        return replace(scene, sentences=(deed.sentence,), leading_up=0) if self.is_essay else told_together(scene, deed)

    def _done(self, scene: Scene, deed: Deed, chosen: Sequence[Placed]) -> Draft:
        """What was done, with all that the scene says of it."""
        chosen_names = {self._people.name(one) for one in chosen}
        return Draft(
            deed.trigger.type,
            deed.trigger.word,
            told_on(scene, deed),
            scene.lead,
            tuple(participants(scene, deed.trigger, self._people, self._makers, chosen_names)),
            object_of(deed),
            tuple(places_of(scene, deed.trigger.type)),
            tuple(organizations_of(scene, deed.trigger.type)),
            tuple(dict.fromkeys(title for sentence in scene.sentences for title in _DOCUMENT.findall(sentence.text))),
        )


def _report(view: ArticleView, draft: Draft) -> EventReport:
    """A drafted event as a claim, with the stretch that tells of it as evidence."""
    evidence = draft.told.block.raw(draft.told.start, draft.told.end)
    who = (text for one in draft.participants for text in (one.person, one.role))
    return EventReport(
        id=record_id("e", view.article.id, draft.kind, repr(evidence), draft.trigger, draft.date or "", *who),
        source=view.page.id,
        article=view.article.id,
        evidence=evidence,
        annotator=ANNOTATOR,
        type=draft.kind,
        trigger=draft.trigger,
        object=draft.object,
        date=draft.date,
        places=draft.places,
        organizations=draft.organizations,
        documents=draft.documents,
        participants=draft.participants,
    )
