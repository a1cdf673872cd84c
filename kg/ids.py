"""Ids made from content: the same thing read again, on any machine and in any order, has the same id."""

from hashlib import blake2b

from kg.text import Span


def digest(*parts: str | bytes, size: int = 8) -> str:
    """A short hexadecimal digest of the parts, which are kept apart by their lengths."""
    hasher = blake2b(digest_size=size)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return hasher.hexdigest()


def source_id(data: bytes, *told: str) -> str:
    """The id of a source: a hash of its bytes, and of what is told about them (format, title, date), whatever it is called."""
    return "s" + digest(data, *told)


def mention_id(source: str, spans: tuple[Span, ...]) -> str:
    """The id of a mention: its source and raw spans, without engine, type or version."""
    return "m" + digest(source, repr(tuple(spans)))


def article_id(source: str, spans: tuple[Span, ...]) -> str:
    """The id of an article: its source and the raw spans of headline and body."""
    return "a" + digest(source, repr(tuple(spans)))


def record_id(kind: str, *parts: str) -> str:
    """The id of any other record: a letter for its kind and a hash of what it says."""
    return kind + digest(*parts)
