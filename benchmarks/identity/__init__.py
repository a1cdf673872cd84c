"""A benchmark of identity: an invented country whose papers name people that are known, and who tells them apart best.

The country shares nothing with `kg` but the list of surnames: its regions, bodies, given names, misprints and careers are
made here. The same sightings go to every system, as rows or as records, and are scored with B³ and by pairs.
"""
