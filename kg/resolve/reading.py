"""From documents to references, one document at a time."""

from collections.abc import Iterable, Iterator

from kg.model import (
    Argument,
    Article,
    EntityType,
    EventReport,
    Implied,
    Mention,
    MentionType,
    NameClaim,
    PostClaim,
    Records,
    RegionClaim,
    RelationClaim,
)
from kg.resolve.references import ArticleText, NamedReference, References, Report
from kg.resolve.shared import Shared
from kg.resolve.units import people_of, reference_of
from kg.text import cut, squeeze

_NAMED = {MentionType.ORG: EntityType.ORGANIZATION, MentionType.PLACE: EntityType.PLACE}


def references_of(documents: Iterable[Records]) -> References:
    """The references of the documents, sorted by id so that the documents' order does not matter."""
    found, shared = References(), Shared[str]()
    for records in documents:
        if records.page is not None:
            _read(records, records.page.text, found, shared)
    found.people.sort(key=lambda unit: unit.id)
    found.named.sort(key=lambda reference: reference.id)
    found.articles.sort(key=lambda article: article.id)
    found.reports.sort(key=lambda report: report.id)
    return found


def _read(records: Records, raw: str, found: References, shared: Shared[str]) -> None:
    """Take in one document."""
    regions = _regions(records, shared)
    found.articles.extend(_article(article, records.source, raw, shared) for article in records.articles)
    found.people.extend(people_of(records, regions, shared))
    found.named.extend(_named(records, regions, shared))
    found.reports.extend(_report(claim, records.source, shared) for claim in records.claims if isinstance(claim, EventReport))


def _regions(records: Records, shared: Shared[str]) -> dict[str, str]:
    """The region that each article speaks from; of several claims the surest."""
    claims = sorted((claim for claim in records.claims if isinstance(claim, RegionClaim)), key=lambda claim: (claim.confidence, claim.id))
    return {claim.article: shared[claim.code] for claim in claims}


def _article(article: Article, source: str, raw: str, shared: Shared[str]) -> ArticleText:
    spans = article.spans or article.headline_spans
    offset = min((start for start, _ in spans), default=0)
    date = shared.maybe(article.seen)
    return ArticleText(shared[article.id], shared[source], offset, date, squeeze(cut(raw, article.spans)))


def _named(records: Records, regions: dict[str, str], shared: Shared[str]) -> Iterator[NamedReference]:
    """The mentions of bodies and places and the implied ones; without a claim a name stands for itself in its region."""
    claims = {claim.mention: claim for claim in sorted(_name_claims(records), key=lambda claim: (claim.confidence, claim.id))}
    for mention in records.mentions:
        if mention.type in _NAMED and mention.article is not None:
            yield _mentioned(mention, shared[mention.article], claims.get(mention.id), regions.get(mention.article), shared)
    for implied, article in {implied.id: (implied, article) for implied, article in _implied(records)}.values():
        yield NamedReference(
            id=implied.id,
            type=implied.type,
            name=shared[implied.name],
            text=shared[implied.name],
            code=shared.maybe(implied.code),
            region=shared.maybe(implied.region),
            parent=None,
            source=shared[records.source],
            article=shared[article],
            resolved=True,
        )


def _mentioned(mention: Mention, article: str, claim: NameClaim | None, region: str | None, shared: Shared[str]) -> NamedReference:
    text = shared[mention.text]
    if claim is None:
        return NamedReference(mention.id, _NAMED[mention.type], text, text, None, region, None, shared[mention.source], article, False)
    return NamedReference(
        id=mention.id,
        type=claim.type,
        name=shared[claim.name],
        text=text,
        code=shared.maybe(claim.code),
        region=shared.maybe(claim.region),
        parent=shared.maybe(claim.parent),
        source=shared[mention.source],
        article=article,
        resolved=True,
    )


def _name_claims(records: Records) -> Iterator[NameClaim]:
    return (claim for claim in records.claims if isinstance(claim, NameClaim))


def _implied(records: Records) -> Iterator[tuple[Implied, str]]:
    for claim in records.claims:
        for argument in arguments(claim):
            if isinstance(argument, Implied):
                yield argument, claim.article


def arguments(claim: object) -> Iterator[Argument]:
    """The bodies and places that a claim speaks of."""
    match claim:
        case PostClaim(organization=organization) if organization is not None:
            yield organization
        case RelationClaim():
            yield from (claim.subject, claim.object)
        case EventReport():
            yield from claim.places
            yield from (involved.organization for involved in claim.organizations)


def _report(claim: EventReport, source: str, shared: Shared[str]) -> Report:
    return Report(
        id=claim.id,
        source=shared[source],
        article=shared[claim.article],
        type=claim.type,
        trigger=shared[claim.trigger],
        date=shared.maybe(claim.date),
        people=tuple(sorted(participant.person for participant in claim.participants)),
        others=tuple(sorted(filter(None, map(reference_of, arguments(claim))))),
    )
