"""Scans: what kg says without the engine, and what it makes of what the engine finds."""

import io
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from kg.model import IssueKind, Source
from kg.read import SourceError
from kg.read.scan import Ocr, page_of
from tests.read.test_pdf import pdf, text


@dataclass
class Found:
    """What RapidOCR gives back: corners and texts of lines, or None."""

    boxes: Any
    txts: Any


def _source(data: bytes) -> Source:
    return Source(id="s0", name="a.png", data=data, format="scan")


def _picture(frames: int = 1, form: str = "PNG") -> bytes:
    file = io.BytesIO()
    pictures = [Image.new("L", (300, 200), 250 + number) for number in range(frames)]
    pictures[0].save(file, form, save_all=frames > 1, append_images=pictures[1:])
    return file.getvalue()


def _use(monkeypatch: pytest.MonkeyPatch, found: Found) -> None:
    monkeypatch.setattr("kg.read.scan.ocr_or_none", lambda: Ocr(lambda _: found))


def test_without_the_engine_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has scans learns what to install."""
    monkeypatch.setattr("kg.read.scan.ocr_or_none", lambda: None)
    with pytest.raises(SourceError, match=r"newsprint-kg\[ocr\]") as caught:
        page_of(_source(_picture()))
    assert caught.value.kind is IssueKind.NO_TEXT


def test_what_the_engine_finds_is_read_by_columns_with_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """In dots from the upper left corner; each frame of a TIFF is a page."""
    places = [(0, 0), (150, 0), (0, 30), (150, 30)]
    corners = [[(left, top), (left + 100, top), (left + 100, top + 20), (left, top + 20)] for left, top in places]
    _use(monkeypatch, Found(corners, ("左一", "右一", "左二", "右二")))
    page = page_of(_source(_picture()))
    assert page.text == "左一\n左二\n\n右一\n右二\n\n"
    assert page.boxes[2].box == (150, 0, 250, 20)
    assert {box.page for box in page_of(_source(_picture(2, "TIFF"))).boxes} == {1, 2}


def test_a_picture_without_text_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine finds nothing."""
    _use(monkeypatch, Found(None, None))
    with pytest.raises(SourceError) as caught:
        page_of(_source(_picture()))
    assert caught.value.kind is IssueKind.NO_TEXT


def test_damaged_and_huge_pictures_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before their dots are unpacked."""
    _use(monkeypatch, Found(None, None))
    with pytest.raises(SourceError) as damaged:
        page_of(_source(_picture()[:60]))
    assert damaged.value.kind is IssueKind.UNREADABLE
    monkeypatch.setattr("kg.read.scan._MOST_PIXELS", 100)
    with pytest.raises(SourceError) as huge:
        page_of(_source(_picture()))
    assert huge.value.kind is IssueKind.TOO_LARGE


def test_the_engine_of_the_extra_reads_chinese() -> None:
    """Where the extra is installed: a printed line comes out with its place."""
    pytest.importorskip("rapidocr")
    drawn = pypdfium2.PdfDocument(pdf(lambda canvas: text(canvas, 40, 100, "本报讯县委召开工作会议", size=20)))
    file = io.BytesIO()
    drawn[0].render(scale=2).to_pil().save(file, "PNG")
    page = page_of(_source(file.getvalue()))
    assert "县委召开工作会议" in page.text
    assert page.boxes[0].box[0] == pytest.approx(80, abs=12)
