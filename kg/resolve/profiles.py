"""What is known of a person from one article, or from several that look alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import PostStatus
from kg.periods import Period, period
from kg.resolve.knowledge import Knowledge
from kg.resolve.references import PersonUnit, Post

# Titles that say by themselves whose they are, as 旗长 does not.
_OF_THE_COUNTRY = frozenset({"总书记", "国家主席", "国家副主席", "总理", "副总理", "国务委员"})


@dataclass(frozen=True, slots=True)
class Body:
    """An organization as far as people need it: its entity, its name, the division it serves, and its kind if it is known."""

    entity: str
    name: str
    region: str | None
    kind: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """A post seen with a person: the body's entity (empty without a body), its name, the title, and where it is.

    `walk` is the walk of life that the title tells of; empty for an office.
    """

    body: str
    body_name: str
    title: str
    region: str
    kind: str
    current: bool
    walk: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A person as one article, or several with the same facts, show them; the name is the plain spelling.

    `seen` says from when to when each post was seen, as far as there are dates. `regions` are the divisions of the person's
    bodies, or without posts the one that the article speaks from; who holds a post of a body that serves the whole country
    belongs to none. `apart` are the articles that also have a namesake.
    """

    id: str
    name: str
    regions: frozenset[str]
    posts: frozenset[Held]
    seen: Mapping[Held, Period]
    byline: bool
    period: Period | None
    companions: frozenset[str]
    originals: frozenset[str]
    apart: frozenset[str] = frozenset()

    @property
    def bodies(self) -> frozenset[str]:
        """The entities of the bodies that the person's posts belong to."""
        return frozenset(held.body for held in self.posts if held.body)

    @property
    def official(self) -> bool:
        """Whether the person holds an office of a body: a teacher of a school and an officer of a station do not."""
        return any(held.body and not held.walk for held in self.posts)

    @property
    def national(self) -> bool:
        """Whether the person holds a post of a body that serves the whole country."""
        return self.official and not self.regions

    @property
    def signature(self) -> tuple[object, ...]:
        """What two profiles share that say the same of a person."""
        return (self.name, self.regions, self.posts, self.byline, self.apart)


class Profiles:
    """Makes the profile of a unit; `bodies` are known by their entities, `entity` gives that of a body or article."""

    def __init__(self, bodies: Mapping[str, Body], entity: Callable[[str], str], knowledge: Knowledge) -> None:
        self._bodies = bodies
        self._entity = entity
        self._knowledge = knowledge

    def of(self, unit: PersonUnit) -> Profile:
        """What one article shows of a person; made when it is asked for, because those of a corpus take much room."""
        companions = frozenset(map(self._knowledge.spelling, unit.companions))
        posts = frozenset(map(self.held, unit.posts))
        return _profile(unit, self._knowledge.spelling(unit.name), posts, self._entity(unit.article), companions)

    def held(self, post: Post) -> Held:
        """A post as evidence; one that the country has once needs no body to be known."""
        body = self._bodies.get(self._entity(post.organization)) if post.organization else None
        title, current = post.title, post.status != PostStatus.FORMER
        walk = self._knowledge.walk(title)
        if body is None and title in _OF_THE_COUNTRY:
            return Held(f"the {title}", "the whole country", title, "", "", current, walk)
        if body is None:
            return Held("", "", title, "", "", current, walk)
        return Held(body.entity, body.name, title, body.region or "", body.kind, current, walk)


def _profile(unit: PersonUnit, name: str, posts: frozenset[Held], original: str, companions: frozenset[str]) -> Profile:
    national = any(held.body and not held.region for held in posts)
    own = frozenset(held.region for held in posts if held.region)
    when = period(unit.date)
    return Profile(
        id=unit.id,
        name=name,
        regions=own or frozenset({unit.region} if unit.region and not national else ()),
        posts=posts,
        seen=dict.fromkeys(posts, when) if when else {},
        byline=unit.byline,
        period=when,
        companions=companions,
        originals=frozenset({original}),
        apart=frozenset({unit.article} if unit.apart else ()),
    )


def merged(group: Iterable[Profile]) -> Profile:
    """One profile of several; it stands at the first and reaches over all their dates."""
    members = sorted(group, key=lambda profile: profile.id)
    if len(members) == 1:
        return members[0]
    seen: dict[Held, Period] = {}
    for member in members:
        for held, when in member.seen.items():
            seen[held] = _span([seen.get(held, when), when])
    periods = [member.period for member in members if member.period]
    return Profile(
        id=members[0].id,
        name=members[0].name,
        regions=frozenset().union(*(member.regions for member in members)),
        posts=frozenset().union(*(member.posts for member in members)),
        seen=seen,
        byline=all(member.byline for member in members),
        period=_span(periods) if periods else None,
        companions=frozenset().union(*(member.companions for member in members)),
        originals=frozenset().union(*(member.originals for member in members)),
        apart=frozenset().union(*(member.apart for member in members)),
    )


def _span(periods: Sequence[Period]) -> Period:
    return Period(min(each.first for each in periods), max(each.last for each in periods))
