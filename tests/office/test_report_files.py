"""The CSV that the window saves has the rows of the command, and nothing in it is a formula."""

from __future__ import annotations

import csv
import io

from pantry.events import Act, Change, Draft, Movement
from pantry.office.report_files import report_csv
from pantry.places import fixed_place
from pantry.settings import SiteSettings


def test_it_has_the_rows_that_the_command_prints_and_no_formula(pantry):
    donor = "l" + "a" * 26
    said = (Change(thing=donor, field=field, value=value) for field, value in (("name", "=1+1"), ("role", "source")))
    pantry.books.record(Draft(Act.SET, "2026-11-21", tuple(said)))
    moved = Movement(item="kdry", quantity=700, unit="g", from_place=donor,
                     to_place=fixed_place(pantry.books.site, "shelf"))  # fmt: skip
    pantry.books.record(Draft(Act.TOOK, "2026-11-21", (moved,)))

    written = report_csv(pantry.reports.due("2026-11", SiteSettings())).decode()
    rows = list(csv.DictReader(io.StringIO(written)))
    assert {"what": "by_source", "of": "'=1+1", "value": "700"} in rows
    assert {"what": "first_timers", "of": "", "value": ""} in rows
    assert [row["what"] for row in rows][:2] == ["date", "households"]
