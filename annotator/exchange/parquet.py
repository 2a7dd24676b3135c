"""Parquet: a row an article, with typed columns; through Apache Arrow's own library."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from itertools import islice
from typing import Any, BinaryIO

from annotator.domain.document import Document
from annotator.domain.errors import ExportError
from annotator.domain.exporting import ExportReport, Wanted
from annotator.exchange.typed_rows import SCHEMA, rows

_BATCH = 200
"""So many articles are in memory at a time."""


def write_parquet(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """Write one Parquet file. Raises ExportError where the library is not installed."""
    if find_spec("pyarrow") is None:
        todo = 'install it: python -m pip install "article-annotator[parquet]"'
        raise ExportError("Parquet files need the package pyarrow", todo=todo)
    import pyarrow
    from pyarrow import parquet

    report = ExportReport(wanted.heard)
    schema = pyarrow.schema([(name, _type(pyarrow, kind)) for name, kind in SCHEMA.items()])
    left = rows(documents, wanted, report)
    with parquet.ParquetWriter(out, schema) as writer:
        while batch := list(islice(left, _BATCH)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))
    return report


def _type(arrow: Any, kind: Any) -> Any:
    if isinstance(kind, list):
        return arrow.list_(_type(arrow, kind[0]))
    if isinstance(kind, dict):
        return arrow.struct([(name, _type(arrow, each)) for name, each in kind.items()])
    return getattr(arrow, kind)()
