"""What was done in a scene: by its weightiest word for a deed, by the parts that people had, or by the headline."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.facts.events.deeds import OPENING, TELLING, Deed, deeds, weightiest
from kg.facts.events.gatherings import gathering
from kg.facts.events.openings import Opening
from kg.facts.events.roles import cues_of, parts
from kg.facts.events.scenes import Scene
from kg.facts.events.tellings import ASIDES, DONE_BY, HELD_BY, ROUNDS, is_official, told_type, word_of, words_after
from kg.facts.events.when import is_past
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import Manner, Trigger, Weight, trigger_pattern, triggers
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType, MentionType

_SPEECH = re.compile(r"讲话|致[^，。；]{0,8}[辞词]")
_CASE = re.compile(one_of(Phrase.CASE))
# Those who come from elsewhere, or go there, to look at what others do: no superiors.
_GUESTS = re.compile(rf"(?:来[^，。；]{{1,12}}|{one_of(Phrase.GUESTS)}[^。；]*)考察")
# 表彰大会: an award where somebody gets one, else those who speak make it a ceremony.
_GATHERING = "会"
_SPEAKING, _AWARDED = frozenset({Cue.SPEAKER, Cue.CHAIR}), frozenset({Cue.WINNER, Cue.RECIPIENT})
# An occasion that is chaired and is no meeting.
_FESTIVE = re.compile(one_of(Phrase.FESTIVE))


def deed_of(scene: Scene, headline: str, besides: EventType | None) -> Deed | None:
    """The weightiest word for a deed, earlier ones before later ones; without one, a meeting where somebody takes the chair.

    `besides` is a type that is told otherwise.
    """
    named = (triggers()[match.group()] for match in trigger_pattern().finditer(headline))
    of_headline = frozenset(trigger.type for trigger in named if trigger.weight > Weight.VAGUE)
    told = [deed for deed in deeds(scene) if deed.trigger.type is not besides]
    told = [deed for deed in told if not is_past(scene, deed.sentence, deed.start) and not _is_of_police(scene, deed)]
    best = weightiest((deed for deed in told if deed.position < OPENING or deed.trigger.weight >= Weight.NAMING), of_headline)
    if best is not None and best.position > 0 and best.trigger.type in ASIDES.values():
        best = weightiest((deed for deed in told if deed.position == 0 and _gathers(deed)), of_headline) or best
    if best is not None and best.is_round and best.position > 0:
        best = next((deed for deed in told if deed.position == 0 and deed.is_round and deed.trigger.weight > Weight.USUAL), best)
    held = _festivity(scene) or (_by_roles(scene, HELD_BY) if best and best.trigger.type is EventType.PUBLICATION else None)
    if best is not None and best.trigger.weight > (Weight.USUAL if held else Weight.VAGUE):
        return _borne_out(best, scene)
    later = weightiest((deed for deed in told if _names_late(scene, deed)), of_headline)
    weak = later or (_borne_out(best, scene) if best else None)
    return held or _by_roles(scene, HELD_BY) or _unlisted(scene) or weak or _by_roles(scene, DONE_BY) or _of_headline(scene, headline)


def _gathers(deed: Deed) -> bool:
    """Whether a word names a meeting surely: what is signed or given at one is told besides."""
    return deed.trigger.type is EventType.MEETING and deed.trigger.weight > Weight.USUAL


def _names_late(scene: Scene, deed: Deed) -> bool:
    """Whether a word that stands late can name what a dated scene tells: a strong one, but no prize or gift that is told besides."""
    return deed.trigger.weight > Weight.USUAL and scene.date is not None and deed.trigger.type not in ASIDES.values()


def _is_of_police(scene: Scene, deed: Deed) -> bool:
    """Whether a round is what the police do about a case: 接警后，民警走访群众."""
    return deed.is_round and not _has_official(scene) and _CASE.search("".join(one.text for one in scene.core)) is not None


def _has_official(scene: Scene) -> bool:
    """Whether a scene tells of somebody in office."""
    titles = (one.text for sentence in scene.core for one in sentence.placed() if one.type is MentionType.TITLE)
    return any(map(is_official, titles))


def _borne_out(deed: Deed, scene: Scene) -> Deed:
    """The deed, of the type that the scene bears out."""
    kind = _type_in(scene, deed.trigger)
    return deed if kind is deed.trigger.type else replace(deed, trigger=replace(deed.trigger, type=kind))


def _type_in(scene: Scene, trigger: Trigger) -> EventType:
    """The type of a word in a scene: somebody wins an award, somebody in office makes a round for a weak word, a guest a visit."""
    if trigger.manner is Manner.CONTEST:
        return trigger.type if Cue.WINNER in cues_of(scene.sentences) else EventType.OTHER
    may_award = trigger.type is EventType.AWARD and trigger.word.endswith(_GATHERING)
    if may_award and (cues := cues_of(scene.sentences)) & _SPEAKING and not cues & _AWARDED:
        return EventType.CEREMONY
    if trigger.type is EventType.INSPECTION and _GUESTS.search(scene.lead.text):
        return EventType.VISIT
    is_weak = trigger.type in ROUNDS and trigger.weight <= Weight.VAGUE
    return EventType.OTHER if is_weak and not _has_official(scene) else trigger.type


def _festivity(scene: Scene) -> Deed | None:
    """An occasion of no type of its own that speeches open: 举行宣传活动, 副市长出席并讲话."""
    word = _FESTIVE.search(scene.lead.block.text, scene.lead.start, scene.lead.end)
    if word is None or not any(Cue.SPEAKER in part.cues and _SPEECH.search(one.text) for one in scene.core for part in parts(one)):
        return None
    return Deed(Trigger(EventType.CEREMONY, Weight.OPENING, word.group()), scene.lead, word.start(), 0)


def _by_roles(scene: Scene, cues: Iterable[Cue]) -> Deed | None:
    """An occasion of which only parts with one of these cues are told; who takes the chair holds a meeting or a ceremony."""
    festive = any(_FESTIVE.search(one.text) for one in scene.sentences)
    told = [(sentence, part) for sentence in scene.core if not sentence.tells_other_times for part in parts(sentence)]
    if scene.opening is Opening.EPISODE:
        told = [(sentence, part) for sentence, part in told if sentence is scene.lead]
    for cue in cues:
        if scene.opening is Opening.EPISODE and cue not in ASIDES and len(told) == 1:
            # In a life what one did for years is told by its beginning: 2023年3月，他教孩子们写字; what two did, on an occasion.
            continue
        for sentence, part in told:
            kind = told_type(cue, sentence) if cue in part.cues else None
            kind = EventType.CEREMONY if festive and kind is EventType.MEETING else kind
            word = kind and (word_of(sentence, kind) or words_after(sentence, part.person))
            if kind and word and not is_past(scene, sentence, word[1]):
                return Deed(Trigger(kind, Weight.OPENING if cue in HELD_BY else Weight.USUAL, word[0]), sentence, word[1], 0)
    return None


def _unlisted(scene: Scene) -> Deed | None:
    """An occasion of a name that no table has, where a scene opens with it."""
    for position, sentence in enumerate(scene.sentences[:OPENING]):
        if held := gathering(sentence.block.text, sentence.start, sentence.end):
            return Deed(Trigger(held.type, Weight.USUAL, held.name), sentence, held.start, position)
    return None


def _of_headline(scene: Scene, headline: str) -> Deed | None:
    """What only the headline says was done, where the scene tells of people on a day."""
    words = (triggers()[match.group()] for match in trigger_pattern().finditer(headline))
    best = max((word for word in words if word.weight >= Weight.USUAL), key=lambda word: word.weight, default=None)
    told = {one.type for sentence in scene.sentences for one in sentence.placed()}
    return Deed(best, scene.lead, scene.lead.start, 0) if best and scene.date and told >= TELLING else None
