"""Word documents as text."""

import io
import zipfile

import docx
import pytest

from kg.model import IssueKind, Source
from kg.read import SourceError
from kg.read.docx import page_of


def _source(data: bytes) -> Source:
    return Source(id="s0", name="a.docx", data=data, format="docx")


def _zip(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def _document() -> bytes:
    file = io.BytesIO()
    document = docx.Document()
    document.add_heading("全县经济工作会议召开", 1)
    document.add_paragraph("　　本报讯（记者 王敏）1月5日，县委书记李建华讲话。")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "李强", "局长"
    document.add_paragraph("会议强调，要抓好落实。")
    document.save(file)
    return file.getvalue()


def test_paragraphs_are_lines_in_the_order_of_the_document() -> None:
    """Headings are marked, a row of a table of fields is a line where the table stands."""
    lines = [line for line in page_of(_source(_document())).text.splitlines() if line]
    assert lines == [
        "# 全县经济工作会议召开",
        "　　本报讯（记者 王敏）1月5日，县委书记李建华讲话。",
        "李强 局长",
        "会议强调，要抓好落实。",
    ]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04noise", IssueKind.UNREADABLE),
        (_document()[:900], IssueKind.UNREADABLE),
        (_zip(**{"a.txt": "五月六日".encode()}), IssueKind.UNREADABLE),
        (b"\xd0\xcf\x11\xe0" + bytes(64), IssueKind.BINARY),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), IssueKind.ENCRYPTED),
    ],
)
def test_what_is_no_document_says_why(data: bytes, kind: IssueKind) -> None:
    """Noise, half a file, another archive, an old or a locked document."""
    with pytest.raises(SourceError) as caught:
        page_of(_source(data))
    assert caught.value.kind is kind


def test_a_part_that_cannot_be_unpacked_is_told() -> None:
    """A bit of the compressed data fell over."""
    data = bytearray(_document())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        part = archive.getinfo("word/document.xml")
    start = part.header_offset + 30 + len(part.filename)
    data[start : start + 40] = b"\xff" * 40
    with pytest.raises(SourceError, match="damaged") as caught:
        page_of(_source(bytes(data)))
    assert caught.value.kind is IssueKind.UNREADABLE


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small archive that would unpack to more than any document."""
    monkeypatch.setattr("kg.read.docx._MOST_BYTES", 1 << 20)
    data = _zip(**{"word/document.xml": bytes(2 << 20)})
    assert len(data) < 1 << 14
    with pytest.raises(SourceError) as caught:
        page_of(_source(data))
    assert caught.value.kind is IssueKind.TOO_LARGE


def test_names_within_names_are_not_opened_out() -> None:
    """An XML bomb inside the archive is an issue, not a full memory."""
    lines = "".join(f'<!ENTITY e{number + 1} "{f"&e{number};" * 10}">' for number in range(9))
    bomb = f'<!DOCTYPE w [<!ENTITY e0 "完完完完完完完完完完">{lines}]><w:p xmlns:w="x">&e9;</w:p>'.encode()
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_document())) as good, zipfile.ZipFile(file, "w") as bad:
        for item in good.infolist():
            bad.writestr(item, bomb if item.filename == "word/document.xml" else good.read(item))
    with pytest.raises(SourceError):
        page_of(_source(file.getvalue()))
