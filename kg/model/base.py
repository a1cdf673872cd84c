"""The common ground of all records: frozen, and closed to fields nobody has named."""

from pydantic import BaseModel, ConfigDict, ValidationError


class Record(BaseModel):
    """A frozen record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def first_fault(error: ValueError) -> str:
    """What is wrong with a record first, in one line with its field; pydantic tells all of it, on a line each."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return ": ".join([*map(str, first["loc"]), first["msg"]])
