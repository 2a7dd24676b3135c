"""Alembic's steps, one file each under ``versions``; every step is written down once and never changed."""
