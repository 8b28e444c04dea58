"""Mistakes that the design was tried with, to be seeded into the books one at a time: the fleet must catch each.

Each takes a `Patch` (pytest's monkeypatch is one) and breaks one rule of the books or the readings.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from pantry.books import Books, Merge, Unsent, counted_places, recount
from pantry.books.derived import Derived
from pantry.books.effects import Effects
from pantry.events import Act, Change, Count, Draft, Movement
from pantry.places import fixed_place
from pantry.readings import facts, fields
from pantry.readings.facts import Facts
from pantry.readings.fields import STANDS, Fields, Reading
from pantry.readings.line_of_counts import LineOfCounts, Reckoning

if TYPE_CHECKING:
    from collections.abc import Callable


class Patch(Protocol):
    """Puts something in the place of a name, for a while."""

    def setattr(self, target: object, name: str, value: object) -> None: ...


def undo_is_a_second_movement(patch: Patch) -> None:
    """Undo moves things back, and putting back moves them again; two laptops that undo apart do it twice."""
    record, init = Books.record, Books.__init__

    def always_stands(self, *args):
        init(self, *args)
        self._db.execute(
            "CREATE TEMP TRIGGER IF NOT EXISTS always_stands AFTER UPDATE OF stands ON entry"
            " WHEN new.stands = 0 AND new.act IN ('took', 'gave', 'wasted', 'packed')"
            " BEGIN UPDATE entry SET stands = 1 WHERE seq = new.seq; END"
        )

    def say_stands(say, *, back):
        def said(self, entry):
            saved = say(self, entry)
            rows = self._db.execute(
                "SELECT item, from_place, to_place, quantity, unit, weight_g, weight_known FROM movement"
                " WHERE entry = ? AND act IN ('took', 'gave', 'wasted', 'packed')",
                (entry,),
            ).fetchall()
            moves = [
                Movement(
                    item=item, from_place=end if back else start, to_place=start if back else end, quantity=quantity,
                    unit=unit, weight_g=weight, weight_known=known,
                )
                for item, start, end, quantity, unit, weight, known in rows
            ]  # fmt: skip
            if moves:
                record(self, Draft(Act.MOVED, self._clock.today().isoformat(), tuple(moves)))
            return saved

        return said

    patch.setattr(Books, "__init__", always_stands)
    patch.setattr(Books, "undo", say_stands(Books.undo, back=True))
    patch.setattr(Books, "put_back", say_stands(Books.put_back, back=False))


def _book_differences(patch: Patch, *, of: Callable[[str], bool]) -> None:
    """A count is written beside the movement that its laptop then takes for missing or too much."""
    record, counted = Books.record, facts._counted

    def booked(self, draft):
        rows = [row for row in draft.rows if isinstance(row, Count) and of(row.reason)]
        found = [(row, _on_hand(self, row)) for row in rows]
        saved = record(self, draft)
        moves = []
        for row, on_hand in found:
            other = fixed_place(self.site, "guests" if row.reason == "given" else "counting")
            ends = (other, row.place) if row.quantity > on_hand else (row.place, other)
            if row.quantity != on_hand:
                moves.append(
                    Movement(
                        item=row.item, from_place=ends[0], to_place=ends[1], quantity=abs(row.quantity - on_hand),
                        unit=row.unit,
                    )
                )  # fmt: skip
        if moves:
            record(self, Draft(Act.MOVED, draft.date, tuple(moves)))
        return saved

    def no_count(row, now, *, counts):
        read = counted(row, now, counts=counts)
        return replace(read, counts=False) if of("given" if read.given else "") else read

    patch.setattr(Books, "record", booked)
    patch.setattr(facts, "_counted", no_count)


def _on_hand(books: Books, count: Count) -> int:
    row = books._db.execute(
        "SELECT quantity FROM on_hand WHERE site = ? AND place = ? AND item = ?", (books.site, count.place, count.item)
    ).fetchone()
    return row[0] if row else 0


def a_difference_is_booked(patch: Patch) -> None:
    """What an ordinary count finds is written down as a movement."""
    _book_differences(patch, of=lambda reason: reason != "given")


def a_close_is_booked_as_given(patch: Patch) -> None:
    """What a close finds missing is written down as given."""
    _book_differences(patch, of=lambda reason: reason == "given")


def both_laptops_count(patch: Patch) -> None:
    """Each count adds its own difference, whatever another count said."""

    def reckon(self, movements):
        moved = tuple(movements)
        positions = [self.position(one) for one in moved]
        differences = {}
        for index, count in enumerate(self.standing):
            before = sum(one.quantity for one, position in zip(moved, positions, strict=True) if position < index)
            differences[count.event] = count.quantity - before
        return Reckoning(sum(one.quantity for one in moved) + sum(differences.values()), differences)

    patch.setattr(LineOfCounts, "reckon", reckon)


def counts_are_by_lot(patch: Patch) -> None:
    """A count is of what has no lot; what has one lies there beside it."""
    moved_at = counted_places.moved_at

    class AfterAll(dict):
        def get(self, _event, _default=None):
            return True

        def __contains__(self, _event):
            return True

    def by_lot(place, movements):
        known = tuple(movements)
        lots = {one.event for one in known if one.lot}
        return tuple(
            replace(one, answers=AfterAll({"": True})) if one.event in lots else one for one in moved_at(place, known)
        )

    patch.setattr(counted_places, "moved_at", by_lot)


def duplicates_are_applied_twice(patch: Patch) -> None:
    """Rows that come again are added again."""
    take = Derived.take

    def twice(self, rows):
        known = [
            row
            for row in rows.movements
            if self._db.execute("SELECT 1 FROM movement WHERE event = ?", (row[0],)).fetchone()
        ]
        held = take(self, rows)
        effects = Effects(self._db)
        effects.add_as_written(known, [])
        effects.write()
        return held

    patch.setattr(Derived, "take", twice)


def a_change_knows_one_head(patch: Patch) -> None:
    """A change names only the version that is shown, so that no Keep ends a conflict."""
    reading = Fields.reading

    def one_head(self, key):
        found = reading(self, key)
        return replace(found, heads=(found.event,)) if found else None

    patch.setattr(Fields, "reading", one_head)


def stands_takes_changes_along(patch: Patch) -> None:
    """Undoing a mis-scan takes away what its entry said of the thing."""
    read_again = Fields.read_again

    def standing_only(self, keys):
        wanted = set(keys)
        for thing, name, _ in tuple(wanted):
            if name == STANDS:
                rows = self._db.execute("SELECT thing, field, scope FROM change WHERE entry = ?", (thing,)).fetchall()
                wanted.update(tuple(row) for row in rows)
        read_again(self, wanted)
        for key in wanted:
            rows = self._db.execute(
                "SELECT count(*), sum(EXISTS (SELECT 1 FROM current s WHERE s.thing = c.entry AND s.field = 'stands'"
                " AND s.value = 'no')) FROM change c WHERE thing = ? AND field = ? AND scope = ?",
                key,
            ).fetchone()
            if rows[0] == rows[1]:
                self._db.execute("DELETE FROM current WHERE thing = ? AND field = ? AND scope = ?", key)

    patch.setattr(Fields, "read_again", standing_only)


def grams_are_left_behind(patch: Patch) -> None:
    """A corrected quantity keeps the grams of the wrong one."""
    weight_now = facts.weight_now

    def left_behind(quantity, unit, weight_g, known, now):
        others = {name: value for name, value in now.items() if name != "quantity"}
        return weight_now(quantity, unit, weight_g, known, others if unit != "g" else now)

    patch.setattr(facts, "weight_now", left_behind)


def half_an_entry_counts(patch: Patch) -> None:
    """Of an entry with a row that can't be read the others are counted."""
    take = Merge.take

    def half(self, rows):
        moved = {row[1] for row in rows.movements}
        return take(self, replace(rows, visits=[row for row in rows.visits if row[1] not in moved]))

    patch.setattr(Merge, "take", half)


def _every_copy_counts(patch: Patch, *, of: Callable[[str], bool]) -> None:
    copies = Facts.copies

    def each(self, table, papers):
        found = defaultdict(list)
        for (site, paper, part), known in copies(self, table, papers).items():
            for copy in known:
                found[site, paper, f"{part} {copy.event}" if of(paper) else part].append(copy)
        return dict(found)

    patch.setattr(Facts, "copies", each)


def a_sheet_keyed_twice_counts_twice(patch: Patch) -> None:
    """Copies of a sheet's line all count."""
    _every_copy_counts(patch, of=lambda paper: not paper.startswith("t"))


def both_laptops_receive(patch: Patch) -> None:
    """Two receipts of one load both count."""
    _every_copy_counts(patch, of=lambda paper: paper.startswith("t"))


def _winner(patch: Patch, *, key: Callable[[object], object]) -> None:
    def reading_of(revisions):
        won = max(enumerate(revisions), key=lambda one: (key(one[1]), one[0]))[1]
        return Reading(won.value, won.event, won.rev, (won.event,), conflict=False)

    patch.setattr(fields, "reading_of", reading_of)
    patch.setattr(recount, "reading_of", reading_of)


def the_last_writer_by_clock_wins(patch: Patch) -> None:
    """The latest date reads, whoever knew of whom."""
    _winner(patch, key=lambda revision: (revision.date, revision.event))


def what_arrives_last_wins(patch: Patch) -> None:
    """The change that came here last reads."""
    _winner(patch, key=lambda _: "")


def ids_come_from_a_sequence(patch: Patch) -> None:
    """An event's id is its number on the laptop that the file began on; a clone goes on with the same numbers."""
    sealed = Books._sealed

    def numbered(self, row, draft, entry):
        event = sealed(self, row, draft, entry)
        if isinstance(event, Change):
            return event
        kept = self._db.execute("SELECT value FROM laptop WHERE key = 'sequence'").fetchone()
        first, number = kept[0].split() if kept else (self.device, "0")
        self._db.execute("INSERT OR REPLACE INTO laptop VALUES ('sequence', ?)", (f"{first} {int(number) + 1}",))
        return replace(event, event="e" + hashlib.sha256(f"{first} {number}".encode()).hexdigest()[:32])

    patch.setattr(Books, "_sealed", numbered)


def only_this_run_is_exported(patch: Patch) -> None:
    """What a former run of the program did not export stays here."""
    init, unsent = Books.__init__, Books.unsent

    def started(self, *args):
        init(self, *args)
        self._from = self._db.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0]

    def of_this_run(self, **more):
        found = unsent(self, **more)
        fresh = {row[0] for row in self._db.execute("SELECT entry FROM entry WHERE seq > ?", (self._from,)).fetchall()}
        rows = replace(
            found.rows,
            **{name: [row for row in getattr(found.rows, name) if row[1] in fresh]
               for name in ("movements", "visits", "counts", "changes")},
        )  # fmt: skip
        return Unsent(tuple(entry for entry in found.entries if entry in fresh), rows)

    patch.setattr(Books, "__init__", started)
    patch.setattr(Books, "unsent", of_this_run)


def what_was_held_is_not_said(patch: Patch) -> None:
    """A laptop that counted does not say what it held then."""
    patch.setattr(Books, "_say_of_own_counts", lambda *_: None)


def what_was_said_of_a_copy_stays(patch: Patch) -> None:
    """What a laptop said of a copy of what it held stays said when that turns out to be a load of its own."""
    patch.setattr(counted_places.CountedPlaces, "_was_said_unasked", lambda *_: False)


def late_lines_name_counts(patch: Patch) -> None:
    """What is keyed for an earlier day names the counts of today."""
    sealed = Books._sealed

    def naming(self, row, draft, entry):
        if isinstance(row, Movement | Count) and not row.knows:
            return sealed(self, replace(row, knows=self._newest_count(row.item)), draft, entry)
        return sealed(self, row, draft, entry)

    patch.setattr(Books, "_sealed", naming)


def an_undone_count_stands_by_its_date(patch: Patch) -> None:
    """A movement that names an undone count is after all counts that are dated before that one."""

    def index_of(self, event):
        places = {count.event: place for place, count in enumerate(self.line)}
        if event not in places:
            return -1
        return sum(count.stands for count in self.line[: places[event] + 1]) - 1

    patch.setattr(LineOfCounts, "_index_of", index_of)


def each_close_gives_for_itself(patch: Patch) -> None:
    """What a second close of a day finds more is found, and what the first one gave stays given."""
    unseen = counted_places.moved_unseen

    def one_by_one(found):
        return [moved for one in found for moved in unseen((one,))]

    for room in (counted_places, recount):
        patch.setattr(room, "moved_unseen", one_by_one)
