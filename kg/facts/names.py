"""What the bodies and places of an article stand for: 旗委 as the party committee of the banner, 达旗 as 达拉特旗.

A short name takes what was said before it into account: 村党支部 belongs to the village last named, 管委会 to the zone,
and a company's short name is the full name that the article has already given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.region import Region
from kg.facts.surroundings import Surroundings
from kg.facts.view import ArticleView, BlockView, Placed
from kg.ids import record_id
from kg.lexicon import Body, Division, Level, bodies, divisions
from kg.model import Argument, EntityType, Implied, Mention, MentionType, NameClaim
from kg.text import Spans

ANNOTATOR = "names/1"
_LEVEL_WORDS = frozenset(("自治区", "省", "市", "盟", "自治州", "州", "县", "旗"))
_LEVEL_WORD = re.compile(r"(?:自治区|省|市|盟|州|县|旗)$")
_BARE_ZONE = re.compile(r"(?:经济(?:技术)?|高新)?(?:开发区|园区|高新区|经开区|示范区|管理区|新区|景区)")
_STATION = re.compile(r"(?:.*?[县市区旗])?(?:公安(?:局|分局))?(?P<own>[^县局]{0,8}?)派出所")
_TOWNSHIP_WORD = re.compile(r"(?:镇|乡|苏木|街道)$")
_SITS_IN = re.compile(r"(?:党组|党委|党总支|党支部|机关党委)$")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a mention stands for: the full name, the division where it is one, the region it belongs to, and why."""

    name: str
    division: Division | None
    region: Division | None
    parent: str | None
    why: str


class Names:
    """The bodies and places of one article."""

    def __init__(self, view: ArticleView, region: Region | None) -> None:
        self.page = view.page.id
        self.region = region.division if region else None
        self._view = view
        self._standing: dict[str, Standing] = {}
        self._around = {self.region, *divisions().ancestors(self.region)} if self.region else set()
        self._near: dict[str, Surroundings] = {}
        self._read_all()

    def _read_all(self) -> None:
        """Reads the mentions in order, each in the surroundings that those before it make."""
        here = Surroundings()
        for block in self._view.blocks:
            former: Placed | None = None
            for placed in block.placed:
                if placed.type is MentionType.TITLE:
                    self._near[placed.mention.id] = here
                elif placed.type in (MentionType.ORG, MentionType.PLACE):
                    if placed.type is MentionType.PLACE:
                        standing = self._place(placed.mention, self._outer(block, former, placed), here)
                    else:
                        standing = self._body(placed.mention, self._region_before(block, former, placed), here)
                    self._standing[placed.mention.id] = standing
                    here = here.after(placed, standing.name, standing.division or standing.region)
                    former = placed

    def claims(self) -> Iterator[NameClaim]:
        """One claim for each mention of a body or place."""
        for mention in self._view.of_type(MentionType.ORG, MentionType.PLACE):
            standing = self._standing[mention.id]
            yield NameClaim(
                id=record_id("n", mention.id),
                source=mention.source,
                article=mention.article,
                evidence=mention.spans,
                annotator=ANNOTATOR,
                confidence=mention.confidence,
                mention=mention.id,
                type=EntityType.ORGANIZATION if mention.type is MentionType.ORG else EntityType.PLACE,
                name=standing.name,
                code=standing.division.code if standing.division else None,
                region=standing.region.code if standing.region else None,
                parent=standing.parent,
                why=standing.why,
            )

    def division(self, mention: Mention) -> Division | None:
        """The division that a place mention is."""
        return self._standing[mention.id].division

    def is_around(self, mention: Mention) -> bool:
        """Whether a place is the region the article speaks from, or lies around it."""
        return self.division(mention) in self._around

    def key(self, argument: Argument | None) -> str:
        """The full name of an argument; empty for none."""
        if isinstance(argument, Implied):
            return argument.name
        return self._standing[argument.mention].name if argument else ""

    def region_of(self, argument: Argument | None) -> Division | None:
        """The division that an argument belongs to."""
        if isinstance(argument, Implied):
            return divisions().get(argument.region) if argument.region else None
        return self._standing[argument.mention].region if argument else None

    def body_of_post(self, title: Mention, before: str, inside: Division | None) -> Body | None:
        """The body that a bare title implies: at a place, at what was last named of its kind, where the article speaks from.

        `before` is what stands before the title: 自治区主席 is one of the government of the autonomous region.
        """
        near = self._near[title.id].seat_of_title(title.text)
        named = bodies().expand(*near) if near else None
        if named is not None:
            return named
        for place in (inside, self.region):
            body = bodies().of_post(title.text, place)
            if body is not None:
                return body
        word = _LEVEL_WORD.search(before)
        return bodies().expand(word.group() + "政府", self.region) if word else None

    def host(self, title: Mention) -> str | None:
        """The mention of the organization, named before, that a title without a body is a post of: 校长 after a school."""
        return self._near[title.id].host_of(title.text)

    def inherited(self, former: Argument | None, anchors: Spans) -> Argument | None:
        """The body that a title takes over from the one before it; not a party group but what it sits in."""
        name = self.key(former)
        host = _SITS_IN.sub("", name)
        if host == name or not host:
            return former
        host = host.removeprefix("中共")
        region = self.region_of(former)
        return self.implied(host, region, anchors, f"the title before it is one of {name}")

    def implied(self, name: str, region: Division | None, anchors: Spans, why: str) -> Implied:
        """A body that is meant but not printed."""
        return Implied(
            id=record_id("i", self.page, repr(anchors), name),
            type=EntityType.ORGANIZATION,
            name=name,
            region=region.code if region else None,
            anchors=anchors,
            why=why,
        )

    def _outer(self, block: BlockView, former: Placed | None, placed: Placed) -> Division | None:
        """The place that holds a place by standing right before it, in a chain or a list of what lies in one."""
        if former is None or former.type is not MentionType.PLACE:
            return None
        gap = block.text[former.end : placed.start].strip()
        outer = self._standing[former.mention.id].division
        if outer is None or gap not in ("", "、", "和", "及"):
            return None
        if gap:
            return divisions().get(outer.parent) if outer.level == Level.VILLAGE and outer.parent else None
        return outer

    def _place(self, mention: Mention, outer: Division | None, here: Surroundings) -> Standing:
        """A place as the official list has it, seen from the place before it and from the region."""
        for inside in (outer, here.township, self.region):
            division = self._own(mention.text) if inside is self.region else None
            division = division or divisions().resolve(mention.text, inside)
            if division is not None and self._can_be(mention.text, division, inside):
                parent = divisions().get(division.parent) if division.parent else None
                return Standing(division.name, division, division, parent.name if parent else None, "in the list of divisions")
        home = outer or self.region
        name = here.zone if here.zone and _BARE_ZONE.fullmatch(mention.text) else mention.text
        division = divisions().resolve(name, self.region) if name != mention.text else None
        return Standing(name, division, division or home, home.name if home else None, "not in the list of divisions")

    def _own(self, word: str) -> Division | None:
        """The region itself or what it lies in, by a mere word for its kind: 自治区."""
        line = (self.region, *divisions().ancestors(self.region)) if self.region else ()
        return next((division for division in line if word in _LEVEL_WORDS and division.name.endswith(word)), None)

    def _can_be(self, text: str, division: Division, inside: Division | None) -> bool:
        """Whether a reading of a name holds: a chain goes downwards, and half a name (黄河 for 黄河街道) is used at home alone."""
        if inside is not None and inside is not self.region:
            return divisions().is_within(division, inside)
        half = division.level >= Level.TOWNSHIP and division.name != text
        return not half or (self.region is not None and divisions().is_within(division, self.region))

    def _region_before(self, block: BlockView, former: Placed | None, placed: Placed) -> Division | None:
        """The region of the body before it in the same stack of titles: 新闻办 after 北京市政府 is Beijing's."""
        if former is None or former.type is not MentionType.ORG or former.end > placed.start:
            return None
        titles = [one for one in block.within(former.end, placed.start) if one.type is MentionType.TITLE]
        others = [one for one in block.within(former.end, placed.start) if one.type is not MentionType.TITLE]
        gap = block.text[former.end : placed.start]
        for title in titles:
            gap = gap.replace(block.text[title.start : title.end], "")
        return self._standing[former.mention.id].region if titles and not others and not gap.strip("、兼 \t原前时任") else None

    def _body(self, mention: Mention, before: Division | None, here: Surroundings) -> Standing:
        """A body by its full name."""
        text = self._police(here.named(mention.text), here) or here.named(mention.text)
        readings = (bodies().expand(text, place) for place in (before, self.region, here.county) if place is not None)
        body = next((body for body in readings if body is not None), None) or bodies().expand(text, None)
        if body is not None:
            return Standing(body.name, None, body.region or self.region, body.parent, f"{mention.text} said in {self._place_name()}")
        full = here.full_name(text)
        return Standing(full or text, None, self.region, None, "its full name stands before" if full else "as printed")

    def _police(self, text: str, here: Surroundings) -> str | None:
        """A police station by its full name: that of the county's bureau, with the township it is named after."""
        line = (self.region, *divisions().ancestors(self.region)) if self.region else ()
        county = here.county or next((division for division in line if division.level == Level.COUNTY), None)
        match = _STATION.fullmatch(text)
        if match is None or county is None:
            return None
        own = match["own"] or (_TOWNSHIP_WORD.sub("", here.township.name) if here.township else "")
        return f"{county.name}公安局{_TOWNSHIP_WORD.sub('', own)}派出所" if own else None

    def _place_name(self) -> str:
        return self.region.name if self.region else "an unknown region"
