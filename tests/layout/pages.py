"""Pages for the tests of the layout, and how to read them."""

from kg.layout import read_layout
from kg.model import Article, Page
from kg.text import cut


def page(text: str, date: str | None = None) -> Page:
    """A page of a text."""
    return Page(id="s0", name="page.txt", text=text, date=date)


def articles(text: str) -> tuple[Article, ...]:
    """The articles of a text."""
    return read_layout(page(text)).articles


def headlines(text: str) -> list[str]:
    """The headlines of a text's articles, lines joined."""
    return ["".join(cut(text, line) for line in article.headline) for article in articles(text)]


def bodies(text: str) -> list[list[str]]:
    """The paragraphs of a text's articles."""
    return [[cut(text, paragraph) for paragraph in article.paragraphs] for article in articles(text)]


def wrapped(text: str, width: int) -> str:
    """A paragraph cut to lines as a column cuts it."""
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


REPORT = (
    "本报讯（记者 周敏）5月6日，县委书记陈国强到青石镇调研春耕生产工作。陈国强走进田间地头，详细了解化肥储备、农机调度等情况，"
    "要求各乡镇抢抓农时，确保全年粮食丰收。县委常委、副县长林晓东参加调研。"
)
OTHER = (
    "本报讯（记者 许文 通讯员 何丽）5月7日，市第三中学举行校园科技节，邀请省天文馆专家吴志远为学生作专题讲座。吴志远用望远镜"
    "带领学生观察太阳黑子，现场气氛热烈，学生们纷纷举手提问。"
)
