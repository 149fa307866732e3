"""The attendance page: loaded when somebody asks who is here."""
