"""One scan finds divisions, villages, bodies and posts, each leftmost-longest on its own."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import Division, HitKind, divisions, matcher

MATCHER = matcher()
PIECES = "达拉特旗 旗委 书记 关碾房村 ， 调研 中共 市人社局 委员会 政协 十八洞村 村 。 副"


def found(text: str, kind: HitKind, region: Division | None = None) -> list[str]:
    """The texts of the hits of a kind."""
    return [text[hit.start : hit.end] for hit in MATCHER.scan(text, region) if hit.kind == kind]


def test_bodies_take_the_regions_before_them() -> None:
    """A region and the body after it are one body; what they share is counted once."""
    text = "达拉特旗委宣传部、鄂尔多斯市人社局、中共曹县县委组织部、达旗融媒体中心、湘西州委"
    assert found(text, HitKind.BODY) == text.split("、")


def test_bodies_around_a_region() -> None:
    """A body with the region inside its name is found whole."""
    assert found("一四二团召开会议，团工会、团委", HitKind.BODY)[:1] == ["团工会"]
    assert found("政协达拉特旗委员会和共青团曹县委员会", HitKind.BODY) == ["政协达拉特旗委员会", "共青团曹县委员会"]


def test_relative_bodies() -> None:
    """Relative names are found without a region before them."""
    text = "旗委、县政府、团市委、州妇联、市场监管局、政法委"
    assert found(text, HitKind.BODY) == text.split("、")


def test_posts_are_found_with_prefixes_and_folded() -> None:
    """The longest post counts, also where it shares a character with its body."""
    assert found("旗委副书记、常务副旗长，统战部长，责任编辑 王五", HitKind.POST) == ["副书记", "常务副旗长", "统战部长", "责任编辑"]


def test_words_that_contain_posts() -> None:
    """委员会, 主席团 and 组织部长会议 hold no post."""
    assert found("委员会主席团在代表大会上，组织部长会议召开", HitKind.POST) == []


def test_divisions_of_all_levels() -> None:
    """Provinces, prefectures, counties and towns are found by full and by short names."""
    text = "内蒙古自治区鄂尔多斯市达拉特旗树林召镇，湘西州花垣县双龙镇"
    assert found(text, HitKind.DIVISION) == ["内蒙古自治区", "鄂尔多斯市", "达拉特旗", "树林召镇", "花垣县", "双龙镇"]
    assert found(text, HitKind.SHORT) == ["湘西州"]


def test_short_names_that_are_words_are_left_out() -> None:
    """互助 and 合作 are words before they are a county and a city."""
    assert found("互助合作、和平发展，资源富裕", HitKind.SHORT) == []


def test_villages_prefer_the_neighbourhood() -> None:
    """With a region, a village nearby is found without what stands before it."""
    region = divisions().resolve("达拉特旗")
    assert found("到关碾房村和十八洞村调研，全村农村社区", HitKind.VILLAGE, region) == ["关碾房村", "十八洞村"]


@given(st.lists(st.sampled_from([*PIECES.split(), " ", "\n"]), max_size=12).map("".join))
def test_hits_lie_in_the_text_and_do_not_overlap_in_a_kind(text: str) -> None:
    """Hits are in order, inside the text, and two of one kind share no character."""
    hits = MATCHER.scan(text)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    for kind in HitKind:
        spans = sorted((hit.start, hit.end) for hit in hits if hit.kind == kind)
        assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(st.text(max_size=60))
def test_any_text_can_be_scanned(text: str) -> None:
    """No text breaks the scan, and scanning twice gives the same."""
    assert MATCHER.scan(text) == MATCHER.scan(text)


def test_scanning_is_fast() -> None:
    """A megabyte takes about a third of a second; the bound is for a busy machine."""
    text = "达拉特旗委副书记、旗长到树林召镇关碾房村调研，市人社局局长参加。近日，全旗各项事业取得新成效，干部群众聚力振兴。" * 2000
    started = time.process_time()
    MATCHER.scan(text)
    assert len(text.encode()) / (time.process_time() - started) > 300_000
