from __future__ import annotations

from pantry.events import Act, Change, Draft, Movement, Visit
from pantry.places import fixed_place


def moved(pantry, item, quantity, ends, **more):
    return Movement(
        item=item, quantity=quantity, unit=more.pop("unit", "g"), from_place=fixed_place(pantry.books.site, ends[0]),
        to_place=fixed_place(pantry.books.site, ends[1]), **more,
    )  # fmt: skip


def record(pantry, act, date, *rows):
    pantry.books.record(Draft(act, date, rows))


def test_a_month_is_the_sum_of_its_days(pantry):
    for day in ("2026-10-31", "2026-11-07", "2026-11-14", "2026-11-21"):
        record(pantry, Act.TOOK, day, moved(pantry, "kproduce", 1000, ("farm or gleaning", "shelf")))
        record(pantry, Act.TOOK, day, moved(pantry, "kdry", 500, ("food drive", "shelf")))
        record(pantry, Act.WASTED, day, moved(pantry, "kproduce", 100, ("shelf", "waste"), reason="spoiled"))
        record(pantry, Act.VISITED, day, Visit(people=4, bag="b1"), moved(pantry, "kdry", 200, ("shelf", "guests")))

    month = pantry.reports.month("2026-11")

    assert (month.households, month.people, month.bags, month.days_open) == (3, 12, 3, 3)
    assert (month.in_g, month.out_g, month.waste_g) == (4500, 600, 300)
    assert month.by_source == {"farm or gleaning": 3000, "food drive": 1500}
    assert month.by_kind == {"dry": 1500, "produce": 3000}
    assert month.by_waste == {"spoiled": 300}


def test_money_is_told_by_the_month_only(pantry):
    for quantity, ends in ((5000, ("one person", "fund")), (1250, ("fund", "bought by us"))):
        record(pantry, Act.MOVED, "2026-11-01", moved(pantry, "kcent", quantity, ends, unit="cent"))

    assert pantry.reports.month("2026-11").fund_cents == 3750
    assert pantry.reports.day("2026-11-01").fund_cents is None
    assert pantry.reports.month("2026-11").in_g == 0


def test_a_donor_is_named(pantry):
    place = "l" + "a" * 26
    record(
        pantry,
        Act.SET,
        "2026-11-21",
        *(Change(thing=place, field=f, value=v) for f, v in (("name", "Corner Market"), ("role", "source"))),
    )
    row = Movement(
        item="kdry", quantity=70, unit="g", from_place=place, to_place=fixed_place(pantry.books.site, "shelf")
    )
    record(pantry, Act.TOOK, "2026-11-21", row)

    assert pantry.reports.day("2026-11-21").by_source == {"Corner Market": 70}


def test_a_day_without_anything_is_all_zero(pantry):
    day = pantry.reports.day("2026-01-01")

    assert (day.households, day.in_g, day.by_source) == (0, 0, {})
