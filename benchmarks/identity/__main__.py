"""`python -m benchmarks.identity`."""

from benchmarks.identity.cli import main

main()
