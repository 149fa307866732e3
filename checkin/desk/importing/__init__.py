"""Taking over a roster, step by step: read, ask, match, compare."""
