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


_TYPES = {bool: ColumnType.BOOLEAN, float: ColumnType.DOUBLE, str: ColumnType.STRING, tuple: ColumnType.STRING}


def columns(properties: Iterable[Mapping[str, Value]]) -> dict[str, ColumnType]:
    """The properties by name with the narrowest type that holds all their values."""
    found: dict[str, ColumnType] = {}
    for mapping in properties:
        for name, value in mapping.items():
            kind, known = _TYPES.get(type(value)) or _number(value), found.get(name)
            if known is not kind:
                found[name] = _wider(known, kind) if known else kind
    return dict(sorted(found.items()))


def _number(value: Value) -> ColumnType:
    return ColumnType.INT if isinstance(value, int) and abs(value) <= _INT_MAX else ColumnType.DOUBLE


def _wider(left: ColumnType, right: ColumnType) -> ColumnType:
    if left == right:
        return left
    return ColumnType.DOUBLE if {left, right} == {ColumnType.INT, ColumnType.DOUBLE} else ColumnType.STRING
