"""Names in the forms of decisions and résumés, where even a word (任重, 战旗) is one."""

import re
from collections.abc import Iterator

from kg.extract.found import Found
from kg.extract.grammar.sight import LIKELY, Sight
from kg.extract.settle import GRAMMAR
from kg.extract.words import HAN
from kg.lexicon import names
from kg.model import MentionType

_OPENS = r"(?:^|(?<=[；;：:\n])|(?<=任命)|(?<=决定由)|(?<=提名))\s*"
# Whom a decision makes something (；|蒙在前|为县检察院检察员) or frees of it (免去|周易|的县教育局局长职务), on a line of its own too;
# a body or title follows.
_DECIDED = re.compile(
    rf"{_OPENS}(?P<made>{HAN}{{2,3}})(?:为|任)|(?:(?<=免去)|{_OPENS}(?={HAN}{{2,3}}的[^，。；：]{{4,40}}职务))(?P<freed>{HAN}{{2,3}})的",
    re.MULTILINE,
)
# Who opens a sentence that goes on as a résumé does: 韩国栋|，1970年6月生，; 战旗|，现任.
_RESUME = re.compile(
    rf"(?:^|(?<=[。\n]))\s*(?P<name>{HAN}{{2,4}})[，,](?=[男女][，,]|现任|\d{{4}}年\d{{1,2}}月(?:出?生|[，,])|{HAN}{{1,4}}族[，,])",
    re.MULTILINE,
)
_POSSIBLE = 0.005


def formal(sight: Sight) -> Iterator[Found]:
    """The names that stand where a decision or a résumé has one and the model has none."""
    begins = {one.start for one in (*sight.bodies, *sight.places, *sight.candidates)}
    decided = (match for match in _DECIDED.finditer(sight.text) if match.end() in begins)
    spans = [match.span("made") if match["made"] else match.span("freed") for match in decided]
    spans += [match.span("name") for match in _RESUME.finditer(sight.text)]
    for start, end in spans:
        free = not any(one.start < end and start < one.end for one in (*sight.people, *sight.bodies, *sight.places))
        if free and _can_be_a_name(sight.text[start:end]):
            yield Found(start, end, MentionType.PERSON, GRAMMAR, LIKELY)


def _can_be_a_name(text: str) -> bool:
    return names().surname_of(text) is not None and names().person_likelihood(text) >= _POSSIBLE
