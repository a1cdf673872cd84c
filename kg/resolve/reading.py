"""From documents to references, one document at a time."""

from collections.abc import Collection, Iterable, Iterator

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
from kg.resolve.units import people_of, reference_of
from kg.text import cut, squeeze

_NAMED = {MentionType.ORG: EntityType.ORGANIZATION, MentionType.PLACE: EntityType.PLACE}


def references_of(documents: Iterable[Records]) -> References:
    """The references of the documents."""
    found = References()
    for records in documents:
        if records.page is not None:
            _read(records, records.page.text, found)
    return found


def _read(records: Records, raw: str, found: References) -> None:
    """Take in one document."""
    regions, there = _regions(records), set[str]()
    for article in records.articles:
        found.articles.put(_article(article, records.source, raw))
    for unit in people_of(records, regions):
        found.people.put(unit)
        there.update(unit.references)
    for named in _named(records, regions):
        found.named.put(named, named.article, named.type, named.id)
        there.add(named.id)
    for report in {claim.id: claim for claim in records.claims if isinstance(claim, EventReport)}.values():
        found.reports.put(_report(report, records.source, there))


def _regions(records: Records) -> dict[str, str]:
    """The region that each article speaks from; of several claims the surest."""
    claims = sorted((claim for claim in records.claims if isinstance(claim, RegionClaim)), key=lambda claim: (claim.confidence, claim.id))
    return {claim.article: claim.code for claim in claims}


def _article(article: Article, source: str, raw: str) -> ArticleText:
    spans = article.spans or article.headline_spans
    offset = min((start for start, _ in spans), default=0)
    return ArticleText(article.id, source, offset, article.seen, squeeze(cut(raw, article.spans)))


def _named(records: Records, regions: dict[str, str]) -> Iterator[NamedReference]:
    """The mentions of bodies and places and the implied ones; without a claim a name stands for itself in its region."""
    claims = {claim.mention: claim for claim in sorted(_name_claims(records), key=lambda claim: (claim.confidence, claim.id))}
    for mention in records.mentions:
        if mention.type in _NAMED and mention.article is not None:
            yield _mentioned(mention, mention.article, claims.get(mention.id), regions.get(mention.article))
    for implied, article in {implied.id: (implied, article) for implied, article in _implied(records)}.values():
        yield NamedReference(
            id=implied.id,
            type=implied.type,
            name=implied.name,
            text=implied.name,
            code=implied.code,
            region=implied.region,
            parent=None,
            source=records.source,
            article=article,
            resolved=True,
        )


def _mentioned(mention: Mention, article: str, claim: NameClaim | None, region: str | None) -> NamedReference:
    text = mention.text
    if claim is None:
        return NamedReference(mention.id, _NAMED[mention.type], text, text, None, region, None, mention.source, article, False)
    return NamedReference(
        id=mention.id,
        type=claim.type,
        name=claim.name,
        text=text,
        code=claim.code,
        region=claim.region,
        parent=claim.parent,
        source=mention.source,
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


def _report(claim: EventReport, source: str, there: Collection[str]) -> Report:
    """A report; of what it speaks of, the people, bodies and places that are references."""
    people = {participant.person for participant in claim.participants}
    others = filter(None, map(reference_of, arguments(claim)))
    return Report(
        id=claim.id,
        source=source,
        article=claim.article,
        type=claim.type,
        trigger=claim.trigger,
        date=claim.date,
        people=tuple(sorted(people.intersection(there))),
        others=tuple(sorted({other for other in others if other in there})),
    )
