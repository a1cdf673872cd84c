"""How quick questions are on graphs of any size: `python -m benchmarks.questions --help`."""
