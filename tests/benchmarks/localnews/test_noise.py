"""Damaged pages: what moves with the characters, what is lost, and that the same seed makes the same page."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.localnews.noise import LEVELS, noisy
from benchmarks.localnews.noise.damage import confusions
from benchmarks.localnews.splits import HERE, SPLITS
from kg.evaluate import GoldDocument, load_document, load_gold, score
from kg.evaluate.agreement import as_predicted
from kg.model import MentionType
from kg.text import chinese_punctuation, cut, squeeze

DEV = load_gold(HERE / "dev")
DAMAGED = range(1, len(LEVELS))
LOSSLESS = 1  # the highest level that loses no character

documents = st.lists(st.sampled_from(DEV), min_size=1, max_size=4, unique_by=lambda one: one.name)
seeds = st.integers(0, 10_000)


def body(page: GoldDocument, article: str) -> str:
    """The body of an article in reading order, line ends and blanks taken out, punctuation of one width."""
    spans = [one.span for one in page.marked.segments if one.article == article and one.kind == "body"]
    reading = page.facts.articles[article].reading or range(1, len(spans) + 1)
    return squeeze(chinese_punctuation("".join(page.marked.text[slice(*spans[number - 1])] for number in reading)))


def written(folder: Path, page: str, facts: str) -> GoldDocument:
    """A document written to a folder and read from it."""
    (folder / "page.ann").write_text(page, encoding="utf-8")
    (folder / "page.yaml").write_text(facts, encoding="utf-8")
    return load_document(folder / "page.ann")


@given(documents, seeds)
def test_level_zero_changes_nothing(chosen: list[GoldDocument], seed: int) -> None:
    """Without noise the documents come back as they are."""
    assert noisy(chosen, 0, seed) == tuple(chosen)


@settings(deadline=None, max_examples=20)
@given(documents, st.sampled_from(DAMAGED), seeds)
def test_the_same_seed_makes_the_same_pages(chosen: list[GoldDocument], level: int, seed: int) -> None:
    """Nothing but documents, level and seed decides."""
    assert noisy(chosen, level, seed) == noisy(chosen, level, seed)


@settings(deadline=None, max_examples=20)
@given(documents, st.sampled_from(DAMAGED), seeds)
def test_mentions_stand_where_they_say(chosen: list[GoldDocument], level: int, seed: int) -> None:
    """Every mention has ranges on the page, not empty, not shared, whose characters without white space are its text."""
    for page in noisy(chosen, level, seed):
        taken: Counter[int] = Counter()
        for mention in page.marked.mentions:
            assert all(0 <= start < end <= len(page.marked.text) for start, end in mention.spans)
            assert squeeze(cut(page.marked.text, mention.spans)) == mention.text != ""
            taken.update(offset for span in mention.spans for offset in range(*span))
        assert not taken or max(taken.values()) == 1


@settings(deadline=None, max_examples=20)
@given(documents, st.sampled_from(DAMAGED), seeds)
def test_segments_cover_the_page(chosen: list[GoldDocument], level: int, seed: int) -> None:
    """Every character that is not white space belongs to one segment, and segments have no white space at their ends."""
    for page in noisy(chosen, level, seed):
        covered = Counter(offset for one in page.marked.segments for offset in range(*one.span))
        solid = {offset for offset, character in enumerate(page.marked.text) if not character.isspace()}
        assert solid <= set(covered)
        assert all(
            page.marked.text[one.span[0] : one.span[1]].strip() == page.marked.text[slice(*one.span)] for one in page.marked.segments
        )
        assert max(covered.values()) == 1


@settings(deadline=None, max_examples=20)
@given(documents, seeds)
def test_taking_the_lines_out_gives_the_articles_back(chosen: list[GoldDocument], seed: int) -> None:
    """Where no character is damaged, each body read in its order and squeezed is the clean one."""
    for page in noisy(chosen, LOSSLESS, seed):
        for clean in chosen:
            if f"{clean.name}-a1" in page.facts.articles:
                assert body(page, f"{clean.name}-a1") == body(clean, "a1")


@settings(deadline=None, max_examples=20)
@given(documents, st.sampled_from(DAMAGED), seeds)
def test_keys_and_types_come_from_the_clean_documents(chosen: list[GoldDocument], level: int, seed: int) -> None:
    """Damage gives no mention another key, type or value, and every person who does something is still named."""
    known = {(one.type, one.key, one.value, one.optional) for clean in chosen for one in clean.marked.mentions}
    for page in noisy(chosen, level, seed):
        assert {(one.type, one.key, one.value, one.optional) for one in page.marked.mentions} <= known
        named = {one.key for one in page.marked.mentions}
        assert {post.person for post in page.facts.posts} <= named
        assert {one.name for event in page.facts.events for one in event.participants} <= named


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("level", DAMAGED)
def test_a_perfect_reader_gets_full_marks(split: str, level: int) -> None:
    """The gold of damaged pages agrees with itself under the scorer, and no article is lost."""
    clean = load_gold(HERE / split)
    pages = noisy(clean, level)
    scores = score(pages, {page.name: as_predicted(page) for page in pages})
    assert {name: measure.f1 for name, measure in scores.rows} == pytest.approx({name: 1.0 for name, _ in scores.rows})
    assert sum(len(page.facts.articles) for page in pages) == sum(len(one.facts.articles) for one in clean)


def test_damage_grows_with_the_level() -> None:
    """Level 1 changes no character; from level 2 on each changes more than the one below, near the share it promises."""
    clean, first, *shares = (_changed(noisy(DEV, level)) for level in (0, *DAMAGED))
    assert first == clean
    promised = [level.characters for level in LEVELS[2:]]
    assert shares == sorted(shares)
    assert all(0.2 * share < found - clean < 1.5 * share for share, found in zip(promised, shares, strict=True))


def _changed(pages: Sequence[GoldDocument]) -> float:
    """The share of characters of people's names that are not those of their key."""
    pairs = [(one.text, one.key.split("#")[0]) for page in pages for one in page.marked.mentions if one.type is MentionType.PERSON]
    whole = [(text, key) for text, key in pairs if len(text) == len(key)]
    return sum(a != b for text, key in whole for a, b in zip(text, key, strict=True)) / sum(len(key) for _, key in whole)


def test_a_date_without_its_digits_is_no_mention(tmp_path: Path) -> None:
    """When the only date of an article loses digits, the mention goes, and the article and its event have no date."""
    facts = """
articles: {a1: {headline: 开会, date: 2024-03-05}}
events: [{id: e1, article: a1, type: meeting, date: 2024-03-05}]
"""
    clean = written(tmp_path, "⟦a1 headline⟧\n开会\n⟦a1 body⟧\n{D=2024-03-05 2024年3月5日}，{P 王芳}主持会议。\n", facts)
    pages = [noisy([clean], 4, seed)[0] for seed in range(40)]
    dated = [any(one.type is MentionType.DATE for one in page.marked.mentions) for page in pages]
    assert set(dated) == {True, False}
    for page, has_date in zip(pages, dated, strict=True):
        assert (page.facts.articles["page-a1"].date == "2024-03-05") is has_date
        assert (page.facts.events[0].date == "2024-03-05") is has_date


def test_a_year_that_others_need_is_never_lost(tmp_path: Path) -> None:
    """Where one date is printed without its year, the date that prints it keeps all its digits at every seed."""
    page = "⟦a1 body⟧\n{D=2024-03-05 2024年3月5日}，{P 王芳}到村里。{D=2024-03-06 3月6日}，{P 王芳}回到县里。\n"
    clean = written(tmp_path, page, "articles: {a1: {date: 2024-03-05}}")
    for seed in range(40):
        assert "2024-03-05" in {one.value for one in noisy([clean], 4, seed)[0].marked.mentions}


def test_a_person_whose_name_is_gone_did_nothing(tmp_path: Path) -> None:
    """When every character of a name is lost, the mention goes, and with it the post and the part in the event."""
    facts = """
articles: {a1: {}}
posts: [{article: a1, person: 芳, title: 书记}]
events: [{id: e1, article: a1, type: visit, participants: [{name: 芳, role: leader}]}]
"""
    clean = written(tmp_path, "⟦a1 body⟧\n{T 书记}{P 芳}到村里。\n", facts)
    lost = [page for seed in range(400) for page in noisy([clean], 4, seed) if not any(one.key == "芳" for one in page.marked.mentions)]
    assert lost
    assert all(not page.facts.posts and not page.facts.events[0].participants for page in lost)


def test_characters_are_confused_with_others() -> None:
    """No character is among those it is taken for, and each has at least one."""
    assert all(one not in shapes + sounds and shapes + sounds for one, (shapes, sounds) in confusions().items())
