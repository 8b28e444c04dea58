"""A stick in the window: read and written in one go, what it leaves open is answered by keys, trouble is told."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.assembly import join_site, new_pantry, open_pantry
from pantry.desk import Mode
from pantry.office.counting import FoundNow, ToCount, count_item, start_counting
from pantry.places import SHELF, fixed_place
from pantry.settings import SiteSettings
from pantry.stick import read_stick, write_stick
from tests.ui.stick_scenes import one_said_otherwise, settle, with_questions
from tests.ui.tables import BEANS, reopened
from ui.lead.close.close_page import ClosePage
from ui.lead.start.start_page import StartPage
from ui.lead.stick import stick_page
from ui.lead.stick.stick_page import StickPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.tables import Table

CAN = f"g00{BEANS}"


@pytest.fixture
def stick(stocked: Table, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick on which another laptop wrote: it took in and named otherwise what was counted here."""
    folder = stocked.pantry.site_file.path.with_name("KINGSTON")
    with_questions(stocked.pantry, folder)
    monkeypatch.setattr(stick_page, "sticks_here", lambda: (folder,))
    return folder


@pytest.fixture
def opened(stocked: Table, stick: Path) -> Callable[[], StickPage]:  # noqa: ARG001 - it is plugged in
    def open_it() -> StickPage:
        stocked.hand("/stick\n")
        return settle(stocked)

    return open_it


def rows(page: StickPage) -> list[str]:
    return [row.words for row in page.listed.rows]


def exchanged(table: Table, page: StickPage) -> StickPage:
    table.hand("\n")
    settle(table)
    return page


def test_a_stick_is_read_and_written_by_one_key(stocked, stick, opened):
    page = exchanged(stocked, opened())

    assert page.title.words == "Done. You can take the stick out."
    assert "What was new on it is in the books now." in page.words
    assert rows(page)[0] == "Answer 2 questions"
    with closing(open_pantry(stick.with_name("red.pantry"), stocked.pantry.clock)) as red:
        read_stick(red.books, red.site_file, red.clock, stick)
        assert red.shelf.on_hand_of(CAN) == stocked.pantry.shelf.on_hand_of(CAN)


def test_what_only_people_can_answer_is_answered_by_keys_and_taken_back(stocked, opened):
    page = exchanged(stocked, opened())
    stocked.hand("\n")
    assert page.title.words == "Which is right?"
    assert "Kind of Black beans, 15 oz" in page.words
    assert set(rows(page)[:2]) == {"Produce", "Dry goods"}

    page.listed.pressed.emit("keep")
    settle(stocked)

    assert page.title.words == "Were they before the count?"
    assert rows(page)[:2] == ["Yes, all before the count", "No, all after the count"]
    page.listed.pressed.emit("line 1")
    page.listed.pressed.emit("some")
    settle(stocked)
    assert page.done.words.startswith("Answered: 1 of them was before it.")
    assert stocked.pantry.shelf.on_hand_of(CAN) in (9, 33)

    stocked.tap("Undo")
    settle(stocked)

    assert "Taken back." in page.words
    assert rows(page)[0] == "Answer 1 question"


def test_what_two_laptops_counted_apart_is_added_and_taken_back(stocked, tmp_path, monkeypatch):
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    here = stocked.pantry
    write_stick(here.books, here.site_file, here.clock, folder)
    with closing(join_site(tmp_path / "red.pantry", folder, here.clock, site=here.books.site)) as red:
        for pantry, found in ((here, 5), (red, 4)):
            what = ToCount(fixed_place(pantry.books.site, SHELF))
            counting = start_counting(pantry.books, pantry.shelf, pantry.clock, what, ["Ana"])
            count_item(pantry.books, pantry.shelf, pantry.clock, counting, FoundNow(CAN, found))
        write_stick(red.books, red.site_file, red.clock, folder)
    monkeypatch.setattr(stick_page, "sticks_here", lambda: (folder,))
    stocked.hand("/stick\n")
    page = exchanged(stocked, settle(stocked))
    stocked.hand("\n")
    assert page.title.words == "Which was last, or did each count another part?"
    assert "Each counted another part" in rows(page)

    stocked.hand("each\n")
    settle(stocked)
    assert here.shelf.on_hand_of(CAN) == 9

    stocked.tap("Undo")
    settle(stocked)
    assert here.shelf.on_hand_of(CAN) in (4, 5)
    assert rows(page)[0] == "Answer 1 question"


def test_an_answer_that_is_none_stays_in_the_box(stocked, opened):
    page = exchanged(stocked, opened())
    stocked.hand("\ncheese\n")

    assert "There is no kind cheese." in page.words
    assert page.line.text() == "cheese"


def test_what_is_open_stands_on_the_tile_and_among_the_open_ends_until_it_is_answered(stocked, opened):
    exchanged(stocked, opened())
    open_ends = stocked.pantry.shelf.open_ends

    assert [(end.kind.value, end.how_many) for end in open_ends.until("2026-11-21") if end.kind == "questions"] == [
        ("questions", 2)
    ]
    stocked.hand("\n")
    page = settle(stocked)
    for key in ("keep", "yes"):
        page.listed.pressed.emit(key)
        settle(stocked)

    assert not [end for end in open_ends.until("2026-11-21") if end.kind == "questions"]


def test_later_goes_to_the_next_question_and_round(stocked, opened):
    page = exchanged(stocked, opened())
    stocked.hand("\n")
    first = page.title.words
    page.listed.pressed.emit("later")
    assert page.title.words != first

    page.listed.pressed.emit("later")
    assert page.title.words == first


def test_half_an_answer_outlives_the_window(stocked, stick, opened):  # noqa: ARG001 - it is plugged in
    exchanged(stocked, opened())
    stocked.hand("\nFood f")

    again = reopened(stocked)
    again.hand("/stick\n")
    page = settle(again)

    assert (page.title.words, page.line.text()) == ("Which is right?", "Food f")
    again.close()


def test_a_stick_that_was_pulled_out_is_told_and_nothing_is_made_on_the_disk(stocked, stick, opened):
    page = opened()
    moved = stick.rename(stick.with_name("pulled"))

    exchanged(stocked, page)

    assert "KINGSTON is gone. Your books are safe on this laptop." in page.done.words
    assert not stick.exists()
    assert moved.exists()


def test_a_locked_stick_is_read_alone(stocked, stick, monkeypatch):
    monkeypatch.setattr(stick_page, "sticks_here", lambda: ())
    monkeypatch.setattr(stick_page, "locked_sticks", lambda: (stick,))
    before = sorted(path.name for path in stick.rglob("*"))
    stocked.hand("/stick\n")
    page = settle(stocked)
    assert rows(page)[0] == "Read KINGSTON"

    exchanged(stocked, page)

    assert "What was new on it is in the books now." in page.words
    assert sorted(path.name for path in stick.rglob("*")) == before


def test_a_new_stick_is_written(stocked, tmp_path, monkeypatch):
    empty = tmp_path / "NEW"
    empty.mkdir()
    monkeypatch.setattr(stick_page, "sticks_here", lambda: (empty,))
    stocked.hand("/stick\n")
    page = exchanged(stocked, settle(stocked))

    assert "There were no books on it." in page.words
    assert (empty / "PANTRY").is_dir()


def test_sticks_are_looked_for_again(stocked, tmp_path, monkeypatch):
    found: list[Path] = []
    monkeypatch.setattr(stick_page, "sticks_here", lambda: tuple(found))
    stocked.hand("/stick\n")
    page = settle(stocked)
    assert page.title.words == "No stick is here. Plug one in."
    found.append(tmp_path)

    stocked.hand("\n")

    assert page.title.words == "Which stick?"
    assert rows(page)[0] == f"Read and write {tmp_path.name}"


def test_a_scan_is_the_tables(stocked, opened):
    opened()
    stocked.scan(BEANS)
    QApplication.processEvents()

    assert not [page for page in stocked.window.findChildren(StickPage) if page.isVisible()]


def test_the_home_leads_there(stocked):
    stocked.tap("Lock")
    stocked.tap("Point person")
    stocked.tap("Stick and questions")

    assert settle(stocked).isVisible()


def test_a_folder_can_be_typed_and_is_offered_from_then_on(stocked, tmp_path, monkeypatch):
    monkeypatch.setattr(stick_page, "sticks_here", lambda: ())
    stocked.hand("/stick\n")
    page = settle(stocked)
    page.listed.pressed.emit("folder")
    stocked.hand(f"{tmp_path / 'NOPE'}\n")
    assert "There is no such folder." in page.words

    stocked.hand(f"\x1b{tmp_path}\n")
    settle(stocked)
    assert page.title.words == "Done. You can take the stick out."
    stocked.hand("\x1b")

    assert (tmp_path / "PANTRY").is_dir()
    stocked.window.leave_page()
    stocked.hand("/stick\n")
    assert rows(settle(stocked))[0] == f"Read and write {tmp_path.name}"


def test_the_books_of_another_table_are_told_as_such(stocked, tmp_path, monkeypatch):
    stick = tmp_path / "STICK"
    stick.mkdir()
    with closing(new_pantry(tmp_path / "elm.pantry", stocked.pantry.clock, SiteSettings(name="Elm St table"))) as elm:
        elm.desk(Mode.IN).answer(BEANS)
        write_stick(elm.books, elm.site_file, elm.clock, stick)
    monkeypatch.setattr(stick_page, "sticks_here", lambda: (stick,))
    stocked.hand("/stick\n")
    page = exchanged(stocked, settle(stocked))

    assert "It brought the books of another table: Elm St table" in rows(page)


def test_what_one_weighs_is_asked_after_its_name_and_takes_a_weight_alone(stocked, tmp_path, monkeypatch):
    stick = tmp_path / "STICK"
    stick.mkdir()
    one_said_otherwise(stocked.pantry, stick, name=("Oats", "Peanut butter"), grams=("454", "907"))
    monkeypatch.setattr(stick_page, "sticks_here", lambda: (stick,))
    stocked.hand("/stick\n")
    page = exchanged(stocked, settle(stocked))
    stocked.hand("\n")
    assert "Name of " in page.words
    stocked.hand("/name\n")
    assert "is a command for the table, no name" in page.words
    stocked.hand("Oat milk\n")
    settle(stocked)
    assert "Grams of Oat milk" in page.words
    assert set(rows(page)[:2]) == {"1 lb", "2 lb"}

    stocked.hand("5\n")
    assert "Type the unit too" in page.words
    stocked.hand("12oz\n")
    settle(stocked)

    item = stocked.pantry.shelf.item(CAN)
    assert (item.name, item.grams) == ("Oat milk", 340)


def test_what_another_laptop_is_asked_is_told_there_at_the_start_and_at_the_close(stocked, tmp_path, monkeypatch):
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    here = stocked.pantry
    write_stick(here.books, here.site_file, here.clock, folder)
    with closing(join_site(tmp_path / "red.pantry", folder, here.clock, site=here.books.site)) as red:
        counting = start_counting(red.books, red.shelf, red.clock, ToCount(fixed_place(red.books.site, SHELF)), ["Ana"])
        count_item(red.books, red.shelf, red.clock, counting, FoundNow(CAN, 4))
        write_stick(red.books, red.site_file, red.clock, folder)
    assert here.desk(Mode.IN).answer(f"3*{BEANS}").saved
    monkeypatch.setattr(stick_page, "sticks_here", lambda: (folder,))
    stocked.hand("/stick\n")
    page = exchanged(stocked, settle(stocked))
    assert not [row for row in rows(page) if row.startswith("Answer")]
    stocked.window.leave_page()
    told = "1 question about a count waits at"
    stocked.hand("/stick\n")
    assert told in settle(stocked).words
    for line, kind in (("/start\n", StartPage), ("/close\n", ClosePage)):
        stocked.window.leave_page()
        stocked.hand(line)
        QApplication.processEvents()
        (room,) = [one for one in stocked.window.findChildren(kind) if one.isVisible()]
        assert [row for row in room.listed.rows if row.words.startswith(told)], line
