"""Web pages of local governments and papers: the news on them and nothing else."""

import pytest

from kg.model import IssueKind, Page, Source
from kg.read import SourceError, read_page

NEW = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>李建华到柳河镇调研春耕_清源县人民政府</title>
<meta name="ArticleTitle" content="李建华到柳河镇调研春耕"><meta name="PubDate" content="2023-03-21 09:12:00">
<meta name="ContentSource" content="县融媒体中心"></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/yw/">政务要闻</a></div>
<div class="article"><h1>李建华到柳河镇调研春耕</h1>
<div class="info"><span>发布时间：2023-03-21 09:12</span>
<span>来源：县融媒体中心</span><span>作者：王晓梅</span> 【字体：<a>大</a> <a>小</a>】</div>
<div id="zoom" class="TRS_Editor"><p>　　3月20日，县委书记李建华到柳河镇调研春耕工作。副县长赵志强参加调研。</p><p><img src="a.jpg"></p>
<p>图为李建华在新民村察看小麦长势。（王晓梅 摄）</p><p>　　李建华强调，要抓住农时，确保全年粮食丰收。</p></div></div>
<div class="pages"><p>上一篇：<a href="1.html">全县安全生产工作会议召开</a></p></div>
<div class="xgxw"><h3>相关新闻</h3><ul>
<li><a href="2.html">王大力到西山乡检查防火工作</a></li><li><a href="3.html">县人大常委会开会</a></li></ul></div>
<div class="footer"><p>主办：清源县人民政府办公室</p><p>网站标识码：1234567890 京ICP备12345678号</p></div></body></html>"""

OLD = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>-我市召开推进会-通宁市政府网</title></head>
<body><table><tr><td><a href="/">首页</a> | <a href="/a">要闻</a> | <a href="/b">公告</a></td></tr></table>
<table><tr><td><b>热门文章</b><br><a href="1">通宁市概况</a><br><a href="2">市领导分工</a></td><td>
<table><tr><td align=center>我市召开推进会</td></tr>
<tr><td>2022年11月8日 来源：通宁日报 点击数：223</td></tr>
<tr><td>　　本报讯（记者 何丽娟）11月7日，我市召开河长制工作推进会。市长陈国栋主持会议
并讲话。<br><br>　　会议指出，要压实各级河长责任。<br></td></tr>
</table><p align=right>【打印本页】【关闭窗口】</p></td></tr></table>
<center>版权所有：通宁市人民政府 技术支持：某某科技</center></body></html>"""

BLOCKS = """<html><head><meta charset="utf-8"><title>临河县人民政府</title></head>
<body><div><a href="/">网站首页</a></div>
<div class="conTit">县应急管理局召开安全生产工作会议</div>
<div class="conInfo">时间：2021-06-03 17:20 来源：县应急管理局
浏览量：102</div>
<div class="conTxt"><div><span>&nbsp;&nbsp;6月2日，县应急管理局召开会议，局长徐万里主持会议。</span></div><div><br/></div>
<div><span>&nbsp;&nbsp;会议要求，各股室要落实责任，排查隐患。</span></div><div>附件：<a href="a.doc">分解表.doc</a></div></div>
<div><h4>最新文章</h4><a href="1">县长王建平督查防汛工作</a></div></body></html>"""


def read(html: str | bytes, encoding: str | None = None) -> Page:
    """A web page as kg reads it."""
    data = html.encode() if isinstance(html, str) else html
    return read_page(Source(id="s0", name="a.html", data=data, format="html", encoding=encoding))


def test_a_page_of_today_is_its_title_its_line_of_date_and_source_and_its_text() -> None:
    """Menus, the way to the page, other news and the foot are left out; what the tags say is kept beside the text."""
    page = read(NEW)
    assert (page.title, page.date, page.publisher) == ("李建华到柳河镇调研春耕", "2023-03-21", "县融媒体中心")
    assert page.text.splitlines() == [
        "李建华到柳河镇调研春耕",
        "",
        "发布时间：2023-03-21 09:12 来源：县融媒体中心 作者：王晓梅",
        "",
        "　　3月20日，县委书记李建华到柳河镇调研春耕工作。副县长赵志强参加调研。",
        "图为李建华在新民村察看小麦长势。（王晓梅 摄）",
        "　　李建华强调，要抓住农时，确保全年粮食丰收。",
    ]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_a_page_built_of_tables_is_read_in_the_encoding_it_has(encoding: str) -> None:
    """A page that says GB 2312 may be UTF-8; the menus beside the text are left out, lines parted by `<br>` are paragraphs."""
    page = read(OLD.encode(encoding))
    assert (page.title, page.date, page.publisher) == ("我市召开推进会", "2022-11-08", "通宁日报")
    assert page.text.splitlines() == [
        "我市召开推进会",
        "",
        "2022年11月8日 来源：通宁日报",
        "",
        "　　本报讯（记者 何丽娟）11月7日，我市召开河长制工作推进会。市长陈国栋主持会议并讲话。",
        "　　会议指出，要压实各级河长责任。",
    ]


def test_a_page_of_nothing_but_blocks_has_its_title_above_the_line_with_the_date() -> None:
    """Though its head names only the site; attachments and the newest news below are left out."""
    page = read(BLOCKS)
    assert (page.title, page.date, page.publisher) == ("县应急管理局召开安全生产工作会议", "2021-06-03", "县应急管理局")
    assert page.text.splitlines()[4:] == [
        "　　6月2日，县应急管理局召开会议，局长徐万里主持会议。",
        "　　会议要求，各股室要落实责任，排查隐患。",
    ]


def test_a_notice_has_its_date_in_a_line_of_its_own() -> None:
    """Without any word of a source; dates in the text are none of the page."""
    body = (
        "<p>现将有关情况公示如下：</p><p>李春燕，女，现任青石镇党委副书记，拟提名为镇长候选人。</p><p>公示时间：2023年6月1日至6月7日。</p>"
    )
    page = read(f"<html><body><h1>任前公示</h1><div>发布时间：2023-05-31</div>{body}</body></html>")
    assert page.date == "2023-05-31"
    assert page.text.splitlines()[-1].strip() == "公示时间：2023年6月1日至6月7日。"


def test_the_source_at_the_end_of_the_text_is_found() -> None:
    """（来源：…） under the last paragraph."""
    body = "<p>3月20日，县委书记李建华到柳河镇调研春耕工作，副县长赵志强参加。</p><p>（来源：清源日报）</p>"
    assert (
        read(f"<html><head><title>李建华调研春耕</title></head><body><h1>李建华调研春耕</h1>{body}</body></html>").publisher == "清源日报"
    )


@pytest.mark.parametrize(
    ("info", "publisher"),
    [
        ("2023-03-21 来源：清源发布", "清源发布"),
        ("2023-03-21 来源：县融媒体中心发布时间：9:12", "县融媒体中心"),
        ("2023-03-21 来源：清源县人民政府作者：王晓梅", "清源县人民政府"),
        ("2023-03-21 来源：阅读清源 浏览次数：12", "阅读清源"),
    ],
)
def test_a_source_ends_before_the_next_field(info: str, publisher: str) -> None:
    """What follows without a blank is the next field only if a colon stands after it; accounts are called 清源发布."""
    text = "<p>3月20日，县委书记李建华到柳河镇调研春耕工作，副县长赵志强参加调研。</p>"
    assert read(_simple(f"<p>{info}</p>", text)).publisher == publisher


def test_markup_in_a_text_is_text() -> None:
    """Signs that were escaped come out as they are printed."""
    told = "3月20日，县委召开会议，研究 &lt;b&gt;春耕&lt;/b&gt; &amp; 防火等工作，部署下一步任务。"
    text = read(f"<html><body><h1>会议召开了</h1><p>{told}</p></body></html>").text
    assert "研究 <b>春耕</b> & 防火" in text


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<html><body><ul><li><a href=1>县长督查防汛</a></li><li><a href=2>县委召开会议</a></li></ul></body></html>", IssueKind.NO_TEXT),
        ("<html><body><script>load()</script></body></html>", IssueKind.NO_TEXT),
        ("<div>" * 100_000, IssueKind.UNREADABLE),
        ("<table><tr><td>" * 3000 + "完", IssueKind.UNREADABLE),
        ("", IssueKind.EMPTY),
    ],
)
def test_a_page_without_news_says_so(html: str, kind: IssueKind) -> None:
    """Lists of links, pages that a program fills in, and traps for programs."""
    with pytest.raises(SourceError) as caught:
        read(html)
    assert caught.value.kind is kind


def test_entities_of_a_page_are_not_opened_out() -> None:
    """Neither files of this machine nor a bomb of names within names come into the text."""
    head = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
    page = read(
        f"{head}<html><body><h1>县委召开会议</h1><p>3月20日，县委召开会议，研究春耕 &a; &b; 等工作，安排部署下一步任务。</p></body></html>"
    )
    assert "root:" not in page.text


_PARAGRAPHS = "<p>　　3月20日，县委书记李建华到柳河镇调研春耕工作。</p><p>　　李建华强调，要抓住农时，确保全年粮食丰收。</p>"


def _simple(above: str, text: str = _PARAGRAPHS, title: str = "李建华到柳河镇调研春耕") -> str:
    head = f'<html><head><meta charset="utf-8"><title>{title}-清源县人民政府网</title></head><body>'
    return f'{head}<div class="con"><h1>李建华到柳河镇调研春耕</h1>{above}<div>{text}</div></div></body></html>'


@pytest.mark.parametrize(
    "above",
    [
        "<div><div>2023-03-21 09:12</div><div>来源：县融媒体中心</div><div>编辑：王晓梅</div></div>",
        "<ul><li>发布时间：<b>2023-03-21</b></li><li>来源：<b>县融媒体中心</b></li><li>点击：<b>88</b></li></ul>",
    ],
)
def test_date_and_source_may_have_lines_of_their_own(above: str) -> None:
    """Parts of the line with date and source are read as one, and none of them is text."""
    page = read(_simple(above))
    assert (page.date, page.publisher) == ("2023-03-21", "县融媒体中心")
    assert "点击" not in page.text.split("3月20日")[1]


@pytest.mark.parametrize(
    "above",
    ["<div>2023年3月21日</div>", "<table><tr><td>索引号：1150</td><td>成文日期：2023-03-18</td><td>发布日期：2023-03-21</td></tr></table>"],
)
def test_a_page_may_say_no_more_than_its_date(above: str) -> None:
    """The line under the title, or the field that says when the page was published, dates it."""
    assert read(_simple(above)).date == "2023-03-21"


def test_lines_of_a_short_text_stay_lines() -> None:
    """A text of two sentences, broken by `<br>`, is not run together with title and date."""
    first, second = "　　3月20日，李建华到柳河镇调研春耕工作。", "　　李建华强调，要抓住农时。"
    text = read(_simple("<p>2023-03-21 来源：县融媒体中心</p>", f"{first}<br>{second}<br>")).text
    assert text.splitlines()[-2:] == [first, second]


def test_pages_of_wechat_accounts_say_account_author_and_day() -> None:
    """Title, author, account and day stand in places of their own; the makers at the end are text."""
    page = read(
        '<html><head><meta charset="utf-8"><title></title></head><body><h1 id="activity-name">李建华到柳河镇调研春耕</h1>'
        '<span id="js_author_name">王晓梅</span><a id="js_name">清源发布</a><em id="publish_time">2023-03-21 18:30</em>'
        f'<div id="js_content"><section>{_PARAGRAPHS}</section><section><p>记者：何丽</p></section></div>'
        "<p>微信扫一扫关注该公众号</p></body></html>"
    )
    assert (page.title, page.date, page.publisher) == ("李建华到柳河镇调研春耕", "2023-03-21", "清源发布")
    assert "作者：王晓梅" in page.text
    assert "记者：何丽" in page.text
    assert "扫一扫" not in page.text


def test_electronic_editions_say_title_and_day_in_a_comment() -> None:
    """The paper's system leaves title, day and author in a comment; the head of the page has but the paper's name."""
    page = read(
        '<html><head><meta charset="utf-8"><title>清源日报 数字报</title></head><body><div>第02版：要闻</div>'
        "<!--enpproperty <articleid>7</articleid><date>2023-03-21 00:00:00.0</date><author>本报记者 王晓梅</author>"
        "<title>李建华到柳河镇调研春耕</title>/enpproperty-->"
        f"<div><p>李建华到柳河镇调研春耕</p></div><founder-content>{_PARAGRAPHS}</founder-content><div>上一篇 下一篇</div></body></html>"
    )
    assert (page.title, page.date) == ("李建华到柳河镇调研春耕", "2023-03-21")
    assert page.text.splitlines()[2] == "作者：本报记者 王晓梅"
