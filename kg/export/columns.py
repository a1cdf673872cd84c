"""Typed columns for graph files: what type holds every value of a property."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from kg.model import Value

_INT_MAX = 2**31 - 1  # Gephi reads `int` as 32 bits and drops what is larger


class ColumnType(StrEnum):
    """The types that all readers of GraphML and GEXF understand."""

    BOOLEAN = "boolean"
    INT = "int"
    DOUBLE = "double"
    STRING = "string"


def columns(properties: Iterable[Mapping[str, Value]]) -> dict[str, ColumnType]:
    """The properties by name with the narrowest type that holds all their values."""
    found: dict[str, ColumnType] = {}
    for mapping in properties:
        for name, value in mapping.items():
            found[name] = _wider(found[name], _type(value)) if name in found else _type(value)
    return dict(sorted(found.items()))


def _type(value: Value) -> ColumnType:
    match value:
        case bool():
            return ColumnType.BOOLEAN
        case int():
            return ColumnType.INT if abs(value) <= _INT_MAX else ColumnType.DOUBLE
        case float():
            return ColumnType.DOUBLE
        case _:
            return ColumnType.STRING


def _wider(left: ColumnType, right: ColumnType) -> ColumnType:
    if left == right:
        return left
    return ColumnType.DOUBLE if {left, right} == {ColumnType.INT, ColumnType.DOUBLE} else ColumnType.STRING
