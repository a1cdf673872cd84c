"""What a deed was done to, by the words after it."""

import pytest

from kg.facts.events.reports import event_reports
from kg.facts.posts.people import People
from tests.facts.marked import read


def _object(rest: str) -> str | None:
    article = read(f"{{D=2022-10-24 10月24日}}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 梁堤头镇}}{rest}")
    (report,) = event_reports(article, People(article), ())
    return report.object


@pytest.mark.parametrize(
    ("rest", "meant"),
    [
        ("调研油茶产业发展情况。", "油茶产业发展情况"),
        ("检查了防汛物资储备、群众转移工作，要求守住底线。", "防汛物资储备、群众转移工作"),
        ("看望困难群众。", "困难群众"),
        ("督导《湿地保护条例》贯彻实施情况。", "《湿地保护条例》贯彻实施情况"),
    ],
)
def test_noun_phrase_after_the_word(rest: str, meant: str) -> None:
    """The phrase up to the end of the clause is what the deed was done to, titles of documents with it."""
    assert _object(rest) == meant


@pytest.mark.parametrize(
    "rest", ["调研并召开座谈。", "调研。", "调研，了解油茶产业。", "检查先后来到三个村。", "主持召开的座谈会在镇政府举行。"]
)
def test_no_noun_phrase(rest: str) -> None:
    """Where the sentence goes on with other words nothing is made of them."""
    assert _object(rest) is None


def test_name_of_an_occasion_has_none() -> None:
    """To a meeting nothing is done, whatever its name is followed by."""
    article = read("{D=2022-10-24 10月24日}，全县教育工作座谈会有关事项由{T 县长}{P 陆小雨}主持。")
    (report,) = event_reports(article, People(article), ())
    assert report.object is None
