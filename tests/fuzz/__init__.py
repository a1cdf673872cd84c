"""What holds for any input at all: readers, layout, titles and exporters, short here and long in `make soak`."""
