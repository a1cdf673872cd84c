"""An article as the readers of facts see it: its names over its blocks, its sentences, what each tells of other times."""
