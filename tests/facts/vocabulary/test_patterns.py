"""The tables of facts load whole, and the longest word wins."""

from kg.facts.vocabulary.patterns import Stand, passed_on, status_words, title_hosts, trigger_pattern, triggers
from kg.model import PostStatus
from kg.text import any_of


def test_longest_trigger_wins() -> None:
    """慰问金 hides the 慰问 in it."""
    assert [match.group() for match in trigger_pattern().finditer("看望慰问、慰问金")] == ["看望慰问", "慰问金"]
    assert triggers()["慰问金"].weight == 0


def test_words_of_status_by_where_they_stand() -> None:
    """原 stands between, 任 is a verb, 罢免 only a decision."""
    assert status_words(Stand.BETWEEN)["原"] is PostStatus.FORMER
    assert "任" in status_words(Stand.VERB)
    assert "罢免" not in status_words(Stand.BETWEEN, Stand.VERB)
    assert status_words(Stand.DECISION)["罢免"] is PostStatus.REMOVED


def test_posts_that_go_to_another_body() -> None:
    """A judge behind the committee of a court is one of the court."""
    body = "曹县人民法院审判委员会"
    found = next(match["of"] for row in passed_on() if row.title.search("审判员") and (match := row.before.fullmatch(body)))
    assert found == "曹县人民法院"


def test_every_host_has_two_patterns() -> None:
    """校长 finds a school."""
    assert any(title.search("校长") and body.search("曹县第一中学") for title, body in title_hosts())


def test_pattern_of_words_takes_the_longest() -> None:
    """前任 comes before 前, and signs are no signs of a pattern."""
    assert any_of(["前", "前任", "+"]) == r"(?:前任|\+|前)"
