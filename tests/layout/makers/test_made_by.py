"""Names of makers in every common form."""

import pytest

from kg.layout.makers.made_by import find_makers, read_makers
from kg.model import BylineRole

REPORTER, CORRESPONDENT, PHOTOGRAPHER = BylineRole.REPORTER, BylineRole.CORRESPONDENT, BylineRole.PHOTOGRAPHER
EDITOR, AUTHOR = BylineRole.EDITOR, BylineRole.AUTHOR


@pytest.mark.parametrize(
    ("flat", "makers"),
    [
        ("记者 周敏", [("周敏", REPORTER)]),
        ("(记者周敏 通讯员何丽)", [("周敏", REPORTER), ("何丽", CORRESPONDENT)]),
        ("本报记者 周敏 摄", [("周敏", PHOTOGRAPHER)]),
        (
            "本报记者 周 敏 通讯员 何丽 摄影报道",
            [("周 敏", REPORTER), ("何丽", CORRESPONDENT), ("周 敏", PHOTOGRAPHER), ("何丽", PHOTOGRAPHER)],
        ),
        ("□本报记者 沙恒别克·贾那提别克", [("沙恒别克·贾那提别克", REPORTER)]),
        ("周敏/文 何丽/图", [("周敏", AUTHOR), ("何丽", PHOTOGRAPHER)]),
        ("文/周敏 图/何丽", [("周敏", AUTHOR), ("何丽", PHOTOGRAPHER)]),
        ("责任编辑:高云 校对:沈青", [("高云", EDITOR), ("沈青", EDITOR)]),
        ("照片由何丽提供", [("何丽", PHOTOGRAPHER)]),
        ("县志办整理 编辑:高 云", [("高 云", EDITOR)]),
        ("特约记者 何丽 特约通讯员 周敏", [("何丽", REPORTER), ("周敏", CORRESPONDENT)]),
        ("日报记者/周敏 通讯员/何 丽敏", [("周敏", REPORTER), ("何 丽敏", CORRESPONDENT)]),
        ("记者 周敏 实习生 高小云", [("周敏", REPORTER), ("高小云", REPORTER)]),
        ("(记者 周敏 摄影 何 丽)", [("周敏", REPORTER), ("何 丽", PHOTOGRAPHER)]),
        ("来源:县融媒 文/周 敏云 图/何丽", [("周 敏云", AUTHOR), ("何丽", PHOTOGRAPHER)]),
        ("(县志办供稿 整理:高云)", [("高云", AUTHOR)]),
        ("(文字由记者高云采写)", [("高云", REPORTER)]),
        ("(县融媒体中心记者 周敏 县委宣传部通讯员 何丽)", [("周敏", REPORTER), ("何丽", CORRESPONDENT)]),
        ("(文/图:记者 周敏)", [("周敏", REPORTER), ("周敏", PHOTOGRAPHER)]),
        ("文字|周敏 图片|何丽", [("周敏", AUTHOR), ("何丽", PHOTOGRAPHER)]),
        ("撰文:周敏 摄影:何丽", [("周敏", AUTHOR), ("何丽", PHOTOGRAPHER)]),
        ("一审:周敏 二审:何丽 三审:高云", [("周敏", EDITOR), ("何丽", EDITOR), ("高云", EDITOR)]),
        ("责编 高云 视觉 何丽 一读 沈青 照排 周敏", [("高云", EDITOR), ("何丽", EDITOR), ("沈青", EDITOR), ("周敏", EDITOR)]),
        ("编辑:高云 藏文翻译:何丽 审稿:沈青", [("高云", EDITOR), ("何丽", EDITOR), ("沈青", EDITOR)]),
        ("主编:高云 美术:何丽 青饶内准字005号", [("高云", EDITOR), ("何丽", EDITOR)]),
        ("[责任编辑:高云] 版权所有:青石县人民政府", [("高云", EDITOR)]),
        ("周敏口述 何丽整理", [("周敏", AUTHOR), ("何丽", AUTHOR)]),
        ("(高云辑)", [("高云", EDITOR)]),
        ("视频:周敏 剪辑:高云", [("周敏", PHOTOGRAPHER), ("高云", EDITOR)]),
        ("记者 尚麻图", [("尚麻图", REPORTER)]),
        ("本报特约评论员 周敏", [("周敏", AUTHOR)]),
        ("撰稿、摄影:周敏", [("周敏", AUTHOR), ("周敏", PHOTOGRAPHER)]),
        ("文/图 周敏", [("周敏", AUTHOR), ("周敏", PHOTOGRAPHER)]),
        ("县融媒体中心纪者 周敏 通讯贡 何丽", [("周敏", REPORTER), ("何丽", CORRESPONDENT)]),
        ("责任编辑:高云 版面:阿曼妮萨·依明 新闻热线:0998-3421616", [("高云", EDITOR), ("阿曼妮萨·依明", EDITOR)]),
        ("责任编辑 高云 组版 沈青 周二、周五出版 零售每份0.8元", [("高云", EDITOR), ("沈青", EDITOR)]),
        ("图片由县文旅局提供", []),
        ("编审:网管中心", []),
        ("河口网·海报新闻记者 周敏 通讯员 何丽 大同报道", [("周敏", REPORTER), ("何丽", CORRESPONDENT)]),
        ("河口晚报-江边记者 周敏 河口县文化和旅游发展委员会供图", [("周敏", REPORTER)]),
        ("青石通联记者 周敏", [("周敏", REPORTER)]),
        ("稿源:青石网责任编辑:高云", [("高云", EDITOR)]),
    ],
)
def test_makers_are_read(flat: str, makers: list[tuple[str, BylineRole]]) -> None:
    """Each name gets the role that the words around it give."""
    assert [(flat[slice(*maker.name)], maker.role) for maker in find_makers(flat)] == makers


@pytest.mark.parametrize(
    "flat",
    ["记者调查", "记者从县水利局获悉", "记者走基层", "通讯员队伍建设", "统筹好力量资源,提高工作效率", "周敏", "陈国强到青石镇调研"],
)
def test_running_text_has_no_makers(flat: str) -> None:
    """What only contains a word for a role, or only a name, is no byline."""
    assert read_makers(flat) == ()


def test_a_default_gives_bare_names_a_role() -> None:
    """Where the place says what names are, they need no word for it."""
    assert [maker.role for maker in read_makers("周敏 何丽", REPORTER)] == [REPORTER, REPORTER]


@pytest.mark.parametrize(
    ("flat", "title"), [("融媒记者 周敏", "融媒记者"), ("融媒体记者 周敏", "融媒体记者"), ("青石融媒记者 周敏", "记者")]
)
def test_title_is_what_is_printed(flat: str, title: str) -> None:
    """融媒 before 记者 is a body's name only behind another word."""
    assert [flat[slice(*maker.title)] for maker in find_makers(flat) if maker.title] == [title]


def test_the_day_of_publication_may_stand_among_the_makers() -> None:
    """来源, 日期 and 作者 come in any order on a web page."""
    flat = "来源:县水务局 日期:2023-11-09 15:21 作者:周敏 浏览量:56次"
    assert [flat[slice(*maker.name)] for maker in find_makers(flat)] == ["周敏"]
    assert [maker.role for maker in find_makers("来源:柳河镇 作者:周敏 发布时间:2024-06-17")] == [AUTHOR]
