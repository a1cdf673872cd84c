"""Official wording of departments, schools and offices that papers abbreviate."""

import re

from kg.lexicon.department_fields import department_fields
from kg.lexicon.records import Division

_FIELD = re.compile(r"^(?P<field>.+?)(?P<ending>局|厅|委|办|部门)$")
_WRITTEN_OUT = {"局": "局", "厅": "厅", "委": "委员会", "办": "办公室", "部门": "局"}
_NUMBERED_SCHOOL = re.compile(r"第?(?P<number>[一二三四五六七八九十]+)(?P<kind>中|高|小|幼)$")
_SCHOOLS = {"中": "中学", "高": "高级中学", "小": "小学", "幼": "幼儿园"}
_HIGH_SCHOOL = re.compile(r"(?<!职业)(?<!完全)高中$")


def written_out(name: str, region: Division | None = None) -> str:
    """The name of a department or school of a region in official wording: 人社局, 发改委, 一中, “扫黄打非”办."""
    match = _FIELD.match(name)
    field = department_fields().in_full(match["field"], region) if match else None
    if match is not None and field is not None:
        return field + _WRITTEN_OUT[match["ending"]]
    numbered = _NUMBERED_SCHOOL.search(name)
    if numbered:
        return f"{name[: numbered.start()]}第{numbered['number']}{_SCHOOLS[numbered['kind']]}"
    name = _HIGH_SCHOOL.sub("高级中学", name)
    return office_name(name) if len(name) > 2 else name


def is_field(name: str, region: Division | None = None) -> bool:
    """Whether a department is named by a field that the tables know, abbreviated or not: 民政局, 人社局."""
    match = _FIELD.match(name)
    return match is not None and (match["field"] in department_fields().whole or written_out(name, region) != name)


def office_name(name: str) -> str:
    """An office's name with its last word in full: “扫黄打非”办 is the “扫黄打非”办公室."""
    return name + "公室" if name.endswith("办") else name


def administration_name(name: str) -> str:
    """The name of what runs a zone or site in full: the 管委会 of a temple is its 管理委员会."""
    return name.removesuffix("管委会") + "管理委员会" if name.endswith("管委会") else name
