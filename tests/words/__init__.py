"""Words of the program."""
