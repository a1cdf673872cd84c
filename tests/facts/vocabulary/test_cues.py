"""The tables of parts load whole: every cue is settled, every part is a role or a place."""

from kg.facts.vocabulary.cues import Cue, CuePlace, body_patterns, cue_patterns, settled_roles
from kg.model import EventType, OrganizationRole, ParticipantRole


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


def test_gaps_of_outlines_stop_at_people() -> None:
    """The dots of the tables are signs of one clause, or of one sentence, without people: nobody else takes the chair for X."""
    chairs = [row.pattern for row in cue_patterns(CuePlace.SUBJECT) if row.cue is Cue.CHAIR]
    assert any(pattern.search("X在会上，主持会议") for pattern in chairs)
    assert not any(pattern.search(told) for pattern in chairs for told in ("X到会，P主持会议", "X到会。会议由他人主持会议"))
    assert not any("…" in row.pattern.pattern for place in CuePlace for row in cue_patterns(place))
