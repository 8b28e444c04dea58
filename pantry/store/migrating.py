"""Brings a site file up to this version of the program: its migrations, in the order in which they came.

In: an open site file, new or of an older version. Out: the same with every table of `schema`, its version set last,
so that a cut between leaves a file that is migrated on. sqlite-utils knows which migrations were applied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from pantry.catalog.schema import SHELF_LIFE
from pantry.catalog.schema import TABLES as CATALOG_TABLES
from pantry.recalls.schema import CODES as RECALL_CODES
from pantry.recalls.schema import TABLES as RECALL_TABLES
from pantry.store.schema import DERIVED, EVENTS, HELD, SCHEMA_VERSION, STICK

if TYPE_CHECKING:
    from sqlite3 import Connection

migrations = Migrations("pantry")


@migrations()
def m001_events_and_what_is_derived(db: Database) -> None:
    """Makes every table of the first version."""
    for statement in (*EVENTS, *HELD, *STICK, *DERIVED, *CATALOG_TABLES):
        db.execute(statement)


@migrations()
def m002_recall_lists(db: Database) -> None:
    """Makes the tables of recalls."""
    for statement in RECALL_TABLES:
        db.execute(statement)


@migrations()
def m003_how_long_things_keep(db: Database) -> None:
    """Makes room for it, and for more sources of products."""
    for statement in SHELF_LIFE:
        db.execute(statement)


@migrations()
def m004_codes_of_open_recalls(db: Database) -> None:
    """Makes the table that each scan asks, of the lists that were read before too."""
    for statement in RECALL_CODES:
        db.execute(statement)


def migrate(db: Connection) -> None:
    """Applies what the file lacks. Raises the database's errors; what is applied stays so."""
    # nobody else has a say in these files, and looking for plugins takes 40 ms
    migrations.apply(Database(db, execute_plugins=False))
    # no time of day is kept
    db.execute("UPDATE _sqlite_migrations SET applied_at = substr(applied_at, 1, 10) WHERE length(applied_at) > 10")
    db.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
