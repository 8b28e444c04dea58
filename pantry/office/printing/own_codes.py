"""Gives items without a product code, bags and sheets 10-digit codes of our own, from this laptop's random blocks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind, own_code
from pantry.events import Act, Change, Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.office.printing.from_books import FromBooks
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

FIELD = "own_code"
_BY_OWN_CODE = "c"  # an item whose id is the 10 digits on it
_BLOCK = 1_000
_BLOCKS = 100_000
_KEPT_AS = "codes"


def codes_for_labels(
    books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, items: Iterable[str]
) -> dict[str, str]:
    """The code that each item's label bears: its own 10 digits. Those that had none are given one now, in one entry.

    What was scanned by a code of ours, of another laptop or a sticker, keeps that one.
    """
    found = {item: known_code(shelf, item) for item in items}
    without = [item for item, code in found.items() if not code]
    if without:
        numbers = _free_numbers(shelf, site_file, clock, len(without))
        given = {item: own_code(OwnKind.ITEM, number) for item, number in zip(without, numbers, strict=True)}
        fields = {item: _said_first(shelf, item) | {FIELD: code} for item, code in given.items()}
        changes = (
            Change(thing=item, field=field, value=said[field]) for item, said in fields.items() for field in said
        )
        books.record(Draft(Act.SET, clock.today().isoformat(), tuple(changes)))
        found.update(given)
    return found


def codes_to_see(shelf: Shelf, site_file: SiteFile, clock: Clock, items: Iterable[str]) -> dict[str, str]:
    """The code that each item's label would bear if it were printed now; none is given by looking."""
    found = {item: known_code(shelf, item) for item in items}
    without = [item for item, code in found.items() if not code]
    if without:
        with numbers_given_back(site_file, clock):
            numbers = _free_numbers(shelf, site_file, clock, len(without))
        found.update((item, own_code(OwnKind.ITEM, number)) for item, number in zip(without, numbers, strict=True))
    return found


def code_for_label(books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, item: str) -> str:
    """The code that one item's label bears."""
    return codes_for_labels(books, shelf, site_file, clock, (item,))[item]


def new_sheet_codes(shelf: Shelf, site_file: SiteFile, clock: Clock, count: int) -> tuple[str, ...]:
    """A code for each of so many pages that are to be written on."""
    return tuple(own_code(OwnKind.SHEET, number) for number in _free_numbers(shelf, site_file, clock, count))


def codes_for_bags(source: FromBooks, bags: Iterable[str], *, keep: bool) -> dict[str, str]:
    """The code that each bag's card bears; those that had none are given one now, kept in one entry."""
    books, shelf, site_file, clock = source.books, source.shelf, source.site_file, source.clock
    found = {bag: shelf.own_code(bag) for bag in bags}
    without = [bag for bag, code in found.items() if not code]
    if without:
        numbers = _free_numbers(shelf, site_file, clock, len(without))
        given = {bag: own_code(OwnKind.BAG, number) for bag, number in zip(without, numbers, strict=True)}
        changes = tuple(Change(thing=bag, field=FIELD, value=code) for bag, code in given.items())
        if keep:
            books.record(Draft(Act.SET, clock.today().isoformat(), changes))
        found.update(given)
    return found


def new_sheet_code(shelf: Shelf, site_file: SiteFile, clock: Clock) -> str:
    """A code for one page."""
    return new_sheet_codes(shelf, site_file, clock, 1)[0]


def known_code(shelf: Shelf, item: str) -> str:
    """The code of ours that an item has already, else nothing."""
    return shelf.own_code(item) or _scanned_as(item)


@contextmanager
def numbers_given_back(site_file: SiteFile, clock: Clock) -> Iterator[None]:
    """Numbers that are taken meanwhile are only looked at, and free again unless another program took some too.

    A first block is drawn before: what is looked at is then what is printed.
    """
    if not site_file.kept(_KEPT_AS):
        site_file.keep_after(_KEPT_AS, "", str(clock.below(_BLOCKS) * _BLOCK))
    before = site_file.kept(_KEPT_AS)
    yield
    after = site_file.kept(_KEPT_AS)
    if after != before:
        site_file.keep_after(_KEPT_AS, after, before)


def new_sticker_codes(shelf: Shelf, site_file: SiteFile, clock: Clock, count: int) -> tuple[str, ...]:
    """A code for each of so many blank stickers, which no item bears yet."""
    found: list[str] = []
    while len(found) < count:
        numbers = _free_numbers(shelf, site_file, clock, count - len(found))
        codes = (own_code(OwnKind.BLANK_STICKER, number) for number in numbers)
        found += [code for code in codes if shelf.item(_BY_OWN_CODE + code) is None and shelf.bound(code) is None]
    return tuple(found)


def _scanned_as(item: str) -> str:
    return item.removeprefix(_BY_OWN_CODE) if item.startswith(_BY_OWN_CODE) else ""


def _said_first(shelf: Shelf, item: str) -> dict[str, str]:
    known = shelf.item(item)
    return known.said_first() if known else {}


def _free_numbers(shelf: Shelf, site_file: SiteFile, clock: Clock, count: int) -> tuple[int, ...]:
    """The next free numbers of this laptop's block; after its last a block is drawn anew.

    What was taken is kept before it is used: a number that a crash loses is better than one that is given twice. Where
    another program took some meanwhile, these are looked for again.
    """
    while True:
        kept = site_file.kept(_KEPT_AS)
        found, following = _numbers_from(int(kept) if kept else clock.below(_BLOCKS) * _BLOCK, shelf, clock, count)
        if site_file.keep_after(_KEPT_AS, kept, str(following)):
            return found


def _numbers_from(number: int, shelf: Shelf, clock: Clock, count: int) -> tuple[tuple[int, ...], int]:
    """Free numbers from one on, and the one to look at next."""
    found: list[int] = []
    while len(found) < count:
        if all(shelf.bound(own_code(kind, number)) is None for kind in (OwnKind.ITEM, OwnKind.BAG)):
            found.append(number)
        number += 1
        if number % _BLOCK == 0:
            number = clock.below(_BLOCKS) * _BLOCK
    return tuple(found), number
