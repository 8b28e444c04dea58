"""A list of tens of thousands of rows, walked over by keys and by touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from pantry.settings import TEXT_PERCENTS
from ui.lead.empty_note import EmptyNote
from ui.lead.list_rows import Column, ListRow, Tone
from ui.lead.long_list import LongList
from ui.look import LIGHT, open_look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

MANY = tuple(
    ListRow(f"i{number}", f"Beans {number}", "On the shelf", (f"{number} cans",), "package", Tone.LOOK)
    for number in range(10_000)
)
Key = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> LongList:
    listed = LongList(open_look(qapp, LIGHT), (Column("How many", "10,000 cans"),), "Stock")
    qtbot.addWidget(listed)
    listed.resize(800, 500)
    listed.show_rows(MANY)
    listed.show()
    return listed


def test_arrows_pages_home_and_end_move_the_mark(shown: LongList, qtbot: QtBot) -> None:
    seen: list[str] = []
    shown.marked.connect(seen.append)
    for key in (Key.Key_Home, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_PageUp, Key.Key_Home):
        assert shown.take_key(key)
    assert seen[:4] == ["i0", "i1", "i0", "i9999"]
    assert 9980 < int(seen[4][1:]) < 9999
    assert seen[5] == "i0"
    assert not shown.take_key(Key.Key_A)
    assert shown.accessibleName() == "Stock. Beans 0. On the shelf. 0 cans"
    with qtbot.waitSignal(shown.pressed) as pressed:
        shown.take_key(Key.Key_Return)
    assert pressed.args == ["i0"]


def test_more_rows_below_move_nothing(shown: LongList) -> None:
    shown.show_rows(MANY[:20], "i3")
    shown.verticalScrollBar().setValue(400)
    at, height = shown.verticalScrollBar().value(), shown.verticalScrollBar().maximum()
    shown.add_below(MANY[:22])
    assert (shown.verticalScrollBar().value(), shown.marked_row, len(shown.rows)) == (at, MANY[3], 22)
    assert shown.verticalScrollBar().maximum() - height == shown.height_of(22) - shown.height_of(20)


def test_the_marked_row_is_always_in_view(shown: LongList) -> None:
    for key in (Key.Key_End, Key.Key_PageUp, Key.Key_PageUp, Key.Key_Down):
        shown.take_key(key)
        row = shown.marked_row
        assert row
        in_view = {shown.row_at(y) for y in range(shown.viewport().height())}
        assert int(row.key[1:]) in in_view


def test_a_tap_chooses_the_row_under_it(shown: LongList, qtbot: QtBot) -> None:
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    y = shown.viewport().height() - 10
    with qtbot.waitSignal(shown.pressed) as pressed:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, y))
    assert pressed.args == ["i9999"]


def test_what_was_marked_stays_so_among_other_rows(shown: LongList) -> None:
    shown.show_rows(MANY[50:200], "i120")
    assert shown.marked_row == MANY[120]
    shown.show_rows((), "i120")
    assert shown.marked_row is None
    assert not shown.press()
    shown.move_mark(1)
    assert shown.accessibleName() == "Stock"


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_only_what_is_in_view_is_asked_for(qtbot: QtBot, qapp: QApplication, percent: int) -> None:
    class Counted(tuple[ListRow, ...]):
        """Rows that know which of them were asked for."""

        __slots__ = ()
        asked: set[int] = set()  # noqa: RUF012 - one list is shown

        def __getitem__(self, number: int) -> ListRow:  # type: ignore[override]
            self.asked.add(number)
            return super().__getitem__(number)

    Counted.asked = set()
    listed = LongList(open_look(qapp, LIGHT, percent), (), "Stock")
    qtbot.addWidget(listed)
    listed.resize(800, 500)
    listed.show_rows(Counted(MANY))
    listed.grab()
    assert 0 < len(Counted.asked) < 12


def test_names_and_cells_mirror_with_the_screen(shown: LongList) -> None:
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = shown.grab().toImage()
    shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert shown.grab().toImage() != mirrored


def test_without_rows_it_says_what_the_room_is_for(shown: LongList) -> None:
    shown.say_empty("boxes", "Nothing is on the shelf yet.", "What is taken in shows up here.")
    assert shown.nothing == ""
    shown.show_rows(())
    note = shown.findChild(EmptyNote)
    assert isinstance(note, EmptyNote)
    assert note.isVisible()
    assert shown.nothing == note.words == "Nothing is on the shelf yet.\nWhat is taken in shows up here."
    shown.say_empty("boxes", "")
    assert (note.isVisible(), shown.nothing) == (False, "")
    shown.say_empty("boxes", "Nothing here is like that.")
    shown.show_rows(MANY)
    assert (note.isVisible(), shown.nothing) == (False, "")


def a_list(qtbot: QtBot, qapp: QApplication, *rows: ListRow, width: int = 560, percent: int = 100) -> LongList:
    listed = LongList(open_look(qapp, LIGHT, percent), (Column("", "Enough for 100"),), "Bags")
    qtbot.addWidget(listed)
    listed.resize(width, 500)
    listed.show_rows(rows)
    listed.show()
    listed.grab()
    return listed


def test_a_name_has_the_room_that_the_cells_of_its_row_leave(qtbot: QtBot, qapp: QApplication) -> None:
    name = "Oat milk, unsweetened, with calcium"
    assert a_list(qtbot, qapp, ListRow("", name, cells=("Enough for 100",)), width=420).cut_words == (name,)
    assert a_list(qtbot, qapp, ListRow("", name, cells=("5",)), width=420).cut_words == ()


def test_rows_are_a_line_higher_where_one_of_a_few_would_be_cut(qtbot: QtBot, qapp: QApplication) -> None:
    short = ListRow("", "Produce", "Only counted, no recipe")
    long = ListRow("", "Standard bag", "Black beans, 15 oz is held: what instead? · Rice, 2 lb is held: what instead?")
    usual, higher = a_list(qtbot, qapp, short), a_list(qtbot, qapp, short, long)
    assert (usual.cut_words, higher.cut_words) == ((), ())
    assert higher.height_of(1) > usual.height_of(1)
    higher.show_rows((short,))
    assert higher.height_of(1) == usual.height_of(1)
    assert a_list(qtbot, qapp, short, long, width=1200).height_of(1) == usual.height_of(1)


def test_names_stand_under_each_other_also_where_one_has_no_sign(qtbot: QtBot, qapp: QApplication) -> None:
    plain, signed = ListRow("", "Rice, 2 lb"), ListRow("", "Rice, 2 lb", icon="triangle-alert")
    assert begins_at(a_list(qtbot, qapp, plain)) < begins_at(a_list(qtbot, qapp, plain, signed))


def begins_at(listed: LongList) -> int:
    """Where the words of the first row begin."""
    picture = listed.grab().toImage()
    inside, middle = picture.pixel(20, 20), range(24, 46)
    columns = (x for x in range(10, picture.width()) if any(picture.pixel(x, y) != inside for y in middle))
    return next(columns)
