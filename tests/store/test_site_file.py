"""Making and opening a site file: what keeps it whole, and that nothing half made is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils

from pantry.catalog.told import Source
from pantry.errors import SiteFileError
from pantry.store import DatabaseError, make_site_file, open_site, site_file
from pantry.store.migrating import migrations
from pantry.store.schema import APPLICATION_ID, SCHEMA_VERSION


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "table" / "oak.pantry"


@pytest.fixture
def site(path, clock):
    made = make_site_file(path, clock)
    yield made
    made.close()


def pragma(db, name):
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_writing_connection_has_the_settings_that_lost_nothing_in_power_cuts(site):
    wanted = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
        "secure_delete": 1, "fullfsync": 1, "checkpoint_fullfsync": 1,
    }  # fmt: skip
    assert {name: pragma(site.db, name) for name in wanted} == wanted


def test_an_older_sqlite_gets_a_journal_that_is_safe_there(path, clock, monkeypatch):
    monkeypatch.setattr(sqlcipher3.dbapi2, "sqlite_version", "3.51.2")
    site = make_site_file(path, clock)
    assert pragma(site.db, "journal_mode") == "delete"
    assert pragma(site.db, "synchronous") == 3
    site.close()


def test_the_file_says_whose_it_is_and_which_version(site):
    assert pragma(site.db, "application_id") == APPLICATION_ID
    assert pragma(site.db, "user_version") == SCHEMA_VERSION


def test_every_table_is_strict(site):
    tables = site.db.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    loose = {name for name, strict in tables.fetchall() if not strict}
    assert loose <= {"sqlite_schema", "_sqlite_migrations"}


def test_a_word_does_not_go_into_a_column_of_numbers(site):
    with pytest.raises(DatabaseError, match="TEXT value in INTEGER column"):
        site.db.execute("INSERT INTO on_hand VALUES ('s', 'l', 'g', 'many')")


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("movement", ["item"]),
        ("change", ["thing", "field"]),
        ("count", ["place", "item"]),
        ("movement", ["paper", "part"]),
    ],
)
def test_what_the_rules_look_up_has_an_index(site, table, columns):
    indexes = [row[1] for row in site.db.execute(f"PRAGMA index_list({table})").fetchall()]
    found = [[row[2] for row in site.db.execute(f"PRAGMA index_info({name})").fetchall()] for name in indexes]
    assert columns in found


def test_the_reading_connection_cannot_write(site):
    with pytest.raises(DatabaseError, match="readonly"):
        site.reading.execute("INSERT INTO laptop VALUES ('a', 'b')")


def test_the_reading_connection_sees_what_was_saved(site):
    site.keep("theme", "dark")
    assert site.reading.execute("SELECT value FROM laptop WHERE key = 'theme'").fetchone() == ("dark",)


def test_what_a_laptop_keeps_is_there_after_closing(path, clock):
    site = make_site_file(path, clock)
    site.keep("theme", "dark")
    site.close()
    again = open_site(path, clock)
    assert (again.kept("theme"), again.kept("printer")) == ("dark", "")
    again.close()


def test_what_is_kept_on_a_full_disk_is_refused_in_words(site):
    site.db.execute(f"PRAGMA max_page_count={pragma(site.db, 'page_count')}")
    with pytest.raises(SiteFileError, match="The disk is full"):
        site.keep("long", "x" * 100_000)


def test_closing_folds_the_log_into_the_file(path, clock):
    site = make_site_file(path, clock)
    site.keep("theme", "dark")
    site.close()
    assert sorted(found.name for found in path.parent.iterdir()) == ["oak.pantry", "oak.pantry-today"]


def test_opening_again_gives_the_same_laptop_and_site(path, clock):
    made = make_site_file(path, clock)
    made.close()
    again = open_site(path, clock)
    assert again.laptop == made.laptop
    again.close()


def test_a_site_file_can_be_made_for_a_site_that_is_known(tmp_path, clock):
    first = make_site_file(tmp_path / "red.pantry", clock)
    second = make_site_file(tmp_path / "blue.pantry", clock, site=first.laptop.site)
    assert second.laptop.site == first.laptop.site
    assert second.laptop.device != first.laptop.device
    first.close()
    second.close()


def test_no_time_of_day_is_kept_in_the_file(site):
    noted = [row[0] for row in site.db.execute("SELECT applied_at FROM _sqlite_migrations").fetchall()]
    assert noted
    assert all(len(moment) == len("2026-11-21") for moment in noted)


def test_the_version_counts_the_migrations():
    """A file that says this version is not looked through for migrations when it is opened."""
    assert len(list(migrations.pending(sqlite_utils.Database(memory=True)))) == SCHEMA_VERSION


OPENS = """
import sys
from pathlib import Path
from pantry.clock import system_clock
from pantry.store import open_site
open_site(Path(sys.argv[1]), system_clock()).close()
sys.exit("sqlite_utils" in sys.modules)
"""


def test_a_file_of_this_version_opens_without_the_library_of_migrations(site):
    assert subprocess.run([sys.executable, "-c", OPENS, str(site.path)], check=False).returncode == 0


def test_opening_brings_the_version_up(path, clock):
    made = make_site_file(path, clock)
    made.db.execute("PRAGMA user_version=0")
    made.close()
    again = open_site(path, clock)
    assert pragma(again.db, "user_version") == SCHEMA_VERSION
    again.close()


def test_what_another_program_writes_is_seen(site, path, clock):
    before = site.changed_elsewhere()
    other = open_site(path, clock)
    other.keep("theme", "dark")
    assert site.changed_elsewhere() != before
    other.close()


def test_own_writes_are_no_news(site):
    before = site.changed_elsewhere()
    site.keep("theme", "dark")
    assert site.changed_elsewhere() == before


def test_a_file_is_never_overwritten(path, clock):
    path.parent.mkdir()
    path.write_text("a letter")
    with pytest.raises(SiteFileError, match="is there already"):
        make_site_file(path, clock)
    assert path.read_text() == "a letter"
    assert [found.name for found in path.parent.iterdir()] == ["oak.pantry"]


def test_a_file_that_appears_meanwhile_is_not_overwritten(path, clock, monkeypatch):
    link = os.link

    def somebody_was_faster(source, target):
        Path(target).write_text("a letter")
        link(source, target)

    monkeypatch.setattr(os, "link", somebody_was_faster)
    with pytest.raises(SiteFileError, match="can't be read or written"):
        make_site_file(path, clock)
    assert path.read_text() == "a letter"
    assert [found.name for found in path.parent.iterdir()] == ["oak.pantry"]


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, MemoryError, OSError(28, "No space left on device")])
def test_making_that_is_interrupted_leaves_nothing(path, clock, monkeypatch, trouble):
    def interrupted(*_):
        raise trouble

    monkeypatch.setattr(site_file, "new_laptop", interrupted)
    with pytest.raises((KeyboardInterrupt, MemoryError, SiteFileError)):
        make_site_file(path, clock)
    assert list(path.parent.iterdir()) == []


def test_making_works_on_a_disk_without_links(path, clock, monkeypatch):
    def no_links(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    made = make_site_file(path, clock)
    made.close()
    assert sorted(found.name for found in path.parent.iterdir()) == ["oak.pantry", "oak.pantry-today"]


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path, clock):
    (tmp_path / "table").write_text("no folder")
    with pytest.raises(SiteFileError, match="can't be read or written") as told:
        make_site_file(tmp_path / "table" / "oak.pantry", clock)
    assert "Choose a folder of your own" in str(told.value)


class TestKey:
    """The one door through which a key comes."""

    def test_a_file_with_a_key_opens_with_it(self, path, clock):
        made = make_site_file(path, clock, key="it's 4 apples")
        made.keep("theme", "dark")
        made.close()
        again = open_site(path, clock, key="it's 4 apples")
        assert again.kept("theme") == "dark"
        assert again.reading.execute("SELECT count(*) FROM laptop").fetchone()[0] > 0
        again.close()

    @pytest.mark.parametrize("wrong", [None, "it's 5 apples", ""])
    def test_without_it_the_file_stays_shut_and_as_it_was(self, path, clock, wrong, capfd):
        make_site_file(path, clock, key="it's 4 apples").close()
        before = path.read_bytes()
        with pytest.raises(SiteFileError, match="locked with a passphrase"):
            open_site(path, clock, key=wrong)
        assert path.read_bytes() == before
        assert capfd.readouterr() == ("", "")

    def test_nothing_in_the_file_can_be_read_without_it(self, path, clock):
        site = make_site_file(path, clock, key="it's 4 apples")
        site.keep("note", "beans beans beans")
        site.today.keep("box", "beans beans beans", clock.now())
        site.close()
        for found in path.parent.iterdir():
            assert b"beans" not in found.read_bytes()
            assert not found.read_bytes().startswith(b"SQLite format 3")

    def test_a_file_without_a_key_is_a_plain_database(self, path, clock):
        make_site_file(path, clock).close()
        assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_library_of_today_reads_the_tables(site):
    assert "movement" in sqlite_utils.Database(sqlcipher3.connect(str(site.path))).table_names()


def test_while_much_is_written_the_log_is_folded_rarely_and_once_at_the_end(path, clock):
    site_file = make_site_file(path, clock)
    log = path.with_name(f"{path.name}-wal")
    before = path.stat().st_size
    cache = site_file.db.execute("PRAGMA cache_size").fetchone()
    with site_file.folding_rarely():
        assert site_file.db.execute("PRAGMA cache_size").fetchone() != cache
        for number in range(40):
            site_file.keep(f"big {number}", "x" * 200_000)
        assert path.stat().st_size == before
        assert log.stat().st_size > 8_000_000
    assert path.stat().st_size > 8_000_000
    assert site_file.db.execute("PRAGMA wal_autocheckpoint").fetchone() == (1_000,)
    assert site_file.db.execute("PRAGMA cache_size").fetchone() == cache
    site_file.close()


def test_a_file_of_the_first_version_gets_what_came_since(site, path, clock):
    for table in ("recall", "recall_list", "recall_code", "shelf_life"):
        site.db.execute(f"DROP TABLE {table}")
    site.db.execute("DELETE FROM _sqlite_migrations WHERE name > 'm002'")
    site.db.execute("PRAGMA user_version=1")
    site.db.execute("INSERT INTO product VALUES ('g1', 'Oats', '', '', '', 'dry', 'piece', NULL, NULL, '', 3, 1)")
    site.close()
    again = open_site(path, clock)
    assert again.db.execute("SELECT count(*) FROM recall, recall_list, recall_code, shelf_life").fetchone() == (0,)
    assert again.db.execute("SELECT source FROM product WHERE item = 'g1'").fetchone() == (Source.OPEN_FOOD_FACTS,)
    assert pragma(again.db, "user_version") == SCHEMA_VERSION
    again.close()
