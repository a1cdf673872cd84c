"""The body of a post: printed, implied by the title, or taken from what was said before.

It is, in this order, the one printed right before the title, or before the name that the title stands behind; the one that its
word implies (旗长 → the banner government); that of the title before it in the same stack (副校长 after a school's 党委书记); the one
whose other posts an election has just filled; and one that the article names elsewhere.
"""

import re
from itertools import chain

from kg.facts.names.meanings import Names
from kg.facts.posts.earlier import EarlierPosts, is_house
from kg.facts.posts.holdings import Holding
from kg.facts.posts.stacks import Unit, with_names_before
from kg.facts.posts.statuses import BY_WORD
from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.hosts import can_have, heads_other, is_known_to_have
from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon import Post, Rank, posts
from kg.model import Argument, Mention, MentionRef, MentionType
from kg.text import any_of

# Who leads or sits in the party committee of the place before it: 落坡岭社区|书记, 北极镇的|党委书记.
_OF_THE_PARTY = re.compile(r"(?:党委|党工委)?副?书记|(?:党委|党工委)委员")
# What a house is called once it has been named.
_CALLED_SO = re.compile(rf"(?:^|(?<=[，。；、：“”\s由]))(?:该|本)?(?P<word>{one_of(Words.HOUSE)})$")
_LONGEST_WORD = 5
# A part of a body that is no name, or a field, before a title.
_PART_OF_ITS_OWN = re.compile(r"的?(?:(?![的与和对给为向让在由被把要请同将等会议])[一-鿿]){1,8}")
_STANDING = re.compile(rf"(?:{any_of(BY_WORD)})$")
# Houses, and parts of farms, are bodies to those who head them.
_UNIT_OF_FARM = re.compile(rf".*{one_of(Words.UNIT_OF_FARM)}")
_HEADS_UNIT = re.compile(r"副?(?:主任|场长|站长|队长)")
# A mere word for a house, or its committee, of which nothing says which it is: 院, 我校党委.
_OF_NO_NAME = re.compile(rf"(?:我|该|本)?{one_of(Words.HOUSE, Words.OWN_HOUSE)}(?:党委|党总支|党支部|纪委|工会)?")


class PostBodies:
    """Finds the bodies of an article's posts in the order of the text, with those of earlier posts in mind."""

    def __init__(self, names: Names, earlier: EarlierPosts) -> None:
        self._names = names
        self._earlier = earlier

    def of(self, block: BlockView, holding: Holding, unit: Unit, former: Argument | None) -> Argument | None:
        """The body of somebody's post; `former` is that of the title before it in the same stack."""
        unit = with_names_before(block, holding.person, unit)
        post = posts().parse(unit.text)
        self._earlier.leave_guests(block, unit)
        printed = self._organization(block, unit, post, former)
        found = printed or self._earlier.filled(holding, unit) or self._earlier.body(block, holding, unit, post)
        if _OF_NO_NAME.fullmatch(self._names.key(found)):
            self._earlier.forget()
            return None
        return found

    def of_group(self, block: BlockView, holding: Holding, unit: Unit, later: Unit) -> Argument | None:
        """The body of a post in a party group, by the post behind it in the stack; that one's own body only where the two go together."""
        body = self.of(block, holding, later, None)
        meant = self._names.inherited(body, unit.text, block.raw(unit.start, unit.title.end))
        return meant if not later.bodies or meant is not body else None

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
        return of_farm or (is_house(place) and self._names.division(unit.places[-1].mention) is None)

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
