"""The programme page: loaded when somebody asks when a session is, or sets its hours."""
