"""The window: pages over the use cases, in Qt. Nothing here waits for a disk, a camera or a network."""
