"""The tables of posts: heads with family, rank and seat, and the prefixes that stand before them."""

from dataclasses import dataclass

from kg.lexicon.records import Rank
from kg.lexicon.tables import fail, rows

_OFFICES = ("party", "government", "congress", "conference", "justice", "armed", "mass")
_FAMILIES = frozenset((*_OFFICES, "school", "company", "village", "press", "professional", "person", "general"))
# The family of a post that is found in many kinds of bodies (主任, 主席, 部长), by the kind of its body.
FAMILY_OF_BODY = {
    "party": "party",
    "party_department": "party",
    "discipline": "party",
    "discipline_and_supervision": "party",
    "supervision": "government",
    "government": "government",
    "government_office": "government",
    "department": "government",
    "task_force": "government",
    "congress": "congress",
    "congress_office": "congress",
    "conference": "conference",
    "conference_office": "conference",
    "court": "justice",
    "procuratorate": "justice",
    "armed": "armed",
    "mass": "mass",
    "association": "mass",
    "democratic_party": "mass",
    "village_committee": "village",
    "village_supervision": "village",
    "company": "company",
    "cooperative": "company",
    "school": "school",
    "media": "press",
}
_PREFIX_KINDS = frozenset({"deputy", "chief", "status", "honour", "plain", "paper"})


@dataclass(frozen=True, slots=True)
class Head:
    """A head of posts; `word` and `form` name the body that a bare one implies (旗 and 政府 for 旗长)."""

    text: str
    family: str
    rank: Rank
    one_seat: bool
    word: str
    form: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word before a head, and what it makes of the post; `one_seat` None leaves that to the head."""

    text: str
    kind: str
    one_seat: bool | None


def goes_with(prefix: Prefix, head: Head) -> bool:
    """Whether a prefix is usual before a head, so that a matcher looks for the two together."""
    if prefix.kind in ("deputy", "chief"):
        return head.rank == Rank.CHIEF and not head.text.startswith(("副", "第一"))
    if prefix.kind == "status":
        return False  # a status is said of a post and no part of it; 中原摄影 is no former photographer
    return prefix.kind != "honour" or head.family in ("mass", "school", "company", "general")


def heads() -> dict[str, Head]:
    """The table of heads, by their text."""
    name = "posts.tsv"
    found: dict[str, Head] = {}
    for line, (text, family, rank, one_seat, implies) in rows(name, 5):
        if family not in _FAMILIES or rank not in set(Rank) or one_seat not in ("yes", "no"):
            raise fail(name, line, f"unknown family, rank or seat: {family}, {rank}, {one_seat}")
        if text in found:
            raise fail(name, line, f"{text} stands in the table twice")
        word, _, form = implies.partition("+") if implies != "-" else ("", "", "")
        found[text] = Head(text, family, Rank(rank), one_seat == "yes", word, form)
    return found


def prefixes() -> dict[str, Prefix]:
    """The table of prefixes, by their text."""
    name = "post_prefixes.tsv"
    found: dict[str, Prefix] = {}
    for line, (text, kind, one_seat) in rows(name, 3):
        if kind not in _PREFIX_KINDS or one_seat not in ("yes", "no", "same"):
            raise fail(name, line, f"unknown kind or seat: {kind}, {one_seat}")
        found[text] = Prefix(text, kind, None if one_seat == "same" else one_seat == "yes")
    return found
