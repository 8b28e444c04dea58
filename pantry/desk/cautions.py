"""What makes a saved line amber: a reason to look at it again, its sentence, and the mend that one key does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.lots import Lot, read_lot
from pantry.desk.bag_cells import read_bag_cell
from pantry.reply import Did, Fix, Look, Reply, Tone
from pantry.rules.date_policy import Verdict
from pantry.rules.limits import over_limit, read_limits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.desk.parts import Parts
    from pantry.desk.state import Household
    from pantry.shelf import Bag, EntryView, Item

FIX_KEY = "o"


def looked_at(reply: Reply, look: Look, detail: str, fix: Fix | None = None) -> Reply:
    """The same reply, amber, with one more reason."""
    return replace(reply, look=(*reply.look, look), tone=Tone.LOOK, detail=detail, fix=fix or reply.fix)


def odd_number(parts: Parts, reply: Reply, number: int | None) -> Reply:
    """A number that is more likely a slip: one digit too many; a weight, which has no such mend, can be undone."""
    if number is None:
        fix = Fix(FIX_KEY, parts.words.undo(), "/undo")
    else:
        fewer = max(number // 10, 1)
        fix = Fix(FIX_KEY, parts.words.it_was(fewer), f"{fewer}x")
    return looked_at(reply, Look.ODD_NUMBER, parts.words.odd_number(), fix)


def with_date_advice(parts: Parts, reply: Reply, lot: Lot, item: str) -> Reply:
    """Amber where the date is past: the lot's own, or when it is given the soonest on the shelf."""
    if not lot.date or reply.did is Did.WASTED:
        return reply
    kind = parts.shelf.kind_of(item)  # what is the same as baby food is held like it
    found = parts.shelf.date_policy().advice(lot.date, lot.kind, kind, parts.today)
    if found.verdict is Verdict.FINE:
        return reply
    return looked_at(reply, Look.PAST_DATE, parts.words.advice(found, lot.date))


def with_hold(parts: Parts, reply: Reply, item: str, lot: Lot) -> Reply:
    """Amber where it is held, or may be: only what was scanned or typed says which lot it is. It is saved all the same.

    The weightiest caution: it comes last, so that it is the one that shows.
    """
    if reply.did is Did.WASTED:
        return reply
    gone = reply.quantity or 0 if reply.did is Did.GAVE else None
    says, large = _held_or_recalled(parts, (item, lot), reply.headline, gone)
    if not says:
        return reply
    if reply.did is not Did.GAVE:
        return looked_at(reply, Look.RECALLED, says)
    # Who does as the card says must not leave it booked as given.
    put_aside = Fix(FIX_KEY, parts.words.it_was_put_aside(), "/undo")
    return replace(looked_at(reply, Look.RECALLED, says, put_aside), headline=large)


def _held_or_recalled(parts: Parts, what: tuple[str, Lot], line: str, gone: int | None) -> tuple[str, str]:
    """What is surely so before what may be; else a hold before a list that was read before it came; or nothing.

    Then the line as the card says it large, while the thing is still on the table. `gone`: so much of it was given.
    """
    item, lot = what
    touched, words = parts.shelf.holds.on((item,), lot), parts.words
    if touched and touched.sure:
        return words.held(touched.hold.why), words.give_not(line)
    if touched and gone is not None and parts.shelf.free.is_all_held(item, gone):
        held = read_lot(touched.hold.lot)
        return words.only_held_here(held, touched.hold.why), words.give_not(line)
    recalled = parts.shelf.recalled.on(item, lot)
    if recalled and recalled.sure:
        return words.recalled(recalled.recall.reason or recalled.recall.product), words.give_not(line)
    if touched:
        held = read_lot(touched.hold.lot)
        return words.held_lot(held, touched.hold.why), words.give_not_lot(held, line)
    if recalled:
        return words.recalled_in_part(recalled.recall.reason or recalled.recall.product), words.look_at_first(line)
    return "", line


def with_held_contents(parts: Parts, reply: Reply, items: Iterable[tuple[str, str]]) -> Reply:
    """Amber where something in a bag is held; `items` are its items and their names."""
    names = dict(items)
    touched, words = parts.shelf.holds.on(names, Lot()), parts.words
    if touched is None:
        return reply
    name, why, lot = names[touched.item], touched.hold.why, read_lot(touched.hold.lot)
    says = words.held_in_bag(name, why) if touched.sure else words.held_lot_in_bag(name, lot, why)
    return replace(looked_at(reply, Look.RECALLED, says), headline=words.take_out(name, lot, reply.headline))


def with_share(parts: Parts, reply: Reply, household: Household, item: Item) -> Reply:
    """Amber where a household has taken more of an item than its share, by what the books read now."""
    whole, _ = parts.shelf.whole(item.item)
    known = parts.shelf.item(whole) or item
    limits = read_limits(known.fields.get("limit", "") or item.fields.get("limit", ""))
    if not limits:
        return reply
    moved = (one for view in _taken(parts, household) for one in view.movements if one.counts)
    counted = ((*parts.shelf.whole(one.item), one.quantity) for one in moved)
    taken = sum(factor * quantity for which, factor, quantity in counted if which == whole)
    if not over_limit(limits, taken, household.people):
        return reply
    return looked_at(reply, Look.OVER_LIMIT, parts.words.over_limit())


def with_bag_share(parts: Parts, reply: Reply, household: Household, bag: Bag) -> Reply:
    """Amber where a household has more of a bag than its share."""
    limits = read_limits(bag.limit)
    if not limits:
        return reply
    visits = (one for view in _taken(parts, household) for one in view.visits if one.counts)
    cells = (read_bag_cell(one.bag) for one in visits)
    if not over_limit(limits, sum(cell.times for cell in cells if cell.bag == bag.bag), household.people):
        return reply
    return looked_at(reply, Look.OVER_LIMIT, parts.words.over_limit())


def _taken(parts: Parts, household: Household) -> tuple[EntryView, ...]:
    """All that a household took: its bag, what was given to it, its extra bags."""
    views = (parts.shelf.entry(entry) for entry in (household.entry, *household.given))
    return tuple(view for view in views if view)
