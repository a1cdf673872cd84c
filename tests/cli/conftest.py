"""The town for commands."""

from tests.query.conftest import town_path

__all__ = ["town_path"]
