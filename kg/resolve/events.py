"""Event reports that tell of one thing done: one kind, one time, the same people at the same places."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from pydantic import TypeAdapter

from kg.model import EventType, Judgement, Proposal
from kg.periods import Period, period
from kg.resolve.agglomerate import agglomerate
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Pair
from kg.resolve.evidence.finding import Finding
from kg.resolve.references import Report
from kg.shelf import Shelf

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


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Two reports of different articles that were compared, and what came of it."""

    left: str
    right: str
    articles: tuple[str, str]
    score: float
    reason: str

    @property
    def pair(self) -> Pair:
        """The two reports."""
        return self.left, self.right

    def proposal(self, judgement: Judgement) -> Proposal:
        """What is proposed of the two."""
        return Proposal(left=self.left, right=self.right, judgement=judgement, rule="same-event", score=self.score, reason=self.reason)


def propose_events(reports: Iterable[Report], entity: Callable[[str], str]) -> Iterator[Proposal]:
    """Proposals about event reports, once people, bodies, places and reprints are known; `entity` gives that of a reference.

    Reports that look alike, directly or by way of others, are decided together; most look like no other.
    """
    weighed, alike = Shelf(TypeAdapter(_Weighed)), Clusters({})
    for one in _compared(_telling(report, entity) for report in reports):
        weighed.put(one)
        if one.score >= SAME:
            alike.join(*one.pair)
    groups = Shelf(TypeAdapter(_Weighed), parts=1)
    for one in weighed:
        if alike.find(one.left) == alike.find(one.right):
            groups.put(one, alike.find(one.left))
        elif one.score > DIFFERENT:
            yield one.proposal(Judgement.UNSURE)
    for _, group in groups.groups():
        yield from _decided(list(group))


def _decided(group: Sequence[_Weighed]) -> Iterator[Proposal]:
    """The proposals about reports of one group; one article tells of a thing once."""
    article_of = {report: article for one in group for report, article in zip(one.pair, one.articles, strict=True)}
    scores = {one.pair: one.score for one in group}
    scores.update((both, _APART) for both in combinations(sorted(article_of), 2) if article_of[both[0]] == article_of[both[1]])
    clusters = agglomerate(article_of, scores, same=SAME, different=DIFFERENT)
    cluster_of = {member: cluster[0] for cluster in clusters for member in cluster}
    for one in group:
        if one.score > DIFFERENT:
            together = one.score >= SAME and cluster_of[one.left] == cluster_of[one.right]
            yield one.proposal(Judgement.SAME if together else Judgement.UNSURE)


def _telling(report: Report, entity: Callable[[str], str]) -> Telling:
    people, places = (frozenset(map(entity, references)) for references in (report.people, report.others))
    return Telling(report.id, report.article, entity(report.article), report.type, report.trigger, period(report.date), people, places)


def _compared(found: Iterable[Telling]) -> Iterator[_Weighed]:
    """Reports of one kind that share a person, a place or a text, near to one another in time."""
    tellings, ordered = Shelf(TypeAdapter(Telling)), Shelf(TypeAdapter(tuple[str, int]), parts=4)
    for telling in found:
        number, day = tellings.put(telling), telling.period.first.isoformat() if telling.period else ""
        for key in (telling.original, *telling.people, *telling.places):
            ordered.put((telling.id, number), telling.type, key, day, telling.id)
    pairs = Shelf(TypeAdapter(tuple[int, int]), parts=2)
    for _, bucket in ordered.groups(2):
        last: deque[tuple[str, int]] = deque(maxlen=_NEAREST)
        for one in bucket:
            for (first, number), (second, other) in (sorted((one, former)) for former in last):
                pairs.put((number, other), first, second)
            last.append(one)
    for _, numbers in pairs.groups():
        left, right = (tellings[number] for number in next(numbers))
        if left.article != right.article:
            findings = _weigh(left, right)
            score = round(sum(finding.score for finding in findings), 1)
            yield _Weighed(left.id, right.id, (left.article, right.article), score, _sentence(findings))


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
