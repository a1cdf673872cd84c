"""When something was done."""

from tests.facts.marked import DAY, events_of, read


def _dates(text: str) -> list[str | None]:
    return [date for _, date, _ in events_of(read(text, date="2022-10-24"), "曹县")]


def test_sentence_gives_its_deed_a_day() -> None:
    """次日 before the word for a deed is the day after that of the scene."""
    assert _dates(f"{DAY}，有人冒充干部行骗。{{P 高远}}连夜侦查，次日凌晨将嫌疑人{{P 闫某}}抓获。") == ["2022-10-25"]


def test_occasion_held_on_a_day_it_names() -> None:
    """A day that stands before 举行 is that of what was held, wherever in the sentence; one to come is not."""
    held = "{P 周明远}出席{D=2022-10-25 25日}举行的颁奖仪式，为{P 金花}颁奖。"
    assert _dates(f"{DAY}，{{P 周明远}}到{{L 张庄村}}调研。{held}") == ["2022-10-24", "2022-10-25"]
    to_come = "仪式将于{D=2022-11-01 11月1日}举行。"
    assert _dates(f"{DAY}，{{P 周明远}}到{{L 张庄村}}调研。{to_come}") == ["2022-10-24"]


def test_hours_of_one_day_are_occasions() -> None:
    """A sentence that says the day again with its hour opens another occasion of that day."""
    text = f"{DAY}上午，{{P 周明远}}到{{L 张庄村}}调研。{DAY}下午，{{P 陆小雨}}主持召开座谈会。"
    assert [kind for kind, _, _ in events_of(read(text, date="2022-10-24"), "曹县")] == ["inspection", "meeting"]


def test_day_ends_what_is_of_other_times() -> None:
    """In a paragraph that begins with 去年 a sentence that opens with a day tells of that day."""
    text = f"去年，{{P 金花}}返乡。{DAY}，{{T 主任}}{{P 周明远}}带队来村里义诊，{{P 金花}}帮忙登记。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [("other", "2022-10-24", {"周明远": "leader", "金花": "participant"})]


def test_month_of_this_year_ends_what_is_of_other_times() -> None:
    """今年9月 in a paragraph that begins with 去年 tells of that month."""
    text = f"{DAY}，{{P 高远}}反复试茶。\n去年，茶农办了培训班。今年{{D=2022-09 9月}}，{{P 金花}}与{{P 周明远}}签下订单。"
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24"), ("ceremony", "2022-09")]
