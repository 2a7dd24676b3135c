"""File formats in and out, one module each; values in, values out."""
