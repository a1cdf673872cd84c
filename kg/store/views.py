"""The questions of `kg.query` as views, so that any program that reads SQLite can ask them; docs/questions.md shows how.

A day column holds the first or last day that an EDTF date can mean (`2022-10` begins on `2022-10-01`), empty where it is unknown.
"""
# ruff: noqa: S608  # all is made of names of ours, nothing of a user's


def _value(of: str, name: str) -> str:
    return f"json_extract({of}.properties, '$.{name}')"


def _first_day(date: str) -> str:
    """The first day that an EDTF date or range can mean."""
    start = f"CASE instr({date}, '/') WHEN 0 THEN {date} ELSE substr({date}, 1, instr({date}, '/') - 1) END"
    return f"CASE WHEN {date} GLOB '[0-9]*' THEN date(substr({start} || '-01-01', 1, 10)) END"


def _last_day(date: str) -> str:
    """The last day that an EDTF date or range can mean."""
    end = f"substr({date}, instr({date}, '/') + 1)"
    month, year = f"date({end} || '-01', '+1 month', '-1 day')", f"{end} || '-12-31'"
    return f"CASE WHEN {end} GLOB '[0-9]*' THEN CASE length({end}) WHEN 4 THEN {year} WHEN 7 THEN {month} ELSE date({end}) END END"


_BEGIN = ", ".join(_first_day(_value("held", name)) for name in ("start", "first_seen", "last_seen", "end"))
_END = ", ".join(_last_day(_value("held", name)) for name in ("end", "last_seen", "first_seen", "start"))

# Who held which post; `since` and `until` are the days between which it is known, `open` tells that nothing says it ended.
_HELD_POSTS = f"""
    CREATE VIEW held_posts AS SELECT
        person.id AS person, person.name AS person_name, post.id AS post, post.name AS post_name,
        {_value("post", "title")} AS title, {_value("post", "organization")} AS organization,
        {_value("post", "organization_name")} AS organization_name, {_value("held", "status")} AS status,
        {_value("held", "first_seen")} AS first_seen, {_value("held", "last_seen")} AS last_seen,
        {_value("held", "start")} AS "start", {_value("held", "end")} AS "end",
        coalesce({_BEGIN}) AS since, coalesce({_END}) AS until,
        {_value("held", "end")} IS NULL AND {_value("held", "status")} NOT IN ('former', 'removed') AND NOT EXISTS (
            SELECT 1 FROM edges AS next WHERE next."end" = person.id AND next.type = 'SUCCEEDED' AND {_value("next", "post")} = post.id
        ) AS open,
        {_value("held", "tenure")} AS tenure, held.evidence AS evidence
    FROM edges AS held JOIN nodes AS person ON person.id = held."start" JOIN nodes AS post ON post.id = held."end"
    WHERE held.type = 'HOLDS';
"""

# Who appears with whom, each pair from both sides.
_COMPANIONS = (
    "".join(
        f"""
    {head} SELECT
        one.id AS person, one.name AS person_name, other.id AS companion, other.name AS companion_name,
        {_value("edges", "unit")} AS unit, {_value("edges", "weight")} AS weight,
        {_value("edges", "first")} AS "first", {_value("edges", "last")} AS "last",
        {_value("edges", "articles")} AS articles, edges.evidence AS evidence
    FROM edges JOIN nodes AS one ON one.id = edges.{side} JOIN nodes AS other ON other.id = edges.{far}
    WHERE edges.type = 'APPEARS_WITH'
    """
        for head, side, far in (("CREATE VIEW companions AS", '"start"', '"end"'), ("UNION ALL", '"end"', '"start"'))
    )
    + ";"
)


def _moment(date: str, said: str, when: str, owner: str = "start", thing: str = "end") -> str:
    """One kind of dated thing: whose moment it is and what it is of are the two ends of an edge."""
    return f"""SELECT
        owner.id AS entity, owner.name AS entity_name, {date} AS date, {_first_day(date)} AS day,
        {said}, thing.id AS thing, thing.name AS what, edges.evidence AS evidence
    FROM edges JOIN nodes AS owner ON owner.id = edges."{owner}" JOIN nodes AS thing ON thing.id = edges."{thing}"
    WHERE {when}"""


_DATE, _ROLE = _value("thing", "date"), _value("edges", "role")
_FIRST, _LAST, _START, _ENDED = (_value("edges", name) for name in ("first_seen", "last_seen", "start", "end"))
_MOMENTS = (
    _moment(_DATE, f"'event' AS kind, {_ROLE} AS role", "edges.type IN ('TOOK_PART', 'INVOLVES')"),
    _moment(_DATE, "'event' AS kind, 'place' AS role", "edges.type = 'AT'", "end", "start"),
    _moment(_DATE, f"'article' AS kind, {_ROLE} AS role", "edges.type = 'WROTE'"),
    *(
        _moment(date, f"'{kind}' AS kind, NULL AS role", f"edges.type = 'HOLDS' AND {when}", *ends)
        for date, kind, when in (
            (_FIRST, "first seen", f"{_FIRST} IS NOT NULL"),
            (_LAST, "last seen", f"{_LAST} <> {_FIRST}"),
            (_START, "start", f"{_START} IS NOT NULL"),
            (_ENDED, "end", f"{_ENDED} IS NOT NULL"),
        )
        for ends in (("start", "end"), ("end", "start"))
    ),
)
# What is known of a thing in the order of time: events, sightings in posts, stated beginnings and ends, articles made.
_TIMELINE = f"CREATE VIEW timeline AS {' UNION ALL '.join(_MOMENTS)};"

# What everything is called, with the reading of its names.
_CALLED = """
    CREATE VIEW called AS SELECT nodes.id, nodes.label AS type, nodes.name, node_names.name AS called, node_names.pinyin
    FROM node_names JOIN nodes ON nodes.id = node_names.node;
"""

VIEWS = _HELD_POSTS + _COMPANIONS + _TIMELINE + _CALLED
