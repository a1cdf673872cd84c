"""How quick and how large the files are, and how quick a load into Neo4j is: `python -m benchmarks.exports --help`."""
