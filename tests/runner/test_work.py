"""Sources in groups, tasks in order, pages that break among others."""

from collections.abc import Iterator, Sequence

from kg.extract.engine import TypedSpan
from kg.ids import source_id
from kg.model import IssueKind, Source
from kg.runner.work import groups, in_order, read_group
from kg.settings import Settings
from tests.runner.fakes import BREAKS_ON, ThreeNames
from tests.runner.test_local import FIRST, SECOND


def _source(text: str, name: str = "a.txt") -> Source:
    data = text.encode("utf-8")
    return Source(id=source_id(data), name=name, data=data)


def test_groups_are_small_in_number_and_size_and_leave_nothing_out() -> None:
    """Seventeen short pages are two groups, a large one is a group of its own."""
    short = [_source(f"第{number}页") for number in range(17)]
    assert [len(group) for group in groups(short)] == [16, 1]
    large = _source("长" * 30_000)
    assert list(groups([short[0], large, short[1]])) == [[short[0]], [large], [short[1]]]
    assert [len(group) for group in groups(short, 2)] == [17]
    assert list(groups([])) == []


def test_results_come_in_order_while_few_tasks_are_under_way() -> None:
    """No task is started before an earlier result was taken, beyond the most that may wait."""
    started: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(6):
            started.append(number)
            yield number

    results = in_order(tasks(), lambda number: number * 10, lambda: 2)
    assert next(results) == 0
    assert started == [0, 1, 2]
    assert list(results) == [10, 20, 30, 40, 50]


class Counting(ThreeNames):
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The names of each text."""
        self.asked += 1
        return super().spans(texts)


def test_the_engine_sees_a_group_at_once_and_each_page_gets_its_own() -> None:
    """The records are those of pages read one by one."""
    engine = Counting()
    group = [_source(FIRST), _source(SECOND, "b.txt"), _source("", "empty.txt")]
    together = read_group(group, engine, Settings())
    assert engine.asked == 1
    assert together == [read_group([source], ThreeNames(), Settings())[0] for source in group]
    assert together[2].issues[0].kind == IssueKind.EMPTY


def test_a_page_that_breaks_the_engine_takes_none_with_it() -> None:
    """It becomes an issue; the others of its group are read one by one."""
    good, bad = read_group([_source(FIRST), _source(SECOND + BREAKS_ON, "bad.txt")], ThreeNames(), Settings())
    assert good == read_group([_source(FIRST)], ThreeNames(), Settings())[0]
    assert [issue.kind for issue in bad.issues] == [IssueKind.FAILED]
