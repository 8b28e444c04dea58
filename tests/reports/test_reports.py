from __future__ import annotations

from pantry.events import Act, Change, Draft, Movement, Visit
from pantry.places import fixed_place
from pantry.readings.holds import hold_field, hold_text, release_text
from pantry.settings import SiteSettings


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


def test_a_year_is_the_sum_of_its_months(pantry):
    for day in ("2025-12-31", "2026-01-01", "2026-11-21", "2026-12-31", "2027-01-01"):
        record(pantry, Act.TOOK, day, moved(pantry, "kdry", 500, ("food drive", "shelf")))
        record(pantry, Act.VISITED, day, Visit(people=4), moved(pantry, "kdry", 200, ("shelf", "guests")))

    year = pantry.reports.year("2026")

    assert (year.households, year.people, year.in_g, year.out_g, year.days_open) == (3, 12, 1500, 600, 3)
    assert year.by_source == {"food drive": 1500}


class TestDue:
    """What a month or a year owes the chapter."""

    @staticmethod
    def due(pantry, period="2026-11", **settings):
        return pantry.reports.due(period, SiteSettings(**settings))

    def test_who_was_not_asked_is_in_no_band_and_a_band_that_was_asked_reads_zero(self, pantry):
        record(pantry, Act.VISITED, "2026-11-21", Visit(people=3, bands="0-17:2 18-59:1 60+:0"))
        record(pantry, Act.VISITED, "2026-11-21", Visit(people=5))

        due = self.due(pantry, bands="0-17 18-59 60+")
        assert list(due.ages.items()) == [("0-17", 2), ("18-59", 1), ("60+", 0)]
        assert due.not_asked == 5
        assert sum(due.ages.values()) + due.not_asked == due.totals.people

    def test_where_nobody_was_asked_there_are_no_zeros(self, pantry):
        record(pantry, Act.VISITED, "2026-11-21", Visit(people=5))

        assert self.due(pantry, bands="0-17 18-59 60+").ages == {}

    def test_ages_of_other_edges_are_kept_apart(self, pantry):
        record(pantry, Act.VISITED, "2026-11-07", Visit(people=3, bands="0-17:2 18-64:1 65+:0"))

        assert list(self.due(pantry, bands="0-17 18-59 60+").ages) == ["0-17", "18-59", "18-64", "60+", "65+"]

    def test_what_was_too_warm_is_counted_unless_it_was_undone_or_is_of_another_month(self, pantry):
        for day, kind, tenths in (
            ("2026-11-21", "dairy", "450"), ("2026-11-21", "dairy", "400"), ("2026-10-31", "meat", "500"),
            ("2026-11-21", "meat", "500"), ("2026-11-21", "prepared", "1400"),
        ):  # fmt: skip
            saved = pantry.books.record(
                Draft(Act.TOOK, day, (moved(pantry, f"k{kind}", 500, ("food drive", "shelf")),))
            )
            (event,) = saved.entry.events
            record(pantry, Act.SET, day, Change(thing=event.event, field="temperature_f10", value=tenths))
        assert self.due(pantry).too_warm == 2
        assert self.due(pantry, "2026").too_warm == 3

        record(pantry, Act.CORRECTED, "2026-11-21", Change(thing=saved.entry.entry, field="stands", value="no"))
        assert self.due(pantry).too_warm == 2  # the hot one that was undone was none

    def test_meals_and_value_are_told_only_with_their_source(self, pantry):
        record(pantry, Act.GAVE, "2026-11-21", moved(pantry, "kdry", 54_431, ("shelf", "guests")))

        assert (self.due(pantry).meals, self.due(pantry).value_cents) == (100, None)
        assert self.due(pantry, meal="").meals is None
        assert self.due(pantry, value_a_pound="2.00 2026-07-01 our food bank").value_cents == 24_000

    def test_its_parts_add_up(self, pantry):
        for day in ("2026-10-03", "2026-11-07", "2026-11-21"):
            record(pantry, Act.VISITED, day, Visit(people=4), moved(pantry, "kdry", 200, ("shelf", "guests")))

        month, year = self.due(pantry), self.due(pantry, "2026")
        assert [part.date for part in month.parts] == ["2026-11-07", "2026-11-21"]
        assert [part.date for part in year.parts] == ["2026-10", "2026-11"]
        for due in (month, year):
            for figure in ("households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g", "sent_g"):
                assert sum(getattr(part, figure) for part in due.parts) == getattr(due.totals, figure)

    def test_first_timers_are_told_where_anybody_was_asked_and_their_visit_stands(self, pantry):
        assert self.due(pantry).first_timers is None
        visits = [
            pantry.books.record(Draft(Act.VISITED, day, (Visit(people=2),))).entry
            for day in ("2026-10-31", "2026-11-07", "2026-11-21", "2026-11-21")
        ]
        for visit, said in zip(visits, ("yes", "no", "yes", "yes"), strict=True):
            pantry.books.answer(visit.events[0].event, "first_time", said)

        assert (self.due(pantry).first_timers, self.due(pantry, "2026").first_timers) == (2, 3)
        pantry.books.undo(visits[2].entry)
        assert self.due(pantry).first_timers == 1
        pantry.books.undo(visits[3].entry)
        assert self.due(pantry).first_timers == 0  # one said no

    def test_what_another_table_sent_is_told_apart(self, pantry):
        shelf = fixed_place(pantry.books.site, "shelf")
        row = Movement(item="kdry", quantity=700, unit="g", from_place="t1", to_place=shelf)
        record(pantry, Act.RECEIVED, "2026-11-21", row)
        record(pantry, Act.TOOK, "2026-11-21", moved(pantry, "kdry", 300, ("food drive", "shelf")))

        due = self.due(pantry)
        assert (due.received_g, due.totals.in_g) == (700, 1000)
        assert due.totals.by_source == {"food drive": 300, "transfer in": 700}

    def test_what_was_held_is_counted_once_on_the_day_it_was_held_also_when_released(self, pantry):
        for day, lot, by in (
            ("2026-10-31", "", "FDA"), ("2026-11-07", "code=A1", "FDA"), ("2026-11-08", "code=A1", "food bank"),
        ):  # fmt: skip
            record(pantry, Act.SET, day, Change(thing="g1", field=hold_field(lot), value=hold_text("metal", by)))
        record(pantry, Act.SET, "2026-11-21", Change(thing="g1", field=hold_field(""), value=release_text("FDA")))

        assert (self.due(pantry).held, self.due(pantry, "2026").held) == (1, 2)

    def test_what_was_pulled_for_a_recall_is_told_whether_it_was_composted_or_sent_back(self, pantry):
        for ends in (("shelf", "waste"), ("shelf", "wholesale")):
            record(pantry, Act.WASTED, "2026-11-21", moved(pantry, "kdry", 250, ends, reason="recalled"))
        record(pantry, Act.WASTED, "2026-11-21", moved(pantry, "kdry", 100, ("shelf", "waste"), reason="spoiled"))

        assert (self.due(pantry).recalled_g, self.due(pantry).totals.waste_g) == (500, 350)

    def test_two_things_at_once_add_up_to_what_one_says(self, pantry):
        for day, source, kind, grams in (
            ("2026-10-03", "garden", "produce", 900), ("2026-11-07", "garden", "produce", 800),
            ("2026-11-07", "garden", "bread", 20), ("2026-11-21", "food drive", "dry", 500),
            ("2026-11-21", "garden", "produce", 300),
        ):  # fmt: skip
            record(pantry, Act.TOOK, day, moved(pantry, f"k{kind}", grams, (source, "shelf")))

        due, year = self.due(pantry), self.due(pantry, "2026")
        assert due.crossed.sources == {"food drive": {"dry": 500}, "garden": {"bread": 20, "produce": 1100}}
        assert due.crossed.kinds == {
            "2026-11-07": {"bread": 20, "produce": 800}, "2026-11-21": {"dry": 500, "produce": 300},
        }  # fmt: skip
        assert list(year.crossed.kinds) == ["2026-10", "2026-11"]
        assert year.crossed.kinds["2026-10"] == {"produce": 900}
        for one in (due, year):
            for kind, grams in one.totals.by_kind.items():
                assert sum(of.get(kind, 0) for of in one.crossed.kinds.values()) == grams
                assert sum(of.get(kind, 0) for of in one.crossed.sources.values()) == grams

    def test_small_numbers_of_people_are_hidden_by_day_and_by_month_but_in_no_sum(self, pantry):
        for day, bands in (
            ("2026-10-03", "0-17:30 18-59:60 60+:10"), ("2026-11-07", "0-17:3 18-59:20 60+:9"),
            ("2026-11-21", "0-17:12 18-59:40 60+:8"),
        ):  # fmt: skip
            people = sum(int(part.partition(":")[2]) for part in bands.split())
            record(pantry, Act.VISITED, day, Visit(people=people, bands=bands))
        record(pantry, Act.VISITED, "2026-11-21", Visit(people=6))

        month, year = self.due(pantry), self.due(pantry, "2026")
        assert month.crossed.ages.bands == ("0-17", "18-59", "60+")
        assert dict(month.crossed.ages.rows) == {"2026-11-07": (None, 20, 9, None), "2026-11-21": (None, 40, 8, None)}
        assert month.ages == {"0-17": 15, "18-59": 60, "60+": 17}
        assert dict(year.crossed.ages.rows) == {"2026-10": (30, 60, 10, 0), "2026-11": (15, 60, 17, 6)}

    def test_one_days_ages_are_not_told_by_day_where_a_number_is_small(self, pantry):
        record(pantry, Act.VISITED, "2026-11-21", Visit(people=9, bands="0-17:2 18-59:7"))
        assert self.due(pantry).crossed.ages is None

    def test_ages_that_another_table_wrote_in_its_own_way_are_told_as_they_stand(self, pantry):
        record(pantry, Act.VISITED, "2026-11-21", Visit(people=9, bands="grown:7 0-17:2"))
        assert list(self.due(pantry).ages) == ["0-17", "grown"]

    def test_ages_read_as_they_were_set_right_moved_or_undone(self, pantry):
        visits = [
            pantry.books.record(Draft(Act.VISITED, day, (Visit(people=3, bands="0-17:1 18-59:2"),))).entry
            for day in ("2026-10-31", "2026-11-07", "2026-11-07", "2026-11-21", "2026-11-21")
        ]
        events = [visit.events[0].event for visit in visits]
        pantry.books.correct(events[0], date="2026-11-14")
        pantry.books.correct(events[1], date="2026-12-05")
        pantry.books.correct(events[2], bands="0-17:3 18-59:0")
        pantry.books.undo(visits[3].entry)
        pantry.books.correct(events[4], again="yes")

        assert self.due(pantry).ages == {"0-17": 4, "18-59": 2}
        assert self.due(pantry, "2026").ages == {"0-17": 5, "18-59": 4}
        assert pantry.reports.ages("2026-11-07") == {"0-17": 3, "18-59": 0}
        assert pantry.reports.ages("2026-11-14") == {"0-17": 1, "18-59": 2}
