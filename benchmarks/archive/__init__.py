"""How fast and how large: builds of generated archives beside peers in the same run, growth with size, memory.

python -m benchmarks.archive speed     kg build beside name finders on the same archive, one core each
python -m benchmarks.archive growth    builds of archives of growing size: seconds, memory, exponent
python -m benchmarks.archive stages    the steps of one build, each with its processor time
"""
