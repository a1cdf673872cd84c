"""A runner reads sightings, a JSON object a line, and writes a group for each; see `harness.py`."""
