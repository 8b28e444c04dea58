"""The doors of the point person's rooms: what opens each.

In: an `Inside`. Out: the room's page, which the caller puts over the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.room_names import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.lead.inside import Inside
    from ui.lead.label_sheets.label_sheets_page import LabelSheetsPage
    from ui.page import Page


def open_start(inside: Inside) -> Page:
    """What the day starts with."""
    from ui.lead.start.start_page import StartPage
    from ui.lead.start.start_rows import SHEETS, room_of

    def mend(key: str) -> None:
        room = room_of(key)
        if key == SHEETS:
            inside.key_in_sheets()
        elif room is not None and room in DOORS:
            inside.go_to(room)

    page = StartPage(inside, inside.pantry.start_talk(inside.language))
    inside.share_with_table(page)
    page.mended.connect(mend)
    page.bags_pressed.connect(lambda: inside.go_to(Room.BAGS))
    page.card_pressed.connect(lambda: inside.print_paper("shift", {}))
    return page


def open_bags(inside: Inside) -> Page:
    """The bags, and what goes in."""
    from ui.lead.bags.bags_page import BagsPage

    page = BagsPage(inside, inside.pantry.bag_talk(inside.language))
    inside.share_with_table(page)
    page.cards_pressed.connect(lambda: inside.print_paper("bags", {}))
    return page


def open_unknowns(inside: Inside) -> Page:
    """What has no name yet."""
    from ui.lead.unknowns_page import UnknownsPage

    talk = inside.pantry.naming_talk(inside.language)
    page = UnknownsPage(inside.look, inside.language, talk, inside.watch, inside.back)
    page.stickers_pressed.connect(lambda: inside.print_paper("stickers", {}))
    inside.share_with_table(page)
    return page


def open_pack(inside: Inside) -> Page:
    """Food into bags."""
    from ui.lead.packing.pack_room import pack_page

    return pack_page(inside)


def open_found(inside: Inside, counting: str) -> Page:
    """What was found in a counting."""
    from ui.lead.counting.count_room import CountRoom

    return CountRoom(inside, counting)


def open_count(inside: Inside) -> Page:
    """What lies somewhere, counted item by item."""
    from ui.lead.counting.count_room import CountRoom

    return CountRoom(inside)


def open_close(inside: Inside) -> Page:
    """The end of the day, from top to bottom."""
    from ui.lead.close.close_room import close_room

    page = close_room(inside)
    say = inside.language.say
    page.add_act("printer", say("Day page"), lambda: inside.print_paper("day", {}))
    page.add_act("printer", say("Shift card"), lambda: inside.print_paper("shift", {}))
    return page


def open_settings(inside: Inside) -> Page:
    """All that can be set, of this site and of this laptop."""
    from pantry.office.settings.elsewhere import Place
    from pantry.office.settings.settings_talk import SettingsTalk
    from ui.lead.settings.settings_page import SettingsPage

    pantry, rooms = inside.pantry, {Place.BAGS: Room.BAGS, Place.DATES: Room.DATES}
    places = {place for place in Place if place not in rooms or rooms[place] in DOORS}
    if pantry.is_practice:
        places.discard(Place.PIN)
    talk = SettingsTalk(pantry.all_settings(inside.language), lambda: pantry.settings, inside.language, places)
    page = SettingsPage(inside, talk)
    say = inside.language.say
    page.add_act("printer", say("Calibration page"), lambda: inside.print_paper("calibration", {}))
    page.add_act("printer", say("Our record rule"), lambda: inside.print_paper("rule", {}))
    return page


def open_reports(inside: Inside) -> Page:
    """A month or a year, seen, saved, printed."""
    from ui.lead.reports.reports_page import ReportsPage

    return ReportsPage(inside)


def open_recalls(inside: Inside) -> Page:
    """What is held, what the recall lists may mean."""
    from ui.lead.recalls.recalls_page import RecallsPage

    page = RecallsPage(inside, inside.pantry.recall_talk(inside.language))
    inside.share_with_table(page)
    page.notice_pressed.connect(lambda chosen: inside.print_paper("recall", chosen))
    return page


def open_dates(inside: Inside) -> Page:
    """What a date on a pack means, row by row."""
    from pantry.office.stock_room.dates_talk import DatesTalk
    from ui.lead.stock.dates_page import DatesPage

    talk = DatesTalk(inside.pantry.talk_parts(inside.language), inside.pantry.site_file.today)
    page = DatesPage(inside.look, inside.language, talk, inside.watch, inside.back)
    page.add_act("printer", inside.language.say("Print"), lambda: inside.print_paper("dates", {}))
    inside.share_with_table(page)
    return page


def open_stock(inside: Inside) -> Page:
    """What lies where, and what its dates mean."""
    from pantry.office.stock_room.talk import StockTalk
    from ui.lead.stock.stock_page import StockPage

    talk = StockTalk(inside.pantry.talk_parts(inside.language), inside.pantry.site_file.today)
    page = StockPage(inside.look, inside.language, talk, inside.watch, inside.back)
    inside.share_with_table(page)
    inside.window.books_changed.connect(page.read_again)
    page.labels_pressed.connect(lambda item: inside.print_aside("labels", {"items": (item,)}))
    for room in (Room.DATES, Room.COUNT, Room.PACK):
        if room in DOORS:
            page.add_room(room, inside.go_to)
    return page


def open_help(inside: Inside) -> Page:
    """A page for each screen."""
    from ui.lead.help.help_room import HelpRoom

    return HelpRoom(inside)


def open_catalog(inside: Inside) -> Page:
    """All products."""
    from ui.lead.catalog.catalog_page import CatalogPage

    page = CatalogPage(inside, inside.pantry.catalog_talk(inside.language))
    page.add_act("printer", inside.language.say("Labels"), lambda: inside.print_paper("labels", {}))
    inside.share_with_table(page)
    return page


def open_stick(inside: Inside) -> Page:
    """What goes from laptop to laptop, and the questions that it leaves."""
    from ui.lead.stick.stick_page import StickPage

    page = StickPage(inside, inside.pantry.stick_talk(inside.language))
    inside.share_with_table(page)
    return page


def open_printers(inside: Inside) -> Page:
    """A printer is lined up."""
    from ui.lead.printers.printers_page import PrintersPage

    page = PrintersPage(inside, inside.pantry.printer_talk(inside.language))
    inside.share_with_table(page)
    return page


def open_label_sheets(inside: Inside) -> Page:
    """Those of this site's own."""
    return _label_sheets(inside)


def open_new_label_sheet(inside: Inside, made: Callable[[str], object]) -> Page:
    """One is measured; what is done with its name then."""
    page = _label_sheets(inside)
    page.made.connect(made)
    page.measure_one()
    return page


def _label_sheets(inside: Inside) -> LabelSheetsPage:
    from ui.lead.label_sheets.label_sheets_page import LabelSheetsPage

    page = LabelSheetsPage(inside, inside.pantry.sheet_talk(inside.language))
    inside.share_with_table(page)
    return page


DOORS: Mapping[Room, Callable[[Inside], Page]] = {
    Room.START: open_start,
    Room.BAGS: open_bags,
    Room.STOCK: open_stock,
    Room.DATES: open_dates,
    Room.UNKNOWNS: open_unknowns,
    Room.COUNT: open_count,
    Room.REPORTS: open_reports,
    Room.RECALLS: open_recalls,
    Room.CATALOG: open_catalog,
    Room.STICK: open_stick,
    Room.PACK: open_pack,
    Room.CLOSE: open_close,
    Room.PRINTERS: open_printers,
    Room.LABEL_SHEETS: open_label_sheets,
    Room.SETTINGS: open_settings,
    Room.HELP: open_help,
}
