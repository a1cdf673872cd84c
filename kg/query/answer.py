"""What a question gives: rows with their evidence, or none and the reason why."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from kg.model import Record

if TYPE_CHECKING:
    import pandas as pd

Row_co = TypeVar("Row_co", bound=Record, covariant=True)


class Answer(Sequence[Row_co], Generic[Row_co]):
    """Typed rows in a fixed order, as a sequence, as a DataFrame and as a table in Jupyter; without rows, `reason` says why."""

    def __init__(self, kind: type[Row_co], rows: Iterable[Row_co] = (), reason: str = "") -> None:
        self.kind = kind
        self.rows = tuple(rows)
        self.reason = "" if self.rows else reason

    @property
    def columns(self) -> tuple[str, ...]:
        """The fields of a row, known without any row."""
        return tuple(self.kind.model_fields)

    def to_frame(self) -> "pd.DataFrame":
        """The rows as a DataFrame with all columns, also if it is empty; `attrs["reason"]` says why it is."""
        import pandas as pd  # noqa: PLC0415  # who asks for rows only does not wait for it

        frame = pd.DataFrame(self.to_dicts(), columns=list(self.columns))
        frame.attrs["reason"] = self.reason
        return frame

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as JSON has them."""
        return [row.model_dump(mode="json") for row in self.rows]

    @overload
    def __getitem__(self, index: int) -> Row_co: ...
    @overload
    def __getitem__(self, index: slice) -> "Answer[Row_co]": ...
    def __getitem__(self, index: int | slice) -> "Row_co | Answer[Row_co]":
        return Answer(self.kind, self.rows[index], self.reason) if isinstance(index, slice) else self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row_co]:
        return iter(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answer) and (self.kind, self.rows, self.reason) == (other.kind, other.rows, other.reason)

    def __hash__(self) -> int:
        return hash((self.kind, len(self.rows), self.reason))

    def __repr__(self) -> str:
        rows = "1 row" if len(self.rows) == 1 else f"{len(self.rows)} rows"
        return f"<{rows} of {self.kind.__name__}{': ' + self.reason if self.reason else ''}>"

    def _repr_html_(self) -> str:
        from kg.query.display import table  # noqa: PLC0415  # only notebooks ask for it

        return table(self.columns, self.rows, self.reason)
