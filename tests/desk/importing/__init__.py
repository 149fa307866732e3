"""Taking over a roster, step by step."""
