"""A byline cut into roles and names, which are whole though their characters were set apart or run into one another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.layout.makers import maker_words as words
from kg.layout.makers.people import is_likely
from kg.layout.makers.spread import names_in, two_names
from kg.lexicon.divisions import divisions
from kg.model import BylineRole

_LONGEST_NAME = 6
_LONGEST_DOTTED = 16
_GIVEN = 2
_BLANK = 2  # blanks between a surname and a given name


@dataclass(frozen=True, slots=True)
class Token:
    """A role before or after names, a name, single characters that make none, or what is neither."""

    kind: str
    start: int
    end: int
    role: BylineRole | None = None


def tokens(flat: str) -> list[Token]:
    """A byline as its roles and names; nothing if there is something in it that is neither."""
    found: list[Token] = []
    for token in _cut(flat):
        if token.kind == "other":
            return []
        found.append(token)
    return _paired(flat, found)


def _cut(flat: str) -> Iterator[Token]:
    at = 0
    while at < len(flat):
        token = _token(flat, at)
        if token.kind != "gap":
            yield token
        at = token.end


def _token(flat: str, at: int) -> Token:
    if gap := words.GAP.match(flat, at) or words.SOURCE.match(flat, at) or words.DATED.match(flat, at):
        return Token("gap", at, gap.end())
    prefix = words.PREFIX.match(flat, at)
    label = words.LABEL.match(flat, at) or (prefix and words.LABELS.match(flat, prefix.end()))
    if label is None and (suffix := words.SUFFIX.match(flat, at)):
        return _role("suffix", suffix, at)
    if prefix:
        return _role("prefix", prefix, at)
    if body := words.BODY.match(flat, at):
        return Token("gap", at, body.end())
    if (place := words.REPORTED_FROM.match(flat, at)) and divisions().by_name(place[1]):
        return Token("gap", at, place.end())
    return _name(flat, at)


def _role(kind: str, match: re.Match[str], at: int) -> Token:
    """The token of a role before (`prefix`) or after (`suffix`) names; `both` and `plain` are kinds of their own."""
    group = match.lastgroup or "plain"
    if group in ("both", "plain"):
        return Token(group, at, match.end())
    return Token(kind, match.start(group) if kind == "prefix" else at, match.end(), BylineRole(group))


def _name(flat: str, at: int) -> Token:
    word = words.WORD.match(flat, at)
    if word is None:
        return Token("other", at, len(flat))
    end = word.end()
    role = words.STOP.search(flat, at + 1, end)
    if role:
        end = role.start()
        prefix = words.PREFIX.match(flat, end)
        if prefix and prefix.lastgroup == BylineRole.REPORTER and _is_no_name(flat[at:end]):
            return Token("gap", at, end)  # 通联记者: of a paper that is not known
    glued = words.GLUED.search(flat[at:end])
    if glued and glued.start() > 1:
        end = at + glued.start()
    text = flat[at:end]
    longest = _LONGEST_DOTTED if "·" in text else _LONGEST_NAME
    known = len(text) <= longest and not words.NO_NAME.match(text) and not words.LABELS.match(flat, end)
    return Token("name" if known else "other", at, end)


def _is_no_name(text: str) -> bool:
    return len(text) > _GIVEN + 1 and not is_likely(text) and two_names(text) is None


def _paired(flat: str, tokens: list[Token]) -> list[Token]:
    """Single characters set apart (陈 薇, 尹 东 浩) make names; one alone is the surname of what follows (关 长顺)."""
    joined: list[Token] = []
    run: list[Token] = []
    for token in tokens:
        if token.kind == "name" and token.end - token.start == 1:
            run.append(token)
        elif len(run) == 1 and token.kind == "name" and token.end - token.start == _GIVEN and token.start - run[0].end <= _BLANK:
            joined.append(Token("name", run[0].start, token.end))
            run = []
        else:
            joined += [*_names(flat, run), *_whole(flat, token)]
            run = []
    return _with_given(flat, joined + _names(flat, run))


def _with_given(flat: str, tokens: list[Token]) -> list[Token]:
    """The tokens, where a single character goes with the two before it (华山 远)."""
    whole: list[Token] = []
    for token in tokens:
        last = whole[-1] if whole else None
        if (
            token.kind == "single"
            and last is not None
            and last.kind == "name"
            and last.end - last.start == _GIVEN
            and _apart(flat, last, token)
        ):
            whole[-1] = Token("name", last.start, token.end)
        else:
            whole.append(token)
    return whole


def _apart(flat: str, name: Token, single: Token) -> bool:
    """Whether nothing but blanks stands between a name and one character."""
    return single.end - single.start == 1 and single.start - name.end <= _BLANK and not flat[name.end : single.start].strip()


def _names(flat: str, run: list[Token]) -> list[Token]:
    if not run:
        return []
    cut = names_in([flat[token.start] for token in run])
    if cut is None:
        return [Token("single", run[0].start, run[-1].end)]
    return [Token("name", run[start].start, run[end - 1].end) for start, end in cut]


def _whole(flat: str, token: Token) -> list[Token]:
    """A name, or the two names whose blank was lost at a line end."""
    at = two_names(flat[token.start : token.end]) if token.kind == "name" else None
    if at is None:
        return [token]
    return [Token("name", token.start, token.start + at), Token("name", token.start + at, token.end)]
