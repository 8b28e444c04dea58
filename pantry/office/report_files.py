"""A report as a file for a program that reads tables (CSV), with the rows that the command prints."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from pantry.reports.rows import COLUMNS, rows_of
from pantry.stick.cells import guarded

if TYPE_CHECKING:
    from pantry.reports.due import Due


def report_csv(due: Due) -> bytes:
    """UTF-8; what people typed is never a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows((what, guarded(of), value) for what, of, value in rows_of(due))
    return out.getvalue().encode()
