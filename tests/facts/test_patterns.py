"""The tables of facts load whole, and the longest word wins."""

from kg.facts.cues import Cue, CuePlace, body_patterns, cue_patterns, settled_roles
from kg.facts.patterns import Stand, status_words, title_hosts, trigger_pattern, triggers
from kg.model import EventType, OrganizationRole, ParticipantRole, PostStatus
from kg.text import any_of


def test_longest_trigger_wins() -> None:
    """慰问金 hides the 慰问 in it."""
    assert [match.group() for match in trigger_pattern().finditer("看望慰问、慰问金")] == ["看望慰问", "慰问金"]
    assert triggers()["慰问金"].weight == 0


def test_every_cue_is_settled() -> None:
    """Every type of event says what becomes of somebody with and without a cue, and every cue of the table is known to some type."""
    known = {cue for kind in EventType for cue in settled_roles(kind)}
    assert {row.cue for place in CuePlace for row in cue_patterns(place)} <= known | {Cue.ABSENT, Cue.ACTS}
    assert all(settled_roles(kind)[Cue.NOTHING] for kind in EventType)
    assert settled_roles(EventType.VISIT)[Cue.VISITED] is ParticipantRole.RECIPIENT


def test_parts_of_bodies_are_roles_or_places() -> None:
    """What a body or place can be is a role of the model, or where it was."""
    parts = {row.part for kind in EventType for row in body_patterns(kind)}
    assert parts <= {*OrganizationRole, "place"}
    assert {row.sign for kind in EventType for row in body_patterns(kind)} == {"O", "L"}


def test_words_of_status_by_where_they_stand() -> None:
    """原 stands between, 任 is a verb, 罢免 only a decision."""
    assert status_words(Stand.BETWEEN)["原"] is PostStatus.FORMER
    assert "任" in status_words(Stand.VERB)
    assert "罢免" not in status_words(Stand.BETWEEN, Stand.VERB)
    assert status_words(Stand.DECISION)["罢免"] is PostStatus.REMOVED


def test_every_host_has_two_patterns() -> None:
    """校长 finds a school."""
    assert any(title.search("校长") and body.search("曹县第一中学") for title, body in title_hosts())


def test_pattern_of_words_takes_the_longest() -> None:
    """前任 comes before 前, and signs are no signs of a pattern."""
    assert any_of(["前", "前任", "+"]) == r"(?:前任|\+|前)"


def test_gaps_of_outlines_stop_at_people() -> None:
    """The dots of the tables are signs of one clause, or of one sentence, without people: nobody else takes the chair for X."""
    chairs = [row.pattern for row in cue_patterns(CuePlace.SUBJECT) if row.cue is Cue.CHAIR]
    assert any(pattern.search("X在会上，主持会议") for pattern in chairs)
    assert not any(pattern.search(told) for pattern in chairs for told in ("X到会，P主持会议", "X到会。会议由他人主持会议"))
    assert not any("…" in row.pattern.pattern for place in CuePlace for row in cue_patterns(place))
