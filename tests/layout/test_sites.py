"""Texts copied from web sites: what a site prints round its news is left out, and the makers it names are theirs."""

import pytest

from tests.layout.pages import articles, bodies, headlines

_HEAD = "周启明到河口镇调研"
_FIRST = "3月28日，县委书记周启明到河口镇调研春耕备耕工作，副县长何芳参加。"
_SECOND = "周启明强调，要压实责任，做好农资供应。"
_NEWS = f"{_HEAD}\n{_FIRST}\n{_SECOND}\n"


@pytest.mark.parametrize(
    "around",
    [
        "返回栏目[责任编辑:河口县新闻网]\n\n举报此信息\n进入河口新闻网微站\n",
        "标签:\n\n关闭\n最新热文\n",
        "声明：转载此文是出于传递更多信息之目的。若有来源标注错误或侵权，请与本网联系，我们将及时删除，谢谢。\n",
        "喜欢就点个“在看”吧 ↓↓↓\n",
        "友情链接：河口网 青石网 河口县人民政府网\n",
        "河口发布长期面向社会征集稿件。部分图文来源于网络，如涉及侵权请联系我们删除。\n",
        "版权声明\n本文仅代表作者观点，不代表本站立场。\n本文系作者授权发表，未经许可，不得转载。\n加载中~\n扫描微信二维码\n",
        "微信公众号\n视频号\n版权所有：河口县人民政府\n电话：工作时间5174000\n地址：河口县迎春大道206号\n",
        "免责声明\n本公众号部分转载的文章来自网络，文责自负。\n联系电话：0000-5174000\n",
        "上一版\n\n往期推荐\n河口新闻快报　阅读全部\n河口县启动春耕\n",
        "2024-03-29 1 1 河口日报 content_1.htm 1 周启明到河口镇调研 /enpproperty-->\n",
        "1684827180896.png\n",
        "点击↑↑↑蓝字关注我们\n—完—\n",
        "微信扫描下方的二维码阅读本文\n发表回复\n",
        "权威发布\n•　河口县取消三家企业\n精彩图片\n黄河岸边\n",
        "关键词：\n",
        "河 口 日 报 社 版 权 所 有　未 经 授 权 禁 止 复 制\n\n地址：河口县迎春大道206号\n出版物许可证　新出发字第1号\n",
        "原文链接：http://hk.example/html/content.html?date=2024-11-15\n",
    ],
)
def test_what_a_site_prints_below_its_news_is_no_article(around: str) -> None:
    """Buttons, rights, and under the foot whom to call and where."""
    assert bodies(_NEWS + around) == [[_FIRST, _SECOND]]
    assert headlines(_NEWS + around) == [_HEAD]


@pytest.mark.parametrize(
    "around",
    [
        "首页 > \n\n要闻\n\n > 县内\n\n > 周启明到河口镇...\n",
        "河口新闻网\n字体大小[ 大 中 小 ] 打印\n",
        "03版：综合总第627期 >2023-03-10编印\n",
        "找回密码\nQQ登录\n只需一步，快速开始\n搜索\n查看: 5964|回复: 1\n[复制链接]\n",
        "河口新闻网 > 时政 > 县内\n",
        "河口日报 数字报纸\n\na0003版:当街井巷\n",
        "欢迎您,\n2018年03月14日 09:36:21 星期二\n• 当前位置:\nnews\n",
        "返回栏目\n首页乡村旅游 • 正文\n",
        "河口在线\n\n搜索\n更多\n",
        "大河新村\n首页 > 地方要闻 > 地方要闻 > 正文\n",
        "更多》河口新闻\n更多》文化之窗\n当前位置：首页 > 河口新闻网 > 河口新闻 > \n",
        "上一版/ 02 版：要闻 /下一版　查看本版大图\n本版导航 各版导航 视觉导航 标题导航 以往报纸\n",
        "通版阅读请点击：\n展开通版\n收缩通版\n当前版：03版\n发布日期：\n",
        "3 上一篇  下一篇 4 放大 缩小 默认\n",
        "1886 期 / 第2版：2\n",
        "河口日报社旗下媒体：河口日报 | 河口晚报 返回报网首页 | 版面导航\n当前版：004版 上一版 下一版 上一期 下一期 往期\n",
        "日期：[2018年09月13日] -- 河口日报 -- 版次：[J2]\n",
        f"{_HEAD}\n新闻资讯\n{_HEAD}\n新闻资讯\n",
        f"{_HEAD}\n\n首页 > \n要闻\n",  # the title of the page, then that of the news
    ],
)
def test_what_a_site_prints_above_its_news_is_no_headline(around: str) -> None:
    """Its path, also cut to lines, sizes of letters, the number of a page and what a forum asks of its readers."""
    assert headlines(around + _NEWS) == [_HEAD]


@pytest.mark.parametrize(
    "stamp",
    [
        "05.02.2018  16:21",
        "社会资讯 2018-02-05 22:30:47",
        "发表于 2018-2-5 10:57 | 显示全部楼层 |阅读模式",
        "作者： 来源： 发布时间：2018-02-05",
        "2018-02-05 17:30 发表于河南",
        "原创 河口发布 2018年2月5日 17:30 江西",
        "日期：2018-02-05 点击：1043 字号：大 中 小",
        "2018-02-05河口新闻网",
        "2018-02-05 10:08 河口经济开发区",
        "稿源：  | 2018-02-05 09:08:46",
        "2018-02-05 16:42:10 来源：河口日报\n页面功能 大字】【中字】【小字】【打印】【关闭",
        "2018-02-05\n来源：河口日报",
        "河口网河口站\n\n02-05 16:42",
        "河口县人民政府\n发布时间：\n2018-02-05 11:26",
        "2018-02-05 16:42\n来源：\n《河口日报》社\n阅读数：\n95次",
        "【发布日期：2018-02-05】 【来源：本站】 【阅读：次】【作者：】",
        "http://www.hekou.com/2018年02月05日 08:33:54 |",
        "所属栏目：要闻 发布时间：2018-02-05 浏览次数：6558次",
    ],
)
def test_the_line_of_the_day_is_no_part_of_a_headline(stamp: str) -> None:
    """However a site writes it; a field that is left empty is nobody's name."""
    (article,) = articles(f"{_HEAD}\n{stamp}\n{_FIRST}\n{_SECOND}\n")
    assert headlines(f"{_HEAD}\n{stamp}\n{_FIRST}\n{_SECOND}\n") == [_HEAD]
    assert article.byline == ()


@pytest.mark.parametrize("place", ["（资料图）", "图片"])
def test_the_place_of_a_picture_parts_nothing(place: str) -> None:
    """What is left of a picture that was not copied stands between headline, byline and paragraphs."""
    (article,) = articles(f"{_HEAD}\n\n{place}\n\n本报记者 林晓东\n\n{_FIRST}\n\n{place}\n\n{_SECOND}\n")
    assert [maker.name for maker in article.byline] == ["林晓东"]
    assert bodies(f"{_HEAD}\n{_FIRST}\n\n{place}\n\n{_SECOND}\n") == [[_FIRST, _SECOND]]


def test_a_name_alone_under_a_reporter_is_another_reporter() -> None:
    """Reporters may have a line each, of which only the first says what they are."""
    (article,) = articles(f"{_HEAD}\n□记者 林晓东\n陈勇\n{_FIRST}\n{_SECOND}\n")
    assert [(maker.name, str(maker.role)) for maker in article.byline] == [("林晓东", "reporter"), ("陈勇", "reporter")]


def test_an_editor_in_a_bracket_below_a_signed_report_is_its_own() -> None:
    """The bracket begins no article, though the report above has ended with its reporters."""
    (article,) = articles(f"{_HEAD}\n本报讯（记者 林晓东）{_FIRST}\n{_SECOND}（林晓东）\n（责任编辑：高云）\n")
    assert ("高云", "editor") in [(maker.name, str(maker.role)) for maker in article.byline]


def test_a_headline_over_pictures_ends_in_saying_so() -> None:
    """（图） ends a headline, however well the text below reads on; a boxed name under it is a reporter's above 晨报讯."""
    text = f"县政协十届五次会议隆重开幕（图）\n上午10时，委员们步入会场，县政协主席高云主持会议。\n{_SECOND}\n"
    assert headlines(text) == ["县政协十届五次会议隆重开幕（图）"]
    (article,) = articles(f"{_HEAD}\n□ 林晓东\n晨报讯 {_FIRST}\n{_SECOND}\n")
    assert [(maker.name, str(maker.role)) for maker in article.byline] == [("林晓东", "reporter")]


def test_what_stands_under_recommended_news_is_another_article() -> None:
    """新闻推荐 ends the news above it."""
    assert bodies(f"{_NEWS}新闻推荐\n10月2日，清源县在月亮湖公园举行文艺演出，呼吁大家爱护环境。\n")[0] == [_FIRST, _SECOND]


def test_lines_under_the_only_article_are_captions_where_it_is_signed() -> None:
    """Sites print what their pictures show below the text; no headline stands under its text there."""
    (article,) = articles(f"{_FIRST}\n{_SECOND}（林晓东 陈勇）\n周启明在河口镇调研\n何芳在农资门店检查\n")
    assert article.headline == ()
    assert len(article.captions) > 0


def test_what_pictures_of_an_occasion_show_parts_no_article() -> None:
    """会议现场 and …致辞 between paragraphs are captions; a line that says where somebody spoke is a headline."""
    shown = "会议现场\n\n县委书记周启明致辞\n\n"
    (article,) = articles(f"{_HEAD}\n{_FIRST}\n\n{shown}{_SECOND}\n")
    assert len(article.captions) == 2
    other = "本报讯（记者 陈勇）5月7日，县中学举行科技节，学生们用望远镜观察太阳黑子。\n"
    assert headlines(f"{_NEWS}周启明在县中学科技节上讲话\n{other}") == [_HEAD, "周启明在县中学科技节上讲话"]


_INFO = "发布时间：2018-03-29 09:30 来源：河口发布"


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("河口县人民政府", _HEAD),
        ("今天是\n新闻动态\n代表工作", _HEAD),
        ("县医院开展义诊活动\n市三中举行科技节", _HEAD),
        ("河口镇春耕备耕忙", f"河口镇春耕备耕忙{_HEAD}"),
    ],
)
def test_the_title_of_a_web_page_is_the_line_above_its_fields(above: str, headline: str) -> None:
    """Names of sites and other titles stand above it; a line that tells of the news too is its first."""
    assert headlines(f"{above}\n{_HEAD}\n{_INFO}\n{_FIRST}\n{_SECOND}\n") == [headline]


@pytest.mark.parametrize("tag", ["[图]【聚焦两会】", "新春走基层|", "精神文明创建‖"])
def test_what_a_site_puts_before_a_title_is_no_part_of_it(tag: str) -> None:
    """Brackets or a stroke set it apart; every character keeps its place."""
    assert headlines(f"{tag}{_HEAD}\n{_INFO}\n{_FIRST}\n{_SECOND}\n") == [_HEAD]


def test_a_title_may_stand_before_the_dateline_on_its_line() -> None:
    """As where a site prints its news without line ends."""
    news = f"河口日报3月28日讯（记者 何芳）{_FIRST}"
    assert headlines(f"{_HEAD} {news}\n{_SECOND}\n") == [_HEAD]
    assert bodies(f"{_HEAD} {news}\n{_SECOND}\n") == [[news, _SECOND]]


def test_what_pictures_of_a_web_page_show_parts_no_article() -> None:
    """Several lines in its midst and whoever is shown speaking; the lines below the only article are what its pictures show."""
    speaker = "河口镇农民 何芳"
    text = f"{_HEAD}\n{_INFO}\n{_FIRST}\n查看苗情\n了解农资\n{_SECOND}\n{speaker}\n“今年的肥料够用，我们心里有底。”何芳说。\n田间地头\n"
    (article,) = articles(text)
    assert headlines(text) == [_HEAD]
    assert len(article.captions) == 1


@pytest.mark.parametrize(
    ("line", "makers"),
    [
        ("周敏云 发布时间：2018-03-29 09:30:00来源：河口日报", [("周敏云", "reporter")]),
        ("作者：河口农场管委会 周敏云 发布时间：2018-03-29 11:44:59 点击率：6", [("周敏云", "author")]),
        ("发布时间：2018-03-29 14:55作者：周敏云来源：河口镇人大", [("周敏云", "author")]),
        ("2018-03-29 15:22:04 编辑： 周敏云 审核人：何芳 阅读次数：825", [("周敏云", "editor"), ("何芳", "editor")]),
        ("作者： 发布日期：2018-03-29 来源：  阅读次数：", []),
        ("2018-03-29 周敏云 河口新闻网", [("周敏云", "reporter")]),
        ("//hk.example.com  2018-03-29 来源：河口日报 责任编辑：周敏云", [("周敏云", "editor")]),
        ("刊发日期：2018-03-29 阅读次数： 作者：周敏云  语音阅读：语音阅读", [("周敏云", "author")]),
    ],
)
def test_the_fields_of_a_web_page_name_its_makers(line: str, makers: list[tuple[str, str]]) -> None:
    """A name alone among them is the reporter's, and no field is a name."""
    (article,) = articles(f"{_HEAD}\n{line}\n{_FIRST}\n{_SECOND}\n")
    assert [(maker.name, str(maker.role)) for maker in article.byline] == makers


def test_editors_above_the_last_byline_of_an_only_article_are_its_own() -> None:
    """编辑：… stands between the text and 图文：…."""
    (article,) = articles(f"{_NEWS}编辑：高云\n图文：周敏\n")
    assert [maker.name for maker in article.byline] == ["周敏", "高云"]


def test_brackets_in_the_midst_of_a_text_tell_what_its_pictures_show() -> None:
    """(周启明查看苗情) ends nothing where text goes on under it; a bracket with makers does."""
    (article,) = articles(f"{_HEAD}\n{_FIRST}\n（周启明查看苗情）\n{_SECOND}\n（何芳了解农资）\n会后，大家到田间走访。\n")
    assert len(article.captions) == 2
    assert len(article.paragraphs) == 3


def test_names_of_a_site_above_its_path_are_no_headlines_and_headlines_there_are() -> None:
    """A headline that stands away from its text at the head of a file still finds it; what tells of no text is the site's."""
    text = f"河口在线\n{_HEAD}\n首页 > 走进河口 > 要闻\n{_FIRST}\n{_SECOND}\n"
    assert headlines(text) == [_HEAD]


def test_pictures_above_a_dateline_are_captions() -> None:
    """What each shows is told in a sentence between the headline and the report, and begins no article."""
    news = f"河口日报3月28日讯（记者 何芳）{_FIRST}"
    text = f"{_HEAD}\n周启明一行察看苗情。\n周启明走访慰问高云户。\n{news}\n{_SECOND}\n"
    (article,) = articles(text)
    assert headlines(text) == [_HEAD]
    assert len(article.captions) == 2


def test_who_made_news_has_one_role_of_writing() -> None:
    """A correspondent whom the site names as the author too is the correspondent."""
    (article,) = articles(f"{_HEAD}\n河口讯（通讯员 何芳）{_FIRST}\n{_SECOND}\n责任编辑：高云\n来源：河口网\n作者：何芳\n")
    assert [(maker.name, str(maker.role)) for maker in article.byline] == [("高云", "editor"), ("何芳", "correspondent")]


def test_a_row_of_a_list_that_stands_in_it_again_is_no_title() -> None:
    """Only what is printed again right below is a title printed twice."""
    rows = [f"青石镇{number}组" for number in range(12)]
    text = "\n".join([_HEAD, _FIRST, *rows, *rows])
    assert "".join("".join(body) for body in bodies(text)).replace("\n", "").count("青石镇3组") == 2


def test_no_menu_names_an_editor() -> None:
    """视觉导航 and 编辑 in a menu are no credits."""
    assert all(article.byline == () for article in articles(f"本版导航 各版导航 视觉导航 标题导航\n{_NEWS}"))


def test_what_stands_between_a_title_and_the_report_begins_no_article() -> None:
    """A summary above the dateline, and a signed caption above a text without one."""
    news = f"河口日报讯（记者何芳报道）{_FIRST}"
    summary = (
        "今春以来，河口县各级各部门自觉把工作重心转移到服务上，深入田间地头送技术、送服务，查封各类假冒、过期农资，"
        "检查农机两千余台，全力保障春季农业生产有序进行，农民心里有了底。"
    )
    assert bodies(f"{_HEAD}\n{_INFO}\n{summary}\n{news}\n{_SECOND}\n") == [[summary, news, _SECOND]]
    (article,) = articles(f"{_HEAD}\n{_INFO}\n农资市场。 记者 高云 摄\n{_FIRST}\n{_SECOND}\n")
    assert [(maker.name, str(maker.role)) for maker in article.byline] == [("高云", "photographer")]
    assert len(article.captions) == 1
