"""The use cases: what a window or a terminal can ask for. Synchronous, no Qt."""
