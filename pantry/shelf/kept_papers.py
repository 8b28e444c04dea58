"""What the books hold of one paper: the entries that copied it, and what counts of them. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.facts import GIVEN, Facts, by_papers, read_bands_cell
from pantry.readings.fields import NO, STANDS
from pantry.readings.told_ages import visits_with_ages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection


ROW = "row "  # before the number of a row that a part of a paper is
VISIT = "visit "  # before the number of a household of a day whose totals alone are known
FOOD_ON_PAPER = "kmixed"  # what food that a day's paper tells of is: nobody said its kind
DAY_ON_PAPER = "day:"  # before the date of a day that was kept on paper
_REPLACED = f"""SELECT c.thing FROM change c JOIN entry o ON o.entry = c.thing WHERE c.entry = ?
    AND c.field = '{STANDS}' AND c.value = '{NO}' AND o.stands = ? AND EXISTS
    (SELECT 1 FROM movement m WHERE m.entry = c.entry AND m.paper > '{DAY_ON_PAPER}' AND m.paper < '{DAY_ON_PAPER}a'
    UNION ALL SELECT 1 FROM visit v WHERE v.entry = c.entry AND v.paper > '{DAY_ON_PAPER}'
    AND v.paper < '{DAY_ON_PAPER}a'
    UNION ALL SELECT 1 FROM count n WHERE n.entry = c.entry AND n.reason = '{GIVEN}') ORDER BY c.thing"""


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """The standing entries with copies of a paper, and what it tells, each copy once.

    `quantities`: by item. `ages`: people by age band.
    """

    entries: tuple[str, ...]
    households: int
    people: int
    quantities: Mapping[str, int]
    ages: Mapping[str, int]


def kept_paper(db: Connection, site: str, paper: str) -> KeptPaper:
    """What a site's books hold of a paper."""
    facts = Facts(db)
    (which,) = by_papers((paper,))
    visits = [one for one in visits_with_ages(db, which) if one.counts and one.site == site]
    quantities: dict[str, int] = {}
    for moved in facts.movements(which):
        if moved.counts and moved.site == site:
            quantities[moved.item] = quantities.get(moved.item, 0) + moved.quantity
    for counted in facts.counts(which):
        if counted.counts and counted.site == site:
            quantities[counted.item] = counted.quantity
    rows = db.execute(
        "SELECT entry FROM entry WHERE site = ? AND stands = 1 AND entry IN"
        " (SELECT entry FROM movement WHERE paper <> '' AND paper = ?"  # so that the index of papers is used
        " UNION SELECT entry FROM visit WHERE paper <> '' AND paper = ?"
        " UNION SELECT entry FROM count WHERE paper <> '' AND paper = ?) ORDER BY entry",
        (site, paper, paper, paper),
    ).fetchall()
    ages: dict[str, int] = {}
    for band, people in (told for visited in visits for told in read_bands_cell(visited.bands)):
        ages[band] = ages.get(band, 0) + people
    households = sum(visited.numbers[1] for visited in visits)
    people = sum(visited.people for visited in visits)
    return KeptPaper(tuple(row[0] for row in rows), households, people, quantities, ages)


def replaced_by(db: Connection, entry: str, *, stand: bool) -> tuple[str, ...]:
    """The entries in whose place one says a day's sum or what is left of a kind: those that stand or do not."""
    return tuple(str(thing) for (thing,) in db.execute(_REPLACED, (entry, int(stand))).fetchall())


def rows_of(db: Connection, site: str, paper: str) -> tuple[tuple[int, str], ...]:
    """The numbers of a page's rows that stand, each with the entry that counts for it."""
    copies = Facts(db).copies("movement", (paper,))
    found = []
    for event in (parts[0].event for (of_site, _, _), parts in copies.items() if of_site == site):
        entry, part = db.execute("SELECT entry, part FROM movement WHERE event = ?", (event,)).fetchone()
        number = part.removeprefix(ROW)
        if part.startswith(ROW) and number.isascii() and number.isdigit():
            found.append((int(number), str(entry)))
    return tuple(sorted(found))


def taken_back_of(db: Connection, site: str, paper: str, part: str) -> tuple[str, ...]:
    """The movements that were copied from a part of a paper and stand no more."""
    found = db.execute(
        "SELECT f.event FROM movement f JOIN entry e ON e.entry = f.entry WHERE f.site = ? AND f.paper = ?"
        " AND f.part = ? AND e.stands = 0 AND NOT EXISTS"
        " (SELECT 1 FROM current c WHERE c.thing = f.event AND c.field = 'part') ORDER BY f.event",
        (site, paper, part),
    )
    return tuple(str(event) for (event,) in found.fetchall())
