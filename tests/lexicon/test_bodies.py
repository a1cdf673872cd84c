"""Printed names of bodies stand for full official names, whole or relative to the region of the article."""

import pytest

from kg.lexicon import Division, bodies, divisions


def region(name: str) -> Division:
    """The region of this name or chain."""
    found = divisions().resolve(name)
    assert found is not None, name
    return found


def full(printed: str, where: str) -> str | None:
    """The full name of a printed body in a region."""
    body = bodies().expand(printed, region(where))
    return body.name if body else None


@pytest.mark.parametrize(
    ("where", "printed", "expected"),
    [
        ("达拉特旗", "旗委", "中共达拉特旗委员会"),
        ("达拉特旗", "市委", "中共鄂尔多斯市委员会"),
        ("达拉特旗", "自治区党委", "中共内蒙古自治区委员会"),
        ("达拉特旗", "政府", "达拉特旗人民政府"),
        ("达拉特旗", "旗人大常委会", "达拉特旗人民代表大会常务委员会"),
        ("达拉特旗", "旗政协", "中国人民政治协商会议达拉特旗委员会"),
        ("达拉特旗", "政法委", "中共达拉特旗委员会政法委员会"),
        ("达拉特旗", "旗纪委监委", "中共达拉特旗纪律检查委员会、达拉特旗监察委员会"),
        ("达拉特旗", "吉格斯太镇党委", "中共吉格斯太镇委员会"),
        ("达拉特旗", "达拉特经济开发区党工委", "中共达拉特经济开发区工作委员会"),
        ("达拉特旗", "市人社局", "鄂尔多斯市人力资源和社会保障局"),
        ("达拉特旗", "农牧局", "达拉特旗农牧局"),
        ("锡林郭勒盟", "盟委", "中共锡林郭勒盟委员会"),
        ("锡林郭勒盟", "行署", "锡林郭勒盟行政公署"),
        ("喀什地区", "地委", "中共喀什地区委员会"),
        ("喀什地区", "地区行署", "喀什地区行政公署"),
        ("伊犁州", "州党委", "中共伊犁哈萨克自治州委员会"),
        ("湘西州", "州政府", "湘西土家族苗族自治州人民政府"),
        ("湘西州", "省委组织部", "中共湖南省委员会组织部"),
        ("昆山市", "市委", "中共昆山市委员会"),
        ("义乌市", "市政府", "义乌市人民政府"),
        ("浦东新区", "市委", "中共上海市委员会"),
        ("浦东新区", "区政府", "浦东新区人民政府"),
        ("北京市", "市高级人民法院", "北京市高级人民法院"),
        ("成都市", "市中级人民法院", "成都市中级人民法院"),
        ("曹县", "县委", "中共曹县委员会"),
        ("曹县", "曹县县委组织部", "中共曹县委员会组织部"),
        ("曹县", "团县委", "共青团曹县委员会"),
        ("曹县", "县公安局", "曹县公安局"),
        ("曹县", "县市场监管局", "曹县市场监督管理局"),
        ("曹县", "市场监管局", "曹县市场监督管理局"),
        ("宁安市", "市民宗局", "宁安市民族宗教事务局"),
        ("宁安市", "市民政局", "宁安市民政局"),
        ("宁安市", "省卫生健康委基层处", "黑龙江省卫生健康委员会基层处"),
        ("什邡市", "什邡县人大常委会", "什邡县人民代表大会常务委员会"),
        ("前郭县", "前郭县委", "中共前郭尔罗斯蒙古族自治县委员会"),
        ("静宁县", "天津甘肃商会", "天津市甘肃商会"),
        ("台山市", "香港台山商会", "香港台山商会"),
        ("贡嘎县", "区党委宣传部", "中共西藏自治区委员会宣传部"),
        ("青秀区", "区委宣传部", "中共青秀区委员会宣传部"),
        ("曹县", "区党委", None),
        ("曹县", "县纪委派驻县教育局纪检监察组", "中共曹县纪律检查委员会派驻曹县教育局纪检监察组"),
        ("曹县", "县纪委派驻第三纪检监察组", "中共曹县纪律检查委员会派驻第三纪检监察组"),
        ("曹县", "县知联会", "曹县党外知识分子联谊会"),
        ("曹县", "县纪委监委驻县教育局纪检监察组", "中共曹县纪律检查委员会、曹县监察委员会驻曹县教育局纪检监察组"),
        ("曹县", "县纪委第三派驻纪检监察组", "中共曹县纪律检查委员会第三派驻纪检监察组"),
        ("吉安市", "井冈山大学团委", "共青团井冈山大学委员会"),
        ("饶河县", "县非遗中心", "饶河县非物质文化遗产保护中心"),
        ("西峡县", "县产业集聚区管委会", "西峡产业集聚区管理委员会"),
        ("会泽县", "县生态环境分局", "曲靖市生态环境局会泽分局"),
        ("淮阴区", "淮阴公安分局", "淮安市公安局淮阴分局"),
        ("崆峒区", "公安崆峒分局", "平凉市公安局崆峒分局"),
        ("嵊州市", "嵊州经济开发区党工委", "中共嵊州经济开发区工作委员会"),
        ("嵊州市", "浙江小百花越剧院", "浙江小百花越剧院"),
        ("曹县", "中共曹县人民医院委员会办公室", "中共曹县人民医院委员会办公室"),
        ("曹县", "县打私办", "曹县打击走私领导小组办公室"),
        ("玉林市", "玉林师范学院科研处", "玉林师范学院科研处"),
        ("岱山县", "县供电公司", "国网岱山县供电公司"),
        ("饶河县", "第七管理区党支部", "中共第七管理区支部委员会"),
        ("临高县", "临高海岸派出所", "临高海岸派出所"),
        ("鄂州市", "中建三局", "中建三局"),
        ("闵行区", "陇西居民区党总支", "中共陇西居民区总支部委员会"),
        ("阿拉尔市", "十团人武部", "十团人民武装部"),
        ("洛川县", "洛川苹果产业园区党工委", "中共洛川苹果产业园区工作委员会"),
        ("咸阳市", "陕西西咸新区管委会", "西咸新区管理委员会"),
        ("广州市越秀区", "区委宣传部", "中共越秀区委员会宣传部"),
        ("广州市越秀区", "越秀区公安分局", "广州市公安局越秀区分局"),
        ("凉山州", "州总工会", "凉山彝族自治州总工会"),
        ("云阳县", "县人武部", "云阳县人民武装部"),
        ("舒城县", "舒城经开区管委会", "舒城经济开发区管理委员会"),
        ("庄河市", "市文明办", "庄河市精神文明建设指导委员会办公室"),
        ("澄迈县", "县公安局刑警大队", "澄迈县公安局刑事侦查大队"),
        ("东台市", "高新区党工委", "中共东台高新技术产业开发区工作委员会"),
        ("乾安县", "公安局", "乾安县公安局"),
        ("南京市", "南京市第一医院", "南京市第一医院"),
        ("武汉市", "武汉桂子公益服务中心", "武汉桂子公益服务中心"),
        ("南郑区", "高台镇立峰村党总支部", "中共立峰村总支部委员会"),
        ("宜兴市", "全国人大民族委员会", "全国人民代表大会民族委员会"),
        ("宜兴市", "市农业和农村委员会", "宜兴市农业和农村委员会"),
        ("湖口县", "湖口高新技术产业园区党工委", "中共湖口高新技术产业园区工作委员会"),
        ("湖口县", "湖口高新技术产业园区招商局", "湖口高新技术产业园区招商局"),
        ("佛坪县", "陕西佛坪国家级自然保护区管理局", "陕西佛坪国家级自然保护区管理局"),
        ("封开县", "封开水文站", "封开水文站"),
        ("长汀县", "民革长汀县支部", "中国国民党革命委员会长汀县支部委员会"),
        ("宁波市", "民盟市委会", "中国民主同盟宁波市委员会"),
        ("柞水县", "朱家湾村监委会", "朱家湾村村务监督委员会"),
        ("博乐市", "三连连管会", "三连管理委员会"),
        ("临夏县", "县人民法院民一庭", "临夏县人民法院民事审判第一庭"),
        ("云阳县", "县检察院", "云阳县人民检察院"),
        ("云阳县", "县妇联", "云阳县妇女联合会"),
        ("玉林市", "玉林军分区", "玉林军分区"),
        ("寿光市", "税务局", "国家税务总局寿光市税务局"),
        ("绍兴市", "市一中", "绍兴市第一中学"),
        ("云阳县", "县人大农业与农村委员会", "云阳县人民代表大会农业与农村委员会"),
        ("云阳县", "县人大常委会代表资格审查委员会", "云阳县人民代表大会常务委员会代表资格审查委员会"),
        ("云阳县", "县政协提案委", "中国人民政治协商会议云阳县委员会提案委员会"),
        ("云阳县", "县法院执行局", "云阳县人民法院执行局"),
        ("云阳县", "县水闸管理所", "云阳县水闸管理所"),
        ("云阳县", "县安委办", "云阳县安全生产委员会办公室"),
        ("同仁市", "市文体旅游广电局", "同仁市文体旅游广电局"),
        ("云阳县", "县国动办", "云阳县国防动员办公室"),
        ("绥芬河市", "市营商局", "绥芬河市营商环境建设局"),
        ("绥芬河市", "绥芬河边境派出所", "绥芬河边境派出所"),
        ("夏河县", "拉卜楞寺管委会", "拉卜楞寺管理委员会"),
        ("浦东新区", "区商务委", "浦东新区商务委员会"),
        ("浦东新区", "市教委", "上海市教育委员会"),
        ("凉山州", "省农科院茶叶研究所", "四川省农业科学院茶叶研究所"),
        ("曹县", "县一高", "曹县第一高级中学"),
        ("阿拉尔市", "师市党委", "中共新疆生产建设兵团第一师阿拉尔市委员会"),
        ("阿拉尔市", "师党委", "中共新疆生产建设兵团第一师委员会"),
        ("阿拉尔市", "第一师阿拉尔市教育局", "新疆生产建设兵团第一师阿拉尔市教育局"),
        ("阿拉尔市", "第九师农业农村局", "新疆生产建设兵团第九师农业农村局"),
        ("阿拉尔市", "一二八团党委", "中共一二八团委员会"),
        ("阿拉尔市", "十团五连党支部", "中共五连支部委员会"),
        ("达拉特旗树林召镇", "镇党委", "中共树林召镇委员会"),
        ("达拉特旗树林召镇", "旗委", "中共达拉特旗委员会"),
        ("达拉特旗白塔街道", "街道党工委", "中共白塔街道工作委员会"),
        ("达拉特旗白塔街道", "街道办事处", "白塔街道办事处"),
        ("达拉特旗达拉特经济开发区", "管委会", "达拉特经济开发区管理委员会"),
        ("达拉特旗树林召镇关碾房村", "村委会", "关碾房村村民委员会"),
        ("达拉特旗树林召镇关碾房村", "村党支部", "中共关碾房村支部委员会"),
    ],
)
def test_relative_names(where: str, printed: str, expected: str) -> None:
    """A relative name is written out from the region of the article."""
    assert full(printed, where) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("鄂尔多斯市委", "中共鄂尔多斯市委员会"),
        ("内蒙古自治区纪委监委", "中共内蒙古自治区纪律检查委员会、内蒙古自治区监察委员会"),
        ("中共寻乌县委政法委员会", "中共寻乌县委员会政法委员会"),
        ("政协南宁市青秀区委员会", "中国人民政治协商会议青秀区委员会"),
        ("中共甘南州委统战部", "中共甘南藏族自治州委员会统一战线工作部"),
        ("甘南州人社局", "甘南藏族自治州人力资源和社会保障局"),
        ("阿勒泰地委", "中共阿勒泰地区委员会"),
        ("萧县凤城街道党工委", "中共凤城街道工作委员会"),
        ("河北省人防办", "河北省人民防空办公室"),
        ("国务院", "中华人民共和国国务院"),
        ("全国人大常委会", "全国人民代表大会常务委员会"),
        ("农业农村部", "中华人民共和国农业农村部"),
        ("新华社", "新华社"),
    ],
)
def test_a_printed_region_wins(printed: str, expected: str) -> None:
    """A body that says whose it is stays that one's, whatever paper prints it."""
    assert full(printed, "达拉特旗") == expected
    assert full(printed, "三亚市") == expected


@pytest.mark.parametrize(
    ("where", "printed", "expected"),
    [
        ("吴兴区", "区发改经信局", "吴兴区发展改革和经济信息化局"),
        ("东港市", "市工信和科技局", "东港市工业信息化和科技局"),
        ("曹县", "县教文体局", "曹县教育文化体育局"),
        ("同仁市", "市文体旅游广电局", "同仁市文体旅游广电局"),
        ("石渠县", "县文旅局", "石渠县文化广播电视和旅游局"),
        ("华安县", "县文旅局", "华安县文化体育和旅游局"),
        ("达拉特旗", "旗文旅局", "达拉特旗文化和旅游局"),
        ("海南藏族自治州", "州水文局", "海南藏族自治州水文局"),
    ],
)
def test_departments_of_several_fields_are_told_part_by_part(where: str, printed: str, expected: str) -> None:
    """Fields that no table has whole are read by their parts; what differs from province to province goes by the province."""
    assert full(printed, where) == expected


@pytest.mark.parametrize(
    ("where", "printed", "expected"),
    [
        ("西安市", "西安高新区党工委", "中共西安高新技术产业开发区工作委员会"),
        ("西安市", "高新区管委会", "西安高新技术产业开发区管理委员会"),
        ("绥芬河市", "绥芬河边境经济合作区管委会", "绥芬河边境经济合作区管理委员会"),
        ("东乡族自治县", "东乡经济开发区管委会", "东乡经济开发区管理委员会"),
        ("龙南市", "经开区管委会", "龙南经济技术开发区管理委员会"),
        ("西安市", "国际港务区管委会", "国际港务区管理委员会"),
    ],
)
def test_zones_bear_the_names_of_their_regions(where: str, printed: str, expected: str) -> None:
    """The kind of a zone right behind a region, or alone to its readers, is written out with the region's plain name."""
    assert full(printed, where) == expected


def test_a_region_that_is_a_word_too_is_one_in_its_own_parts_alone() -> None:
    """公安分局 is a branch of the police wherever 公安县 is not near."""
    assert full("公安分局", "红寺堡区") == "吴忠市公安局红寺堡区分局"
    assert full("公安法院", "公安县") == "公安县人民法院"


def test_branches_of_departments_are_inside_them() -> None:
    """A branch is written after its department's full name; a site's own administration is none of the region's."""
    assert full("市市场监管局柳市分局", "乐清市") == "乐清市市场监督管理局柳市分局"
    assert full("白马雪山国家级自然保护区管护局", "迪庆藏族自治州") == "白马雪山国家级自然保护区管护局"
    assert full("县公安局经侦大队", "曹县") == "曹县公安局经济犯罪侦查大队"
    assert full("县人民法院安仁法庭", "大荔县") == "大荔县人民法院安仁人民法庭"
    assert full("农业银行曹县支行", "菏泽市") == "中国农业银行曹县支行"
    assert full("工商银行沭阳支行", "沭阳县") == "中国工商银行沭阳支行"


@pytest.mark.parametrize(
    "printed",
    [
        "中共达拉特旗委员会",
        "达拉特旗人民政府",
        "中国人民政治协商会议霍山县委员会",
        "国家税务总局达拉特旗税务局",
        "内蒙古大学",
        "山东如意科技集团有限公司",
        "上海市浦东新区人民法院",
    ],
)
def test_full_names_keep_their_body(printed: str) -> None:
    """Expanding what is already full changes nothing but a chain before it."""
    found = bodies().expand(printed)
    assert found is not None
    again = bodies().expand(found.name)
    assert again is not None
    assert again.name == found.name
    assert printed.endswith(found.name)


@pytest.mark.parametrize("printed", ["相关部门", "企业", "镇党委", "嘎查委员会", "盟委", "县委", "党委", "委", ""])
def test_what_names_no_body_here(printed: str) -> None:
    """A generic word, or a body of a kind of region that the reader does not live in, is none."""
    assert full(printed, "达拉特旗") is None


def test_a_town_that_no_list_has() -> None:
    """A region with a telling name has bodies although no list knows it; they stand in the nearest known region."""
    body = bodies().expand("新立召镇党委", region("达拉特旗"))
    assert body is not None
    assert body.name == "中共新立召镇委员会"
    assert body.region == region("达拉特旗")


def test_offices_are_parts_of_their_bodies() -> None:
    """An office has the body that it is printed behind as its parent."""
    office = bodies().expand("旗委宣传部", region("达拉特旗"))
    section = bodies().expand("旗委宣传部“扫黄打非”办", region("达拉特旗"))
    assert office is not None
    assert section is not None
    assert office.parent == "中共达拉特旗委员会"
    assert section.parent == office.name
    assert section.name == "中共达拉特旗委员会宣传部“扫黄打非”办公室"


@pytest.mark.parametrize(
    ("where", "title", "expected"),
    [
        ("达拉特旗", "旗长", "达拉特旗人民政府"),
        ("达拉特旗", "常务副旗长", "达拉特旗人民政府"),
        ("达拉特旗", "市长", "鄂尔多斯市人民政府"),
        ("达拉特旗", "统战部长", "中共达拉特旗委员会统一战线工作部"),
        ("达拉特旗", "政法委书记", "中共达拉特旗委员会政法委员会"),
        ("达拉特旗", "公安局长", "达拉特旗公安局"),
        ("达拉特旗", "检察长", "达拉特旗人民检察院"),
        ("达拉特旗", "吉格斯太镇镇长", "吉格斯太镇人民政府"),
        ("达拉特旗", "镇长", None),
        ("达拉特旗", "书记", None),
        ("达拉特旗", "记者", None),
        ("达拉特旗", "局长", None),
        ("锡林郭勒盟", "盟长", "锡林郭勒盟行政公署"),
        ("锡林郭勒盟", "自治区主席", "内蒙古自治区人民政府"),
        ("凉山州", "副州长", "凉山彝族自治州人民政府"),
        ("昆山市", "市长", "昆山市人民政府"),
        ("昆山市花桥镇", "镇长", "花桥镇人民政府"),
        ("曹县", "县纪委书记", "中共曹县纪律检查委员会"),
        ("曹县", "县政协主席", "中国人民政治协商会议曹县委员会"),
        ("曹县", "县人大常委会副主任", "曹县人民代表大会常务委员会"),
        ("达拉特旗树林召镇关碾房村", "村支书", "中共关碾房村支部委员会"),
        ("达拉特旗树林召镇关碾房村", "村主任", "关碾房村村民委员会"),
    ],
)
def test_what_a_post_implies(where: str, title: str, expected: str | None) -> None:
    """A post implies the body that it is a post of, unless many bodies have such a post."""
    body = bodies().of_post(title, region(where))
    assert (body.name if body else None) == expected


def test_a_region_has_its_bodies() -> None:
    """The party committee of a region is asked for by its printed name."""
    found = bodies().expand("县委", region("曹县"))
    assert found is not None
    assert found.name == "中共曹县委员会"
