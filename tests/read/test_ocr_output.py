"""What OCR programs write: ALTO, hOCR and PaddleOCR's JSON, with page and box of each line."""

import json
from typing import Any

import pytest

from kg.model import IssueKind, Page, Source
from kg.read import SourceError, read_page

ALTO = """<?xml version="1.0" encoding="UTF-8"?>{head}<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout>
<Page><PrintSpace><TextBlock><TextLine HPOS="10" VPOS="20" WIDTH="200" HEIGHT="20">
<String CONTENT="本报讯"/><SP/><String CONTENT="近日"/></TextLine>
<TextLine><String CONTENT="{more}" HPOS="10" VPOS="50" WIDTH="90" HEIGHT="20"/></TextLine></TextBlock></PrintSpace></Page>
<Page><PrintSpace><TextBlock>
<TextLine HPOS="1" VPOS="2" WIDTH="30" HEIGHT="4"><String CONTENT="第二版"/></TextLine></TextBlock></PrintSpace></Page>
</Layout></alto>"""
HOCR = """<html><body><div class='ocr_page' title='bbox 0 0 900 900'><div class='ocr_carea'><p class='ocr_par'>
<span class='ocr_line' title="bbox 10 20 210 40; baseline 0 0"><span class='ocrx_word'>本报</span> <span class='ocrx_word'>讯</span></span>
<span class='ocr_line' title="bbox 10 50 210 70">县委召开会议</span></p></div>
<div class='ocr_carea'><span class='ocr_header' title="bbox 300 20 400 40">第1版</span></div></div></body></html>"""


def read(form: str, data: str | bytes) -> Page:
    """OCR output as kg reads it."""
    return read_page(Source(id="s0", name="a", data=data.encode() if isinstance(data, str) else data, format=form))


def boxes(page: Page) -> list[tuple[str, int, tuple[float, float, float, float]]]:
    """The lines with their places."""
    return [(page.text[slice(*box.span)], box.page, box.box) for box in page.boxes]


def test_alto_is_read_block_by_block() -> None:
    """Blanks between Chinese words go; a line without a box of its own has that of its words; the second page is page 2."""
    page = read("alto", ALTO.format(head="", more="县委开会"))
    assert page.text == "本报讯近日\n县委开会\n\n\f第二版\n\n"
    assert boxes(page) == [
        ("本报讯近日", 1, (10, 20, 210, 40)),
        ("县委开会", 1, (10, 50, 100, 70)),
        ("第二版", 2, (1, 2, 31, 6)),
    ]


@pytest.mark.parametrize("name", ["hocr", "html"])
def test_hocr_is_read_area_by_area(name: str) -> None:
    """Whether its suffix is its own or that of web pages."""
    page = read(name, HOCR)
    assert page.text == "本报讯\n县委召开会议\n\n第1版\n\n"
    assert boxes(page)[2] == ("第1版", 1, (300, 20, 400, 40))


def corners(left: float, top: float) -> list[list[float]]:
    """The corners of a line of 100 by 20."""
    return [[left, top], [left + 100, top], [left + 100, top + 20], [left, top + 20]]


TEXTS = ["左一", "右一", "左二", "右二"]
PLACES = [(0, 0), (150, 0), (0, 30), (150, 30)]
RECOGNIZED = {"rec_texts": TEXTS, "rec_boxes": [[left, top, left + 100, top + 20] for left, top in PLACES]}
PARSED = [
    {"block_label": "text", "block_content": "右一\n右二", "block_bbox": [150, 0, 250, 50]},
    {"block_label": "text", "block_content": "左一\n左二", "block_bbox": [0, 0, 100, 50]},
]


@pytest.mark.parametrize(
    ("output", "text"),
    [
        (RECOGNIZED, "左一\n左二\n\n右一\n右二\n\n"),
        ({"rec_texts": TEXTS, "rec_polys": [corners(*place) for place in PLACES]}, "左一\n左二\n\n右一\n右二\n\n"),
        ({"res": RECOGNIZED}, "左一\n左二\n\n右一\n右二\n\n"),
        ([[corners(*place), [text, 0.9]] for place, text in zip(PLACES, TEXTS, strict=True)], "左一\n左二\n\n右一\n右二\n\n"),
        ({"parsing_res_list": PARSED, "overall_ocr_res": RECOGNIZED}, "右一\n右二\n\n左一\n左二\n\n"),
        ({"parsing_res_list": PARSED}, "右一\n右二\n\n左一\n左二\n\n"),
        (
            [
                {"type": "title", "bbox": [0, 0, 100, 20], "res": [{"text": "左一", "text_region": corners(0, 0)}]},
                {"type": "table", "bbox": [0, 30, 100, 50], "res": {"html": "<table>"}},
            ],
            "左一\n\n",
        ),
        ([RECOGNIZED, {"rec_texts": ["次页"], "rec_boxes": [[0, 0, 40, 20]]}], "左一\n左二\n\n右一\n右二\n\n\f次页\n\n"),
    ],
)
def test_paddle_is_read_in_the_order_of_its_regions_or_by_columns(output: dict[str, Any] | list[Any], text: str) -> None:
    """PP-Structure orders its regions; bare lines are brought into the order of columns. All versions have boxes."""
    page = read("paddle", json.dumps(output))
    assert page.text == text
    assert {line: box for line, _, box in boxes(page)}["左一"] == pytest.approx((0, 0, 100, 20), abs=5)


BOMB = "".join(f'<!ENTITY e{number + 1} "{f"&e{number};" * 10}">' for number in range(9))


@pytest.mark.parametrize(
    ("form", "data", "kind"),
    [
        ("alto", ALTO.format(head=f'<!DOCTYPE a [<!ENTITY e0 "完完完">{BOMB}]>', more="&e9;"), IssueKind.UNREADABLE),
        ("alto", "<a>" * 100_000, IssueKind.UNREADABLE),
        ("alto", "<rss/>", IssueKind.UNKNOWN_FORMAT),
        ("alto", b"\x00\x01", IssueKind.UNREADABLE),
        ("hocr", "<html><body>五月六日</body></html>", IssueKind.UNKNOWN_FORMAT),
        ("paddle", "{}", IssueKind.UNKNOWN_FORMAT),
        ("paddle", "[]", IssueKind.UNKNOWN_FORMAT),
        ("paddle", "5", IssueKind.UNKNOWN_FORMAT),
        ("paddle", '{"name": "package"}', IssueKind.UNKNOWN_FORMAT),
        ("paddle", '["五", "六"]', IssueKind.UNKNOWN_FORMAT),
        ("paddle", "[" * 100_000, IssueKind.UNKNOWN_FORMAT),
        ("paddle", "{broken", IssueKind.UNKNOWN_FORMAT),
        ("paddle", '{"rec_texts": ["  "], "rec_boxes": [[0, 0, 9, 9]]}', IssueKind.EMPTY),
    ],
)
def test_what_is_no_ocr_output_says_so(form: str, data: str | bytes, kind: IssueKind) -> None:
    """Other XML and JSON, noise, and bombs; each with a remedy."""
    with pytest.raises(SourceError) as caught:
        read(form, data)
    assert caught.value.kind is kind
    assert caught.value.remedy


def test_no_file_of_this_machine_comes_in_through_xml() -> None:
    """An entity that names a file is left closed."""
    page = read(
        "alto",
        ALTO.format(head='<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>', more="县委开会").replace(
            "<PrintSpace>", "&f;<PrintSpace>"
        ),
    )
    assert "root:" not in page.text


def test_comments_and_entities_among_words_are_no_words() -> None:
    """They have no place either."""
    inside = '<!DOCTYPE alto [<!ENTITY a "完">]><alto><Page><TextBlock><TextLine><!--x-->&a;<?x y?>{}</TextLine></TextBlock></Page></alto>'
    page = read("alto", inside.format('<String CONTENT="县委" HPOS="1" VPOS="2" WIDTH="30" HEIGHT="4"/>'))
    assert boxes(page) == [("县委", 1, (1.0, 2.0, 31.0, 6.0))]
