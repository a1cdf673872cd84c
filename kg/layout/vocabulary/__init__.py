"""The words and signs by which print tells what a line is."""
