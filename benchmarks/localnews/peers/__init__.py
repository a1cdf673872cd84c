"""Other name finders, each in an environment of its own, read the same texts and are scored beside one another.

The files of `runners` import nothing of the project: they run where only the peer is installed.
"""
