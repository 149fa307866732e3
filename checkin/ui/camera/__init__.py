"""The camera in the window: its picture, its codes, and what is said when it fails."""
