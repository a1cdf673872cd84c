"""Which bodies and places are one, and what they belong to."""

from kg.model import Entity, EntityType, Records
from kg.resolve import Identity, link
from tests.builders import DALAD, JUNGAR, YONGCHUAN, page


def _town(name: str, region: str = DALAD, code: str | None = None) -> Records:
    builder, article = page(name, f"{name}⟦L 树林召镇⟧开会。")
    article.region(region).names("树林召镇", "树林召镇", code=code, region=region)
    return builder.records([article])


def _body(name: str, printed: str, full: str, region: str | None) -> Records:
    builder, article = page(name, f"{name}⟦O {printed}⟧开会。")
    article.region(region or DALAD).names(printed, full, region=region)
    return builder.records([article])


def _of(identity: Identity, kind: EntityType) -> list[Entity]:
    return [entity for entity in identity.entities if entity.type == kind and entity.references]


def test_a_place_with_a_code_is_one_place_everywhere() -> None:
    """The division code joins mentions in papers of different regions."""
    documents = [_town("a", DALAD, "150621100000"), _town("b", YONGCHUAN, "150621100000")]
    assert len(_of(link(documents), EntityType.PLACE)) == 1


def test_a_coded_place_reaches_its_province() -> None:
    """Each ancestor in the list of divisions becomes an entity, without references where no page names it."""
    identity = link([_town("a", DALAD, "150621100000")])
    by_id = {entity.id: entity for entity in identity.entities}
    (town,) = _of(identity, EntityType.PLACE)
    chain = []
    step: Entity | None = town
    while step is not None:
        chain.append(step.name)
        step = by_id[step.parent] if step.parent else None
    assert chain == ["树林召镇", "达拉特旗", "鄂尔多斯市", "内蒙古自治区"]
    assert all(not by_id[entity.parent].references for entity in identity.entities if entity.parent)


def test_a_named_ancestor_is_used_as_parent() -> None:
    """A place that a page names is the parent itself; no second one is made."""
    builder, article = page("b", "⟦L 达拉特旗⟧开会。")
    article.region(DALAD).names("达拉特旗", "达拉特旗", code=DALAD)
    identity = link([_town("a", DALAD, "150621100000"), builder.records([article])])
    by_name = {entity.name: entity for entity in identity.entities if entity.type == EntityType.PLACE}
    assert by_name["树林召镇"].parent == by_name["达拉特旗"].id == article.mention("达拉特旗").id


def test_bodies_of_two_regions_stay_apart() -> None:
    """The same full name in two regions is two bodies, in one region one, however it is printed."""
    documents = [
        _body("a", "旗委", "中共达拉特旗委员会", DALAD),
        _body("b", "达拉特旗委", "中共达拉特旗委员会", DALAD),
        _body("c", "实验小学", "实验小学", DALAD),
        _body("d", "实验小学", "实验小学", JUNGAR),
    ]
    found = _of(link(documents), EntityType.ORGANIZATION)
    assert sorted((entity.name, len(entity.references)) for entity in found) == [
        ("中共达拉特旗委员会", 2),
        ("实验小学", 1),
        ("实验小学", 1),
    ]
    assert {entity.aliases for entity in found if len(entity.references) == 2} == {("旗委", "达拉特旗委")}


def test_a_national_body_is_one_body_in_all_papers() -> None:
    """国务院 in papers of two provinces is one body, whatever region the paper gives it."""
    documents = [_body("a", "国务院", "国务院", DALAD), _body("b", "国务院", "国务院", YONGCHUAN)]
    assert len(_of(link(documents), EntityType.ORGANIZATION)) == 1


def test_a_parent_body_that_nobody_names_is_made() -> None:
    """The parent that a claim gives by name becomes an entity without references, or is the body of that name."""
    builder, article = page("a", "⟦O 政法委⟧开会。")
    article.names("政法委", "中共达拉特旗委员会政法委员会", parent="中共达拉特旗委员会")
    alone = builder.records([article])
    made = {entity.name: entity for entity in link([alone]).entities}
    assert made["中共达拉特旗委员会政法委员会"].parent == made["中共达拉特旗委员会"].id
    assert made["中共达拉特旗委员会"].references == ()
    named = link([alone, _body("b", "旗委", "中共达拉特旗委员会", DALAD)])
    (child,) = [entity for entity in named.entities if entity.name.endswith("政法委员会")]
    assert child.parent in named.entity_of.values()


def test_an_implied_body_is_resolved_like_a_mention() -> None:
    """The government behind a bare 旗长 is the one another article prints."""
    builder, article = page("a", "旗长⟦P 苏智雄⟧讲话。")
    implied = article.implied("达拉特旗人民政府")
    article.region(DALAD).post("苏智雄", "旗长", implied)
    identity = link([builder.records([article]), _body("b", "旗政府", "达拉特旗人民政府", DALAD)])
    (body,) = _of(identity, EntityType.ORGANIZATION)
    assert implied.id in body.references
    assert len(body.references) == 2


def _village(name: str, region: str, text: str = "张义城窑村") -> Records:
    builder, article = page(name, f"{name}⟦L {text}⟧开会。")
    article.region(DALAD).names(text, text, region=region)
    return builder.records([article])


def test_a_village_known_with_its_township_is_the_one_of_the_county() -> None:
    """A name in a county is the only thing of that name in one of its townships, but of two such it is neither."""
    wide, deep = _village("a", DALAD), _village("b", "150621101000")
    assert len(_of(link([wide, deep]), EntityType.PLACE)) == 1
    assert len(_of(link([wide, deep, _village("c", "150621102000")]), EntityType.PLACE)) == 3
    assert len(_of(link([_village("a", "150600000000"), deep]), EntityType.PLACE)) == 2


def _bodies(text: str) -> list[Entity]:
    builder, article = page("a", text)
    article.region(DALAD)
    for name in {mention.text for mention in article.mentions}:
        article.names(name, name)
    return _of(link([builder.records([article])]), EntityType.ORGANIZATION)


def test_a_short_name_is_the_one_longer_name_of_its_article() -> None:
    """Region and legal form may be left out, where just one longer name fits; a part of a body is not its short name."""
    (company,) = _bodies("⟦O 广东恒岭新材料有限公司⟧投产。⟦O 恒岭新材料⟧说，⟦O 恒岭新材料⟧好。")
    assert (company.name, company.aliases) == ("广东恒岭新材料有限公司", ("恒岭新材料",))
    assert len(_bodies("⟦O 广东恒岭新材料有限公司⟧、⟦O 湖南恒岭新材料有限公司⟧投产。⟦O 恒岭新材料⟧说。")) == 3
    assert len(_bodies("⟦O 中共达拉特旗委员会⟧和⟦O 中共达拉特旗委员会宣传部⟧开会。")) == 2


def test_a_body_may_lack_the_body_it_belongs_to() -> None:
    """湘雅医院 is the one hospital of a university that the article names, as long as it names one; a piece of a word is none."""
    (hospital,) = _bodies("⟦O 中南大学湘雅医院⟧的专家来了。⟦O 湘雅医院⟧说。")
    assert (hospital.name, hospital.aliases) == ("中南大学湘雅医院", ("湘雅医院",))
    assert len(_bodies("⟦O 中南大学附属医院⟧、⟦O 湖南大学附属医院⟧来了。⟦O 附属医院⟧说。")) == 3
    assert len(_bodies("⟦O 仁济堂人民医院⟧和⟦O 人民医院⟧开会。")) == 2


def _places(*names: str) -> list[Entity]:
    builder, article = page("a", "、".join(f"⟦L {name}⟧" for name in names))
    article.region(DALAD)
    for name, code in (("达拉特旗", DALAD), ("树林召镇", "150621101000"), ("黄河村", "150621101200")):
        if name in names:
            article.names(name, name, code=code, region=DALAD)
    return _of(link([builder.records([article])]), EntityType.PLACE)


def test_a_place_may_lack_its_kind() -> None:
    """树林召 is the town of the article; what lacks more than the kind, or where no division is named, is a place of its own."""
    assert {place.name for place in _places("树林召镇", "树林召")} >= {"树林召镇"}
    assert "树林召" not in {place.name for place in _places("树林召镇", "树林召")}
    assert "树林召" in {place.name for place in _places("树林召镇政府街", "树林召")}
    assert "黄河" in {place.name for place in _places("黄河村", "黄河")}
