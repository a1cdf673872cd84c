"""The bodies for which people act at an event."""

from kg.facts import claims
from kg.model import EventReport, MentionRef
from tests.facts.marked import read


def _bodies(marked: str) -> list[tuple[str, list[tuple[str, str]]]]:
    found = read(marked)
    printed = {mention.id: mention.text for mention in found.mentions}
    return [
        (
            claim.type.value,
            [
                (printed[one.organization.mention], one.role.value)
                for one in claim.organizations
                if isinstance(one.organization, MentionRef)
            ],
        )
        for claim in claims(found.page, [found.article], found.mentions, "曹县")
        if isinstance(claim, EventReport)
    ]


def test_who_gives_does_so_for_his_body() -> None:
    """The body of the donor organizes a donation."""
    text = "{D=2022-10-24 10月24日}，{O 敖包乳业公司}{T 董事长}{P 周明远}向{O 佛寺镇小学}捐赠图书。"
    assert ("donation", [("佛寺镇小学", "recipient"), ("敖包乳业公司", "organizer")]) in _bodies(text)


def test_squads_rescue_and_offices_do_not() -> None:
    """A squad whose head comes with his people rescues; the body of a bystander has no part."""
    text = "{D=2022-10-24 10月24日}，山洪突发。{O 县消防救援大队}{T 大队长}{P 周明远}带领队员赶到，救出群众。{O 县气象局}{P 高远}介绍雨量。"
    assert _bodies(text) == [("other", [("县消防救援大队", "organizer")])]


def test_who_signs_does_so_for_his_body() -> None:
    """A contract signed at a meeting is organized by the bodies of those who sign."""
    text = "{D=2022-10-24 10月24日}，县里召开座谈会。{P 高远}主持。{O 甲公司}{T 经理}{P 周明远}签订协议。"
    assert ("ceremony", [("甲公司", "organizer")]) in _bodies(text)
