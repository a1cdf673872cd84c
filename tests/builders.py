"""Small records built by hand: a page written with marks becomes its text, articles, mentions and claims.

`⟦P 张秀玲⟧` in a text is a mention of a person, `O` of a body, `L` of a place, `T` of a title.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.ids import article_id, mention_id, record_id, source_id
from kg.model import (
    AnyClaim,
    Argument,
    Article,
    Byline,
    BylineRole,
    Dated,
    EntityType,
    EventReport,
    EventType,
    Implied,
    Involved,
    Issue,
    Judgement,
    Mention,
    MentionRef,
    MentionType,
    NameClaim,
    Page,
    Participant,
    ParticipantRole,
    PostClaim,
    PostStatus,
    Records,
    RegionClaim,
    RelationClaim,
    RelationKind,
    Verdict,
    WroteClaim,
)
from kg.text import Span, Spans, squeeze

DALAD = "150621000000"
JUNGAR = "150622000000"
ORDOS = "150600000000"
YONGCHUAN = "500118000000"

_MARK = re.compile(r"⟦([POLTD]) ([^⟧]+)⟧")
_TYPES = {
    "P": MentionType.PERSON,
    "O": MentionType.ORG,
    "L": MentionType.PLACE,
    "T": MentionType.TITLE,
    "D": MentionType.DATE,
}


@dataclass
class ArticleBuilder:
    """One article being written: its mentions by text and its claims."""

    source: str
    id: str
    article: Article
    mentions: list[Mention]
    claims: list[AnyClaim] = field(default_factory=list)

    def mention(self, text: str, nth: int = 0) -> Mention:
        """The mention with this text."""
        return [mention for mention in self.mentions if mention.text == text][nth]

    def ref(self, text: str) -> MentionRef:
        """The mention with this text as an argument."""
        return MentionRef(mention=self.mention(text).id)

    @property
    def evidence(self) -> Spans:
        """The whole body."""
        return self.article.spans

    def _id(self, kind: str, *parts: object) -> str:
        return record_id(kind, self.id, str(len(self.claims)), *map(str, parts))

    def region(self, code: str, name: str = "达拉特旗") -> "ArticleBuilder":
        """The article speaks from a region."""
        claim = RegionClaim(
            id=self._id("g", code),
            source=self.source,
            article=self.id,
            evidence=self.evidence,
            annotator="hand",
            code=code,
            name=name,
            why="by hand",
        )
        self.claims.append(claim)
        return self

    def names(
        self, text: str, name: str, *, code: str | None = None, region: str | None = DALAD, parent: str | None = None
    ) -> "ArticleBuilder":
        """Every mention with this text has this full name."""
        for mention in [mention for mention in self.mentions if mention.text == text]:
            kinds = {MentionType.ORG: EntityType.ORGANIZATION, MentionType.PLACE: EntityType.PLACE}
            claim = NameClaim(
                id=self._id("n", mention.id),
                source=self.source,
                article=self.id,
                evidence=mention.spans,
                annotator="hand",
                mention=mention.id,
                type=kinds.get(mention.type, EntityType.PERSON),
                name=name,
                code=code,
                region=region,
                parent=parent,
                why="by hand",
            )
            self.claims.append(claim)
        return self

    def implied(self, name: str, region: str | None = DALAD, kind: EntityType = EntityType.ORGANIZATION) -> Implied:
        """A body that is meant but not printed."""
        return Implied(id=record_id("i", self.id, name), type=kind, name=name, region=region, anchors=self.evidence, why="by hand")

    def post(
        self,
        person: str,
        title: str,
        organization: Argument | None = None,
        *,
        full_title: str | None = None,
        status: PostStatus = PostStatus.CURRENT,
        start: str | None = None,
        end: str | None = None,
        nth: int = 0,
    ) -> "ArticleBuilder":
        """A person in a post, as the nth mention of the name has it."""
        claim = PostClaim(
            id=self._id("o", person, title, *["again"] * nth),
            source=self.source,
            article=self.id,
            evidence=self.evidence,
            annotator="hand",
            person=self.mention(person, nth).id,
            title=title,
            full_title=full_title or title,
            organization=organization,
            status=status,
            date=None,
            start=start,
            end=end,
        )
        self.claims.append(claim)
        return self

    def relation(self, kind: RelationKind, subject: str, other: str) -> "ArticleBuilder":
        """One named thing in another."""
        claim = RelationClaim(
            id=self._id("l", subject, other),
            source=self.source,
            article=self.id,
            evidence=self.evidence,
            annotator="hand",
            relation=kind,
            subject=self.ref(subject),
            object=self.ref(other),
        )
        self.claims.append(claim)
        return self

    def wrote(self, person: str, role: BylineRole = BylineRole.REPORTER) -> "ArticleBuilder":
        """A person made the article."""
        claim = WroteClaim(
            id=self._id("w", person),
            source=self.source,
            article=self.id,
            evidence=self.mention(person).spans,
            annotator="hand",
            person=self.mention(person).id,
            role=role,
        )
        self.claims.append(claim)
        return self

    def event(
        self,
        kind: EventType,
        trigger: str,
        participants: Iterable[tuple[str, ParticipantRole]] = (),
        *,
        date: str | None = None,
        places: Iterable[str] = (),
        organizations: Iterable[Involved] = (),
        about: str | None = None,
    ) -> "ArticleBuilder":
        """Something was done."""
        claim = EventReport(
            id=self._id("v", kind, trigger),
            source=self.source,
            article=self.id,
            evidence=self.evidence,
            annotator="hand",
            type=kind,
            trigger=trigger,
            object=about,
            date=date or (self.article.date.value if self.article.date else None),
            places=tuple(self.ref(place) for place in places),
            organizations=tuple(organizations),
            documents=(),
            participants=tuple(Participant(person=self.mention(name).id, role=role) for name, role in participants),
        )
        self.claims.append(claim)
        return self


@dataclass
class PageBuilder:
    """A page being written, article by article."""

    name: str
    issues: list[Issue] = field(default_factory=list)
    _plain: list[str] = field(default_factory=list)
    _marked: list[tuple[str, str | None, str | None, tuple[Byline, ...]]] = field(default_factory=list)

    def text(self, marked: str, *, date: str | None = None, headline: str | None = None) -> "PageBuilder":
        """Add an article with this text."""
        self._marked.append((marked, date, headline, ()))
        return self

    def articles(self) -> list[ArticleBuilder]:
        """The articles, ready for claims."""
        raw = self.raw()
        source, found, offset = source_id(raw.encode()), [], 0
        for marked, date, headline, byline in self._marked:
            head: Spans = ((offset, offset + len(headline)),) if headline else ()
            offset += len(headline) + 1 if headline else 0
            plain = _MARK.sub(r"\2", marked)
            body: Spans = ((offset, offset + len(plain)),)
            key = article_id(source, (*head, *body))
            article = Article(
                id=key,
                source=source,
                headline=(head,) if head else (),
                paragraphs=(body,),
                byline=byline,
                date=Dated(value=date, inferred=False, spans=()) if date else None,
            )
            found.append(ArticleBuilder(source, key, article, list(_mentions(marked, offset, source, key))))
            offset += len(plain) + 1
        return found

    def raw(self) -> str:
        """The text of the page."""
        blocks = ((f"{headline}\n" if headline else "") + _MARK.sub(r"\2", marked) + "\n" for marked, _, headline, _ in self._marked)
        return "".join(blocks)

    def records(self, articles: Iterable[ArticleBuilder]) -> Records:
        """The page with the claims of its articles."""
        raw, built = self.raw(), list(articles)
        source = source_id(raw.encode())
        return Records(
            source=source,
            name=self.name,
            page=Page(id=source, name=self.name, text=raw),
            articles=tuple(item.article for item in built),
            mentions=tuple(mention for item in built for mention in item.mentions),
            claims=tuple(claim for item in built for claim in item.claims),
            issues=tuple(self.issues),
        )


def page(name: str, marked: str, *, date: str | None = "2022-10-26", headline: str | None = None) -> tuple[PageBuilder, ArticleBuilder]:
    """A page with one article, and that article."""
    builder = PageBuilder(name).text(marked, date=date, headline=headline)
    return builder, builder.articles()[0]


def verdict(left: str, right: str, judgement: Judgement, *, time: str = "2026-01-01", author: str = "reader") -> Verdict:
    """A person's decision."""
    key = record_id("d", left, right, judgement, author, time)
    return Verdict(id=key, left=left, right=right, judgement=judgement, author=author, time=time, reason="by hand")


def _mentions(marked: str, offset: int, source: str, article: str) -> Iterable[Mention]:
    position = 0
    plain = offset
    for match in _MARK.finditer(marked):
        plain += match.start() - position
        span: Span = (plain, plain + len(match.group(2)))
        yield Mention(
            id=mention_id(source, (span,)),
            source=source,
            article=article,
            type=_TYPES[match.group(1)],
            text=squeeze(match.group(2)),
            spans=(span,),
            annotator="hand",
        )
        plain, position = span[1], match.end()
