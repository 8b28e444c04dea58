"""One more press of Undo."""

from __future__ import annotations

from ui.table.undo_key import UndoKey, UndoStep


def test_a_second_press_within_a_second_is_ignored() -> None:
    key = UndoKey()
    presses = [key.pressed(at) for at in (0, 400, 999, 1000)]
    assert presses == [UndoStep.UNDO, UndoStep.IGNORE, UndoStep.IGNORE, UndoStep.UNDO]


def test_the_fourth_in_a_row_asks() -> None:
    key = UndoKey()
    assert [key.pressed(at * 2000) for at in range(5)] == [UndoStep.UNDO] * 3 + [UndoStep.ASK] * 2


def test_another_line_begins_a_new_row() -> None:
    key = UndoKey()
    for at in range(3):
        key.pressed(at * 2000)
    key.line_done()
    assert key.pressed(8000) is UndoStep.UNDO


def test_rain_on_other_undo_buttons_is_ignored_too_and_makes_no_row() -> None:
    key = UndoKey()
    assert key.pressed_aside(0) is UndoStep.UNDO
    assert key.pressed_aside(300) is UndoStep.IGNORE
    assert key.pressed(600) is UndoStep.IGNORE
    assert [key.pressed_aside(at * 2000) for at in range(1, 6)] == [UndoStep.UNDO] * 5


def test_a_clock_that_is_set_back_bars_no_undo() -> None:
    key = UndoKey()
    assert key.pressed(10_000_000) is UndoStep.UNDO
    assert key.pressed(5_000) is UndoStep.UNDO
    assert key.pressed(5_400) is UndoStep.IGNORE
