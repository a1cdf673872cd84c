"""All SQL of the project.

The rows of the files are kept as JSON, one table for all; a view for each file (`article_rows`, `mention_rows`, …) has their
fields as columns, lists as JSON text, so that the store can be asked with plain SQL.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kg.model import Record
from kg.model.rows import ArticleRow, CoappearanceRow, EntityRow, EventRow, IssueRow, MentionRow, PostRow, TenureRow
from kg.store.views import VIEWS

ROW_KINDS: Mapping[type[Record], str] = {
    ArticleRow: "articles",
    MentionRow: "mentions",
    EntityRow: "entities",
    PostRow: "posts",
    TenureRow: "tenures",
    EventRow: "events",
    CoappearanceRow: "coappearances",
    IssueRow: "issues",
}
"""What the rows of each file are called in the table of rows."""


def _view(name: str, row: type[Record]) -> str:
    """A view with the fields of a row as columns."""
    fields = ", ".join(f"json_extract(data, '$.{field}') AS \"{field}\"" for field in row.model_fields)
    return f"CREATE VIEW {name} AS SELECT {fields} FROM rows WHERE kind = '{ROW_KINDS[row]}' ORDER BY position;"  # noqa: S608 -- names of ours


_VIEW_NAMES: Mapping[str, type[Record]] = {
    "article_rows": ArticleRow,
    "mention_rows": MentionRow,
    "entity_rows": EntityRow,
    "post_rows": PostRow,
    "tenure_rows": TenureRow,
    "event_rows": EventRow,
    "coappearance_rows": CoappearanceRow,
    "issue_rows": IssueRow,
}
_VIEWS = "\n".join(_view(name, row) for name, row in _VIEW_NAMES.items())

APPLICATION_ID = 0x6B67_6E70  # "kgnp": tells our files from other SQLite files

MIGRATIONS = (
    # 1: the first version
    """
    CREATE TABLE sources (id TEXT PRIMARY KEY, text TEXT, records BLOB NOT NULL);
    CREATE TABLE names (name TEXT PRIMARY KEY, source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE) WITHOUT ROWID;
    CREATE INDEX names_by_source ON names (source);

    CREATE TABLE verdicts (id TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE proposals (position INTEGER PRIMARY KEY, "left" TEXT NOT NULL, "right" TEXT NOT NULL, data TEXT NOT NULL);
    CREATE INDEX proposals_by_left ON proposals ("left");
    CREATE INDEX proposals_by_right ON proposals ("right");
    CREATE TABLE entities (id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX entities_by_name ON entities (name);
    CREATE TABLE members (reference TEXT PRIMARY KEY, entity TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE nodes (id TEXT PRIMARY KEY, label TEXT NOT NULL, name TEXT NOT NULL, properties TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX nodes_by_name ON nodes (name);
    CREATE TABLE edges (
        id TEXT PRIMARY KEY, type TEXT NOT NULL, "start" TEXT NOT NULL, "end" TEXT NOT NULL,
        properties TEXT NOT NULL, evidence TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX edges_by_start ON edges ("start", type);
    CREATE INDEX edges_by_end ON edges ("end", type);

    CREATE TABLE rows (kind TEXT NOT NULL, position INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, position));
    CREATE TABLE row_entities (
        entity TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (entity, kind, position)
    ) WITHOUT ROWID;
    """
    + _VIEWS,
    # 2: where the mentions stand that verdicts speak of
    """
    CREATE TABLE anchors (reference TEXT PRIMARY KEY, source TEXT NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX anchors_by_source ON anchors (source);
    CREATE TABLE moved (reference TEXT PRIMARY KEY, now TEXT NOT NULL) WITHOUT ROWID;
    """,
    # 3: what a source was read with, which names came from where and are gone, and the names of nodes as they are looked up
    """
    ALTER TABLE sources ADD COLUMN versions TEXT NOT NULL DEFAULT '';
    ALTER TABLE names ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    ALTER TABLE names ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX names_by_origin ON names (origin);
    CREATE TABLE node_names (key TEXT NOT NULL, node TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (key, node)) WITHOUT ROWID;
    INSERT INTO node_names SELECT name_key(name), id, name FROM nodes;
    INSERT OR IGNORE INTO node_names SELECT name_key(value), nodes.id, value FROM nodes, json_each(properties, '$.aliases');
    """,
    # 4: of which sources and verdicts the graph was computed, so that an interrupted build can be told from a damaged store
    """
    CREATE TABLE basis (digest TEXT NOT NULL);
    """,
    # 5: the verdicts that the graph does not follow yet
    """
    CREATE TABLE pending (verdict TEXT PRIMARY KEY) WITHOUT ROWID;
    """,
    # 6: the questions as views, names with their reading, articles found by their ids
    """
    ALTER TABLE node_names ADD COLUMN pinyin TEXT NOT NULL DEFAULT '';
    UPDATE node_names SET pinyin = reading(name, (SELECT label FROM nodes WHERE id = node));
    INSERT OR IGNORE INTO row_entities SELECT json_extract(data, '$.id'), kind, position FROM rows WHERE kind = 'articles';
    """  # noqa: S608 -- names of ours
    + VIEWS,
    # 7: why a file gives nothing now, of which what was read before still stands
    """
    ALTER TABLE names ADD COLUMN unread TEXT NOT NULL DEFAULT '';
    """,
)

PUT_SOURCE = """
    INSERT INTO sources (id, text, records, versions) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET text = excluded.text, records = excluded.records, versions = excluded.versions
"""
PUT_NAME = "INSERT INTO names (name, source) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET source = excluded.source, unread = ''"
READABLE = """
    SELECT source FROM names JOIN sources ON sources.id = source WHERE name = ?1 AND text IS NOT NULL
    UNION ALL SELECT id FROM sources WHERE id = ?2 AND text IS NOT NULL
"""
NAME_UNREAD = "UPDATE names SET unread = ? WHERE name = ?"
DROP_NAMELESS = "DELETE FROM sources WHERE id NOT IN (SELECT source FROM names)"
NAMES_LEFT = "UPDATE names SET gone = 1 WHERE origin = ?"
NAME_CAME = "UPDATE names SET origin = ?, gone = 0 WHERE name = ?"
DROP_SOURCE = "DELETE FROM sources WHERE id = ?"
ALL_SOURCES = """
    SELECT sources.id, names.name, names.gone, names.unread, sources.text IS NOT NULL, sources.versions
    FROM sources JOIN names ON names.source = sources.id ORDER BY sources.id, names.name
"""
SOURCE_IDS = "SELECT DISTINCT source FROM names ORDER BY source"
RECORDS_OF = """
    SELECT text, records, (SELECT min(name) FROM names WHERE source = sources.id) FROM sources WHERE id = ?
"""
SOURCE_NAMED = "SELECT source FROM names WHERE name = ?"
TEXT_NAMED = "SELECT text FROM sources JOIN names ON names.source = sources.id WHERE name = ?"

PUT_VERDICT = "INSERT INTO verdicts (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data"
VERDICT = "SELECT data FROM verdicts WHERE id = ?"
ALL_VERDICTS = "SELECT data FROM verdicts ORDER BY id"

PUT_PENDING = "INSERT OR IGNORE INTO pending (verdict) VALUES (?)"
ALL_PENDING = "SELECT verdict FROM pending ORDER BY verdict"
CLEAR_PENDING = "DELETE FROM pending"

PUT_ANCHOR = "INSERT OR REPLACE INTO anchors (reference, source, text, spans) VALUES (?, ?, ?, ?)"
ANCHORS_IN = "SELECT reference, text, spans FROM anchors WHERE source = ? ORDER BY reference"
DROP_ANCHORS = "DELETE FROM anchors WHERE source = ?"
CLEAR_MOVED = "DELETE FROM moved WHERE reference IN (SELECT reference FROM anchors WHERE source = ?)"
PUT_MOVED = "INSERT OR REPLACE INTO moved (reference, now) VALUES (?, ?)"
ALL_MOVED = "SELECT reference, now FROM moved"

CLEAR_IDENTITY = ("DELETE FROM proposals", "DELETE FROM entities", "DELETE FROM members")
PUT_PROPOSAL = 'INSERT INTO proposals (position, "left", "right", data) VALUES (?, ?, ?, ?)'
PUT_ENTITY = "INSERT INTO entities (id, type, name, data) VALUES (?, ?, ?, ?)"
PUT_MEMBER = "INSERT INTO members (reference, entity) VALUES (?, ?)"
ENTITY_OF = "SELECT entity FROM members WHERE reference = ?"
ENTITY = "SELECT data FROM entities WHERE id = ?"
ALL_ENTITIES = "SELECT data FROM entities ORDER BY id"
ALL_PROPOSALS = "SELECT data FROM proposals ORDER BY position"
PROPOSALS_OF = 'SELECT data FROM proposals WHERE "left" = ?1 OR "right" = ?1 ORDER BY position'

CLEAR_GRAPH = (
    "DELETE FROM nodes",
    "DELETE FROM edges",
    "DELETE FROM rows",
    "DELETE FROM row_entities",
    "DELETE FROM node_names",
    "DELETE FROM basis",
)
DROP_EDGE_INDEXES = ("DROP INDEX edges_by_start", "DROP INDEX edges_by_end")
MAKE_EDGE_INDEXES = (
    'CREATE INDEX edges_by_start ON edges ("start", type)',
    'CREATE INDEX edges_by_end ON edges ("end", type)',
)


class Sorted(NamedTuple):
    """The statements that gather rows in any order, and put them into a table in the order of its key."""

    make: str
    gather: str
    put: str
    drop: str

    @classmethod
    def into(cls, table: str, *, key: int, columns: int, insert: str = "INSERT") -> "Sorted":
        """The statements for a table of so many columns, the first of which are its key."""
        order = ", ".join(map(str, range(1, key + 1)))
        return cls(
            make=f"CREATE TEMP TABLE new_{table} AS SELECT * FROM {table} WHERE 0",  # noqa: S608 -- names of ours
            gather=f"INSERT INTO new_{table} VALUES ({', '.join('?' * columns)})",  # noqa: S608 -- names of ours
            put=f"{insert} INTO {table} SELECT * FROM new_{table} ORDER BY {order}, rowid",  # noqa: S608 -- names of ours
            drop=f"DROP TABLE new_{table}",
        )


SORTED_NODES = Sorted.into("nodes", key=1, columns=4)
SORTED_NODE_NAMES = Sorted.into("node_names", key=2, columns=4, insert="INSERT OR IGNORE")
SORTED_EDGES = Sorted.into("edges", key=1, columns=6)
SORTED_ROW_ENTITIES = Sorted.into("row_entities", key=3, columns=3, insert="INSERT OR IGNORE")
PUT_ROW = "INSERT INTO rows (kind, position, data) VALUES (?, ?, ?)"
KEEP_BASIS = "INSERT INTO basis (digest) VALUES (?)"
BASIS = "SELECT digest FROM basis"
NODES = "SELECT id, label, name, properties FROM nodes ORDER BY id"
NODE = "SELECT id, label, name, properties FROM nodes WHERE id = ?"
NODES_NAMED = """
    SELECT id, label, nodes.name, properties FROM node_names JOIN nodes ON nodes.id = node WHERE key = ? ORDER BY id
"""
NAMES_OF_LABEL = "SELECT node_names.name FROM node_names JOIN nodes ON nodes.id = node WHERE label = ?"
COUNT_NODES = "SELECT count(*) FROM nodes"
COUNT_EDGES = "SELECT count(*) FROM edges"
COUNTS = "SELECT label, count(*) FROM nodes GROUP BY label UNION ALL SELECT type, count(*) FROM edges GROUP BY type"
EDGES = 'SELECT id, type, "start", "end", properties, evidence FROM edges ORDER BY id'
EDGES_AT = """
    SELECT id, type, "start", "end", properties, evidence FROM edges WHERE "start" = ?1
    UNION SELECT id, type, "start", "end", properties, evidence FROM edges WHERE "end" = ?1 ORDER BY id
"""
VIEW_OF = {
    "posts": "SELECT * FROM held_posts WHERE person = ?",
    "holders": "SELECT * FROM held_posts WHERE post = ?",
    "timeline": "SELECT * FROM timeline WHERE entity = ?",
}
NAMES_LIKE = """
    SELECT node, label, nodes.name, node_names.name AS called, pinyin,
        (SELECT count(*) FROM edges WHERE "start" = node AND type IN ('MENTIONED_IN', 'REPORTED_IN')) AS articles
    FROM node_names JOIN nodes ON nodes.id = node
    WHERE instr(key, ?1) OR (?2 <> '' AND (replace(pinyin, ' ', '') LIKE ?2 OR ' ' || pinyin LIKE ?3)) ORDER BY node, called
"""
READINGS = "SELECT id, pinyin FROM nodes JOIN node_names ON node = id AND node_names.name = nodes.name WHERE pinyin <> ''"
NAMINGS = """
    SELECT "start", json_extract(evidence, '$[0]') FROM edges WHERE type = 'MENTIONED_IN' AND evidence <> '[]' ORDER BY id DESC
"""
LINKS = """
    SELECT "start", "end", json_extract(properties, '$.weight'), json_extract(evidence, '$[0]') FROM edges
    WHERE type = 'APPEARS_WITH' AND json_extract(properties, '$.unit') = ? ORDER BY "start", "end"
"""
LINKS_OF = """
    SELECT iif("start" = ?1, "end", "start") AS other, json_extract(properties, '$.weight') FROM edges
    WHERE type = 'APPEARS_WITH' AND ("start" = ?1 OR "end" = ?1) AND json_extract(properties, '$.unit') = ?2 ORDER BY other
"""
PARTS_OF = """
    WITH RECURSIVE inside (id) AS (
        SELECT ? UNION SELECT edges."start" FROM edges JOIN inside ON edges."end" = inside.id WHERE type = 'PART_OF'
    ) SELECT id FROM inside ORDER BY id
"""
ROWS = "SELECT data FROM rows WHERE kind = ? ORDER BY position"
ROWS_OF = """
    SELECT data FROM row_entities JOIN rows USING (kind, position)
    WHERE row_entities.entity = ? AND row_entities.kind = ? ORDER BY position
"""
ROWS_OF_BOTH = """
    SELECT data FROM row_entities AS one JOIN row_entities AS other USING (kind, position) JOIN rows USING (kind, position)
    WHERE one.entity = ? AND other.entity = ? AND kind = ? ORDER BY position
"""

INTEGRITY = "PRAGMA integrity_check(20)"
FOREIGN_KEYS = "PRAGMA foreign_key_check"
LOST_MEMBERS = "SELECT reference FROM members WHERE entity NOT IN (SELECT id FROM entities)"
LOOSE_EDGES = """
    SELECT id FROM edges WHERE "start" NOT IN (SELECT id FROM nodes) OR "end" NOT IN (SELECT id FROM nodes)
"""
"""What `kg check` asks."""

BASIS_OF_GRAPH = ("names", "versions", "verdicts")
"""The tables of `ALL_OF` that a graph follows from."""

ALL_OF = {
    "names": "SELECT name, source, gone, unread FROM names",  # where a folder lies is not what is in it
    "versions": "SELECT id, versions FROM sources WHERE id IN (SELECT source FROM names)",
    "verdicts": "SELECT * FROM verdicts",
    "anchors": "SELECT * FROM anchors",
    "moved": "SELECT * FROM moved",
    "proposals": "SELECT * FROM proposals",
    "entities": "SELECT * FROM entities",
    "members": "SELECT * FROM members",
    "nodes": "SELECT * FROM nodes",
    "node_names": "SELECT * FROM node_names",
    "edges": "SELECT * FROM edges",
    "rows": "SELECT * FROM rows",
    "row_entities": "SELECT * FROM row_entities",
}
