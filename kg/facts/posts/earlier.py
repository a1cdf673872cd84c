"""What the posts that an article has told so far let know of the body of the next one.

It is, in this order, that of the title before it of the same person (部长 after 县委常委); that of the same post in the sentence (副主任
after 旗人大常委会主任); that of the last post in the sentence, if it can have this one (秘书长 after 政协副主席); the organization that
the sentence names and whose post it can be (校长 after a school); that of the same post earlier; of the organizations named before
whose post it can be the one named most often; what is around one of them (the bureau of a 公安局刑侦大队); and one that is named only
later. None of those that somebody else heads is meant, and whoever is sent from elsewhere (援疆医生) has none of these.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.names.guests import has_guests
from kg.facts.names.meanings import Names
from kg.facts.posts.holdings import Holding
from kg.facts.posts.stacks import Unit
from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.hosts import can_have, is_known_to_have
from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon import Post, Rank, posts
from kg.model import Argument, MentionRef, PostStatus

# Whoever leads the party in a house is of the house: 林场场长张三、党支部书记李四.
_OF_A_BRANCH = re.compile(r"党?(?:支部|总支)副?书记|党?(?:支部|总支)委员")
_HAS_BRANCHES = re.compile(rf"{one_of(Words.WITH_BRANCH)}$")
_IN_THE_PARTY = re.compile(r"党委|党工委|党总支|党支部|党组")  # of a house
# Whoever is sent from elsewhere is of no body that was named before: 援疆|医生.
_SENT = re.compile(rf"{one_of(Words.SENT)}$")
# Whoever leads the country shares his body with nobody named after him.
_OF_THE_COUNTRY = ("总书记", "国家主席")
# What stands between two people of a list; a calling in one is of the body of the post before it: 副院长张三、教授李四.
_IN_A_LIST = ("、", "和", "及")
# Families of posts and callings that take over no body from the post of somebody else.
_OF_THEMSELVES = frozenset({"press", "village", "person", "professional"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A body that a post was of, who held it, and the sentence it was said in."""

    body: Argument
    person: str
    sentence: tuple[BlockView, int]
    end: int


def is_house(name: str) -> bool:
    """Whether a name is that of a house or a part of a farm, which has branches of the party: 林场."""
    return _HAS_BRANCHES.search(name) is not None


class EarlierPosts:
    """The posts of an article in the order of the text, with their bodies."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._of_head: dict[str, _Said] = {}
        self._of_person: dict[tuple[str, str], Argument] = {}
        self._last: _Said | None = None
        self._elected: Argument | None = None
        self._seats: dict[tuple[str, str], str] = {}

    def take(self, body: Argument, block: BlockView, holding: Holding, unit: Unit) -> None:
        """Keeps in mind what body a post was of."""
        person = holding.person
        self._elected = body if holding.status_of(unit) is PostStatus.ELECTED else self._elected
        post = posts().parse(unit.text)
        if post is not None and unit.text not in _OF_THE_COUNTRY:
            if post.one_seat and holding.status_of(unit) is PostStatus.CURRENT:
                self._seats.setdefault((self._names.key(body), unit.text), person.text)
            end = max(person.end, unit.title.end) if block.holds(person) else unit.title.end
            self._of_person[person.text, post.head] = body
            self._last = _Said(body, person.mention.id, (block, block.sentence_at(unit.start)[0]), end)
            self._of_head[post.head] = self._last
            if group := _IN_THE_PARTY.match(unit.text):
                self._of_head[group.group()] = self._last

    def leave_guests(self, block: BlockView, unit: Unit) -> None:
        """Forgets the bodies of a sentence about guests behind its end."""
        if self._last and self._last.sentence != (block, block.sentence_at(unit.start)[0]) and has_guests(*self._last.sentence):
            self.forget()

    def forget(self) -> None:
        """Forgets whose posts were told: what follows is of another house, or of one without a name."""
        self._of_head.clear()
        self._last = None

    def filled(self, holding: Holding, unit: Unit) -> Argument | None:
        """The body whose other posts an election has just filled, where it has this one too."""
        body = self._elected if holding.status_of(unit) is PostStatus.ELECTED else None
        return body if body and is_known_to_have(self._names.key(body), unit.text) else None

    def body(self, block: BlockView, holding: Holding, unit: Unit, post: Post | None) -> Argument | None:
        """The likeliest body that the article names elsewhere, whose one seat nobody else has."""
        if _SENT.search(block.text[max(0, unit.start - 2) : unit.start]):
            return None
        found = self._likely(block, holding.person, unit, post)
        return next((body for body in found if body is not None and self._is_free(body, holding, unit, post)), None)

    def _likely(self, block: BlockView, person: Placed, unit: Unit, post: Post | None) -> Iterator[Argument | None]:
        """The bodies that a post can be of, the likeliest first: those of earlier posts, then organizations that have such posts."""
        names, title, anchors = self._names, unit.title.mention, block.raw(unit.start, unit.title.end)
        here = (block, block.sentence_at(unit.start)[0])
        head = self._of_head.get(post.head) if post and not unit.places else None
        same = head if head and head.sentence == here else None
        last = self._last if post and not unit.places and self._goes_on(unit, post, self._last) else None
        group = _IN_THE_PARTY.match(unit.text)
        house = self._of_head.get(group.group()) if group else None
        if house and last and (house.sentence == here or names.key(last.body).startswith(names.key(house.body))):
            yield house.body
        goes_on = last is not None and last.sentence == here
        if last and goes_on and last.person == person.mention.id:
            yield names.inherited(last.body, unit.text, anchors)
        yield self._of_person.get((person.text, post.head)) if post else None
        if last and goes_on and same is None:
            yield names.inherited(last.body, unit.text, anchors)
        if same:
            yield same.body
        yield from (MentionRef(mention=one) for one in names.hosts_here(title))
        if earlier := head or house:
            yield earlier.body
        yield from (MentionRef(mention=one) for one in names.hosts(title))
        if post is None or post.rank is Rank.STAFF:
            return
        if outer := names.outer_host(title):
            yield names.implied(outer, names.region, anchors, f"{unit.text} is a post of {outer}")
        yield from (MentionRef(mention=one) for one in names.hosts_later(title))

    def _is_free(self, body: Argument, holding: Holding, unit: Unit, post: Post | None) -> bool:
        """Whether nobody else has the one seat of a body that somebody is said to have."""
        if post is None or not post.one_seat or holding.status_of(unit) is not PostStatus.CURRENT:
            return True
        holder, person = self._seats.get((self._names.key(body), unit.text), ""), holding.person.text
        return holder in person or person in holder

    def _goes_on(self, unit: Unit, post: Post, last: _Said | None) -> bool:
        """Whether the body of the last post can have this one too."""
        if last is None:
            return False
        if _OF_A_BRANCH.fullmatch(unit.text):
            return is_house(self._names.key(last.body))
        if post.family in _OF_THEMSELVES or post.rank is Rank.STAFF:
            block, _ = last.sentence
            listed = post.family == "professional" and block.text[last.end : unit.start].strip() in _IN_A_LIST
            return listed and is_known_to_have(self._names.key(last.body), unit.text)
        return can_have(self._names.key(last.body), unit.text, post.head)
