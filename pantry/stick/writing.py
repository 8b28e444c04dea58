"""Writes a stick: closes what was made here into bundles, then copies what belongs on the stick and is not there.

In: an open site and a stick's folder. Out: what was written, or StickError with the books as they were. A laptop
writes only into its own folder, never over a file; what it relays goes there too, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pantry.errors import StickError
from pantry.stick import disk
from pantry.stick.bundle import MANIFEST, SIGNATURE, TAG_MANIFEST, Files
from pantry.stick.closing import Closing, LeftOut, Prepared
from pantry.stick.exchange import Exchange
from pantry.stick.folders import (
    READ_ME,
    TOP,
    FoundBundle,
    list_bytes,
    read_bundle_folder,
    refuse_no_folder,
    scan_folder,
    zip_bytes,
)
from pantry.stick.holdings import file_name, read_holdings, write_holdings
from pantry.stick.refusals import Refused
from pantry.stick.tables import HeldBundle, StickTables
from pantry.stick.words import writing_in_words
from pantry.stick.zipped import read_zip
from pantry.whole_file import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.stick.folders import Scan
    from pantry.stick.tables import HeldList
    from pantry.store import SiteFile

_READ_ME_TEXT = """\
This stick carries the books of a food table from laptop to laptop. Please do not change or open the files here.
Put the stick into another laptop with Pantry, and choose: Read a stick.
There are no names of guests on it, no addresses and no hours.

Esta memoria lleva los libros de una mesa de comida de una computadora a otra.
Por favor, no cambie ni abra estos archivos.
Conéctela a otra computadora con Pantry y elija: Leer una memoria.
No hay en ella nombres de las personas que vienen, ni direcciones, ni horas.
"""
_LAST_FILES = (SIGNATURE, MANIFEST, TAG_MANIFEST)
_MOST_NAMES = 99
_MOST_BAD_COPIES = 2
_MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Written:
    """What went onto the stick: bundles, of them made here before or now, their events; `path`: our folder there.

    `left_out`: entries of this laptop that no stick can carry.
    """

    bundles: int
    events: int
    path: Path
    mine: int
    left_out: tuple[LeftOut, ...] = ()


def write_stick(
    books: Books, site_file: SiteFile, clock: Clock, root: Path, progress: Callable[[int, int], None] | None = None
) -> Written:
    """Writes mine and relays others', as long as they are on offer. Raises StickError."""
    return _Writing(books, site_file, clock, root).run(progress, everything=False)


def write_everything(
    books: Books, site_file: SiteFile, clock: Clock, root: Path, progress: Callable[[int, int], None] | None = None
) -> Written:
    """Writes every bundle that this laptop holds, also those that left their offer. Raises StickError."""
    return _Writing(books, site_file, clock, root).run(progress, everything=True)


class _Writing:
    def __init__(self, books: Books, site_file: SiteFile, clock: Clock, root: Path) -> None:
        self._books = books
        self._laptop, self._is_practice = site_file.laptop, site_file.is_practice
        self._clock = clock
        self._tables = StickTables(site_file.db)
        self._exchange = Exchange(site_file, self._tables)
        self._closing = Closing(books, site_file, clock, self._exchange, self._tables)
        self._root = root.parent if root.name == TOP and (root / READ_ME).is_file() else root
        self._pantry = self._root / TOP
        self._own = self._pantry / self._laptop.device[:8]

    def run(self, progress: Callable[[int, int], None] | None, *, everything: bool) -> Written:
        refuse_no_folder(self._root)
        self._refuse_practice()
        with writing_in_words(self._root):
            self._make_folders()
            self._close_new()
            scan = scan_folder(self._pantry)
            offered = self._tables.held() if everything else self._exchange.on_offer(self._clock.today())
            there = self._whole_on_stick(scan, offered)
            wanted = tuple(held for held in offered if held.bundle not in there)
            self._copy_all(wanted, progress)
            self._complete_zips(there)
            self._write_lists(scan)
            self._take_off(scan, there)
            disk.date_folders((self._own, self._pantry), self._clock.today())
        return Written(
            bundles=len(wanted),
            events=sum(held.events for held in wanted),
            path=self._pantry,
            mine=sum(held.device == self._laptop.device for held in wanted),
            left_out=self._closing.left_out,
        )

    def _refuse_practice(self) -> None:
        if self._is_practice:
            raise StickError(
                "This is practice, and nothing of it counts. Nothing was written to {path}. Your own books are safe."
                " End the practice, then write the stick.",
                path=self._root,
            )

    def _make_folders(self) -> None:
        today = self._clock.today()
        for folder in (self._pantry, self._own):
            disk.make_folder(folder, today)
        if not (self._pantry / READ_ME).exists():
            disk.write_file(self._pantry / READ_ME, _READ_ME_TEXT.replace("\n", "\r\n").encode(), today)

    def _close_new(self) -> None:
        """New bundles are kept in the books only when there is room for them on the stick."""
        for _ in range(_MOST_TRIES):
            prepared = self._closing.prepare()
            self._refuse_without_room(prepared)
            if self._closing.keep(prepared):
                return
        raise StickError("Another program writes a stick just now. Your books are safe. Try again in a moment.")

    def _refuse_without_room(self, prepared: tuple[Prepared, ...]) -> None:
        if prepared:
            disk.refuse_without_room(self._root, sum(one.size for one in prepared))

    def _whole_on_stick(self, scan: Scan, offered: tuple[HeldBundle, ...]) -> dict[str, FoundBundle]:
        """The bundles whose folder on the stick is byte for byte what is held here; those in the own folder first."""
        wanted = {held.bundle for held in offered}
        found_by_id: dict[str, FoundBundle] = {}
        for found in sorted(scan.bundles, key=lambda found: found.owner != self._own.name):
            said = found.said_id()
            if said in wanted and said not in found_by_id and self._is_whole(found, said):
                found_by_id[said] = found
        return found_by_id

    def _is_whole(self, found: FoundBundle, bundle: str) -> bool:
        try:
            return found.folder is not None and read_bundle_folder(found.folder) == self._files(bundle)
        except (Refused, OSError):
            return False

    def _files(self, bundle: str) -> Files:
        """A held bundle's files in the order in which they go to a stick."""
        files = read_zip(self._tables.bundle_bytes(bundle))
        return {
            **{name: data for name, data in files.items() if name not in _LAST_FILES},
            **{name: files[name] for name in _LAST_FILES},
        }

    def _copy_all(self, wanted: tuple[HeldBundle, ...], progress: Callable[[int, int], None] | None) -> None:
        for done, held in enumerate(wanted):
            if progress is not None:
                progress(done, len(wanted))
            files, packed = self._files(held.bundle), self._tables.bundle_bytes(held.bundle)
            disk.refuse_without_room(self._root, sum(map(len, files.values())) + len(packed))
            self._copy(held, files, packed)
        if progress is not None:
            progress(len(wanted), len(wanted))

    def _copy(self, held: HeldBundle, files: Files, packed: bytes) -> None:
        """Writes the folder, reads it again from the stick, then the zip. A name that is taken is left alone."""
        day = date.fromisoformat(held.date)
        bad_copies = 0
        for number in range(1, _MOST_NAMES + 1):
            folder = self._own / (held.folder if number == 1 else f"{held.folder}-{number}")
            beside = folder.with_name(f"{folder.name}.zip")
            if folder.exists() or beside.exists():
                continue
            disk.write_folder(folder, files, day)
            if all(disk.holds_what_was_written(folder / name, data) for name, data in files.items()):
                self._write_checked(beside, packed, day)
                return
            (folder / TAG_MANIFEST).unlink()
            bad_copies += 1
            if bad_copies == _MOST_BAD_COPIES:
                break
        raise self._lying_stick()

    def _write_checked(self, path: Path, data: bytes, day: date) -> None:
        disk.write_file(path, data, day)
        sync_folder(path.parent)
        if not disk.holds_what_was_written(path, data):
            path.unlink()
            raise self._lying_stick()

    def _lying_stick(self) -> StickError:
        return StickError(
            "The stick at {path} did not keep what was written to it. Your books are safe. Take another stick.",
            path=self._root,
        )

    def _complete_zips(self, there: dict[str, FoundBundle]) -> None:
        """A stick pulled out between a folder and its zip, or in the middle of the zip, gets the zip now."""
        days = {held.bundle: date.fromisoformat(held.date) for held in self._tables.held()}
        for bundle, found in there.items():
            packed = self._tables.bundle_bytes(bundle)
            if found.owner != self._own.name or found.folder is None or self._has_zip(found, packed):
                continue
            if found.zip is not None:
                found.zip.unlink()
            self._write_checked(found.folder.with_name(f"{found.name}.zip"), packed, days[bundle])

    def _has_zip(self, found: FoundBundle, packed: bytes) -> bool:
        try:
            return found.zip is not None and zip_bytes(found.zip) == packed
        except (Refused, OSError):
            return False

    def _write_lists(self, scan: Scan) -> None:
        """This laptop's list, and the newest that is known of every other one."""
        newest_there: dict[str, int] = {}
        for path in scan.lists:
            holdings = self._whole_list(path)
            if holdings is not None:
                newest_there[holdings[0]] = max(holdings[1], newest_there.get(holdings[0], 0))
        self._renew_own_list(scan, newest_there.get(self._laptop.device, 0))
        for known in self._tables.lists():
            if newest_there.get(known.device, 0) < known.number:
                self._write_list(known)
        self._take_off_old_lists()

    def _renew_own_list(self, scan: Scan, there: int) -> None:
        """A new number where what is held has changed since the last list, or where the last one was cut off here.

        `there`: the newest on the stick; it is newer than what is known after the whole disk was set back.
        """
        last = next((known for known in self._tables.lists() if known.device == self._laptop.device), None)
        number = last.number if last is not None else 0
        wanted = self._exchange.own_list(self._clock, max(number, there) + 1)
        name = file_name(wanted.device, number)
        cut_off = any(path.name == name and self._whole_list(path) is None for path in scan.lists)
        if last is not None and not cut_off and there <= number:
            said = read_holdings(name, last.bytes)
            if said is not None and said.says_the_same_as(wanted):
                return
        data = write_holdings(wanted, self._laptop.seed)
        with self._books.merging():
            self._tables.add_list(wanted, data)

    def _whole_list(self, path: Path) -> tuple[str, int] | None:
        try:
            holdings = read_holdings(path.name, list_bytes(path))
        except (Refused, OSError):
            return None
        return None if holdings is None else (holdings.device, holdings.number)

    def _write_list(self, known: HeldList) -> None:
        path = self._own / file_name(known.device, known.number)
        if path.exists():
            path.unlink()  # it was cut off: a whole one would have been found
        self._write_checked(path, known.bytes, self._clock.today())

    def _take_off_old_lists(self) -> None:
        newest = {known.device: known.number for known in self._tables.lists()}
        for path in scan_folder(self._pantry).lists:
            whole = self._whole_list(path) if path.parent == self._own else None
            if whole is not None and whole[1] < newest.get(whole[0], 0):
                path.unlink()

    def _take_off(self, scan: Scan, there: dict[str, FoundBundle]) -> None:
        """From the own folder goes what left its offer, and a copy that went bad; a whole one is there by now.

        An unfinished folder stays, as nobody reads it, and loses the hour at which it was cut off.
        """
        held = self._tables.held()
        ids, folders = {one.bundle for one in held}, {one.folder for one in held}
        whole = {found.name for found in there.values() if found.owner == self._own.name}
        for found in scan.bundles:
            if found.owner != self._own.name or found.name in whole:
                continue
            said = found.said_id()
            if found.folder is not None and not said:
                disk.date_all(found.folder, self._clock.today())
            elif said in ids or found.first_name in folders:
                self._take_one_off(found)

    def _take_one_off(self, found: FoundBundle) -> None:
        if found.folder is not None:
            disk.remove_bundle_folder(found.folder, TAG_MANIFEST)
        if found.zip is not None:
            found.zip.unlink()
