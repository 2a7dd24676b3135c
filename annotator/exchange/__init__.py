"""File formats: what comes in from files and goes out to trainers. Reads and writes values, no project."""
