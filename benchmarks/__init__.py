"""Data sets with which systems are measured; not part of the installed package."""
