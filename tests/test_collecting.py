"""The search for garbage during a build."""

import gc
from contextlib import suppress

from kg.collecting import collecting_seldom


def test_a_build_looks_for_garbage_seldom_and_leaves_the_setting_as_it_was() -> None:
    """Whoever builds from a program of their own finds their collector as before, after an error too."""
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
    with suppress(ValueError), collecting_seldom():
        raise ValueError
    assert gc.get_threshold() == before
