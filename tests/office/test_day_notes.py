"""Notes on a day, and when the books were kept safe: what one laptop remembers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pantry.errors import RefusedInput
from pantry.office.day_notes import LONGEST_NOTE, day_note, keep_day_note
from pantry.office.kept_safe import KEPT_AS, Safe, kept_safe, note_kept_safe

TODAY, YESTERDAY = "2026-11-21", "2026-11-20"


def test_each_day_has_its_note_on_one_line(pantry):
    keep_day_note(pantry.site_file, TODAY, "  Crates\tneeded ")
    keep_day_note(pantry.site_file, YESTERDAY, "Rain")

    assert (day_note(pantry.site_file, TODAY), day_note(pantry.site_file, YESTERDAY)) == ("Crates needed", "Rain")


def test_emptied_it_is_gone_from_the_file(pantry):
    keep_day_note(pantry.site_file, TODAY, "Crates needed")
    keep_day_note(pantry.site_file, TODAY, "")

    assert day_note(pantry.site_file, TODAY) == ""
    assert "Crates" not in pantry.site_file.kept("day_notes")


def test_it_is_no_change_in_the_books(pantry):
    digest = pantry.books.digest()
    keep_day_note(pantry.site_file, TODAY, "Crates needed")
    assert pantry.books.digest() == digest


def test_one_that_is_too_long_is_refused_and_the_one_before_stays(pantry):
    keep_day_note(pantry.site_file, TODAY, "Rain")

    with pytest.raises(RefusedInput, match="at most 300"):
        keep_day_note(pantry.site_file, TODAY, "x" * (LONGEST_NOTE + 1))
    assert day_note(pantry.site_file, TODAY) == "Rain"


def test_the_last_time_that_the_books_were_kept_safe(pantry, held):
    assert kept_safe(pantry.site_file, Safe.BACKUP) is None
    note_kept_safe(pantry.site_file, pantry.clock, Safe.BACKUP, Path("/a"), 0)
    held.pass_time(days=3)
    note_kept_safe(pantry.site_file, pantry.clock, Safe.STICK, Path("/b"), 0)

    backup, stick = (kept_safe(pantry.site_file, how) for how in (Safe.BACKUP, Safe.STICK))
    assert (backup.on, backup.path) == (date(2026, 11, 21), Path("/a"))
    assert (stick.on, stick.path) == (date(2026, 11, 24), Path("/b"))


@pytest.mark.parametrize("damaged", ["", "[]", '{"backup": 3}', '{"backup": ["x", "y"]}', '{"backup": ["2026-11-21"]}'])
def test_what_is_damaged_is_as_if_it_had_never_been(pantry, damaged):
    pantry.site_file.keep(KEPT_AS, damaged)
    assert kept_safe(pantry.site_file, Safe.BACKUP) is None
