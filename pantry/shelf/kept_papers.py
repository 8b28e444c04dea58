"""What the books hold of one paper: the entries that copied it, and what counts of them. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.readings.facts import Facts, by_papers, read_bands_cell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection


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
    visits = [one for one in facts.visits(which) if one.counts and one.site == site]
    quantities: dict[str, int] = {}
    for moved in facts.movements(which):
        if moved.counts and moved.site == site:
            quantities[moved.item] = quantities.get(moved.item, 0) + moved.quantity
    rows = db.execute(
        "SELECT entry FROM entry WHERE site = ? AND stands = 1 AND entry IN"
        " (SELECT entry FROM movement WHERE paper = ? UNION SELECT entry FROM visit WHERE paper = ?) ORDER BY entry",
        (site, paper, paper),
    ).fetchall()
    ages: dict[str, int] = {}
    for band, people in (told for visited in visits for told in read_bands_cell(visited.bands)):
        ages[band] = ages.get(band, 0) + people
    households = sum(visited.numbers[1] for visited in visits)
    people = sum(visited.people for visited in visits)
    return KeptPaper(tuple(row[0] for row in rows), households, people, quantities, ages)
