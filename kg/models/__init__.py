"""Models that come with the package, a folder each, with a card and the checksums of its files."""
