"""Holdings in print become claims: one person, one title, one body, one status each."""

from collections.abc import Iterator
from itertools import zip_longest

from kg.blocks import BlockKind
from kg.facts.names.meanings import Names
from kg.facts.posts.careers import Term, held_by, is_line, subject_of, term_of
from kg.facts.posts.earlier import EarlierPosts
from kg.facts.posts.holdings import Holding, holdings
from kg.facts.posts.people import People
from kg.facts.posts.post_bodies import PostBodies
from kg.facts.posts.stacks import Unit
from kg.facts.posts.statuses import heading
from kg.facts.text.view import ArticleView, BlockView, Placed
from kg.facts.vocabulary.hosts import heads_other
from kg.facts.vocabulary.patterns import functions
from kg.ids import record_id
from kg.lexicon import posts
from kg.model import Argument, PostClaim, PostStatus
from kg.text import Spans, squeeze

ANNOTATOR = "posts/1"
# Members of nothing that is named, and of a conference without its region, are those of a session: 委员张三发言, 政协委员李四发言.
_OF_SOME_SESSION = "委员"
_OF_SOME_CONFERENCE = "政协委员"
# Whoever sits in the party group of a house is of the house that the next title is of: 该院|党组成员、副院长.
_OF_A_GROUP = ("党组", "党委", "党总支", "党支部")
# Whoever stands for others is nothing by it: 全国人大|代表; whoever is one of several is something only in a body: 宣讲团|成员.
_FOR_OTHERS, _ONE_OF = "代表", "成员"


def post_claims(view: ArticleView, names: Names, people: People) -> Iterator[PostClaim]:
    """The posts that an article gives to people, headline included, each person, post and status once.

    The credits of a page, an article without a body, say who made the page and report of nobody's post.
    """
    if not view.article.paragraphs:
        return
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


class _Reader:
    """Reads the blocks of an article in order, with the decision and the bodies that earlier ones have named in mind."""

    def __init__(self, view: ArticleView, names: Names) -> None:
        self._view = view
        self._names = names
        self._above: PostStatus | None = None
        self._subject: Placed | None = None
        self._earlier = EarlierPosts(names)
        self._bodies = PostBodies(names, self._earlier)

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
        for unit, later in zip_longest(holding.units, holding.units[1:]):
            if unit.text.endswith(functions(with_body=bool(unit.bodies))):
                continue
            organization = self._bodies.of(block, holding, unit, former)
            if later is not None and unit.text.startswith(_OF_A_GROUP) and self._goes_with(later, organization):
                organization = self._bodies.of_group(block, holding, unit, later)
            if _is_no_post(block, unit, organization):
                continue
            if organization is not None:
                former = organization
                self._earlier.take(organization, block, holding, unit)
            yield self._claim(block, holding, unit, organization, term)

    def _goes_with(self, later: Unit, organization: Argument | None) -> bool:
        """Whether the post behind one in a party group tells its body: nothing else does, or what has no such post: 党组书记、|局长."""
        return organization is None or (not later.bodies and heads_other(later.text, self._names.key(organization)))

    def _claim(self, block: BlockView, holding: Holding, unit: Unit, organization: Argument | None, term: Term | None) -> PostClaim:
        """The claim that somebody holds one post."""
        person, raw = holding.person.mention, block.raw(unit.start, unit.title.end)
        return PostClaim(
            id=record_id("p", self._view.page.id, repr(person.spans), repr(raw)),
            source=self._view.page.id,
            article=self._view.article.id,
            evidence=_evidence(block, holding.person, unit, term),
            annotator=ANNOTATOR,
            confidence=min(person.confidence, unit.title.mention.confidence),
            person=person.id,
            title=unit.text,
            full_title=squeeze(block.text[unit.start : unit.title.end]),
            organization=organization,
            status=_status(holding.status_of(unit), term),
            date=self._view.date,
            start=term.start if term else None,
            end=term.end if term else None,
        )


def _is_no_post(block: BlockView, unit: Unit, organization: Argument | None) -> bool:
    """Whether somebody is called a deputy, or a member of a session or number of people and of no body that the article speaks of."""
    printed = squeeze(block.text[unit.start : unit.title.end])
    of_no_body = not unit.bodies and (unit.text == _ONE_OF or (organization is None and unit.text == _OF_SOME_SESSION))
    return unit.text == _FOR_OTHERS or printed == _OF_SOME_CONFERENCE or of_no_body


def _evidence(block: BlockView, person: Placed, unit: Unit, term: Term | None) -> Spans:
    """What says that somebody holds a post; in a line of a résumé the name stands before it."""
    start, end = unit.start if term is None else min(unit.start, term.at), unit.title.end
    if block.holds(person):
        return block.raw(min(person.start, start), max(person.end, end))
    return (*person.mention.spans, *block.raw(start, end))


def _status(said: PostStatus, term: Term | None) -> PostStatus:
    """How somebody stands to a post whose term is told; an election or a removal stays one."""
    told = term.status if term and said in (PostStatus.APPOINTED, PostStatus.CURRENT) else None
    return told or said


def _many_hold(title: str) -> bool:
    """Whether one printed title can belong to several people: all but the head of a body."""
    post = posts().parse(title)
    return post is None or not post.one_seat
