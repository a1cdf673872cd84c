"""Names said once in a document are names wherever it says them again."""

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.found import Found
from kg.extract.repeats import find_repeats, lengthened, shortened
from kg.model import MentionType


def _found(text: str, name: str, kind: MentionType) -> Found:
    start = text.index(name)
    return Found(start, start + len(name), kind, "model")


def _again(said: str, name: str, kind: MentionType, text: str) -> list[tuple[str, str]]:
    """What is found again in a text, of a document that has said a name of a type."""
    repeats = find_repeats([said, text], [[_found(said, name, kind)], []])[1]
    return [(one.type.value, text[one.start : one.end]) for one in repeats]


def test_name_is_found_again() -> None:
    """A name of three characters needs nothing beside it."""
    assert _again("周明远来了。", "周明远", MentionType.PERSON, "那天周明远笑了。") == [("PERSON", "周明远")]


def test_name_of_two_characters_stands_between_signs() -> None:
    """高远 inside 登高远眺 is no name, and one before 说 is."""
    assert _again("高远来了。", "高远", MentionType.PERSON, "登高远眺。") == []
    assert _again("高远来了。", "高远", MentionType.PERSON, "“好。”高远说。") == [("PERSON", "高远")]


def test_short_bodies_are_not_looked_for() -> None:
    """A short form such as 县委 is too often part of another word."""
    assert _again("县委开会。", "县委", MentionType.ORG, "县委宣传部") == []


def test_shorter_body_is_found_where_the_longer_one_may_not_fit() -> None:
    """中国文字博物馆 before its 党委书记, of a document that has its 党委 too; who wins is settled later."""
    said = "中国文字博物馆党委。中国文字博物馆。"
    known = [Found(0, 9, MentionType.ORG, "model"), Found(10, 17, MentionType.ORG, "model")]
    again = find_repeats([said, "中国文字博物馆党委书记"], [known, []])[1]
    assert {(one.start, one.end) for one in again} == {(0, 9), (0, 7)}


def test_short_name_of_a_county_opens_a_clause() -> None:
    """开州 is the document's 开州区 whatever follows it; a village's short name and 开州路 are left alone."""
    assert _again("开州区开会。", "开州区", MentionType.PLACE, "开州培训法律明白人") == [("PLACE", "开州")]
    assert _again("开州区开会。", "开州区", MentionType.PLACE, "开州路上") == []
    assert _again("来到其龙村。", "其龙村", MentionType.PLACE, "其龙培训牧民") == []


def test_county_of_a_body_is_found_by_its_short_name() -> None:
    """舒城 is the county of 舒城县政府, although it looks like a name of a person."""
    assert _again("舒城县政府开会。", "舒城县政府", MentionType.ORG, "舒城敲门招商") == [("PLACE", "舒城")]
    assert _again("县政府开会。", "县政府", MentionType.ORG, "舒城敲门招商") == []


def test_place_is_found_again_without_its_kind() -> None:
    """其龙 is the document's 其龙村 between words that stand beside places, and 建国 is left to people."""
    assert _again("来到其龙村。", "其龙村", MentionType.PLACE, "第四次来其龙。") == [("PLACE", "其龙")]
    assert _again("来到其龙村。", "其龙村", MentionType.PLACE, "极其龙钟") == []
    assert _again("来到建国村。", "建国村", MentionType.PLACE, "说起建国。") == []


def test_surname_before_a_title() -> None:
    """周书记 is somebody where the document knows a 周, and nobody where it does not."""
    expected = [("PERSON", "周"), ("TITLE", "书记")]
    assert _again("周明远来了。", "周明远", MentionType.PERSON, "群众对周书记说。") == expected
    assert _again("周明远来了。", "周明远", MentionType.PERSON, "群众对马书记说。") == []


def test_name_cut_short_is_lengthened() -> None:
    """The longer name that begins or ends at the same place replaces a person's, and only a person's."""
    short, longer = Found(0, 4, MentionType.PERSON, "model"), Found(0, 5, MentionType.PERSON, "document")
    assert lengthened([short], [longer]) == [longer]
    assert lengthened([Found(1, 5, MentionType.PERSON, "model")], [longer]) == [longer]
    place = Found(0, 4, MentionType.PLACE, "model")
    assert lengthened([place], [Found(0, 5, MentionType.PLACE, "document")]) == [place]


@given(st.lists(st.text(alphabet="周明远高说。，书记", max_size=12), min_size=1, max_size=4))
def test_repeats_are_names_of_the_document(texts: list[str]) -> None:
    """Whatever is found again carries a name, a surname with its title, and nothing else."""
    said = "周明远说。"
    for text, again in zip(
        texts, find_repeats([said, *texts], [[_found(said, "周明远", MentionType.PERSON)], *([] for _ in texts)])[1:], strict=True
    ):
        assert {text[one.start : one.end] for one in again} <= {"周明远", "周", "书记"}


def test_name_with_a_character_too_many_is_cut_to_the_known_one() -> None:
    """傅小云来 is the 傅小云 of another sentence; a name of another people may have four characters."""

    def cut(known: str, name: str) -> str:
        texts = [f"{known}说。", f"在{name}之前。"]
        found = [[_found(texts[0], known, MentionType.PERSON)], [_found(texts[1], name, MentionType.PERSON)]]
        (one,) = shortened(texts, found)[1]
        return texts[1][one.start : one.end]

    assert cut("傅小云", "傅小云来") == "傅小云"
    assert cut("欧阳小", "欧阳小云") == "欧阳小云"
    assert cut("王小云", "傅小云来") == "傅小云来"


def test_calling_beside_a_name_said_again() -> None:
    """村民 before a name that only the document knows is a title; 学生 and words before no name are none."""
    assert _again("类兴花来了。", "类兴花", MentionType.PERSON, "走进村民类兴花刚拾掇好的小院") == [("PERSON", "类兴花"), ("TITLE", "村民")]
    assert _again("类兴花来了。", "类兴花", MentionType.PERSON, "走进大学生类兴花的小院") == [("PERSON", "类兴花")]
