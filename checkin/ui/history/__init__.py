"""The history of the event, and its end."""
