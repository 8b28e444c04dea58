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


def test_a_day_counts_visits_bags_plates_and_hours(pantry):
    day = "2026-11-21"
    record(pantry, Act.VISITED, day, Visit(people=6, bag="b1*2"))
    record(pantry, Act.VISITED, day, Visit(people=2, bag="b1", again="yes"))
    record(pantry, Act.SERVED, day, moved(pantry, "kplate", 40, ("kitchen", "guests"), unit="plate"))
    record(pantry, Act.MOVED, day, moved(pantry, "kmin", 150, ("volunteers", "guests"), unit="min"))

    read = pantry.reports.day(day)
    assert (read.visits, read.households, read.people, read.bags) == (2, 1, 6, 3)
    assert (read.plates, read.volunteers_min, read.out_g, read.days_open) == (40, 150, 0, 1)


def test_waste_without_a_reason_is_other_and_what_was_sent_is_no_waste(pantry):
    day = "2026-11-21"
    record(pantry, Act.WASTED, day, moved(pantry, "kdry", 70, ("shelf", "waste")))
    row = Movement(
        item="kdry", quantity=30, unit="g", from_place=fixed_place(pantry.books.site, "shelf"), to_place="t1"
    )
    record(pantry, Act.SENT, day, row)

    assert pantry.reports.day(day).by_waste == {"other": 70}
    assert pantry.reports.day(day).waste_g == 70


def test_a_source_without_a_name_is_unknown_and_weightless_food_is_left_out(pantry):
    shelf = fixed_place(pantry.books.site, "shelf")
    for item, unit in (("kdry", "g"), ("g1", "piece")):
        row = Movement(item=item, quantity=5, unit=unit, from_place="l" + "b" * 26, to_place=shelf)
        record(pantry, Act.TOOK, "2026-11-21", row)

    assert pantry.reports.day("2026-11-21").by_source == {"unknown": 5}
    assert pantry.reports.day("2026-11-21").by_kind == {"dry": 5}


def test_what_was_moved_with_unknown_weight_weighs_what_the_item_weighs_now(pantry):
    record(pantry, Act.TOOK, "2026-11-21", moved(pantry, "g1", 3, ("food drive", "shelf"), unit="piece"))
    for grams in ("400", "425"):
        said = (Change(thing="g1", field=field, value=value) for field, value in (("grams", grams), ("kind", "dry")))
        record(pantry, Act.SET, "2026-11-22", *said)

        day = pantry.reports.day("2026-11-21")
        assert day.in_g == day.by_kind["dry"] == day.by_source["food drive"] == 3 * int(grams)


def test_a_day_is_open_when_guests_were_served_not_when_food_came(pantry):
    record(pantry, Act.TOOK, "2026-11-20", moved(pantry, "kdry", 500, ("food drive", "shelf")))
    record(pantry, Act.GAVE, "2026-11-21", moved(pantry, "kdry", 500, ("shelf", "guests")))

    assert pantry.reports.month("2026-11").days_open == 1
