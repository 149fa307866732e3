"""A real process is killed at random moments; what it leaves is whole."""
