"""What the bodies and places of an article stand for: 旗委 as the party committee of the banner, 达旗 as 达拉特旗.

A short name takes what was said before it into account: 村党支部 belongs to the village last named, 管委会 to the zone,
and a company's short name is the full name that the article has already given.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.names.carried import Lists, kind_word, names_itself
from kg.facts.names.guests import has_guests, is_reached
from kg.facts.names.readings import Readings, Standing
from kg.facts.names.surroundings import Surroundings
from kg.facts.names.townships import kind_of
from kg.facts.regions.winners import Region
from kg.facts.text.view import ArticleView, BlockView, Placed
from kg.facts.vocabulary.hosts import hosts_of
from kg.facts.vocabulary.patterns import passed_on
from kg.facts.vocabulary.words import Words, one_of
from kg.ids import record_id
from kg.lexicon import Body, Division, Level, bodies, divisions, posts
from kg.model import Argument, EntityType, Implied, Mention, MentionRef, MentionType, NameClaim
from kg.text import Spans, any_of

ANNOTATOR = "names/1"
_LEVEL_WORD = re.compile(rf"{one_of(Words.LEVEL)}$")
# The party bodies of places by the ends of their names, and what they are called in full behind the place.
_PARTY_FORMS = {"镇": "党委", "乡": "党委", "苏木": "党委", "街道": "党工委", "村": "党支部", "嘎查": "党支部", "社区": "党支部"}
# Such a word with no name before it.
_BARE_KIND = re.compile(rf"(?<![一-鿿]){any_of(_PARTY_FORMS)}$")
# A post in the party of a house, not of a place (镇党委|委员), and what may stand before it.
_IN_HOUSE = re.compile(r"(?:党委|党总支|党支部)(?:副?书记|常?委|委员)")
_OR_FORMER = "原 "
# What any school, college or university is called once it has been named.
_SCHOOL = "学校"
_COMMITTEE = r"(?:总?支部|工作)?委员会"


class Names:
    """The bodies and places of one article."""

    def __init__(self, view: ArticleView, region: Region | None) -> None:
        self.page = view.page.id
        self.region = region.division if region else None
        printed = [mention.text for mention in view.of_type(MentionType.ORG)]
        self._readings = Readings(self.region, printed, (mention.text for mention in view.of_type(MentionType.PLACE)))
        self._view = view
        self._standing: dict[str, Standing] = {}
        self._near: dict[str, Surroundings] = {}
        self._carried: dict[str, Division] = {}
        self._reached = set[str]()
        self._lists = Lists(self.region, names_itself(self.region, printed))
        self._read_all()

    def _read_all(self) -> None:
        """Reads the mentions in order, each in the surroundings that those before it make."""
        here = Surroundings()
        for block in self._view.blocks:
            former: Placed | None = None
            sentence = -1
            for placed in block.placed:
                if (begins := block.sentence_at(placed.start)[0]) != sentence:
                    here = here.without_guests() if sentence >= 0 and has_guests(block, sentence) else here
                    here, sentence = here.in_sentence(), begins
                if placed.type is MentionType.TITLE:
                    self._read_title(block, former, placed, here)
                elif placed.type in (MentionType.ORG, MentionType.PLACE):
                    standing = self._read_name(block, former, placed, here)
                    here = here.after(placed, standing.name, standing.division or standing.region)
                    if is_reached(block, placed):
                        self._reached.add(standing.name)
                    former = placed
        self._all = here

    def _read_title(self, block: BlockView, former: Placed | None, title: Placed, here: Surroundings) -> None:
        """Keeps in what surroundings a title stands, and of what region it is in a list that carries one on."""
        self._near[title.mention.id] = here
        if kind_word(title.text) and (region := self._region_before(block, former, title)):
            self._carried[title.mention.id] = region

    def _read_name(self, block: BlockView, former: Placed | None, placed: Placed, here: Surroundings) -> Standing:
        """What a body or place stands for, behind the one before it in its block."""
        if placed.type is MentionType.PLACE:
            standing = self._readings.place(placed.text, self._outer(block, former, placed), here)
        else:
            houses = self._houses(block, former, placed, here)
            standing = self._readings.body(placed.text, self._region_before(block, former, placed), here, houses)
        self._standing[placed.mention.id] = standing
        return standing

    def _houses(self, block: BlockView, former: Placed | None, placed: Placed, here: Surroundings) -> list[str]:
        """The houses that a party post right before a body can be of, the likeliest first: the one printed before it, else any named."""
        title = next(block.back_from(placed.start), None)
        if title is None or not _IN_HOUSE.match(title.text) or block.text[title.end : placed.start].strip() != "、":
            return []
        if block.text.endswith(_SCHOOL, 0, title.start) and (school := _school(here)):
            return [self._standing[school].name]
        beside = former is not None and block.text[former.end : title.start].strip(_OR_FORMER) == ""
        return [self._standing[former.mention.id].name] if former is not None and beside else [one.name for one in here.organizations]

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

    def name(self, mention: Mention) -> str:
        """The full name of a mention."""
        return self._standing[mention.id].name

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
        here, kind = self._near[title.id], kind_word(title.text)
        if seat := here.seat_of_title(title.text):
            return bodies().expand(*seat) or Body(seat[0], "", seat[1], None)
        for place in (inside, self._carried.get(title.id), self.region, here.of_kind(kind) if kind else None):
            body = bodies().of_post(title.text, place)
            if body is not None:
                return body
        word = _LEVEL_WORD.search(before)
        if word is None:
            return _of_no_region(title.text)
        return bodies().expand(f"{word.group()}政府", self.region) or Body(f"{word.group()}政府", "", None, None)

    def hosts_here(self, title: Mention) -> Iterator[str]:
        """The mentions of the organizations, named before in the sentence, that a title without a body can be of: 校长 after a school."""
        return self._near[title.id].hosts_here(title.text)

    def hosts(self, title: Mention) -> Iterator[str]:
        """The same of all that were named before, those that are spoken of most first."""
        return self._near[title.id].hosts(title.text)

    def hosts_later(self, title: Mention) -> Iterator[str]:
        """The same of those that are named only after it, where none was named before, and that nobody goes to."""
        before = len(self._near[title.id].organizations)
        later = replace(self._all, organizations=self._all.organizations[: len(self._all.organizations) - before]).hosts(title.text)
        return (one for one in later if self._standing[one].name not in self._reached)

    def outer_host(self, title: Mention) -> str | None:
        """The name of the body around one named before that a title is a post of: 副局长 after a bureau's brigade."""
        return self._near[title.id].outer_host_of(title.text)

    def place_called(self, title: Mention, before: str) -> str | None:
        """The town or village last named that a mere word for its kind right before a title means: 社区|书记."""
        kind = _BARE_KIND.search(before)
        return self._near[title.id].last((kind.group(),)) if kind else None

    def party_of(self, place: str, title: Mention) -> str | None:
        """The party committee of a town or village: as the article has named it before the title, else by the kind of the place."""
        form = _PARTY_FORMS.get(kind_of(place) or "")
        if form is None:
            return None
        party = re.compile(rf"中共{re.escape(place)}{_COMMITTEE}")
        said = next((one.name for one in self._near[title.id].organizations if party.fullmatch(one.name)), None)
        body = bodies().expand(place + form, self.region)
        return said or (body.name if body else None)

    def last_called(self, title: Mention, word: str) -> str | None:
        """The mention of the organization last named before a title that a word means: 中心 after a 政务服务中心, 校 after a 中学."""
        if word == _SCHOOL:
            return _school(self._near[title.id])
        called = hosts_of(f"{word}长")[0] if len(word) == 1 else re.compile(rf"(?<!分){word}$")
        return next((one.mention for one in self._near[title.id].organizations if called.search(one.name)), None)

    def inherited(self, former: Argument | None, title: str, anchors: Spans) -> Argument | None:
        """The body that a title takes over from the one before it, or what goes with that: not a party group but what it sits in."""
        name = self.key(former)
        for row in passed_on():
            before = row.before.fullmatch(name) if row.title.search(title) else None
            if before is not None:
                meant = row.meant.format(of=before["of"])
                return self.implied(meant, self.region_of(former), anchors, f"{title} is no post of {name}, but of what goes with it")
        return former

    def with_level(self, body: Mention, title: str, anchors: Spans) -> Argument:
        """The body printed before a title, or what the title has of it.

        A bare 政府 that nobody can place is the one that the title tells of (政府|副县长); 区委|宣传部长 is of the department.
        """
        name, region = self.name(body), self._standing[body.id].region
        post, of_no_region = posts().parse(title), _of_no_region(title)
        inner = bodies().of_post(title, region) if post and post.body and post.family == "party" else None
        if of_no_region and of_no_region.name.endswith(name) and of_no_region.name != name:
            return self.implied(of_no_region.name, None, anchors, f"{title} is a post of {of_no_region.name}")
        if inner and inner.parent == name and region:
            return self.implied(inner.name, region, anchors, f"{title} is a post of {inner.name}")
        return MentionRef(mention=body.id)

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


def _school(here: Surroundings) -> str | None:
    """The mention of the school, college or university that is spoken of most: what has a 校长."""
    return next(here.hosts("校长"), None)


def _of_no_region(title: str) -> Body | None:
    """The body that the head of a place nobody has named stands for, by the mere word for its kind: 县长 of a 县政府."""
    post = posts().parse(title)
    head = posts().head(post.head) if post and not post.body else None
    return Body(head.word + head.form, "", None, None) if head and head.word and head.form else None
