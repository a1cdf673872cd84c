"""Other resolvers, each in an environment of its own, get the same sightings and are scored beside one another.

The files of `runners` import nothing of the project but that of `kg` itself: they run where only the peer is installed.
"""
