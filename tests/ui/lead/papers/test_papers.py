"""The papers' page: found, chosen, looked at, saved and printed, by keys and by touch; a scan on it is the table's."""

from __future__ import annotations

import errno
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pantry.codes.own import OwnKind, own_code
from pantry.errors import PantryError
from pantry.office.pin import PinDoor
from pantry.office.printing.any_paper import draw
from pantry.office.printing.part_used import free_labels
from pantry.paper.labels.free_labels import FreeLabels
from pantry.paper.stocks import stock
from pantry.shelf.printed_sheets import waiting_sheets
from tests.paper.on_paper import scanned, words_on
from tests.ui.hands import is_in_view
from tests.ui.tables import BEANS, RICE
from ui.lead import places
from ui.lead.papers import press, save_and_print
from ui.lead.papers.paper_page import PaperPage
from ui.lead.papers.papers_page import PapersPage
from ui.lead.papers.press import Telling
from ui.lead.pickers import LinePicker, ValuesPicker
from ui.printing import Done, save_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table
    from ui.page import Page
    from ui.printing import PrintJob, SaveJob
    from ui.work import Progress

WELCOME = "Welcome sheet"


class Papers:
    """A table whose papers somebody looks at."""

    def __init__(self, table: Table, bot: QtBot) -> None:
        self.table, self.bot = table, bot

    @property
    def one(self) -> PaperPage:
        """The kind that is open."""
        return self._page(PaperPage)

    @property
    def all(self) -> PapersPage:
        """All kinds."""
        return self._page(PapersPage)

    @property
    def told(self) -> str:
        return self.one.told.words

    def open(self, kind: str, group: str = "For the table") -> PaperPage:
        self.table.hand("/papers\n")
        self.table.tap(group)
        self.table.tap(kind)
        self.see()
        return self.one

    def see(self) -> None:
        """The page is drawn."""
        self.bot.waitUntil(lambda: self.one.sight.preview.sight is not None)
        self.done()

    def done(self) -> None:
        """Nothing is being drawn, saved or printed."""
        busy = self.one._press
        self.bot.waitUntil(lambda: not busy.is_looking and not busy.is_busy, timeout=20_000)
        QApplication.processEvents()

    def key(self, text: str) -> None:
        """A key of a hand; it is waited for whether it stays alone."""
        self.table.hand(text)
        QTest.qWait(90)

    def press_key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            self.table.keys.wait(300)
            self.table.keys.press(key)
            QTest.qWait(90)

    def _page(self, kind: type[Page]) -> Page:
        QApplication.processEvents()
        (page,) = (page for page in self.table.window.findChildren(kind) if page.isVisible())
        return page


@pytest.fixture
def papers(stocked: Table, qtbot: QtBot) -> Papers:
    stocked.hand("/in\n")
    for code in (BEANS, RICE):
        stocked.scan(code)
    return Papers(stocked, qtbot)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One stick is plugged in."""
    folder = tmp_path / "RIVERSIDE"
    folder.mkdir()
    monkeypatch.setattr(save_and_print, "sticks_here", lambda: (folder,))
    return folder


@contextmanager
def printers(monkeypatch: pytest.MonkeyPatch, *names: str) -> Iterator[list[PrintJob]]:
    """The laptop knows these; what is printed on them is kept."""
    jobs: list[PrintJob] = []

    def printed(job: PrintJob, progress: Progress) -> Done:
        jobs.append(job)
        drawn = draw(job.paper)
        progress(1, 2)
        return Done(job.paper, drawn, job.paper.pages, job.printer)

    monkeypatch.setattr(press, "printers_here", lambda: names)
    monkeypatch.setattr(press, "print_pages", printed)
    yield jobs


def lines(papers: Papers) -> list[str]:
    return [line.words for line in papers.table.pantry.desk().lines(9) if line.stands]


def at_table(papers: Papers) -> bool:
    return papers.table.window.page.isVisible() and papers.table.window.page.box.line.hasFocus()


# there and back


def test_home_leads_there_and_back_leads_to_the_table(papers: Papers) -> None:
    papers.table.hand("/lead\n")
    papers.table.tap("Papers")
    assert papers.all.isVisible()
    papers.table.tap("Back to the table")
    assert at_table(papers)


def test_where_a_pin_is_set_it_is_asked_first(papers: Papers) -> None:
    PinDoor(papers.table.pantry.site_file, papers.table.held.clock()).set_pin("4711")
    papers.table.hand("/papers\n")
    assert not papers.table.window.findChildren(PapersPage)
    papers.table.hand("4711\n")
    assert papers.all.isVisible()


def test_by_keyboard_alone_from_the_box_to_a_sheet_and_back(papers: Papers) -> None:
    papers.table.hand("/papers\n")
    for _ in range(12):
        papers.press_key(Qt.Key.Key_Down)
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName().startswith(WELCOME):
            break
    papers.key("\n")
    assert papers.one.accessibleName() == WELCOME
    papers.key("\x1b")
    assert papers.all.isVisible()
    papers.key("\x1b")
    assert at_table(papers)


def test_by_keyboard_alone_pages_are_chosen_and_turned(papers: Papers) -> None:
    page = papers.open(WELCOME)
    papers.press_key(Qt.Key.Key_Tab)
    while not QApplication.focusWidget().accessibleName().startswith("1. Pages"):
        papers.press_key(Qt.Key.Key_Tab)
    papers.key("\n")
    assert isinstance(papers.one.side.picker, LinePicker)
    papers.table.hand("4\n")
    papers.see()
    papers.bot.waitUntil(lambda: page.sight.turner.words == "1 of 4")
    assert QApplication.focusWidget().accessibleName() == "4. Pages"
    papers.press_key(Qt.Key.Key_PageDown)
    papers.bot.waitUntil(lambda: page.sight.preview.sight.number == 1)
    assert page.sight.turner.words == "2 of 4"
    papers.press_key(Qt.Key.Key_PageUp, times=2)
    papers.bot.waitUntil(lambda: page.sight.preview.sight.number == 0)


def ringed() -> str:
    return QApplication.focusWidget().accessibleName()


def test_the_first_arrow_goes_to_what_can_be_chosen_not_to_the_way_out(papers: Papers) -> None:
    papers.table.hand("/papers\n")
    papers.press_key(Qt.Key.Key_Down)
    assert ringed() == papers.all._tiles[0].accessibleName()
    papers.open("Labels of repacked food", "Labels")
    papers.press_key(Qt.Key.Key_Down)
    assert ringed() == "–. Food on the shelf"
    papers.table.tap("More")
    tap_row(papers, "A line to write on. Allergens")
    papers.press_key(Qt.Key.Key_Down)
    assert ringed() == "Milk"
    papers.key("\n")
    assert isinstance(papers.one.side.picker, ValuesPicker)


# what is chosen


def test_languages_two_of_ten(papers: Papers) -> None:
    page = papers.open(WELCOME)
    papers.table.tap("English · Spanish")
    assert not is_in_view(papers.table.window, "Save to the stick")
    papers.table.tap("Haitian Creole")
    papers.table.tap("Done")
    papers.see()
    assert is_in_view(papers.table.window, "Spanish · Haitian Creole")
    papers.table.tap("Spanish · Haitian Creole")
    papers.table.tap("Spanish")
    papers.table.tap("Done")
    assert page._wanted.sheet.languages == ("ht",)


def test_paper_goes_to_the_other_at_one_tap_and_the_page_with_it(papers: Papers) -> None:
    page = papers.open(WELCOME)
    papers.table.tap("Letter")
    papers.done()
    size = page.sight.preview.sight.picture.deviceIndependentSize()
    assert size.height() / size.width() == pytest.approx(297 / 210, abs=0.01)


def test_a_number_that_can_not_be_is_said_and_changes_nothing(papers: Papers) -> None:
    page = papers.open(WELCOME)
    papers.table.tap("1. Pages")
    papers.table.hand("\b201\n")
    assert page.side.picker.trouble == "A number from 1 to 200, please."
    papers.table.tap("Back")
    assert page._wanted.sheet.pages == 1


def test_what_was_chosen_is_there_when_somebody_comes_back(papers: Papers) -> None:
    papers.open(WELCOME)
    papers.table.tap("Letter")
    papers.table.tap("All papers")
    papers.table.tap(WELCOME)
    assert is_in_view(papers.table.window, "A4")


# chosen items


def chosen(papers: Papers) -> tuple[str, ...]:
    return papers.one._wanted.labels.items


def open_items(papers: Papers) -> PaperPage:
    page = papers.open("Labels with barcodes for items", "Labels")
    papers.table.tap("One of each item on the shelf")
    papers.table.tap("Chosen items")
    return page


def test_items_are_ticked_by_a_tap_and_said_how_many(papers: Papers, stick: Path) -> None:
    page = open_items(papers)
    papers.table.tap("Rice")
    assert page.side.picker._title.words == "1 item is chosen."
    papers.table.tap("Black beans")
    papers.table.tap("Black beans")
    papers.table.tap("Done")
    assert chosen(papers) == (f"g00{RICE}",)
    assert is_in_view(papers.table.window, "1 chosen item")
    papers.table.tap("Save to the stick")
    papers.done()
    assert scanned((stick / "labels.pdf").read_bytes(), 300) == [f"0{RICE}"]


def test_items_by_keyboard_alone_letters_and_enter_or_arrows_and_enter(papers: Papers) -> None:
    open_items(papers)
    papers.table.hand("ric\n")
    assert chosen(papers) == (f"g00{RICE}",)
    papers.press_key(Qt.Key.Key_Down)
    papers.table.hand("\n")
    assert chosen(papers) == (f"g00{RICE}", f"g00{BEANS}")
    papers.table.hand("oz\n")
    assert chosen(papers) == (f"g00{RICE}",)
    papers.table.hand("\n")
    assert papers.one.side.picker is None


def test_letters_leave_what_they_begin_and_what_is_not_there_is_said(papers: Papers) -> None:
    page = open_items(papers)
    papers.table.hand("bea")
    assert is_in_view(papers.table.window, "Black beans")
    assert not is_in_view(papers.table.window, "Rice")
    papers.table.hand("x\n")
    assert page.side.picker.trouble == "Nothing on the shelf is called so."
    assert chosen(papers) == ()


def test_a_scan_picks_an_item_and_once_more_leaves_it_picked(papers: Papers) -> None:
    before, page = lines(papers), open_items(papers)
    papers.table.scan(BEANS)
    papers.table.scan(RICE)
    papers.table.scan(BEANS)
    assert set(chosen(papers)) == {f"g00{BEANS}", f"g00{RICE}"}
    papers.table.scan("024000162865")
    assert page.side.picker.trouble == "That is not on the shelf. Nothing more was chosen."
    assert lines(papers) == before
    papers.table.scan(own_code(OwnKind.HOUSEHOLD_CARD, 7))
    assert at_table(papers)


def test_a_row_that_was_behind_more_is_in_view_once_it_is_chosen(papers: Papers) -> None:
    papers.open("Labels of repacked food", "Labels")
    papers.table.tap("More")
    tap_row(papers, "A line to write on. Allergens")
    papers.table.tap("Wheat")
    papers.table.tap("Done")
    assert is_in_view(papers.table.window, "Wheat. Allergens")


def test_of_many_items_those_that_a_scan_picks_are_turned_to(papers: Papers) -> None:
    desk = papers.table.pantry.desk()
    for line in ("/in", *(f"{number}-unnamed-code" for number in range(10, 50))):
        desk.answer(line, scanned=line != "/in")
    open_items(papers)
    papers.table.tap("More")
    assert is_in_view(papers.table.window, "Unknown item. ")
    assert not is_in_view(papers.table.window, "Rice")
    papers.table.scan(RICE)
    assert is_in_view(papers.table.window, "Rice")


# repacked food


def tap_row(papers: Papers, row: str) -> None:
    """Those that find no room are behind More; one that was pressed stays in view."""
    for _ in range(4):
        if is_in_view(papers.table.window, row):
            break
        papers.table.tap("More")
    papers.table.tap(row)


def test_all_that_a_label_of_repacked_food_says_is_chosen_or_typed(papers: Papers, stick: Path) -> None:
    page = papers.open("Labels of repacked food", "Labels")
    tap_row(papers, "–. Food on the shelf")
    papers.table.tap("Rice")
    for row, typed in (
        ("A line to write on. Net weight", "2lb"), ("A line to write on. Lot", "A7"),
        ("A line to write on. Ingredients", "Rice, salt"), ("A line to write on. Packed by", "Oak St table"),
    ):  # fmt: skip
        tap_row(papers, row)
        papers.table.hand(f"{typed}\n")
    tap_row(papers, "A line to write on. Allergens")
    for each in ("Milk", "We don't know", "Wheat", "Milk"):
        papers.table.tap(each)
    papers.table.tap("Done")
    assert page._wanted.repacked.contains == "wheat,milk"
    tap_row(papers, "Today. Packed on")
    papers.table.tap("Another day")
    papers.table.hand("11/20\n")
    papers.see()
    assert is_in_view(papers.table.window, "Fri, Nov 20. Packed on")
    papers.table.tap("Save to the stick")
    papers.done()
    words = " ".join(words_on((stick / "repacked.pdf").read_bytes()).split())
    for said in ("2 lb (907 g)", "A7", "Rice, salt", "Contains: milk, wheat", "Nov 20, 2026", "Oak St table"):
        assert said in words
    assert scanned((stick / "repacked.pdf").read_bytes(), 300) == [f"0{RICE}"]


def test_a_part_of_repacked_food_that_can_not_be_is_said_where_the_page_would_be(papers: Papers) -> None:
    page = papers.open("Labels of repacked food", "Labels")
    papers.table.tap("A line to write on. Net weight")
    papers.table.hand("a bag\n")
    assert page.sight.preview.words == "a bag is no weight. Nothing was printed. Write it as 2lb or 907g."
    papers.table.tap("a bag. Net weight")
    papers.table.hand("\b\n")
    papers.see()
    assert is_in_view(papers.table.window, "A line to write on. Net weight")


# a scan is the table's


@pytest.mark.parametrize("where", ["all", "one", "number", "languages"])
def test_a_scan_goes_to_the_table(papers: Papers, where: str) -> None:
    before = lines(papers)
    papers.table.hand("/papers\n")
    if where != "all":
        papers.table.tap("For the table")
        papers.table.tap(WELCOME)
    if where == "number":
        papers.table.tap("1. Pages")
    if where == "languages":
        papers.table.tap("English · Spanish")
    papers.table.scan(BEANS)
    assert at_table(papers)
    assert len(lines(papers)) == len(before) + 1


def test_a_number_of_pages_is_no_number_of_what_is_scanned(papers: Papers) -> None:
    papers.open(WELCOME)
    papers.table.tap("1. Pages")
    papers.table.hand("24")
    papers.table.scan(BEANS)
    assert lines(papers)[0].startswith("1 × Black beans")


# the stick


def test_one_stick_gets_it_at_one_tap(papers: Papers, stick: Path) -> None:
    papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    papers.done()
    assert papers.told == ("welcome-sheet.pdf is on RIVERSIDE. Ask the copy shop to print it at 100 %, on one side.")
    (code,) = scanned((stick / "welcome-sheet.pdf").read_bytes(), 203)
    waiting = waiting_sheets(papers.table.pantry.site_file.reading, papers.table.pantry.books.site)
    assert [sheet.code for sheet in waiting] == [code]
    papers.table.tap("Save to the stick")
    papers.done()
    assert "welcome-sheet-2.pdf" in papers.told
    assert scanned((stick / "welcome-sheet-2.pdf").read_bytes(), 203) != [code]


def test_without_a_stick_a_folder_is_walked_to(papers: Papers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine" / "print me").mkdir(parents=True)
    monkeypatch.setattr(save_and_print, "sticks_here", tuple)
    monkeypatch.setattr(save_and_print, "own_folders", lambda: (tmp_path / "mine", tmp_path / "gone"))
    papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    assert papers.one.side.picker.accessibleName().startswith("No stick is here.")
    assert not is_in_view(papers.table.window, "gone")
    papers.table.tap("Look for sticks again")
    papers.table.tap("mine")
    papers.table.tap("print me")
    assert papers.one.side.picker.accessibleName().startswith("Not saved yet. Save it in print me?")
    papers.table.tap("Save it here")
    papers.done()
    assert (tmp_path / "mine" / "print me" / "welcome-sheet.pdf").is_file()


def test_of_two_sticks_one_is_chosen(papers: Papers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sticks = (tmp_path / "RED", tmp_path / "BLUE")
    for each in sticks:
        each.mkdir()
    monkeypatch.setattr(save_and_print, "sticks_here", lambda: sticks)
    papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    papers.table.tap("Stick BLUE")
    papers.done()
    assert [path.name for each in sticks for path in each.iterdir()] == ["welcome-sheet.pdf"]


def test_a_stick_that_was_pulled_out_is_said_in_words(papers: Papers, stick: Path) -> None:
    papers.open(WELCOME)
    stick.rmdir()
    papers.table.tap("Save to the stick")
    papers.done()
    assert papers.one._press.told.telling is Telling.TROUBLE
    assert papers.told == "The stick RIVERSIDE is gone. Nothing was saved. Plug it in and save again."
    assert not waiting_sheets(papers.table.pantry.site_file.reading, papers.table.pantry.books.site)
    stick.mkdir()
    papers.table.tap("Save to the stick")
    papers.done()
    assert papers.told.startswith("welcome-sheet.pdf is on RIVERSIDE.")


@pytest.mark.parametrize(("number", "said"), [
    (errno.ENOSPC, "The stick RIVERSIDE is full. Nothing was saved. Make room on it, or choose another place."),
    (errno.EROFS, "The stick RIVERSIDE can't be written to. Nothing was saved. Choose another place."),
])  # fmt: skip
def test_where_the_only_stick_takes_nothing_another_place_is_chosen(
    papers: Papers, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    assert stick.is_dir()
    (tmp_path / "mine").mkdir()
    monkeypatch.setattr(save_and_print, "own_folders", lambda: (tmp_path / "mine",))
    papers.open(WELCOME)
    with monkeypatch.context() as broken:
        broken.setattr("pantry.whole_file.os.write", refusing(number))
        papers.table.tap("Save to the stick")
        papers.done()
    assert papers.told == said
    papers.table.tap("Another place")
    papers.table.tap("mine")
    papers.table.tap("Save it here")
    papers.done()
    assert papers.told == "welcome-sheet.pdf is in your folder mine. Print it at 100 %, on one side."
    assert (tmp_path / "mine" / "welcome-sheet.pdf").is_file()


def refusing(number: int) -> Callable[[int, bytes], int]:
    def write(_descriptor: int, _data: bytes) -> int:
        raise OSError(number, "no")

    return write


def test_a_stick_that_can_only_be_read_is_said_so(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(save_and_print, "sticks_here", tuple)
    monkeypatch.setattr(save_and_print, "locked_sticks", lambda: (Path("/media/RIVERSIDE"),))
    papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    said = "The stick RIVERSIDE can't be written to. Save it where?"
    assert papers.one.side.picker.accessibleName() == said


@pytest.fixture
def slow_stick(stick: Path, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Nothing is written before it is set."""
    go_on = threading.Event()

    def slowly(job: SaveJob, progress: Progress) -> Done:
        go_on.wait(20)
        return save_pdf(job, progress)

    monkeypatch.setattr(press, "save_pdf", slowly)
    assert stick.is_dir()
    return go_on


def test_what_a_save_came_to_is_told_on_the_next_page_of_papers(
    papers: Papers, stick: Path, slow_stick: threading.Event
) -> None:
    busy = papers.open(WELCOME)._press
    papers.table.tap("Save to the stick")
    papers.key("\x1b")
    assert papers.all.told.words == "The paper is being saved."
    papers.key("\x1b")
    assert at_table(papers)
    stick.rmdir()
    slow_stick.set()
    papers.bot.waitUntil(lambda: not busy.is_busy)
    papers.table.hand("/papers\n")
    assert "Nothing was" in papers.all.told.words
    papers.table.tap(WELCOME)
    assert papers.told == ""
    papers.table.tap("All papers")
    assert papers.all.told.words == ""


def test_what_was_in_view_too_short_to_be_read_is_told_again(papers: Papers, stick: Path) -> None:
    papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    papers.done()
    assert stick.name in papers.told
    papers.table.tap("All papers", after_s=0.2)
    assert "is on RIVERSIDE" in papers.all.told.words
    papers.table.tap("Back to the table")
    papers.table.hand("/papers\n")
    assert papers.all.told.words == ""


def test_a_double_tap_on_save_saves_once(papers: Papers, stick: Path, slow_stick: threading.Event) -> None:
    page = papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    assert not page.ways_out.save.isEnabled()
    papers.table.tap("Save to the stick", after_s=0.1)
    slow_stick.set()
    papers.done()
    papers.table.tap("Save to the stick", after_s=0.3)
    papers.done()
    assert [path.name for path in stick.iterdir()] == ["welcome-sheet.pdf"]
    assert len(waiting_sheets(papers.table.pantry.site_file.reading, papers.table.pantry.books.site)) == 1
    assert "welcome-sheet.pdf" in papers.told


def test_the_ring_is_on_save_again_once_it_is_saved(papers: Papers, stick: Path) -> None:
    page = papers.open(WELCOME)
    page.ways_out.save.setFocus(Qt.FocusReason.TabFocusReason)
    papers.key("\n")
    papers.done()
    assert [path.name for path in stick.iterdir()] == ["welcome-sheet.pdf"]
    assert page.ways_out.save.hasFocus()


def test_a_folder_that_may_not_be_looked_into_takes_the_paper_itself(tmp_path: Path) -> None:
    from pantry.language import Language

    (value, words), *more = places.folder_row(tmp_path / "gone", Language()).options
    assert (words, more) == ("Save it here", [])
    assert places.read_place(value) == places.Place(places.Step.SAVE, tmp_path / "gone")


# labels


def test_the_first_free_label_is_tapped_on_a_picture_and_remembered(papers: Papers, stick: Path) -> None:
    page = papers.open("Labels with barcodes for items", "Labels")
    assert len(page.sight.preview._dies) == 30
    papers.table.tap("A new sheet")
    picture = page.sight.picture
    tap_label(papers, 8)
    papers.table.tap("Spoiled labels")
    tap_label(papers, 9)
    tap_label(papers, 11)
    tap_label(papers, 11)
    tap_label(papers, 3)
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(8, (9,))
    assert picture.isVisible()
    papers.table.tap("Done")
    papers.done()
    assert is_in_view(papers.table.window, "Label 8, without spoiled ones")
    papers.table.tap("Save to the stick")
    papers.done()
    assert sorted(scanned((stick / "labels.pdf").read_bytes(), 300)) == [f"0{BEANS}", f"0{RICE}"]
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(11)
    assert sorted(scanned(page.sight.preview.sight.drawn.pdf, 300)) == [f"0{BEANS}", f"0{RICE}"]
    assert is_in_view(papers.table.window, "Label 8, without spoiled ones")
    papers.table.tap("No. One label for each piece")
    assert is_in_view(papers.table.window, "Label 11")


def test_rows_stay_where_they_are_when_something_is_told_below_them(papers: Papers, stick: Path) -> None:
    page = papers.open("Labels of repacked food", "Labels")
    assert stick.is_dir()

    def at_top() -> str:
        return min((each for each in page.side.rows._buttons if each.isVisible()), key=lambda each: each.y()).words

    tap_row(papers, "A line to write on. Ingredients")
    papers.table.tap("Back")
    before = at_top()
    papers.table.tap("Save to the stick")
    papers.done()
    assert (papers.told[:12], at_top()) == ("repacked.pdf", before)
    papers.table.tap("More")
    assert at_top() != before


def test_beside_what_was_saved_it_is_still_seen_until_something_is_chosen(papers: Papers, stick: Path) -> None:
    def seen() -> str:
        (code,) = scanned(page.sight.preview.sight.drawn.pdf, 203)
        return code

    page = papers.open(WELCOME)
    papers.table.tap("Save to the stick")
    papers.done()
    (saved,) = scanned((stick / "welcome-sheet.pdf").read_bytes(), 203)
    assert "is on RIVERSIDE" in papers.told
    assert seen() == saved
    papers.table.tap("Letter")
    papers.done()
    assert papers.told == ""
    assert seen() != saved


def tap_label(papers: Papers, number: int) -> None:
    picture = papers.one.sight.picture
    QTest.mouseClick(
        picture, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(*picture.center_of(number))
    )


def test_the_first_free_label_by_keys_alone(papers: Papers) -> None:
    page = papers.open("Labels with barcodes for items", "Labels")
    papers.table.tap("A new sheet")
    page.sight.picture.setFocus(Qt.FocusReason.TabFocusReason)
    papers.press_key(Qt.Key.Key_Down, times=2)
    papers.press_key(Qt.Key.Key_Right)
    papers.key("\n")
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(8)
    papers.key("\x1b")
    assert is_in_view(papers.table.window, "Label 8")


def test_the_first_free_label_is_typed_by_its_number(papers: Papers) -> None:
    papers.open("Labels with barcodes for items", "Labels")
    papers.table.tap("A new sheet")
    papers.key("1")
    papers.key("4")
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(14)
    papers.key("3")
    papers.key("0")
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(30)
    papers.table.tap("Spoiled labels")
    papers.key("2")
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(30)


def test_a_sheet_can_not_be_spoiled_whole(papers: Papers) -> None:
    page = papers.open("Labels with barcodes for items", "Labels")
    papers.table.tap("A new sheet")
    tap_label(papers, 30)
    papers.table.tap("Spoiled labels")
    tap_label(papers, 30)
    assert page.side.picker._hint.words == "Then no label of this sheet would be free. Take a new sheet."
    assert free_labels(papers.table.pantry.site_file, stock("5160")) == FreeLabels(30)


def test_an_empty_shelf_is_said_where_the_page_would_be(stocked: Table, qtbot: QtBot) -> None:
    papers = Papers(stocked, qtbot)
    stocked.hand("/papers\n")
    stocked.tap("Labels")
    stocked.tap("Labels with barcodes for items")
    assert papers.one.sight.preview.words.startswith("Nothing is on the shelf")
    assert not is_in_view(stocked.window, "Show at 100 %")


def test_the_page_grows_and_is_moved(papers: Papers) -> None:
    page = papers.open(WELCOME)
    preview = page.sight.preview
    papers.table.tap("Show at 100 %")
    papers.bot.waitUntil(lambda: preview.sight.scale == pytest.approx(96 / 72))
    assert not preview.arrow(int(Qt.Key.Key_Tab))
    preview.setFocus(Qt.FocusReason.TabFocusReason)
    papers.press_key(Qt.Key.Key_Down)
    assert preview._offset.y() == -80
    middle = preview.rect().center()
    QTest.mouseClick(
        preview, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle.x(), middle.y() + 50)
    )
    assert preview._offset.y() == -130
    papers.table.tap("Show at 200 %")
    papers.bot.waitUntil(lambda: preview.sight.scale == pytest.approx(2 * 96 / 72))
    papers.table.tap("Show the whole page")
    papers.bot.waitUntil(lambda: preview.sight.scale < 1)
    assert not preview.arrow(int(Qt.Key.Key_Down))


# printers


def test_a_printer_is_chosen_from_a_list_of_ours(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    with printers(monkeypatch, "Brother QL-700", "HP DeskJet") as jobs:
        papers.open(WELCOME)
        papers.table.tap("Print")
        papers.bot.waitUntil(lambda: is_in_view(papers.table.window, "HP DeskJet"))
        papers.table.tap("HP DeskJet")
        papers.done()
    (job,) = jobs
    assert (job.printer, job.title) == ("HP DeskJet", papers.table.window.language.say(papers.one._kind.title))
    assert WELCOME in words_on(job.paper.draw())
    assert papers.told == "1 page is on its way to HP DeskJet."


def test_the_printer_that_a_paper_went_to_last_is_lit_and_one_more_enter_prints(
    papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with printers(monkeypatch, "Brother QL-700", "HP DeskJet", "Zebra") as jobs:
        page = papers.open(WELCOME)
        page._press.print(page._wanted, page._kind, "HP DeskJet")
        papers.done()
        page.ways_out.print.setFocus(Qt.FocusReason.TabFocusReason)
        papers.key("\n")
        papers.bot.waitUntil(lambda: is_in_view(papers.table.window, "Zebra"))
        papers.key("\n")
        papers.done()
    assert [job.printer for job in jobs] == ["HP DeskJet", "HP DeskJet"]


def test_no_printer_is_said_with_what_to_do(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    with printers(monkeypatch) as jobs:
        papers.open(WELCOME)
        papers.table.tap("Print")
        papers.bot.waitUntil(lambda: papers.told.startswith("This laptop knows no printer."))
    assert not jobs


def test_a_printer_that_stops_is_said_and_nothing_is_remembered(
    papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(_job: PrintJob, _progress: Progress) -> Done:
        raise PantryError("The printer stopped.")

    with printers(monkeypatch, "Zebra"):
        monkeypatch.setattr(press, "print_pages", stops)
        papers.open(WELCOME)
        papers.table.tap("Print")
        papers.bot.waitUntil(lambda: is_in_view(papers.table.window, "Zebra"))
        papers.table.tap("Zebra")
        papers.done()
    assert papers.told == "The printer stopped."
    assert not waiting_sheets(papers.table.pantry.site_file.reading, papers.table.pantry.books.site)


def test_printing_is_stopped_by_a_tap_and_goes_on_under_the_table(
    papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_job: PrintJob, progress: Progress) -> Done:
        while True:
            progress(1, 4)
            QTest.qSleep(5)

    with printers(monkeypatch, "Zebra"):
        monkeypatch.setattr(press, "print_pages", endless)
        papers.open(WELCOME)
        papers.table.tap("Print")
        papers.bot.waitUntil(lambda: is_in_view(papers.table.window, "Zebra"))
        papers.table.tap("Zebra")
        papers.bot.waitUntil(lambda: papers.told == "Page 2 of 4")
        papers.table.scan(BEANS)
        assert at_table(papers)
        papers.table.hand("/papers\n")
        papers.table.tap(WELCOME)
        assert papers.told == "Page 2 of 4"
        assert not papers.one.ways_out.save.isEnabled()
        papers.table.tap("Stop")
        papers.done()
    assert papers.told == "Stopped. Nothing was printed, nothing was saved."
    assert papers.one.ways_out.save.isEnabled()


def test_the_window_closes_while_something_prints(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_job: PrintJob, progress: Progress) -> Done:
        while True:
            progress(1, 4)
            QTest.qSleep(5)

    with printers(monkeypatch, "Zebra"):
        monkeypatch.setattr(press, "print_pages", endless)
        page = papers.open(WELCOME)
        page._press.print(page._wanted, page._kind, "Zebra")
        assert page._press.is_busy
        papers.table.close()
    assert not papers.table.is_open


def test_where_words_are_large_the_rest_is_behind_more(large: Table, qtbot: QtBot) -> None:
    papers = Papers(large, qtbot)
    page = papers.open(WELCOME)
    papers.table.tap("English · Spanish")
    assert not is_in_view(large.window, "Portuguese")
    papers.table.tap("More")
    assert is_in_view(large.window, "Portuguese")
    papers.table.tap("Back")
    assert page.side.rows.isVisible()
