"""Verdicts and what follows from them: one made, several tried on a corpus, the graph and its files brought up to date."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.export import export_all
from kg.graph import read
from kg.ids import record_id
from kg.model import Issue, Judgement, Verdict
from kg.pipeline import finish
from kg.resolve import decide, references_of
from kg.resolve.changes import Change, changes
from kg.store import Store, undo

_ROUNDS = 8  # so often the rest is told apart one by one before a split is given up


@dataclass(frozen=True, slots=True)
class Author:
    """Who decides, when, and why."""

    name: str
    time: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Verdicts, the changes that they make, and the contradictions that they meet."""

    verdicts: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    issues: tuple[Issue, ...]


def verdict(left: str, right: str, judgement: Judgement, author: Author) -> Verdict:
    """A person's decision on two references."""
    key = record_id("d", left, right, judgement, author.name, author.time, author.reason)
    return Verdict(id=key, left=left, right=right, judgement=judgement, author=author.name, time=author.time, reason=author.reason)


def merge(store: Store, left: str, right: str, author: Author) -> Outcome:
    """What a verdict that two entities are one would change."""
    return _try(store, [verdict(left, right, Judgement.SAME, author)])


def split(store: Store, entity: str, part: Collection[str], author: Author) -> Outcome:
    """What it would change that some references of an entity are another one than the rest.

    The first of the part is told apart from the first of the rest; whoever of the rest goes with the part for all that is
    told apart too.
    """
    known = store.entity(entity)
    inside = known.references if known else ()
    chosen, rest = sorted(set(part) & set(inside)), sorted(set(inside) - set(part))
    if not chosen or not rest:
        raise UsageError("a split needs some of the references of an entity, and leaves some; `kg explain` lists them")
    verdicts = [verdict(chosen[0], other, Judgement.SAME, author) for other in chosen[1:]]
    apart = {rest[0]}
    references = references_of(store.all_records())
    for _ in range(_ROUNDS):
        given = [*verdicts, *(verdict(chosen[0], other, Judgement.DIFFERENT, author) for other in sorted(apart))]
        after = decide(references, [*store.verdicts(), *given])
        stray = {other for other in rest if after.entity_of[other] == after.entity_of[chosen[0]]}
        if not stray:
            return Outcome(tuple(given), tuple(changes(store.entities(), after.entities)), _about(after.issues, given))
        apart |= stray
    raise UsageError("the rest cannot be told apart from this part; see what `kg verdicts list` says of them")


def accept(path: Path, outcome: Outcome) -> None:
    """Keep verdicts and bring the graph and its files up to date."""
    with Store.open(path) as store:
        store.add_verdict(*outcome.verdicts)
    update(path)


def update(path: Path) -> int:
    """Decide anew who is who and write the files; the number of verdicts that the graph did not follow yet."""
    with Store.open(path) as store:
        pending = len(store.pending())
        export_all(finish(store), path.parent)
    return pending


def take_back(path: Path) -> None:
    """Put the state before the last verdicts in its place, and write its files."""
    undo(path)
    with Store.open(path, readonly=True) as store:
        export_all(read(store), path.parent)


def _try(store: Store, verdicts: Sequence[Verdict]) -> Outcome:
    after = decide(references_of(store.all_records()), [*store.verdicts(), *verdicts])
    return Outcome(tuple(verdicts), tuple(changes(store.entities(), after.entities)), _about(after.issues, verdicts))


def _about(issues: Iterable[Issue], verdicts: Iterable[Verdict]) -> tuple[Issue, ...]:
    """The issues that name a reference of these verdicts."""
    named = {reference for one in verdicts for reference in (one.left, one.right)}
    return tuple(issue for issue in issues if any(reference in issue.text for reference in named))
