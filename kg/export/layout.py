"""Where nodes stand in a picture: the same on every machine, for graphs of any size.

A tree of shortest ways spreads from the best connected node of each part of the graph; then a few rounds of forces loosen
it. After the rounded start only sums, products and square roots are used, which every machine computes alike.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin, sqrt

Position = tuple[float, float]

_SPACING = 60.0
_REACH = 3 * _SPACING  # nodes further apart do not push each other
_ROUNDS = 40
_WORK = 100_000  # moves of nodes in all, so that a large graph gets fewer rounds
_CROWD = 20  # nodes that are looked at in one cell of the grid


def positions(nodes: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, Position]:
    """The place of every node, rounded to a tenth; adding zero makes -0.0 the 0.0 that it is."""
    near: dict[str, list[str]] = {node: [] for node in nodes}
    for start, end in sorted({(min(link), max(link)) for link in links}):
        if start != end:
            near[start].append(end)
            near[end].append(start)
    places = _fans(_trees(near))
    rounds = min(_ROUNDS, _WORK // max(1, len(nodes)))
    for number in range(rounds):
        places = _loosened(places, near, _SPACING * (rounds - number) / rounds)
    return {node: (round(x, 1) + 0.0, round(y, 1) + 0.0) for node, (x, y) in places.items()}


@dataclass(slots=True)
class _Branch:
    """A node of the tree with the branches that grow from it."""

    node: str
    leaves: int = 1
    children: list["_Branch"] = field(default_factory=list)


def _trees(near: Mapping[str, Sequence[str]]) -> list[_Branch]:
    """The shortest ways from the best connected node of each part."""
    branches: dict[str, _Branch] = {}
    trees = []
    for root in sorted(near, key=lambda node: (-len(near[node]), node)):
        if root not in branches:
            branches[root] = _Branch(root)
            trees.append(branches[root])
            _grow(branches[root], near, branches)
    return trees


def _grow(root: _Branch, near: Mapping[str, Sequence[str]], branches: dict[str, _Branch]) -> None:
    order, todo = [], deque([root])
    while todo:
        branch = todo.popleft()
        order.append(branch)
        for node in near[branch.node]:
            if node not in branches:
                branches[node] = _Branch(node)
                branch.children.append(branches[node])
        todo.extend(branch.children)
    for branch in reversed(order):
        branch.leaves = max(1, sum(child.leaves for child in branch.children))


def _fans(trees: Sequence[_Branch]) -> dict[str, Position]:
    """Every branch in a slice of the circle as wide as it has leaves, every step one ring further out."""
    places: dict[str, Position] = {}
    total = sum(tree.leaves for tree in trees)
    ring = max(2 * _SPACING, _SPACING * sqrt(total) / 3)
    todo, turn = [], 0.0
    for tree in trees:
        todo.append((tree, turn, tree.leaves / total, 0 if tree is trees[0] else 2))
        turn += tree.leaves / total
    while todo:
        branch, begin, width, depth = todo.pop()
        angle = 2 * pi * (begin + width / 2)
        places[branch.node] = (round(depth * ring * cos(angle), 2), round(depth * ring * sin(angle), 2))
        for child in branch.children:
            share = width * child.leaves / branch.leaves
            todo.append((child, begin, share, depth + 1))
            begin += share
    return dict(sorted(places.items()))


def _loosened(places: Mapping[str, Position], near: Mapping[str, Sequence[str]], reach: float) -> dict[str, Position]:
    """One round: neighbours in space push, neighbours in the graph pull, nobody moves further than `reach`."""
    grid = _grid(places)
    moved = {}
    for node, place in places.items():
        push_x, push_y = _push(place, grid)
        pull_x, pull_y = _pull(place, [places[other] for other in near[node]])
        x, y = push_x + pull_x, push_y + pull_y
        length = sqrt(x * x + y * y)
        scale = min(1.0, reach / length) if length else 0.0
        moved[node] = (place[0] + x * scale, place[1] + y * scale)
    return moved


def _grid(places: Mapping[str, Position]) -> dict[tuple[int, int], list[Position]]:
    grid: dict[tuple[int, int], list[Position]] = defaultdict(list)
    for place in places.values():
        cell = grid[_cell(place)]
        if len(cell) < _CROWD:
            cell.append(place)
    return grid


def _cell(place: Position) -> tuple[int, int]:
    return int(place[0] // _REACH), int(place[1] // _REACH)


def _push(place: Position, grid: Mapping[tuple[int, int], Sequence[Position]]) -> Position:
    column, row = _cell(place)
    x = y = 0.0
    for cell in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
        for other in grid.get(cell, ()):
            dx, dy = place[0] - other[0], place[1] - other[1]
            square = dx * dx + dy * dy
            if 0 < square < _REACH * _REACH:
                # It fades out with the distance; a sudden end would line nodes up along the cells.
                force = _SPACING * _SPACING * (1 / square - 1 / (_REACH * _REACH))
                x, y = x + dx * force, y + dy * force
    return x, y


def _pull(place: Position, others: Sequence[Position]) -> Position:
    """Towards the middle of the neighbours, so that a node of many edges is not torn away by their number."""
    if not others:
        return 0.0, 0.0
    x = sum(other[0] for other in others) / len(others) - place[0]
    y = sum(other[1] for other in others) / len(others) - place[1]
    distance = sqrt(x * x + y * y)
    return x * distance / (4 * _SPACING), y * distance / (4 * _SPACING)
