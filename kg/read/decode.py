"""Bytes to text: the encoding given, or found and then checked, never guessed into garbage."""

import codecs
from collections.abc import Iterator

from charset_normalizer import from_bytes

from kg.model import IssueKind
from kg.read.problems import SourceError

_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive or Office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = ("gb18030", "big5hkscs")
_SAMPLE = 1 << 16
_COMMON_LEAST = 0.7  # of the Chinese characters; right decodings of news have 0.95 and more, wrong ones 0.6 and less
_UNIT = 2


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of a file with every character it has, a byte order mark included; raises `SourceError` where that cannot be."""
    if not data.strip():
        raise SourceError(IssueKind.EMPTY, f"{name} is empty", "leave it out or fetch it again")
    if encoding is not None:
        return _given(data, name, encoding)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(IssueKind.BINARY, f"{name} is {what}, not text", "give it the suffix of its format, or its text as .txt")
    text = _found(data, name)
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise SourceError(IssueKind.EMPTY, f"{name} holds nothing but white space", "leave it out or fetch it again")
    return text


def encoding_of(sample: bytes) -> str | None:
    """The encoding of a file by its first bytes, which may end inside a character; None where none fits."""
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    end = sample.rfind(b"\n") + 1 or len(sample)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample[:end])
    except UnicodeDecodeError:
        fits = (encoding for encoding in _candidates(sample) if _common_share(sample.decode(encoding, "ignore")) >= _COMMON_LEAST)
        return next(fits, None)
    return "utf-8" if b"\0" not in sample else None


def _given(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        remedy = "name one that Python knows, such as utf-8, gb18030, big5 or utf-16"
        raise SourceError(IssueKind.ENCODING, f"{name}: there is no encoding called {encoding!r}", remedy) from None
    except UnicodeError as error:
        where = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise SourceError(
            IssueKind.ENCODING, f"{name} is not {encoding}{where}", "leave out --encoding to have it found, or name the right one"
        ) from None


def _found(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _given(data, name, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken_at = error.start
    else:
        return _without_nul(text, name)
    wide = _utf16(data)
    if wide is not None:
        return wide
    if b"\0" in data:
        raise SourceError(IssueKind.BINARY, f"{name} is binary: it holds NUL bytes", "give its text as .txt or .jsonl")
    for encoding in _candidates(data):
        text = data.decode(encoding, "replace")
        if "\ufffd" not in text and _common_share(text) >= _COMMON_LEAST:
            return text
    raise SourceError(
        IssueKind.ENCODING,
        f"{name} is neither UTF-8 (byte {broken_at}) nor GB18030, Big5 or UTF-16",
        "name its encoding with --encoding, or save it as UTF-8",
    )


def _without_nul(text: str, name: str) -> str:
    at = text.find("\0")
    if at < 0:
        return text
    wide = _utf16(text.encode())
    if wide is not None:
        return wide
    raise SourceError(IssueKind.BINARY, f"{name} is binary: it holds a NUL byte at character {at}", "give its text as .txt or .jsonl")


def _utf16(data: bytes) -> str | None:
    """The text if the bytes are UTF-16 without a mark: line ends and ASCII then have a zero byte on the same side."""
    if len(data) % _UNIT:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and _common_share(text) >= _COMMON_LEAST and _han(text) >= len(text) / 3:
            return text
    return None


def _candidates(data: bytes) -> Iterator[str]:
    """The Chinese encodings, the likelier first, by charset-normalizer's opinion and by how common the characters would be."""
    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_CHINESE)).best()
    opinion = best.encoding if best is not None else None
    return iter(sorted(_CHINESE, key=lambda encoding: (-round(_common_share(sample.decode(encoding, "ignore")), 1), encoding != opinion)))


def _han(text: str) -> int:
    return sum("\u4e00" <= char <= "\u9fff" for char in text[:_SAMPLE])


def _common_share(text: str) -> float:
    """The share of characters in daily use (first levels of GB 2312 and Big5) among all that are not ASCII."""
    foreign = [char for char in text[:_SAMPLE] if char > "\x7f"]
    if not foreign:
        return 0.0
    return sum(map(_is_common, foreign)) / len(foreign)


def _is_common(char: str) -> bool:
    if char in "，。、；：？！“”‘’（）《》【】—…·　●■□％－":
        return True
    simplified = char.encode("gb2312", "ignore")
    if simplified and 0xB0 <= simplified[0] <= 0xD7:
        return True
    traditional = char.encode("big5", "ignore")
    return bool(traditional) and 0xA4 <= traditional[0] <= 0xC6
