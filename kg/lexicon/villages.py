"""The villages and communities of China in a few arrays: 620,000 places in some 25 MB, found by name or by code.

Names stand in the order of their codes in one array of UTF-16 units. A name is found by its hash among the sorted hashes and
then compared, so that no Python object is made for a village that nobody asks for.
"""

import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import mul

import numpy as np
import numpy.typing as npt

from kg.errors import ModelError
from kg.lexicon.records import CODE_DIGITS, Division, Level
from kg.lexicon.tables import read_bytes

_FILE = "villages.xz"
_LINE_END = 10
_LONGEST = 64  # the longest name has 30 characters
_LONGEST_FOUND = 10  # longer names are too rare in running text to be looked for
_CHUNK = 20_000  # names hashed at a time, so that no large intermediate array is made
_BITS = 24  # of the beginnings of hashes: one in thirty is that of a village, by chance
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_INVERSE = pow(_BASE, -1, 1 << 64)
_WEIGHTS = np.cumprod(np.full(_LONGEST, _BASE, dtype=np.uint64), dtype=np.uint64)


# The same as Python numbers: for one short name they are faster than an array.
_PLAIN_WEIGHTS = [int(weight) for weight in _WEIGHTS]


class Villages:
    """The village level of the division list."""

    def __init__(self, codes: npt.NDArray[np.int64], units: npt.NDArray[np.uint16]) -> None:
        ends = np.flatnonzero(units == _LINE_END)
        if len(ends) != len(codes) or int(np.diff(ends, prepend=-1).max()) > _LONGEST or bool((np.diff(codes) <= 0).any()):
            raise ModelError(f"lexicon file {_FILE} is damaged: codes and names do not match; install the package again")
        self._codes, self._units, self._ends = codes, units, ends
        self._starts = np.concatenate(([0], ends[:-1] + 1))
        chunks = range(0, len(ends), _CHUNK)
        hashes = np.concatenate([_hashes(units, self._starts[i : i + _CHUNK], ends[i : i + _CHUNK]) for i in chunks])
        self._order = np.argsort(hashes, kind="stable").astype(np.uint32)
        self._hashes = hashes[self._order]
        # All names end in one of some twenty characters, so that most texts need not be looked up.
        self._last = frozenset(map(chr, np.unique(units[ends - 1]).tolist()))
        self._beginnings = _bits(self._hashes >> np.uint64(64 - _BITS))

    def __len__(self) -> int:
        return len(self._codes)

    def named(self, name: str) -> Iterator[Division]:
        """The villages whose printed name is exactly this, in the order of their codes."""
        if name[-1:] not in self._last or len(name) >= _LONGEST:
            return
        units: Iterable[int] = map(ord, name) if max(name) <= "\uffff" else _units(name)
        found = sum(map(mul, units, _PLAIN_WEIGHTS)) % (1 << 64)
        beginning = found >> (64 - _BITS)
        if not self._beginnings[beginning >> 3] >> (beginning & 7) & 1:
            return
        wanted = np.uint64(found)
        first = int(np.searchsorted(self._hashes, wanted))
        while first < len(self._hashes) and self._hashes[first] == wanted:
            row = int(self._order[first])
            if self._name(row) == name:
                yield self._division(row, name)
            first += 1

    def knows(self, name: str) -> bool:
        """Whether a village has this name; of most texts their last character tells."""
        return name[-1:] in self._last and any(True for _ in self.named(name))

    def found_before(self, text: str, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Where names of villages stand that end at given places of a text.

        All candidates are hashed at once from running sums, so a page costs no more than a few names looked up one by one.
        """
        if not ends:
            return
        points = np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32), 0xFFFF).astype(np.uint64)
        sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(points * _powers(_BASE, len(text)))))
        unshift = np.concatenate((np.ones(1, np.uint64), _powers(_INVERSE, len(text))))
        stops = np.repeat(np.array(ends, dtype=np.int64), _LONGEST_FOUND - 1)
        starts = stops - np.tile(np.arange(2, _LONGEST_FOUND + 1), len(ends))
        stops, starts = stops[starts >= 0], starts[starts >= 0]
        hashes = (sums[stops] - sums[starts]) * unshift[starts]
        places = np.minimum(np.searchsorted(self._hashes, hashes), len(self._hashes) - 1)
        for at in np.flatnonzero(self._hashes[places] == hashes):
            start, end = int(starts[at]), int(stops[at])
            if self.knows(text[start:end]):
                yield start, end

    def get(self, code: str) -> Division | None:
        """The village with this 12-digit code."""
        row = int(np.searchsorted(self._codes, int(code)))
        return self._division(row, self._name(row)) if row < len(self._codes) and self._codes[row] == int(code) else None

    def within(self, prefix: str) -> Iterator[Division]:
        """The villages whose codes begin with these digits, in the order of their codes."""
        first, last = np.searchsorted(self._codes, [int(prefix.ljust(12, "0")), int(prefix.ljust(12, "9"))])
        return (self._division(row, self._name(row)) for row in range(int(first), int(last)))

    def _name(self, row: int) -> str:
        return self._units[self._starts[row] : self._ends[row]].tobytes().decode("utf-16-le", "surrogatepass")

    def _division(self, row: int, name: str) -> Division:
        code = f"{int(self._codes[row]):012d}"
        return Division(code, name, Level.VILLAGE, code[: CODE_DIGITS[Level.TOWNSHIP]].ljust(12, "0"))


def _units(name: str) -> list[int]:
    """A name with characters beyond the basic plane as UTF-16 units, as the table has it."""
    return [int(unit) for unit in np.frombuffer(name.encode("utf-16-le", "surrogatepass"), dtype=np.uint16)]


def _bits(numbers: npt.NDArray[np.uint64]) -> bytes:
    """Which numbers there are, a bit each: most names that no village has are told by the beginning of their hash."""
    there = np.zeros(1 << _BITS, dtype=bool)
    there[numbers] = True
    return np.packbits(there, bitorder="little").tobytes()


def _hashes(units: npt.NDArray[np.uint16], starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]) -> npt.NDArray[np.uint64]:
    """One polynomial hash for each name of a run of neighbours; line ends weigh nothing, so a name hashes alike alone and in the table."""
    run = units[starts[0] : ends[-1]]
    places = np.arange(len(run)) - np.repeat(starts - starts[0], np.diff(starts, append=ends[-1]))
    weighed = np.where(run == _LINE_END, 0, run).astype(np.uint64) * _WEIGHTS[places]
    return np.asarray(np.add.reduceat(weighed, starts - starts[0]), dtype=np.uint64)


def _powers(base: int, count: int) -> npt.NDArray[np.uint64]:
    """The first `count` powers of a base modulo 2**64, the base itself first."""
    return np.cumprod(np.full(count, base, dtype=np.uint64), dtype=np.uint64)


@cache
def villages() -> Villages:
    """The shipped villages; loaded on the first call."""
    try:
        data = lzma.decompress(read_bytes(_FILE))
        head, _, body = data.partition(b"\n")
        sizes = json.loads(head)
        codes = np.cumsum(np.frombuffer(body[: sizes["codes"]], dtype="<i8"))
        units = np.frombuffer(body[sizes["codes"] :], dtype="<u2")
    except (lzma.LZMAError, ValueError, KeyError) as error:
        raise ModelError(f"lexicon file {_FILE} is damaged ({error}); install the package again") from error
    return Villages(codes, units)
