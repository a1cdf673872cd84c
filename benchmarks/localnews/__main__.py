"""Runs the command line of the benchmark."""

from benchmarks.localnews.cli import main

main(prog_name="python -m benchmarks.localnews")
