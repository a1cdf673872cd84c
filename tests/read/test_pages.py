"""Bytes as pages of text, in every encoding that Chinese papers come in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import IssueKind, Source
from kg.read import SourceError, issue_of, read_page

SIMPLIFIED = "本报讯（记者 周敏）5月6日，县委书记陈国强到青石镇调研春耕生产工作。\r\n要求确保全年粮食丰收。\n"
TRADITIONAL = "本報訊（記者王小明）縣政府昨日召開會議，縣長陳大文強調，要加強農村基礎建設，提升居民生活品質。"


def _source(data: bytes, encoding: str | None = None) -> Source:
    return Source(id="s0", name="a/page.txt", data=data, encoding=encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "gb18030", "utf-16-le", "utf-16-be"])
def test_simplified_text_is_read_as_it_was_written(encoding: str) -> None:
    """Every character comes back, line ends too."""
    assert read_page(_source(SIMPLIFIED.encode(encoding))).text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030"])
def test_traditional_text_is_read_as_it_was_written(encoding: str) -> None:
    """Big5 is not taken for GBK, nor GBK for Big5."""
    assert read_page(_source(TRADITIONAL.encode(encoding))).text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_byte_order_mark_is_a_character(encoding: str) -> None:
    """Offsets count it."""
    text = "\ufeff" + SIMPLIFIED
    assert read_page(_source(text.encode(encoding))).text == text


def test_a_given_encoding_is_used() -> None:
    """What looks like another encoding is read as told."""
    assert read_page(_source("青石".encode("big5"), "big5")).text == "青石"


@pytest.mark.parametrize(
    ("data", "encoding", "kind"),
    [
        (b"", None, IssueKind.EMPTY),
        (b" \n\t", None, IssueKind.EMPTY),
        ("\ufeff\u3000\n".encode(), None, IssueKind.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00", None, IssueKind.BINARY),
        (b"PK\x03\x04abc", None, IssueKind.BINARY),
        (b"abc\x00\x01\x02\xff", None, IssueKind.BINARY),
        ("五月".encode() + b"\xff\xfe\xfd" + "六日".encode(), None, IssueKind.ENCODING),
        ("五月".encode(), "ascii", IssueKind.ENCODING),
        ("五月".encode(), "klingon", IssueKind.ENCODING),
    ],
)
def test_what_is_no_page_says_what_where_and_what_to_do(data: bytes, encoding: str | None, kind: IssueKind) -> None:
    """The error names the file and a remedy, and becomes an issue of its kind."""
    with pytest.raises(SourceError) as caught:
        read_page(_source(data, encoding))
    issue = issue_of("a/page.txt", caught.value)
    assert issue.kind is kind
    assert "a/page.txt" in issue.text
    assert issue.remedy


def test_any_other_input_error_is_an_issue_too() -> None:
    """A reader of another format needs no error of its own."""
    assert issue_of("a.txt", InputError("torn")).kind is IssueKind.UNREADABLE


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_text_in_utf_8_is_never_changed(text: str) -> None:
    """What is valid UTF-8 is read character for character or refused as empty."""
    try:
        assert read_page(_source(text.encode())).text == text
    except SourceError as error:
        assert error.kind in {IssueKind.EMPTY, IssueKind.BINARY}  # noqa: PT017 - both outcomes are right


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing but the project's own error comes out."""
    try:
        assert read_page(_source(data)).text
    except SourceError as error:
        assert error.remedy  # noqa: PT017 - both outcomes are right
