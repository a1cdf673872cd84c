"""Why mentions are one person, body or place, and why others of the name are not."""

from collections.abc import Iterable, Iterator

from kg.model import EntityType, Judgement, Proposal, Record, Verdict
from kg.model.rows import ArticleRow, MentionRow
from kg.query.find import find
from kg.store import Store

_AROUND = 14  # characters of the page on each side of a name
_NAMED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


class Seen(Record):
    """A mention where it stands: source, article and its date, and the characters around it."""

    id: str
    source: str
    article: str
    date: str | None
    offset: int
    text: str
    quote: str


class Reason(Record):
    """What a rule or a person says of two references; `score` is a rule's, in bits."""

    left: str
    right: str
    judgement: Judgement
    by: str
    score: float | None
    text: str


class Explanation(Record):
    """An entity with its mentions, the reasons that hold them together, and those that keep others away."""

    id: str
    type: EntityType
    name: str
    seen: tuple[Seen, ...]
    together: tuple[Reason, ...]
    apart: tuple[Reason, ...]


def explanation(store: Store, name: str) -> Explanation:
    """Why the references of the entity with this name or id are one; errors as in `find`."""
    node = find(store, name, _NAMED)
    entity = store.entity(node.id)
    inside = frozenset(entity.references if entity else ())
    proposals = {proposal for member in inside for proposal in store.proposals(member)}
    verdicts = [
        verdict for verdict in store.verdicts() if verdict.withdrawn is None and not inside.isdisjoint((verdict.left, verdict.right))
    ]
    within = {proposal for proposal in proposals if proposal.left in inside and proposal.right in inside}
    decided = [_decided(verdict) for verdict in verdicts]
    return Explanation(
        id=node.id,
        type=node.label,
        name=node.name,
        seen=tuple(seen(store, node.id)),
        together=(*_holding(decided, inside, together=True), *(_proposed(one) for one in _tree(within))),
        apart=(*_holding(decided, inside, together=False), *(_proposed(one) for one in _nearest(store, proposals - within, inside))),
    )


def seen(store: Store, entity: str) -> Iterator[Seen]:
    """The mentions of an entity by source and place."""
    dates = {row.id: row.date for row in store.rows(ArticleRow)}
    for row in sorted(store.rows(MentionRow, entity), key=lambda row: (row.source, row.spans)):
        offset, text = row.spans[0][0], store.text_named(row.source) or ""
        quote = text[max(offset - _AROUND, 0) : row.spans[-1][1] + _AROUND]
        yield Seen(
            id=row.id,
            source=row.source,
            article=row.article,
            date=dates.get(row.article or ""),
            offset=offset,
            text=row.text,
            quote="".join(quote.split()),
        )


def _holding(reasons: Iterable[Reason], inside: frozenset[str], *, together: bool) -> Iterator[Reason]:
    return (reason for reason in reasons if (reason.left in inside and reason.right in inside) == together)


def _tree(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The fewest proposals that join all they speak of, surest first: the others only say it again."""
    parent: dict[str, str] = {}

    def root(member: str) -> str:
        while (above := parent.get(member, member)) != member:
            member = above
        return member

    found = []
    for proposal in sorted(proposals, key=lambda one: (one.judgement != Judgement.SAME, -one.score, one.left, one.right)):
        left, right = root(proposal.left), root(proposal.right)
        if left != right and proposal.judgement == Judgement.SAME:
            parent[right] = left
            found.append(proposal)
    return found


def _nearest(store: Store, proposals: Iterable[Proposal], inside: frozenset[str]) -> list[Proposal]:
    """Of the proposals about each other entity the one that comes nearest to joining it."""
    best: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda one: (-one.score, one.left, one.right)):
        other = proposal.right if proposal.left in inside else proposal.left
        best.setdefault(store.entity_of(other) or other, proposal)
    return list(best.values())


def _proposed(proposal: Proposal) -> Reason:
    return Reason(
        left=proposal.left, right=proposal.right, judgement=proposal.judgement, by=proposal.rule, score=proposal.score, text=proposal.reason
    )


def _decided(verdict: Verdict) -> Reason:
    by = f"{verdict.author} on {verdict.time}"
    return Reason(left=verdict.left, right=verdict.right, judgement=verdict.judgement, by=by, score=None, text=verdict.reason)
