"""Paper: loaded when something is printed for the first time."""
