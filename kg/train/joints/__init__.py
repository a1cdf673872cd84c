"""What tells whether lines read on (`kg/layout/data`), made from running text: counts of characters, and a small network.

In goes a folder of corpora, out come `joints.tsv.xz` and `joints.npz`; neither holds a sentence of a corpus.
"""
