"""`kg review`: the pairs that the rules leave open, one after the other, one key a verdict."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg.cli.deciding import author_of, author_options, mentions
from kg.cli.example import example
from kg.cli.language import say, say_count, told
from kg.cli.options import open_graph, store_option
from kg.cli.printing import plain, shortened
from kg.model import Judgement
from kg.query.review import Question, Side, questions, side
from kg.query.where import store_path
from kg.runner.deciding import verdict
from kg.store import Store
from kg.text import pad, width

_KEYS = {"s": Judgement.SAME, "d": Judgement.DIFFERENT, "u": Judgement.UNSURE}
_HELP = "s same · d different · u nobody can know · n next · b back (undo) · q quit"
_COLUMN = 56
_INDENT = 2


@click.command(epilog=example("kg review --graph exports/", "printf 'sdq' | kg review"))
@click.option("--limit", type=click.IntRange(min=1), help="Ask about so many pairs.")
@author_options
@store_option
def review(limit: int | None, author: str, reason: str, path: Path) -> None:
    """Decide about the pairs that the rules leave open, those on which most hangs first.

    The evidence of both stands side by side; one key is a verdict, b takes the last one back. What was decided is kept at
    once; `kg update` brings the graph and its files up to date.
    """
    with open_graph(path) as store:
        asked = questions(store)[:limit]
    if not asked:
        click.echo(say("nothing is open"))
        return
    with Store.open(store_path(path)) as store:
        given = _Review(store, asked, author, reason).run()
    next_step = say("; bring the graph and its files up to date: kg update --graph {path}", path=path) if given else ""
    click.echo("\n" + say_count("{number} verdict kept", "{number} verdicts kept", given) + next_step)


class _Review:
    """One sitting; what it decided can be taken back key by key."""

    def __init__(self, store: Store, asked: Sequence[Question], author: str, reason: str) -> None:
        self._store = store
        self._asked = asked
        self._author = author
        self._reason = reason
        self._given: list[tuple[int, str | None]] = []  # the question, and the verdict unless it was passed over

    def run(self) -> int:
        """Ask until the questions or the keys end; the number of verdicts."""
        keys = _keys()
        place = 0
        while place < len(self._asked):
            _show(self._store, self._asked[place], place + 1, len(self._asked))
            key = next((key for key in keys if key in {*_KEYS, "n", "b", "q"}), "q")
            click.echo(f"> {key}")
            if key == "q":
                break
            place = self._back(place) if key == "b" else self._answer(place, key)
        return sum(verdict_id is not None for _, verdict_id in self._given)

    def _answer(self, place: int, key: str) -> int:
        verdict_id = None
        if key in _KEYS:
            proposal = self._asked[place].proposal
            decided = verdict(proposal.left, proposal.right, _KEYS[key], author_of(self._author, self._reason))
            self._store.add_verdict(decided)
            verdict_id = decided.id
        self._given.append((place, verdict_id))
        return place + 1

    def _back(self, place: int) -> int:
        if not self._given:
            return place
        place, verdict_id = self._given.pop()
        if verdict_id is not None:
            self._store.withdraw_verdict(verdict_id, author_of(self._author, "").time)
        return place


def _keys() -> Iterator[str]:
    """Keys as they are pressed, or the characters of what is piped in."""
    if sys.stdin.isatty():
        while True:
            yield click.getchar()
    else:
        yield from sys.stdin.read()


def _show(store: Store, question: Question, number: int, of: int) -> None:
    """Both sides under each other's heads, and what the rules say."""
    left, right = side(store, question.left), side(store, question.right)
    hangs = say_count("{number} pair of mentions hangs on it", "{number} pairs of mentions hang on it", question.pairs)
    click.echo(f"\n[{number}/{of}]  {hangs}")
    for one, other in zip(*_level(_lines(left), _lines(right)), strict=True):
        click.echo(f"{pad(one, _COLUMN)}  {other}".rstrip())
    rule, score = question.proposal.rule, question.proposal.score
    click.echo(say("rule {rule} {score:+.1f}: {why}", rule=rule, score=score, why=told(plain(question.proposal.reason))))
    click.echo(say(_HELP))


def _lines(one: Side) -> list[str]:
    time = f"{one.first or '?'} – {one.last or '?'}"
    found = [f"{one.name}  {mentions(one.mentions)}  {time}"]
    for title, items in (("", one.posts), (say("in"), one.regions), (say("with"), ("、".join(one.companions),) if one.companions else ())):
        found += [" " * _INDENT + f"{title} {item}".strip() for item in items]
    found += [" " * _INDENT + f"“{seen.quote}”" for seen in one.quotes]
    return [line if width(line) <= _COLUMN else shortened(line, _COLUMN) for line in found]


def _level(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    most = max(len(left), len(right))
    return left + [""] * (most - len(left)), right + [""] * (most - len(right))
