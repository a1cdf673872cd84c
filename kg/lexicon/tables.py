"""The tables of the lexicon, read by the one reader of tables."""

from kg.tables import Tables

TABLES = Tables.of("kg.lexicon")

fail = TABLES.fail
read_bytes = TABLES.read_bytes
rows = TABLES.rows
