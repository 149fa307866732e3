"""Charts on the screen and in files; what they look like is ``domain.charts``."""
