"""Mistakes that the design was tried with, seeded into the books one at a time, to see that the fleet catches them.

Each takes pytest's monkeypatch (or anything with its `setattr`) and breaks one rule.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import Books, Merge, books as books_module, derived, recount
from pantry.books.derived import Derived
from pantry.books.effects import Effects
from pantry.events import Act, Change, Count, Draft, Movement, Visit, cells, event_id
from pantry.places import fixed_place
from pantry.readings import facts as facts_module
from pantry.readings import fields as fields_module
from pantry.readings.facts import Facts, Which
from pantry.readings.fields import Fields, Reading
from pantry.readings.line_of_counts import LineOfCounts, Reckoning

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    class Patch(Protocol):
        def setattr(self, target: object, name: str, value: object) -> None: ...

    Mistake = Callable[[Patch], None]


def undo_is_a_second_movement(patch: Patch) -> None:
    """Undo moves everything back: two laptops that each undo apart take it back twice."""

    def undo(self: Books, entry: str):
        rows = self._db.execute(
            "SELECT item, lot, from_place, to_place, quantity, unit, weight_g, weight_known FROM movement WHERE entry = ?",
            (entry,),
        ).fetchall()
        back = [
            Movement(
                item=item, lot=lot, from_place=end, to_place=start, quantity=quantity, unit=unit, weight_g=weight,
                weight_known=known,
            )
            for item, lot, start, end, quantity, unit, weight, known in rows
        ]  # fmt: skip
        marker = Change(thing=entry, field="reversed", value="yes")
        return self.record(Draft(Act.CORRECTED, self._clock.today().isoformat(), (*back, marker)))

    patch.setattr(Books, "undo", undo)


def _with_differences_booked(record, wanted: Callable[[Count], bool]):
    """Counts are replaced by what they find missing or too much against this laptop's own books."""

    def booked(self: Books, draft: Draft):
        rows = []
        for row in draft.rows:
            if not isinstance(row, Count) or not wanted(row):
                rows.append(row)
                continue
            found = self._db.execute(
                "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?", (self.site, row.place, row.item)
            ).fetchone()
            difference = row.quantity - (found[0] if found else 0)
            other = fixed_place(self.site, "guests" if row.reason == "given" else "counting")
            start, end = (other, row.place) if difference > 0 else (row.place, other)
            if difference:
                rows.append(
                    Movement(item=row.item, from_place=start, to_place=end, quantity=abs(difference), unit=row.unit)
                )
        return record(self, replace(draft, rows=tuple(rows or draft.rows)))

    return booked
