"""Rows of posts: one observation of a person in a post."""

from collections.abc import Iterator

from kg.graph.evidence import evidence
from kg.graph.names import Names
from kg.model import PostClaim, Records
from kg.model.rows import PostRow


def post_rows(records: Records, names: Names) -> Iterator[PostRow]:
    """The observations of one document, in the order of the page."""
    seen = {article.id: article.seen for article in records.articles}
    claims = (claim for claim in records.claims if isinstance(claim, PostClaim))
    for claim in sorted(claims, key=lambda claim: (claim.evidence, claim.id)):
        person, organization = names.of(claim.person), names.of(claim.organization)
        if person is None:
            continue
        yield PostRow(
            id=claim.id,
            source=records.name,
            article=claim.article,
            person=person,
            person_name=names.name(person) or "",
            title=claim.title,
            full_title=claim.full_title,
            organization=organization,
            organization_name=names.name(organization),
            status=claim.status,
            date=claim.date or seen.get(claim.article),
            start=claim.start,
            end=claim.end,
            evidence=evidence(records.page, records.name, claim.article, claim.evidence),
        )
