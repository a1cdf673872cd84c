"""Short names of bodies: 恒岭新材料 beside 广东恒岭新材料有限公司, 托育中心 beside 呼和浩特市托育中心, in one article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.model import EntityType, Judgement, Proposal
from kg.resolve.knowledge import Knowledge
from kg.resolve.references import NamedReference
from kg.text import name_key

_SHORTEST = 4  # characters; below that a name is a piece of too many
_FORMS = ("", "公司", "有限公司", "有限责任公司", "股份有限公司", "集团", "集团公司", "集团有限公司", "集团股份有限公司")


def propose_shortened(references: Iterable[NamedReference], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about bodies of one article whose names differ by the region before and the legal form behind.

    A short name that fits two longer ones is left alone.
    """
    articles: dict[str, dict[str, str]] = defaultdict(dict)
    for reference in references:
        if reference.type == EntityType.ORGANIZATION:
            known = articles[reference.article]
            name = name_key(reference.name)
            known[name] = min(known.get(name, reference.id), reference.id)
    for names in articles.values():
        for short in sorted(names):
            longer = [name for name in names if len(short) >= _SHORTEST and _lengthens(name, short, knowledge)]
            if len(longer) == 1:
                yield _proposal(names, short, longer[0])


def _lengthens(name: str, short: str, knowledge: Knowledge) -> bool:
    """Whether a name is the short one with a region before it or a legal form behind it."""
    before, found, behind = name.partition(short)
    return bool(found) and name != short and behind in _FORMS and (not before or knowledge.is_division(before))


def _proposal(names: Mapping[str, str], short: str, name: str) -> Proposal:
    left, right = sorted((names[short], names[name]))
    reason = f"{short} stands in one article with {name} and with no other that it could be short for"
    return Proposal(left=left, right=right, judgement=Judgement.SAME, rule="short-name", score=8, reason=reason)
