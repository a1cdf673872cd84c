"""New names for people: as long as the old ones, of the same people and form."""

import random
from functools import cache, lru_cache

from kg.evaluate.gold import printed_name
from kg.evaluate.markup import GoldMention
from kg.evaluate.swap_chance import Draws
from kg.evaluate.swap_tables import word_list
from kg.lexicon import names
from kg.lexicon.name_tables import People, name_tables
from kg.text import name_key

_DOTS = "·•・．‧"


def new_person(name: str, draws: Draws) -> str:
    """The new name of a person; the same for every bearer of the name in all documents."""
    if name in word_list("leaders.txt"):
        return name
    if names().is_masked(name):
        return _masked(name, draws)
    return draws.once("person", name, lambda chance: _drawn(name, chance))


def new_mention(mention: GoldMention, draws: Draws) -> str:
    """What is printed instead of a mention of a person: the new name, or the part of it that the old mention is of the old name."""
    whole = printed_name(mention.key)
    old, new = name_key(whole), name_key(new_person(whole, draws))
    text = name_key(mention.text)
    if text == old:
        return new
    if new == old:
        return text
    surname = names().surname_of(old)
    if surname and text == surname:
        return _surname(new)
    if surname and text == old[len(surname) :]:
        return new[len(_surname(new)) :]
    if "·" in old and text in old.split("·"):
        return new.split("·")[old.split("·").index(text)]
    return new_person(text, draws)


def _surname(name: str) -> str:
    return names().surname_of(name) or name[0]


def _masked(name: str, draws: Draws) -> str:
    surname = names().surname_of(name) or ""
    if not surname:
        return name
    return draws.once("surname", surname, lambda chance: _one_of(_surnames(len(surname)), chance)) + name[len(surname) :]


def _drawn(name: str, chance: random.Random) -> str:
    dots = [char for char in name if char in _DOTS]
    if dots:
        people = _people_of(name.replace(dots[0], ""))
        return dots[0].join(_of_stems(people, len(part), chance) for part in name.split(dots[0]))
    surname = names().surname_of(name)
    if surname and len(surname) < len(name) <= len(surname) + 2 and not _of_a_people(name, surname):
        return _one_of(_surnames(len(surname)), chance) + _given(len(name) - len(surname), chance)
    return _of_stems(_people_of(name), len(name), chance)


def _of_a_people(name: str, surname: str) -> bool:
    """Whether a name that could begin with a surname is rather one of another people: 扎西, 满都拉."""
    return name_tables().surnames[surname] < _COMMON_SURNAME and any(name in people.stems for people in name_tables().peoples)


@cache
def _surnames(length: int) -> tuple[tuple[str, ...], tuple[float, ...]]:
    of_length = {surname: bearers for surname, bearers in name_tables().surnames.items() if len(surname) == length}
    return tuple(of_length), tuple(of_length.values())


@cache
def _characters(place: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Characters of given names that are common enough to be believed, with their shares at a place of the name."""
    shares = {char: getattr(known, place) for char, known in name_tables().characters.items()}
    common = {char: share for char, share in shares.items() if share > _COMMON and not char.isascii()}
    return tuple(common), tuple(common.values())


# Characters that stand in one given name of two thousand or more.
_COMMON = 5e-4
# Surnames with fewer bearers are doubted where the whole name is a word of another people's names.
_COMMON_SURNAME = 1_000_000


def _one_of(weighted: tuple[tuple[str, ...], tuple[float, ...]], chance: random.Random) -> str:
    return chance.choices(*weighted)[0]


def _given(length: int, chance: random.Random) -> str:
    if length == 1:
        return _one_of(_characters("only"), chance)
    return _one_of(_characters("first"), chance) + _one_of(_characters("second"), chance)


def _people_of(name: str) -> People:
    """The people whose characters and stems fit a name best."""
    return max(name_tables().peoples, key=lambda people: (_fit(people, name), people.size))


def _fit(people: People, name: str) -> tuple[int, int]:
    written = sum(char in people.characters for char in name)
    return written, sum(len(stem) for stem in people.stems if len(stem) > 1 and stem in name)


def _of_stems(people: People, length: int, chance: random.Random) -> str:
    """One or two stems of a people's names with a length together, or the nearest there is; the last one is such as names end with."""
    heads, tails = _by_length(people, last=False), _by_length(people, last=True)
    if len(heads.get(length, ())) >= _ENOUGH and length < _TWO_STEMS:
        return chance.choice(heads[length])
    cuts = [(head, tail) for head in heads for tail in tails]
    nearest = min(abs(head + tail - length) for head, tail in cuts)
    head, tail = chance.choice([cut for cut in cuts if abs(sum(cut) - length) == nearest])
    return chance.choice(heads[head]) + chance.choice(tails[tail])


@lru_cache(maxsize=64)
def _by_length(people: People, *, last: bool) -> dict[int, list[str]]:
    """The stems of a people by length; with `last` those that names of two stems end with, as far as these are known."""
    stems = sorted(people.stems)
    chosen = [stem for stem in stems if stem in word_list("last_stems.txt")] if last else []
    found: dict[int, list[str]] = {}
    for stem in chosen or stems:
        found.setdefault(len(stem), []).append(stem)
    return found


# Fewer stems of a length than these would soon be used up.
_ENOUGH = 50
# From this length on a name is made of two stems.
_TWO_STEMS = 5
