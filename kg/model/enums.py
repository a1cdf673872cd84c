"""Closed lists of the words the project uses for kinds of things; Chinese stays in values, identifiers are English."""

from enum import StrEnum


class MentionType(StrEnum):
    """What a range of characters names."""

    PERSON = "PERSON"
    TITLE = "TITLE"
    ORG = "ORG"
    PLACE = "PLACE"
    DATE = "DATE"


class EntityType(StrEnum):
    """The node labels of the graph."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    POST = "Post"
    EVENT = "Event"
    ARTICLE = "Article"


class EdgeType(StrEnum):
    """The relationship types of the graph."""

    HOLDS = "HOLDS"
    POST_OF = "POST_OF"
    PART_OF = "PART_OF"
    LOCATED_IN = "LOCATED_IN"
    TOOK_PART = "TOOK_PART"
    INVOLVES = "INVOLVES"
    AT = "AT"
    REPORTED_IN = "REPORTED_IN"
    MENTIONED_IN = "MENTIONED_IN"
    WROTE = "WROTE"
    APPEARS_WITH = "APPEARS_WITH"
    SUCCEEDED = "SUCCEEDED"


class PostStatus(StrEnum):
    """How a person stands to a post in one observation."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    ELECTED = "elected"
    APPOINTED = "appointed"
    REMOVED = "removed"
    CANDIDATE = "candidate"


class EventType(StrEnum):
    """What kind of thing was done."""

    INSPECTION = "inspection"
    VISIT = "visit"
    MEETING = "meeting"
    TRAINING = "training"
    LECTURE = "lecture"
    SPEECH = "speech"
    DONATION = "donation"
    CEREMONY = "ceremony"
    ENFORCEMENT = "enforcement"
    AWARD = "award"
    APPOINTMENT = "appointment"
    PUBLICATION = "publication"
    PROJECT = "project"
    OTHER = "other"


class ParticipantRole(StrEnum):
    """What a person did in an event, or how the report of it names them."""

    LEADER = "leader"
    CHAIR = "chair"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    LECTURER = "lecturer"
    REPRESENTATIVE = "representative"
    AUTHOR = "author"
    RECIPIENT = "recipient"
    QUOTED = "quoted"
    CITED = "cited"
    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"

    @property
    def took_part(self) -> bool:
        """Whether the person was there; the others are only named and never make a co-appearance."""
        return self in _TOOK_PART


_TOOK_PART = frozenset(
    {
        ParticipantRole.LEADER,
        ParticipantRole.CHAIR,
        ParticipantRole.PARTICIPANT,
        ParticipantRole.SPEAKER,
        ParticipantRole.LECTURER,
        ParticipantRole.REPRESENTATIVE,
        ParticipantRole.AUTHOR,
        ParticipantRole.RECIPIENT,
    }
)


class OrganizationRole(StrEnum):
    """How an organization stands to an event."""

    HOST = "host"
    VISITED = "visited"
    ORGANIZER = "organizer"
    RECIPIENT = "recipient"
    SUBJECT = "subject"


class BylineRole(StrEnum):
    """What a person did for an article."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"
    AUTHOR = "author"


class RelationKind(StrEnum):
    """What a page says of two named things, beside posts and events."""

    PART_OF = "PART_OF"
    LOCATED_IN = "LOCATED_IN"


class Judgement(StrEnum):
    """What a rule proposes or a person decides about two mentions."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Unit(StrEnum):
    """What two people must share to appear together."""

    EVENT = "event"
    ARTICLE = "article"
    SENTENCE = "sentence"


class IssueKind(StrEnum):
    """What went wrong with a source, or is doubtful in it."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    BAD_FIELD = "bad_field"
    NO_ARTICLE = "no_article"
    LOST_DIGITS = "lost_digits"
    FORBIDDEN_CHARACTER = "forbidden_character"
    CONFLICT = "conflict"
    SPLIT_CLUSTER = "split_cluster"
    ORPHANED_VERDICT = "orphaned_verdict"
    MISSING_SOURCE = "missing_source"
    FAILED = "failed"
