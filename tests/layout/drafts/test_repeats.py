"""Paragraphs printed again on a page."""

from kg.layout.drafts.repeats import set_apart
from kg.layout.lines.page_lines import split_lines
from tests.layout.pages import OTHER, REPORT, wrapped


def _again(text: str) -> list[str]:
    return ["".join(line.text for line in paragraph) for paragraph in set_apart(split_lines(text))[1]]


def test_a_paragraph_printed_again_with_wrong_characters_is_set_apart() -> None:
    """OCR reads the second printing otherwise, and another width cuts it otherwise."""
    misread = REPORT.replace("青石", "青右").replace("调度", "凋度").replace("要求", "耍求")
    assert _again(f"{wrapped(REPORT, 18)}\n{OTHER}\n{wrapped(misread, 21)}") == [misread]


def test_a_spoilt_line_is_printed_again_with_what_is_around_it() -> None:
    """A line of which no four characters on end are right is known by the place it stands in."""
    lines = wrapped(REPORT, 18).split("\n")
    spoilt = [*lines[:2], "".join("口" if at % 4 == 3 else sign for at, sign in enumerate(lines[2])), *lines[3:]]
    assert _again("\n".join([*lines, OTHER, *spoilt])) == ["".join(spoilt)]


def test_each_printing_is_a_paragraph_of_its_own() -> None:
    """Three printings are one and two more."""
    assert _again("\n".join([REPORT, REPORT, REPORT])) == [REPORT, REPORT]


def test_a_lost_number_is_no_other_number() -> None:
    """The second printing may have lost the figures of the first."""
    lost = REPORT.replace("5月6日", "月日")
    assert _again(f"{wrapped(REPORT, 18)}\n{OTHER}\n{wrapped(lost, 18)}") == [lost]


def test_notices_of_one_form_are_no_printings_of_each_other() -> None:
    """Other days and other figures stand in the places of the first ones, whatever else is alike."""
    other = REPORT.replace("5月6日", "6月18日").replace("青石", "柳湾")
    assert _again(f"{wrapped(REPORT, 18)}\n{OTHER}\n{wrapped(other, 18)}") == []


def test_a_list_of_guests_in_two_reports_stays() -> None:
    """What stands in the midst of a sentence of both belongs to both."""
    guests = "县委副书记、县长李建民，县人大常委会主任周国强，县政协主席何秀兰，县委常委、组织部部长赵永胜"
    text = f"5月6日，{guests}到青石镇调研。\n{OTHER}\n昨日上午召开的会议由陈国强主持，{guests}出席。"
    assert _again(text) == []
