"""What the bodies and places of an article stand for: 旗委 as the party committee of the banner, 达旗 as 达拉特旗.

A short name takes what was said before it into account: 村党支部 belongs to the village last named, 管委会 to the zone,
and a company's short name is the full name that the article has already given.
"""

import re
from collections.abc import Iterator

from kg.facts.carried import Lists, kind_word, names_itself
from kg.facts.hosts import can_be_of, hosts_of
from kg.facts.readings import Readings, Standing
from kg.facts.region import Region
from kg.facts.surroundings import Surroundings
from kg.facts.view import ArticleView, BlockView, Placed
from kg.facts.words import Words, one_of
from kg.ids import record_id
from kg.lexicon import Body, Division, Level, Post, bodies, divisions
from kg.model import Argument, EntityType, Implied, Mention, MentionType, NameClaim
from kg.text import Spans

ANNOTATOR = "names/1"
_LEVEL_WORD = re.compile(rf"{one_of(Words.LEVEL)}$")
# What is a group of a party inside a body, or a committee of a court or procuratorate, by the end of its name.
_SITS_IN = re.compile(rf"{one_of(Words.SITS_IN)}$")
# Posts that the committees of the party and the governments of regions do not have.
_OF_NO_COMMITTEE = frozenset({"主任", "主席", "部长", "局长", "院长", "检察长"})
# The party bodies of places by the ends of their names, and what they are called in full behind the place.
_PARTY_FORMS = {"镇": "党委", "乡": "党委", "苏木": "党委", "街道": "党工委", "村": "党支部", "嘎查": "党支部", "社区": "党支部"}
_PARTY_OF = re.compile(r"(?:总?支部|工作)?委员会")
_OF_NO_GOVERNMENT = frozenset({"委员", "常委", "书记"})
_COMMITTEE = re.compile(r"中共.*(?<!纪律检查)(?<!工作)委员会|.*人民政府")
# The commanders of a division, regiment or company of the corps are of it, not of its party committee.
_COMMANDED = re.compile(r"中共(?P<of>.*[师团连])(?:支部)?委员会")
# A member of the party committee is none of the government or office: 副镇长、党委委员.
_OF_THE_PARTY = re.compile(r"党(?:工委|委)(?:书记|副书记|委员)")
_GOVERNS = re.compile(r"(?P<of>.+)(?P<kind>人民政府|办事处|管理委员会)")
_COMMANDERS = frozenset({"政委", "政治委员", "师长", "团长", "连长", "指导员"})
# Judges and prosecutors are those of the whole body, whatever chamber they sit in.
_OF_A_COURT = re.compile(r"(?P<of>.*人民(?:法院|检察院)).+")
_OF_THE_COURT = frozenset({"审判员", "检察员"})


class Names:
    """The bodies and places of one article."""

    def __init__(self, view: ArticleView, region: Region | None) -> None:
        self.page = view.page.id
        self.region = region.division if region else None
        self._readings = Readings(self.region, (mention.text for mention in view.of_type(MentionType.ORG)))
        self._view = view
        self._standing: dict[str, Standing] = {}
        self._near: dict[str, Surroundings] = {}
        self._carried: dict[str, Division] = {}
        self._lists = Lists(self.region, names_itself(self.region, (mention.text for mention in view.of_type(MentionType.ORG))))
        self._read_all()

    def _read_all(self) -> None:
        """Reads the mentions in order, each in the surroundings that those before it make."""
        here = Surroundings()
        for block in self._view.blocks:
            former: Placed | None = None
            sentence = -1
            for placed in block.placed:
                if (begins := block.sentence_at(placed.start)[0]) != sentence:
                    here, sentence = here.in_sentence(), begins
                if placed.type is MentionType.TITLE:
                    self._near[placed.mention.id] = here
                    if kind_word(placed.text) and (region := self._region_before(block, former, placed)):
                        self._carried[placed.mention.id] = region
                elif placed.type in (MentionType.ORG, MentionType.PLACE):
                    if placed.type is MentionType.PLACE:
                        standing = self._readings.place(placed.text, self._outer(block, former, placed), here)
                    else:
                        standing = self._readings.body(placed.text, self._region_before(block, former, placed), here)
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
        named = (bodies().expand(*near) or Body(near[0], "", near[1], None)) if near else None
        if named is not None:
            return named
        here, kind = self._near[title.id], kind_word(title.text)
        for place in (inside, self._carried.get(title.id), self.region, here.of_kind(kind) if kind else None):
            body = bodies().of_post(title.text, place)
            if body is not None:
                return body
        word = _LEVEL_WORD.search(before)
        return bodies().expand(word.group() + "政府", self.region) if word else None

    def host(self, title: Mention) -> str | None:
        """The mention of the organization, named before, that a title without a body is a post of: 校长 after a school."""
        return self._near[title.id].host_here(title.text) or self._near[title.id].host_of(title.text)

    def host_here(self, title: Mention) -> str | None:
        """The same where the sentence of the title names it."""
        return self._near[title.id].host_here(title.text)

    def party_of(self, placed: Placed, title: Mention) -> str | None:
        """The party committee of a town or village: as the article has named it before the title, else by the kind of the place."""
        place = self._standing[placed.mention.id].name
        form = next((form for kind, form in _PARTY_FORMS.items() if place.endswith(kind)), None)
        if form is None:
            return None
        body = bodies().expand(place + form, self.region)
        said = (name for _, _, name in self._near[title.id].organizations if _PARTY_OF.fullmatch(name.removeprefix(f"中共{place}")))
        return next((name for name in said if name.startswith(f"中共{place}")), body.name if body else None)

    def last_called(self, title: Mention, word: str) -> str | None:
        """The mention of the organization last named before a title whose name ends in a word: 中心 after a county's 政务服务中心."""
        return next((mention for mention, _, name in self._near[title.id].organizations if name.endswith(word)), None)

    def can_have(self, body: Argument, title: str, head: str, part: str = "") -> bool:
        """Whether a body or a part of it without a name can have a post: a school a 校长, no party committee and no government a 主任."""
        name = self.key(body)
        if head in _OF_NO_GOVERNMENT and name.endswith("人民政府"):
            return False
        return can_be_of(title, name + part) and not (head in _OF_NO_COMMITTEE and _COMMITTEE.fullmatch(name))

    def has(self, body: Argument, title: str) -> bool:
        """Whether a body is of a kind that is known to have a post: a college a 教授."""
        return any(ending.search(self.key(body)) for ending in hosts_of(title))

    def inherited(self, former: Argument | None, post: Post | None, anchors: Spans) -> Argument | None:
        """The body that a title takes over from the one before it; not a party group but what it sits in.

        A party committee has no chairman: after 自治区党委常委 the 副主席 is one of the autonomous region's government.
        """
        name = self.key(former)
        region = self.region_of(former)
        if post and post.head == "主席" and region and region.level == Level.PROVINCE and name == _name_of("party", region):
            return self.implied(_name_of("government", region), region, anchors, f"{post.title} is no post of {name}")
        court = _OF_A_COURT.fullmatch(name) if post and post.head in _OF_THE_COURT else None
        if court and post:
            return self.implied(court["of"], region, anchors, f"{post.title} is a post of the whole court or procuratorate")
        commanded = _COMMANDED.fullmatch(name)
        if commanded and post and post.head in _COMMANDERS:
            return self.implied(commanded["of"], region, anchors, f"{post.title} is no post of {name}")
        governs = _GOVERNS.fullmatch(name) if post and _OF_THE_PARTY.fullmatch(post.title) else None
        if governs and post:
            kind = "委员会" if governs["kind"] == "人民政府" else "工作委员会"
            return self.implied(f"中共{governs['of']}{kind}", region, anchors, f"{post.title} is no post of {name}")
        host = _SITS_IN.sub("", name)
        if host == name or not host:
            return former
        host = host.removeprefix("中共")
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

    def _region_before(self, block: BlockView, former: Placed | None, placed: Placed) -> Division | None:
        """The region of the body before it in the same stack or list of posts: 新闻办 after 北京市政府 is Beijing's."""
        if former is None:
            return None
        standing = self._standing[former.mention.id]
        region = standing.region if former.type is MentionType.ORG else standing.division
        is_wide = former.type is MentionType.ORG or (region is not None and region.level <= Level.COUNTY)
        return region if is_wide and self._lists.carry(block, former, placed, region) else None


def _name_of(kind: str, region: Division) -> str:
    """The full name of the body of a kind that a region has; empty for none."""
    body = bodies().of_region(kind, region)
    return body.name if body else ""
