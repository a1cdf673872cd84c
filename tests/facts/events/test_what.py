"""The word that says what was done, and who and what had to do with it."""

from kg.facts.events.participants import participants
from kg.facts.events.scenery import organizations_of, places_of
from kg.facts.events.scenes import Scene, scenes
from kg.facts.events.what import deed_of
from kg.facts.posts.people import People
from kg.facts.text.view import ArticleView
from kg.facts.vocabulary.patterns import Trigger, Weight
from kg.model import EventType, MentionRef
from tests.facts.marked import read


def _scene(marked: str) -> tuple[ArticleView, Scene]:
    found = read(marked)
    return found, next(iter(scenes(found)))


def _deed(marked: str, headline: str = "", besides: EventType | None = None) -> tuple[str, str] | None:
    deed = deed_of(_scene(marked)[1], headline, besides)
    return (deed.trigger.type.value, deed.trigger.word) if deed else None


def test_headline_makes_a_word_weigh_more() -> None:
    """Of two deeds the one that the headline tells is the event."""
    text = "{P 周明远}参加培训，并看望学员。"
    assert (_deed(text, "周明远看望学员") or ("",))[0] == "visit"
    assert (_deed(text, "干部培训开班") or ("",))[0] == "training"


def test_deed_told_otherwise_is_left_out() -> None:
    """A type that is told by itself is not told twice."""
    assert (_deed("会议任命{P 周明远}为{T 局长}。", besides=EventType.APPOINTMENT) or ("",))[0] != "appointment"


def test_prize_told_late_names_no_scene() -> None:
    """A prize in the fourth sentence is won besides what somebody did on the day; an arrest there is the deed."""
    operation = "{D=2022-10-24 10月24日}，{P 金花}独自绣完长卷。{P 高远}站在旁边。{P 高远}没说话。"
    assert _deed(f"{operation}后来市里评选先进个人。") is None
    assert _deed(f"{operation}后来{{P 高远}}被抓获。") == ("enforcement", "抓获")


def test_scene_without_a_word_for_a_deed() -> None:
    """Where somebody takes the chair it is a meeting, elsewhere nothing."""
    assert _deed("{T 县长}{P 周明远}主持。") == ("meeting", "主持")
    assert _deed("天气很好。") is None


def test_words_in_names_and_speech_are_no_deeds() -> None:
    """人大常委会 is a body, and what somebody calls for is not done."""
    assert _deed("{O 县人大常委会}{T 主任}{P 周明远}出席。") is None
    assert _deed("{P 周明远}要求，要抓好培训。") is None


def test_gathering_of_any_name_is_a_meeting() -> None:
    """评理会 is in no table, 协会 is no gathering."""
    assert _deed("村里开起了“评理会”。") == ("meeting", "评理会")
    assert _deed("他参加了协会。") is None
    assert _deed("他参加活动，日子会越来越好。") is None


def test_places_and_bodies_of_a_deed() -> None:
    """Where it was done at every level that is printed, who did it, and who was visited."""
    found, scene = _scene("{O 县教育局}组织教师到{L 曹县}{L 梁堤头镇}{L 张庄村}走访慰问，走进{O 曹县第一中学}。")
    printed = {mention.id: mention.text for mention in found.mentions}
    assert [printed[one.mention] for one in places_of(scene, EventType.VISIT)] == ["曹县", "梁堤头镇", "张庄村"]
    bodies = {
        printed[one.organization.mention]: one.role.value
        for one in organizations_of(scene, EventType.VISIT)
        if isinstance(one.organization, MentionRef)
    }
    assert bodies == {"县教育局": "organizer", "曹县第一中学": "visited"}


def test_makers_and_the_chosen_are_no_participants() -> None:
    """Who wrote the article took no part, and of whom it decides is told elsewhere."""
    found, scene = _scene("{P 周明远}主持会议，{P 陆小雨}参加会议，看望{P 金花}。")
    printed = {mention.id: mention.text for mention in found.mentions}
    told = participants(scene, Trigger(EventType.MEETING, Weight.USUAL, "会议"), People(found), {"陆小雨"}, {"金花"})
    assert {printed[one.person]: one.role.value for one in told} == {"周明远": "chair"}


def test_words_of_speech_and_of_other_times_are_no_deeds() -> None:
    """What somebody says, what was last year, and what a deed is spoken of as, is not what was done."""
    assert _deed("{D=2022-10-24 10月24日}，“快来慰问，快来救援！”{P 周明远}喊。") is None
    assert _deed("去年，{P 周明远}荣获一等奖。") is None
    assert _deed("{D=2022-10-24 10月24日}，{P 周明远}就夜查情况召集会议。") == ("meeting", "会议")


def test_words_for_deeds_inside_of_others() -> None:
    """全会精神 is studied, 转移路线 is looked at, and 闭幕 ends a feast as it opens one."""
    day = "{D=2022-10-24 10月24日}"
    assert _deed(f"{day}，{{P 周明远}}宣讲党的二十届三中全会精神。") == ("lecture", "宣讲")
    assert _deed(f"{day}，{{P 周明远}}带队检查避险转移路线。") == ("inspection", "检查")
    assert _deed(f"{day}，艺术展闭幕，{{P 周明远}}致辞。") == ("ceremony", "闭幕")


def test_picture_of_somebody_who_hands_over() -> None:
    """图为 opens the words of a picture; whoever comes next does something."""
    found, scene = _scene("图为{T 主席}{P 周明远}向{T 焊工}{P 金花}颁发证书。")
    printed = {mention.id: mention.text for mention in found.mentions}
    told = participants(scene, Trigger(EventType.AWARD, Weight.USUAL, "颁发"), People(found), set(), set())
    assert {printed[one.person]: one.role.value for one in told} == {"周明远": "leader", "金花": "recipient"}


def test_guests_visit_and_superiors_inspect() -> None:
    """A delegation or people of business who look at something are guests, as are those who come to do so."""
    assert _deed("{P 周明远}率党政代表团赴{L 曹县}考察。") == ("visit", "考察")
    assert _deed("{O 恒达公司}{T 董事长}{P 周明远}一行到我县考察。") == ("visit", "考察")
    assert _deed("{P 周明远}来我县实地考察。") == ("visit", "实地考察")
    assert _deed("{T 县长}{P 周明远}实地考察项目。") == ("inspection", "实地考察")
    assert _deed("调研组一行来到{L 张庄村}，召开座谈会。") == ("meeting", "座谈会")


def test_meeting_to_commend_where_nobody_is_commended() -> None:
    """A 表彰大会 of which only the speeches are told is a ceremony."""
    assert _deed("镇里召开表彰大会，{P 周明远}讲话。") == ("ceremony", "表彰大会")
    assert _deed("镇里召开表彰大会，{P 周明远}讲话，{P 金花}被评为先进。") == ("award", "表彰大会")
