"""Places inside places and bodies at places, as chains in print say them."""

from collections.abc import Iterator
from itertools import pairwise

from kg.facts.text.view import ArticleView, BlockView, Placed
from kg.ids import record_id
from kg.model import MentionRef, MentionType, RelationClaim, RelationKind

ANNOTATOR = "places/1"


def relation_claims(view: ArticleView) -> Iterator[RelationClaim]:
    """A place right before another holds it (树林召镇关碾房村); a place right before a body is where it is."""
    for block in view.blocks:
        items = [placed for placed in block.placed if placed.type in (MentionType.PLACE, MentionType.ORG)]
        for outer, inner in pairwise(items):
            if outer.type is MentionType.PLACE and not block.text[outer.end : inner.start].strip() and outer.end <= inner.start:
                yield _claim(view, block, outer, inner)


def _claim(view: ArticleView, block: BlockView, outer: Placed, inner: Placed) -> RelationClaim:
    kind = RelationKind.PART_OF if inner.type is MentionType.PLACE else RelationKind.LOCATED_IN
    return RelationClaim(
        id=record_id("l", inner.mention.id, outer.mention.id),
        source=view.page.id,
        article=view.article.id,
        evidence=block.raw(outer.start, inner.end),
        annotator=ANNOTATOR,
        relation=kind,
        subject=MentionRef(mention=inner.mention.id),
        object=MentionRef(mention=outer.mention.id),
    )
