"""All nodes push one another away, each as strongly as it is heavy and near, in a time that grows with their number alone.

The plane is cut into cells, these into four, and so on. A cell feels the cells that are neither beside it nor already felt by
the larger cell it is in, as if all their nodes stood in one place; a node feels the cells around its own in the same way.
"""

from functools import cache
from math import ceil, log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

_COARSEST = 2  # of the power of two: four cells a side, the fewest of which some are not neighbours
_FINEST = 11
_STRENGTH = 0.15
_NEXT, _CLOSE = 3, 4.0  # how many of the next nodes in a row or column push, and as if they weighed so much


class Repulsion:
    """The pushes between nodes of these weights."""

    def __init__(self, weights: Numbers, spacing: float) -> None:
        self._weights = weights
        self._spacing = spacing
        self._strength = _STRENGTH * spacing * spacing
        self._soft = (spacing / 4) ** 2  # two nodes in nearly one place do not fly apart
        self._power = max(_COARSEST, min(_FINEST, ceil(log2(len(weights)) / 2)))

    def push(self, places: Numbers) -> Numbers:
        """How far every node is pushed."""
        side = 1 << self._power
        low, high = places.min(axis=0), places.max(axis=0)
        cells = np.minimum(((places - low) * (side / (np.max(high - low) + 1.0))).astype(np.int64), side - 1)
        index = cells[:, 1] * side + cells[:, 0]
        sums = np.stack([np.bincount(index, values, side * side) for values in (self._weights, *(self._weights[:, None] * places).T)])
        far = self._far(sums)
        return self._strength * (far[:, index].T + self._near(places, cells, sums) + self._close(places))

    def _far(self, sums: Numbers) -> Numbers:
        """The push on each of the finest cells from all that are not beside it."""
        levels = [sums]
        for power in range(self._power, _COARSEST, -1):
            half = 1 << (power - 1)
            levels.append(levels[-1].reshape(3, half, 2, half, 2).sum(axis=(2, 4)).reshape(3, -1))
        felt = np.zeros((2, 1 << (2 * (_COARSEST - 1))))
        for power, level in zip(range(_COARSEST, self._power + 1), reversed(levels), strict=True):
            half = 1 << (power - 1)
            felt = felt.reshape(2, half, half).repeat(2, axis=1).repeat(2, axis=2).reshape(2, -1)
            felt = felt + _between(level, power)
        return felt

    def _near(self, places: Numbers, cells: Numbers, sums: Numbers) -> Numbers:
        """The push on each node from its own cell and the eight around it."""
        side = 1 << self._power
        framed = np.zeros((3, side + 2, side + 2))
        framed[:, 1:-1, 1:-1] = sums.reshape(3, side, side)
        around = framed.reshape(3, -1)
        corner = cells[:, 1] * (side + 2) + cells[:, 0]
        felt = np.zeros(places.shape[::-1])
        for across in (0, 1, 2):
            for down in (0, 1, 2):
                weights, x, y = around.take(corner + (down * (side + 2) + across), axis=1)
                if across == down == 1:  # without the node itself
                    weights = weights - self._weights
                    x, y = x - self._weights * places[:, 0], y - self._weights * places[:, 1]
                there = weights > 0.5  # the lightest node weighs 1
                share = np.where(there, weights, 1.0)
                dx = np.where(there, places[:, 0] - x / share, 0.0)
                dy = np.where(there, places[:, 1] - y / share, 0.0)
                force = weights / (dx * dx + dy * dy + self._soft)
                felt[0] += dx * force
                felt[1] += dy * force
        return felt.T

    def _close(self, places: Numbers) -> Numbers:
        """The push of each node's next ones, of which a cell that holds others too would say nothing."""
        felt = np.zeros(places.shape[::-1])
        for axis in (0, 1):
            along = places[:, 1 - axis]
            # By rows, and in a row along it; one number of both sorts twice as fast as two.
            order = np.argsort(places[:, axis] // self._spacing * (2 * np.abs(along).max() + 1) + along, kind="stable")
            x, y = (places[order, number] for number in (axis, 1 - axis))
            push_x, push_y = (felt[number, order] for number in (axis, 1 - axis))
            for step in range(1, _NEXT + 1):
                dx, dy = x[:-step] - x[step:], y[:-step] - y[step:]
                dy -= (dx == 0) & (dy == 0)  # two in one place part in the order of the nodes
                square = dx * dx + dy * dy
                force = np.where(square < self._spacing**2, _CLOSE / (square + self._soft), 0.0)
                for push, apart in ((push_x, dx * force), (push_y, dy * force)):
                    push[:-step] += apart
                    push[step:] -= apart
            felt[axis, order], felt[1 - axis, order] = push_x, push_y
        return felt.T


def _between(level: Numbers, power: int) -> Numbers:
    """The push on each cell of a level from those that its parent's neighbours hold and that are not its own neighbours."""
    side = 1 << power
    weights, x, y = level.reshape(3, side, side)
    share = np.where(weights > 0, weights, 1.0)
    x, y = x / share, y / share
    felt = np.zeros((2, side, side))
    for one, other in _sources(side):
        dx, dy = x[one] - x[other], y[one] - y[other]
        square = dx * dx
        square += dy * dy
        square += 1e-9
        for felt_so, apart in zip(felt, (dx / square, dy / square), strict=True):
            felt_so[one] += weights[other] * apart
            felt_so[other] -= weights[one] * apart
    return felt.reshape(2, -1)


Slices = tuple[slice, slice]


@cache
def _sources(side: int) -> tuple[tuple[Slices, Slices], ...]:
    """Which cells push one another, as parts of the square that lie to one another as one cell to another."""
    steps = [(down, across) for down in range(4) for across in range(-3, 4) if max(down, abs(across)) > 1 and (down, across) > (0, 0)]
    return tuple(
        ((there_down, there_across), (here_down, here_across))
        for down, across in steps
        for there_down, here_down in (_shifted(down, side),)
        for there_across, here_across in (_shifted(across, side),)
    )


def _shifted(step: int, side: int) -> tuple[slice, slice]:
    """Along one axis: the cells so many steps on, and the cells they push; three steps reach from every other cell alone."""
    begin, end = max(0, -step), min(side, side - step)
    every = 1
    if abs(step) == 3:
        begin, every = begin + (begin + (step < 0)) % 2, 2
    return slice(begin + step, end + step, every), slice(begin, end, every)
