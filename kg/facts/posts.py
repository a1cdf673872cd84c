"""Holdings in print become claims: one person, one title, one body, one status each.

The body of a title is the one printed right before it; else the one its word implies at the place it stands for (旗长 →
the banner government); else the body of the title before it in the same stack (副校长 after 党委书记 of a school).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.names import Names
from kg.facts.stacks import Holding, Unit, holdings
from kg.facts.view import ArticleView, BlockView
from kg.ids import record_id
from kg.lexicon import Post, posts
from kg.model import Argument, EntityType, Implied, MentionRef, PostClaim, PostStatus
from kg.text import squeeze

ANNOTATOR = "posts/1"


@dataclass(frozen=True)
class _Sharing:
    """Titles that several people hold at once: all but the head of a body."""

    def many(self, title: str) -> bool:
        """Whether one printed title can belong to several people."""
        return not posts().one_seat(title)


def post_claims(view: ArticleView, names: Names) -> Iterator[PostClaim]:
    """The posts that an article gives to people, headline included, each person, post and status once."""
    seen = set[tuple[str, str, str, str]]()
    for block in view.blocks:
        for holding in holdings(block, _Sharing()):
            for claim in _claims(view, block, holding, names):
                organization = names.key(claim.organization)
                person = holding.person.text
                if (person, claim.title, organization, claim.status) not in seen:
                    seen.add((person, claim.title, organization, claim.status))
                    yield claim


def _claims(view: ArticleView, block: BlockView, holding: Holding, names: Names) -> Iterator[PostClaim]:
    """One claim for each unit of the stack; a unit without a body of its own looks to the one before it."""
    former: Argument | None = None
    for unit in holding.units:
        post = posts().parse(unit.title.text)
        organization = _organization(view, block, unit, post, former, names)
        former = organization or former
        spans = block.raw(unit.start, unit.title.end)
        evidence = block.raw(*_range(holding, unit))
        status = PostStatus.ACTING if post.acting else holding.status_of(unit)
        yield PostClaim(
            id=record_id("p", view.page.id, repr(holding.person.mention.spans), repr(spans)),
            source=view.page.id,
            article=view.article.id,
            evidence=evidence,
            annotator=ANNOTATOR,
            confidence=min(holding.person.mention.confidence, unit.title.mention.confidence),
            person=holding.person.mention.id,
            title=post.title,
            full_title=squeeze(block.text[unit.start : unit.title.end]),
            organization=organization,
            status=status,
            date=view.date,
        )


def _range(holding: Holding, unit: Unit) -> tuple[int, int]:
    """The stretch of text from the unit to its holder, or from the holder to the unit."""
    return min(holding.person.start, unit.start), max(holding.person.end, unit.title.end)


def _organization(
    view: ArticleView, block: BlockView, unit: Unit, post: Post, former: Argument | None, names: Names
) -> Argument | None:
    """The body of a unit, printed, implied or inherited, in this order; None where there is none."""
    if unit.body:
        return MentionRef(mention=unit.body.mention.id)
    if post.family == "press":
        return None
    region = names.division(unit.places[-1].mention) if unit.places else names.region_of(former)
    body = names.body_of_post(post.title, region)
    if body is not None:
        anchors = block.raw(unit.start, unit.title.end)
        return Implied(
            id=record_id("i", view.page.id, repr(anchors), body.name),
            type=EntityType.ORGANIZATION,
            name=body.name,
            code=None,
            region=body.region.code if body.region else None,
            anchors=anchors,
            why=f"{unit.title.text} is a post of {body.name}",
        )
    return names.without_party_group(former)
