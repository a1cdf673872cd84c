"""What no reader may give: pages that could not be written down, and pages larger than any."""

import json

import pytest

from kg.model import IssueKind, Source
from kg.read import SourceError, read_page, sound

_HALF = "\\ud800"


def _refused(form: str, data: str, encoding: str | None = None) -> tuple[IssueKind, str]:
    with pytest.raises(SourceError) as caught:
        read_page(Source(id="s0", name="a.x", data=data.encode(), format=form, encoding=encoding))
    return caught.value.kind, caught.value.text


@pytest.mark.parametrize(
    ("form", "data", "encoding"),
    [
        ("paddle", f'{{"rec_texts": ["县委{_HALF}会议"], "rec_boxes": [[1, 1, 5, 5]]}}', None),
        ("markdown", f'---\ntitle: "{_HALF}题"\n---\n县委召开会议。', None),
        ("text", f"meeting {_HALF}", "unicode_escape"),
    ],
)
def test_half_a_character_is_told_with_its_place(form: str, data: str, encoding: str | None) -> None:
    """No file of a build could hold it, whichever way it comes in."""
    kind, text = _refused(form, data, encoding)
    assert kind is IssueKind.ENCODING
    assert "a.x holds half a character" in text


@pytest.mark.parametrize("side", ["NaN", "Infinity", "1e999"])
def test_a_line_that_stands_nowhere_is_told(side: str) -> None:
    """A box that is no number would be lost on its way through the store, and the page with it."""
    kind, text = _refused("paddle", f'{{"rec_texts": ["县委"], "rec_boxes": [[1, {side}, 5, 5]]}}')
    assert (kind, "no place on page 1" in text) == (IssueKind.BAD_FIELD, True)
    line = f'<TextLine HPOS="{side}" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="县委"/></TextLine>'
    alto = f"<alto><Page><TextBlock>{line}</TextBlock></Page></alto>"
    assert _refused("alto", alto)[0] is IssueKind.BAD_FIELD


def test_a_page_larger_than_any_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told how to split it."""
    monkeypatch.setattr(sound, "_MOST_CHARACTERS", 1000)
    kind, text = _refused("text", "县委召开会议。\n" * 130)
    assert (kind, "1040 characters" in text) == (IssueKind.TOO_LARGE, True)


def test_numbers_that_are_none_are_no_boxes() -> None:
    """HOCR with boxes of other things; the lines with boxes are read."""
    lines = ["1.2.3 1 5 5", f"1 1 {'9' * 400} 5", "١ ٢ ٣ ٤", "1 1 5 5"]
    spans = "".join(f'<span class="ocr_line" title="bbox {box}">第{number}行</span>' for number, box in enumerate(lines))
    page = read_page(Source(id="s0", name="a.x", data=f'<div class="ocr_page">{spans}</div>'.encode(), format="hocr"))
    assert page.text.split() == ["第3行"]


def test_json_deeper_than_any_is_refused() -> None:
    """A hundred thousand lists inside one another are no OCR output; some are looked through."""
    inner = json.dumps({"rec_texts": ["县委"], "rec_boxes": [[1, 1, 5, 5]]})
    assert _refused("paddle", "[" * 100_000 + inner + "]" * 100_000)[0] is IssueKind.UNKNOWN_FORMAT
    page = read_page(Source(id="s0", name="a.x", data=f"{'[' * 200}{inner}{']' * 200}".encode(), format="paddle"))
    assert page.text.strip() == "县委"
