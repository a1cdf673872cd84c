"""Names of the people who made an article, read from a line or a bracket: （记者 郭建军）, 本报记者 王晓博 摄, 责任编辑 …"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.layout.misread import mended
from kg.layout.spread import names_in, two_names
from kg.model import BylineRole

_HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
_EDITOR = (
    r"责\s*任\s*编\s*辑|责\s*任\s*校\s*对|责\s*编|编\s*审|副\s*主\s*编|主\s*编|美\s*术\s*编\s*辑|图\s*片\s*编\s*辑|美\s*编|编\s*辑|校\s*对|校\s*审"
    r"|版\s*[式面]\s*设\s*计|视\s*觉\s*设\s*计|版\s*式|组\s*版|排\s*版|值\s*班\s*主\s*任|值\s*班\s*总\s*编|签\s*发|审\s*核|[终复初]\s*审"
    r"|总\s*监\s*制|监\s*制|统\s*筹|策\s*划|制\s*图"
)
_CORRESPONDENT = r"特\s*约\s*通\s*讯\s*员|通\s*讯\s*员|(?<![\u3400-\u9fff])讯员|报\s*道\s*员"
_REPORTER = r"(?:全媒体|融媒体|首席|特约|特派|驻站|见习|实习)?\s*记\s*者|[实见]习生"
_PAPER = r"(?:本[报台网刊社版期]|[\u3400-\u9fff]{2,10}(?:[报台网社]|融媒|[传融]媒体?中心|新闻中心|客户端|发布))?\s*"
_PREFIX = re.compile(
    rf"{_PAPER}(?:(?P<correspondent>{_CORRESPONDENT})|(?P<reporter>{_REPORTER})|(?P<editor>{_EDITOR})"
    r"|(?P<author>作\s*者(?!系|单位)|撰\s*[文稿]|整\s*理(?=\s*[:])|(?:图\s*文|文(?:\s*图)?)(?=\s*[:/|]))|(?P<photographer>摄\s*影(?!报道)|供\s*图|[摄图](?=\s*[:/|])|(?:照片|图片)由))"
)
_SUFFIX = re.compile(
    rf"/?\s*(?:(?P<both>摄影报道|图/文|文/图|文/摄|(?:文图|图文)(?!\s*[:|]))|(?P<plain>报道|供稿|采写|撰写|整理(?!\s*:))|(?P<photographer>摄影?|供图|提供|图)|(?P<author>撰文|文))(?!{_HAN})"
)
_LABEL = re.compile(rf"(?<!/)[摄图文]\s*[:/](?!\s*[图文摄](?!{_HAN}))(?=\s*{_HAN})")  # 图/李四, where 李四/图 says the same
_WORD = re.compile(rf"{_HAN}+(?:·{_HAN}+)*")
_GAP = re.compile(r"[\s、,/|:;&()\-—■□◆◇●○◎▲△]+")
_ROLE = re.compile(
    rf"{_CORRESPONDENT}|{_REPORTER}|{_EDITOR}|作\s*者(?!系|单位)|整\s*理(?=\s*:)|摄\s*影|(?:照片|图片)由|[文图摄](?=\s*[:/])"
)
_SOURCE = re.compile(r"(?:稿件|信息|新闻|文章)?来\s*源\s*[:|]\s*[^\s:|]{2,20}(?=\s)")  # 来源：青石发布 记者：周敏
_OTHER_FIELD = re.compile(r"\s+(?:浏览|阅读|点击|访问|字体|字号|分享|打印|【)")  # 作者：周敏 浏览次数：120
_STOP = re.compile(rf"{_ROLE.pattern}|本报|本台")
# Words at the end of a name's characters that belong to what follows it.
_GLUED = re.compile(r"(?:摄影报道|摄影|摄|提供|供图|采写|撰写|整理|报道|供稿)$")
# What follows 记者 or 编辑 in running text and is no name.
_NO_NAME = re.compile(
    r"调查|观察|手记|来信|报道|获悉|了解|走访|感言|采访|看到|从|在|日前|近日|昨日|按|寄语|部|之家|通讯|团队|的|了|进行|工作|人员|制度|会议"
)
LONGEST = 160
_LONGEST_NAME = 6
_LONGEST_DOTTED = 16
_LONGEST_EDITOR = 5
_GIVEN = 2
_BLANK = 2  # blanks between a surname and a given name


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


def read_makers(flat: str, default: BylineRole | None = None) -> tuple[Maker, ...]:
    """The makers if the whole text is roles, names and signs between them, else none.

    A text without any role is read only where a default says what its names stand for.
    """
    if len(flat) > LONGEST:
        return ()
    flat = mended(flat.translate(_DOTS))
    tokens = list(_tokens(flat))
    if any(token.kind == "other" for token in tokens):
        return ()
    if default is None and not any(token.kind in ("prefix", "suffix", "both") for token in tokens):
        return ()
    return _assign(_paired(flat, tokens), default)


def find_makers(flat: str) -> tuple[Maker, ...]:
    """The makers in a bracket that may begin with other words: （旗志办整理 编辑：塔娜 校对：包玉兰）."""
    whole = read_makers(flat)
    if whole or len(flat) > LONGEST:
        return whole
    flat = mended(flat)
    flat = flat[: end.start()] if (end := _OTHER_FIELD.search(flat)) else flat
    for match in _ROLE.finditer(flat):
        found = read_makers(flat[match.start() :])
        if found:
            return tuple(shifted(maker, match.start()) for maker in found)
    return ()


_DOTS = str.maketrans(dict.fromkeys("•‧∙⋅・･●˙．", "·") | {"丨": "|"})


def shifted(maker: Maker, by: int) -> Maker:
    """The maker in a text that begins so many characters earlier."""
    title = (maker.title[0] + by, maker.title[1] + by) if maker.title else None
    return Maker(maker.role, (maker.name[0] + by, maker.name[1] + by), title)


def _tokens(flat: str) -> Iterator[_Token]:
    at = 0
    while at < len(flat):
        token = _token(flat, at)
        if token.kind != "gap":
            yield token
        at = token.end


def _token(flat: str, at: int) -> _Token:
    if gap := _GAP.match(flat, at) or _SOURCE.match(flat, at):
        return _Token("gap", at, gap.end())
    label = _LABEL.match(flat, at)
    if label is None and (suffix := _SUFFIX.match(flat, at)):
        group = suffix.lastgroup or "both"
        if group in ("both", "plain"):
            return _Token(group, at, suffix.end())
        return _Token("suffix", at, suffix.end(), BylineRole(group))
    if prefix := _PREFIX.match(flat, at):
        group = prefix.lastgroup or "reporter"
        return _Token("prefix", prefix.start(group), prefix.end(), BylineRole(group))
    return _name(flat, at)


def _name(flat: str, at: int) -> _Token:
    word = _WORD.match(flat, at)
    if word is None:
        return _Token("other", at, len(flat))
    end = word.end()
    role = _STOP.search(flat, at + 1, end)
    if role:
        end = role.start()
    glued = _GLUED.search(flat[at:end])
    if glued and glued.start() > 1:
        end = at + glued.start()
    text = flat[at:end]
    longest = _LONGEST_DOTTED if "·" in text else _LONGEST_NAME
    known = len(text) <= longest and not _NO_NAME.match(text)
    return _Token("name" if known else "other", at, end)


def _paired(flat: str, tokens: list[_Token]) -> list[_Token]:
    """Single characters set apart (陈 薇, 尹 东 浩) make names; one alone is the surname of what follows (关 长顺)."""
    joined: list[_Token] = []
    run: list[_Token] = []
    for token in tokens:
        if token.kind == "name" and token.end - token.start == 1:
            run.append(token)
        elif len(run) == 1 and token.kind == "name" and token.end - token.start == _GIVEN and token.start - run[0].end <= _BLANK:
            joined.append(_Token("name", run[0].start, token.end))
            run = []
        else:
            joined += [*_names(flat, run), *_whole(flat, token)]
            run = []
    return joined + _names(flat, run)


def _names(flat: str, run: list[_Token]) -> list[_Token]:
    if not run:
        return []
    cut = names_in([flat[token.start] for token in run])
    if cut is None:
        return [_Token("single", run[0].start, run[-1].end)]
    return [_Token("name", run[start].start, run[end - 1].end) for start, end in cut]


def _whole(flat: str, token: _Token) -> list[_Token]:
    """A name, or the two names whose blank was lost at a line end."""
    at = two_names(flat[token.start : token.end]) if token.kind == "name" else None
    if at is None:
        return [token]
    return [_Token("name", token.start, token.start + at), _Token("name", token.start + at, token.end)]


def _leads(tokens: list[_Token], number: int, title: tuple[int, int] | None) -> bool:
    """Whether a word that may stand on either side of a name (记者 石思源 摄影 沈俊) is that of the name after it."""
    apart = tokens[number].start > tokens[number - 1].end
    return title is not None and apart and number + 1 < len(tokens) and tokens[number + 1].kind == "name"


def _assign(tokens: list[_Token], default: BylineRole | None) -> tuple[Maker, ...]:
    makers: list[Maker] = []
    role, title, since = default, None, 0
    for number, token in enumerate(tokens):
        if token.kind == "prefix" or (token.kind == "suffix" and (since == len(makers) or _leads(tokens, number, title))):
            if role is None and since < len(makers):
                return ()  # names that nothing says the role of
            role, since = token.role, len(makers)
            title = (token.start, token.end) if token.kind == "prefix" and token.role is not BylineRole.PHOTOGRAPHER else None
        elif token.kind == "suffix" and token.role is not None:
            since = len(makers) - 1 if makers[-1].name[1] == token.start else since
            makers[since:] = [replace(maker, role=token.role) for maker in makers[since:]]
            since = len(makers)
        elif token.kind == "both":
            makers += [replace(maker, role=BylineRole.PHOTOGRAPHER) for maker in makers]
            since = len(makers)
        elif token.kind == "single" or (token.kind == "name" and role is BylineRole.EDITOR and token.end - token.start > _LONGEST_EDITOR):
            return ()
        elif token.kind == "name":
            makers.append(Maker(role or BylineRole.REPORTER, (token.start, token.end), title))
    return () if role is None and since < len(makers) else tuple(makers)
