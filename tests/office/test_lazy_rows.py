"""Rows that are made only when they are looked at."""

from __future__ import annotations

from pantry.office.lazy_rows import LazyRows


def test_only_what_is_looked_at_is_made():
    made = []

    def make(number):
        made.append(number)
        return f"row {number}"

    rows = LazyRows(range(10_000), make)
    assert (len(rows), made) == (10_000, [])
    assert [rows[9_999], *rows[2:4]] == ["row 9999", "row 2", "row 3"]
    assert made == [9_999, 2, 3]
    assert rows[5:5000][0] == "row 5"
    assert len(made) == 4
