"""What a reader has in mind at one point of an article."""

from kg.facts.names.surroundings import Surroundings
from kg.facts.text.view import Placed
from kg.lexicon import Division, divisions
from tests.facts.marked import body, read


def _after(marked: str) -> Surroundings:
    """The surroundings once all bodies and places of a text, in 曹县, are read."""
    here = Surroundings()
    county = divisions().by_name("曹县")[0]
    for placed in body(read(marked)).placed:
        here = here.after(placed, placed.text, _division(placed, county.code))
    return here


def _division(placed: Placed, county: str) -> Division | None:
    return divisions().resolve(placed.text, divisions().get(county))


def test_village_last_named_owns_its_bodies() -> None:
    """村委会 is that of the village last named, and of none before one is."""
    assert _after("在{L 张庄村}和{L 李庄村}").named("村委会") == "李庄村村委会"
    assert Surroundings().named("村委会") == "村委会"


def test_zone_last_named_owns_its_administration() -> None:
    """管委会 and 开发区管委会 are those of the zone last named."""
    here = _after("在{L 曹县经济开发区}")
    assert here.zone == "曹县经济开发区"
    assert {here.named("管委会"), here.named("开发区管委会")} == {"曹县经济开发区管委会"}


def test_title_finds_its_host() -> None:
    """校长 is a post of the school last named, and of nothing else."""
    here = _after("{O 曹县第一中学}、{O 曹县人民医院}")
    schools = [mention for mention, text, _ in here.organizations if text == "曹县第一中学"]
    assert next(here.hosts("校长")) == schools[0]
    assert list(here.hosts("镇长")) == []


def test_host_is_of_the_sentence_or_spoken_of_most() -> None:
    """校长 is of the school that its sentence names, else of the one named most often; whoever heads a body has its last word."""
    here = _after("{O 曹县第一中学}、{O 曹县第一中学}、{O 古营集镇中心小学}")
    names = {mention: name for mention, _, name in here.organizations}
    assert names[next(here.hosts_here("校长"))] == "古营集镇中心小学"
    assert list(here.in_sentence().hosts_here("校长")) == []
    assert names[next(here.in_sentence().hosts("校长"))] == "曹县第一中学"
    team = _after("{O 曹县公安局刑侦大队}、{O 曹县人民医院}").in_sentence()
    assert next(team.hosts("副大队长")) == team.organizations[-1][0]


def test_seat_of_a_township_title() -> None:
    """镇长 is a post of the government of the township last named; a village's 第一书记 one of its branch."""
    here = _after("在{L 梁堤头镇}{L 张庄村}")
    assert (here.seat_of_title("镇长") or ("",))[0] == "梁堤头镇政府"
    assert (here.seat_of_title("第一书记") or ("",))[0] == "张庄村党支部"
    assert here.seat_of_title("县长") is None


def test_bare_zone_means_one_of_its_kind() -> None:
    """高新区 is no new area that was named before."""
    here = _after("在{L 西咸新区}")
    assert here.named("高新区管委会") == "高新区管委会"
    assert here.named("新区管委会") == "西咸新区管委会"


def test_body_of_a_township_names_the_township() -> None:
    """办事处 after the street's party committee is the street's; 居委会 after a village and a community the community's."""
    assert _after("{O 中共江浦街道工作委员会}").named("办事处") == "江浦街道办事处"
    assert _after("{O 静安区人民代表大会常务委员会江浦街道工作委员会}").named("办事处") == "江浦街道办事处"
    assert _after("在{L 珠江社区}和{L 新河村}").named("居委会") == "珠江社区居委会"


def test_office_of_the_organization_last_named() -> None:
    """An office is inside what was named before it, whose last words may be printed again."""
    here = _after("{O 国网曹县供电公司}和{O 曹县人民医院}")
    assert here.named("供电公司城区供电所") == "国网曹县供电公司城区供电所"
    assert here.named("医院办公室") == "曹县人民医院办公室"
    assert here.named("护理部") == "曹县人民医院护理部"


def test_secretary_of_a_branch_is_the_villages_where_nothing_else_was_named_since() -> None:
    """党支部书记 after a company is not the village's."""
    assert (_after("在{L 张庄村}").seat_of_title("党支部书记") or ("",))[0] == "张庄村党支部"
    assert _after("在{L 张庄村}，{O 曹县恒岭公司}").seat_of_title("党支部书记") is None
