"""What a reader has in mind at one point of an article: the township, village and zone last named, and the organizations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.facts.patterns import InnerBody, inner_bodies, title_hosts
from kg.facts.short_names import in_full
from kg.facts.view import Placed
from kg.lexicon import Division, Level, LevelWord, bodies, divisions
from kg.model import MentionType

BARE_ZONE = r"(?:经济(?:技术)?|高新)?(?:开发区|园区|高新区|经开区|示范区|管理区|新区|景区)"
"""A pattern for words that stand for the zone last named."""

# Words that stand for the place of their kind last named, and how the names of such places end.
_KINDS = ("街道", "苏木", "嘎查", "社区", "镇", "乡", "村", "团", "连")
_RELATIVE = re.compile(rf"(?P<kind>{'|'.join(_KINDS)})(?!管会)(?=.)")
_VILLAGE = ("村", "嘎查", "社区", "连")
# The place that a body is of, by the body's full name: 中共三连支部委员会, 关碾房村村民委员会.
_SEAT = re.compile(
    rf"(?:中共|共青团|.*委员会)?(?P<place>.+?(?P<kind>{'|'.join(_KINDS)}))"
    r"(?:(?:总?支部|村民|居民|工作)?委员会|人民政府|人民代表大会|办事处|妇女联合会|总工会|人民武装部)"
)
# Bodies that only villages and communities have; they need no word for the kind.
_OF_A_VILLAGE = re.compile(
    r"(?:连队)?(?:党支部|党总支|村委会|居委会|村民委员会|居民委员会|村“?两委”?|村务监督委员会|监委会|连管会)"
    r"|驻村(?:帮扶)?工作队|(?:股份)?经济合作社|经济联合社"
)
_ZONE = re.compile(r".{2,}?(?:开发区|园区|新区|试验区|示范区|保税区|合作区|高新区|经开区|管理区|度假区|风景名胜区|风景区)")
# A body that says itself what it is inside: 县人民医院|心内科.
_WITH_HOST = re.compile(r".+(?:医院|卫生院|法院|检察院|公安局|政协|人大|人大常委会|大学|学院|学校|中学|小学|公司|集团).")
_OF_PARTY_OR_LEAGUE = re.compile(r"^(?:中共|共青团)")
# Bodies that towns and villages have as counties do; behind one of a town or village they are its own.
_OF_EVERY_PLACE = re.compile(
    r"妇联|妇女联合会|武装部|人武部|人大|纪委|团委|工会|总工会|民兵[营连]|团支部|综治中心|党群服务中心|便民服务中心|司法所"
)
_OF_A_TOWN = ("镇", "乡", "苏木", "街道")
# A team speaks of the village it is sent to: 省林业局驻大古坪村工作队.
_STATIONED = re.compile(r".*驻(?:.*[镇乡])?(?P<place>[^驻镇乡]{1,8}(?:村|嘎查|社区))(?:“访惠聚”)?(?:帮扶)?工作队")
_OF_THE_TOWNS_CONGRESS = re.compile(r"人大(?:常务)?副?主席")
_OF_A_STREET = re.compile(r"(?:街道)?(?:办事处|街道办)")
# A body that only zones have, with a word for the zone or without, and any office with such a word: 开发区|管委会, 党工委, 园区|招商局.
_OF_A_ZONE = re.compile(
    rf"(?:{BARE_ZONE})?(?=党工委|管委会|工委|纪工委|管理委员会)|{BARE_ZONE}(?=[一-鿿]{{2,10}}(?:局|办|办公室|中心|大队|公司|工会|商会)$)"
)
# Words that are made of characters of the kinds that they stand for: 经开区 of 经济技术开发区.
_INITIALS = ("高新区", "经开区", "开发区")
_TITLE_KIND = re.compile(rf"(?:副|代)?(?P<kind>{'|'.join(_KINDS)})(?P<head>长|达|支书|支部书记|党支部书记|主任|会计|文书)$")
# Regiments and companies have their heads themselves, not a government.
_OF_THE_CORPS = ("团", "连")
_OF_THE_BRANCH = re.compile(r"(?:驻村)?第一书记|老?支书")
# A secretary of a village where nothing but the village was named before, of a company's or school's branch elsewhere.
_OF_SOME_BRANCH = re.compile(r"(?:村|连队)?党?(?:总支|支部)(?:副?书记|委员)")
# Words for the house that one is in, whose heads have it in their title: 校团委, 院工会.
_HOUSES = ("校", "院", "厂", "矿", "场")
# Whoever heads a body by the word that its name ends in: 大队长, 副馆长.
_HEADS = re.compile(r"(?P<of>[大中支总]队|[院所部局厅站馆团厂矿场台处科园庭室])长$")
_BODY_OF_TITLE = {
    "长": "政府",
    "达": "政府",
    "主任": "委会",
    "会计": "委会",
    "文书": "委会",
    "支书": "党支部",
    "支部书记": "党支部",
    "党支部书记": "党支部",
}


def _can_stand_for(word: str, zone: str) -> bool:
    """Whether a bare word can mean a zone: 高新区 one of high technology, 新区 a new area, nothing any."""
    if word not in _INITIALS:
        return zone.endswith(word)
    rest = iter(zone)
    return all(character in rest for character in word)


def can_be_of(title: str, body: str) -> bool:
    """Whether the name of a body ends as those do that have a title; any does where no table says what has it."""
    endings = hosts_of(title)
    return not endings or any(ending.search(body) for ending in endings)


def hosts_of(title: str) -> list[re.Pattern[str]]:
    """How the names of the bodies end that have a title, by its own word or a table, the likeliest first; none where neither says."""
    head = _HEADS.search(title)
    own = [re.compile(rf"{head['of']}$")] if head else []
    return own + [endings for pattern, endings in title_hosts() if pattern.search(title)]


def _houses(body: str, host: str, inner: str) -> bool:
    """Whether a body is what a name inside one means, by the end of it that is printed (矿业公司安全环保部) or its kind (校团委)."""
    if inner[0] in _HOUSES and not can_be_of(f"{inner[0]}长", body):
        return False
    is_short = bodies().business_word(host) != "" and in_full(host, body) is not None
    return body != host and (body.endswith(host) or is_short)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The places last named by the ending of their names, the zone last named, and every organization with its mention.

    `divisions` has the one last named of each level, the last of all first; `seat` is the town or village of the body named
    last, if it is of one.
    """

    places: tuple[tuple[str, str], ...] = ()
    divisions: tuple[Division, ...] = ()
    zone: str | None = None
    in_village: bool = False
    seat: str | None = None
    organizations: tuple[tuple[str, str, str], ...] = ()
    before_sentence: int = 0

    def after(self, placed: Placed, name: str, division: Division | None) -> "Surroundings":
        """The surroundings once one more body or place, with its full name and division, has been read."""
        zone = match.group() if (match := _ZONE.match(placed.text)) else self.zone
        here = replace(self, zone=zone)
        if placed.type is MentionType.ORG:
            here = replace(here, organizations=((placed.mention.id, placed.text, name), *self.organizations))
            seat = _SEAT.fullmatch(name)
            stationed = _STATIONED.fullmatch(placed.text)
            name = seat["place"] if seat else stationed["place"] if stationed else division.as_printed if division else ""
            here = replace(here, in_village=seat is not None and seat["kind"] in _VILLAGE, seat=seat["place"] if seat else None)
        else:
            here = replace(here, seat=None)
        kind = next((kind for kind in _KINDS if name.endswith(kind)), None)
        if kind:
            here = replace(here, places=((kind, name), *((k, n) for k, n in self.places if k != kind)))
            here = replace(here, in_village=here.in_village or kind in _VILLAGE)
        if division is not None:
            here = replace(here, divisions=(division, *(one for one in here.divisions if one.level != division.level)))
        return here

    def in_sentence(self) -> "Surroundings":
        """The surroundings at the head of another sentence."""
        return replace(self, before_sentence=len(self.organizations))

    def at(self, level: Level) -> Division | None:
        """The division last named of a level."""
        return next((one for one in self.divisions if one.level == level), None)

    def of_kind(self, word: LevelWord) -> Division | None:
        """The division that a word for a kind means, by what was last named: 州 after 恩施州 or after a county of it."""
        lines = (one for named in self.divisions for one in (named, *divisions().ancestors(named)))
        return next((one for one in lines if one.level in word.levels and one.name.endswith(word.ending)), None)

    def named(self, text: str) -> str:
        """The name of a body with the place it leaves out put before it: 乡党委, 村委会, 管委会."""
        places = dict(self.places)
        word = _RELATIVE.match(text)
        of_zone = self._of_zone(text)
        if of_zone is not None:
            return of_zone
        if self.seat and _OF_EVERY_PLACE.fullmatch(text) and self.seat.endswith((*_OF_A_TOWN, *_VILLAGE)):
            return self.seat + text
        if _OF_A_VILLAGE.match(text):
            return self._village_of(text) + text.removeprefix("连队")
        if _OF_A_STREET.fullmatch(text) and "街道" in places:
            return f"{places['街道']}办事处"
        if word and word["kind"] in places:
            return places[word["kind"]] + text[word.end() :]
        return self._inside(text) or text

    def _of_zone(self, text: str) -> str | None:
        """A body of the zone last named, by a word for the zone or by the end of its name."""
        if self.zone is None:
            return None
        bare, named = _OF_A_ZONE.match(text), _ZONE.match(text)
        if bare and _can_stand_for(bare.group(), self.zone):
            return self.zone + text[bare.end() :]
        return self.zone + text[named.end() :] if named and self.zone.endswith(named.group()) else None

    def _village_of(self, body: str) -> str:
        """The village or community last named; a 居委会 is one of a community. Empty for none."""
        own = [name for kind, name in self.places if kind in _VILLAGE]
        communities = [name for name in own if name.endswith("社区")] if body.startswith("居") else []
        return next(iter(communities or own), "")

    def _inside(self, text: str) -> str | None:
        """A body inside one that was named before, with its name in full: 执行局 of a court, 医院办公室 of a hospital."""
        for row in inner_bodies():
            bare = row.bare.fullmatch(text)
            if bare is None or divisions().read_chain(text) or (not bare.groupdict() and _WITH_HOST.match(text)):
                continue
            host = bare.groupdict().get("host") or ""
            outer = next((name for name in self._outer(row) if _houses(name, host, text)), None)
            if outer is not None:
                return row.full.format(outer=outer, inner=bare.groupdict().get("inner") or text[len(host) :])
        return None

    def _outer(self, row: InnerBody) -> Iterator[str]:
        """The bodies named before that one of a row can be inside, the last first; of the body named last also what it is inside."""
        if row.last:
            last = row.outer.match(self.organizations[0][2]) if self.organizations else None
            yield from (_OF_PARTY_OR_LEAGUE.sub("", last.group()),) if last else ()
        else:
            yield from (name for _, _, name in self.organizations if row.outer.fullmatch(name))

    def seat_of_title(self, title: str) -> tuple[str, Division | None] | None:
        """The body, by name and region, that a title of a township or village means here: 镇长, 嘎查达, 村支书."""
        if _OF_THE_BRANCH.fullmatch(title) or (self.in_village and _OF_SOME_BRANCH.fullmatch(title)):
            village = next((name for kind, name in self.places if kind in _VILLAGE), None)
            return (village + "党支部", self.at(Level.VILLAGE)) if village else None
        if _OF_THE_TOWNS_CONGRESS.fullmatch(title):
            town = next((name for kind, name in self.places if kind in _OF_A_TOWN), None)
            return (town + "人大", self.at(Level.TOWNSHIP)) if town else None
        match = _TITLE_KIND.match(title)
        place = dict(self.places).get(match["kind"]) if match else None
        if match is None or place is None:
            return None
        if match["kind"] in _OF_THE_CORPS:
            return place, self.at(Level.TOWNSHIP)
        ending = "村委会" if match["kind"] in _VILLAGE and match["head"] == "达" else _BODY_OF_TITLE[match["head"]]
        return place + ending, self.at(Level.VILLAGE if match["kind"] in _VILLAGE else Level.TOWNSHIP)

    def host_of(self, title: str) -> str | None:
        """The mention of the organization of which this is a title: of those that can have it the one named most often, else the last."""
        for ending in hosts_of(title):
            fitting = [(mention, name) for mention, _, name in self.organizations if ending.search(name)]
            if fitting:
                return max(fitting, key=lambda one: sum(name == one[1] for _, _, name in self.organizations))[0]
        return None

    def host_here(self, title: str) -> str | None:
        """The same of those that the sentence itself has named before, of which the last one is meant."""
        here = self.organizations[: len(self.organizations) - self.before_sentence]
        return next((mention for ending in hosts_of(title) for mention, _, name in here if ending.search(name)), None)
