"""Who made an article: the people of its byline."""

from collections.abc import Iterator

from kg.facts.text.view import ArticleView
from kg.ids import mention_id, record_id
from kg.model import WroteClaim

ANNOTATOR = "byline/1"


def wrote_claims(view: ArticleView) -> Iterator[WroteClaim]:
    """One claim for each maker whose name is a mention."""
    known = {mention.id for mention in view.mentions}
    for maker in view.article.byline:
        person = mention_id(view.page.id, maker.spans)
        if person in known:
            yield WroteClaim(
                id=record_id("w", view.article.id, person, maker.role),
                source=view.page.id,
                article=view.article.id,
                evidence=maker.spans,
                annotator=ANNOTATOR,
                person=person,
                role=maker.role,
            )
