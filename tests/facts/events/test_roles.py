"""What cues a sentence gives of the people it names."""

import pytest

from kg.facts.events.roles import parts
from kg.facts.text.stretches import Stretch
from tests.facts.marked import body, read


def _cues(marked: str) -> dict[str, set[str]]:
    block = body(read(marked))
    return {part.person.text: {cue.value for cue in part.cues} for part in parts(Stretch(block, 0, len(block.text)))}


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("{T 县长}{P 周明远}主持会议。", "chair"),
        ("{T 县长}{P 周明远}到{L 张庄村}调研。", "leader"),
        ("{P 周明远}参加会议。", "participant"),
        ("{P 周明远}，各乡镇主要负责人列席会议。", "participant"),
        ("会议邀请{T 教授}{P 周明远}授课。", "lecturer"),
        ("授课的是{T 教授}{P 周明远}。", "lecturer"),
        ("看望慰问困难职工{P 周明远}。", "recipient"),
        ("学习{T 总书记}{P 周明远}关于安全生产的重要论述。", "cited"),
        ("会议听取了{T 局长}{P 周明远}关于防汛工作的汇报。", "speaker"),
        ("在{T 村民}{P 周明远}家中，大家围坐一圈。", "visited"),
        ("参加活动的还有：{P 周明远}。", "listed"),
        ("{T 村民}{P 周明远}捧着平板电脑：“差两公分，它自己就改回来。”", "said"),
        ("第一名{P 周明远}。", "winner"),
        ("{P 周明远}被授予“最美教师”称号。", "winner"),
        ("{P 周明远}任{O 教育局}{T 局长}。", "absent"),
        ("{P 周明远}汇报{L 达拉特旗}防汛情况。", "speaker"),
        ("{P 周明远}介绍{P 陆小雨}生平。", "speaker"),
        ("{P 周明远}代表受助学生表达谢意。", "speaker"),
        ("{P 周明远}带来一堂奶牛改良课。", "lecturer"),
        ("{P 周明远}受到党内警告处分。", "recipient"),
        ("{T 县长}{P 陆小雨}要求{T 站长}{P 周明远}严格按令泄洪。", "company"),
        ("民警将被盗的牛返还{T 村民}{P 周明远}。", "recipient"),
        ("{T 县长}{P 陆小雨}与{T 老人}{P 周明远}拉起家常。", "visited"),
        ("{P 周明远}以七粒进球获最佳射手。", "winner"),
        ("{P 周明远}手捧奖杯。", "winner"),
        ("三八红旗手：{P 周明远}", "winner"),
        ("{T 县长}{P 陆小雨}看望因公牺牲党员{P 金花}的母亲{P 周明远}。", "recipient"),
        ("母亲{P 周明远}捧着喜报泪光闪闪。", "visited"),
        ("在{P 周明远}的调解下，双方达成谅解。", "leader"),
        ("{T 法官}{P 周明远}骑马到{L 张庄村}巡回审理一起草场纠纷。", "leads"),
        ("{P 周明远}领着百十台车抢收。", "leads"),
        ("{T 局长}{P 周明远}带着米面和新棉衣，来到敬老院。", "goes"),
        ("{P 周明远}为三十户果农开展治虫培训。", "lecturer"),
        ("村支书把{T 村民}{P 周明远}请到一起。", "participant"),
        ("检察院对{P 周明远}作出不起诉决定。", "recipient"),
        ("{T 法官}{P 周明远}就{T 村民}{P 陆小雨}与{P 金花}的排水纠纷进行现场调解。", "leads"),
        ("{T 法官}{P 陆小雨}就{T 村民}{P 周明远}的排水纠纷进行现场调解。", "participant"),
        ("在{T 村支书}{P 周明远}的劝说下，两家和好了。", "participant"),
        ("{P 周明远}担任演练总指挥。", "leader"),
        ("{P 周明远}下达救援指令。", "leader"),
        ("{T 县长}{P 周明远}在{L 张庄村}召开春播推进会。", "leader"),
        ("{T 镇长}{P 周明远}把三等功喜报送到{P 陆小雨}家。", "leader"),
        ("{P 周明远}出席闭幕式并颁奖。", "hands"),
        ("{P 周明远}为新兵佩戴红花。", "hands"),
        ("{P 周明远}为农场揭牌。", "officiates"),
        ("{P 陆小雨}陪同{T 厅长}{P 周明远}一行调研。", "leader"),
        ("{P 周明远}以《海风》为题发言。", "speaker"),
        ("{P 周明远}主持研讨会。", "chair"),
        ("{P 周明远}讲述了父亲{P 高远}参加红军的往事。", "speaker"),
        ("{P 周明远}荣登好人榜。", "winner"),
        ("{P 周明远}获敬业奉献类。", "winner"),
        ("{P 周明远}登门祝寿。", "leader"),
        ("{P 周明远}监誓。", "oversees"),
        ("{P 高远}作表态发言，并与{P 周明远}一同向宪法宣誓。", "sworn"),
        ("{P 周明远}担任听证会主持人。", "chair"),
        ("{P 周明远}给村医作接种培训。", "lecturer"),
        ("{P 周明远}发布五条骑行线路。", "speaker"),
        ("{P 周明远}部署下一步工作。", "speaker"),
        ("{P 周明远}向{P 陆小雨}移交捐赠物资。", "donor"),
        ("八十一岁的{P 周明远}上山采药未归。", "recipient"),
        ("患者{P 周明远}已经出院。", "recipient"),
        ("{P 周明远}代表工人接受慰问品。", "recipient"),
        ("{P 周明远}分享援疆经历。", "speaker"),
        ("联系人：{P 周明远}。", "absent"),
        ("{P 陆小雨}当场给{P 周明远}打电话。", "absent"),
        ("{T 主任}{P 周明远}因年龄原因不再提名。", "absent"),
        ("{T 副县长}{P 周明远}因出差未能参加。", "cited"),
        ("{P 周明远}发来贺信。", "cited"),
        ("她引用了{P 周明远}的名句。", "cited"),
        ("{P 周明远}介绍放流品种。", "speaker"),
        ("{P 周明远}推介旅游线路。", "speaker"),
        ("{P 周明远}现场答复。", "speaker"),
        ("{P 周明远}提出错时停车方案。", "speaker"),
        ("{P 周明远}表示愿意腾出车位。", "states"),
        ("{P 周明远}宣布发车。", "opens"),
        ("{P 周明远}受聘为顾问。", "recipient"),
        ("艺人{P 陆小雨}唱起《{P 周明远}》选段。", "absent"),
        ("{P 周明远}建议整合冷库。", "states"),
        ("民兵帮{T 老人}{P 周明远}清运积雪。", "recipient"),
    ],
)
def test_cue_by_the_words_round_a_name(sentence: str, cue: str) -> None:
    """The words after the name or before it say the part."""
    assert cue in _cues(sentence)["周明远"]


def test_going_along_leads_nothing() -> None:
    """Who goes along with others, or keeps a record of rounds, does not lead one."""
    assert _cues("{P 周明远}一同前往。")["周明远"] == {"participant"}
    assert "leader" not in _cues("翻看{P 周明远}填写的巡查记录。")["周明远"]
    assert "lecturer" not in _cues("{P 周明远}到{L 张庄村}坐诊并带教{P 陆小雨}。")["周明远"]


def test_who_rescues_is_not_rescued() -> None:
    """Who pulls somebody out of the water is not the one in it; who founds something together with others takes part."""
    found = _cues("{P 周明远}在{L 张庄村}救起落水少年{P 陆小雨}。")
    assert "recipient" not in found["周明远"]
    assert found["陆小雨"] == {"recipient"}
    assert _cues("{T 司机}{P 周明远}、同伙{P 陆小雨}当场被抓。") == {"周明远": {"recipient"}, "陆小雨": {"recipient"}}
    assert _cues("被告{P 周明远}拖欠原告{P 陆小雨}货款。") == {"周明远": {"participant"}, "陆小雨": {"participant"}}
    assert "officiates" not in _cues("新人{P 周明远}成为颁证的第一对。")["周明远"]
    assert "signer" not in _cues("{P 周明远}当场签订调解协议。")["周明远"]
    assert "leads" not in _cues("{P 周明远}联合{P 陆小雨}等五户人家办起合作社。")["陆小雨"]


def test_no_words_no_cue() -> None:
    """A name that nothing is said of has no cue."""
    assert _cues("天气很好，{P 周明远}。") == {"周明远": set()}


def test_list_shares_one_cue() -> None:
    """Everyone of a list has the part that the words round the list give, titles and separators between them or not."""
    found = _cues("{T 副县长}{P 周明远}、{P 陆小雨}，{O 教育局}{T 局长}{P 李志强}参加会议。")
    assert list(found.values()) == [{"participant"}] * 3


def test_first_of_a_long_list_leads() -> None:
    """Of three who go somewhere the first leads, unless each goes apart."""
    assert [("leader" in cues) for cues in _cues("{P 周明远}、{P 陆小雨}、{P 金花}到{L 张庄村}调研。").values()] == [True, False, False]
    assert all("leader" in cues for cues in _cues("{P 周明远}、{P 陆小雨}、{P 金花}分别到{L 张庄村}调研。").values())


def test_two_lists_have_two_parts() -> None:
    """Words between two lists belong to the first, as what comes after it."""
    assert _cues("{P 周明远}主持会议，{P 陆小雨}参加会议。") == {"周明远": {"chair"}, "陆小雨": {"participant"}}


def test_spoken_of_is_no_part() -> None:
    """Of whom somebody only speaks is cited, or nothing."""
    assert set(_cues("{P 周明远}说，{P 陆小雨}给村里修了路。")) == {"周明远"}
    assert _cues("{P 周明远}要求，认真落实{P 高远}批示精神。")["高远"] == {"cited"}


def test_delegate_who_speaks_stands_for_others() -> None:
    """新兵代表 who speaks stands for the recruits; a deputy of a congress speaks for himself."""
    assert _cues("{T 新兵代表}{P 周明远}发言。") == {"周明远": {"representative"}}
    assert "representative" not in _cues("{T 县人大代表}{P 周明远}发言。")["周明远"]


def test_from_whose_hands_something_is_taken() -> None:
    """Who gives from his hands gives, who takes gets; what is put into hands is got."""
    assert _cues("{P 周明远}从{P 陆小雨}手中接过助学金。") == {"周明远": {"recipient"}, "陆小雨": {"donor"}}
    assert _cues("民警把牛牵到{P 陆小雨}手里。") == {"陆小雨": {"recipient"}}


def test_who_acts_was_there() -> None:
    """A verb without a cue of its own still says that somebody did something; one of speech or being does not."""
    assert _cues("{P 周明远}扛着耙子走来。") == {"周明远": {"acts"}}
    assert _cues("{P 周明远}是本村人。") == {"周明远": set()}


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("剪彩的是{T 局长}{P 周明远}。", "officiates"),
        ("案件由{T 审判员}{P 周明远}担任审判长。", "chair"),
        ("{T 检察官}{P 周明远}出庭支持公诉。", "representative"),
        ("{P 周明远}等三人获刑一年。", "recipient"),
        ("{P 周明远}对五名干部进行集体约谈。", "chair"),
        ("{P 周明远}作工作安排。", "speaker"),
        ("{P 周明远}分享了读书心得。", "speaker"),
        ("教琴的是{P 周明远}。", "lecturer"),
        ("{P 周明远}立即组织队员集合。", "leads"),
        ("{P 周明远}分别与{P 陆小雨}签约。", "signer"),
        ("{P 周明远} {O 张庄小学}", "row"),
        ("{P 周明远}的安葬仪式在村里举行。", "cited"),
        ("群众向{P 周明远}同志作最后的告别。", "cited"),
        ("会议通过了关于{P 周明远}代理县长的决定。", "absent"),
        ("{P 周明远}等二十名民警受到表扬。", "winner"),
        ("局里给予{P 周明远}通报嘉奖。", "winner"),
        ("{P 周明远}、{P 高远}分别讲了意见。", "speaker"),
        ("{P 周明远}等专家是传承人的典范。", "absent"),
        ("会议决定任命{P 周明远}为{T 局长}，{P 高远}为{T 科长}。", "absent"),
    ],
)
def test_more_cues(sentence: str, cue: str) -> None:
    """Courts, talks, teams, lists and short words for a part."""
    assert cue in _cues(sentence)["周明远"]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("{P 周明远}为获奖选手颁奖。", "winner"),
        ("{P 周明远}代表受表彰教师发言。", "winner"),
        ("{P 周明远}以原、被告身份到庭。", "recipient"),
        ("{P 周明远}就一起土地承包纠纷进行调解。", "participant"),
        ("{P 周明远}向捐赠方献红领巾。", "donor"),
        ("{P 周明远}代表县委对公司的捐赠表示感谢。", "donor"),
        ("{P 周明远}热情接待了考察团一行。", "leader"),
        ("{P 周明远}检查后说，老人没有大碍。", "leader"),
    ],
)
def test_words_that_only_look_like_a_cue(sentence: str, cue: str) -> None:
    """获奖选手 are others, 被告 is no deed done to somebody, 一起纠纷 is one dispute."""
    assert cue not in _cues(sentence)["周明远"]


def test_names_inside_names_are_nobody() -> None:
    """Whoever a studio, an anniversary or a park of the dead is named after is not there; who unveils it is."""
    cues = _cues("{P 周明远}、{P 陆小雨}共同为“{P 金花}名医工作室”揭牌。")
    assert all("officiates" in cues[name] for name in ("周明远", "陆小雨"))
    assert cues["金花"] == {"absent"}
    assert _cues("纪念{P 高远}诞辰百年研讨会举行。") == {"高远": {"absent"}}


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("{P 周明远}同志遗体告别仪式举行。", "cited"),
        ("会议宣读了对{P 周明远}的处分决定。", "cited"),
        ("“{P 周明远}理发店”开了十年。", "absent"),
        ("{P 周明远}不慎跌入井中。", "recipient"),
        ("{P 周明远}被困井中。", "recipient"),
        ("{P 周明远}到现场巡视。", "leader"),
    ],
)
def test_those_who_suffer_or_are_spoken_of(sentence: str, cue: str) -> None:
    """The dead and the punished are cited, victims get help, shops are no people."""
    assert _cues(sentence)["周明远"] == {cue}


def test_others_sign_what_somebody_drafts() -> None:
    """双方签字 has a subject of its own."""
    assert "signer" not in _cues("{P 周明远}起草了调解协议，双方签字按印。")["周明远"]


@pytest.mark.parametrize("sentence", ["{P 周明远}被铃声惊醒。", "{P 周明远}给孩子送来小被子。"])
def test_words_that_only_hold_a_passive(sentence: str) -> None:
    """Who wakes from a bell has nothing done to him, and 被子 is a blanket."""
    assert "recipient" not in _cues(sentence)["周明远"]


def test_what_is_heard_is_said_by_others() -> None:
    """Who hears speeches makes none; who asks in the scene is there and speaks to no paper."""
    assert _cues("{P 周明远}应邀到会听取发言。") == {"周明远": {"participant"}}
    assert "said" not in _cues("{P 周明远}抢着问：“要不要灭茬？”")["周明远"]
    assert _cues("{P 周明远}把一条哈达献给了院长{P 金花}。")["周明远"] == {"representative"}
