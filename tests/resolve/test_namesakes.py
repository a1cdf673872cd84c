"""Two people of one name in one article."""

from kg.model import Judgement, PostStatus, Records
from kg.resolve import link
from tests.builders import DALAD, JUNGAR, ORDOS, PageBuilder, verdict

NAME = "王建军"
BODIES = {
    "达拉特旗委": ("中共达拉特旗委员会", DALAD),
    "准格尔旗委": ("中共准格尔旗委员会", JUNGAR),
    "旗委": ("中共准格尔旗委员会", JUNGAR),
    "达拉特旗人民政府": ("达拉特旗人民政府", DALAD),
}
Written = tuple[Records, list[str]]


def _page(*bodies: str, title: str = "书记", status: PostStatus = PostStatus.CURRENT, region: str = ORDOS, tail: str = "参加") -> Written:
    """An article that names a person once with a post of each of these bodies, and once more without one where a body is empty."""
    text = "、".join(f"⟦O {body}⟧{title}⟦P {NAME}⟧" if body else f"⟦P {NAME}⟧" for body in bodies)
    builder = PageBuilder(f"{'-'.join(bodies)}{tail}").text(f"{text}{tail}。", date="2022-10-26")
    (article,) = builder.articles()
    article.region(region)
    for place, body in enumerate(bodies):
        if body:
            article.names(body, BODIES[body][0], region=BODIES[body][1])
            article.post(NAME, title, article.ref(body), status=status, nth=place)
    return builder.records([article]), [article.mention(NAME, place).id for place in range(len(bodies))]


def _people(*pages: Written) -> list[str]:
    """The person of each naming, page by page, as letters in the order of their first namings."""
    known = link([page for page, _ in pages]).entity_of
    letters: dict[str, str] = {}
    return ["".join(letters.setdefault(known[one], "abcdef"[len(letters)]) for one in ids) for _, ids in pages]


def test_two_secretaries_of_one_name_in_one_list_are_two() -> None:
    """Each is the one of their own county's papers; who of them is meant without a post is left open."""
    both, here, there = _page("达拉特旗委", "准格尔旗委", ""), _page("达拉特旗委", region=DALAD), _page("准格尔旗委", region=JUNGAR)
    assert _people(both, here, there) == ["abc", "a", "b"]


def test_prints_of_one_list_do_not_mix_them_up() -> None:
    """A reprint names the same two, each in the same post."""
    assert _people(_page("达拉特旗委", "准格尔旗委"), _page("达拉特旗委", "准格尔旗委", tail="参加会议")) == ["ab", "ab"]


def test_posts_that_go_together_are_one_person() -> None:
    """Posts of one county, and a body that is printed without its region and may be another's, make no second person."""
    assert _people(_page("达拉特旗委", "达拉特旗人民政府", title="委员")) == ["aa"]
    assert _people(_page("达拉特旗委", "旗委")) == ["aa"]


def test_who_comes_and_goes_is_one_person() -> None:
    """An article about an appointment names the old post and the new one of one person."""
    for status in (PostStatus.APPOINTED, PostStatus.REMOVED, PostStatus.FORMER):
        assert _people(_page("达拉特旗委", "准格尔旗委", status=status)) == ["aa"]


def test_a_verdict_joins_what_an_article_tells_apart() -> None:
    """A person's word is more than two posts."""
    page, (one, other) = _page("达拉特旗委", "准格尔旗委")
    joined = link([page], [verdict(one, other, Judgement.SAME)]).entity_of
    assert joined[one] == joined[other]
