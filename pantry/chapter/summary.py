"""Gives the rows of accepted bundles to an engine and runs the sums there.

In: rows by kind, of any number of sites. Out: the sums by item, kind, site or month. The engine is SQLite in a
temporary file; the sums are `sums.sql`, plain SQL.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3

from pantry.events import COLUMNS, MOST_FACTOR, MOST_GRAMS_OF_ONE, MOST_QUANTITY, Change, Count, Movement, Visit
from pantry.places import fixed_places
from pantry.readings.counting import DifferenceFound, line_of, moved_at, moved_unseen
from pantry.readings.facts import Counted, Moved, copied_from
from pantry.readings.fields import AFTER, TAKEN_BACK, read_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pantry.events import EventKind

Row = tuple[str | int | None, ...]
_Answers = defaultdict[tuple[str, str], dict[str, bool | None]]

BY = ("site", "item", "kind", "month")
_TABLES: Mapping[EventKind, str] = {Movement: "movement", Visit: "visit", Count: "counting", Change: "change"}
_MOST = 2**53 - 1  # past this a spreadsheet and JSON lose digits
_BOLDEST = f"""SELECT brought FROM (
    SELECT brought, (1.0 * quantity + coalesce(weight_g, 0)) / {MOST_QUANTITY} AS bold FROM movement
    UNION ALL SELECT brought, 1.0 * quantity / {MOST_QUANTITY} FROM counting
    UNION ALL SELECT brought, 1.0 * coalesce(people, 0) / {MOST_QUANTITY} FROM visit
    UNION ALL SELECT brought, CASE field WHEN 'grams' THEN CAST(value AS REAL) / {MOST_GRAMS_OF_ONE}
        WHEN 'same_as' THEN CAST(substr(value, instr(value, '*') + 1) AS REAL) / {MOST_FACTOR}
        ELSE CAST(value AS REAL) / {MOST_QUANTITY} END
        FROM change WHERE field IN ('grams', 'same_as', 'quantity', 'weight_g', 'people')
) GROUP BY brought ORDER BY sum(bold) DESC, brought LIMIT 1"""
_NUMBERS = frozenset({"quantity", "weight_g", "people", "rev"})


@dataclass(frozen=True, slots=True)
class Summary:
    """Column names, and rows of them; `left_out`: which of the bundles given, from 0, are in no sum.

    With their numbers the sums would be no whole numbers that programs read.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    left_out: tuple[int, ...] = ()


def summarize(bundles: Iterable[Mapping[EventKind, Sequence[Row]]], by: str) -> Summary:
    """The sums over all rows, each counted once however often it comes; `by` is one of BY."""
    with tempfile.TemporaryDirectory() as folder:
        db = sqlcipher3.connect(str(Path(folder) / "chapter"), isolation_level=None)
        try:
            for pragma in ("journal_mode=MEMORY", "synchronous=OFF"):
                db.execute(f"PRAGMA {pragma}").fetchall()
            _load(db, bundles)
            loaded = _tables(db)
            left_out: list[int] = []
            while (summary := _summed(db, by)) is None:
                left_out.append(_leave_out_boldest(db))
                for table in _tables(db) - loaded:
                    db.execute(f"DROP TABLE {table}")
            return replace(summary, left_out=tuple(sorted(left_out)))
        finally:
            db.close()


def _summed(db: sqlcipher3.dbapi2.Connection, by: str) -> Summary | None:
    """The sums; None where they are past what programs read as whole numbers."""
    sections = _sections()
    try:
        db.execute("DELETE FROM difference")
        db.executescript(sections["now"])
        _find_differences(db)
        db.executescript(sections["sums"])
        cursor = db.execute(sections[f"by {by}"])
        rows = tuple(cursor.fetchall())
    except (sqlcipher3.dbapi2.DatabaseError, OverflowError) as trouble:
        if isinstance(trouble, OverflowError) or "overflow" in str(trouble):
            return None
        raise
    if any(isinstance(cell, float) or (isinstance(cell, int) and abs(cell) > _MOST) for row in rows for cell in row):
        return None
    return Summary(tuple(column[0] for column in cursor.description), rows)


def _leave_out_boldest(db: sqlcipher3.dbapi2.Connection) -> int:
    """Takes away the rows of the bundle with the biggest numbers, measured by what is believed of one; gives which."""
    (boldest,) = db.execute(_BOLDEST).fetchone()
    for table in _TABLES.values():
        db.execute(f"DELETE FROM {table} WHERE brought = ?", (boldest,))
    return int(boldest)


def _tables(db: sqlcipher3.dbapi2.Connection) -> frozenset[str]:
    return frozenset(row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall())


def _sections() -> dict[str, str]:
    """The statements of `sums.sql` by the names of their sections."""
    found: dict[str, str] = {}
    for part in (files("pantry.chapter") / "sums.sql").read_text(encoding="utf-8").split("-- section: ")[1:]:
        name, _, statements = part.partition("\n")
        found[name.strip()] = statements
    return found


def _load(db: sqlcipher3.dbapi2.Connection, bundles: Iterable[Mapping[EventKind, Sequence[Row]]]) -> None:
    for kind, table in _TABLES.items():
        columns = ", ".join(
            f"{name} {'BIGINT' if name in _NUMBERS else 'TEXT'}{' PRIMARY KEY' if name == 'event' else ''}"
            for name in COLUMNS[kind]
        )
        db.execute(f"CREATE TABLE {table} ({columns}, brought BIGINT)")
    db.execute("CREATE TABLE place (site TEXT, place TEXT, role TEXT)")
    db.execute(
        "CREATE TABLE difference"
        " (site TEXT, date TEXT, item TEXT, from_place TEXT, to_place TEXT, quantity BIGINT, unit TEXT)"
    )
    db.execute("BEGIN")
    for number, bundle in enumerate(bundles):
        for kind, rows in bundle.items():
            width = len(COLUMNS[kind])
            statement = f"INSERT OR IGNORE INTO {_TABLES[kind]} VALUES ({'?,' * width}{number})"
            db.executemany(statement, [row[:width] for row in rows])
    sites = {row[0] for table in _TABLES.values() for row in db.execute(f"SELECT DISTINCT site FROM {table}")}
    for site in sorted(sites):
        places = fixed_places(str(site)).values()
        db.executemany("INSERT INTO place VALUES (?, ?, ?)", [(site, one.place, one.role.value) for one in places])
    db.execute("COMMIT")


def _find_differences(db: sqlcipher3.dbapi2.Connection) -> None:
    """Walks the line of counts of each place and item, which SQL can't, and gives what was given, lost and found."""
    answers = _answers(db)
    counts: defaultdict[tuple[str, str], list[Counted]] = defaultdict(list)
    once: defaultdict[tuple[str, str], list[Counted]] = defaultdict(list)
    for event, site, date, place, item, scanned, quantity, unit, knows, given, stands, paper, part in db.execute(
        "SELECT event, site, date, place, item, scanned, quantity, unit, knows, given, stands, paper, part"
        " FROM count_now"
    ).fetchall():
        counted = Counted(
            event, site, date, place, item, quantity, unit, knows, bool(given), bool(stands), answers[event, site], 0,
            scanned, copied_from(paper, part),
        )  # fmt: skip
        counts[site, item].append(counted)
        for one in counted.items:
            once[site, one].append(counted)
    rows: list[Row] = []
    for (site, item), here in counts.items():
        rows.extend(_differences(here, once[site, item], _moves(db, site, item, answers)))
    db.executemany("INSERT INTO difference VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _moves(db: sqlcipher3.dbapi2.Connection, site: str, item: str, answers: _Answers) -> list[Moved]:
    """What was moved of an item at a site, as far as the line of counts asks for it."""
    found = db.execute(
        "SELECT event, date, from_place, to_place, quantity, unit, knows FROM movement_now WHERE site = ? AND item = ?",
        (site, item),
    ).fetchall()
    return [
        Moved(
            event, site, date, item, "", from_place, to_place, quantity, unit, None, "", knows, counts=True,
            answers=answers[event, site], seq=0,
        )
        for event, date, from_place, to_place, quantity, unit, knows in found
    ]  # fmt: skip


def _answers(db: sqlcipher3.dbapi2.Connection) -> _Answers:
    """What people answered of a fact, by the fact and its site."""
    found: _Answers = defaultdict(dict)
    rows = db.execute("SELECT thing, scope, field, value FROM said WHERE field LIKE ?", (f"{AFTER}%",)).fetchall()
    for thing, scope, field, value in rows:
        if value != TAKEN_BACK:
            found[thing, scope][field.removeprefix(AFTER)] = read_after(value)
    return found


def _differences(here: list[Counted], once: list[Counted], moves: list[Moved]) -> Iterable[Row]:
    """`here`: the counts of an item at a site; `once`: those too that were first written for it."""
    for place in sorted({count.place for count in here}):
        at_place = tuple(count for count in here if count.place == place)
        reckoned = line_of(at_place, once).reckon(moved_at(place, moves))
        found = (
            DifferenceFound(
                count.event, count.site, count.date, place, count.item, count.unit, given=count.given,
                difference=reckoned.differences[count.event],
            )
            for count in at_place if count.event in reckoned.differences
        )  # fmt: skip
        for one in moved_unseen(found):
            yield one.site, one.date, one.item, one.from_place, one.to_place, one.quantity, one.unit
