"""Who is one person across articles."""

from kg.model import Judgement, PostStatus
from kg.resolve.knowledge import LexiconKnowledge
from tests.builders import DALAD, JUNGAR, ORDOS, YONGCHUAN
from tests.resolve.corpus import Corpus

PARTY = "中共达拉特旗委员会"
GOVERNMENT = "达拉特旗人民政府"


def test_one_name_in_one_county_is_one_person() -> None:
    """A name in a county's paper is one person, with a post here and without one there."""
    corpus = Corpus()
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀玲")
    corpus.article("张秀玲", title="旗长", body=GOVERNMENT, date="2019-03-01")
    assert corpus.people() == [{0, 1, 2}]


def test_a_very_common_name_alone_is_left_to_a_reader() -> None:
    """Two bearers of a name that three million people have stay apart and are proposed as unsure."""
    corpus = Corpus({"王伟": 3_000_000})
    corpus.article("王伟")
    corpus.article("王伟", date="2022-11-01")
    assert corpus.people() == [{0}, {1}]
    assert [p.judgement for p in corpus.link().proposals if p.rule == "same-name"] == [Judgement.UNSURE]


def test_a_shared_post_joins_even_a_very_common_name() -> None:
    """The same one-seat post of the same body is one person, years apart too."""
    corpus = Corpus({"王伟": 3_000_000})
    corpus.article("王伟", title="书记", body=PARTY)
    corpus.article("王伟", title="书记", body=PARTY, date="2024-05-01")
    assert corpus.people() == [{0, 1}]


def test_officials_of_two_provinces_at_one_time_are_two_people() -> None:
    """Full posts in two counties at one time are never one person's."""
    corpus = Corpus()
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀玲", title="书记", body="中共永川区委员会", region=YONGCHUAN)
    assert corpus.people() == [{0}, {1}]
    reasons = [p.reason for p in corpus.link().proposals if p.rule == "same-name"]
    assert not reasons or "at one time 书记 of" in reasons[0]


def test_an_official_who_moves_inside_a_prefecture_stays_one_person() -> None:
    """A longer name with posts in two counties of one prefecture, years apart, is one official who moved."""
    corpus = Corpus({"苏智雄": 800})
    corpus.article("苏智雄", title="旗长", body=GOVERNMENT, date="2019-03-01")
    corpus.article("苏智雄", title="书记", body="中共准格尔旗委员会", region=JUNGAR)
    assert corpus.people() == [{0, 1}]


def test_villagers_of_two_counties_stay_apart() -> None:
    """Without a post nothing joins two people of one name in different counties."""
    corpus = Corpus()
    corpus.article("张秀玲", title="村民")
    corpus.article("张秀玲", title="村民", region=JUNGAR)
    assert corpus.people() == [{0}, {1}]


def test_an_official_is_not_the_villager_of_the_same_name() -> None:
    """A post and 村民 contradict each other; who is named most is meant where neither is said."""
    corpus = Corpus()
    for _ in range(6):
        corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀玲", title="村民")
    corpus.article("张秀玲")
    assert corpus.people() == [{0, 1, 2, 3, 4, 5, 7}, {6}]


def test_who_fits_two_people_equally_well_stays_alone() -> None:
    """Where nobody can say which of two people is meant, nobody is."""
    corpus = Corpus()
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀玲", title="村民")
    corpus.article("张秀玲")
    assert corpus.people() == [{0}, {1}, {2}]
    reasons = [p.reason for p in corpus.link().proposals if p.judgement == Judgement.UNSURE]
    assert all("fits another person of this name" in reason for reason in reasons)


def test_two_chiefs_of_two_bodies_at_one_time_are_two_people() -> None:
    """One person does not head two bureaus of a county at once, but may after years."""
    corpus = Corpus()
    corpus.article("王小平", title="局长", body="达拉特旗农牧局")
    corpus.article("王小平", title="局长", body="达拉特旗教育局", date="2022-11-01")
    assert corpus.people() == [{0}, {1}]
    later = Corpus()
    later.article("王小平", title="局长", body="达拉特旗农牧局")
    later.article("王小平", title="局长", body="达拉特旗教育局", date="2025-11-01")
    assert later.people() == [{0, 1}]


def test_shared_company_joins_a_common_name() -> None:
    """People who stand beside both tell who is meant."""
    corpus = Corpus({"王伟": 2_000_000})
    corpus.article("王伟", beside=("苏智雄", "云小平", "乔有世"))
    corpus.article("王伟", beside=("苏智雄", "云小平", "乔有世"))
    assert corpus.people() == [{0, 1}]


def test_masked_names_are_never_joined() -> None:
    """李某 of two articles are two people, whatever else they share."""
    corpus = Corpus()
    corpus.article("李某", title="书记", body=PARTY, beside=("苏智雄",))
    corpus.article("李某", title="书记", body=PARTY, beside=("苏智雄",))
    assert corpus.people() == [{0}, {1}]


def test_national_leaders_are_one_person_everywhere() -> None:
    """A post of a body of the whole country joins mentions from all provinces, common name or not."""
    corpus = Corpus({"李强": 300_000})
    corpus.article("李强", title="总书记", body="中共中央")
    corpus.article("李强", title="总书记", body="中共中央", region=YONGCHUAN, date="2024-01-01")
    corpus.article("李强", title="村民", region=YONGCHUAN)
    assert corpus.people() == [{0, 1}, {2}]


def test_a_rare_name_of_a_leader_needs_no_post() -> None:
    """Where a name says enough by itself, mentions without a post in all provinces are the leader."""
    corpus = Corpus({"欧阳不二": 20})
    corpus.article("欧阳不二", title="总书记")
    for region in (DALAD, JUNGAR, YONGCHUAN):
        corpus.article("欧阳不二", region=region)
    assert corpus.people() == [{0, 1, 2, 3}]


def test_a_thousand_articles_are_compared_in_a_moment() -> None:
    """Profiles that say the same are taken together, so that a name in every article costs no square."""
    corpus = Corpus()
    for number in range(300):
        corpus.article("张秀玲", title="书记", body=PARTY, date=f"2022-{number % 12 + 1:02d}-01")
        corpus.article("张秀玲", date=f"2022-{number % 12 + 1:02d}-02")
    assert len(corpus.people()) == 1
    assert len([p for p in corpus.link().proposals if p.rule == "same-name"]) < 1000


def test_a_former_holder_is_still_the_person() -> None:
    """原书记 in a later article is the secretary of the earlier one."""
    corpus = Corpus()
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀玲", title="书记", body=PARTY, status=PostStatus.FORMER, date="2025-01-01")
    corpus.article("张秀玲", title="书记", body="中共准格尔旗委员会", region=JUNGAR, date="2025-01-01")
    assert corpus.people() == [{0, 1, 2}]
    assert DALAD != JUNGAR


def test_a_teacher_is_not_the_official_of_the_same_name() -> None:
    """Who is called after one walk of life holds no office elsewhere in the county, and is of no other walk."""
    corpus = Corpus()
    corpus.article("张秀玲", title="局长", body="达拉特旗农牧局")
    corpus.article("张秀玲", title="教师")
    corpus.article("张秀玲", title="学生")
    reasons = [found.reason for found in corpus.link().proposals if found.rule == "same-name"]
    assert any("another walk of life" in reason for reason in reasons)
    assert any("villager, worker or student" in reason for reason in reasons)
    assert any("different walks of life" in reason for reason in reasons)
    assert len(corpus.people()) == 3


def test_who_is_named_often_is_meant_without_a_post() -> None:
    """A common name without a post is the official whom the prefecture's papers name again and again."""
    corpus = Corpus({"王伟": 200_000})
    for month in range(1, 9):
        corpus.article("王伟", title="局长", body="鄂尔多斯市农牧局", region=ORDOS, date=f"2022-{month:02d}-01")
    corpus.article("王伟", region=ORDOS, date="2022-06-02")
    assert corpus.people() == [set(range(9))]
    alone = Corpus({"王伟": 200_000})
    alone.article("王伟", title="局长", body="鄂尔多斯市农牧局", region=ORDOS)
    alone.article("王伟", region=ORDOS)
    assert alone.people() == [{0}, {1}]


def test_two_characters_say_less_in_another_jurisdiction() -> None:
    """Of officials seen in two jurisdictions those with short names are mostly others: the same number of bearers is not enough."""
    for name, people in (("苏雄", 2), ("苏智雄", 1)):
        corpus = Corpus({name: 2_000})
        corpus.article(name, title="局长", body="达拉特旗农牧局", date="2015-03-01")
        corpus.article(name, title="书记", body="中共准格尔旗委员会", region=JUNGAR)
        assert len(corpus.people()) == people


def test_an_official_heads_no_company() -> None:
    """An office of the state and a post of a company at one time are two people of a common name, the company's chairman alone is one."""
    corpus = Corpus({"王伟": 200_000})
    corpus.article("王伟", title="旗长", body=GOVERNMENT)
    corpus.article("王伟", title="董事长", body="达拉特旗农牧有限公司", date="2022-11-20")
    corpus.article("王伟", title="董事长", body="达拉特旗农牧有限公司", date="2023-01-20")
    assert corpus.people() == [{0}, {1, 2}]


def test_nobody_leads_a_town_and_a_bureau_at_once() -> None:
    """Posts in two towns, or in a town and a bureau, are two people's; party and government of one town are one person's."""
    town, other = DALAD[:6] + "101000", DALAD[:6] + "102000"
    corpus = Corpus({"王伟": 200_000})
    corpus.article("王伟", title="镇长", body="树林召镇人民政府", region=town)
    corpus.article("王伟", title="副书记", body="中共树林召镇委员会", region=town)
    corpus.article("王伟", title="副局长", body="达拉特旗农牧局")
    corpus.article("王伟", title="镇长", body="吉格斯太镇人民政府", region=other)
    corpus.article("王伟", title="校长", body="达拉特旗第一中学")
    assert corpus.people() == [{0, 1}, {2}, {3}, {4}]


def test_who_changes_houses_after_years_is_one_person() -> None:
    """The head of a town who heads a bureau five years later is one person."""
    corpus = Corpus()
    corpus.article("张秀玲", title="镇长", body="树林召镇人民政府", region=DALAD[:6] + "101000", date="2017-10-01")
    corpus.article("张秀玲", title="局长", body="达拉特旗农牧局")
    assert corpus.people() == [{0, 1}]


def test_who_works_in_a_body_holds_no_office_of_it() -> None:
    """An officer of a police station is not the county's head of the same name; the station's deputy chief may be who was one."""
    corpus = Corpus({"王伟": 200_000})
    corpus.article("王伟", title="旗长", body=GOVERNMENT)
    corpus.article("王伟", title="教师", body="达拉特旗公安局")
    corpus.article("王伟", title="副局长", body="达拉特旗公安局", date="2023-10-26")
    assert corpus.people() == [{0}, {1, 2}]


def test_a_surname_alone_says_nobody() -> None:
    """李某, 孙氏, 张 and 欧阳 are masked for the shipped lexicon; 欧阳修 and 李强 are not."""
    knowledge = LexiconKnowledge()
    assert all(knowledge.masked(name) for name in ("李某", "李某某", "孙氏", "张", "欧阳"))
    assert not any(knowledge.masked(name) for name in ("欧阳修", "李强", "吉日木图"))
