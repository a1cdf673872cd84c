"""Rows of events: the reports of one thing done, brought together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.articles import ArticleFacts
from kg.graph.evidence import evidence, unique
from kg.graph.names import Names
from kg.model import EventReport, ParticipantRole, Records
from kg.model.rows import EventRow, Evidence, InvolvedRow, ParticipantRow
from kg.shelf import Shelf

_ROLES = tuple(ParticipantRole)


@dataclass(frozen=True, slots=True)
class Report:
    """A report of an event with its evidence."""

    event: str
    claim: EventReport
    evidence: tuple[Evidence, ...]


def reports(records: Records, names: Names) -> Iterator[Report]:
    """The event reports of one document."""
    for claim in records.claims:
        if isinstance(claim, EventReport):
            yield Report(names.of(claim.id) or claim.id, claim, evidence(records.page, records.name, claim.article, claim.evidence))


def event_rows(found: Shelf[Report], names: Names, articles: Mapping[str, ArticleFacts]) -> Iterator[EventRow]:
    """The events in the order of their ids, of reports that are kept by their events."""
    for _, same in found.groups():
        yield _row(sorted(same, key=_fullest), names, articles)


def _fullest(report: Report) -> tuple[int, str]:
    claim = report.claim
    return -len(claim.participants) - len(claim.places) - len(claim.organizations), claim.id


def _row(found: list[Report], names: Names, articles: Mapping[str, ArticleFacts]) -> EventRow:
    """One row; what only one report can say is taken from the one that says most."""
    claims = [report.claim for report in found]
    places = sorted({place for claim in claims for argument in claim.places if (place := names.of(argument))})
    origins = sorted({claim.article for claim in claims}, key=lambda article: (articles[article].date or "~", article))
    return EventRow(
        id=found[0].event,
        type=claims[0].type,
        trigger=claims[0].trigger,
        object=next((claim.object for claim in claims if claim.object), None),
        date=max((claim.date for claim in claims if claim.date), key=len, default=None),
        place_ids=tuple(places),
        place_names=tuple(names.name(place) or "" for place in places),
        organizations=tuple(_organizations(claims, names)),
        documents=tuple(dict.fromkeys(document for claim in claims for document in claim.documents)),
        participants=tuple(_participants(claims, names)),
        articles=tuple(origins),
        headline=next((articles[article].headline for article in origins if articles[article].headline), None),
        evidence=unique(item for report in found for item in report.evidence),
    )


def _organizations(claims: Iterable[EventReport], names: Names) -> Iterator[InvolvedRow]:
    pairs = {(names.of(involved.organization), involved.role) for claim in claims for involved in claim.organizations}
    for organization, role in sorted(pairs, key=lambda pair: (pair[0] or "", pair[1])):
        if organization is not None:
            yield InvolvedRow(id=organization, name=names.name(organization) or "", role=role)


def _participants(claims: Iterable[EventReport], names: Names) -> Iterator[ParticipantRow]:
    """Everyone once, in the role that says most; the roles of the enum go from leading to being named."""
    roles: dict[str, ParticipantRole] = {}
    for claim in claims:
        for participant in claim.participants:
            person = names.of(participant.person)
            if person is not None:
                roles[person] = min(roles.get(person, participant.role), participant.role, key=_ROLES.index)
    for person in sorted(roles, key=lambda person: (_ROLES.index(roles[person]), person)):
        yield ParticipantRow(id=person, name=names.name(person) or "", role=roles[person])
