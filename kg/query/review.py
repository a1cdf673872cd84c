"""What a reader is asked: pairs of entities that the rules leave open, those on which most hangs first."""

from collections.abc import Iterator

from kg.model import EntityType, Judgement, Proposal, Record
from kg.model.rows import ArticleRow, CoappearanceRow, EntityRow, MentionRow, TenureRow
from kg.periods import earliest, latest
from kg.query.explain import Seen, seen
from kg.query.wording import held_post, time_of
from kg.store import Store

_TYPES = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
_COMPANIONS = 6
_QUOTES = 4


class Question(Record):
    """Two entities that may be one: the proposal that comes nearest to it, and how many pairs of mentions hang on it."""

    left: str
    right: str
    name: str
    other_name: str
    pairs: int
    proposal: Proposal


class Side(Record):
    """What is known of one of the two."""

    id: str
    name: str
    mentions: int
    first: str | None
    last: str | None
    posts: tuple[str, ...]
    regions: tuple[str, ...]
    companions: tuple[str, ...]
    quotes: tuple[Seen, ...]


def questions(store: Store) -> list[Question]:
    """The open pairs that no verdict speaks of, the most valuable first; of equal ones those nearest to being one."""
    rows = {row.id: row for row in store.rows(EntityRow) if row.type in _TYPES and row.mentions}
    asked: dict[tuple[str, str], Proposal] = {}
    answered = set(_answered(store))
    for proposal in store.proposals():
        both = _entities(store, proposal) if proposal.judgement == Judgement.UNSURE else None
        if both is None or both in answered or not rows.keys() >= set(both):
            continue
        if both not in asked or _order(proposal) < _order(asked[both]):
            asked[both] = proposal
    found = [_question(rows[left], rows[right], proposal) for (left, right), proposal in asked.items()]
    return sorted(found, key=lambda one: (-one.pairs, *_order(one.proposal)))


def side(store: Store, entity: str) -> Side:
    """One of the two as a reader compares it with the other."""
    row = next(row for row in store.rows(EntityRow, entity) if row.id == entity)
    articles = {row.id: row for row in store.rows(ArticleRow)}
    where = {mention.article for mention in store.rows(MentionRow, entity) if mention.article}
    told = [articles[article].date or "" for article in where if articles[article].date]
    regions = sorted({articles[article].region_name or "" for article in where} - {""})
    companions = sorted(store.rows(CoappearanceRow, entity), key=lambda other: (-other.weight, other.a, other.b))
    names = dict.fromkeys(other.b_name if other.a == entity else other.a_name for other in companions)
    return Side(
        id=entity,
        name=row.name,
        mentions=row.mentions,
        first=earliest(told),
        last=latest(told),
        posts=tuple(
            dict.fromkeys(f"{held_post(held)}  {time_of(held)}".strip() for held in store.rows(TenureRow, entity) if held.person == entity)
        ),
        regions=tuple(regions),
        companions=tuple(list(names)[:_COMPANIONS]),
        quotes=tuple(seen(store, entity))[:_QUOTES],
    )


def _order(proposal: Proposal) -> tuple[float, str, str]:
    return -proposal.score, proposal.left, proposal.right


def _entities(store: Store, pair: Proposal) -> tuple[str, str] | None:
    """The two entities that a proposal speaks of; None if they are one by now."""
    left, right = store.entity_of(pair.left), store.entity_of(pair.right)
    return None if left is None or right is None or left == right else (min(left, right), max(left, right))


def _answered(store: Store) -> Iterator[tuple[str, str]]:
    for verdict in store.verdicts():
        if verdict.withdrawn is None:
            left, right = store.entity_of(verdict.left), store.entity_of(verdict.right)
            if left and right:
                yield min(left, right), max(left, right)


def _question(left: EntityRow, right: EntityRow, proposal: Proposal) -> Question:
    pairs = left.mentions * right.mentions
    return Question(left=left.id, right=right.id, name=left.name, other_name=right.name, pairs=pairs, proposal=proposal)
