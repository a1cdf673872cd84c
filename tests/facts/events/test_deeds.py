"""Words for deeds, and deeds that no single word tells."""

import pytest

from tests.facts.marked import DAY, events_of, read

_TRIAL = f"{DAY}，县法院公开开庭审理一起失火案并当庭宣判。"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("{T 站长}{P 周明远}把五百公斤谷种送到张庄村", "donation"),
        ("{P 周明远}把三千元积蓄送到张庄村", "donation"),
        ("{T 商人}{P 周明远}给家乡送来两万只口罩", "donation"),
        ("{T 村民}{P 周明远}给派出所送来一面锦旗", "other"),
        ("{T 县长}{P 周明远}为老人送去慰问金500元", "visit"),
    ],
)
def test_goods_by_their_number_are_given(told: str, kind: str) -> None:
    """What is brought to somebody by the number is a gift, unless it is a banner or comfort."""
    assert [event[0] for event in events_of(read(f"{DAY}，{told}。"), "曹县")] == [kind]


def test_work_that_is_inspected() -> None:
    """视察工作 at the end of a clause is done; 检查工作的进展 is spoken of."""
    assert events_of(read(f"{DAY}，{{T 州长}}{{P 周明远}}来到分公司视察工作。"), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader"})
    ]


def test_crime_and_trial_are_two_events() -> None:
    """What a court finds is what the accused did on a day long before; the judgement is of the day of the trial."""
    found = "法院查明，{D=2022-04-02 4月2日}，被告人{P 李某}在山上烧荒。"
    text = f"{_TRIAL}{found}审判长{{P 周明远}}宣判，以失火罪判处{{P 李某}}有期徒刑一年。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [
        ("enforcement", "2022-10-24", {"周明远": "chair", "李某": "recipient"}),
        ("other", "2022-04-02", {"李某": "participant"}),
    ]


def test_hearing_and_judgement_are_one() -> None:
    """The judgement after a hearing is of the same trial, whatever is told first."""
    text = f"{DAY}，县法院开庭，{{T 院长}}{{P 周明远}}担任审判长。\n评议后，当庭宣判。{{T 县长}}{{P 高远}}旁听。"
    assert [event[0] for event in events_of(read(text, date="2022-10-24"), "曹县")] == ["enforcement"]


def test_round_is_what_the_news_opens_with() -> None:
    """A visit to people on an inspection is part of it."""
    text = f"{DAY}，{{T 区长}}{{P 周明远}}到{{L 张庄村}}督查安全生产。在村里，{{P 周明远}}看望慰问了干部。"
    assert [event[0] for event in events_of(read(text), "曹县")] == ["inspection"]


def test_another_round_of_the_day() -> None:
    """An inspection to which the news turns after a visit is another event."""
    text = f"{DAY}，{{T 部长}}{{P 周明远}}到{{L 张庄村}}慰问老党员。\n当日，{{P 周明远}}还督查了安全生产。"
    assert [event[0] for event in events_of(read(text), "曹县")] == ["visit", "inspection"]


def test_what_police_do_is_no_round() -> None:
    """Who asks the neighbours about a theft pays no visit."""
    text = f"{DAY}，派出所接到张某报警。民警{{P 周明远}}走访群众。"
    assert "visit" not in [event[0] for event in events_of(read(text), "曹县")]


def test_what_somebody_was_about_when_he_found_something() -> None:
    """在开展酒驾查处工作时，发现 tells only on which occasion."""
    text = f"{DAY}，民警{{P 周明远}}在开展酒驾查处工作时，发现一名老人迷路，护送她回家。"
    assert "enforcement" not in [event[0] for event in events_of(read(text), "曹县")]


def test_first_of_two_names_of_one_occasion() -> None:
    """开学典礼暨表彰大会 is a ceremony."""
    text = f"{DAY}，县一中召开开学典礼暨表彰大会，{{T 校长}}{{P 周明远}}讲话。"
    assert [event[0] for event in events_of(read(text), "曹县")] == ["ceremony"]
