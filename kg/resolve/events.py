"""Event reports that tell of one thing done: one kind, one time, the same people at the same places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import EventType, Judgement, Proposal
from kg.periods import Period, period
from kg.resolve.agglomerate import agglomerate
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Pair, pair
from kg.resolve.evidence.finding import Finding
from kg.resolve.references import Report

SAME = 6.0
"""From here on two reports are of one event: a shared leader on one day is not enough, a shared place with it is."""

DIFFERENT = 0.0
_NEAREST = 6  # so many reports after one another that share a key are compared
_APART = -100.0  # one article tells of a thing once
_ONE_DAY = 1


@dataclass(frozen=True, slots=True)
class Telling:
    """A report with entities in the place of references."""

    id: str
    article: str
    original: str
    type: EventType
    trigger: str
    period: Period | None
    people: frozenset[str]
    places: frozenset[str]


def propose_events(reports: Iterable[Report], known: Clusters) -> Iterator[Proposal]:
    """Proposals about event reports, once people, bodies, places and reprints are known."""
    tellings = {report.id: _telling(report, known) for report in reports}
    findings = {both: _weigh(tellings[both[0]], tellings[both[1]]) for both in sorted(_compared(tellings.values()))}
    scores = {both: round(sum(finding.score for finding in found), 1) for both, found in findings.items()}
    scores.update((both, _APART) for both in _told_apart(tellings.values()))
    clusters = agglomerate(tellings, scores, same=SAME, different=DIFFERENT)
    cluster_of = {member: cluster[0] for cluster in clusters for member in cluster}
    for (left, right), found in findings.items():
        score = scores[left, right]
        if score > DIFFERENT:
            together = score >= SAME and cluster_of[left] == cluster_of[right]
            judgement = Judgement.SAME if together else Judgement.UNSURE
            yield Proposal(left=left, right=right, judgement=judgement, rule="same-event", score=score, reason=_sentence(found))


def _telling(report: Report, known: Clusters) -> Telling:
    people = frozenset(known.find(reference) for reference in report.people if reference in known)
    places = frozenset(known.find(reference) for reference in report.others if reference in known)
    original = known.find(report.article)
    return Telling(report.id, report.article, original, report.type, report.trigger, period(report.date), people, places)


def _compared(tellings: Iterable[Telling]) -> set[Pair]:
    """Reports of one kind that share a person, a place or a text, near to one another in time."""
    buckets: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for telling in tellings:
        for key in (telling.original, *telling.people, *telling.places):
            buckets[telling.type, key].append(telling)
    found: set[Pair] = set()
    for bucket in buckets.values():
        ordered = sorted(bucket, key=lambda telling: (telling.period.first.isoformat() if telling.period else "", telling.id))
        for place, telling in enumerate(ordered):
            found.update(pair(telling.id, other.id) for other in ordered[place + 1 : place + 1 + _NEAREST])
    return found


def _told_apart(tellings: Iterable[Telling]) -> Iterator[Pair]:
    """Reports of one article, which tells of different things."""
    articles: dict[str, list[str]] = defaultdict(list)
    for telling in tellings:
        articles[telling.article].append(telling.id)
    for ids in articles.values():
        yield from (pair(left, right) for left, right in combinations(ids, 2))


def _weigh(left: Telling, right: Telling) -> list[Finding]:
    """What speaks for and against one event; another time settles it."""
    found = [_time(left, right)]
    if left.original == right.original:
        found.append(Finding("reprint", 5.0, "the articles print one another"))
    if left.trigger == right.trigger:
        found.append(Finding("trigger", 2.0, f"both say {left.trigger}"))
    if left.people and right.people:
        found.append(_shared("people", left.people, right.people))
    if left.places and right.places:
        found.append(_shared("places and bodies", left.places, right.places))
    return found


def _time(left: Telling, right: Telling) -> Finding:
    if left.period is None or right.period is None:
        return Finding("time", 0.0, "one has no date")
    if not left.period.overlaps(right.period):
        return Finding("time", _APART, "they are of different days")
    exact = left.period == right.period and left.period.days_apart(right.period) < _ONE_DAY
    return Finding("time", 2.0, "they are of one day") if exact else Finding("time", 1.0, "their dates agree")


def _shared(kind: str, left: frozenset[str], right: frozenset[str]) -> Finding:
    """At least half of the smaller number in common speaks for one event, nothing in common against it."""
    common = len(left & right)
    smaller = min(len(left), len(right))
    score = min(2.0 + common, 6.0) if 2 * common >= smaller and common else -1.0 if common else -6.0
    return Finding(kind, score, f"{common} of {smaller} {kind} in common")


def _sentence(findings: Sequence[Finding]) -> str:
    ordered = sorted(findings, key=lambda finding: (-abs(finding.score), finding.kind))
    return "; ".join(f"{finding.sentence} ({finding.score:+.1f})" for finding in ordered)
