"""The arrival board: on a second screen for everybody, and as a page to work with."""
