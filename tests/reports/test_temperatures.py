"""Temperatures of a month or a year, by its logs: what the days tell, added up; without a log never told as 0."""

from __future__ import annotations

from contextlib import closing
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.codes.own import OwnKind, own_code
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.reports.rows import rows_of
from pantry.settings import SiteSettings
from pantry.shelf.temperature_logs import Logged
from tests.sites import new_site

FIRST, SECOND = own_code(OwnKind.SHEET, 6), own_code(OwnKind.SHEET, 7)
DAYS = ("2026-10-31", "2026-11-07", "2026-11-14")


def keyed(pantry, code, day, *, cold=(), hot=()):
    sheets = KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)
    if sheets.printed(code) is None:
        sheets.note_printed("temperatures", date.fromisoformat(day), (code,))
    sheets.key_degrees(code, cold, hot, date=day, set_right=True)


def logged(pantry, period="2026-11"):
    return pantry.reports.due(period, SiteSettings()).logged


def rows(pantry, period="2026-11"):
    told = {what: value for what, _, value in rows_of(pantry.reports.due(period, SiteSettings()))}
    return tuple(
        told[name] for name in ("temperatures_logged", "temperatures_out_of_range", "days_out_of_range")
    )  # fmt: skip


def test_where_no_log_was_keyed_in_nothing_is_told_as_zero(pantry):
    assert rows(pantry) == (0, None, None)

    keyed(pantry, FIRST, "2026-10-31", cold=(500,))
    assert rows(pantry) == (0, None, None)
    assert rows(pantry, "2026") == (1, 1, 1)


def test_all_in_range_is_a_zero(pantry):
    keyed(pantry, FIRST, "2026-11-07", cold=(380, 410), hot=(1350,))
    assert rows(pantry) == (3, 0, 0)


def test_two_pages_of_a_day_are_one_day_and_a_fridge_and_hot_food_are_two_temperatures(pantry):
    keyed(pantry, FIRST, "2026-11-07", cold=(445, 380), hot=(1300,))
    keyed(pantry, SECOND, "2026-11-07", cold=(420,))
    assert logged(pantry) == Logged(temperatures=4, out_of_range=3, days_out_of_range=1)

    keyed(pantry, SECOND, "2026-11-14", cold=(420,))  # it was of another day
    assert logged(pantry) == Logged(temperatures=4, out_of_range=3, days_out_of_range=2)


def test_a_page_that_is_set_right_counts_as_it_reads_now(pantry):
    keyed(pantry, FIRST, "2026-11-07", cold=(445, 450), hot=(1300,))
    keyed(pantry, FIRST, "2026-11-07", cold=(380,))
    assert logged(pantry) == Logged(temperatures=1)
    keyed(pantry, FIRST, "2026-10-31", cold=(380,))
    assert rows(pantry) == (0, None, None)


@given(
    st.lists(
        st.tuples(
            st.sampled_from((FIRST, SECOND)),
            st.sampled_from(DAYS),
            st.lists(st.sampled_from((-40, 380, 410, 411, 500)), min_size=1, max_size=3),
            st.lists(st.sampled_from((1300, 1345, 1346, 1400)), max_size=2),
        ),
        max_size=5,
    )
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_month_is_what_its_days_tell_and_a_year_is_its_months(tmp_path_factory, clock, held, written):
    path = tmp_path_factory.mktemp("site") / "oak.pantry"
    with closing(new_site(path, clock, held.random, SiteSettings(name="Oak St table"))) as pantry:
        last = {}
        for code, day, cold, hot in written:
            keyed(pantry, code, day, cold=tuple(cold), hot=tuple(hot))
            last[code] = (day, len(cold) + len(hot))
        for period in ("2026-10", "2026-11", "2026"):
            of_days = [pantry.shelf.out_of_range(day) for day in DAYS if day.startswith(period)]
            true = Logged(
                sum(number for day, number in last.values() if day.startswith(period)),
                sum(map(len, of_days)),
                sum(map(bool, of_days)),
            )
            assert logged(pantry, period) == true
