"""How long reading and layout take on files larger than any page, how much memory, and what share of a build they are.

`python -m benchmarks.reading` makes the files, reads them in processes of their own and prints a table; the exponent is how the
seconds grow with the size (1 is linear).
"""
