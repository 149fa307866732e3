"""The pure part of the program."""
