"""Names of the people who made an article, read from a line or a bracket: （记者 郭建军）, 本报记者 王晓博 摄, 责任编辑 …"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import BylineRole

_HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
_EDITOR = (
    r"责\s*任\s*编\s*辑|责\s*任\s*校\s*对|责\s*编|副\s*主\s*编|主\s*编|美\s*术\s*编\s*辑|图\s*片\s*编\s*辑|美\s*编|编\s*辑|校\s*对|校\s*审"
    r"|版\s*[式面]\s*设\s*计|视\s*觉\s*设\s*计|版\s*式|组\s*版|排\s*版|值\s*班\s*主\s*任|值\s*班\s*总\s*编|签\s*发|审\s*核|[终复初]\s*审|总\s*监\s*制|监\s*制|统\s*筹|策\s*划|制\s*图"
)
_CORRESPONDENT = r"特\s*约\s*记\s*者|特\s*约\s*通\s*讯\s*员|通\s*讯\s*员|报\s*道\s*员"
_REPORTER = r"(?:全媒体|融媒体|首席|特派|见习|实习)?\s*记\s*者"
_PAPER = r"(?:本[报台网刊社版期]|[\u3400-\u9fff]{2,6}(?:日报|晚报|新报|融媒|融媒体中心))?\s*"
_PREFIX = re.compile(
    rf"{_PAPER}(?:(?P<correspondent>{_CORRESPONDENT})|(?P<reporter>{_REPORTER})|(?P<editor>{_EDITOR})"
    r"|(?P<author>作\s*者|撰\s*文|文(?=\s*[:/]))|(?P<photographer>摄\s*影(?!报道)|供\s*图|[摄图](?=\s*[:/])))"
)
_SUFFIX = re.compile(r"/?\s*(?:(?P<both>摄影报道|图/文|文/图|文图|图文|报道)|(?P<photographer>摄影?|供图|图)|(?P<author>撰文|文))(?![\u3400-\u9fff])")
_WORD = re.compile(rf"{_HAN}+(?:·{_HAN}+)*")
_GAP = re.compile(r"[\s、,/|:;&()（）\-—■□◆◇●○◎▲△]+")
_ANY_ROLE = re.compile(rf"{_CORRESPONDENT}|{_REPORTER}|{_EDITOR}|作\s*者|本报|本台|摄\s*影")
# What follows 记者 or 编辑 in running text and is no name.
_NO_NAME = re.compile(r"调查|观察|手记|来信|报道|获悉|了解|走访|感言|采访|看到|从|在|日前|近日|昨日|按|寄语|部|之家|通讯|团|队|站|的|了")
LONGEST = 160
_EDITOR_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker by offsets into the text read: the name, the word for the post if one is printed, and the role."""

    role: BylineRole
    name: tuple[int, int]
    title: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int
    role: BylineRole | None = None


def read_makers(flat: str) -> tuple[Maker, ...]:
    """The makers if the whole text consists of roles, names and signs between them and names at least one role; else none."""
    if len(flat) > LONGEST:
        return ()
    tokens = list(_tokens(flat))
    if any(token.kind == "other" for token in tokens) or not any(token.role or token.kind == "both" for token in tokens):
        return ()
    return _assign(_paired(tokens))


def _tokens(flat: str) -> Iterator[_Token]:
    at = 0
    while at < len(flat):
        token = _token(flat, at)
        if token.end == at:
            token = _Token("other", at, len(flat))
        if token.kind != "gap":
            yield token
        at = token.end


def _token(flat: str, at: int) -> _Token:
    if gap := _GAP.match(flat, at):
        return _Token("gap", at, gap.end())
    if suffix := _SUFFIX.match(flat, at):
        group = suffix.lastgroup or "both"
        return _Token("both" if group == "both" else "suffix", at, suffix.end(), None if group == "both" else BylineRole(group))
    if prefix := _PREFIX.match(flat, at):
        group = prefix.lastgroup or "reporter"
        return _Token("prefix", prefix.start(group), prefix.end(), BylineRole(group))
    return _name(flat, at)


def _name(flat: str, at: int) -> _Token:
    word = _WORD.match(flat, at)
    if word is None:
        return _Token("other", at, len(flat))
    end = word.end()
    role = _ANY_ROLE.search(flat, at + 1, end)
    if role:
        end = role.start()
    elif flat.endswith("摄", at, end) and end - at > 2:
        end -= 1
    text = flat[at:end]
    longest = 16 if "·" in text else 6
    known = len(text) <= longest and not _NO_NAME.match(text)
    return _Token("name" if known else "other", at, end)


def _paired(tokens: list[_Token]) -> list[_Token]:
    """Single characters set apart (陈 薇) are one name."""
    joined: list[_Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        single = token.kind == "name" and token.end - token.start == 1
        if single and last is not None and last.kind == "name" and last.end - last.start == 1:
            joined[-1] = _Token("name", last.start, token.end)
        else:
            joined.append(token)
    return joined


def _assign(tokens: list[_Token]) -> tuple[Maker, ...]:
    makers: list[Maker] = []
    role: BylineRole | None = None
    title: tuple[int, int] | None = None
    since = 0
    for token in tokens:
        if token.kind == "prefix" or (token.kind == "suffix" and since == len(makers)):
            role, since = token.role, len(makers)
            title = (token.start, token.end) if token.kind == "prefix" else None
        elif token.kind == "suffix" and token.role is not None:
            glued = makers[-1].name[1] == token.start
            since = len(makers) - 1 if glued else since
            makers[since:] = [Maker(token.role, maker.name, maker.title) for maker in makers[since:]]
            since = len(makers)
        elif token.kind == "name" and token.end - token.start == 1:
            return ()
        elif token.kind == "name" and role is BylineRole.EDITOR and token.end - token.start > _EDITOR_LONGEST:
            return ()
        elif token.kind == "name":
            makers.append(Maker(role or BylineRole.AUTHOR, (token.start, token.end), title))
    return tuple(makers)
