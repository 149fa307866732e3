"""The command line, run the way people run it."""
