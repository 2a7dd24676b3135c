"""The project file: SQLite through SQLAlchemy Core. Rows never leave this package."""
