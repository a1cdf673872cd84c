"""PDF files with a text layer: characters with their places as text in reading order."""

import io
import zlib
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from kg.layout import read_layout
from kg.model import IssueKind, Page, Source, boxes_under
from kg.read import SourceError
from kg.read.pdf import page_of
from kg.read.scan import Ocr

LEFT = ("　　本报讯（记者 何丽娟）", "11月7日，我市召开河长", "制工作推进会。市长陈国", "栋主持会议并讲话，副市")
RIGHT = ("长马晓东安排工作。", "　　会议指出，要压实各", "级河长责任，持续推进清", "河行动。")


def pdf(draw: Callable[[Canvas], None], encrypt: StandardEncryption | None = None) -> bytes:
    """A file with the pages that `draw` draws."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 600), encrypt=encrypt, invariant=1)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def read(data: bytes) -> Page:
    """A PDF as kg reads it."""
    return page_of(Source(id="s0", name="a.pdf", data=data, format="pdf"))


def text(canvas: Canvas, left: float, top: float, *lines: str, size: float = 10) -> None:
    """Lines one under the other, measured from the top of the page."""
    canvas.setFont("STSong-Light", size)
    for number, line in enumerate(lines):
        canvas.drawString(left, 600 - top - size - number * 1.5 * size, line)


def two_columns(canvas: Canvas) -> None:
    """A headline over two columns, which are drawn line by line across."""
    text(canvas, 60, 40, "我市召开河长制工作推进会", size=20)
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        text(canvas, 40, 90 + number * 15, left)
        text(canvas, 210, 90 + number * 15, right)


def test_columns_are_read_one_after_the_other_below_their_headline() -> None:
    """Though the file draws across them; the article comes out whole."""
    page = read(pdf(two_columns))
    assert page.text.split() == ["我市召开河长制工作推进会", "本报讯（记者", "何丽娟）"] + [line.strip() for line in (*LEFT[1:], *RIGHT)]
    (article,) = read_layout(page).articles
    assert page.text[slice(*article.headline_spans[0])] == "我市召开河长制工作推进会"
    assert [maker.name for maker in article.byline] == ["何丽娟"]
    assert ["".join(page.text[start:end] for start, end in spans) for spans in article.paragraphs] == [
        "本报讯（记者 何丽娟）11月7日，我市召开河长制工作推进会。市长陈国栋主持会议并讲话，副市长马晓东安排工作。",
        "会议指出，要压实各级河长责任，持续推进清河行动。",
    ]


def test_every_line_knows_its_page_and_box() -> None:
    """The boxes cover all characters but blanks, in the order of the text, measured from the upper left corner."""

    def draw(canvas: Canvas) -> None:
        two_columns(canvas)
        canvas.showPage()
        text(canvas, 50, 100, "第二版的一行文字。")

    page = read(pdf(draw))
    covered = {offset for box in page.boxes for offset in range(*box.span)}
    assert {offset for offset, character in enumerate(page.text) if not character.isspace()} <= covered
    assert [box.span for box in page.boxes] == sorted(box.span for box in page.boxes)
    at = page.text.index("第二版")
    (box,) = boxes_under(page.boxes, (at, at + 3))
    assert box.page == 2
    assert box.box == pytest.approx((50, 100, 80, 110), abs=4)
    assert page.text[page.text.index("\f") + 1 :].startswith("第二版")


def test_a_turned_page_has_its_boxes_as_it_is_shown() -> None:
    """A page that a scanner laid on its side is read from the side that is up."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(400, 0)
        canvas.rotate(90)
        canvas.setFont("STSong-Light", 10)
        canvas.drawString(50, 300, "五月六日县委召开会议")

    (box,) = read(pdf(draw)).boxes
    assert box.box == pytest.approx((50, 90, 150, 100), abs=4)


@pytest.mark.parametrize(
    ("degrees", "corner", "place"),
    [(90, (400, 0), (91, 450, 103, 550)), (180, (400, 600), (250, 297, 350, 309)), (270, (0, 600), (297, 50, 309, 150))],
)
def test_text_that_runs_another_way_is_read_as_it_stands(degrees: int, corner: tuple[int, int], place: tuple[int, int, int, int]) -> None:
    """A page drawn on its side or head is turned to be read; its boxes stay where they are shown."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(*corner)
        canvas.rotate(degrees)
        canvas.setFont("STSong-Light", 10)
        for number, line in enumerate(("五月六日县委召开会议", "研究部署春耕生产工作")):
            canvas.drawString(50, 300 - 15 * number, line)

    page = read(pdf(draw))
    assert page.text.split() == ["五月六日县委召开会议", "研究部署春耕生产工作"]
    assert page.boxes[0].box == pytest.approx(place, abs=2)


def test_a_line_set_downwards_is_one_line() -> None:
    """Single characters one under the other."""

    def draw(canvas: Canvas) -> None:
        text(canvas, 40, 90, *LEFT)
        for number, character in enumerate("春风行动暖人心"):
            text(canvas, 370, 90 + number * 16, character, size=14)

    assert "春风行动暖人心" in read(pdf(draw)).text.splitlines()


def picture(canvas: Canvas) -> None:
    """A page that is one picture."""
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), "white")), 10, 10, 300, 500)


def test_a_scan_without_the_engine_says_which_extra_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of pictures alone is refused, and one picture among pages of text is told and the others are read."""
    monkeypatch.setattr("kg.read.pdf.ocr_or_none", lambda: None)
    with pytest.raises(SourceError, match=r"newsprint-kg\[ocr\]") as caught:
        read(pdf(picture))
    assert caught.value.kind is IssueKind.NO_TEXT

    def draw(canvas: Canvas) -> None:
        two_columns(canvas)
        canvas.showPage()
        picture(canvas)

    page = read(pdf(draw))
    assert "何丽娟" in page.text
    assert [(issue.kind, "page 2" in issue.text) for issue in page.issues] == [(IssueKind.NO_TEXT, True)]


def test_scans_in_a_pdf_are_read_with_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is drawn for it; its boxes come back in points."""
    lines = SimpleNamespace(boxes=[[(0, 0), (200, 0), (200, 40), (0, 40)]], txts=("县委召开会议",))
    monkeypatch.setattr("kg.read.pdf.ocr_or_none", lambda: Ocr(lambda _: lines))
    page = read(pdf(picture))
    assert page.text == "县委召开会议\n\n"
    assert page.boxes[0].box == pytest.approx((0, 0, 72, 14.4), abs=0.1)


def _bomb(content: bytes) -> bytes:
    """A small file with one page of this content."""
    packed = zlib.compress(content, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj%sendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf(two_columns, StandardEncryption("secret")), IssueKind.ENCRYPTED),
        (pdf(two_columns)[:400], IssueKind.UNREADABLE),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, IssueKind.UNREADABLE),
        (pdf(lambda canvas: canvas.showPage()), IssueKind.EMPTY),
        (_bomb(b"BT /F 9 Tf " + b"(a)Tj " * 600_000 + b"ET"), IssueKind.TOO_LARGE),
    ],
)
def test_what_is_no_page_says_why(data: bytes, kind: IssueKind) -> None:
    """Locked, cut off, noise, blank, and made to fill the memory."""
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.kind is kind
    assert "a.pdf" in caught.value.text


def test_a_file_of_more_pages_than_any_paper_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before its first page is opened."""
    monkeypatch.setattr("kg.read.pdf._MOST_PAGES", 1)
    with pytest.raises(SourceError, match="2 pages"):
        read(pdf(lambda canvas: (canvas.showPage(), canvas.showPage())[0]))
