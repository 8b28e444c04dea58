"""What the disk does to the books: one sentence, nothing half done, and the next entry works when there is room."""

from __future__ import annotations

import contextlib

import pytest
import sqlcipher3

from pantry.books import Books
from pantry.books.recount import differences
from pantry.errors import NotSaved, TooBig
from pantry.events import Act, Visit


def pages(table) -> int:
    return table.db.execute("PRAGMA page_count").fetchone()[0]


@contextlib.contextmanager
def full_disk(table):
    table.db.execute(f"PRAGMA max_page_count={pages(table)}")
    try:
        yield
    finally:
        table.db.execute("PRAGMA max_page_count=1000000")


def fill(table) -> int:
    """Writes until there is no room; how many entries were answered as saved."""
    saved = []

    def write_on() -> None:
        rows = Visit(people=4, bag="b" * 200), table.moved(1, "shelf", "guests")
        saved.extend(table.record(Act.VISITED, *rows) for _ in range(5000))

    with pytest.raises(NotSaved, match=r"the disk is full\. All that was saved before is safe"):
        write_on()
    return len(saved)


def test_a_full_disk_loses_nothing_that_was_saved_and_keeps_nothing_half(red):
    red.take(9000)
    with full_disk(red):
        saved = fill(red)
        assert red.db.execute("SELECT count(*) FROM visit").fetchone() == (saved,)
        assert (red.on_hand(), red.total("visits")) == (9000 - saved, (saved, 0))
        assert differences(red.db) == []
    red.give(1)
    assert red.on_hand() == 9000 - saved - 1


def test_a_full_disk_takes_no_half_bundle(red, blue):
    for _ in range(300):
        red.record(Act.VISITED, Visit(people=4, bag="b" * 300), red.moved(1, "shelf", "guests"))
    before = blue.books.digest()
    with full_disk(blue):
        with pytest.raises(NotSaved, match="the disk is full"):
            red.tell(blue)
        assert (blue.books.digest(), blue.on_hand()) == (before, 0)
    red.tell(blue)
    assert blue.books.digest() == red.books.digest()


def test_undo_on_a_full_disk_leaves_the_entry_as_it_stands(red):
    took = red.take(24)
    with full_disk(red):
        fill(red)
        with contextlib.suppress(NotSaved):
            while True:
                red.books.undo(took.entry)
                red.books.put_back(took.entry)
        assert differences(red.db) == []
    red.books.undo(took.entry)
    assert red.on_hand() <= 0


def test_an_error_of_the_disk_is_told_in_words(red):
    resource = pytest.importorskip("resource")
    red.take(1)
    red.db.execute("PRAGMA wal_autocheckpoint=0")
    wal = red.site_file.path.with_name("red.pantry-wal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size, hard))  # no file may grow past this
    try:
        with pytest.raises(NotSaved, match=r"the disk gave an error|the disk is full"):
            red.take(2, reason="x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert red.on_hand() == 1
    red.take(2)
    assert red.on_hand() == 3


def test_a_file_in_which_another_program_writes(red):
    red.db.execute("PRAGMA busy_timeout=10")
    other = sqlcipher3.connect(str(red.site_file.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="another program is writing"):
        red.take(1)
    other.execute("ROLLBACK")
    other.close()
    red.take(2)
    assert red.on_hand() == 2


def test_a_file_that_became_read_only(red):
    red.db.execute("PRAGMA query_only=ON")
    with pytest.raises(NotSaved, match="read-only"):
        red.take(1)
    red.db.execute("PRAGMA query_only=OFF")
    red.take(2)
    assert red.on_hand() == 2


def test_a_sum_past_what_the_database_holds(red):
    red.take(1)
    red.db.execute("UPDATE on_hand SET quantity = ? WHERE place = ?", (2**63 - 3, red.place("shelf")))
    with pytest.raises(TooBig, match="too big to be added up"):
        red.take(9)
    red.db.execute("UPDATE on_hand SET quantity = 1 WHERE place = ?", (red.place("shelf"),))


def test_what_was_acknowledged_is_there_after_the_program_died(red):
    """Another connection, as after a crash: the log is read, nothing was folded into the file."""
    red.take(24)
    other = sqlcipher3.connect(str(red.site_file.path), isolation_level=None)
    assert other.execute("SELECT quantity FROM movement").fetchone() == (24,)
    other.close()


def test_the_trouble_of_the_program_is_no_trouble_of_the_disk(red, monkeypatch):
    def bug(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(Books, "_completed", bug)
    with pytest.raises(ZeroDivisionError):
        red.take(1)
    monkeypatch.undo()
    red.take(2)
    assert red.on_hand() == 2
