"""An invented country with known people, whose papers name them: what resolution makes of it can be measured.

It shares nothing with the resolver but the list of surnames. Homonyms come at the rates found among real officials: of
names found in two jurisdictions 38 % of two-character ones and 4 % of longer ones are different people. Officials move,
seats pass on, posts are left out, villagers are called like officials, and scans turn characters into others.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random

from kg.lexicon.tables import rows
from kg.model import Records
from tests.builders import PageBuilder

_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅文建国志海波云飞龙鹏宇浩欣怡佳俊峰晓东春雪琳辉"
_PLACES = "青白长东南安宁和永丰"
_KINDS = "县旗区市"
_POSTS = (
    ("中共{}委员会", "书记"),
    ("中共{}委员会", "副书记"),
    ("{}人民政府", "县长"),
    ("{}人民政府", "副县长"),
    ("{}人民政府", "副县长"),
    ("中共{}委员会", "常委"),
    ("中共{}委员会组织部", "部长"),
    ("中共{}委员会宣传部", "部长"),
    ("{}农牧局", "局长"),
    ("{}教育局", "局长"),
    ("{}公安局", "局长"),
    ("{}民政局", "局长"),
    ("{}农牧局", "副局长"),
    ("{}教育局", "副局长"),
    ("{}融媒体中心", "主任"),
)
_FIRST_YEAR, _YEARS = 2017, 9


@dataclass(frozen=True)
class Difficulty:
    """How often things happen that make people hard to tell apart."""

    moved: float = 0.15  # of officials, to another county
    villager_namesakes: float = 0.05  # of villagers, with the name of an official of their county
    official_namesakes: float = 0.01  # of officials, with the name of another of their county
    reused_seats: float = 0.002  # of seats, with a successor of the same name
    without_post: float = 0.3  # of mentions
    misread: float = 0.003  # of names

    def times(self, factor: float) -> "Difficulty":
        """The same with everything so many times as often."""
        return Difficulty(*(min(rate * factor, 0.9) for rate in vars(self).values()))


@dataclass(frozen=True)
class Stay:
    """A person in a county over some years, in a post of a body or in none."""

    person: int
    name: str
    county: str
    post: tuple[str, str] | None
    first: int
    last: int


@dataclass
class World:
    """Counties with their people; `papers` lets them appear in print."""

    seed: int
    difficulty: Difficulty = field(default_factory=Difficulty)
    counties: int = 24
    stays: list[Stay] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        counted = {fields[0]: float(fields[1]) for _, fields in rows("surnames.tsv", 2)}
        self._surnames = sorted(counted, key=lambda name: (-counted[name], name))[:150]
        self._shares = [counted[name] for name in self._surnames]
        self._people = 0
        self.codes = [f"{11 + n // 12:02d}{1 + n // 4 % 3:02d}{21 + n % 4:02d}000000" for n in range(self.counties)]
        for code in self.codes:
            self._settle(code)
        self._move()

    def county_name(self, code: str) -> str:
        """The name of a county."""
        number = self.codes.index(code)
        return _PLACES[number % 10] + _PLACES[(number // 10 + number * 3) % 10] + _KINDS[number % 4]

    def _name(self) -> str:
        length = 1 if self._random.random() < 0.15 else 2
        return self._random.choices(self._surnames, self._shares)[0] + "".join(self._random.choices(_GIVEN, k=length))

    def _person(self) -> int:
        self._people += 1
        return self._people

    def _settle(self, code: str) -> None:
        """The officials and villagers of a county; half of the seats pass on once."""
        officials: list[str] = []
        for body, title in _POSTS:
            post = (body.format(self.county_name(code)), title)
            change = _FIRST_YEAR + self._random.randrange(2, _YEARS) if self._random.random() < 0.5 else _FIRST_YEAR + _YEARS
            former = self._namesake(officials, self.difficulty.official_namesakes)
            officials.append(former)
            self.stays.append(Stay(self._person(), former, code, post, _FIRST_YEAR, change - 1))
            if change < _FIRST_YEAR + _YEARS:
                later = former if self._random.random() < self.difficulty.reused_seats else self._name()
                officials.append(later)
                self.stays.append(Stay(self._person(), later, code, post, change, _FIRST_YEAR + _YEARS - 1))
        for _ in range(12):
            name = self._namesake(officials, self.difficulty.villager_namesakes)
            villager = ("", "村民") if self._random.random() < 0.7 else None
            self.stays.append(Stay(self._person(), name, code, villager, _FIRST_YEAR, _FIRST_YEAR + _YEARS - 1))

    def _namesake(self, names: list[str], rate: float) -> str:
        return self._random.choice(names) if names and self._random.random() < rate else self._name()

    def _move(self) -> None:
        """Officials whose seat passed on go to another county; some who seem to are others of the same name."""
        for stay in list(self.stays):
            left = stay.post is not None and stay.post[0] and stay.last < _FIRST_YEAR + _YEARS - 1
            if not left or self._random.random() >= self.difficulty.moved * 2:  # half of the officials leave their seat
                continue
            near = [code for code in self.codes if code[:4] == stay.county[:4] and code != stay.county]
            home = [code for code in self.codes if code[:2] == stay.county[:2] and code[:4] != stay.county[:4]]
            target = self._random.choice(near if self._random.random() < 0.7 or not home else home)
            other = self._random.random() < (0.38 if len(stay.name) == 2 else 0.04)
            person = self._person() if other else stay.person
            body, title = self._random.choice(_POSTS[1:8])
            post = (body.format(self.county_name(target)), title)
            self.stays.append(Stay(person, stay.name, target, post, stay.last + 1, _FIRST_YEAR + _YEARS - 1))

    def papers(self, articles: int) -> Iterator[tuple[Records, Mapping[str, int]]]:
        """Articles of the counties' papers, each with the person behind every mention of one."""
        present: dict[tuple[str, int], list[Stay]] = {}
        for stay in self.stays:
            for year in range(stay.first, stay.last + 1):
                present.setdefault((stay.county, year), []).append(stay)
        for number in range(articles):
            code, year = self._random.choice(self.codes), _FIRST_YEAR + self._random.randrange(_YEARS)
            named = self._random.sample(present[code, year], self._random.randrange(1, 6))
            yield self._article(number, code, year, list({stay.name: stay for stay in named}.values()))

    def _article(self, number: int, code: str, year: int, named: list[Stay]) -> tuple[Records, Mapping[str, int]]:
        said = [stay.post if stay.post and self._random.random() >= self.difficulty.without_post else None for stay in named]
        printed = [self._printed(stay.name) for stay in named]
        marked = "、".join(
            (f"⟦O {post[0]}⟧" if post and post[0] else "") + (post[1] if post else "") + f"⟦P {name}⟧"
            for post, name in zip(said, printed, strict=True)
        )
        date = f"{year}-{self._random.randrange(1, 13):02d}-{self._random.randrange(1, 29):02d}"
        builder = PageBuilder(f"{number:06d}.txt").text(f"第{number}号报道：{marked}到场。", date=date)
        article = builder.articles()[0].region(code, self.county_name(code))
        for post, name in zip(said, printed, strict=True):
            if post and post[0] and not any(claim.kind == "name" and claim.name == post[0] for claim in article.claims):
                article.names(post[0], post[0], region=code)
            if post:
                article.post(name, post[1], article.ref(post[0]) if post[0] else None)
        truth = {article.mention(name).id: stay.person for name, stay in zip(printed, named, strict=True)}
        return builder.records([article]), truth

    def _printed(self, name: str) -> str:
        """A name as the scan has it."""
        if self._random.random() >= self.difficulty.misread:
            return name
        place = self._random.randrange(1, len(name))
        return name[:place] + self._random.choice(_GIVEN) + name[place + 1 :]


@dataclass(frozen=True)
class Outcome:
    """B³ precision and recall over mentions, and how many pairs of different people were joined."""

    precision: float
    recall: float
    wrong_pairs: int

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def b_cubed(truth: Mapping[str, int], found: Mapping[str, str]) -> Outcome:
    """For each mention, the share of its entity that is right, and the share of its person that was found."""
    people, entities = Counter(truth.values()), Counter(found[key] for key in truth)
    both = Counter((person, found[key]) for key, person in truth.items())
    precision = sum(count * count / entities[entity] for (_, entity), count in both.items()) / len(truth)
    recall = sum(count * count / people[person] for (person, _), count in both.items()) / len(truth)
    pairs = sum(count * (count - 1) // 2 for count in entities.values()) - sum(count * (count - 1) // 2 for count in both.values())
    return Outcome(precision, recall, pairs)
