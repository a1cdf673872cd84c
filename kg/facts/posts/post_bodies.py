"""The body of a post: printed, implied by the title, or taken from what was said before.

It is, in this order, the one printed right before the title, or before the name that the title stands behind; the one that its
word implies (旗长 → the banner government); that of the title before it in the same stack (副校长 after a school's 党委书记); that of
the same post in the sentence (副主任 after 旗人大常委会主任); the one whose other posts an election has just filled; that of the last
post in the sentence, if it can have this one (秘书长 after 政协副主席); the organization that the sentence names and whose post it can
be (校长 after a school); that of the same post earlier; of the organizations named before whose post it can be the one named most
often; what is around one of them (the bureau of a 公安局刑侦大队); and one that is named only later. None of those that somebody else
heads is meant, and whoever is sent from elsewhere (援疆医生) has none of these.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kg.facts.names.guests import has_guests
from kg.facts.names.meanings import Names
from kg.facts.posts.holdings import Holding
from kg.facts.posts.stacks import Unit, with_names_before
from kg.facts.posts.statuses import BY_WORD
from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.hosts import can_have, heads_other, is_known_to_have
from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon import Post, Rank, posts
from kg.model import Argument, Mention, MentionRef, MentionType, PostStatus
from kg.text import any_of

# Who leads or sits in the party committee of the place before it: 落坡岭社区|书记, 北极镇的|党委书记.
_OF_THE_PARTY = re.compile(r"(?:党委|党工委)?副?书记|(?:党委|党工委)委员")
# What a house is called once it has been named.
_CALLED_SO = re.compile(rf"(?:^|(?<=[，。；、：“”\s由]))(?:该|本)?(?P<word>{one_of(Words.HOUSE)})$")
_LONGEST_WORD = 5
# A part of a body that is no name, or a field, before a title.
_PART_OF_ITS_OWN = re.compile(r"的?(?:(?![的与和对给为向让在由被把要请同将等会议])[一-鿿]){1,8}")
_STANDING = re.compile(rf"(?:{any_of(BY_WORD)})$")
# Whoever leads the party in a house is of the house: 林场场长张三、党支部书记李四.
_OF_A_BRANCH = re.compile(r"党?(?:支部|总支)副?书记|党?(?:支部|总支)委员")
_HAS_BRANCHES = re.compile(rf"{one_of(Words.WITH_BRANCH)}$")
# A post in the party of a house, and a part of a farm, which is a body to the one who heads it.
_IN_THE_PARTY = re.compile(r"党委|党工委|党总支|党支部|党组")
_UNIT_OF_FARM = re.compile(rf".*{one_of(Words.UNIT_OF_FARM)}")
_HEADS_UNIT = re.compile(r"副?(?:主任|场长|站长|队长)")
# Whoever is sent from elsewhere is of no body that was named before: 援疆|医生.
_SENT = re.compile(rf"{one_of(Words.SENT)}$")
# Whoever leads the country shares his body with nobody named after him.
_OF_THE_COUNTRY = ("总书记", "国家主席")
# A mere word for a house, or its committee, of which nothing says which it is: 院, 我校党委.
_OF_NO_NAME = re.compile(rf"(?:我|该|本)?{one_of(Words.HOUSE, Words.OWN_HOUSE)}(?:党委|党总支|党支部|纪委|工会)?")
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


class PostBodies:
    """Finds the bodies of an article's posts in the order of the text, with those of earlier posts in mind."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._of_head: dict[str, _Said] = {}
        self._of_person: dict[tuple[str, str], Argument] = {}
        self._last: _Said | None = None
        self._elected: Argument | None = None
        self._seats: dict[tuple[str, str], str] = {}

    def of(self, block: BlockView, holding: Holding, unit: Unit, former: Argument | None) -> Argument | None:
        """The body of somebody's post; `former` is that of the title before it in the same stack."""
        unit = with_names_before(block, holding.person, unit)
        post = posts().parse(unit.text)
        self._leave_guests(block, unit)
        found = self._organization(block, unit, post, former)
        if found is None and self._elected and holding.status_of(unit) is PostStatus.ELECTED:
            found = self._elected if is_known_to_have(self._names.key(self._elected), unit.text) else None
        found = found or self._of_earlier(block, holding, unit, post)
        if _OF_NO_NAME.fullmatch(self._names.key(found)):
            self._forget()
            return None
        return found

    def _leave_guests(self, block: BlockView, unit: Unit) -> None:
        """Forgets the bodies of a sentence about guests behind its end."""
        if self._last and self._last.sentence != (block, block.sentence_at(unit.start)[0]) and has_guests(*self._last.sentence):
            self._forget()

    def _forget(self) -> None:
        """Forgets whose posts were told: what follows is of another house, or of one without a name."""
        self._of_head.clear()
        self._last = None

    def of_group(self, block: BlockView, holding: Holding, unit: Unit, later: Unit) -> Argument | None:
        """The body of a post in a party group, by the post behind it in the stack; that one's own body only where the two go together."""
        body = self.of(block, holding, later, None)
        meant = self._names.inherited(body, unit.text, block.raw(unit.start, unit.title.end))
        return meant if not later.bodies or meant is not body else None

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

    def _organization(self, block: BlockView, unit: Unit, post: Post | None, former: Argument | None) -> Argument | None:
        """The body that is printed, implied by the title, or that of the title before it in the stack."""
        title = unit.title.mention.model_copy(update={"text": unit.text})
        if unit.body:
            return self._names.with_level(unit.body.mention, unit.text, block.raw(unit.start, unit.title.end))
        if post and post.family == "press" and post.rank is Rank.STAFF:
            paper = next(chain(self._names.hosts_here(title), self._names.hosts(title)), None)
            return MentionRef(mention=paper) if paper else None
        found = self._implied(block, unit, title, former) or self._near(block, unit, post)
        if found is None and former is not None and self._passes_on(former, unit, post):
            return self._names.inherited(former, unit.text, block.raw(unit.start, unit.title.end))
        return found

    def _passes_on(self, former: Argument, unit: Unit, post: Post | None) -> bool:
        """Whether a title is of the body of the one before it; a calling is where bodies like it have such: not 政协委员、律师."""
        calling = post is not None and (post.family == "professional" or (post.family == "justice" and post.rank is Rank.STAFF))
        if calling:
            return is_known_to_have(self._names.key(former), unit.text)
        elsewhere = chain(self._names.hosts(unit.title.mention), self._names.hosts_later(unit.title.mention))
        is_elsewhere = heads_other(unit.text, self._names.key(former)) and next(elsewhere, None) is not None
        return post is None or (post.family != "village" and not is_elsewhere)

    def _implied(self, block: BlockView, unit: Unit, title: Mention, former: Argument | None) -> Argument | None:
        """The body that a title implies where it stands: 北极镇|党委书记 the committee of the town, 旗长 the government of the banner."""
        names, anchors = self._names, block.raw(unit.start, unit.title.end)
        before = block.text[max(0, unit.title.start - 3) : unit.title.start]
        inside = names.division(unit.places[-1].mention) if unit.places else names.region_of(former)
        place = names.name(unit.places[-1].mention) if unit.places else names.place_called(title, before)
        if unit.places and self._heads_place(unit, place or ""):
            return MentionRef(mention=unit.places[-1].mention.id)
        if place and _OF_THE_PARTY.fullmatch(unit.text) and (party := names.party_of(place, title)):
            return names.implied(party, inside, anchors, f"of {party}")
        body = names.body_of_post(title, before, inside)
        return names.implied(body.name, body.region, anchors, f"{title.text} is a post of {body.name}") if body else None

    def _heads_place(self, unit: Unit, place: str) -> bool:
        """Whether what is printed as a place is a body to the one who heads it: a part of a farm, a museum."""
        of_farm = _HEADS_UNIT.fullmatch(unit.text) is not None and _UNIT_OF_FARM.fullmatch(place) is not None
        is_house = _HAS_BRANCHES.search(place) is not None and self._names.division(unit.places[-1].mention) is None
        return of_farm or is_house

    def _near(self, block: BlockView, unit: Unit, post: Post | None) -> Argument | None:
        """The body named before by a word for it (中心|主任), or parted from the title by an unnamed part: 市规划局|规划处原|处长."""
        called = _CALLED_SO.search(block.text, max(0, unit.start - _LONGEST_WORD), unit.start)
        itself = self._names.last_called(unit.title.mention, called["word"]) if called else None
        if itself is not None:
            return MentionRef(mention=itself)
        last = next((one for one in block.back_from(unit.start) if one.type is not MentionType.DATE), None)
        if last is not None and last.type is MentionType.TITLE and post is not None:
            return self._of_nobody(block, last, unit, post)
        if last is None or last.type is not MentionType.ORG or post is None or post.family in ("village", "person"):
            return None
        body = MentionRef(mention=last.mention.id)
        runs_on = _PART_OF_ITS_OWN.fullmatch(block.text, last.end, unit.start)
        return body if runs_on and can_have(self._names.key(body), unit.text, post.head, _STANDING.sub("", runs_on.group())) else None

    def _of_nobody(self, block: BlockView, last: Placed, unit: Unit, post: Post) -> Argument | None:
        """The body of the same post of nobody that is named right before in the sentence: 受市人大常委会主任委托，副主任|张三."""
        body = next(block.back_from(last.start), None)
        other = posts().parse(last.text)
        here = block.sentence_at(unit.start) == block.sentence_at(last.start)
        of = body is not None and body.type is MentionType.ORG and body.end == last.start
        return MentionRef(mention=body.mention.id) if body and of and here and other and other.head == post.head else None

    def _of_earlier(self, block: BlockView, holding: Holding, unit: Unit, post: Post | None) -> Argument | None:
        """The likeliest body that the article names elsewhere, whose one seat nobody else has."""
        if _SENT.search(block.text[max(0, unit.start - 2) : unit.start]):
            return None
        found = self._elsewhere(block, holding.person, unit, post)
        return next((body for body in found if body is not None and self._is_free(body, holding, unit, post)), None)

    def _elsewhere(self, block: BlockView, person: Placed, unit: Unit, post: Post | None) -> Iterator[Argument | None]:
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
            return _HAS_BRANCHES.search(self._names.key(last.body)) is not None
        if post.family in _OF_THEMSELVES or post.rank is Rank.STAFF:
            block, _ = last.sentence
            listed = post.family == "professional" and block.text[last.end : unit.start].strip() in _IN_A_LIST
            return listed and is_known_to_have(self._names.key(last.body), unit.text)
        return can_have(self._names.key(last.body), unit.text, post.head)
