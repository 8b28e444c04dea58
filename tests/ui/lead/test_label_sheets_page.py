"""A label sheet of one's own is measured in the window: its picture follows what is typed; labels are printed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.desk import Mode
from pantry.office.printing.own_stocks import own_stocks
from tests.ui.printer_scenes import settled, sheets_page
from tests.ui.tables import BEANS, reopened
from ui.lead.papers.paper_page import PaperPage
from ui.lead.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from tests.ui.tables import Table

MEASURED = "Jars\nletter\n2 5/8\n1in\n3\n10\n3/16in\n\n2.75in\n\n"


def paper(table: Table) -> PaperPage:
    QApplication.processEvents()
    (page,) = (page for page in table.window.findChildren(PaperPage) if page.isVisible())
    return page


def names(table: Table) -> list[str]:
    return [own.name for own in own_stocks(table.pantry.shelf)]


def test_by_keys_alone_a_sheet_is_measured_saved_and_taken_back(stocked: Table) -> None:
    stocked.hand("/labelsheets\n")
    stocked.hand("\n" + MEASURED)
    page = sheets_page(stocked)
    assert page.title.words == "Is that right?"
    assert names(stocked) == []
    stocked.hand("\n")
    assert names(stocked) == ["Jars"]
    stocked.tap("Undo")
    assert (names(stocked), page.title.words) == ([], "Is that right?")


def test_the_picture_follows_each_letter_and_says_whether_it_fits(stocked: Table) -> None:
    stocked.hand("/labelsheets\n")
    page = sheets_page(stocked)
    assert not page.picture.isVisible()
    stocked.hand("\nJars\nletter\n60\n30\n")
    assert page.picture.isVisible()
    stocked.hand("3")
    assert page.picture.accessibleName() == "Picture of the sheet: it fits."
    stocked.hand("3")
    assert page.picture.accessibleName() == "Picture of the sheet: too large."
    red = page.picture.grab().toImage()
    stocked.hand("\x1b3")
    assert page.picture.grab().toImage() != red
    stocked.hand("\x1b4\n")
    assert "at most 3 find room" in page._trouble.accessibleName()
    assert page.line.selectedText() == "4"


def test_what_is_half_measured_outlives_the_window(stocked: Table) -> None:
    stocked.hand("/labelsheets\n")
    stocked.hand("\nJars\nletter\n2 5")
    stocked.close()
    again = reopened(stocked)
    again.hand("/labelsheets\n")
    page = sheets_page(again)
    assert (page.title.words, page.line.text()) == ("How wide is one label?", "2 5")
    again.hand("/8\n")
    assert page.title.words == "How high is one label?"
    again.close()


def test_from_the_papers_room_another_sheet_is_chosen_at_once(stocked: Table) -> None:
    stocked.pantry.desk(Mode.IN).answer(BEANS)
    stocked.hand("/papers\n")
    stocked.tap("Labels")
    stocked.tap("Labels with barcodes for items")
    page = paper(stocked)
    row = next(row for row in page.side.rows._rows if row.key == "stock")
    assert row.options[-1][1] == "Another sheet…"
    page._on_row(row)
    page.side.picker.picked.emit((row.options[-1][0],))
    stocked.hand(MEASURED + "\n")
    page = paper(stocked)
    assert page._wanted.labels.stock == "Jars"
    assert page._places.stock.columns == 3
    stocked.tap("All papers")


def test_from_the_papers_room_the_way_back_leads_to_the_paper(stocked: Table) -> None:
    stocked.hand("/papers\n")
    stocked.tap("Labels")
    stocked.tap("Blank stickers. stick one on, scan it, type a name")
    page = paper(stocked)
    row = next(row for row in page.side.rows._rows if row.key == "stock")
    page._on_row(row)
    page.side.picker.picked.emit((row.options[-1][0],))
    stocked.hand("\x1b\x1b")
    assert paper(stocked)._wanted.labels.stock == "5160"


def test_a_sheet_of_ours_is_offered_wherever_a_stock_is_chosen(stocked: Table) -> None:
    stocked.hand("/labelsheets\n")
    stocked.hand("\n" + MEASURED + "\n")
    stocked.hand("\n")  # print labels on it
    assert paper(stocked)._wanted.labels.stock == "Jars"
    stocked.tap("Back")
    page = sheets_page(stocked)
    assert page.title.words == "What is next?"
    page.listed.pressed.emit("line_up")
    settled(stocked)
    stocked.hand("Zebra\n")
    assert settled(stocked).listed.rows[0].words == "Jars"
    stocked.window.leave_page()
    stocked.hand("/settings\nlabel sheet or\n")
    (settings,) = (each for each in stocked.window.findChildren(SettingsPage) if each.isVisible())
    assert any("Jars" in words for _, words in settings._row(settings._talk.one("label_stock")).options)


def test_it_is_found_among_the_settings_by_labels(stocked: Table) -> None:
    stocked.hand("/settings\nlabel sheets of\n")
    assert sheets_page(stocked).title.words == "No sheet of our own yet"
    stocked.tap("Back")
    assert [each for each in stocked.window.findChildren(SettingsPage) if each.isVisible()]


def test_help_is_about_this_room(stocked: Table) -> None:
    stocked.hand("/labelsheets\n")
    stocked.tap("Help")
    stocked.tap("Back")
    assert sheets_page(stocked)
