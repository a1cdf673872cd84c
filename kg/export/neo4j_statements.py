"""All Cypher of the project; labels and types come from closed lists, every value is a parameter."""

from kg.model import EdgeType, EntityType

SCHEMA = (
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    *(f"CREATE INDEX {label.lower()}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)" for label in EntityType),
    "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
)
"""What a database needs before the first node: unique ids, look-up by name, and search in Chinese text."""


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
