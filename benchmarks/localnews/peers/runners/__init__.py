"""One file a peer: how it is loaded, and how what it says of a line becomes typed ranges."""
