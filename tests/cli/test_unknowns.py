"""`pantry unknowns`: what nobody named yet, by command."""

from __future__ import annotations

import pytest

MYSTERY, BEANS = "012345678905", "036000291452"


@pytest.mark.usefixtures("site")
def test_what_has_no_name_is_listed_until_it_is_named(run, table):
    run("catalog", "name", BEANS, "Black beans")
    table(BEANS, f"24*{MYSTERY}")

    assert run("unknowns", "--json").json == [
        {"item": f"g00{MYSTERY}", "code": MYSTERY, "first": "2026-11-21", "last": "2026-11-21", "quantity": 24,
         "unit": "piece", "lines": 1, "near": ["Black beans"]}
    ]  # fmt: skip
    assert run("unknowns", "--csv").rows[1] == f"g00{MYSTERY},{MYSTERY},2026-11-21,2026-11-21,24,piece,1,Black beans"
    assert MYSTERY in run("unknowns").out

    run("catalog", "name", MYSTERY, "Oats")
    assert run("unknowns").out == "All have names.\n"
    assert run("unknowns", "--json").json == []
    assert run("unknowns", "--csv").rows == ["item,code,first,last,quantity,unit,lines,near"]
