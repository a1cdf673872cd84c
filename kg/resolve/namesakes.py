"""Two people of one name in one article: 新和县委书记王建军、沙雅县委书记王建军.

One name in one article is one person, unless two of its mentions are introduced by posts that nobody holds together: of
bodies printed with the names of their regions, and with no word of a beginning or an end. Mentions of such a name without a
post could be either's and are left alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from kg.model import PostStatus
from kg.resolve.evidence.conflict import at_one_time
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Held, Profiles
from kg.resolve.references import NamedReference, PersonUnit, Post

_CONTRADICTION = 10.0  # bits: posts in two counties, or two chairs; a lesser one is rather a post that was misread
_TELLING = 2  # characters with which the name of a region begins


def told_apart(
    units: Iterable[PersonUnit], named: Iterable[NamedReference], profiles: Profiles, knowledge: Knowledge
) -> Iterator[PersonUnit]:
    """The units, those of two people as one for each; one goes through them twice."""
    asked = {post.organization for unit in units if _doubtful(unit) for post in unit.posts}
    printed = {reference.id for reference in named if reference.id in asked and _with_region(reference, knowledge)}
    for unit in units:
        yield from _parts(unit, printed, profiles, knowledge) if _doubtful(unit) else [unit]


def _doubtful(unit: PersonUnit) -> bool:
    """Whether two mentions are introduced by posts of bodies."""
    return len({post.mention for post in unit.posts if post.organization}) > 1


def _with_region(reference: NamedReference, knowledge: Knowledge) -> bool:
    """Whether a body is printed with the name of its region, so that the region is no guess."""
    chain = knowledge.chain(reference.region) if reference.region else ()
    return any(reference.text.startswith(name[:_TELLING]) for _, name in chain)


def _parts(unit: PersonUnit, printed: set[str], profiles: Profiles, knowledge: Knowledge) -> list[PersonUnit]:
    if any(post.status != PostStatus.CURRENT for post in unit.posts):
        return [unit]
    introduced: dict[str, list[Post]] = {}
    for post in unit.posts:
        introduced.setdefault(post.mention, []).append(post)
    sure = {mention: [profiles.held(post) for post in posts if post.organization in printed] for mention, posts in introduced.items()}
    if not any(_contradict(sure[left], sure[right], knowledge) for left, right in combinations(sure, 2)):
        return [unit]
    groups = _together(introduced, profiles)
    open_ = tuple(reference for reference in unit.references if reference not in introduced)
    parts = [_part(unit, group, [post for mention in group for post in introduced[mention]]) for group in groups]
    return parts + ([_part(unit, open_, [])] if open_ else [])


def _contradict(left: Sequence[Held], right: Sequence[Held], knowledge: Knowledge) -> bool:
    if {held.body for held in left} & {held.body for held in right}:
        return False
    return any(at_one_time(one, other, knowledge) >= _CONTRADICTION for one in left for other in right)


def _together(introduced: Mapping[str, Sequence[Post]], profiles: Profiles) -> Iterator[list[str]]:
    """The mentions in groups that share a body, directly or by others."""
    groups: list[tuple[list[str], set[str]]] = []
    for mention, posts in sorted(introduced.items()):
        mentions, bodies = [mention], {held.body for held in map(profiles.held, posts) if held.body}
        for other in [group for group in groups if group[1] & bodies]:
            groups.remove(other)
            mentions, bodies = other[0] + mentions, other[1] | bodies
        groups.append((mentions, bodies))
    return (mentions for mentions, _ in groups)


def _part(unit: PersonUnit, references: Sequence[str], posts: Sequence[Post]) -> PersonUnit:
    ordered = tuple(sorted(references))
    return replace(unit, id=ordered[0], references=ordered, posts=tuple(posts), apart=True)
