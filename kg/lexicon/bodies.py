"""Full official names of bodies as printed in a paper: 旗委 in 达拉特旗 is 中共达拉特旗委员会, 市人社局 is the city's.

The readings of a printed name are tried in a fixed order, the first that the tables know wins; a name that begins with no region, but
with one near the reader misread in one character (岳晰县人民法院), is read as if it began with that:
1. a national body, a team that a commission sends (县纪委派驻县教育局纪检监察组), a committee in a house;
2. a region and a known form (达拉特旗委);
3. a relative word and a known form (旗委, 市委); 4. a known form alone (政法委); 5. a form around a region (政协达拉特旗委员会);
6. a body inside a known one (旗委宣传部新闻科); 7. a region no list has (a new town's 党委); 8. a department named by its field
(旗农牧局, 市人社局); 9. a known form or field with one character misread, or the word before it (县人民检察愿, 市工信菊, 靖西市秀);
10. anything else behind a word for the reader's own region (区水闸管理所); 11. a whole name that ends like an organization, which
stays as it is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, cached_property, lru_cache

from kg.lexicon.body_forms import BodyForms, Form, body_forms
from kg.lexicon.corps import DIVISION, REGIMENT, corps_seats
from kg.lexicon.department_fields import department_fields
from kg.lexicon.departments import administration_name, is_field, written_out
from kg.lexicon.division_names import plain_name
from kg.lexicon.divisions import divisions
from kg.lexicon.misread import ANY, Misread
from kg.lexicon.posts import posts
from kg.lexicon.records import Body, Division, Level
from kg.lexicon.seats import Seat, leading_words, level_words, misread_regions, printed_seats, relative_seats, seat_of, unlisted_seats
from kg.text import name_key

_SESSION = re.compile(r"第?[一二三四五六七八九十百\d]+届")
_PARTY = re.compile(r"^(?:中国共产党|中共)(?=.)")
# The whole party is no body with offices of its own; 中共曹县… begins with it.
_WHOLE_PARTY = ("中共", "中国共产党")

# What begins so bears its full name, or is a committee of a body that is no region: 共青团某某学校委员会.
_OF_NO_REGION = ("国家", "中国", "中华", "中央", "中共", "共青团", "中建", "中铁", "中交", "中冶", "中核", "中石", "国网")

# Associations of Taiwan, Hong Kong and Macao bear the name that is printed: 香港台山商会.
_WITH_OWN_NAMES = ("71", "81", "82")

# The stations of the border and the coast are no departments of the county that they are named after.
_OF_BORDER = re.compile(r".{0,4}(?:边境|海岸)(?:派出所|检查站|管理支队|管理大队).*")

# What is managed by a body of its own with the name of the site, not by a department of a region: 白马雪山国家级自然保护区管护局.
_OF_A_SITE = re.compile(
    r"(?:保护区|名胜区|度假区|旅游区|风景区|国家公园|森林公园|湿地公园|灌区|水库|水利枢纽|林场|农场|牧场|铁路|公路|高速|航道|口岸|公司|集团)"
)

# Whom a discipline commission sends into another body, or several: 县纪委派驻第三纪检监察组, 县纪委监委驻县教育局纪检监察组.
_TEAM = "监察组"
_SENT = re.compile(rf"(?P<by>.+?)(?P<sent>派?驻)?(?P<to>.+?)(?(sent)|派驻)(?P<team>(?:纪检)?{_TEAM})")

# 商务委 is a 商务委员会, a 教育局党委 or 新区党工委 no commission.
_COMMISSION = re.compile(r"..(?<!党)(?<!党工)委$")

# A department of so many characters is known with one of them misread: 浓业农村局; shorter ones are too much alike (水务局, 税务局).
_TELLING = 5

# The bodies of a region that a paper names again and again.
_LEADING = ("party", "government", "congress", "conference", "discipline", "supervision")

# A committee of the party in a house, and its offices: 中共淳安县第一人民医院委员会|办公室.
_HOUSE_COMMITTEE = re.compile(r"中共(?P<house>.+?)(?:纪律检查)?委员会.*")
_HOUSE_LEAGUE = re.compile(r"(?!共青团)(?P<house>.{3,})团委")
_HOUSES = ("company", "cooperative", "hospital", "school")

# What a district has of a department of the city above it: 区自然资源分局.
_BRANCH = "分局"

# A division of the corps is a seat, and a section has no sections of its own: no 玉林师范学院科|研处.
_WITHOUT_PARTS = ("corps", "office")

_BUSINESSES = ("company", "cooperative")

Reading = Callable[[str, Division | None], Body | None]


class Bodies:
    """Bodies by their printed names."""

    def __init__(self, forms: BodyForms) -> None:
        self._forms = forms
        self._before = tuple({around.before for around in forms.around})
        # 镇党委 and 一中 alone do not say whose they are.
        self._too_little = {"", *(word.word for word in level_words())}
        self._expanded = lru_cache(maxsize=1 << 13)(self._expand)

    def expand(self, printed: str, region: Division | None = None) -> Body | None:
        """The body that a printed name stands for in a paper of the region; None where it names none or says not whose.

        A region printed in front of the name wins over the paper's. Names that are already official stay.
        """
        return self._expanded(name_key(printed), region)

    def of_post(self, title: str, region: Division | None = None) -> Body | None:
        """The body that a post belongs to: the one before it (旗委副书记), or the one its head implies (旗长); None for a bare 书记."""
        post = posts().parse(title)
        head = posts().head(post.head) if post else None
        if post is None or head is None:
            return None
        if not post.body:
            return self.expand(head.word + head.form, region) if head.form else None
        return (self.expand(post.body + head.form, region) if head.form else None) or self.expand(post.body, region)

    def business_word(self, name: str) -> str:
        """The word for a business at the end of a name: 合作社, 公司; empty for what is none."""
        ending = self._forms.ending_of(name)
        return ending.text if ending and ending.kind in _BUSINESSES else ""

    def _expand(self, key: str, region: Division | None) -> Body | None:
        key = _SESSION.sub("", key)
        readings = (self._misread_region, *self._exact, self._misread, self._relative, self._whole)
        return next((body for reading in readings if (body := reading(key, region)) is not None), None)

    @cached_property
    def _exact(self) -> tuple[Reading, ...]:
        """The readings of a name that is printed without a slip."""
        return (
            self._national,
            self._sent,
            self._of_house,
            self._known,
            self._alone,
            self._around,
            self._inside,
            self._unlisted,
            self._department,
        )

    def _national(self, key: str, _region: Division | None) -> Body | None:
        found = self._forms.national.get(key) or self._forms.national.get(key.removeprefix("中华人民共和国"))
        return Body(found[0], found[1], None, None) if found else None

    def _sent(self, key: str, region: Division | None) -> Body | None:
        """The team of a discipline commission in another body: 县纪委派驻县教育局纪检监察组."""
        match = _SENT.fullmatch(key) if key.endswith(_TEAM) else None
        by = self.expand(match["by"], region) if match else None
        if match is None or by is None:
            return None
        other = self.expand(match["to"], region)
        to = other.name if other else match["to"]
        name = f"{by.name}{match['sent']}{to}" if match["sent"] else f"{by.name}{to}派驻"
        return Body(name + match["team"], by.kind, by.region, by.name)

    def _of_house(self, key: str, region: Division | None) -> Body | None:
        """A committee of the party or league in a business, school or hospital, and its offices: 玉林师范学院团委."""
        house = _HOUSE_COMMITTEE.fullmatch(key) or _HOUSE_LEAGUE.fullmatch(key)
        ending = self._forms.ending_of(house["house"]) if house else None
        if house is None or ending is None or ending.kind not in _HOUSES:
            return None
        if house.re is _HOUSE_LEAGUE:
            outer = self.expand(house["house"], region)
            return Body(f"共青团{outer.name}委员会", "mass", outer.region, outer.name) if outer else None
        chain = divisions().read_chain(key.removeprefix("中共"))
        return Body(key, "party", chain[-1][0] if chain else None, None)

    def _known(self, key: str, region: Division | None) -> Body | None:
        bare = _PARTY.sub("", key)
        for seat, rest in (*corps_seats(bare, region), *printed_seats(bare, region), *relative_seats(bare, region)):
            form = self._form(rest, seat)
            if form is not None:
                return self._body(form, _as_printed(form, seat, bare.removesuffix(rest)))
            if not rest and seat.region_class in (DIVISION, REGIMENT):
                return Body(seat.name, "corps", seat.region, None)
        return None

    def _form(self, printed: str, seat: Seat) -> Form | None:
        return next((form for form in self._forms.after.get(printed, ()) if seat.region_class in form.classes), None)

    def _body(self, form: Form, seat: Seat) -> Body:
        host = self._forms.hosts.get((form.host, seat.region_class)) if form.host else None
        return Body(seat.fill(form.template), form.kind, seat.region, seat.fill(host) if host else None)

    def _alone(self, key: str, region: Division | None) -> Body | None:
        """A form without a region is that of the nearest region that has such a body: 政法委 in a town is the county's."""
        for division in (region, *divisions().ancestors(region)) if region else ():
            seat = seat_of(division)
            form = self._form(key, seat)
            if form is not None and form.alone:
                return self._body(form, seat)
        return None

    def _around(self, key: str, region: Division | None) -> Body | None:
        for around in self._forms.around if key.startswith(self._before) else ():
            if not (key.startswith(around.before) and key.endswith(around.after)):
                continue
            inner = key[len(around.before) : len(key) - len(around.after)]
            for seat in self._whole_seats(inner.split(around.after + "、")[0], region):
                if seat.region_class in around.form.classes:
                    # A company's branch bears the name that is printed: 中国工商银行沭阳支行.
                    kept = replace(seat, name=inner) if around.form.kind == "company" else _as_printed(around.form, seat, inner)
                    return self._body(around.form, kept)
        return None

    def _whole_seats(self, name: str, region: Division | None) -> Iterator[Seat]:
        """The seats that are named by the whole of a text."""
        readings = (*printed_seats(name, region), *relative_seats(name, region), *unlisted_seats(name, region))
        return (seat for seat, rest in readings if not rest)

    def _inside(self, key: str, region: Division | None) -> Body | None:
        """A body inside a known one, the longest that is known: 旗委宣传部新闻科, 县法院执行局."""
        shortest = self._forms.shortest_inside(key)
        if shortest is None:
            return None
        for cut in range(len(key) - max(shortest, 1), 1, -1):
            host = self._outer(key[:cut], region) if key[:cut] not in _WHOLE_PARTY else None
            inner = self._forms.inside(host.kind, key[cut:]) if host and host.kind not in _WITHOUT_PARTS else None
            if host is not None and inner is not None:
                return Body(host.name + inner, host.kind, host.region, host.name)
        return None

    def _outer(self, key: str, region: Division | None) -> Body | None:
        """A body that has others inside; committees of a congress are of the congress itself: 县人大农业与农村委员会."""
        if key.endswith("人大"):
            whole = key.removesuffix("人大") + "人民代表大会"
            return self._known(whole, region) or self._known(key, region) or self._national(whole, region)
        found = self._known(key, region) or self._around(key, region) or self._national(key, region)
        return found or (self._department(key, region) if self._forms.ending_of(key) or _COMMISSION.search(key) else None)

    def _department(self, key: str, region: Division | None) -> Body | None:
        for seat, rest in unlisted_seats(key, region):
            body = self._of_field(rest, seat, relative=True) if seat.region_class == "Z" else None
            if body is not None:
                return body
        for seat, rest in (*corps_seats(key, region), *printed_seats(key, region)):
            body = self._of_field(rest, seat, relative=seat.region_class in (DIVISION, REGIMENT))
            if body is not None:
                return body if body.name != rest else Body(key, body.kind, body.region, body.parent)
        for seat, rest in relative_seats(key, region):
            # 市民政局 and 市民宗局 are the city's, although 市民 is a word
            whole = is_field(rest, seat.region) or any(seat == other for other, _ in relative_seats(key, region, whole_words=True))
            body = self._of_field(rest, seat, relative=True) if whole else None
            if body is not None:
                return body
        if any(not key.startswith(word.inside) for word in leading_words(key)):
            return None  # 嘎查委员会 in a paper of a banner: one of many
        ending = self._forms.ending_of(key)
        alone = ending is not None and ending.alone and not key.startswith(_OF_NO_REGION) and not _OF_A_SITE.search(key)
        if region is None or not (alone or written_out(key, region) != key) or _is_place(key):
            return None
        return self._of_field(key, self._seat_with_departments(region), relative=True)

    def _seat_with_departments(self, region: Division) -> Seat:
        """The nearest region that has departments of its own; villages have none."""
        line = (region, *divisions().ancestors(region))
        return next(seat_of(division) for division in line if division.level <= Level.TOWNSHIP)

    def _of_field(self, rest: str, seat: Seat, *, relative: bool) -> Body | None:
        """A department or institution of a seat by what follows the region; None where nothing speaks for one."""
        if _OF_BORDER.fullmatch(rest):
            return None
        if relative and rest.endswith(_BRANCH) and is_field(field := rest.removesuffix(_BRANCH) + "局", seat.region):
            return Body(seat.fill(f"{{u}}{written_out(field, seat.region)}{{s}}分局"), "department", seat.region, None)
        if len(rest) >= _TELLING and not is_field(rest, seat.region):
            rest = self._misread_departments.word(rest) or rest
        full = written_out(rest, seat.region)
        if seat.region_class == "P" and rest.endswith("部门") and full != rest:
            full = full.removesuffix("局") + "厅"
        full = full + "员会" if _COMMISSION.search(full) else full
        ending = self._forms.ending_of(full)
        if ending is None or (ending.kind == "association" and seat.region and seat.region.code.startswith(_WITH_OWN_NAMES)):
            return None
        elsewhere = ending.kind == "association" and bool(divisions().read_chain(full))  # 天津|甘肃商会
        with_region = relative or (ending.written_out and not _OF_A_SITE.search(full)) or full != rest or elsewhere
        host = self._forms.hosts.get(("government", seat.region_class)) if ending.kind == "department" else None
        name = administration_name(seat.name + full if with_region else rest)
        return Body(name, ending.kind, seat.region, seat.fill(host) if host else None)

    def _unlisted(self, key: str, region: Division | None) -> Body | None:
        for seat, rest in unlisted_seats(_PARTY.sub("", key), region):
            form = self._form(rest, seat)
            if form is not None:
                return self._body(form, seat)
        return None

    def _misread(self, key: str, region: Division | None) -> Body | None:
        """A body with one character misread, of its form or of the word for its region's kind before it."""
        for seat, rest in (*printed_seats(key, region), *relative_seats(key, region)):
            form = self._form(self._misread_forms.word(rest) or "", seat)
            if form is not None:
                return self._body(form, seat)
            department = self._misread_departments.word(rest)
            if department is not None:
                return self._of_field(department, seat, relative=True)
        return self._first(self._with_kind_mended(key, region), region)

    def _misread_region(self, key: str, region: Division | None) -> Body | None:
        """A body of a region near the reader whose name has one character misread: 岳晰县人民法院."""
        return self._first((name + key[len(name) :] for name in misread_regions(key, region)), region)

    def _first(self, mended: Iterable[str], region: Division | None) -> Body | None:
        """The first body that a mended name stands for without another slip."""
        return next((body for key in mended for reading in self._exact if (body := reading(key, region)) is not None), None)

    def _with_kind_mended(self, key: str, region: Division | None) -> Iterator[str]:
        """A key with the word for a region's kind and the form behind it mended: 靖西|市秀, 悬政府."""
        for start in range(len(key) - 1):
            word = self._misread_relative.word(key[start:])
            if word is not None and (start == 0 or divisions().resolve(key[:start], region)):
                yield key[:start] + word

    @cached_property
    def _misread_forms(self) -> Misread:
        return Misread((form for form in self._forms.after if len(form) > 1), ANY)

    @cached_property
    def _misread_departments(self) -> Misread:
        fields = department_fields()
        return Misread(f"{field}局" for field in fields.whole | fields.printed() if len(field) > 1)

    @cached_property
    def _misread_relative(self) -> Misread:
        kinds = [word.word for word in level_words() if len(word.word) == 1]
        leading = [form for form, ones in self._forms.after.items() if any(one.kind in _LEADING for one in ones)]
        return Misread((kind + form for kind in kinds for form in leading), ANY)

    def _relative(self, key: str, region: Division | None) -> Body | None:
        """Any other body behind a word for the reader's own region: 区水闸管理所."""
        for seat, rest in relative_seats(key, region, whole_words=True):
            if len(rest) > 1:
                ending = self._forms.ending_of(rest)
                return Body(seat.name + written_out(rest, seat.region), ending.kind if ending else "institution", seat.region, None)
        return None

    def _whole(self, key: str, region: Division | None) -> Body | None:
        ending = self._forms.ending_of(key)
        if ending is None or ending.kind == "office" or key.removesuffix(ending.text) in self._too_little:
            return None
        # 北大荒集团|八五九农场有限公司 is in the farm.
        of_group = key.partition("集团")[2] if ending.kind in _BUSINESSES else ""
        chain = divisions().read_chain(key, region) or divisions().read_chain(of_group, region)
        return Body(administration_name(key), ending.kind, chain[-1][0] if chain else None, None)


def _as_printed(form: Form, seat: Seat, printed: str) -> Seat:
    """A seat by its short name where that is printed and a branch bears it: 淮阴公安分局 is 淮安市公安局淮阴分局."""
    short = plain_name(seat.division) if seat.division and form.template.endswith(_BRANCH) else ""
    return replace(seat, name=short) if short and printed.endswith(short) else seat


def _is_place(key: str) -> bool:
    """Whether a name is in full that of a place: 迎春林业局 is among the towns."""
    return any(division.name == key for division in divisions().by_name(key))


@cache
def bodies() -> Bodies:
    """The shipped bodies; loaded on the first call."""
    return Bodies(body_forms())
