"""Where nodes stand in a picture: the same on every machine, for graphs of any size.

A tree of shortest ways spreads from the best connected node of each part of the graph; then rounds of forces loosen it: all
nodes push one another away, those with more edges more, and every node is drawn to the middle of its neighbours. Places are
rounded after each round, so that what processors compute differently in the last digit never grows into another picture.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from kg.export.repulsion import Numbers, Repulsion
from kg.export.trees import fans

Position = tuple[float, float]

_SPACING = 60.0
_ROUNDS = 100
_LEAST = 20
_WORK = 500_000  # moves of nodes in all, so that a large graph gets fewer rounds, though never too few
_GRAVITY = 0.1  # keeps the parts of a graph together
_PULL = 0.4
_GRAIN = 64  # places are whole numbers of these parts of a unit


def positions(nodes: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, Position]:
    """The place of every node, rounded to a tenth; adding zero makes -0.0 the 0.0 that it is."""
    if not nodes:
        return {}
    order = sorted(nodes)
    number = {node: position for position, node in enumerate(order)}
    pairs = _pairs(len(order), [(number[start], number[end]) for start, end in links])
    places = _loosened(fans(len(order), pairs, _SPACING), pairs)
    rounded = (np.round(places, 1) + 0.0).tolist()
    return dict(zip(order, map(tuple, rounded), strict=True))


def _pairs(count: int, links: Sequence[tuple[int, int]]) -> Numbers:
    """Each pair of linked nodes once, the smaller number first, in two rows."""
    if not links:
        return np.zeros((2, 0), np.int64)
    ends = np.sort(np.array(links, np.int64), axis=1)
    keys = np.unique(ends[ends[:, 0] != ends[:, 1]] @ np.array([count, 1]))
    return np.stack(np.divmod(keys, count))


def _loosened(places: Numbers, pairs: Numbers) -> Numbers:
    count = len(places)
    degrees = np.bincount(pairs.ravel(), minlength=count)
    repulsion = Repulsion(1.0 + degrees, _SPACING)
    rounds = max(_LEAST, min(_ROUNDS, _WORK // count))
    for number in range(rounds):
        # Nobody moves further than this; towards the end everything comes to rest.
        reach = 4 * _SPACING * (1 - number / rounds)
        move = repulsion.push(places) + _pull(places, pairs, degrees) - _GRAVITY * places
        length = np.sqrt(move[:, 0] ** 2 + move[:, 1] ** 2)
        scale = np.minimum(1.0, reach / np.maximum(length, 1e-9))
        places = np.round((places + move * scale[:, None]) * _GRAIN) / _GRAIN
    return places


def _pull(places: Numbers, pairs: Numbers, degrees: Numbers) -> Numbers:
    """A part of the way to the middle of the neighbours, so that a node of many edges is not torn away by their number.

    Half the way would bring two nodes that have only each other into one place, where nothing pushes them apart again.
    """
    starts, ends = pairs
    across = places[ends] - places[starts]
    sums = [np.bincount(starts, across[:, axis], len(places)) - np.bincount(ends, across[:, axis], len(places)) for axis in (0, 1)]
    return _PULL * np.stack(sums, axis=1) / np.maximum(degrees, 1)[:, None]
