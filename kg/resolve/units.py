"""The people of a document: one unit for each name in each article, with what claims tell of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.model import Argument, EventReport, Implied, Mention, MentionType, ParticipantRole, PostClaim, Records, SameClaim, WroteClaim
from kg.resolve.references import PersonUnit, Post
from kg.text import name_key


@dataclass(slots=True)
class _Gathered:
    """What is found of a unit while its document is gone through."""

    mentions: list[Mention] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    byline: bool = False
    cited: bool = False


def people_of(records: Records, regions: Mapping[str, str]) -> Iterator[PersonUnit]:
    """One unit for each name in each article; a surname alone counts under the full name that a claim gives it."""
    dates = {article.id: seen for article in records.articles if (seen := article.seen)}
    texts = {mention.id: mention.text for mention in records.mentions}
    full_names = {claim.mention: texts[claim.full] for claim in records.claims if isinstance(claim, SameClaim) and claim.full in texts}
    units: dict[tuple[str, str], _Gathered] = {}
    unit_of: dict[str, _Gathered] = {}
    for mention in sorted(records.mentions, key=lambda mention: mention.id):
        if mention.type == MentionType.PERSON and mention.article is not None:
            name = name_key(full_names.get(mention.id, mention.text))
            unit_of[mention.id] = unit = units.setdefault((mention.article, name), _Gathered())
            unit.mentions.append(mention)
    _describe(records, unit_of)
    present = _present(units)
    for (article, name), unit in units.items():
        yield PersonUnit(
            id=unit.mentions[0].id,
            name=name,
            source=records.source,
            article=article,
            region=regions.get(article),
            date=dates.get(article),
            references=tuple(mention.id for mention in unit.mentions),
            others=_others(name, unit),
            posts=tuple(unit.posts),
            byline=unit.byline,
            cited=unit.cited,
            companions=present.get(article, ()),
        )


def reference_of(argument: Argument | None) -> str | None:
    """The reference that stands as the argument of a claim."""
    if argument is None:
        return None
    return argument.id if isinstance(argument, Implied) else argument.mention


def _describe(records: Records, unit_of: Mapping[str, _Gathered]) -> None:
    """Give the units the posts, bylines and citations that claims tell of."""
    for claim in records.claims:
        if isinstance(claim, PostClaim) and (unit := unit_of.get(claim.person)):
            unit.posts.append(Post(claim.person, claim.title, reference_of(claim.organization), claim.status))
        elif isinstance(claim, WroteClaim) and (unit := unit_of.get(claim.person)):
            unit.byline = True
        elif isinstance(claim, EventReport):
            for participant in claim.participants:
                if participant.role == ParticipantRole.CITED and (unit := unit_of.get(participant.person)):
                    unit.cited = True


def _present(units: Mapping[tuple[str, str], _Gathered]) -> Mapping[str, tuple[str, ...]]:
    """The names of each article but those of its makers and of who is only cited."""
    found: dict[str, list[str]] = defaultdict(list)
    for (article, name), unit in units.items():
        if not unit.byline and not unit.cited:
            found[article].append(name)
    return {article: tuple(names) for article, names in found.items()}


def _others(name: str, unit: _Gathered) -> tuple[str, ...]:
    """How else the article prints the name; a surname alone is nobody's other name."""
    return tuple(sorted({mention.text for mention in unit.mentions if len(mention.text) > 1} - {name}))
