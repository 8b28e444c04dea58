"""All that can be set, set by keyboard alone, by touch and never by a scan; the table goes on with it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from pantry.assembly import open_pantry
from pantry.desk import Mode
from pantry.settings import ThemeName
from tests.ui.hands import button_named, is_in_view
from tests.ui.tables import BEANS, reopened
from ui.lead.catalog.catalog_page import CatalogPage
from ui.lead.close.close_page import ClosePage
from ui.lead.home import HomePage
from ui.lead.pickers import LinePicker
from ui.lead.settings.names_picker import NamesPicker
from ui.lead.settings.settings_page import SettingsPage
from ui.lead.start.start_page import StartPage
from ui.look.fitted_label import FittedLabel
from ui.table.sources import sources_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table


def page_of(table: Table) -> SettingsPage:
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(SettingsPage) if page.isVisible())
    return page


def told(table: Table) -> str:
    return page_of(table).done.words


def value(table: Table, key: str) -> str:
    return table.pantry.all_settings(table.window.language).one(key).value


def all_values(table: Table) -> list[str]:
    return [stated.value for stated in table.pantry.all_settings(table.window.language).listed()]


@pytest.fixture
def room(stocked: Table) -> Table:
    stocked.hand("/settings\n")
    return stocked


def test_by_keyboard_alone_a_number_is_set_and_the_table_minds_it(room: Table) -> None:
    room.hand("most people\n")
    room.hand("5\n")
    assert told(room) == "Most people in one line: 5 people"
    room.hand("\x1b\x1b")
    assert room.window.page.isVisible()
    room.hand("6\n")
    assert [str(look) for look in room.window.page.card.reply.look] == ["odd_number"]


def test_arrows_walk_over_all_of_them_and_the_group_follows(room: Table) -> None:
    page = page_of(room)
    seen = set()
    for _ in page.found.rows.rows:
        room.keys.press(Qt.Key.Key_Down)
        marked, group = page.found.rows.marked_row, page.found.groups.marked_row
        assert marked
        assert group
        seen.add((marked.key, group.key))
    assert len(seen) == len(page.found.rows.rows)
    assert {group for _, group in seen} == {row.key for row in page.found.groups.rows}


def test_a_group_leads_to_its_first_row(room: Table) -> None:
    page = page_of(room)
    room.hand("zeppelin")
    page.found.groups.pressed.emit("privacy")
    marked = page.found.rows.marked_row
    assert marked
    assert (marked.key, page.found.line.text()) == ("hours_kept", "")


def test_one_of_two_is_set_by_enter_alone_and_backspace_takes_it_back(room: Table) -> None:
    room.hand("tokens\n")
    assert (value(room, "tokens"), told(room)) == ("yes", "Numbers for who waits: Yes")
    room.hand("\x1b\b")
    assert (value(room, "tokens"), told(room)) == ("no", "Taken back. Numbers for who waits: No")


def test_the_look_and_the_language_change_under_the_hand_and_hold(room: Table) -> None:
    room.hand("colors\n")
    room.tap("Dark")
    assert room.window.look.theme.name is ThemeName.DARK
    assert told(room) == "Colors: Dark"
    room.hand("\x1bsize\n")
    room.tap("150 %")
    room.hand("\x1bsounds\n")
    room.hand("\x1blanguage of this laptop\n")
    room.tap("Español")
    assert is_in_view(room.window, "Volver a la mesa")
    assert told(room) == "Idioma de esta laptop: Español"
    room.tap("Deshacer")
    assert is_in_view(room.window, "Back to the table")
    laptop = room.window.laptop
    assert (laptop.theme, laptop.text_percent, laptop.sounds, laptop.language) == (ThemeName.DARK, 150, False, "")
    room.close()
    again = reopened(room)
    assert again.window.laptop == laptop
    again.close()


def test_what_was_half_typed_at_the_table_stands_there_after_the_look_changed(stocked: Table) -> None:
    stocked.hand("/settings\n")
    stocked.hand("colors\n")
    stocked.tap("Outdoors")
    stocked.tap("Back to the table")
    assert stocked.window.page.box.line.hasFocus()
    stocked.hand("4\n")
    assert stocked.pantry.desk().lines(1)[0].words.startswith("4 people")


def test_a_name_is_added_and_taken_out_and_the_table_offers_it(room: Table) -> None:
    room.hand("where food\n")
    room.hand("Corner Market\nBakery\n")
    assert told(room) == "Where food comes from: Corner Market, Bakery"
    room.tap("Bakery. Tap to take it out")
    assert value(room, "sources") == "Corner Market"
    room.tap("Undo")
    assert value(room, "sources") == "Bakery; Corner Market"
    room.hand("\n")  # nothing typed, nothing marked: done
    room.hand("\x1b\x1b")
    room.tap("Take in")
    offered = [source.name for source in sources_of(room.pantry.desk(), room.pantry.shelf)]
    assert offered[:2] == ["Bakery", "Corner Market"]


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [("hours_kept", "49", "48"), ("hours_kept", "", "48"), ("odd_people", "0", "20"), ("bands", "old", ""),
     ("odd_weight_g", "heavy", "907185"), ("name", "", "Oak St table"), ("meal", "1.2", None),
     ("paper_rule_date", "31/12/26", ""), ("sources", "x" * 70, "")],
)  # fmt: skip
def test_what_can_not_be_is_refused_beside_the_field_and_the_field_stays(
    room: Table, key: str, typed: str, kept: str | None
) -> None:
    before = value(room, key)
    room.hand(f"{key}\n")
    picker = page_of(room).picker
    assert picker
    if typed:
        room.hand(f"{typed}\n")
    else:
        room.keys.press(Qt.Key.Key_Delete)
        room.hand("\n")
    assert page_of(room).picker is picker or key == "hours_kept"
    assert value(room, key) == before == (before if kept is None else kept)


def test_beside_a_refusal_stand_what_is_asked_and_what_was_typed(room: Table) -> None:
    room.hand("hours_kept\n49\n")
    picker = page_of(room).picker
    assert isinstance(picker, LinePicker)
    assert picker.trouble == "A number from 1 to 48, please."
    assert "Hours of visits" in [label.words for label in picker.findChildren(FittedLabel) if label.isVisible()]
    assert picker.line.selectedText() == "49"


def test_esc_leads_from_a_value_to_the_rows_and_out(room: Table, qtbot: QtBot) -> None:
    room.hand("units\n")  # one of two: set at once
    assert value(room, "units") == "metric"
    room.hand("\x1border\n")
    assert page_of(room).picker
    room.keys.hand("\x1b")
    qtbot.waitUntil(lambda: page_of(room).picker is None)
    assert page_of(room).found.line.hasFocus()
    assert page_of(room).found.line.text() == "order"
    room.hand("\x1b\x1b")
    assert room.window.page.isVisible()


def test_values_are_walked_over_and_chosen_by_keys(room: Table, qtbot: QtBot) -> None:
    room.hand("order\n")
    room.keys.press(Qt.Key.Key_Down)
    qtbot.wait(120)  # the screen waits whether more keys follow: then it was a scanner
    room.keys.hand("\n")
    qtbot.waitUntil(lambda: value(room, "date_order") == "dmy")


@pytest.mark.parametrize("typed", ["", "order\n", "hours_kept\n", "sources\n", "bands\n"])
def test_a_scan_sets_nothing_and_is_the_tables(stocked: Table, typed: str) -> None:
    stocked.tap("Take in")
    stocked.hand("/settings\n")
    before = all_values(stocked)
    stocked.hand(typed)
    stocked.scan(BEANS)
    assert stocked.window.page.isVisible()
    assert stocked.pantry.desk().lines(1)[0].words == "1 × Black beans, 15 oz"
    assert all_values(stocked) == before


def test_a_disk_that_keeps_nothing_is_told(room: Table) -> None:
    room.pantry.site_file.db.execute("PRAGMA query_only=ON")
    room.hand("tokens\n")
    assert told(room)
    assert value(room, "tokens") == "no"
    room.hand("\x1bcolors\n")
    room.tap("Dark")
    assert page_of(room).picker
    room.pantry.site_file.db.execute("PRAGMA query_only=OFF")
    assert room.window.look.theme.name is ThemeName.LIGHT


def test_the_table_rests_after_the_minutes_that_are_set(room: Table) -> None:
    room.hand("hide the numbers\n")
    room.hand("3\n")
    room.hand("\x1b\x1b4\n")
    room.held.pass_time(minutes=2)
    room.window.look_around()
    assert not room.window.around.idle.rests
    room.held.pass_time(minutes=1)
    room.window.look_around()
    assert room.window.around.idle.rests


def test_the_scanner_check_and_the_printers_page_are_one_step_away(room: Table) -> None:
    room.hand("scanner\n")
    assert not page_or_none(room)
    room.window.leave_page()
    room.hand("/settings\nline up\n")
    assert not page_or_none(room)
    room.tap("Back")
    assert page_of(room)


def page_or_none(table: Table) -> list[SettingsPage]:
    QApplication.processEvents()
    return [page for page in table.window.findChildren(SettingsPage) if page.isVisible()]


def test_what_a_command_sets_beside_the_open_window_is_so_there(stocked: Table) -> None:
    path, clock = stocked.pantry.site_file.path, stocked.held.clock()
    for key, typed in (("odd_people", "3"), ("theme", "dark"), ("lead_name", "shepherd")):
        beside = open_pantry(path, clock)
        beside.all_settings(stocked.window.language).set(key, typed)
        beside.close()
    stocked.window.look_around()
    assert stocked.window.look.theme.name is ThemeName.DARK
    stocked.hand("4\n")
    assert [str(look) for look in stocked.window.page.card.reply.look] == ["odd_number"]
    stocked.hand("/lead\n")
    assert stocked.window.findChild(HomePage).accessibleName() == "Shepherd"


@pytest.mark.parametrize(
    ("units", "alone", "typed", "said"),
    [("pounds", "Figures alone are pounds.", "1500", "Most weight in one line: 1,500 lb"),
     ("pounds", "Figures alone are pounds.", "1500g", "Most weight in one line: 3.3 lb"),
     ("kilos", "Figures alone are kilos.", "900", "Most weight in one line: 900 kg")],
)  # fmt: skip
def test_figures_alone_of_a_weight_are_in_the_sites_unit_and_that_is_told_before(
    room: Table, units: str, alone: str, typed: str, said: str
) -> None:
    if units == "kilos":
        room.hand("units\n")
        room.hand("\x1b")
    room.hand("odd_weight_g\n")
    assert any(label.isVisible() and label.words.endswith(alone) for label in page_of(room).findChildren(FittedLabel))
    room.hand(f"{typed}\n")
    assert told(room) == said


def test_a_weight_that_can_not_be_is_refused_in_the_sites_unit(room: Table) -> None:
    room.hand("odd_weight_g\n1\n")
    said = page_of(room).findChildren(FittedLabel)
    assert any(label.words.startswith("That can't be.") and label.words.endswith("are pounds.") for label in said)


def test_a_donor_that_is_there_already_is_told_and_not_added(room: Table) -> None:
    room.hand("where food\nCorner Market\ncorner market\n")
    assert value(room, "sources") == "Corner Market"
    said = "Corner Market is there already. Nothing was changed."
    assert any(label.isVisible() and label.words == said for label in page_of(room).findChildren(FittedLabel))
    assert picker_of(room).line.selectedText() == "corner market"
    room.hand("Bakery\n")
    assert value(room, "sources") == "Bakery; Corner Market"


@pytest.mark.parametrize(
    ("key", "typed", "words"), [("where food", "Corner Market", "Add it"), ("name", "Elm", "Done")]
)
def test_a_second_tap_where_a_button_was_takes_nothing_back(room: Table, key: str, typed: str, words: str) -> None:
    room.hand(f"{key}\n{typed}")
    page = page_of(room)
    button = button_named(page, words)
    under = QRect(button.mapTo(page, QPoint(0, 0)), button.size())
    room.tap(words)
    undo = button_named(page, "Undo")
    assert not under.intersects(QRect(undo.mapTo(page, QPoint(0, 0)), undo.size()))


def picker_of(table: Table) -> LinePicker | NamesPicker:
    picker = page_of(table).picker
    assert isinstance(picker, LinePicker | NamesPicker)
    return picker


@pytest.mark.parametrize(
    ("key", "half", "rest", "said"),
    [("most people", "1", "2", "Most people in one line: 12 people"),
     ("where food", "Corner Ma", "rket", "Where food comes from: Corner Market"),
     ("odd_weight_g", "15", "00 lb", "1,500 lb")],
)  # fmt: skip
def test_a_value_that_is_half_typed_outlives_the_window(room: Table, key: str, half: str, rest: str, said: str) -> None:
    room.hand(f"{key}\n")
    room.hand(half)
    room.close()
    again = reopened(room)
    again.hand("/settings\n")
    assert picker_of(again).line.text() == half
    again.hand(f"{rest}\n")
    assert said in told(again)
    again.close()
    once_more = reopened(again)
    once_more.hand("/settings\n")
    assert (page_of(once_more).found.line.text(), page_of(once_more).picker) == ("", None)
    once_more.close()


def test_what_is_looked_for_outlives_the_window_and_esc_forgets_it(room: Table) -> None:
    room.hand("hours")
    room.close()
    again = reopened(room)
    again.hand("/settings\n")
    assert page_of(again).found.line.text() == "hours"
    assert "hours_kept" in [row.key for row in page_of(again).found.rows.rows]
    again.hand("\x1b\x1b")
    again.hand("/settings\n")
    assert page_of(again).found.line.text() == ""
    again.close()


def test_a_value_that_was_left_by_esc_is_not_asked_for_again(room: Table) -> None:
    room.hand("most people\n5\x1b")
    room.close()
    again = reopened(room)
    again.hand("/settings\n")
    assert page_of(again).picker is None
    again.close()


def test_a_donor_is_renamed_by_keys_and_its_lines_with_it(room: Table, qtbot: QtBot) -> None:
    room.hand("name of a donor\n")
    assert told(room).startswith("You have no donors of your own yet.")
    room.hand("\x1bwhere food\n")
    room.hand("Corner Market\nBakery\n\n")
    desk = room.pantry.desk(Mode.IN)
    for line in ("/source Corner Market", "5lb"):
        desk.answer(line)
    room.hand("\x1bname of a donor\n")
    room.keys.press(Qt.Key.Key_Down)
    qtbot.wait(120)  # the screen waits whether more keys follow: then it was a scanner
    room.keys.hand("\n")
    qtbot.waitUntil(lambda: isinstance(page_of(room).picker, LinePicker))
    assert picker_of(room).line.text() == "Corner Market"
    room.hand("Bakery\n")
    assert picker_of(room).line.text() == "Bakery"  # it is there already
    room.hand("Corner Shop\n")
    assert told(room) == "Name of a donor: Corner Market → Corner Shop"
    assert room.pantry.reports.day("2026-11-21").by_source == {"Corner Shop": 2268}
    room.hand("\x1b\b")
    assert value(room, "sources") == "Bakery; Corner Market"


def test_a_donor_is_renamed_by_touch(room: Table) -> None:
    room.hand("where food\nCorner Market\nBakery\n\n")
    room.hand("\x1bname of a donor\n")
    room.tap("Bakery")
    room.hand("Bakery on Pine\n")
    room.hand("\x1b")
    room.tap("Undo")
    assert value(room, "sources") == "Bakery; Corner Market"


def test_a_new_name_that_is_half_typed_outlives_the_window(room: Table) -> None:
    room.hand("where food\nCorner Market\nBakery\n\n")
    room.hand("\x1bname of a donor\n")
    room.tap("Bakery")
    room.hand("Bread H")
    room.close()
    again = reopened(room)
    again.hand("/settings\n")
    assert picker_of(again).line.text() == "Bread H"
    again.hand("ouse\n")
    assert told(again) == "Name of a donor: Bakery → Bread House"
    again.close()


def test_a_table_gives_plates_from_now_on(room: Table) -> None:
    room.hand("what this table gives\n")
    room.tap("Plates")
    assert told(room) == "What this table gives: Plates"
    room.hand("\x1b\x1b4\n")
    assert room.pantry.reports.day("2026-11-21").plates == 4
    room.close()
    again = reopened(room)
    assert again.window.page.band.mode is Mode.PLATES
    again.hand("/settings\nwhat this table gives\n")
    again.tap("Both")
    again.hand("\x1b\x1b")
    assert again.window.page.band.mode is Mode.OUT
    assert is_in_view(again.window, "Plates")
    again.hand("/settings\nwhat this table gives\n")
    again.tap("Groceries")
    again.hand("\x1b\x1b")
    assert not is_in_view(again.window, "Plates")
    again.close()


def test_what_a_table_gives_leaves_who_takes_in_at_it(stocked: Table) -> None:
    stocked.tap("Take in")
    stocked.hand("/settings\nwhat this table gives\n")
    stocked.tap("Plates")
    stocked.hand("\x1b\x1b")
    assert stocked.window.page.band.mode is Mode.IN


def test_how_many_backups_are_kept_is_set_by_touch(room: Table) -> None:
    room.hand("backups\n")
    room.tap("7")
    assert told(room) == "How many backups are kept: 7"
    assert room.pantry.settings.most_backups == 7


def test_own_reasons_for_waste_are_said_one_by_one(room: Table) -> None:
    room.hand("could not be shared\nmoldy\nbroken jar\n")
    assert told(room) == "Why food could not be shared: moldy, broken jar"
    assert room.pantry.settings.own_waste_reasons == ("moldy", "broken jar")


def test_a_weight_is_set_by_fingers_alone(room: Table) -> None:
    room.hand("most weight\n")
    for key in ("5", "0", "0", "lb", "Done"):
        room.tap(key)
    assert told(room) == "Most weight in one line: 500 lb"


@pytest.mark.parametrize(
    ("letters", "page"),
    [("place of a day", StartPage), ("backup now", ClosePage), ("weights of items", CatalogPage)],
)
def test_what_is_set_in_a_room_of_its_own_is_one_step_away_and_leads_back(
    room: Table, letters: str, page: type[QWidget]
) -> None:
    room.hand(f"{letters}\n")
    QApplication.processEvents()
    assert [one for one in room.window.findChildren(page) if one.isVisible()]
    room.tap("Back")
    assert page_of(room)
