"""From mentions to claims: where an article speaks from, what its names stand for, who holds which post, who did what.

In go a page, its articles and its mentions; out come claims about mentions, each with its evidence.
Who is who across articles is left to the right half.
"""

from collections import defaultdict
from collections.abc import Sequence

from kg.facts.events.reports import event_reports
from kg.facts.makers import wrote_claims
from kg.facts.names.meanings import Names
from kg.facts.names.places import relation_claims
from kg.facts.posts.claims import post_claims
from kg.facts.posts.people import People
from kg.facts.regions.region import named_region, region_claim, regions
from kg.facts.text.view import view
from kg.model import AnyClaim, Article, Mention, Page

__all__ = ["claims"]


def claims(page: Page, articles: Sequence[Article], mentions: Sequence[Mention], region: str | None = None) -> tuple[AnyClaim, ...]:
    """Everything the articles of a page say, in their order; `region` overrides where they speak from."""
    own: dict[str | None, list[Mention]] = defaultdict(list)
    for mention in mentions:
        own[mention.article].append(mention)
    views = [view(page, article, own[article.id]) for article in articles]
    places = [named_region(region)] * len(views) if region else regions(views)
    found: list[AnyClaim] = []
    for article, place in zip(views, places, strict=True):
        names, people = Names(article, place), People(article)
        if place:
            found.append(region_claim(article, place))
        held = tuple(post_claims(article, names, people))
        found += [
            *names.claims(),
            *people.claims(),
            *relation_claims(article),
            *wrote_claims(article),
            *held,
            *event_reports(article, people, held),
        ]
    return tuple(found)
