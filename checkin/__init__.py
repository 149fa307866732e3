"""Check-in desk for conferences."""

__version__ = "0.1.0"
