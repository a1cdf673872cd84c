"""Which short mentions of people the full ones of an article explain."""

from kg.facts.posts.people import People
from kg.model import Mention, MentionType
from tests.facts.marked import read


def _full(marked: str) -> list[tuple[str, str]]:
    """Each person as printed, with the fullest name the article has."""
    found = read(marked)
    people = People(found)
    return [(one.text, people.full(one).text) for one in found.of_type(MentionType.PERSON)]


def test_surname_of_the_only_bearer() -> None:
    """张书记 is the only 张 of the article."""
    assert ("周", "周明远") in _full("{P 周明远}来了。{P 周}{T 书记}说。")


def test_surname_by_its_title() -> None:
    """Of two bearers the one with the title is meant."""
    assert ("周", "周明远") in _full("{O 县委}{T 书记}{P 周明远}和{T 局长}{P 周小雨}来了。{P 周}{T 书记}说。")


def test_surname_of_two_is_nobody() -> None:
    """Where two could be meant, nobody is."""
    assert ("周", "周") in _full("{P 周明远}和{P 周小雨}来了。{P 周}{T 书记}说。")


def test_surname_of_two_characters() -> None:
    """欧阳院长 is the only 欧阳 of the article."""
    assert ("欧阳", "欧阳帅") in _full("{P 欧阳帅}来了。{P 欧阳}{T 院长}说。")


def test_surname_by_a_title_that_ends_so_or_says_the_same() -> None:
    """支书 is whom the article calls 老支书, 老师 is its 教师; a title in full comes first."""
    assert ("周", "周明远") in _full("{T 老支书}{P 周明远}和{T 局长}{P 周小雨}来了。{P 周}{T 支书}说。")
    assert ("周", "周明远") in _full("{T 教师}{P 周明远}和父亲{P 周小雨}来了。{P 周}{T 老师}说。")
    assert ("周", "周小雨") in _full("{T 副局长}{P 周明远}和{T 局长}{P 周小雨}来了。{P 周}{T 局长}说。")


def test_what_a_village_calls_somebody_is_no_second_bearer() -> None:
    """周伯 is no full name, so that 周医生 is the only 周."""
    assert ("周", "周明远") in _full("{P 周明远}来了，孩子们叫他{P 周伯}。{P 周}{T 医生}说。")


def test_given_name_of_the_only_bearer() -> None:
    """文昊 is the only 那文昊 of the article; of two nobody is."""
    assert ("文昊", "那文昊") in _full("{P 那文昊}来了。{P 文昊}说。")
    assert ("文昊", "文昊") in _full("{P 那文昊}和{P 李文昊}来了。{P 文昊}说。")


def test_part_of_a_dotted_name() -> None:
    """A part of a name with a dot is its only bearer."""
    assert ("哈丽玛", "哈丽玛·木拉提") in _full("{P 哈丽玛·木拉提}来了。{P 哈丽玛}说。")


def test_first_part_of_a_name_comes_before_another() -> None:
    """图尔荪 is 图尔荪·麦麦提 rather than his daughter 热依汗古丽·图尔荪."""
    assert ("图尔荪", "图尔荪·麦麦提") in _full("{P 图尔荪·麦麦提}来了，{P 热依汗古丽·图尔荪}也来了。{P 图尔荪}说。")


def test_claims_say_what_explains_what() -> None:
    """Each explained mention is one claim; full names are none."""
    found = read("{P 周明远}来了。{P 周}{T 书记}说。")
    people: list[Mention] = list(found.of_type(MentionType.PERSON))
    claims = list(People(found).claims())
    assert [(claim.mention, claim.full) for claim in claims] == [(people[1].id, people[0].id)]


def test_surname_of_nobody_else_is_a_name_of_its_own() -> None:
    """A surname that a fuller name explains is not full; one whose bearer the article does not name is all that it says of him."""
    found = read("{P 周明远}来了。{P 周}{T 书记}说。{P 马}{T 书记}也说。")
    people = People(found)
    placed = [one for block in found.blocks for one in block.placed if one.type is MentionType.PERSON]
    assert [people.is_full(one) for one in placed] == [True, False, True]
