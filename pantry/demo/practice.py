"""Plays a practice site from its first scan to the chapter's sum.

In: a new folder and how many days. Out: files in that folder, and `Played`. No real site's file is touched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from pantry.assembly import Pantry, join_site, new_pantry
from pantry.catalog.importing import import_file
from pantry.chapter import Summary, summarize
from pantry.demo.moment import Moment
from pantry.demo.table_day import DayPlayed, play_day
from pantry.errors import PantryError
from pantry.office.bags import make_bag
from pantry.office.closing import close_day
from pantry.office.printing.item_labels import LabelsWanted, print_item_labels
from pantry.office.printing.on_stock import OnStock
from pantry.office.printing.printer_pages import CalibrationWanted, ScanTestWanted, print_calibration, print_scan_test
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.office.printing.stickers import print_stickers
from pantry.paper import sheet_kinds
from pantry.safe import check_books
from pantry.settings import SiteSettings
from pantry.shelf import Portion
from pantry.stick import read_stick, rows_of, write_stick

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pantry.clock import Clock

SITE_NAME = "Practice table"
_STANDARD = ("021000658831", "024000162865", "p4011")
_NO_COOK = ("p4011",)
_STAPLES = frozenset(_STANDARD)


@dataclass(frozen=True, slots=True)
class Played:
    """What a practice site came to; paths are in its folder, weights in grams."""

    site: Path
    second: Path
    papers: tuple[Path, ...]
    stick: Path
    days: int
    households: int
    people: int
    plates: int
    in_g: int
    out_g: int
    waste_g: int
    digest: str
    events: int
    bundles: int
    played: tuple[DayPlayed, ...]
    chapter: Summary


def play(folder: Path, today: date, days: int) -> Played:
    """Plays `days` days up to today into a new folder. Raises PantryError where a disk refuses or books differ."""
    folder.mkdir(parents=True, exist_ok=False)
    first = today - timedelta(days=days - 1)
    moment = Moment(first, seed=f"practice {first}")
    clock = moment.clock()
    pantry = new_pantry(folder / "practice.pantry", clock, SiteSettings(name=SITE_NAME))
    try:
        _fill_catalog(pantry)
        _open_bags(pantry, clock)
        played = []
        for number in range(days):
            moment.open_on(first + timedelta(days=number))
            played.append(play_day(pantry.desk(), moment.random, clock.today(), moment.pass_seconds, _STAPLES))
            close_day(pantry.books, pantry.shelf, pantry.site_file, clock)
        return _carried_and_summed(folder, pantry, clock, tuple(played))
    finally:
        pantry.close()


def _carried_and_summed(folder: Path, pantry: Pantry, clock: Clock, played: tuple[DayPlayed, ...]) -> Played:
    papers = _printed(folder / "papers", pantry)
    stick = folder / "stick"
    stick.mkdir()
    written = write_stick(pantry.books, pantry.site_file, clock, stick, lambda _done, _of: None)
    second = join_site(folder / "second-laptop.pantry", stick, clock)
    try:
        read_stick(second.books, second.site_file, clock, stick, lambda _done, _of: None)
        digest = pantry.books.digest()
        if second.books.digest() != digest:
            raise PantryError(
                "The second laptop reads other books than the first. Nothing is lost: {folder}", folder=folder
            )
    finally:
        second.close()
    checked = check_books(pantry.site_file.db)
    if not checked.ok:
        raise PantryError("The practice books are not whole: {problem}", problem=checked.problems[0])
    days = [
        pantry.reports.day((clock.today() - timedelta(days=number)).isoformat())
        for number in reversed(range(len(played)))
    ]
    return Played(
        site=pantry.site_file.path,
        second=folder / "second-laptop.pantry",
        papers=papers,
        stick=stick,
        days=len(played),
        households=sum(day.households for day in days),
        people=sum(day.people for day in days),
        plates=sum(day.plates for day in days),
        in_g=sum(day.in_g for day in days),
        out_g=sum(day.out_g for day in days),
        waste_g=sum(day.waste_g for day in days),
        digest=digest,
        events=checked.events,
        bundles=written.bundles,
        played=played,
        chapter=summarize((bundle.rows for bundle in rows_of(stick).bundles), "month"),
    )


def _fill_catalog(pantry: Pantry) -> None:
    with as_file(files("resources") / "practice_products.csv") as path:
        import_file(pantry.site_file.db, path, as_format="csv")


def _open_bags(pantry: Pantry, clock: Clock) -> None:
    make_bag(pantry.books, clock, "Standard bag", _recipe(_STANDARD))
    make_bag(pantry.books, clock, "No-cook bag", _recipe(_NO_COOK))


def _recipe(codes: tuple[str, ...]) -> tuple[Portion, ...]:
    return tuple(
        Portion(code if code.startswith("p") else f"g{code:0>14}", 400 if code.startswith("p") else 1) for code in codes
    )


def _printed(folder: Path, pantry: Pantry) -> tuple[Path, ...]:
    """Every kind of paper that there is so far."""
    folder.mkdir()
    source = replace(pantry.for_papers(), is_played=True)
    labels, stickers = folder / "labels.pdf", folder / "stickers.pdf"
    print_item_labels(source, LabelsWanted(), labels)
    print_stickers(source, OnStock(), stickers)
    papers = [labels, stickers]
    for kind in sheet_kinds():
        out = folder / kind.file
        print_sheet(kind.kind, source, SheetWanted(pages=2 if kind.many else 1), out)
        papers.append(out)
    calibration, scan_test = folder / "calibration-page.pdf", folder / "scan-test.pdf"
    print_calibration(source, CalibrationWanted(), calibration)
    print_scan_test(source, ScanTestWanted(), scan_test)
    return (*papers, calibration, scan_test)
