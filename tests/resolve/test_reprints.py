"""Articles that print one another, and the events they report."""

from pathlib import Path

from kg.graph import build
from kg.model import EntityType, EventType, ParticipantRole, Records
from kg.resolve import link
from kg.store import Store
from tests.builders import DALAD, ArticleBuilder, PageBuilder

TEXT = (
    "10月25日上午，⟦P 张秀玲⟧带队走访慰问开发区企业，详细了解企业生产经营情况和存在的困难，"
    "要求有关部门靠前服务、主动作为，切实帮助企业解决实际问题。⟦P 苏智雄⟧参加走访。"
)
OTHER = "昨日，全旗农牧业工作会议召开，会议总结了去年的工作成绩，部署了今年的重点任务，与会人员进行了热烈讨论。"
LONG = OTHER + "会议指出，要认真学习领会上级精神，把各项任务落到实处，为全年工作开好头、起好步。" + TEXT


def _page(name: str, *texts: str, date: str | None = "2022-10-26") -> tuple[Records, list[ArticleBuilder]]:
    builder = PageBuilder(name)
    for text in texts:
        builder.text(text, date=date)
    articles = builder.articles()
    for article in articles:
        article.region(DALAD)
    return builder.records(articles), articles


def _articles(documents: list[Records]) -> int:
    return sum(entity.type == EntityType.ARTICLE for entity in link(documents).entities)


def test_nearly_the_same_text_is_one_article() -> None:
    """A reprint with wrong characters and a cut sentence is the same article; another one is not."""
    first, _ = _page("a", TEXT)
    noisy, _ = _page("b", TEXT.replace("困难", "因难").replace("主动", "王动"))
    other, _ = _page("c", OTHER)
    assert _articles([first, noisy, other]) == 2


def test_short_news_with_other_numbers_is_other_news() -> None:
    """Briefs and captions of one pattern are not one another's reprints; a wrong character in one of them does not matter."""
    brief = "10月25日，⟦P 张秀玲⟧到第3社区看望老党员，送上慰问金。"
    pages = [brief, brief.replace("25日", "27日"), brief.replace("慰问金", "慰间金")]
    assert _articles([_page(str(number), text)[0] for number, text in enumerate(pages)]) == 2


def test_a_paragraph_printed_again_belongs_to_its_article() -> None:
    """A part of an article printed by itself is that article, and the whole one is its original, wherever it stands."""
    part, (short,) = _page("a", TEXT, date="2022-10-20")
    whole, (long,) = _page("b", LONG)
    documents = [part, whole]
    assert _articles(documents) == 1
    rows = {row.id: row.reprint_of for row in build(documents, link(documents)).article_rows}
    assert rows == {short.id: long.id, long.id: None}


def test_a_shared_part_does_not_join_two_articles() -> None:
    """Two longer articles that both hold a part are not one."""
    part, _ = _page("a", TEXT)
    one, _ = _page("b", LONG)
    two, _ = _page("c", TEXT + "又讯，全区森林草原防火工作现场推进会在林场举行，与会代表实地观摩了防火演练。" * 2)
    assert _articles([part, one, two]) == 2


def test_the_first_print_is_the_original() -> None:
    """Of equal prints the first by date is the original, an undated one comes last."""
    dated = (("c", None), ("b", "2022-10-27"), ("a", "2022-10-25"))
    documents = [_page(name, TEXT, f"{name}版其他消息，与前文毫无关系的内容若干字。", date=date)[0] for name, date in dated]
    undated, later, first = (records.articles[0].id for records in documents)
    rows = {row.id: row.reprint_of for row in build(documents, link(documents)).article_rows}
    assert (rows[undated], rows[later], rows[first]) == (first, first, None)


def _told(name: str, text: str, date: str, *people: str, place: str | None = None, trigger: str = "走访慰问") -> Records:
    records, (article,) = _page(name, text, date=date)
    if place:
        article.names(place, place)
    roles = [(person, ParticipantRole.LEADER) for person in people]
    article.event(EventType.VISIT, trigger, roles, places=[place] if place else [], date=date)
    return records.model_copy(update={"claims": tuple(article.claims)})


def _events(*documents: Records) -> int:
    return sum(entity.type == EntityType.EVENT for entity in link(list(documents)).entities)


def test_reports_in_reprints_are_one_event() -> None:
    """A reprint reports the same event; it is counted once and takes place once."""
    documents = [_told("a", TEXT, "2022-10-25", "张秀玲", "苏智雄"), _told("b", TEXT + "\n", "2022-10-25", "张秀玲", "苏智雄")]
    assert _events(*documents) == 1
    (pair,) = [row for row in build(documents, link(documents)).coappearance_rows if row.unit == "event"]
    assert (pair.weight, len(pair.articles)) == (1, 2)
    assert [row.weight for row in build(documents, link(documents)).coappearance_rows] == [1, 1]


def test_two_reports_of_one_visit_are_one_event() -> None:
    """Different words on the same people at the same place on the same day tell of one event."""
    left = _told("a", "⟦P 张秀玲⟧、⟦P 苏智雄⟧到⟦L 树林召镇⟧走访。", "2022-10-25", "张秀玲", "苏智雄", place="树林召镇")
    right = _told("b", "昨天，⟦P 张秀玲⟧在⟦L 树林召镇⟧慰问群众。", "2022-10-25", "张秀玲", place="树林召镇", trigger="慰问")
    assert _events(left, right) == 1


def test_another_day_or_another_place_is_another_event() -> None:
    """The same leader on another day, or elsewhere on the same day, does another thing."""
    left = _told("a", "⟦P 张秀玲⟧到⟦L 树林召镇⟧走访。", "2022-10-25", "张秀玲", place="树林召镇")
    later = _told("b", "⟦P 张秀玲⟧又到⟦L 树林召镇⟧走访。", "2022-11-25", "张秀玲", place="树林召镇")
    elsewhere = _told("c", "⟦P 张秀玲⟧到⟦L 吉格斯太镇⟧走访。", "2022-10-25", "张秀玲", place="吉格斯太镇")
    assert _events(left, later, elsewhere) == 3


def test_what_a_page_tells_twice_under_one_id_is_one_event(tmp_path: Path) -> None:
    """Two readings of the same characters are one reference, which belongs to one event."""
    told = _told("a", "⟦P 张秀玲⟧到⟦L 树林召镇⟧走访。", "2022-10-25", "张秀玲", place="树林召镇")
    twice = told.model_copy(update={"claims": (*told.claims, told.claims[-1])})
    assert _events(twice) == 1
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.replace_identity(link([twice]))
