"""Random corpora: a few names, bodies and days, so that the same ones come together often."""

from dataclasses import dataclass

from hypothesis import strategies as st

from kg.model import EventType, ParticipantRole, PostStatus, Records
from tests.builders import DALAD, JUNGAR, YONGCHUAN, PageBuilder

NAMES = ("张秀玲", "苏智雄", "王伟", "李某", "吉日木图", "云小平")
BODIES = {"旗委": "中共达拉特旗委员会", "旗政府": "达拉特旗人民政府", "农牧局": "达拉特旗农牧局"}
REGIONS = {DALAD: "达拉特旗", JUNGAR: "准格尔旗", YONGCHUAN: "永川区"}
DATES = (None, "2022-10-26", "2022-11", "2023-05-01", "2025")
TITLES = ("书记", "旗长", "局长", "常委", "村民")


@dataclass(frozen=True)
class Line:
    """One article of a random corpus."""

    people: tuple[str, ...]
    body: str | None
    title: str
    status: PostStatus
    region: str
    date: str | None
    event: bool


lines = st.builds(
    Line,
    people=st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map(tuple),
    body=st.sampled_from([None, *BODIES]),
    title=st.sampled_from(TITLES),
    status=st.sampled_from(PostStatus),
    region=st.sampled_from(sorted(REGIONS)),
    date=st.sampled_from(DATES),
    event=st.booleans(),
)


def document(number: int, articles: list[Line]) -> Records:
    """The records of a page with these articles."""
    builder = PageBuilder(f"{number}.txt")
    for line in articles:
        body = f"⟦O {line.body}⟧" if line.body else ""
        builder.text(f"第{number}版{body}{'、'.join(f'⟦P {name}⟧' for name in line.people)}出席会议。", date=line.date)
    built = builder.articles()
    for line, article in zip(articles, built, strict=True):
        article.region(line.region, REGIONS[line.region])
        organization = None
        if line.body:
            article.names(line.body, BODIES[line.body], region=line.region)
            organization = article.ref(line.body)
        article.post(line.people[0], line.title, organization, status=line.status)
        if line.event:
            roles = [(name, ParticipantRole.PARTICIPANT) for name in dict.fromkeys(line.people)]
            article.event(EventType.MEETING, "出席会议", roles, date=line.date)
    return builder.records(built)


corpora = st.lists(st.lists(lines, min_size=1, max_size=3), min_size=1, max_size=6).map(
    lambda pages: [document(number, articles) for number, articles in enumerate(pages)]
)
"""Lists of documents, no two alike."""
