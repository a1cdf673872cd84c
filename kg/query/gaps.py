"""What the graph does not know: beginnings of tenures, months in which nobody saw the holder, open pairs, names without a body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from kg.model import IssueKind, MentionType, NameClaim, Record, Records
from kg.model.rows import ArticleRow, IssueRow, MentionRow, TenureRow
from kg.periods import period
from kg.query.review import Question, questions
from kg.store import Store

_MONTHS = 12


class Silence(Record):
    """Months between two sightings of a holder in which no article names the person."""

    tenure: TenureRow
    first: str
    last: str
    months: int


class Unresolved(Record):
    """A body named in relation to a region (市教育局) for which no full name was found."""

    source: str
    article: str
    offset: int
    text: str


class Gaps(Record):
    """What is missing in a graph, by kind."""

    unknown_starts: tuple[TenureRow, ...]
    silences: tuple[Silence, ...]
    unsure: tuple[Question, ...]
    unresolved: tuple[Unresolved, ...]
    orphans: tuple[IssueRow, ...]
    pending: tuple[str, ...]


def gaps(store: Store) -> Gaps:
    """What is missing in a graph; the longest silences come first."""
    tenures = [row for row in store.rows(TenureRow) if row.organization]
    return Gaps(
        unknown_starts=tuple(row for row in tenures if row.start is None),
        silences=tuple(sorted(_silences(tenures, _sightings(store)), key=lambda one: (-one.months, one.tenure.id, one.first))),
        unsure=tuple(questions(store)),
        unresolved=tuple(found for records in store.all_records() for found in _unresolved(records)),
        orphans=tuple(row for row in store.rows(IssueRow) if row.kind == IssueKind.ORPHANED_VERDICT),
        pending=store.pending(),
    )


def _sightings(store: Store) -> Mapping[str, set[int]]:
    """The months in which articles name each person."""
    months = {row.id: month for row in store.rows(ArticleRow) if (month := _month(row.date)) is not None}
    found: dict[str, set[int]] = defaultdict(set)
    for row in store.rows(MentionRow):
        if row.type == MentionType.PERSON and row.entity and row.article in months:
            found[row.entity].add(months[row.article])
    return found


def _month(date: str | None) -> int | None:
    """The months since year 0 of a date that says its month."""
    when = period(date)
    if when is None or (when.first.year, when.first.month) != (when.last.year, when.last.month):
        return None
    return when.first.year * _MONTHS + when.first.month - 1


def _silences(tenures: Iterable[TenureRow], sightings: Mapping[str, set[int]]) -> Iterator[Silence]:
    for row in tenures:
        begin, end = _month(row.first_seen), _month(row.last_seen)
        if begin is None or end is None:
            continue
        known = sorted({begin, end, *(month for month in sightings.get(row.person, ()) if begin < month < end)})
        for left, right in pairwise(known):
            if right - left > 1:
                yield Silence(tenure=row, first=_written(left + 1), last=_written(right - 1), months=right - left - 1)


def _written(month: int) -> str:
    return f"{month // _MONTHS:04d}-{month % _MONTHS + 1:02d}"


def _unresolved(records: Records) -> Iterator[Unresolved]:
    from kg.lexicon.seats import level_words  # noqa: PLC0415  # only this question has to wait for the lexicon

    known = {claim.mention for claim in records.claims if isinstance(claim, NameClaim)}
    heads = tuple(word.word for word in level_words())
    for mention in records.mentions:
        if mention.type == MentionType.ORG and mention.id not in known and mention.text.startswith(heads):
            yield Unresolved(source=records.name, article=mention.article, offset=mention.spans[0][0], text=mention.text)
