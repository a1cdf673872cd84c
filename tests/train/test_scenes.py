"""Invented news: every rule of the grammar expands, and its spans are what its marks say."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.train.augment import Replacer
from kg.train.divisions import read_counties, read_divisions, stem, village_name
from kg.train.names import NameMaker
from kg.train.noise import Spoiler, wrapped
from kg.train.samples import LABELS, Sample
from kg.train.scenes import SceneMaker, grammar, unmark
from tests.train.small import write_data

SEEDS = st.integers(0, 2**32)
LEFTOVER = re.compile(r"[\[\]<>{}|@]")


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> SceneMaker:
    """Scenes around one small county."""
    divisions = read_divisions(write_data(tmp_path_factory.mktemp("data")))
    return SceneMaker(read_counties(divisions), NameMaker(["建军", "红"], ["王", "李"], ["史密斯", "玛丽", "约翰", "汉斯", "安娜", "彼得"]))


def sound(sample: Sample) -> bool:
    """Whether spans lie in the text, in order and apart, and neither begin nor end with a blank."""
    ends = [0, *(end for _, end, _ in sample.spans)]
    return all(
        before <= begin < end <= len(sample.text) and sample.text[begin:end] == sample.text[begin:end].strip()
        for before, (begin, end, _) in zip(ends, sample.spans, strict=False)
    )


@pytest.mark.parametrize("symbol", sorted(grammar()))
def test_every_rule_expands(scenes: SceneMaker, symbol: str) -> None:
    """No symbol is missing, no bracket is left over, and spans are sound."""
    for seed in range(12):
        pattern = f"<{symbol}>"
        sample = scenes.phrase(Random(seed), pattern)
        assert not LEFTOVER.search(sample.text), sample.text
        assert sound(sample), sample


@given(SEEDS)
def test_the_same_seed_gives_the_same_sentence(scenes: SceneMaker, seed: int) -> None:
    """Training repeats because its sentences do."""
    assert scenes.sample(Random(seed)) == scenes.sample(Random(seed))


def test_marks_become_spans() -> None:
    """A mark gives its stretch a label; what stands between marks has none."""
    assert unmark("{O:县委}{T:书记}{P:陈 薇}说") == Sample("县委书记陈 薇说", ((0, 2, "ORG"), (2, 4, "TITLE"), (4, 7, "PERSON")))


@given(SEEDS)
def test_replacing_names_keeps_the_sentence_around_them(scenes: SceneMaker, seed: int) -> None:
    """Other names come in, the words between them stay, and spans are sound."""
    sample = Sample("昨天，王建军在石门镇说", ((3, 6, "PERSON"), (7, 10, "PLACE")), frozenset({"TITLE"}))
    new = Replacer(scenes).sample(Random(seed), sample)
    assert re.fullmatch(r"昨天，.+在.+说", new.text)
    assert sound(new)
    assert new.silent == sample.silent
    assert {label for _, _, label in new.spans} <= {*LABELS, "OPEN"}


@given(SEEDS, st.floats(0, 1))
def test_spans_follow_spoiled_text(seed: int, rate: float) -> None:
    """However much is spoiled, spans stay sound; at rate nought nothing changes."""
    sample = Sample("县委书记王建军到石门镇调研", ((0, 2, "ORG"), (2, 4, "TITLE"), (4, 7, "PERSON"), (8, 11, "PLACE")))
    spoiler = Spoiler("的一是")
    spoiled = spoiler.sample(Random(seed), sample, rate)
    assert all(0 <= begin < end <= len(spoiled.text) for begin, end, _ in spoiled.spans)
    assert spoiler.sample(Random(seed), sample, 0.0) == sample


@given(SEEDS)
def test_hard_line_ends_move_spans_along(seed: int) -> None:
    """Without its line ends the text is as it was, and each span holds the same characters."""
    sample = Sample(
        "县委书记王建军到石门镇柳树沟村调研", ((0, 2, "ORG"), (2, 4, "TITLE"), (4, 7, "PERSON"), (8, 11, "PLACE"), (11, 15, "PLACE"))
    )
    new = wrapped(Random(seed), sample)
    assert new.text.replace("\n", "") == sample.text
    for (begin, end, label), (b, e, old) in zip(new.spans, sample.spans, strict=True):
        assert label == old
        assert new.text[begin:end].replace("\n", "") == sample.text[b:e]
        assert new.text[begin:end] == new.text[begin:end].strip()


@pytest.mark.parametrize(
    ("listed", "name"),
    [("述巴村委会", "述巴村"), ("多福巷社区居委会", "多福巷社区"), ("张庄村民委员会", "张庄"), ("芒哈图嘎查", "芒哈图嘎查")],
)
def test_villages_are_named_as_the_news_names_them(listed: str, name: str) -> None:
    """The word for the committee goes, the word for the kind of village comes."""
    assert village_name(listed) == name


@pytest.mark.parametrize(
    ("name", "short"), [("恩施土家族苗族自治州", "恩施"), ("鄂温克族自治旗", "鄂温克族自治旗"), ("石门镇", "石门"), ("和县", "和县")]
)
def test_stems_lose_the_word_for_the_kind(name: str, short: str) -> None:
    """Names of autonomous divisions lose their peoples too; a single character is no stem."""
    assert stem(name) == short


@pytest.mark.parametrize(
    "kind", ["mongol", "tibetan", "turkic", "kazakh", "yi", "hui", "korean", "dai", "southern", "western", "han", "stranger"]
)
def test_names_of_every_people_can_be_made(scenes: SceneMaker, kind: str) -> None:
    """A name has at least two characters and no blank at its ends."""
    names = [getattr(scenes.names, kind)(Random(seed)) for seed in range(200)]
    assert all(len(name) >= 2 and name == name.strip() for name in names)
    assert len(set(names)) > 20
