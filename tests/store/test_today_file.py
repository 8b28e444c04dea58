"""The second file: what must not outlive the day, and that losing it stops nothing."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
import sqlcipher3

from pantry.store import make_site_file, open_site
from pantry.store.today_file import TodayFile

NOW = datetime(2026, 11, 21, 14, 6, tzinfo=timezone(timedelta(hours=-5)))


@pytest.fixture
def site_path(tmp_path):
    return tmp_path / "oak.pantry"


@pytest.fixture
def today(site_path):
    opened = TodayFile(site_path, NOW)
    yield opened
    opened.close()


def fill(today, now=NOW):
    today.note_hour("n1", now)
    today.note_card("c1", "2026-11-21", now)
    today.keep("box", "24 *", now)


def holds(today):
    return today.hour("n1") is not None, today.card_was_here("c1", "2026-11-21"), bool(today.kept("box"))


ALL, NOTHING = (True, True, True), (False, False, False)


def test_it_keeps_hours_cards_and_what_was_half_typed(today):
    fill(today)
    assert today.hour("n1") == NOW
    assert today.card_was_here("c1", "2026-11-21")
    assert today.kept("box") == "24 *"


def test_what_was_never_noted_is_not_there(today):
    fill(today)
    assert today.hour("n2") is None
    assert not today.card_was_here("c1", "2026-11-22")
    assert not today.card_was_here("c2", "2026-11-21")
    assert today.kept("desk") == ""


def test_it_is_there_at_the_next_start(today, site_path):
    fill(today)
    today.close()
    again = TodayFile(site_path, NOW)
    assert holds(again) == ALL
    again.close()


def test_it_is_another_file_than_the_site_file(tmp_path, clock):
    site = make_site_file(tmp_path / "oak.pantry", clock)
    fill(site.today, clock.now())
    site.close()
    assert b"n1" not in (tmp_path / "oak.pantry").read_bytes()
    assert (tmp_path / "oak.pantry-today").is_file()


def test_the_close_of_the_day_erases_all(today):
    fill(today)
    today.erase_hours()
    assert holds(today) == NOTHING


def test_what_was_erased_is_in_no_byte_of_the_files(today, tmp_path):
    today.note_card("card-of-somebody", "2026-11-21", NOW)
    today.erase_hours()
    today.close()
    for path in tmp_path.iterdir():
        assert b"card-of-somebody" not in path.read_bytes()


@pytest.mark.parametrize(("hours", "kept"), [(0, ALL), (47, ALL), (49, NOTHING), (24 * 365, NOTHING)])
def test_the_next_start_forgets_what_is_older_than_48_hours(today, site_path, hours, kept):
    fill(today)
    today.close()
    again = TodayFile(site_path, NOW + timedelta(hours=hours))
    assert holds(again) == kept
    again.close()


def test_a_program_that_runs_for_days_forgets_too(today):
    fill(today)
    today.note_hour("n2", NOW + timedelta(hours=47))
    assert holds(today) == ALL
    today.note_hour("n3", NOW + timedelta(hours=49))
    assert holds(today) == NOTHING
    assert today.hour("n2") is not None


def test_the_48_hours_hold_across_a_change_of_zone(today, site_path):
    fill(today, NOW.astimezone(timezone(timedelta(hours=11))))
    today.close()
    again = TodayFile(site_path, NOW + timedelta(hours=47))
    assert holds(again) == ALL
    again.close()


def test_what_a_clock_that_was_ahead_noted_is_forgotten_too(today, site_path):
    fill(today, NOW.replace(year=2099))
    today.close()
    again = TodayFile(site_path, NOW)
    assert holds(again) == NOTHING
    again.close()


class TestTrouble:
    """Nothing that happens to the second file stops the table."""

    @pytest.mark.parametrize("data", [b"no database " * 500, b"SQLite format 3\0" + bytes(5000)])
    def test_a_damaged_file_is_replaced(self, site_path, data):
        path = site_path.with_name("oak.pantry-today")
        path.write_bytes(data)
        path.with_name("oak.pantry-today-wal").write_bytes(b"left over")
        today = TodayFile(site_path, NOW)
        fill(today)
        today.close()
        again = TodayFile(site_path, NOW)
        assert holds(again) == ALL
        again.close()

    def test_a_site_opens_beside_a_damaged_one(self, tmp_path, clock):
        path = tmp_path / "oak.pantry"
        make_site_file(path, clock).close()
        (tmp_path / "oak.pantry-today").write_bytes(b"?" * 10_000)
        site = open_site(path, clock)
        fill(site.today, clock.now())
        assert holds(site.today) == ALL
        site.close()

    def test_damage_while_it_is_open_loses_only_what_it_held(self, today, tmp_path):
        for number in range(2000):
            today.note_hour(f"n{number}", NOW)
        sqlcipher3.connect(str(today.path)).execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = today.path.read_bytes()
        today.path.write_bytes(whole[:4096] + b"?" * (len(whole) - 4096))
        today.close()
        opened = TodayFile(tmp_path / "oak.pantry", NOW)
        fill(opened)
        opened.note_hour("n7", NOW)
        assert opened.hour("n1999") is None
        opened.erase_hours()
        opened.close()

    def test_a_file_locked_by_another_program_is_left_alone(self, today, site_path):
        fill(today)
        other = sqlcipher3.connect(str(today.path), isolation_level=None)
        today.close()
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        meanwhile = TodayFile(site_path, NOW)
        meanwhile.note_hour("n9", NOW)
        assert meanwhile.hour("n9") == NOW
        meanwhile.close()
        other.execute("ROLLBACK")
        other.close()
        again = TodayFile(site_path, NOW)
        assert holds(again) == ALL
        again.close()

    def test_a_folder_in_its_place_keeps_it_in_memory(self, site_path):
        site_path.with_name("oak.pantry-today").mkdir()
        today = TodayFile(site_path, NOW)
        fill(today)
        assert holds(today) == ALL
        today.close()

    def test_a_damaged_file_that_cannot_be_removed_keeps_it_in_memory(self, site_path, monkeypatch):
        path = site_path.with_name("oak.pantry-today")
        path.write_bytes(b"?" * 10_000)

        def refuses(*_args, **_more):
            raise PermissionError

        monkeypatch.setattr("pathlib.Path.unlink", refuses)
        today = TodayFile(site_path, NOW)
        fill(today)
        assert holds(today) == ALL
        today.close()
        assert path.read_bytes() == b"?" * 10_000

    def test_after_its_loss_every_question_has_an_answer(self, today):
        fill(today)
        today.close()  # as if the disk were gone: every later call fails inside
        site_is_gone = TodayFile.__new__(TodayFile)
        site_is_gone._db = sqlcipher3.connect(":memory:")
        site_is_gone._looked_at = NOW
        assert holds(site_is_gone) == NOTHING
        fill(site_is_gone)
        site_is_gone.erase_hours()


def test_a_shorter_time_is_for_hours_and_cards_of_guests_alone(today):
    """A site that keeps hours for one: who is the point person and who helps is known to the end of the day."""
    guests = ("card n1", "visits 2026-11-21 123")
    others = ("point_person", "volunteers", "day_notes", "half start", "cards of bags")
    today.note_hour("n1", NOW)
    today.note_card("123", "2026-11-21", NOW)
    for key in (*guests, *others):
        today.keep(key, "x", NOW)
    today.keep_at_most(1, NOW + timedelta(hours=2))
    assert today.hour("n1") is None
    assert not today.card_was_here("123", "2026-11-21")
    assert [today.kept(key) for key in (*guests, *others)] == ["", "", *["x"] * len(others)]
    today.keep("table", "x", NOW + timedelta(hours=49))
    assert [today.kept(key) for key in others] == [""] * len(others)
