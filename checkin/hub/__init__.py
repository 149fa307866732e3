"""The hub: HTTPS between desks, its server and its client."""
