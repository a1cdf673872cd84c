"""A corpus written in short lines: who is named where, in which post."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.lexicon.characters import Likeness
from kg.model import Judgement, PostStatus, Records, Verdict
from kg.resolve import Identity, link
from tests.builders import DALAD, PageBuilder, verdict


def told(identity: Identity) -> tuple[object, ...]:
    """All that an identity tells, to be compared."""
    return [*identity.proposals], [*identity.entities], identity.issues


class FakeKnowledge:
    """Answers from small tables, so that a test says itself how rare a name is."""

    def __init__(self, bearers: dict[str, float] | None = None) -> None:
        self._bearers = bearers or {}

    def bearers(self, name: str) -> float:
        """How many people have this name; 3 000 where the test does not say."""
        return self._bearers.get(name, 3_000)

    def masked(self, name: str) -> bool:
        """Names with 某."""
        return "某" in name

    def spelling(self, name: str) -> str:
        """Names without dots, and two traditional characters."""
        return name.replace("·", "").replace("張", "张").replace("長", "长")

    def slips(self, name: str) -> Iterable[str]:
        """玲, 铃 and 灵 stand for one another."""
        return (f"{name[:place]}<ling>{name[place + 1 :]}" for place, one in enumerate(name) if one in "玲铃灵")

    def likeness(self, one: str, other: str) -> Likeness | None:
        """玲 and 铃 look alike, 灵 only sounds like them."""
        return None if not {one, other} <= set("玲铃灵") else "sounds" if "灵" in {one, other} else "looks"

    def one_seat(self, title: str) -> bool:
        """Chiefs."""
        return title in {"书记", "旗长", "局长", "总书记"}

    def telling(self, title: str) -> bool:
        """Whether a title alone says in what kind of body it is held."""
        return title.endswith(("旗长", "县长"))

    def walk(self, title: str) -> str:
        """Villagers, students and teachers."""
        return {"村民": "village", "学生": "pupil", "教师": "teacher"}.get(title, "")

    def national(self, name: str, region: str | None) -> bool:
        """The central committee, whatever the region it is named in."""
        return name == "中共中央" and region is not None

    def kind(self, name: str, region: str | None) -> str:
        """Bureaus are departments; governments and companies are called so."""
        kinds = {"局": "department", "府": "government", "司": "company", "学": "school"}
        return kinds.get(name[-1], "") if region else ""

    def is_division(self, name: str) -> bool:
        """Names that end like a division."""
        return name[-1] in "省市县旗"

    def chain(self, code: str) -> tuple[tuple[str, str], ...]:
        """Counties with names made of their codes."""
        return ((code, f"区划{code[:6]}"),)


@dataclass
class Corpus:
    """Articles, each on a page of its own."""

    bearers: dict[str, float] = field(default_factory=dict)
    documents: list[Records] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)

    def article(
        self,
        person: str,
        *,
        title: str | None = None,
        body: str | None = None,
        region: str = DALAD,
        date: str | None = "2022-10-26",
        beside: tuple[str, ...] = (),
        status: PostStatus = PostStatus.CURRENT,
    ) -> str:
        """Add an article that names a person; the id of the mention."""
        organization = f"⟦O {body}⟧" if body else ""
        others = "".join(f"、⟦P {name}⟧" for name in beside)
        text = f"{region[:6]}第{len(self.documents)}篇{organization}{title or ''}⟦P {person}⟧{others}到场。"
        builder = PageBuilder(f"{len(self.documents)}.txt").text(text, date=date)
        article = builder.articles()[0].region(region, f"区划{region[:6]}")
        if body:
            article.names(body, body, region=region)
        if title:
            article.post(person, title, article.ref(body) if body else None, status=status)
        self.documents.append(builder.records([article]))
        self.ids.append(article.mention(person).id)
        return self.ids[-1]

    def link(self, *verdicts: Verdict) -> Identity:
        """Who is who."""
        return link(self.documents, verdicts, FakeKnowledge(self.bearers))

    def people(self, *verdicts: Verdict) -> list[set[int]]:
        """The articles' numbers, grouped by the person that they were made for."""
        entity_of = self.link(*verdicts).entity_of
        groups: dict[str, set[int]] = {}
        for number, reference in enumerate(self.ids):
            groups.setdefault(entity_of[reference], set()).add(number)
        return sorted(groups.values(), key=min)

    def decide(self, left: int, right: int, judgement: Judgement, time: str = "2026-01-01") -> Verdict:
        """A verdict on the people of two articles."""
        return verdict(self.ids[left], self.ids[right], judgement, time=time)
