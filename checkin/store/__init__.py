"""The event file: log, projections, search; the only SQL of the program."""
