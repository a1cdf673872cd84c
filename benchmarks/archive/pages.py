"""A generated archive: issue after issue of papers like those of the benchmark's development split, hardly a sentence twice.

An issue has every page once, with people, days and misprints of its own, so that no two pages tell of one event.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from kg.evaluate import GoldDocument, load_gold
from kg.lexicon.name_tables import name_tables
from kg.model import MentionType

_DEV: Final = Path(__file__).parents[1] / "localnews" / "dev"
_SENTENCE: Final = re.compile(r"[^。！？；\n]+[。！？；\n]*")
_DAY: Final = re.compile("(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日")
_COMMON: Final = 600
_LONGEST: Final = 3  # characters of a Chinese name, nearly always


def write_archive(folder: Path, characters: int, seed: int = 1) -> int:
    """Write pages until they hold so many characters; the number of characters written. The same seed gives the same bytes."""
    folder.mkdir(parents=True)
    documents = load_gold(_DEV)
    written = number = 0
    while written < characters:
        issue, page = divmod(number, len(documents))
        text = _varied(documents[page], Random(f"{seed}/{number}"), Random(f"{seed}/{issue}"))  # noqa: S311  # seeds, not secrets
        (folder / f"p{number:06}.txt").write_text(text, encoding="utf-8")
        written += len(text)
        number += 1
    return written


def distinct(folder: Path) -> float:
    """The share of the sentences of an archive that come once."""
    counts = [sentence for path in sorted(folder.iterdir()) for sentence in _sentences(path.read_text(encoding="utf-8"))]
    return len(set(counts)) / len(counts)


def _sentences(text: str) -> Iterator[str]:
    return (sentence for match in _SENTENCE.finditer(text) if len(sentence := "".join(match[0].split())) > 1)


def _varied(document: GoldDocument, random: Random, day: Random) -> str:
    """The document with other people in it, on other days, and one misprint in every sentence, as scanned pages have them."""
    letters = _on_other_days(document.marked.text, day)
    fixed: set[int] = set()
    names: dict[str, str] = {}
    for mention in document.marked.mentions:
        places = [place for start, end in mention.spans for place in range(start, end) if not letters[place].isspace()]
        fixed.update(places)
        if mention.type is MentionType.PERSON and len(mention.text) > 1:
            new = names.setdefault(mention.text, _name(random, mention.text))
            for place, letter in zip(places, new, strict=True):
                letters[place] = letter
    for match in _SENTENCE.finditer(document.marked.text):
        _misprint(letters, [at for at in range(*match.span()) if at not in fixed and "\u4e00" <= letters[at] <= "\u9fff"], random)
    return "".join(letters)


def _on_other_days(text: str, random: Random) -> list[str]:
    """The characters of a text with all its days moved by as much, each with as many digits as before."""
    letters = list(text)
    years, months, days = random.randrange(30), random.randrange(9), random.randrange(19)
    for match in _DAY.finditer(text):
        moved = [1996 + (int(match[1]) + years) % 30] if match[1] else []
        moved.append(_turned(match[2], months, 13))
        moved.append(_turned(match[3], days, 29))
        numbers = [number for number in (1, 2, 3) if match[number]]
        for number, value in zip(numbers, moved, strict=True):
            letters[match.start(number) : match.end(number)] = str(value)
    return letters


def _turned(number: str, by: int, end: int) -> int:
    """A month or day so much later, among those before the end that have as many digits."""
    first, last = (1, 10) if len(number) == 1 else (10, end)
    return first + (int(number) - first + by) % (last - first)


def _misprint(letters: list[str], places: list[int], random: Random) -> None:
    """One character of a sentence exchanged for one that is common in text."""
    if places:
        letters[random.choice(places)] = _drawn(random, "text")


def _name(random: Random, like: str) -> str:
    """A name as long as another one; a long one is of another language, and is made of characters that write such names."""
    length = len(like)
    if length > _LONGEST:
        return "".join(random.choice(_sounds()) if "\u4e00" <= character <= "\u9fff" else character for character in like)
    surname = random.choices(list(name_tables().surnames), list(name_tables().surnames.values()))[0]
    kinds = ("only",) if length - len(surname) == 1 else ("first", "second")
    return (surname + "".join(_drawn(random, kind) for kind in kinds))[:length]


def _drawn(random: Random, kind: str) -> str:
    return random.choices(*_weighted(kind))[0]


@cache
def _sounds() -> str:
    """The characters of all long names of the pages."""
    mentions = (mention for document in load_gold(_DEV) for mention in document.marked.mentions if mention.type is MentionType.PERSON)
    return "".join(mention.text.replace("·", "") for mention in mentions if len(mention.text) > _LONGEST)


@cache
def _weighted(kind: str) -> tuple[list[str], list[float]]:
    """The commonest characters in a place (first, second, only one of a given name, or text), each with its share up to there."""
    found = sorted(((getattr(one, kind), character) for character, one in name_tables().characters.items()), reverse=True)[:_COMMON]
    return [character for _, character in found], [share for share, _ in found]
