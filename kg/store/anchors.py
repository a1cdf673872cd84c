"""Where the mentions stand that verdicts speak of, so that a verdict finds its mention again after a page was read anew.

A mention's id is made of its source and spans. Where another reading draws it longer or shorter, the verdict moves to the
mention that overlaps the old one and has the same text; the verdict itself stays as it was given.
"""

import json
from collections.abc import Iterable

from kg.model import Mention, Records
from kg.store import sql
from kg.store.documents import DocumentTables
from kg.store.identity import ENTITY
from kg.store.steps import StepTables
from kg.text import Span, overlaps


class AnchorTables(DocumentTables, StepTables):
    """The part of the store that remembers the mentions of verdicts."""

    def put(self, records: Records, versions: str = "") -> None:
        """Take in what was read from a source and with which versions; verdicts about it move to the mentions as they are now."""
        self._forget_step()
        with self.transaction():
            self._put(records, versions)
            self._run(sql.CLEAR_MOVED, records.source)
            now = {mention.id for mention in records.mentions}
            for reference, text, spans in self._run(sql.ANCHORS_IN, records.source).fetchall():
                found = None if reference in now else _same_place(text, json.loads(spans), records.mentions)
                if found is not None:
                    self._run(sql.PUT_MOVED, reference, found.id)

    def keep_former(self, records: Records) -> bool:
        """Let stand what was read before under this name, or of these bytes, and keep why nothing can be read now; False without any."""
        self._forget_step()
        with self.transaction():
            return self._keep_former(records)

    def forget(self, *sources: str) -> None:
        """Delete sources and all that was read from them for good; verdicts that touched them stay, without their characters.

        The identity and the graph quote it, so they go too, until they are computed anew.
        """
        self._forget_step()
        with self.transaction():
            for source in sources:
                self._forget(source)
                self._run(sql.CLEAR_MOVED, source)
                self._run(sql.DROP_ANCHORS, source)
            for statement in (*sql.CLEAR_IDENTITY, *sql.CLEAR_GRAPH):
                self._run(statement)

    def _anchor(self, reference: str) -> None:
        """Remember where a mention stands; references that are no mentions of a known entity have no such place."""
        owner = self._one(sql.ENTITY_OF, reference)
        row = self._one(sql.ENTITY, owner[0]) if owner else None
        for source in ENTITY.validate_json(row[0]).sources if row else ():
            for mention in self.records(source).mentions:
                if mention.id == reference:
                    self._run(sql.PUT_ANCHOR, reference, source, mention.text, json.dumps(mention.spans))

    def _now(self) -> dict[str, str]:
        """The mentions that stand for those of former readings."""
        return dict(self._run(sql.ALL_MOVED).fetchall())


def _same_place(text: str, spans: Iterable[Span], mentions: Iterable[Mention]) -> Mention | None:
    """The first mention with this text that overlaps the spans."""
    former = [(start, end) for start, end in spans]
    alike = (mention for mention in mentions if mention.text == text)
    touching = (mention for mention in alike if any(overlaps(old, new) for old in former for new in mention.spans))
    return min(touching, key=lambda mention: (mention.spans, mention.id), default=None)
