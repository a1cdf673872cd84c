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
