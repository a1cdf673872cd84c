"""Where the event of a scene was, and which bodies had to do with it."""

import re
from collections.abc import Iterator

from kg.facts.deeds import Deed
from kg.facts.names import Names
from kg.facts.scenes import Scene
from kg.facts.view import Placed
from kg.model import EventType, Involved, MentionRef, MentionType, OrganizationRole

# Words before a place where something is done; a list of such places goes on with a separator.
_THERE = re.compile(r"(?:到|在|赴|深入|来到|走进|前往|于|、|，|和|及|[至抵]达?|位于)\s*$")
_LONGEST_THERE = 4
# Words before a body to which something is done.
_TO_BODY = re.compile(r"(?:[了到在往向给为至于]|来到|走访|慰问|察看|查看|走进|深入|看望|调研|检查|授予|表彰|命名|认定)\s*$")
# What a body named after the word for the deed is to it; in other events it is nothing.
_AFTER_DEED = {
    EventType.INSPECTION: OrganizationRole.VISITED,
    EventType.VISIT: OrganizationRole.VISITED,
    EventType.DONATION: OrganizationRole.RECIPIENT,
    EventType.AWARD: OrganizationRole.RECIPIENT,
}


def places_of(scene: Scene, names: Names) -> Iterator[MentionRef]:
    """The places where it was done: named after 在, 到 and the like, and whatever lies in a chain after them."""
    seen = set[str]()
    for sentence in scene.sentences:
        former: Placed | None = None
        text = sentence.block.text
        for placed in sentence.placed():
            if placed.type is not MentionType.PLACE:
                continue
            follows = former is not None and not text[former.end : placed.start].strip("、和及 ")
            there = _THERE.search(text[max(sentence.start, placed.start - _LONGEST_THERE) : placed.start]) is not None
            if (there or follows) and placed.text not in seen and not names.is_around(placed.mention):
                seen.add(placed.text)
                yield MentionRef(mention=placed.mention.id)
                former = placed


def organizations_of(scene: Scene, deed: Deed) -> Iterator[Involved]:
    """The bodies that did it (before the deed) or to whom it was done (after it), each by the name it is first given."""
    seen = set[str]()
    for placed, role in _bodies(scene, deed):
        if placed.text not in seen:
            seen.add(placed.text)
            yield Involved(organization=MentionRef(mention=placed.mention.id), role=role)


def _bodies(scene: Scene, deed: Deed) -> Iterator[tuple[Placed, OrganizationRole]]:
    """The bodies with a role in the deed, in order; those that only head a title have none."""
    after = _AFTER_DEED.get(deed.trigger.type)
    for sentence in scene.sentences:
        text = sentence.block.text
        titles = {placed.start for placed in sentence.placed() if placed.type is MentionType.TITLE}
        former: Placed | None = None
        for placed in sentence.placed():
            if placed.type is not MentionType.ORG or placed.end in titles:
                continue
            if sentence is deed.sentence and placed.start <= deed.start:
                yield placed, OrganizationRole.ORGANIZER
            elif after is not None:
                listed = former is not None and text[former.end : placed.start].strip() in ("、", "和", "及")
                if listed or _TO_BODY.search(text, sentence.start, placed.start):
                    former = placed
                    yield placed, after
