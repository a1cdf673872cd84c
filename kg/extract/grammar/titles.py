"""Which candidates are titles, by what stands round them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.grammar.bodies import bodies_leading, body_before
from kg.extract.grammar.people import VERY_LIKELY, name_after
from kg.extract.grammar.sight import SURE, Sight
from kg.extract.settle import GRAMMAR, MODEL
from kg.extract.words import Words, one_of, words
from kg.lexicon import Post, Rank, posts
from kg.model import MentionType

# Between two titles of one person: 党工委副书记、管委会副主任; 主任兼书记.
_JOINED = re.compile(rf"\s*(?:、|兼任?|和|及|\s)\s*{one_of(Words.STANDING)}?")
_FAR = 2 + max(map(len, words(Words.STANDING)))  # characters between them at most, blanks apart
_GOES_ON = re.compile(one_of(Words.GOES_ON))
_TAKES_POST = re.compile(rf"{one_of(Words.TAKES_POST)}\s*$")
# A post that somebody serves in: 理事长|由返乡青年张三担任.
_IS_SERVED = re.compile(r"由[^，。；：、\n]{2,16}(?:担任|兼任|出任|接任)")
_UNNAMED = re.compile(rf"{one_of(Words.UNNAMED)}$")
# Between a name and the calling with its body that is said of it: 张三|是|某某公司工程师, 张三|（|县医院护士长.
_SAID_OF = re.compile(r"\s*(?:[，,]|[（(](?:[男女]|[一-鿿]{1,5}族|\d{1,3}岁|[，,、])*)?\s*[是为任系]?")
_CALLED = re.compile(r"[是为任系]$")
# What somebody without a post is called by his office; a title where it is said of a name: 张三是县审计局|干部.
_MERE_STAFF = "干部"
# Families of callings and posts without a seat: titles only beside a name.
_CALLINGS = frozenset({"person", "professional", "press", "village"})
_OF_PLACES = frozenset({"person", "village"})


def standing_titles(sight: Sight) -> list[Found]:
    """The candidates that are titles, in order."""
    waiting = [one for one in sight.candidates if _stands(sight, one)]
    accepted, joined = set(waiting), _joined(sight)
    while waiting:
        more = [one for one in joined.get(waiting.pop(), ()) if one not in accepted]
        accepted.update(more)
        waiting += more
    return [replace(one, annotator=GRAMMAR, confidence=max(one.confidence, SURE)) for one in _longest(accepted)]


def _stands(sight: Sight, one: Found) -> bool:
    """Whether a candidate is a title by itself: with a body, beside a name, or after a verb that takes one."""
    title = sight.text[one.start : one.end]
    if _GOES_ON.match(sight.text, one.end) or title.endswith(words(Words.NO_TITLE)) or title in words(Words.NEVER_ALONE):
        return False
    body = body_before(sight, one.start)
    sure = one.annotator == MODEL or body is not None
    post = posts().parse(title)
    of_place = one.start in sight.ends[MentionType.PLACE]  # 建设社区|居民
    if (post is not None or one.annotator in (MODEL, GRAMMAR)) and _is_beside_name(sight, one, sure=sure or of_place):
        return True
    of = body.start if body else one.start
    if post and post.family in _OF_PLACES:
        of = _chain_start(sight, of)  # 张三（五堡镇博斯坦村|村民）
    if post is not None and of < one.start and (post.family in _CALLINGS or post.title == _MERE_STAFF):
        return _is_said_of(sight, of)
    if post is None or post.family in _CALLINGS or _UNNAMED.search(post.title) or _is_of_many(sight, body, post):
        return False
    return (
        sure
        or _IS_SERVED.match(sight.text, one.end) is not None
        or _TAKES_POST.search(sight.text[max(0, one.start - 4) : one.start]) is not None
    )


def _is_of_many(sight: Sight, body: Found | None, post: Post) -> bool:
    """Whether members are those of any such body: 主动听取政协|委员|意见."""
    return post.rank is Rank.MEMBER and body is not None and sight.text[body.start : body.end] in words(Words.OF_EVERY_LEVEL)


def _chain_start(sight: Sight, start: int) -> int:
    """Where the chain of places begins that ends at an offset."""
    while places := sight.places_ending(start):
        start = min(one.start for one in places)
    return start


def _is_said_of(sight: Sight, start: int) -> bool:
    """Whether what begins at an offset is said of somebody: after 是, or after a name and a comma, bracket or blank."""
    last = sight.end_of_person(start)
    after_name = last is not None and last < start and _SAID_OF.fullmatch(sight.text, last, start) is not None
    return after_name or _CALLED.search(sight.text, max(0, start - 1), start) is not None


def _is_beside_name(sight: Sight, one: Found, *, sure: bool) -> bool:
    """Whether a name stands right after a candidate, or right before; a name nobody has said must be the likelier."""
    name = name_after(sight, one.end)
    if name is not None and (sure or name.annotator != GRAMMAR or name.confidence >= VERY_LIKELY):
        return True
    return one.start in sight.ends[MentionType.PERSON]


def _joined(sight: Sight) -> Mapping[Found, list[Found]]:
    """For each candidate those that a separator joins to it, with their bodies or without: 第一书记、|县农业农村局|干部."""
    free = [one for one in sight.candidates if not _GOES_ON.match(sight.text, one.end)]
    ends: dict[int, list[Found]] = defaultdict(list)
    for one in free:
        ends[one.end].append(one)
    joined: dict[Found, list[Found]] = defaultdict(list)
    for second in free:
        for start in (second.start, *(body.start for body in bodies_leading(sight, second.start))):
            for end in _near(sight.text, start):
                for first in ends[end] if end in ends and _JOINED.fullmatch(sight.text, end, start) else ():
                    joined[first].append(second)
                    joined[second].append(first)
    return joined


def _near(text: str, start: int) -> Iterator[int]:
    """The offsets before one that are no farther away than a separator can be long."""
    characters = 0
    while characters <= _FAR and start >= 0:
        yield start
        start -= 1
        characters += start >= 0 and not text[start].isspace()


def _longest(titles: Iterable[Found]) -> list[Found]:
    """Of titles that overlap the longer one."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in sorted(titles, key=lambda one: (one.start - one.end, one.start)):
        if taken.isdisjoint(range(one.start, one.end)):
            kept.append(one)
            taken.update(range(one.start, one.end))
    return sorted(kept, key=lambda one: one.start)
