"""A small town in a store: a leader and companions at two events, two people of one name, a place with parents."""

from pathlib import Path

from kg.graph import build
from kg.model import EventType, OrganizationRole, ParticipantRole
from kg.model.claims import Involved
from kg.resolve import link
from kg.store import Store
from tests.builders import DALAD, YONGCHUAN, page

LEADER, PART, CITED = ParticipantRole.LEADER, ParticipantRole.PARTICIPANT, ParticipantRole.CITED


def town(folder: Path) -> Path:
    """A store of three pages, finished; the path of its file."""
    visit, first = page(
        "a.txt", "⟦T 旗委书记⟧⟦P 张秀玲⟧和⟦P 苏智雄⟧在⟦L 树林召镇⟧走访慰问⟦O 荣信化工⟧，学习⟦P 李理⟧讲话。", headline="旗领导走访"
    )
    first.region(DALAD).names("荣信化工", "内蒙古荣信化工有限公司").names("树林召镇", "树林召镇", code="150621100000")
    first.post("张秀玲", "书记", first.implied("中共达拉特旗委员会"), full_title="旗委书记")
    first.post("苏智雄", "常委", first.implied("中共达拉特旗委员会"))
    host = Involved(organization=first.ref("荣信化工"), role=OrganizationRole.VISITED)
    first.event(
        EventType.VISIT,
        "走访慰问",
        [("张秀玲", LEADER), ("苏智雄", PART), ("李理", CITED)],
        date="2022-10-25",
        places=["树林召镇"],
        organizations=[host],
    )
    meeting, second = page("b.txt", "⟦P 张秀玲⟧主持会议，⟦P 苏智雄⟧、⟦P 王小平⟧出席。", date="2022-11")
    second.region(DALAD)
    second.post("张秀玲", "书记", second.implied("中共达拉特旗委员会"))
    second.post("苏智雄", "常委", second.implied("中共达拉特旗委员会"))
    second.post("王小平", "副旗长", second.implied("达拉特旗人民政府"), full_title="政府副旗长")
    second.event(EventType.MEETING, "主持会议", [("张秀玲", LEADER), ("苏智雄", PART), ("王小平", PART)], date="2022-11-02")
    other, third = page("c.txt", "⟦P 郭建军⟧ ⟦P 王小平⟧在永川区讲课。")
    third.wrote("郭建军").region(YONGCHUAN, "永川区").post("王小平", "校长", third.implied("永川区实验小学", YONGCHUAN))
    third.post("郭建军", "书记", third.implied("中共永川区委员会", YONGCHUAN), full_title="党委书记")
    third.post("郭建军", "书记", third.implied("中共永川区教育工作委员会", YONGCHUAN), full_title="党委书记")
    path = folder / "graph.sqlite"
    with Store.open(path) as store:
        for records in (visit.records([first]), meeting.records([second]), other.records([third])):
            store.put(records)
        identity = link(store.all_records(), store.verdicts())
        store.replace_identity(identity)
        store.replace_graph(build(store.all_records(), identity))
    return path
