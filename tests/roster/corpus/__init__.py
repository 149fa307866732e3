"""Invented rosters as secretariats make them, each one kind of trouble, with its outcome by hand."""
