"""What an empty room says stands in the middle, whole, its lines about equally long; words come before the rest."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.lead.empty_note import EmptyNote
from ui.look import LIGHT, open_look
from ui.look.fitted_label import FittedLabel

WORDS, MORE = (
    "What nobody knows is counted at once.",
    "Blank stickers are for what has no barcode: stick one on, scan it.",
)


def note_of(qapp: QApplication, width: int, height: int) -> tuple[QWidget, EmptyNote, list[FittedLabel]]:
    room = QWidget()  # as in a list, which is as low as it is
    note = EmptyNote(open_look(qapp, LIGHT), room)
    note.tell("tag", WORDS, MORE)
    note.resize(width, height)
    room.resize(width, height)
    room.show()
    QApplication.processEvents()
    return room, note, note.findChildren(FittedLabel)


@pytest.mark.parametrize("width", [360, 620, 1200])
def test_no_word_stands_alone_on_its_last_line(qapp: QApplication, width: int) -> None:
    room, _, labels = note_of(qapp, width, 400)
    try:
        for label in labels:
            assert not label.is_cut
            lines = label.text().splitlines()
            assert len(lines) == 1 or len(lines[-1]) > len(lines[0]) / 2
    finally:
        room.close()


def test_where_it_is_low_only_what_the_room_is_for_is_said(qapp: QApplication) -> None:
    room, note, (words, more) = note_of(qapp, 620, 70)
    try:
        assert (words.isVisible(), words.is_cut, more.isVisible()) == (True, False, False)
        assert note.words == f"{WORDS}\n{MORE}"
    finally:
        room.close()
