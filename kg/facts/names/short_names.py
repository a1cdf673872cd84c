"""Short names of businesses and others: 恒岭新材料 and 恒岭公司 for 广东恒岭新材料有限公司, 曹县职教中心, where an article prints both."""

import re
from collections.abc import Iterable

from kg.facts.vocabulary.patterns import short_kinds
from kg.lexicon import bodies, divisions

# What a group or firm goes on as, if it is a company: 友发集团 for 天津友发钢管集团|股份有限公司.
_BUSINESS = re.compile(r"(?:股份)?有限(?:责任)?公司")
# A committee in a house bears the house's name and more: 中共某某医院集团|委员会.
_COMMITTEE = ("中共", "共青团")
_LEAST = 3  # characters of a short name
_CORE = 2  # characters of what is its own in it


def full_name(short: str, before: Iterable[str], printed: Iterable[str]) -> str | None:
    """The full name that a short one stands for: the last of those said before it, else the only one that the article prints."""
    said = next((full for name in before if (full := in_full(short, name))), None)
    later = {full for name in printed if (full := in_full(short, name))}
    return said or (later.pop() if len(later) == 1 else None)


def in_full(short: str, name: str) -> str | None:
    """The full name, if a short one is a piece of a longer name or what is its own in it with the word for a business.

    A branch (恒岭公司重庆分公司) or office (县人大常委会办事机构) begins with its house, and a region's name (彭泽公司) is nobody's own.
    """
    kind = bodies().business_word(short)
    core = short.removesuffix(kind)
    at = name.rfind(kind) + len(kind) if kind else len(name)
    whole = name[: business.end()] if (business := _BUSINESS.match(name, at)) else name[:at]
    if name.startswith(_COMMITTEE) and not short.startswith(_COMMITTEE):
        return None
    is_inner = whole.startswith(short) and not bodies().business_word(whole)
    if len(short) < _LEAST or short == whole or core not in whole or is_inner:
        return None
    own = len(core) >= _CORE and not divisions().counties(core)
    return whole if not kind or (own and not whole.startswith(short)) else None


def with_full_kind(name: str, printed: Iterable[str]) -> str:
    """A name with the word for its kind in full where an article prints it so: 曹县职教中心, 曹县医院|骨科; else the name itself."""
    names = tuple(printed)
    for short, kinds in short_kinds().items():
        own, _, rest = name.partition(short)
        if own == name or any(name.startswith(own + full) for full in kinds):
            continue  # nothing is short in 青岛理工大学
        longer = next((own + full for full in kinds if any(one.startswith(own + full) for one in names)), None)
        if own and longer is not None:
            return longer + rest
    return name
