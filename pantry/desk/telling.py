"""Tells what the table did and where it is: entries in plain words, today's lines, tiles. Reads only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.desk.bag_cells import read_bag_cell
from pantry.desk.moving import amount_words, boxes_of
from pantry.desk.products import name_of, product_of_item
from pantry.desk.state import DeskState, Mode
from pantry.desk.views import BagTile, KindTile, RowOfPage, TodayLine
from pantry.events import Act
from pantry.places import MINUTE_ITEM, PLATE_ITEM, WASTE
from pantry.shelf.kept_papers import rows_of
from pantry.shelf.place_words import place_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.desk.parts import Parts
    from pantry.readings.facts import Counted, Moved, Visited
    from pantry.shelf import EntryView

HELPED = "helped"  # as a line of today says it: minutes of volunteers, which are served as plates are


def entry_words(parts: Parts, view: EntryView) -> str:
    """An entry on one line: 4 people · Standard bag; 24 × Black beans; 40 plates."""
    if view.visits:
        return _visits_words(parts, view.visits)
    if view.closes:
        return parts.words.closed(date.fromisoformat(view.date))
    if view.counts and (composted := tuple(one for one in view.movements if one.to_place == parts.place(WASTE))):
        return parts.words.wasted_line(_movements_words(parts, composted))
    if view.counts or not view.movements:  # a count may bring lots in line, which is no word of its own
        return _counts_words(parts, view.counts)
    moved = _movements_words(parts, view.movements)
    return _from_to(parts, view, moved) if view.act == Act.MOVED else moved


def _from_to(parts: Parts, view: EntryView, moved: str) -> str:
    """A move from a storage to another one says both; a place without a name says nothing."""
    first = view.movements[0]
    ends = (first.from_place, first.to_place)
    places = tuple(place_words(parts.shelf, parts.words.language, place) for place in ends)
    return parts.words.moved(moved, *places) if all(places) else moved


def today_lines(parts: Parts, limit: int) -> tuple[TodayLine, ...]:
    """The newest lines of today that were made here, those undone too; of what was counted on and on the last alone."""
    views = parts.shelf.today(parts.today.isoformat(), limit)
    return tuple(_today_line(parts, view) for view in _without_counted_anew(views))


def _without_counted_anew(views: Iterable[EntryView]) -> Iterator[EntryView]:
    """Newest first: each scan of a count writes its total so far, and the newest one holds."""
    seen: set[tuple[str, str]] = set()
    for view in views:
        counted = {(count.place, count.item) for count in view.counts if not count.given}
        if not view.stands or not counted or not counted <= seen:
            yield view
        if view.stands:
            seen |= counted


def rows_of_page(parts: Parts, paper: str) -> tuple[RowOfPage, ...]:
    """The rows of a page that stand, each copy once, by their numbers."""
    rows = rows_of(parts.site_file.reading, parts.books.site, paper)
    views = ((number, parts.shelf.entry(entry)) for number, entry in rows)
    return tuple(
        RowOfPage(number, view.entry, view.date, _row_words(parts, view)) for number, view in views if view is not None
    )


def _row_words(parts: Parts, view: EntryView) -> str:
    """12 lb Produce; 12 lb Produce · spoiled."""
    why = view.movements[0].reason if view.act == Act.WASTED else ""
    return " · ".join(filter(None, (entry_words(parts, view), parts.words.waste_reason(why))))


def _today_line(parts: Parts, view: EntryView) -> TodayLine:
    words, hour = entry_words(parts, view), hour_words(parts, view.entry)
    is_help = any(moved.item == MINUTE_ITEM for moved in view.movements)
    act = HELPED if is_help else view.act
    return TodayLine(view.entry, words, hour, view.stands, view.sent, act, _told(parts, view.act, words))


def _told(parts: Parts, act: str, words: str) -> str:
    """24 × Black beans in; the same words went out, or to waste, on other lines."""
    match act:
        case Act.TOOK:
            return parts.words.came(words).rstrip(".")
        case Act.GAVE:
            return parts.words.went(words).rstrip(".")
        case Act.WASTED:
            return parts.words.wasted_line(words)
        case _:
            return words


def bag_tiles(parts: Parts, state: DeskState) -> tuple[BagTile, ...]:
    """The bags on offer."""
    return tuple(BagTile(bag.bag, bag.name, bag.extra, bag.bag == state.bag) for bag in parts.shelf.bags())


def kind_tiles(parts: Parts, state: DeskState) -> tuple[KindTile, ...]:
    """All kinds, in the reader's language."""
    return tuple(KindTile(kind.value, parts.words.kind(kind.value), kind.value == state.kind) for kind in Kind)


def where_words(parts: Parts, state: DeskState) -> tuple[str, str]:
    """The answer to `?`: mode, choices and the last line; the day so far."""
    words = parts.words
    here = [words.mode(state.mode)]
    if state.mode is Mode.OUT:
        bag = parts.shelf.bag(state.bag) if state.bag else None
        here.append(words.bag(bag.name if bag else ""))
    if state.mode is Mode.IN:
        here.extend(filter(None, (source_words(parts, state), words.kind(state.kind) if state.kind else "")))
    last = next((line for line in today_lines(parts, 20) if line.stands), None)
    if last is not None:
        here.append(words.last_line(last.words))
    totals = parts.shelf.totals(parts.today.isoformat())
    day = (words.totals(totals.households, totals.people, totals.in_g, totals.out_g),)
    plates = (words.plates(totals.plates),) if totals.plates else ()
    return words.here(tuple(here)), words.here(day + plates)


def source_words(parts: Parts, state: DeskState) -> str:
    """From whom food comes now, nothing where nobody said it."""
    if state.source is None:
        return ""
    return parts.words.from_source(parts.words.source(parts.shelf.place_name(state.source)))


def _visits_words(parts: Parts, visits: tuple[Visited, ...]) -> str:
    if len(visits) > 1:
        return parts.words.households(len(visits), sum(visit.people for visit in visits))
    visit = visits[0]
    taken = read_bag_cell(visit.bag)
    bag = parts.shelf.bag_name(taken.bag) if taken.bag else ""
    named = parts.words.half(bag) if bag and taken.half else bag
    if visit.again and not visit.people:
        return parts.words.extra_bag(named, taken.times)
    return parts.words.household(visit.people, named, taken.times)


def _movements_words(parts: Parts, all_parts: tuple[Moved, ...]) -> str:
    movements = tuple(one for one in all_parts if one.quantity) or all_parts  # a part that was taken back is at 0
    first = movements[0]
    if first.item == PLATE_ITEM:
        words = parts.words.plates(first.quantity)
    elif first.item == MINUTE_ITEM:
        words = parts.words.minutes(first.quantity)
    else:
        name = name_of(parts, product_of_item(parts, first.item).item)
        words = amount_words(parts, first.quantity, first.unit, name, boxes_of(first.reason))
    return parts.words.and_more(words, len(movements) - 1) if len(movements) > 1 else words


def _counts_words(parts: Parts, counts: tuple[Counted, ...]) -> str:
    if not counts:
        return parts.words.left("")
    first = next((count for count in counts if count.quantity), counts[0])
    name = name_of(parts, product_of_item(parts, first.item).item)
    if first.unit == "g":
        amount = parts.words.weighed(first.quantity, name)
    else:
        amount = parts.words.pieces(first.quantity, name)
    left = parts.words.left(amount) if first.given else parts.words.counted(amount)
    return parts.words.and_more(left, len(counts) - 1) if len(counts) > 1 else left


def hour_words(parts: Parts, entry: str) -> str:
    """When an entry was made; empty where it is not kept (any more)."""
    at = parts.site_file.today.hour(entry)
    return parts.words.language.hour(at.time()) if at else ""
