"""`python -m benchmarks.reading`."""

from benchmarks.reading.cli import main

if __name__ == "__main__":
    main()
