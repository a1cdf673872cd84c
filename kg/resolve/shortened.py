"""Short names in one article: 恒岭新材料 beside 广东恒岭新材料有限公司, 湘雅医院 beside 中南大学湘雅医院, 象山 beside 象山县."""

from collections.abc import Callable, Iterator

from kg.model import EntityType, Judgement, Proposal
from kg.resolve.knowledge import Knowledge
from kg.resolve.references import NamedReference
from kg.shelf import Shelf
from kg.text import name_key

Lengthens = Callable[[NamedReference, NamedReference, Knowledge], bool]

_SHORTEST = 4  # characters of a body's name; below that a name is a piece of too many
_FORMS = ("", "公司", "有限公司", "有限责任公司", "股份有限公司", "集团", "集团公司", "集团有限公司", "集团股份有限公司")
_WIDE = frozenset(["省", "市", "州", "盟", "县", "区", "旗", "自治区", "自治县", "自治旗"])
_KINDS = _WIDE | {"镇", "乡", "街道", "苏木", "村", "嘎查", "社区"}
_LANDFORMS = frozenset("山河江湖海川溪沟岭峰岛滩泉峡湾")  # 黄河 beside 黄河村 is the river
_SHORTEST_PLACE = 2


def propose_shortened(references: Shelf[NamedReference], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about bodies and places of one article, one of which is called shorter than the other.

    A short name that fits two longer ones is left alone. The references are kept by article and type.
    """
    for (_, kind), together in references.groups(2):
        names: dict[str, NamedReference] = {}
        for reference in together:
            names.setdefault(name_key(reference.name), reference)
        lengthens: Lengthens = _body if kind == EntityType.ORGANIZATION else _place
        for short in names.values():
            longer = [other for other in names.values() if lengthens(other, short, knowledge)]
            if len(longer) == 1:
                yield _proposal(short, longer[0])


def _body(longer: NamedReference, short: NamedReference, knowledge: Knowledge) -> bool:
    """Whether a name is the short one with a region or a body before it, or a legal form behind it."""
    name, part = name_key(longer.name), name_key(short.name)
    before, found, behind = name.partition(part)
    if not found or name == part or len(part) < _SHORTEST or behind not in _FORMS:
        return False
    return not before or knowledge.is_division(before) or (not behind and bool(knowledge.kind(before, None)))


def _place(longer: NamedReference, short: NamedReference, _knowledge: Knowledge) -> bool:
    """Whether a division is the short name with its kind behind it; a name that has a code of its own means that."""
    name, part = name_key(longer.name), name_key(short.name)
    if longer.code is None or short.code is not None or len(part) < _SHORTEST_PLACE:
        return False
    kind = name[len(part) :]
    return name.startswith(part) and kind in _KINDS and (kind in _WIDE or part[-1] not in _LANDFORMS)


def _proposal(one: NamedReference, longer: NamedReference) -> Proposal:
    left, right = sorted((one.id, longer.id))
    short, name = name_key(one.name), name_key(longer.name)
    reason = f"{short} stands in one article with {name} and with no other that it could be short for"
    return Proposal(left=left, right=right, judgement=Judgement.SAME, rule="short-name", score=8, reason=reason)
