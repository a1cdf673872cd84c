"""Invented names, and what printing makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from kg.lexicon.tables import rows

_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅文建国志海波云飞龙鹏宇浩欣怡佳俊峰晓东春雪琳辉永胜利宝福生林荣光"
    "金根祥德义忠诚成才学正新立凤仙珍莲香翠萍莉颖慧婷倩雯晶莹洁琴瑞祺瑶凯旭昊晨阳轩博毅斌彬亮健康乐泽润涵子一天恒远振兴家广庆"
    "长安民树青山河川石松柏"
)
# Names of two parts, as some peoples have them; parts of different lines do not go together.
_PARTS = (
    (
        "买买提 阿卜杜拉 艾力 吐尔逊 阿依古丽 热依汗 古丽娜尔 麦麦提 依明 玉素甫 卡德尔 帕提古丽 热合曼 艾山 吐尔地 "
        "阿迪力 祖农 努尔买买提 买合木提 阿布都热依木"
    ),
    (
        "哈丽玛 木拉提 赛力克 努尔兰 叶尔兰 加依娜 阿依努尔 别克 巴合提 哈那提 加娜尔 努尔江 叶尔江 沙拉 古丽扎 "
        "马合沙提 阿勒泰 托合塔尔 居马 热斯别克"
    ),
)
_SINGLE = 0.15  # of given names have one character
_TAIL = 0.35  # of given-name characters are none of the usual ones
_SURNAMES = 300
_FEW = 4
# What scanners and writers take for one another, and how names are written abroad; a few that come to mind, with no system.
_ALIKE = (
    "玲铃 伟玮 刚钢 俊峻 浩诰 丽俪 娜哪 敏敬 静净 强张 磊垒 军车 洋详 勇湧 艳绝 杰木 娟绢 涛铸 明朋 超赵 秀季 霞震 平干 "
    "桂挂 英芙 华毕 玉王 兰三 红纡 梅海 文丈 建健 国园 志忐 波渡 云去 飞气 龙尤 鹏鹊 宇字 怡恰 佳住 峰蜂 晓哓 东车 春舂 "
    "雪雷 琳淋 辉挥 永水 胜性 利刊 宝定 福幅 生牛 林材 光先 金全 根银 祥详 忠忡 成咸 才寸 学字 正止 新斩 凤风 仙汕 珍诊 "
    "莲连 香杳 萍苹 莉利 婷停 倩情 晶品 洁沽 瑞端 凯岂 旭旮 晨唇 阳阴 博傅 斌赋 彬杉 健建 康庚 泽译 润涧 涵函 天夭 恒桓 "
    "远还 兴六 家冢 广厂 庆厌 长卡 安妄 民氏 树村 青责 山出 河何 石右 松枪 柏伯 王玉 李季 张弘 陈阵 刘到 杨扬 赵越 周固 "
    "吴昊 徐涂 孙孔 马鸟 朱未 胡湖 郭敦 何可 高亮 林材 罗罢 郑邓 谢射 宋采 唐康 许诉 韩朝 冯马 邓郑 曹遭 彭膨 曾会 肖尚 "
    "田由 董薰"
)
_SOUNDS = (
    "伟玮炜维 军君钧俊 丽莉利力 玲铃灵凌 静靖敬 杰洁捷 明鸣铭 秀绣 霞侠 英瑛颖 华桦 玉钰宇 红洪宏鸿 梅玫 文雯闻 建健剑 "
    "志智治 海凯 波博 云芸 鹏朋 浩昊皓 欣新馨 佳嘉家 峰锋丰 晓小筱 春纯 雪学 琳林霖 辉晖慧 永勇咏 胜盛圣 宝保 福富 荣容 "
    "祥翔 德得 忠中 诚成程 正政 立力丽 凤奉 珍真 莲连 萍平 婷廷 晶京 瑞锐 旭绪 阳洋 毅艺 斌彬宾"
)
_ABROAD = dict(
    zip(
        "张陈刘杨赵吴孙马罗郑谢韩冯邓肖华国兰东云飞龙宝义凤莲庆长广远兴",
        "張陳劉楊趙吳孫馬羅鄭謝韓馮鄧肖華國蘭東雲飛龍寶義鳳蓮慶長廣遠興",
        strict=True,
    )
)


@dataclass(frozen=True)
class Misprints:
    """How often a printed name differs from the right one, of all names, and in what."""

    misread: float
    foreign: float
    undotted: float  # of names with a dot


class Names:
    """Names by a source of chance: common ones often, so that people share them as they do in life."""

    def __init__(self, random: Random) -> None:
        self._random = random
        counted = {fields[0]: float(fields[1]) for _, fields in rows("surnames.tsv", 2)}
        self._surnames = sorted(counted, key=lambda name: (-counted[name], name))[:_SURNAMES]
        self._shares = list(accumulate(counted[name] for name in self._surnames))
        self._usual = list(accumulate(1 / (rank + 10) for rank in range(len(_GIVEN))))
        self._taken: set[str] = set()

    def any(self) -> str:
        """A name that others may have too."""
        length = 1 if self._random.random() < _SINGLE else 2
        return self._random.choices(self._surnames, cum_weights=self._shares)[0] + "".join(self._character() for _ in range(length))

    def new(self) -> str:
        """A name that no other call gave."""
        while (name := self.any()) in self._taken:
            pass
        self._taken.add(name)
        return name

    def dotted(self) -> str:
        """A name of two parts without a surname."""
        return "·".join(self._random.sample(self._random.choice(_PARTS).split(), 2))

    def commonest(self, names: Sequence[str]) -> str:
        """Of a few of these names the one that most people may have: namesakes are mostly called like many others."""
        few = self._random.choices(names, k=_FEW)
        return max(
            few, key=lambda name: (sum(_GIVEN.find(one) >= 0 for one in name[1:]) / len(name), -sum(map(_GIVEN.find, name[1:])), name)
        )

    def printed(self, name: str, misprints: Misprints) -> str:
        """A name as a page has it."""
        if "·" in name and self._random.random() < misprints.undotted:
            name = name.replace("·", self._random.choice(("", "•", " ")))
        if self._random.random() < misprints.foreign:
            name = "".join(_ABROAD.get(character, character) for character in name)
        return self._misread(name) if self._random.random() < misprints.misread else name

    def _misread(self, name: str) -> str:
        """One character is another: mostly one that looks alike, sometimes one of the same sound, now and then any."""
        place = self._random.randrange(len(name))
        kind = self._random.random()
        table = _alike() if kind < 0.7 else _same_sound() if kind < 0.85 else {}
        choice = table.get(name[place]) or (self._character(),)
        return name[:place] + self._random.choice(choice) + name[place + 1 :]

    def _character(self) -> str:
        if self._random.random() < _TAIL:
            return self._random.choice(_all())
        return self._random.choices(_GIVEN, cum_weights=self._usual)[0]


@cache
def _all() -> str:
    """The usual characters of GB 2312."""
    return "".join(bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA))


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    return {right: (wrong,) for right, wrong in _ALIKE.split()}


@cache
def _same_sound() -> dict[str, tuple[str, ...]]:
    groups = [tuple(group) for group in _SOUNDS.split()]
    return {one: tuple(other for other in group if other != one) for group in groups for one in group}
