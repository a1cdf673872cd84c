"""Holdings in print become claims: one person, one title, one body, one status each.

The body of a title is, in this order, the one printed right before it; the one its word implies (旗长 → the banner
government); that of the title before it in the same stack (副校长 after a school's 党委书记); that of the same post in the
sentence (副主任 after 旗人大常委会主任); that of the last post in the sentence, if it can have this one (秘书长 after
政协副主席); that of the same post earlier; and the organization last named whose post it can be (校长 after a school).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.blocks import BlockKind
from kg.facts.careers import Term, held_by, is_line, subject_of, term_of
from kg.facts.holdings import Holding, holdings
from kg.facts.names import Names
from kg.facts.patterns import functions
from kg.facts.people import People
from kg.facts.stacks import Unit
from kg.facts.statuses import heading
from kg.facts.view import ArticleView, BlockView, Placed
from kg.ids import record_id
from kg.lexicon import Post, Rank, posts
from kg.model import Argument, MentionRef, MentionType, PostClaim, PostStatus
from kg.text import Spans, squeeze

ANNOTATOR = "posts/1"
# Who leads or sits in the party committee of the place before it: 落坡岭社区|书记, 北极镇的|党委书记.
_OF_THE_PARTY = re.compile(r"(?:党委|党工委)?副?书记|(?:党委|党工委)委员")
# What a house is called once it has been named.
_CALLED_SO = re.compile(r"(?:^|(?<=[，。；、：“”\s]))(?:该|本)?(?P<word>中心|公司|集团|协会|商会|学会|学校|医院|支行|分行|合作社|基地)$")
_LONGEST_WORD = 5
# A part of a body that is no name, or a field, before a title.
_PART_OF_ITS_OWN = re.compile(r"的?(?:(?![的与和对给为向让在由被把要请同将等会议])[一-鿿]){1,8}")
# Whoever leads the party in a house is of the house: 林场场长张三、党支部书记李四.
_OF_A_BRANCH = re.compile(r"党?(?:支部|总支)副?书记|党?(?:支部|总支)委员")
_HAS_BRANCHES = re.compile(r"(?:公司|集团|[厂矿场院所站馆校]|学校|中学|小学|幼儿园|中心|合作社|协会|商会|银行|支行)$")
# What stands between two people of a list; a calling in one is of the body of the post before it: 副院长张三、教授李四.
_IN_A_LIST = ("、", "和", "及")
# Members of nothing that is named are those of a session: 委员张三发言.
_OF_SOME_SESSION = "委员"
# Whoever stands for others is nothing by it: 全国人大|代表.
_FOR_OTHERS = "代表"
# Families of posts and callings that take over no body from the post of somebody else.
_OF_THEMSELVES = frozenset({"press", "village", "person", "professional"})


def post_claims(view: ArticleView, names: Names, people: People) -> Iterator[PostClaim]:
    """The posts that an article gives to people, headline included, each person, post and status once."""
    reader = _Reader(view, names)
    seen = set[tuple[str | None, ...]]()
    # The body says a post in full where the headline shortens it, so it is read first.
    for block in sorted(view.blocks, key=lambda block: block.kind is BlockKind.HEADLINE):
        for holding in reader.holdings(block):
            for claim in reader.claims(block, holding):
                key = (people.name(holding.person), claim.title, names.key(claim.organization), claim.status, claim.start)
                if key not in seen and people.is_full(holding.person):
                    seen.add(key)
                    yield claim


@dataclass(frozen=True, slots=True)
class _Said:
    """A body that a post was of, who held it, and the sentence it was said in."""

    body: Argument
    person: str
    sentence: tuple[BlockView, int]
    end: int


class _Reader:
    """Reads the blocks of an article in order, with the decision and the bodies that earlier ones have named in mind."""

    def __init__(self, view: ArticleView, names: Names) -> None:
        self._view = view
        self._names = names
        self._above: PostStatus | None = None
        self._subject: Placed | None = None
        self._of_head: dict[str, _Said] = {}
        self._last: _Said | None = None

    def holdings(self, block: BlockView) -> Iterator[Holding]:
        """The holdings of a block; a decision above a list of names holds until the list ends, a résumé's subject for its lines."""
        if self._subject is not None and is_line(block):
            yield from held_by(self._subject, block)
            return
        self._subject = subject_of(block)
        self._above = heading(block.text) or self._above
        yield from holdings(block, _many_hold, self._above)
        if block.text.rstrip()[-1:] not in "：:；;":
            self._above = None

    def claims(self, block: BlockView, holding: Holding) -> Iterator[PostClaim]:
        """One claim for each unit of the stack."""
        former: Argument | None = None
        term = term_of(block, holding.units[0].start, holding.units[-1].title.end)
        for unit in holding.units:
            if unit.text.endswith(functions(with_body=bool(unit.bodies))):
                continue
            post = posts().parse(unit.text)
            organization = self._organization(block, unit, post, former) or self._of_earlier(block, holding, unit, post)
            if unit.text == _FOR_OTHERS or (organization is None and unit.text == _OF_SOME_SESSION):
                continue
            former = organization or former
            evidence, end = _evidence(block, holding.person, unit, term)
            if organization is not None and post is not None:
                self._last = _Said(organization, holding.person.mention.id, (block, block.sentence_at(unit.start)[0]), end)
                self._of_head[post.head] = self._last
            yield PostClaim(
                id=record_id("p", self._view.page.id, repr(holding.person.mention.spans), repr(block.raw(unit.start, unit.title.end))),
                source=self._view.page.id,
                article=self._view.article.id,
                evidence=evidence,
                annotator=ANNOTATOR,
                confidence=min(holding.person.mention.confidence, unit.title.mention.confidence),
                person=holding.person.mention.id,
                title=unit.text,
                full_title=squeeze(block.text[unit.start : unit.title.end]),
                organization=organization,
                status=_status(holding.status_of(unit), term),
                date=self._view.date,
                start=term.start if term else None,
                end=term.end if term else None,
            )

    def _organization(self, block: BlockView, unit: Unit, post: Post | None, former: Argument | None) -> Argument | None:
        """The body that is printed, implied by the title, or that of the title before it in the stack."""
        names, title = self._names, unit.title.mention.model_copy(update={"text": unit.text})
        if unit.body:
            return MentionRef(mention=unit.body.mention.id)
        if post and post.family == "press" and post.rank is Rank.STAFF:
            paper = names.host(title)
            return MentionRef(mention=paper) if paper else None
        if unit.places and _OF_THE_PARTY.fullmatch(unit.text) and (party := names.party_of(unit.places[-1], title)):
            return names.implied(party, names.division(unit.places[-1].mention), block.raw(unit.start, unit.title.end), f"of {party}")
        inside = names.division(unit.places[-1].mention) if unit.places else names.region_of(former)
        body = names.body_of_post(title, block.text[max(0, unit.title.start - 3) : unit.title.start], inside)
        anchors = block.raw(unit.start, unit.title.end)
        if body is not None:
            return names.implied(body.name, body.region, anchors, f"{title.text} is a post of {body.name}")
        inherits = former is not None and not (post and post.family == "village")
        return self._near(block, unit, post) or (names.inherited(former, post, anchors) if inherits else None)

    def _near(self, block: BlockView, unit: Unit, post: Post | None) -> Argument | None:
        """The body named before by a word for it (中心|主任), or parted from the title by an unnamed part: 市规划局|规划处原|处长."""
        called = _CALLED_SO.search(block.text, max(0, unit.start - _LONGEST_WORD), unit.start)
        itself = self._names.last_called(unit.title.mention, called["word"]) if called else None
        if itself is not None:
            return MentionRef(mention=itself)
        last = next((one for one in block.back_from(unit.start) if one.type is not MentionType.DATE), None)
        if last is None or last.type is not MentionType.ORG or post is None or post.family in ("village", "person"):
            return None
        body = MentionRef(mention=last.mention.id)
        runs_on = _PART_OF_ITS_OWN.fullmatch(block.text, last.end, unit.start)
        return body if runs_on and self._names.can_have(body, unit.text, post.head) else None

    def _of_earlier(self, block: BlockView, holding: Holding, unit: Unit, post: Post | None) -> Argument | None:
        """The body of an earlier post, in the sentence or before it, or the organization last named that has such posts."""
        head = self._of_head.get(post.head) if post and not unit.places else None
        last = self._last if post and not unit.places and self._goes_on(unit, post, self._last) else None
        here = (block, block.sentence_at(unit.start)[0])
        same = head if head and head.sentence == here else None
        if last and last.sentence == here and (same is None or last.person == holding.person.mention.id):
            return self._names.inherited(last.body, post, block.raw(unit.start, unit.title.end))
        if head:
            return head.body
        host = self._names.host(unit.title.mention)
        return MentionRef(mention=host) if host else None

    def _goes_on(self, unit: Unit, post: Post, last: _Said | None) -> bool:
        """Whether the body of the last post can have this one too."""
        if last is None:
            return False
        if _OF_A_BRANCH.fullmatch(unit.text):
            return _HAS_BRANCHES.search(self._names.key(last.body)) is not None
        if post.family in _OF_THEMSELVES or post.rank is Rank.STAFF:
            block, _ = last.sentence
            listed = post.family == "professional" and block.text[last.end : unit.start].strip() in _IN_A_LIST
            return listed and self._names.has(last.body, unit.text)
        return self._names.can_have(last.body, unit.text, post.head)


def _evidence(block: BlockView, person: Placed, unit: Unit, term: Term | None) -> tuple[Spans, int]:
    """What says that somebody holds a post, and where in the block it ends; in a line of a résumé the name stands before it."""
    start = unit.start if term is None else min(unit.start, term.at)
    if person not in block.within(person.start, person.end):
        return (*person.mention.spans, *block.raw(start, unit.title.end)), unit.title.end
    end = max(person.end, unit.title.end)
    return block.raw(min(person.start, start), end), end


def _status(said: PostStatus, term: Term | None) -> PostStatus:
    """How somebody stands to a post whose term is told; an election or a removal stays one."""
    told = term.status if term and said in (PostStatus.APPOINTED, PostStatus.CURRENT) else None
    return told or said


def _many_hold(title: str) -> bool:
    """Whether one printed title can belong to several people: all but the head of a body."""
    post = posts().parse(title)
    return post is None or not post.one_seat
