"""JSONL, the format that loses nothing: ``article-annotator/1``, a superset of Prodigy's tasks."""

from annotator.exchange.jsonl.reader import LINE_LIMIT, read_jsonl
from annotator.exchange.jsonl.schema import FORMAT
from annotator.exchange.jsonl.writer import write_jsonl

__all__ = ["FORMAT", "LINE_LIMIT", "read_jsonl", "write_jsonl"]
