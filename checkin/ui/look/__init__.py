"""How the window looks: colours, type, shapes."""
