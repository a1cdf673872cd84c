"""Posts as printed: a grammar of [body][prefixes][head] over a table of heads.

Folded forms are unfolded: 统战部长 is the 部长 of the 统战部, 吉格斯太镇长 the 镇长 of 吉格斯太镇, 副校（院、团）长 a 副校长.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property, lru_cache

from kg.lexicon.body_forms import BodyForms, body_forms
from kg.lexicon.divisions import divisions
from kg.lexicon.misread import ANY, LOOKS, Misread
from kg.lexicon.post_tables import FAMILY_OF_BODY, Head, Prefix, goes_with, heads, prefixes
from kg.lexicon.records import Post, Rank
from kg.lexicon.seats import level_words
from kg.text import name_key

# Posts of several kinds of bodies written as one: 副校（院、团）长.
GROUPED = re.compile(r"(?P<before>.*?)(?P<first>.)\((?P<more>.(?:[、,].)*)\)长")
# Families of callings, which are too many and too much alike to be known by a part in common (编审, 终审).
_CALLINGS = frozenset({"professional", "person", "press", "village"})
_LONGEST_HEAD = 12
_PUNCTUATION = re.compile(r"[、,，;；。:：\s]")
# Ends of bodies that are too short to be endings of organizations in running text.
_AGENCY = re.compile(r".(?:委|办|部|科|股|室|处|组|会|庭|站|所|队|团|社|院|校|园|厂|矿|镇|乡|苏木|街道|村|嘎查|社区|县|旗|区|市|州|盟)$")


class Posts:
    """Posts by their printed forms."""

    def __init__(self, heads: dict[str, Head], prefixes: dict[str, Prefix], forms: BodyForms) -> None:
        self._heads = heads
        found = sorted(prefixes.values(), key=lambda prefix: (-len(prefix.text), prefix.text))
        self._prefixes = [prefix for prefix in found if prefix.kind != "paper"]
        self._forms = forms
        self._own = {word.word for word in level_words()} | {prefix.text for prefix in found if prefix.kind == "paper"}
        self._joint = [form for form in forms.after if _PUNCTUATION.search(form)]
        self._parsed = lru_cache(maxsize=1 << 15)(self._parse)

    def is_title(self, text: str) -> bool:
        """Whether the whole text is a post, with or without its body."""
        return self.parse(text) is not None

    def parse(self, text: str) -> Post | None:
        """The post that the whole text names, taken apart; None where it names none."""
        return self._parsed(name_key(text))

    def head(self, text: str) -> Head | None:
        """The head of this very form."""
        return self._heads.get(text)

    def printed_forms(self) -> Iterator[str]:
        """Every head, alone and with the usual prefixes; what a matcher looks for."""
        for head in self._heads.values():
            yield head.text
            for prefix in self._prefixes:
                if goes_with(prefix, head):
                    yield prefix.text + head.text

    def mended(self, title: str) -> str:
        """The title with the one misread character mended that keeps it from being a post (书纪, 常季); itself where no post is likest."""
        return title if self.is_title(title) else self._misread.word(title) or self._misread_offices.word(title) or title

    @cached_property
    def _misread(self) -> Misread:
        return Misread(self.printed_forms(), LOOKS)

    @cached_property
    def _misread_offices(self) -> Misread:
        heads = (head for head in self._heads.values() if head.family not in _CALLINGS and head.rank != Rank.STAFF)
        return Misread((prefix + head.text for head in heads for prefix in ("", "副")), ANY)

    def _parse(self, key: str) -> Post | None:
        grouped = GROUPED.fullmatch(key)
        if grouped:
            plain = self._parse(f"{grouped['before']}{grouped['first']}长")
            return replace(plain, text=key, title=key[len(plain.body) :], one_seat=False) if plain else None
        for length in range(min(len(key), _LONGEST_HEAD), 1, -1):
            head = self._heads.get(key[-length:])
            if head is None:
                continue
            post = self._with_head(key, head)
            if post is not None:
                return post
        return None

    def _with_head(self, key: str, head: Head) -> Post | None:
        prefixes, before = self._take_prefixes(key[: -len(head.text)])
        status, body = self._take_status(before)
        if self._is_folded(body, head) and not prefixes:
            folded = _post(key, body + head.text[:-1], head.text, head, status)
            family = self._family(folded.body) if head.family == "general" else head.family
            return replace(folded, title=key[len(before) - len(body) :], family=family)
        if not self._is_body(body) or (body and not prefixes and self._is_stack(head)):
            return None
        post = _post(key, body, key[len(before) :], head, (*status, *prefixes))
        return replace(post, family=self._family(body)) if head.family == "general" and body else post

    def _is_stack(self, head: Head) -> bool:
        """Whether a head is a body and a head, which behind a region are two names: 村党支部 and 书记."""
        cuts = range(2, len(head.text) - 1)
        return any(head.text[:at] in self._forms.after and head.text[at:].removeprefix("副") in self._heads for at in cuts)

    def _family(self, body: str) -> str:
        """The family of a general post by the kind of its body."""
        known = next((self._forms.after[body[start:]] for start in range(len(body)) if body[start:] in self._forms.after), None)
        ending = self._forms.ending_of(body)
        kind = known[0].kind if known else ending.kind if ending else ""
        return FAMILY_OF_BODY.get(kind, "general")

    def _is_folded(self, before: str, head: Head) -> bool:
        """Whether the last character of a body does service in the head too: 统战部长, 公安局长, 展旦召苏木达."""
        shared = head.text[:-1]
        if not before or head.text[-1] not in "长达" or before.endswith(shared):
            return False
        body = before + shared
        return body in self._forms.after or self._forms.ending_of(body) is not None or (not self._is_body(before) and self._is_body(body))

    def _take_prefixes(self, text: str) -> tuple[tuple[Prefix, ...], str]:
        """The prefixes that a text ends with, in reading order, and what stands before them."""
        taken: list[Prefix] = []
        while True:
            found = next((prefix for prefix in self._prefixes if text.endswith(prefix.text) and self._may_end(text, prefix)), None)
            if found is None:
                return tuple(reversed(taken)), text
            taken.append(found)
            text = text[: -len(found.text)]

    def _may_end(self, text: str, prefix: Prefix) -> bool:
        """A status word is a prefix only after nothing or after a body; otherwise it ends a name (太原, 站前)."""
        before = text.removesuffix(prefix.text)
        return prefix.kind != "status" or not before or (len(before) > 1 and self._is_body(before) and not divisions().resolve(text))

    def _take_status(self, text: str) -> tuple[tuple[Prefix, ...], str]:
        """A status word before a body (原旗委书记, 原平江县委书记), unless a region begins with it (原平市委书记)."""
        for prefix in self._prefixes:
            rest = text.removeprefix(prefix.text)
            if prefix.kind == "status" and rest and rest != text and self._is_body(rest) and not divisions().opens_with(prefix.text, text):
                return (prefix,), rest
        return (), text

    def _is_body(self, text: str) -> bool:
        """Whether a text can stand before a post as its body: nothing, a known form, a region, or an organization's ending."""
        if not text or text in self._own or text in self._forms.national:
            return True
        for form in self._joint:
            text = text.replace(form, form[-2:])
        if _PUNCTUATION.search(text):
            return False
        if any(text[start:] in self._forms.after for start in range(len(text))):
            return True
        return self._forms.ending_of(text) is not None or bool(_AGENCY.search(text)) or divisions().resolve(text) is not None


def _post(text: str, body: str, normal: str, head: Head, prefixes: tuple[Prefix, ...]) -> Post:
    deputy = any(prefix.kind == "deputy" for prefix in prefixes)
    one_seat = next((prefix.one_seat for prefix in prefixes if prefix.one_seat is not None), head.one_seat)
    return Post(
        text=text,
        body=body,
        title=normal,
        normal=normal,
        head=head.text,
        prefixes=tuple(prefix.text for prefix in prefixes),
        family=head.family,
        rank=Rank.DEPUTY if deputy else head.rank,
        one_seat=one_seat and head.one_seat,
    )


@cache
def posts() -> Posts:
    """The shipped posts; loaded on the first call."""
    return Posts(heads(), prefixes(), body_forms())
