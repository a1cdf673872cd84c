"""The articles of an invented country as the records that `kg` reads from pages."""

from collections.abc import Iterable, Iterator

from benchmarks.identity.regions import Region
from benchmarks.identity.world import Printed
from kg.ids import article_id, mention_id, record_id, source_id
from kg.model import (
    AnyClaim,
    Article,
    Dated,
    EntityType,
    Mention,
    MentionRef,
    MentionType,
    NameClaim,
    Page,
    PostClaim,
    PostStatus,
    Records,
    RegionClaim,
)
from kg.text import Span, squeeze

_HAND = "world"


def documents(articles: Iterable[Printed]) -> Iterator[tuple[Records, dict[str, int]]]:
    """The records of each article, with the person behind every mention of one."""
    return (_Document(printed).records() for printed in articles)


class _Document:
    """A page with one article, written name by name."""

    def __init__(self, printed: Printed) -> None:
        self._printed = printed
        self._pieces = [f"第{printed.number}号报道："]
        self._length = len(self._pieces[0])
        self._named: list[tuple[MentionType, Span]] = []
        people = [self._write_person(sighting.name, sighting.body, sighting.title) for sighting in printed.sightings]
        self._write("到场。")
        self._raw = "".join(self._pieces)
        self._source = source_id(self._raw.encode())
        self._body: Span = (0, len(self._raw))
        self._article = article_id(self._source, (self._body,))
        self._people = people

    def records(self) -> tuple[Records, dict[str, int]]:
        """The page as it is read, and who is meant."""
        mentions = tuple(self._mention(kind, span) for kind, span in self._named)
        by_span = {mention.spans[0]: mention for mention in mentions}
        truth = {by_span[person].id: sighting.person for (person, _), sighting in zip(self._people, self._printed.sightings, strict=True)}
        article = Article(
            id=self._article,
            source=self._source,
            headline=(),
            paragraphs=((self._body,),),
            date=Dated(value=self._printed.date, inferred=False, spans=()),
        )
        name = f"{self._printed.number:07d}.txt"
        page = Page(id=self._source, name=name, text=self._raw)
        return Records(
            source=self._source, name=name, page=page, articles=(article,), mentions=mentions, claims=tuple(self._claims(by_span))
        ), truth

    def _write(self, text: str) -> Span:
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        return start, self._length

    def _write_person(self, name: str, body: str | None, title: str | None) -> tuple[Span, Span | None]:
        of = self._write(body) if body else None
        if title:
            self._write(title)
        person = self._write(name)
        self._write("、")
        self._named += [(MentionType.ORG, of)] * (of is not None) + [(MentionType.PERSON, person)]
        return person, of

    def _mention(self, kind: MentionType, span: Span) -> Mention:
        text = squeeze(self._raw[slice(*span)])
        key = mention_id(self._source, (span,))
        return Mention(id=key, source=self._source, article=self._article, type=kind, text=text, spans=(span,), annotator=_HAND)

    def _claims(self, mentions: dict[Span, Mention]) -> Iterator[AnyClaim]:
        yield self._region_claim(self._printed.region)
        for (person, of), sighting in zip(self._people, self._printed.sightings, strict=True):
            body = mentions[of] if of else None
            if body:
                yield NameClaim(
                    **self._said("n", body.id),
                    mention=body.id,
                    type=EntityType.ORGANIZATION,
                    name=body.text,
                    region=sighting.seat.code,
                    why=_HAND,
                )
            if sighting.title:
                yield PostClaim(
                    **self._said("o", mentions[person].id, sighting.title),
                    person=mentions[person].id,
                    title=sighting.title,
                    full_title=sighting.title,
                    organization=MentionRef(mention=body.id) if body else None,
                    status=PostStatus.CURRENT,
                    date=None,
                )

    def _region_claim(self, region: Region) -> RegionClaim:
        return RegionClaim(**self._said("g", region.code), code=region.code, name=region.name, why=_HAND)

    def _said(self, kind: str, *parts: str) -> dict[str, object]:
        """What every claim of the article carries."""
        key = record_id(kind, self._article, *parts)
        return {"id": key, "source": self._source, "article": self._article, "evidence": (self._body,), "annotator": _HAND}
