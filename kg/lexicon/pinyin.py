"""How a name is read: pinyin without tones, for people who cannot type Chinese and for search."""

from functools import cache, lru_cache

from kg.lexicon.tables import rows

_TABLE = "surname_pinyin.tsv"


def pinyin(name: str, *, person: bool = False) -> str:
    """The syllables of a name, with blanks between; the surname of a person is read as a surname (单: shan, not dan)."""
    from pypinyin.seg.simpleseg import seg  # noqa: PLC0415  # it loads a dictionary of words, which few need

    surname = next((begin for begin in (name[:2], name[:1]) if begin in _surnames()), "") if person else ""
    syllables = [_surnames()[surname]] if surname else []
    return " ".join([*syllables, *(syllable for word in seg(name[len(surname) :]) for syllable in _syllables(word))])


@lru_cache(maxsize=1 << 14)
def _syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word; those of names come again and again."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return tuple(part.strip() for part in lazy_pinyin(word) if part.strip())


@cache
def _surnames() -> dict[str, str]:
    return {surname: reading for _, (surname, reading) in rows(_TABLE, 2)}
