"""What was made here is closed into bundles once, whole entry by whole entry, by whichever program comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.books import Arriving, Books, Unsent
from pantry.books.arriving import arriving
from pantry.errors import StickError
from pantry.stick import StickTables, holdings_digest, write_stick
from pantry.stick.bundle import read_bundle
from pantry.stick.closing import Closing, parts_of
from pantry.stick.refusals import Refused
from pantry.store import open_site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def red(laptop):
    return laptop("red")


def test_two_programs_at_once_close_each_entry_once(
    red, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second program writes its stick between the first one's look and its save."""
    red.take_in()
    prepare = Closing.prepare
    other_stick = tmp_path / "other"
    other_stick.mkdir()
    turns = []

    def interrupted(closing: Closing) -> object:
        prepared = prepare(closing)
        if not turns:
            turns.append(1)
            other = open_site(red.site_file.path, red.clock)
            assert write_stick(Books(other, red.clock), other, red.clock, other_stick).bundles == 1
            other.close()
        return prepared

    monkeypatch.setattr(Closing, "prepare", interrupted)
    assert red.write(stick).bundles == 1
    held = StickTables(red.site_file.db).held()
    assert [one.number for one in held] == [1]
    assert [path.name for path in red.bundles(stick)] == [path.name for path in red.bundles(other_stick)]


def test_text_that_no_stick_carries_is_said_and_nothing_is_closed(red, stick: Path) -> None:
    red.take_in()
    red.site_file.db.execute("UPDATE movement SET reason = 'two' || char(10) || 'lines'")
    before = holdings_digest(red.site_file.db)
    (left_out,) = red.write(stick).left_out
    assert "line end" in left_out.why
    assert holdings_digest(red.site_file.db) == before


def test_only_the_entry_that_no_stick_carries_is_left_out(red, laptop, stick: Path) -> None:
    entries = [red.take_in(number).entry for number in range(1, 12)]
    bad = {entries[3], entries[8], entries[10]}
    red.site_file.db.executemany("UPDATE movement SET item = '=cmd()' WHERE entry = ?", [(entry,) for entry in bad])
    written = red.write(stick)
    assert {one.entry for one in written.left_out} == bad
    assert (written.bundles, written.events) == (1, 8)
    again = red.write(stick)
    assert (again.bundles, {one.entry for one in again.left_out}) == (0, bad)
    assert laptop("blue", red).read(stick).read == 1


def test_good_entries_that_are_bad_together_are_said(red, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    red.take_in(1)
    red.take_in(2)

    def together(files):
        opened = read_bundle(files)
        if opened.about.entries > 1:
            raise Refused("They are two.", file="")
        return opened

    monkeypatch.setattr("pantry.stick.closing.read_bundle", together)
    with pytest.raises(StickError, match="can't be written onto a stick: They are two"):
        red.write(stick)


def test_an_edited_row_of_the_site_file_is_not_carried(red, stick: Path) -> None:
    red.take_in(3)
    red.site_file.db.execute("UPDATE movement SET quantity = 4")
    (left_out,) = red.write(stick).left_out
    assert "does not fit its id" in left_out.why


def test_parts_hold_whole_entries_in_order(maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pantry.stick.closing.MOST_BYTES", 2000)
    entries = [maker.entry() for _ in range(12)]
    rows: Arriving = arriving(maker.movement(entry=entry) for entry in entries for _ in range(2))
    parts = list(parts_of(Unsent(tuple(entries), rows)))
    assert [entry for part in parts for entry in part.entries] == entries
    assert len(parts) == 3
    assert all(part.size <= 2000 and part.events == 2 * len(part.entries) for part in parts)


def test_an_entry_larger_than_a_bundle_travels_alone(maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pantry.stick.closing.MOST_BYTES", 100)
    entries = [maker.entry() for _ in range(3)]
    rows = arriving(maker.movement(entry=entry) for entry in entries)
    assert [part.entries for part in parts_of(Unsent(tuple(entries), rows))] == [[entry] for entry in entries]


def test_nothing_unsent_is_no_part() -> None:
    assert list(parts_of(Unsent((), arriving(())))) == []
