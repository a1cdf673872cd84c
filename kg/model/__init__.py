"""The words of the project as data: frozen records and closed lists that all stages share.

Files become sources, sources pages, pages articles; articles hold mentions, mentions carry claims; proposals and verdicts
say who is who. Nothing here computes anything.
"""

from kg.model.base import Record, first_fault
from kg.model.boxes import Box, boxes_under
from kg.model.claims import (
    AnyClaim,
    Argument,
    Claim,
    EventReport,
    Implied,
    Involved,
    MentionRef,
    NameClaim,
    Participant,
    PostClaim,
    RegionClaim,
    RelationClaim,
    SameClaim,
    WroteClaim,
)
from kg.model.documents import Article, Byline, Dated, Issue, Mention, Page, Source
from kg.model.enums import (
    BylineRole,
    EdgeType,
    EntityType,
    EventType,
    IssueKind,
    Judgement,
    MentionType,
    OrganizationRole,
    ParticipantRole,
    PostStatus,
    RelationKind,
    Unit,
)
from kg.model.graph import Edge, Node, Saying, Value
from kg.model.identity import Entity, Proposal, Verdict
from kg.model.records import Records

__all__ = [
    "AnyClaim",
    "Argument",
    "Article",
    "Box",
    "Byline",
    "BylineRole",
    "Claim",
    "Dated",
    "Edge",
    "EdgeType",
    "Entity",
    "EntityType",
    "EventReport",
    "EventType",
    "Implied",
    "Involved",
    "Issue",
    "IssueKind",
    "Judgement",
    "Mention",
    "MentionRef",
    "MentionType",
    "NameClaim",
    "Node",
    "OrganizationRole",
    "Page",
    "Participant",
    "ParticipantRole",
    "PostClaim",
    "PostStatus",
    "Proposal",
    "Record",
    "Records",
    "RegionClaim",
    "RelationClaim",
    "RelationKind",
    "SameClaim",
    "Saying",
    "Source",
    "Unit",
    "Value",
    "Verdict",
    "WroteClaim",
    "boxes_under",
    "first_fault",
]
