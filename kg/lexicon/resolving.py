"""Which of several divisions of one name a local reader means.

The choice is a table of preferences rather than a weighing: each candidate has one cost, the lowest wins, and if several
share the lowest the largest place wins; a tie of equals is left open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from kg.lexicon.records import Division, Level


class Quality(IntEnum):
    """How well a name fits a division."""

    FULL = 1  # 树林召镇, 关碾房村
    SHORT = 2  # 达旗, 鄂尔多斯, 襄樊
    BARE = 3  # 树林召, 关碾房
    FORMER = 4  # 即墨市 for 即墨区


@dataclass(frozen=True, slots=True)
class Named:
    """A division and how well a name fits it."""

    division: Division
    quality: Quality


# The first cost at which a tie means "not known here", so that the next cost may still answer.
_FAR = 70
_NEVER = 1000


def choose(candidates: Sequence[Named], line: Sequence[Division]) -> Division | None:
    """The division meant by a reader in `line[0]`, which lies in `line[1]` and so on; an empty line is the whole country."""
    costs: dict[int, list[Division]] = {}
    for named in candidates:
        costs.setdefault(_cost(named, line), []).append(named.division)
    for cost in sorted(costs):
        if cost == _NEVER:
            return None
        top = min(division.level for division in costs[cost])
        best = [division for division in costs[cost] if division.level == top]
        if len(best) == 1:
            return best[0]
        if cost < _FAR:
            return None
    return None


def _cost(named: Named, line: Sequence[Division]) -> int:
    """How far from the reader's mind a candidate is; see the comments for what each step is meant to decide."""
    division, bare = named.division, named.quality >= Quality.BARE
    low = division.level >= Level.TOWNSHIP
    if not bare and division in line:
        return line.index(division)  # 吉林 in a paper of 吉林市 is the city
    if not bare and division.level == Level.PROVINCE:
        return 10  # 河北 in a paper of 天津 is the province, although the city has a 河北区
    distance = _distance(division, line)
    if not bare:
        return _cost_of_name(division, distance, low=low)
    if division.level == Level.VILLAGE:
        return (80, 81, _NEVER, _NEVER)[distance]  # after 寿光, the city far away
    if division.level == Level.TOWNSHIP:
        return (50, 51, 72, _NEVER)[distance]  # 树林召 before a 树林召 elsewhere, 北京街道 after 北京
    return (52, 53, 73, 74)[distance]


def _cost_of_name(division: Division, distance: int, *, low: bool) -> int:
    if division.level == Level.PREFECTURE and distance > 1:
        return 40  # 长春 before a township 长春 nearby, after a county of the own prefecture
    return (20, 30, 60, 75 if low else 71)[distance]


def _distance(division: Division, line: Sequence[Division]) -> int:
    """0 inside the reader's own region, 1 in the prefecture, 2 in the province, 3 elsewhere."""
    if not line:
        return 3
    if division.code.startswith(line[0].prefix):
        return 0
    same = [above.level for above in line if division.code.startswith(above.prefix)]
    if not same:
        return 3
    return 2 if min(same) == Level.PROVINCE and max(same) == Level.PROVINCE else 1
