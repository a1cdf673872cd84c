"""Verdicts of people: appended, withdrawn, never edited, and carried out of and into the store as JSON Lines."""

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from kg.errors import InputError, UsageError
from kg.model import Verdict, first_fault
from kg.store import sql
from kg.store.anchors import AnchorTables


class VerdictTables(AnchorTables):
    """The part of the store that holds what people decided."""

    def add_verdict(self, *verdicts: Verdict) -> None:
        """Keep verdicts, all or none; the same one twice changes nothing, another one under its id is refused."""
        self._step()
        with self.transaction():
            for verdict in verdicts:
                self._add(verdict)

    def withdraw_verdict(self, verdict_id: str, time: str) -> None:
        """Take a verdict back as of a time; it stays on record."""
        self._step()
        with self.transaction():
            verdict = self._verdict(verdict_id)
            if verdict is None:
                raise UsageError(f"there is no verdict {verdict_id!r}; `kg verdicts list` shows those there are")
            if verdict.withdrawn is None:
                withdrawn = verdict.model_copy(update={"withdrawn": time})
                self._run(sql.PUT_VERDICT, verdict_id, withdrawn.model_dump_json())
                self._run(sql.PUT_PENDING, verdict_id)

    def verdicts(self) -> tuple[Verdict, ...]:
        """All verdicts, the withdrawn ones too, in the order of their ids, about the mentions as they were read last."""
        now = self._now()
        return tuple(
            verdict.model_copy(update={"left": now.get(verdict.left, verdict.left), "right": now.get(verdict.right, verdict.right)})
            for verdict in self._given()
        )

    def export_verdicts(self) -> Iterator[str]:
        """All verdicts as they were given, as lines of JSON without line ends."""
        return (verdict.model_dump_json() for verdict in self._given())

    def import_verdicts(self, lines: Iterable[str]) -> int:
        """Take in verdicts from lines of JSON, all or none; the number of lines read."""
        verdicts = [_read(number, line) for number, line in enumerate(lines, 1) if line.strip()]
        self.add_verdict(*verdicts)
        return len(verdicts)

    def _add(self, verdict: Verdict) -> None:
        known = self._verdict(verdict.id)
        if known is not None and known.model_copy(update={"withdrawn": None}) != verdict.model_copy(update={"withdrawn": None}):
            raise UsageError(f"another verdict has the id {verdict.id!r}; a verdict is never edited: withdraw it and add a new one")
        if known is None or known.withdrawn is None:
            if known != verdict:
                self._run(sql.PUT_PENDING, verdict.id)
            self._run(sql.PUT_VERDICT, verdict.id, verdict.model_dump_json())
            self._anchor(verdict.left)
            self._anchor(verdict.right)

    def _given(self) -> tuple[Verdict, ...]:
        return tuple(Verdict.model_validate_json(data) for (data,) in self._run(sql.ALL_VERDICTS))

    def _verdict(self, verdict_id: str) -> Verdict | None:
        row = self._one(sql.VERDICT, verdict_id)
        return None if row is None else Verdict.model_validate_json(row[0])


def _read(number: int, line: str) -> Verdict:
    try:
        return Verdict.model_validate_json(line)
    except ValidationError as error:
        raise InputError(f"line {number} is no verdict: {first_fault(error)}") from error
