"""The tables of a project file as they are today. Older files are brought here by `migrations`."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

APPLICATION_ID = 0x41414E31
"""Stands in the header of every project file ("AAN1"), so that other databases are told apart."""

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every schema ever released, oldest first; the last one is today's."""

metadata = MetaData()

revision = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

label = Table(
    "label",
    metadata,
    Column("name", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("family", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("colour", Text, nullable=False, server_default=""),
    Column("examples", Text, nullable=False, server_default=""),
)

article = Table(
    "article",
    metadata,
    # The short columns stand before the long ones: a list of articles never reads the pages of their texts.
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("headline", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("published", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("sha256", Text, nullable=False, index=True),
    Column("added", Text, nullable=False),
    Column("meta", Text, nullable=False),
    Column("extra", Text, nullable=False),
    Column("text", Text, nullable=False),
)


def _of_article() -> Column[int]:
    return Column("article", Integer, ForeignKey("article.number", ondelete="CASCADE"), nullable=False)


def _of_layer(*, primary_key: bool) -> Column[int]:
    return Column(
        "layer", Integer, ForeignKey("layer.number", ondelete="CASCADE"), nullable=False, primary_key=primary_key
    )


analysis = Table(
    "analysis",
    metadata,
    Column("article", Integer, ForeignKey("article.number", ondelete="CASCADE"), primary_key=True),
    Column("model", Text, nullable=False),
    # Ascending code-point offsets as little-endian 32-bit numbers.
    Column("starts", LargeBinary, nullable=False),
    Column("ends", LargeBinary, nullable=False),
    Column("sentences", LargeBinary, nullable=False),
    # The model's own output, and what it may have missed: lists of [start, end, label, score].
    Column("found", Text, nullable=False, server_default="[]"),
    Column("misses", Text, nullable=False, server_default="[]"),
)

layer = Table(
    "layer",
    metadata,
    Column("number", Integer, primary_key=True),
    _of_article(),
    Column("annotator", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("flag", Boolean, nullable=False),
    Column("flag_note", Text, nullable=False),
    Column("labels", Text, nullable=False),
    Column("tasks", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("touched", Boolean, nullable=False),
    # How many suggestions wait for a decision: the list of articles shows it without counting rows.
    Column("waiting", Integer, nullable=False),
    # The journal row that undo takes back next; NULL where nothing is left to undo.
    Column("head", Integer),
    UniqueConstraint("article", "annotator"),
)

_provenance = (
    ("state", Text, False),
    ("how", Text, False),
    ("origin", Text, False),
    ("suggested", Text, True),
    ("annotator", Text, False),
    ("decided", Text, False),
    ("extra", Text, False),
)


def _provenance_columns() -> list[Column[str]]:
    return [Column(name, kind, nullable=nullable) for name, kind, nullable in _provenance]


entity = Table(
    "entity",
    metadata,
    _of_layer(primary_key=True),
    Column("id", Text, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("score", Float),
    Column("link", Text, nullable=False),
    Column("note", Text, nullable=False),
    *_provenance_columns(),
)

claim = Table(
    "claim",
    metadata,
    _of_layer(primary_key=True),
    Column("id", Text, primary_key=True),
    # Lists of [start, end].
    Column("content", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("source_entity", Text, nullable=False),
    Column("source_kind", Text, nullable=False),
    Column("quote_kind", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("check", Text, nullable=False),
    Column("claim_types", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("normalized", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("justification", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("score", Float),
    *_provenance_columns(),
)

line = Table(
    "line",
    metadata,
    _of_layer(primary_key=True),
    Column("id", Text, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    *_provenance_columns(),
)

lesson = Table(
    "lesson",
    metadata,
    # What a finished layer teaches the memory, as it was at ``revision``; can be made anew at any time.
    _of_layer(primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("counts", Text, nullable=False),
)

remembered = Table(
    "remembered",
    metadata,
    # What an annotator said of a name in the memory's own list, and what was brought from another project.
    Column("annotator", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    # A label, nothing at all for a name that is forgotten; NULL where nobody said anything.
    Column("said", Text),
    # Objects of counts: by label; and outside, inside, rejected.
    Column("found", Text, nullable=False),
    Column("against", Text, nullable=False),
    # The how-manieth change of this table it was: who knows the rest reads only what is newer.
    Column("turn", Integer, nullable=False),
)

gain = Table(
    "gain",
    metadata,
    # What pre-fill was worth on a finished layer, as it was at ``revision``; can be counted anew at any time.
    _of_layer(primary_key=True),
    Column("revision", Integer, nullable=False),
    # A digest of what the model's labels were called then: the plain model's figure hangs on it.
    Column("names", Text, nullable=False),
    Column("finished", Text, nullable=False),
    # Whether anything was proposed there, so that there is something to count.
    Column("counted", Boolean, nullable=False),
    Column("proposed", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("held", Integer, nullable=False),
    Column("edits", Integer, nullable=False),
    Column("plain", Integer, nullable=False),
    # The same by label: an object of [proposed, right, held].
    Column("labels", Text, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("layer", Integer, ForeignKey("layer.number", ondelete="CASCADE")),
    # The row that was the head when this one was written: together they form the tree that undo and redo walk.
    Column("parent", Integer),
    # Rows that one gesture wrote share a step and are undone together.
    Column("step", Integer, nullable=False),
    # "do", or "undo" and "redo" of the row named by target.
    Column("kind", Text, nullable=False),
    Column("target", Integer),
    Column("operation", Text, nullable=False),
    Column("detail", Text, nullable=False),
    # A list of [kind, id, before, after]; of an alteration only the fields that differ.
    Column("changes", Text, nullable=False),
    Column("annotator", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("journal_by_parent", "layer", "parent"),
    sqlite_autoincrement=True,
)
