"""How well the end of one line and the beginning of another read on, told by two witnesses that have read running news.

Counts of characters, pairs and triples (`kg/layout/columns/counts.py`) know exactly which characters stand together. A small network
(`data/joints.npz`) turns the end of a line into one vector and the beginning of a line into another; their product is the
logarithm of how much likelier the second follows the first than it follows any line. It sees further, and what both lines are about.
Both are made by `python -m kg.train.joints`.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from importlib.resources import files
from operator import add
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from kg.layout.columns.counts import count_score, head, tail

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

REACH = 10  # characters on each side of a cut that are seen in their places
BAG = 40  # characters of a line that are seen together
ABOUT = 2.0  # how loudly they speak beside the others
_UNKNOWN = 1  # the number of characters that the network does not know; 0 is none
_BLOCK = 4096  # lines that are worked on at a time
_KEPT = 16  # blocks; lines that are weighed together stand near each other
_MOST_LINES = 20_000  # of a page whose phrases are kept
_LONGEST = 2_000
_PRINTED_WHOLE = 3.0
_GROUP = 3  # characters that are looked for
_STOP = "。"
_ODDS = (-4.0, 5.5)
_ENDED = (-2.2, 2.0)
_SPACE = re.compile(r"\s+")

_Floats = npt.NDArray[np.float32]
_Ids = npt.NDArray[np.int32]


class _Side(NamedTuple):
    """The layers that turn one side of a cut into a vector."""

    inner: _Floats
    inner_bias: _Floats
    outer: _Floats
    outer_bias: _Floats


class _Network(NamedTuple):
    table: _Ids
    characters: _Floats
    left: _Side
    right: _Side


def joint(left: str, right: str) -> float:
    """What speaks for two texts as one, the left without its end, as a logarithm of odds; 0 where one is empty."""
    if not left or not right:
        return 0.0
    left, right = left[-BAG:], right[:BAG]
    score = round(float(_vector(left, is_end=True) @ _vector(right, is_end=False)), 2)
    return _odds(score, count_score(tail(left), head(right))) + _whole(left, right, lambda group: group in left or group in right)


def beginning(text: str) -> float:
    """How much likelier a text begins after a full stop than anywhere, as a logarithm."""
    return Joints([text[:BAG]]).beginning(0)


@lru_cache(maxsize=1 << 10)  # the end of an article is asked for beside the beginnings of many
def _vector(text: str, *, is_end: bool) -> _Floats:
    """The vector of one side of a cut, worked out as in a page, so that it is the same."""
    lefts, rights, bags = _seen((text, text))
    with _one_thread():
        found = _vectors(_network(), _network().left if is_end else _network().right, lefts if is_end else rights, bags)
    vector: _Floats = found[0]
    return vector


def _whole(left: str, right: str, is_printed: Callable[[str], bool]) -> float:
    """What it says that the characters beside the cut stand together elsewhere."""
    end, start = left[-2:], right[:2]
    groups = [group for group in (end + start[:1], end[-1:] + start) if len(group) == _GROUP]
    return _PRINTED_WHOLE if any(map(is_printed, groups)) else 0.0


@lru_cache(maxsize=1)
def joints_of(lines: tuple[str, ...]) -> "Joints":
    """The joints of a page's lines, kept for the next step that asks for those of the same lines."""
    return Joints(lines)


class Joints:
    """The joints of a page's lines, where a name or phrase printed whole in one line shows how cut ones read on."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._tails = [tail(line) for line in lines]
        self._heads = [head(line) for line in lines]
        self._sides: dict[int, tuple[_Floats, _Floats]] = {}
        self._beginnings: list[float] = []
        for number in range(0, len(lines), _BLOCK):
            with _one_thread():
                self._beginnings += np.round(self._block(number // _BLOCK)[1] @ _after_a_stop(), 2).tolist()
        self._groups: set[str] = set()
        for line in lines[:_MOST_LINES]:
            part = line[:_LONGEST]
            self._groups.update(map(add, map(add, part, part[1:]), part[2:]))

    def score(self, left: int, right: int) -> float:
        """How much likelier the right line follows the left than any line does, as a logarithm."""
        ends, starts = self._block(left // _BLOCK)[0], self._block(right // _BLOCK)[1]
        return round(float(ends[left % _BLOCK] @ starts[right % _BLOCK]), 2)

    def _block(self, number: int) -> tuple[_Floats, _Floats]:
        """The vectors of the ends and of the beginnings of so many lines, of which the last blocks asked for are kept."""
        found = self._sides.get(number)
        if found is None:
            if len(self._sides) == _KEPT:
                del self._sides[next(iter(self._sides))]
            lefts, rights, bags = _seen(self._lines[number * _BLOCK : (number + 1) * _BLOCK])
            network = _network()
            with _one_thread():
                found = _vectors(network, network.left, lefts, bags), _vectors(network, network.right, rights, bags)
            self._sides[number] = found
        return found

    def likelihood(self, left: int, right: int, *, ended: bool = False) -> float:
        """What speaks for two lines as one text, as a logarithm of odds; `ended` after a full stop."""
        score = self.score(left, right)
        if ended:
            return max(_ENDED[0], min(_ENDED[1], 0.7 + 0.4 * score))
        return _odds(score, count_score(self._tails[left], self._heads[right])) + self._printed(left, right)

    def _printed(self, left: int, right: int) -> float:
        """What it says that the characters beside the cut stand together elsewhere on the page."""
        return _whole(self._lines[left], self._lines[right], self._groups.__contains__)

    def beginning(self, right: int) -> float:
        """How much likelier a line begins after a full stop than anywhere."""
        return self._beginnings[right]


def _odds(score: float, counted: float) -> float:
    """Both witnesses together, by a logistic regression on the line ends of damaged pages, true ones against others nearby."""
    seen = 0.48 * score + 0.10 * max(score, 0.0) - 0.28 * min(score, -3.0)
    return max(_ODDS[0], min(_ODDS[1], seen + 0.32 * counted + 0.16 * max(counted, 0.0) - 0.23 * min(counted, -3.0) - 1.0))


def _seen(lines: Sequence[str]) -> tuple[_Ids, _Ids, _Floats]:
    """Of each line the last and the first characters by number, and the mean of the vectors of all."""
    network = _network()
    lefts = np.zeros((len(lines), REACH), np.int32)
    rights = np.zeros((len(lines), REACH), np.int32)
    bags = np.zeros((len(lines), network.characters.shape[1]), np.float32)
    for number, line in enumerate(lines):
        lefts[number], rights[number], bags[number] = _seen_of(line[: 2 * BAG], line[-2 * REACH :])
    return lefts, rights, bags


@lru_cache(maxsize=1 << 10)  # the lines of a page are seen before and after they are put in order
def _seen_of(opening: str, ending: str) -> tuple[_Ids, _Ids, _Floats | float]:
    """The like of one line, by its first and its last characters."""
    head, tail = _numbers(opening)[:BAG], _numbers(ending)[-REACH:]
    left, right = np.zeros((2, REACH), np.int32)
    right[: min(REACH, len(head))] = head[:REACH]
    left[REACH - len(tail) :] = tail
    return left, right, np.add.reduce(_network().characters[head]) / len(head) if len(head) else 0.0


def _numbers(text: str) -> _Ids:
    codes = np.frombuffer(_SPACE.sub("", text).encode("utf-32-le", "replace"), np.uint32)
    table = _network().table
    return table[np.minimum(codes, len(table) - 1)]


def _vectors(network: _Network, side: _Side, places: _Ids, bags: _Floats) -> _Floats:
    near = network.characters[places].reshape(len(places), -1)
    hidden = np.maximum(np.concatenate([near, ABOUT * bags], axis=1) @ side.inner + side.inner_bias, 0)
    return np.asarray(hidden @ side.outer + side.outer_bias, np.float32)


@lru_cache(maxsize=1)
def _after_a_stop() -> _Floats:
    """The vector of a left side of which only its full stop is known."""
    network = _network()
    places, _, bags = _seen([_STOP])
    vector: _Floats = _vectors(network, network.left, places, np.zeros_like(bags))[0]
    return vector


def _one_thread() -> AbstractContextManager[object]:
    """Where matrices are multiplied on one thread: more would wait for each other longer than it takes, and may round otherwise."""
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@lru_cache(maxsize=1)
def _libraries() -> "ThreadpoolController":
    """The libraries of this process that multiply matrices."""
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415  # only reading needs it

    return ThreadpoolController()


@lru_cache(maxsize=1)
def _network() -> _Network:
    with (files("kg.layout") / "data" / "joints.npz").open("rb") as file, np.load(file) as stored:
        kept = {name: stored[name] for name in stored.files}
    characters = str(kept["chars"])
    table = np.full(0x30001, _UNKNOWN, np.int32)
    for number, character in enumerate(characters, 2):
        table[ord(character)] = number
    for code in range(0xFF01, 0xFF5F):
        table[code] = table[code - 0xFEE0]
    for group, stands_for in (("0123456789", "0"), ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "A")):
        for character in group:
            table[ord(character)] = table[ord(character) + 0xFEE0] = table[ord(stands_for)]

    def whole(name: str) -> _Floats:
        return np.asarray(kept[name] * kept[f"{name}_scale"], np.float32)

    sides = [_Side(whole(f"{s}a").T.copy(), kept[f"{s}ab"], whole(f"{s}b").T.copy(), kept[f"{s}bb"]) for s in "lr"]
    return _Network(table, whole("E"), *sides)
