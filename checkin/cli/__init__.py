"""The command line: every use case of the desk, scriptable."""
