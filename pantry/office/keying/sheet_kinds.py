"""What each kind of page is called on the screen, and how it comes into the books; decided here and nowhere else.

In: the kind that a page was printed as. Out: its `SheetKind`; a kind of a newer program is keyed in by rows or totals.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput, sentence
from pantry.shelf.printed_sheets import KEPT_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping


class KeyedAs(StrEnum):
    """What of a page comes into the books."""

    ROWS = "rows"  # people a household, or their totals
    DAY = "day"  # the totals of a day
    HOURS = "hours"  # volunteers' hours in all
    LOG = "log"  # what came in or could not be shared, row by row as at the table
    COUNTS = "counts"  # what lies there of each item
    DEGREES = "degrees"  # how cold fridges were, how hot hot food
    KEPT = "kept"  # nothing: it is filed


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A kind: its title, and how it is keyed in.

    `has_ages`: it tells children, adults and seniors. `tells_waste`: its rows could not be shared; those of another log
    came in. `where`: what stands on a page that is kept is typed there.
    """

    title: str
    keyed: KeyedAs = KeyedAs.ROWS
    has_ages: bool = False
    tells_waste: bool = False
    where: str = ""


_OTHER = SheetKind(sentence("Filled-in sheet"))
_KEYED: Mapping[str, SheetKind] = {
    "signin": SheetKind(sentence("Welcome sheet"), has_ages=True),
    "slips": SheetKind(sentence("Welcome slips"), has_ages=True),
    "tally": SheetKind(sentence("Tally sheet"), KeyedAs.DAY, has_ages=True),
    "delivery": SheetKind(sentence("Delivery list")),
    "day": SheetKind(sentence("Our day"), KeyedAs.DAY, has_ages=True),
    "volunteers": SheetKind(sentence("Volunteers"), KeyedAs.HOURS),
    "intake": SheetKind(sentence("Intake log"), KeyedAs.LOG),
    "count": SheetKind(sentence("Count sheet"), KeyedAs.COUNTS),
    "temperatures": SheetKind(sentence("Temperature log"), KeyedAs.DEGREES),
    "waste": SheetKind(sentence("Waste log"), KeyedAs.LOG, tells_waste=True),
}
_IN_BINDER = sentence("File it with the others. Nothing of it has to be typed.")
_KEPT: Mapping[str, tuple[str, str]] = {
    "receipt": (sentence("Receiving record"), _IN_BINDER),
    "referrals": (sentence("A place that can help"), _IN_BINDER),
}


def kind_of(kind: str) -> SheetKind:
    """How pages of this kind are keyed in."""
    if kind in KEPT_KINDS:
        title, where = _KEPT[kind]
        return SheetKind(title, KeyedAs.KEPT, where=where)
    return _KEYED.get(kind, _OTHER)


def refuse_other(kind: str, keyed: KeyedAs) -> None:
    """Raises RefusedInput where pages of this kind are not keyed in so; an unknown kind is taken as it is keyed."""
    known = kind_of(kind)
    if known is _OTHER or known.keyed is keyed:
        return
    match known.keyed:
        case KeyedAs.ROWS:
            raise RefusedInput("That page is keyed in by its rows or its totals. Nothing was saved.")
        case KeyedAs.DAY:
            raise RefusedInput("That page tells the totals of a day, not rows. Nothing was saved.")
        case KeyedAs.HOURS:
            raise RefusedInput("That page tells volunteers' hours. Nothing was saved. Key in how many in all.")
        case KeyedAs.LOG:
            raise RefusedInput("That page is keyed in line by line. Nothing was saved. Say each row with --line.")
        case KeyedAs.COUNTS:
            raise RefusedInput("That page tells what was counted. Nothing was saved. Key in its rows in turn.")
        case KeyedAs.DEGREES:
            raise RefusedInput("That page tells degrees. Nothing was saved. Say them with --cold and --hot.")
        case KeyedAs.KEPT:
            raise RefusedInput("That page is kept. It is not keyed in here. Nothing was saved.")
