"""Readers, layout, titles and exporters on any input: an answer that holds, or an error of ours."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Source
from kg.read import read_page
from tests.fuzz.checks import check_crawl, check_exports, check_file, check_text
from tests.fuzz.samples import CRAWL, SAMPLES
from tests.fuzz.strategies import LONGER, damaged, names, pages

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.mark.parametrize("form", SAMPLES)
@settings(max_examples=40 * LONGER, deadline=None, suppress_health_check=_SLOW)
@given(data=st.data())
def test_a_damaged_file_is_read_or_told(form: str, data: st.DataObject) -> None:
    """Of every format."""
    check_file(form, data.draw(damaged(SAMPLES[form])))


@pytest.mark.parametrize("form", SAMPLES)
def test_a_good_file_is_read(form: str) -> None:
    """What is damaged above is whole before, and has its text."""
    page = read_page(Source(id="s0", name="a.x", data=SAMPLES[form], format=form))
    assert page.text.strip()


@settings(max_examples=60 * LONGER, deadline=None, suppress_health_check=_SLOW)
@given(damaged(CRAWL))
def test_every_row_of_a_damaged_crawl_is_a_source_or_told(data: bytes) -> None:
    """And none takes the place of another."""
    check_crawl(data)


@settings(max_examples=60 * LONGER, deadline=None, suppress_health_check=_SLOW)
@given(pages)
def test_no_stage_breaks_on_any_text(text: str) -> None:
    """Layout, titles, posts and events of words in no order."""
    check_text(text)


@settings(max_examples=20 * LONGER, deadline=None, suppress_health_check=_SLOW)
@given(names)
def test_names_of_any_kind_come_through_every_exporter(found: list[str]) -> None:
    """Read back by csv, json, expat and networkx, with every character that the format can hold."""
    check_exports(found)
