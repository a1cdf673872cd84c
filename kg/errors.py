"""The tree of errors a user can meet; every message says what happened, where, and what to do about it.

    KgError
    ├── UsageError          what was asked for does not exist or does not fit together
    │   ├── UnknownNameError     no entity has this name; carries near names
    │   └── AmbiguousNameError   several entities have this name; carries them
    ├── InputError          a file or folder cannot be read as a page
    ├── ModelError          a model or lexicon file is missing, damaged or of another kind
    ├── StoreError          the store cannot be opened, is locked, or is of another version
    └── ExportError         an output could not be written; the former file stands

Bad setup raises at the start of a command. A bad document never raises out of a build: it becomes an issue record.
"""

from collections.abc import Sequence


class KgError(Exception):
    """Anything that a user can cause and mend; `exit_code` is what the command line ends with."""

    exit_code = 1


class UsageError(KgError):
    """What was asked for does not exist or does not fit together."""

    exit_code = 2


class InputError(KgError):
    """A file or folder cannot be read as a page."""

    exit_code = 3


class ModelError(KgError):
    """A model or lexicon file is missing, damaged or of another kind."""

    exit_code = 4


class StoreError(KgError):
    """The store cannot be opened, is locked by another writer, or is of another version."""

    exit_code = 5


class ExportError(KgError):
    """An output could not be written; the former file stands."""

    exit_code = 6


class UnknownNameError(UsageError):
    """No entity has this name."""

    exit_code = 7

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        self.name = name
        self.near = tuple(near)
        hint = f"; near names: {'、'.join(self.near)}" if self.near else ""
        super().__init__(f"nobody and nothing is called {name!r} in this graph{hint}")


class AmbiguousNameError(UsageError):
    """Several entities have this name; ask again with one of their ids."""

    exit_code = 8

    def __init__(self, name: str, candidates: Sequence[tuple[str, str]]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        lines = "\n".join(f"  {entity_id}  {description}" for entity_id, description in self.candidates)
        super().__init__(f"{len(self.candidates)} entities are called {name!r}; ask for one of them by its id:\n{lines}")
