"""The region that a list of people carries on from one post to the next: 恩施州委书记张三、州教育局|局长李四.

A word for a kind of region (市, 县, 副县长) means the article's own; in a list of guests it means theirs. A guest region that
the article's own lies in is carried only where the article prints its own by name too, as it does to tell the two apart, and
never from a department to a leading body: in a list of one region the rank falls.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.facts.text.view import BlockView, Placed
from kg.lexicon import Division, LevelWord, bodies, divisions, posts, relative_word
from kg.model import MentionType

# What may stand between two titles of one person besides the titles, and between the posts of two people of a list.
_BETWEEN_TITLES = "、兼 \t原前时任"
_TO_A_NEW_POST = re.compile(r"，拟(?:任|提名为?)|、?(?:拟?提名|推荐)为")
_BETWEEN_PEOPLE = _BETWEEN_TITLES + "，,；;和及以暨"
_PARTY = "委"
_LEADING = frozenset({"party", "government", "congress", "conference"})


def kind_word(name: str) -> LevelWord | None:
    """The word for a kind of region that a body's name or a bare title begins with: 县教育局, 副州长."""
    post = posts().parse(name)
    head = posts().head(post.head) if post and not post.body else None
    return relative_word(head.word + head.form if head else name)


def names_itself(region: Division | None, printed: Iterable[str]) -> bool:
    """Whether bodies printed in an article are leading ones of a region by its name: 武冈市委 in what 武冈 says."""
    found = (bodies().expand(name) for name in printed if relative_word(name) is None)
    return any(body is not None and body.region == region and body.kind in _LEADING for body in found)


def _leads(placed: Placed, region: Division | None) -> bool:
    """Whether a body is a leading one of its region; a place is one by the post of its head, a bare title too."""
    body = bodies().expand(placed.text, region) if placed.type is MentionType.ORG else None
    return placed.type is not MentionType.ORG or (body is not None and body.kind in _LEADING)


def _are_committees(former: str, body: str) -> bool:
    """Whether two bodies of one person's posts are committees of the party, of two regions then: 威海市委|常委、市委|书记."""
    return former.endswith(_PARTY) and body in {f"{kind}委" for kind in "省市州盟县旗区"} and former[-len(body) :] == body


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of an article that speaks from a home region; `apart` says that it tells its own from others by name."""

    home: Division | None
    apart: bool

    def carry(self, block: BlockView, former: Placed, placed: Placed, region: Division | None) -> bool:
        """Whether a body or title goes on in a stack or list of posts that a body or place of a region stands before."""
        if former.end > placed.start:
            return False
        between = list(block.within(former.end, placed.start))
        gap = block.text[former.end : placed.start]
        for one in between:
            gap = gap.replace(block.text[one.start : one.end], "", 1)
        gap = _TO_A_NEW_POST.sub("", gap)
        kinds = {one.type for one in between}
        if MentionType.TITLE not in kinds or not kinds <= {MentionType.TITLE, MentionType.PERSON}:
            return False
        if MentionType.PERSON not in kinds and _are_committees(former.text, placed.text):
            return False
        if MentionType.PERSON not in kinds or (placed.type is MentionType.ORG and kind_word(placed.text) is None):
            return not gap.strip(_BETWEEN_TITLES)
        return not gap.strip(_BETWEEN_PEOPLE) and region is not None and self._are_guests(former, placed, region)

    def _are_guests(self, former: Placed, placed: Placed, region: Division) -> bool:
        """Whether the next of a list after somebody of a region can be of that region too, by a word that home has as well."""
        if self.home is None or not divisions().is_within(self.home, region):
            return True
        return self.apart and (_leads(former, region) or not _leads(placed, region))
