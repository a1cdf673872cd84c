"""Posts that the two share."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# That a successor in a one-seat post has the predecessor's name happens about once in ten thousand; other posts of a body
# have some tens of holders, the whole body some hundreds.
_ONE_SEAT = 12.0
_SAME_POST = 9.0
_SAME_BODY = 6.0
_SAME_BARE_TITLE = 1.0
_BYLINE = 3.0


def post(left: Profile, right: Profile, knowledge: Knowledge) -> Finding | None:
    """The closest that their posts come to one another."""
    shared = sorted(_seats(left) & _seats(right), key=lambda seat: (not knowledge.one_seat(seat[1]), seat))
    if shared:
        _, title, name = shared[0]
        score = _ONE_SEAT if knowledge.one_seat(title) else _SAME_POST
        return Finding("post", score, f"both are {title} of {name}")
    bodies = sorted(left.bodies & right.bodies)
    if bodies:
        name = next(held.body_name for held in sorted(left.posts) if held.body == bodies[0])
        return Finding("post", _SAME_BODY, f"both hold posts of {name}")
    if left.byline and right.byline:
        return Finding("post", _BYLINE, "both make articles")
    bare = sorted({held.title for held in left.posts if not held.body} & {held.title for held in right.posts if not held.body})
    return Finding("post", _SAME_BARE_TITLE, f"both are called {bare[0]}") if bare else None


def _seats(profile: Profile) -> frozenset[tuple[str, str, str]]:
    """Posts of bodies without their time."""
    return frozenset((held.body, held.title, held.body_name) for held in profile.posts if held.body)
