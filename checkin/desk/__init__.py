"""The use cases of a desk, one module each."""
