"""All Cypher of the project; labels and types come from closed lists, every value is a parameter."""

from kg.export.neo4j_rows import HASH
from kg.model import EdgeType, EntityType

SCHEMA = (
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    *(f"CREATE CONSTRAINT {kind.lower()}_id IF NOT EXISTS FOR ()-[r:{kind}]-() REQUIRE r.id IS UNIQUE" for kind in EdgeType),
    *(f"CREATE INDEX {label.lower()}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)" for label in EntityType),
    *(
        f"CREATE INDEX {label.lower()}_date IF NOT EXISTS FOR (n:{label}) ON (n.date_from)"
        for label in (EntityType.EVENT, EntityType.ARTICLE)
    ),
    "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
)
"""What a database needs before the first node: unique ids, look-up by name and day, and search in Chinese text."""

INDEXES_READY = "CALL db.awaitIndexes(600)"

NODE_HASHES = f"MATCH (n:Entity) WHERE n.id IS NOT NULL RETURN n.id, n.{HASH}"
"""The ids and hashes of all nodes of a graph."""


def edge_hashes(kind: EdgeType) -> str:
    """The ids and hashes of all relationships of one type."""
    return f"MATCH (:Entity)-[r:{kind}]->(:Entity) WHERE r.id IS NOT NULL RETURN r.id, r.{HASH}"


def node_statement(label: EntityType) -> str:
    """Write nodes of one label; `$rows` holds `{id, properties}`."""
    others = ":".join(other for other in EntityType if other != label)
    # What was taken for a body may be known as a place today; it must not stay both.
    return f"UNWIND $rows AS row\nMERGE (n:Entity {{id: row.id}})\nSET n = row.properties\nREMOVE n:{others}\nSET n:{label}"


def edge_statement(kind: EdgeType) -> str:
    """Write relationships of one type; `$rows` holds `{id, from, to, properties}`."""
    # Two MATCH clauses: with a comma between the ends some planners build the product of all nodes.
    return (
        "UNWIND $rows AS row\nMATCH (a:Entity {id: row.from})\nMATCH (b:Entity {id: row.to})\n"
        f"MERGE (a)-[r:{kind} {{id: row.id}}]->(b)\nSET r = row.properties"
    )


NODES_GONE = "UNWIND $rows AS row\nMATCH (n:Entity {id: row.id})\nDETACH DELETE n"
"""Delete nodes with whatever still hangs on them; `$rows` holds `{id}`."""


def edges_gone(kind: EdgeType) -> str:
    """Delete relationships of one type; `$rows` holds `{id}`."""
    return f"UNWIND $rows AS row\nMATCH ()-[r:{kind} {{id: row.id}}]->()\nDELETE r"
