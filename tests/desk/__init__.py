"""The use cases, on real event files."""
