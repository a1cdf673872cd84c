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
    ParticipantRole,
    PostClaim,
    Records,
    RegionClaim,
    RelationClaim,
    SameClaim,
    WroteClaim,
)
from kg.resolve.references import ArticleText, NamedReference, PersonUnit, Post, References, Report
from kg.text import cut, name_key, squeeze

_NAMED = {MentionType.ORG: EntityType.ORGANIZATION, MentionType.PLACE: EntityType.PLACE}


def references_of(documents: Iterable[Records]) -> References:
    """The references of the documents, sorted by id so that the documents' order does not matter."""
    found = References()
    for records in documents:
        if records.page is not None:
            _read(records, records.page.text, found)
    found.people.sort(key=lambda unit: unit.id)
    found.named.sort(key=lambda reference: reference.id)
    found.articles.sort(key=lambda article: article.id)
    found.reports.sort(key=lambda report: report.id)
    return found


def _read(records: Records, raw: str, found: References) -> None:
    """Take in one document."""
    regions = _regions(records)
    found.articles.extend(_article(article, raw) for article in records.articles)
    found.people.extend(_people(records, regions))
    found.named.extend(_named(records, regions))
    found.reports.extend(_report(claim) for claim in records.claims if isinstance(claim, EventReport))


def _regions(records: Records) -> dict[str, str]:
    """The region that each article speaks from; of several claims the surest."""
    claims = sorted((claim for claim in records.claims if isinstance(claim, RegionClaim)), key=lambda claim: (claim.confidence, claim.id))
    return {claim.article: claim.code for claim in claims}


def _article(article: Article, raw: str) -> ArticleText:
    spans = article.spans or article.headline_spans
    offset = min((start for start, _ in spans), default=0)
    return ArticleText(article.id, article.source, offset, _date(article), squeeze(cut(raw, article.spans)))


def _date(article: Article) -> str | None:
    return article.date.value if article.date else None


def _people(records: Records, regions: dict[str, str]) -> Iterator[PersonUnit]:
    """One unit for each name in each article; a surname alone counts under the full name that a claim gives it."""
    dates = {article.id: _date(article) for article in records.articles}
    texts = {mention.id: mention.text for mention in records.mentions}
    full_names = {claim.mention: texts[claim.full] for claim in records.claims if isinstance(claim, SameClaim) and claim.full in texts}
    units: dict[tuple[str, str], PersonUnit] = {}
    unit_of: dict[str, PersonUnit] = {}
    for mention in sorted(records.mentions, key=lambda mention: mention.id):
        if mention.type != MentionType.PERSON or mention.article is None:
            continue
        name = name_key(full_names.get(mention.id, mention.text))
        region, date = regions.get(mention.article), dates.get(mention.article)
        empty = PersonUnit(mention.id, name, mention.source, mention.article, region, date)
        unit = units.setdefault((mention.article, name), empty)
        unit.references.append(mention.id)
        unit.texts.add(mention.text)
        unit_of[mention.id] = unit
    _describe(records, unit_of)
    yield from units.values()


def _describe(records: Records, unit_of: dict[str, PersonUnit]) -> None:
    """Give the units the posts, bylines and citations that claims tell of."""
    for claim in records.claims:
        if isinstance(claim, PostClaim) and (unit := unit_of.get(claim.person)):
            unit.posts.append(Post(claim.title, _reference(claim.organization), claim.status))
        elif isinstance(claim, WroteClaim) and (unit := unit_of.get(claim.person)):
            unit.byline = True
        elif isinstance(claim, EventReport):
            for participant in claim.participants:
                if participant.role == ParticipantRole.CITED and (unit := unit_of.get(participant.person)):
                    unit.cited = True


def _named(records: Records, regions: dict[str, str]) -> Iterator[NamedReference]:
    """The mentions of bodies and places and the implied ones; without a claim a name stands for itself in its region."""
    claims = {claim.mention: claim for claim in sorted(_name_claims(records), key=lambda claim: (claim.confidence, claim.id))}
    for mention in records.mentions:
        if mention.type in _NAMED and mention.article is not None:
            yield _mentioned(mention, mention.article, claims.get(mention.id), regions.get(mention.article))
    for implied, article in {implied.id: (implied, article) for implied, article in _implied(records)}.values():
        yield NamedReference(
            implied.id, implied.type, implied.name, implied.name, implied.code, implied.region, None, records.source, article, True
        )


def _mentioned(mention: Mention, article: str, claim: NameClaim | None, region: str | None) -> NamedReference:
    if claim is None:
        kind = _NAMED[mention.type]
        return NamedReference(mention.id, kind, mention.text, mention.text, None, region, None, mention.source, article, False)
    return NamedReference(
        mention.id, claim.type, claim.name, mention.text, claim.code, claim.region, claim.parent, mention.source, article, True
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


def _report(claim: EventReport) -> Report:
    others = sorted(filter(None, map(_reference, arguments(claim))))
    people = sorted(participant.person for participant in claim.participants)
    return Report(claim.id, claim.source, claim.article, claim.type, claim.trigger, claim.date, tuple(people), tuple(others))


def _reference(argument: Argument | None) -> str | None:
    if argument is None:
        return None
    return argument.id if isinstance(argument, Implied) else argument.mention
