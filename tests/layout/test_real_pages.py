"""Pages as county media and papers' literary supplements print them: credits in many lines, numbered pictures, unsigned reports."""

import pytest

from tests.layout.pages import articles, bodies, headlines

_OPENED = "4月18日上午，青石县重大项目集中开工仪式举行，县委书记陈国强宣布开工。"
_POEM = "　　布谷声里，麦子抽穗了。父亲站在田埂上，手里捏着一支烟，却忘了点。\n"


@pytest.mark.parametrize(
    ("lines", "makers"),
    [
        ("来源：青石县融媒体中心\n记者：周敏 何丽\n编辑：高云\n", ["周敏", "何丽", "高云"]),
        ("文字丨周敏\n图片丨何丽\n编辑丨高云\n", ["周敏", "何丽", "高云"]),
    ],
)
def test_makers_in_several_lines_below_belong_to_the_article_above(lines: str, makers: list[str]) -> None:
    """What a note of origin or a first byline has ended still gets the bylines under it, an only article its editors too."""
    (alone,) = articles(f"重大项目开工\n{_OPENED}\n{lines}")
    assert [maker.name for maker in alone.byline] == makers
    *_, last = articles(f"县医院义诊\n本报讯（记者 高云）4月19日，县医院到青石镇义诊。\n重大项目开工\n{_OPENED}\n{lines}")
    assert "editor" in [str(maker.role) for maker in last.byline]
    assert last.paragraphs == ()


def test_makers_above_the_next_headline_belong_to_the_article_above() -> None:
    """The line of photographers under the line of writers is no byline of the report below."""
    text = f"重大项目开工\n{_OPENED}\n文字丨周敏\n图片丨何丽\n县医院义诊\n本报讯（记者 高云）4月19日，县医院到青石镇义诊。\n"
    assert [[maker.name for maker in article.byline] for article in articles(text)] == [["周敏", "何丽"], ["高云"]]


def test_pictures_numbered_under_a_headline_are_captions() -> None:
    """①… is a caption under a headline and an item after a colon; the first day that only captions tell dates the article."""
    pictures = "① 6月3日，收割机在麦田里作业。\n② 农机手在检修收割机。\n"
    rest = "眼下，青石县36万亩小麦陆续进入收获期。\n"
    (captioned,) = articles(f"麦收时节农机忙\n{rest}{pictures}本报记者 周敏 摄\n")
    assert len(captioned.captions) == 2
    assert captioned.date is not None
    assert captioned.date.value == "XXXX-06-03"
    (listed,) = articles(f"麦收时节农机忙\n{rest}工作要求是：\n① 备足机具，备好油料。\n② 防范火灾，看住火源。\n")
    assert listed.captions == ()


def test_unsigned_reports_under_headlines_of_their_own_are_articles() -> None:
    """A headline that opens with a place or body that its text names too, and the article above does not, is no subhead."""
    text = (
        "县领导检查安全生产\n近日，副县长林晓东带队到工业园区检查安全生产工作，要求立即整改。\n"
        "三里镇甘蔗砍运进入尾声\n在青石县三里镇的甘蔗地里，蔗农们正抓紧砍收最后一批甘蔗。\n"
    )
    assert headlines(text) == ["县领导检查安全生产", "三里镇甘蔗砍运进入尾声"]


def test_subheads_of_a_portrait_stay_in_it() -> None:
    """Subheads that name nobody new go on with the article."""
    text = (
        "二十年守护大山的医生\n　　凌晨两点，九阡镇卫生院的灯还亮着，韦兰刚刚接生完一个男孩。\n"
        "一双脚走遍村村寨寨\n　　九阡镇山高路远，韦兰背着药箱翻山越岭，走坏了三十多双胶鞋。\n"
    )
    assert headlines(text) == ["二十年守护大山的医生"]


@pytest.mark.parametrize(
    ("title", "line", "name"), [("立夏", "周敏", "周敏"), ("故乡的炊烟", "安徽 周启明", "周启明"), ("秋风起", "甘肃 祁小鹿", "祁小鹿")]
)
def test_an_author_stands_under_a_short_title_or_after_the_region_of_origin(title: str, line: str, name: str) -> None:
    """Titles of essays may have two characters, and authors say where they are from."""
    (essay,) = articles(f"{title}\n{line}\n{_POEM}")
    assert headlines(f"{title}\n{line}\n{_POEM}") == [title]
    assert [maker.name for maker in essay.byline] == [name]


def test_kickers_joined_to_a_headline_or_as_long_as_it_are_none_of_it() -> None:
    """记者走基层 names no reporter, and 诗歌长廊 no poem."""
    report = "12月的秦岭，大雪封山。青石县公路段养护工人李明军凌晨四点就上路撒盐除雪。\n"
    assert headlines(f"记者走基层\n雪线上的守路人\n本报记者 周敏\n{report}") == ["雪线上的守路人"]
    assert headlines(f"诗歌长廊\n秋日三章\n周敏\n{_POEM}") == ["秋日三章"]


def test_a_masthead_may_be_nothing_but_the_name_of_a_paper() -> None:
    """今日 and a county above the date of the page is no line of the headline below."""
    text = f"今日巴东\n2023年11月24日 星期五 第2版\n重大项目开工\n本报讯（记者 周敏）{_OPENED}\n"
    assert headlines(text) == ["重大项目开工"]


def test_the_year_that_a_prize_is_for_dates_nothing() -> None:
    """2023年度 is honoured in another year."""
    (report,) = articles("我县表彰2023年度先进工作者\n本报讯（记者 周敏）1月19日，青石县召开表彰大会。\n")
    assert report.date is not None
    assert report.date.value == "XXXX-01-19"


def test_what_an_app_prints_round_a_text_is_no_text() -> None:
    """Calls to follow, menus and buttons stand in no article."""
    text = f"首页 政务公开 政务服务 互动交流\n重大项目开工\n点击上方蓝字关注我们\n{_OPENED}\n打印本页 关闭窗口\n"
    assert headlines(text) == ["重大项目开工"]
    assert bodies(text) == [[_OPENED]]


@pytest.mark.parametrize("lines", [("青石一中", "举行首届校园科技节"), ("七旬老汉走失", "“的哥”帮找回")])
def test_the_first_line_of_a_headline_may_look_like_a_column(lines: tuple[str, str]) -> None:
    """The one below it says what it did, or is no longer where its quotation marks are not counted."""
    assert headlines("\n".join((*lines, _OPENED))) == ["".join(lines)]


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("不负春光 抢抓农时", ""),
        ("走进乡村看振兴", ""),
        ("宣讲进苗寨 声声暖人心", "宣讲进苗寨 声声暖人心"),
        ("枕河人家迎客来", "枕河人家迎客来"),
    ],
)
def test_slogans_are_no_headline_and_verse_is(above: str, headline: str) -> None:
    """Phrases of four characters and what goes to see something are a campaign's; verses of five or seven open the headline."""
    assert headlines(f"{above}\n副县长查看管道\n本报讯（记者 周敏）{_OPENED}\n") == [f"{headline}副县长查看管道"]


@pytest.mark.parametrize("name", ["图片新闻", "一图一闻", "农垦剪影"])
def test_a_column_alone_above_a_body_is_no_headline(name: str) -> None:
    """The name of a column says nothing of the news under it."""
    assert headlines(f"{name}\n{_OPENED}\n") == [""]


def test_news_under_the_name_of_a_box_are_articles() -> None:
    """乡镇传真 is a box of short news as 简讯 is."""
    text = "乡镇传真\n◆11月11日，红毛镇为12名新入学大学生发放助学金。\n◆日前，黎母山镇的派出所所长周敏带队救援三名游客。\n"
    assert len(articles(text)) == 2


@pytest.mark.parametrize(
    "masthead",
    [
        "贡嘎融媒 ｜ 贡嘎要闻 ｜ 2025-08-22 11:06",
        "霞浦县人民政府网　首页 ＞ 霞浦要闻　　发布时间：2021-12-30 17:42",
        "霞浦县人民政府门户网站　今天是2021年12月30日　星期四",
    ],
)
def test_the_head_of_a_site_is_no_headline(masthead: str) -> None:
    """The name of a site with the way to the page or the hour is a masthead."""
    assert headlines(f"{masthead}\n重大项目开工\n{_OPENED}\n")[0] == "重大项目开工"


def test_beside_news_that_tell_their_days_a_portrait_has_none() -> None:
    """The day of the page dates articles only where none of them tells a day, as on a page of essays; what they say was seen on it."""
    page = (
        "青石日报 2024年5月8日 星期三\n重大项目开工\n本报讯（记者 周敏）{}，青石县重大项目集中开工，县委书记陈国强宣布开工。\n立夏\n何丽\n"
        + _POEM
    )
    dated = articles(page.format("5月6日上午"))
    assert [article.date and article.date.value for article in dated] == ["2024-05-06", None]
    assert [article.seen for article in dated] == ["2024-05-06", "2024-05-08"]
    assert [article.date and article.date.value for article in articles(page.format("近日"))] == ["2024-05-08", "2024-05-08"]


def test_the_line_of_an_hour_under_a_headline_begins_the_bylines() -> None:
    """A day with its hour and the source under it, each on a line, are neither headline nor text."""
    text = f"重大项目开工\n2024-04-19 16:20\n来源：青石县政府办\n{_OPENED}\n"
    assert headlines(text) == ["重大项目开工"]
    assert bodies(text) == [[_OPENED]]


def test_a_letter_is_signed_above_the_next_headline() -> None:
    """Post and name under a letter are its author's though another piece follows; the issue that a correction names is no day of news."""
    text = (
        "盼修一修我们村的桥\n编辑同志：村口的小桥去年被洪水冲坏，至今没有修好。\n三桥镇殷屯村村民 周敏\n"
        "更正\n本报5月6日2版《麦田里的守望者》一文中，“李国强”应为“李国祥”，特此更正。\n"
    )
    letter, correction = articles(text)
    assert [maker.name for maker in letter.byline] == ["周敏"]
    assert correction.date is None


def test_a_bracket_with_the_makers_under_a_headline_is_a_byline() -> None:
    """（记者 周敏） between headline and text belongs to the text below, not to an article of its own."""
    (report,) = articles(f"重大项目开工\n（记者 周敏）\n{_OPENED}\n")
    assert [maker.name for maker in report.byline] == ["周敏"]
    assert bodies(f"重大项目开工\n（记者 周敏）\n{_OPENED}\n") == [[_OPENED]]


@pytest.mark.parametrize("foot", ["本版编辑：周敏　校对：何丽　新闻热线：0551-62200000", "本报地址：新华街道向阳路　　印刷：青石报社"])
def test_the_foot_of_a_page_is_no_headline(foot: str) -> None:
    """Editors before a telephone number, or where the paper is made, are furniture of the page."""
    assert headlines(f"重大项目开工\n{_OPENED}\n{foot}\n")[0] == "重大项目开工"
    assert foot not in headlines(f"重大项目开工\n{_OPENED}\n{foot}\n")


def test_reporters_may_be_many_or_stand_before_what_they_did() -> None:
    """Four names sign a report; 本报讯 何丽 报道 and 云上青石报道（记者 …） name reporters too."""
    body = "5月6日，县委书记陈国强到青石镇调研春耕生产工作，林晓东参加。"
    (article,) = articles(f"{body}（周敏 何丽 高云 王晓波）\n")
    assert [maker.name for maker in article.byline] == ["周敏", "何丽", "高云", "王晓波"]
    for opening in ("本报讯　何丽　报道", "云上青石报道（青石通联记者 何丽 ）"):
        (article,) = articles(f"{opening}{body}\n")
        assert [(maker.name, str(maker.role)) for maker in article.byline] == [("何丽", "reporter")]


def test_names_under_a_report_need_only_a_surname() -> None:
    """One likely name in the last bracket speaks for the other, which is a word of its own: 关山月."""
    (report,) = articles(f"重大项目开工\n{_OPENED}\n（包斯琴　关山月）\n")
    assert [maker.name for maker in report.byline] == ["包斯琴", "关山月"]
