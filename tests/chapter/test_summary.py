from __future__ import annotations

from dataclasses import asdict

import pytest

from pantry.books.arriving import row_of
from pantry.chapter import BY, summarize
from pantry.events import MOST_GRAMS_OF_ONE, MOST_QUANTITY, Act, Change, Count, Draft, Movement, Visit
from pantry.places import fixed_place

TODAY = "2026-11-21"


def rows_of(pantry):
    return {
        kind: pantry.site_file.reading.execute(f"SELECT * FROM {table}").fetchall()
        for kind, table in ((Movement, "movement"), (Visit, "visit"), (Count, "count"), (Change, "change"))
    }


def moved(pantry, item, quantity, ends=("unknown", "shelf"), **more):
    places = {
        "from_place": fixed_place(pantry.books.site, ends[0]),
        "to_place": fixed_place(pantry.books.site, ends[1]),
    }
    return Movement(item=item, quantity=quantity, unit=more.pop("unit", "piece"), **places, **more)


def record(pantry, act, *rows):
    return pantry.books.record(Draft(act, TODAY, rows)).entry


def said(pantry, thing, **fields):
    record(pantry, Act.SET, *(Change(thing=thing, field=field, value=value) for field, value in fields.items()))


def a_full_day(pantry):
    """Everything that a day can hold, with mistakes undone and set right."""
    said(pantry, "gbeans", name="Beans", kind="dry", grams="425")
    said(pantry, "gcase", same_as="gbeans*24")
    said(pantry, "gloop1", same_as="gloop2*1")
    said(pantry, "gloop2", same_as="gloop1*1")
    record(pantry, Act.TOOK, moved(pantry, "gbeans", 10))
    record(pantry, Act.TOOK, moved(pantry, "gcase", 2))
    record(pantry, Act.TOOK, moved(pantry, "gloop2", 3, weight_g=300, weight_known="label"))
    wrong = record(pantry, Act.TOOK, moved(pantry, "gbeans", 99))
    pantry.books.undo(wrong.entry)
    corrected = record(pantry, Act.TOOK, moved(pantry, "gloop1", 4, weight_g=400, weight_known="estimated"))
    pantry.books.correct(corrected.events[0].event, quantity="7")
    for _ in range(2):
        record(pantry, Act.TOOK, moved(pantry, "kproduce", 5000, unit="g", paper="slip", part="1"))
    record(pantry, Act.VISITED, Visit(people=4, bag="b1*2"), moved(pantry, "gbeans", 2, ("shelf", "guests")))
    record(pantry, Act.VISITED, Visit(people=3, again="yes"))
    record(pantry, Act.SERVED, moved(pantry, "kplate", 40, ("kitchen", "guests"), unit="plate"))
    record(pantry, Act.WASTED, moved(pantry, "gbeans", 1, ("shelf", "waste"), reason="spoiled"))
    shelf = fixed_place(pantry.books.site, "shelf")
    record(pantry, Act.COUNTED, Count(place=shelf, item="kproduce", quantity=1500, unit="g", reason="given"))
    record(pantry, Act.COUNTED, Count(place=shelf, item="gbeans", quantity=5, unit="piece"))


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("how", ["grams", "chain", "many"])
def test_numbers_that_no_sum_can_hold_are_left_out_and_named(pantry, by, how):
    a_full_day(pantry)
    honest, huge = rows_of(pantry), row_of(moved(pantry, "gship", MOST_QUANTITY))

    def bundle(*rows):
        """Rows with ids of their own."""
        found = {Movement: [], Change: []}
        for number, row in enumerate(rows):
            kind = Movement if len(row) == len(huge) else Change
            event = f"{how}{number}"
            found[kind].append((event, f"n{event}", "took", pantry.books.site, TODAY, "", *row[6:]))
        return found

    def changed(thing, field, value):
        return row_of(Change(scope=pantry.books.site, thing=thing, field=field, value=value))

    absurd = {
        "grams": bundle(changed("gship", "grams", str(MOST_GRAMS_OF_ONE)), *[huge] * 20),
        "chain": bundle(*(changed(f"gship{n}" if n else "gship", "same_as", f"gship{n + 1}*99999") for n in range(9)),
                        changed("gship9", "grams", "9000"), huge),
        "many": bundle(*[huge] * 20, *(changed(item, "grams", str(MOST_GRAMS_OF_ONE)) for item in ("gship", "gbeans"))),
    }[how]  # fmt: skip

    alone = summarize([honest], by)
    both = summarize([absurd, honest], by)

    assert (alone.left_out, both.left_out) == ((), (0,))
    assert both.rows == alone.rows


def test_the_chapter_reads_the_same_numbers_as_the_site(pantry):
    a_full_day(pantry)
    day = asdict(pantry.reports.day(TODAY))

    for by in ("site", "month"):
        summary = summarize([rows_of(pantry)], by)
        (row,) = (dict(zip(summary.columns, row, strict=True)) for row in summary.rows)
        for name in ("households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g"):
            assert row[name] == day[name], (by, name)
    assert day["out_g"] > 0
    assert day["waste_g"] == 425


def test_kinds_add_up_to_the_site(pantry):
    a_full_day(pantry)

    summary = summarize([rows_of(pantry)], "kind")

    by_kind = {row[0]: row[1] for row in summary.rows if row[1]}
    assert by_kind == pantry.reports.day(TODAY).by_kind


def test_same_items_are_one_row_with_their_factor(pantry):
    a_full_day(pantry)

    summary = summarize([rows_of(pantry)], "item")

    taken = {row[0]: dict(zip(summary.columns, row, strict=True))["in_quantity"] for row in summary.rows}
    assert taken == {"gbeans": 58, "gloop1": 10, "kproduce": 5000}


def test_rows_that_come_twice_count_once(pantry):
    a_full_day(pantry)
    rows = rows_of(pantry)

    assert summarize([rows, rows], "site") == summarize([rows], "site")


def test_no_rows_give_no_sums():
    assert summarize([], "site").rows == ()
