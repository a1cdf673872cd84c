"""Every kind of error has an exit code of its own."""

from kg.errors import KgError


def _kinds(kind: type[KgError]) -> list[type[KgError]]:
    return [kind, *(found for below in kind.__subclasses__() for found in _kinds(below))]


def test_exit_codes_are_distinct() -> None:
    """A script can tell what went wrong; none of the codes means success."""
    codes = [kind.exit_code for kind in _kinds(KgError) if "exit_code" in vars(kind)]
    assert len(codes) == len(set(codes))
    assert 0 not in codes
