"""Everything that needs spaCy."""
