"""Words that fit, and words that can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from ui.look import FUSION, open_look
from ui.look.fitted import FittedButton, FittedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look

SIZES = (40, 30, 20)


def label_of(look: Look, words: str, width: int, height: int) -> FittedLabel:
    label = FittedLabel(look, SIZES, bold=True)
    label.setFixedSize(width, height)
    label.say(words)
    label.fit()
    return label


def test_short_words_take_the_largest_size(qtbot: QtBot, look: Look) -> None:
    label = label_of(look, "How many?", 600, 60)
    qtbot.addWidget(label)
    assert (label.font().pixelSize(), label.text(), label.wordWrap()) == (40, "How many?", False)


def test_longer_words_get_smaller_then_wrap_then_end_in_dots(qtbot: QtBot, look: Look) -> None:
    words = "Where does it come from, and who brought it?"
    sizes = []
    for width, height in ((900, 60), (700, 60), (460, 60), (250, 60), (120, 30)):
        label = label_of(look, words, width, height)
        qtbot.addWidget(label)
        sizes.append((label.font().pixelSize(), label.wordWrap(), label.text().endswith("…")))
    assert sizes == [(40, False, False), (30, False, False), (20, False, False), (20, True, False), (20, False, True)]
    assert label.words == words
    assert label.accessibleName() == words


@example("011°[\x9c", 40, 26)
@given(st.text(max_size=200), st.integers(40, 600), st.integers(26, 120))
def test_any_words_stay_in_their_room(words: str, width: int, height: int) -> None:
    application = QApplication.instance() or QApplication(["pantry", *FUSION])
    assert isinstance(application, QApplication)
    label = label_of(open_look(application), words, width, height)
    assert label.words == words
    assert label.text() == words or label.text().endswith("…")
    label.deleteLater()


def test_an_ampersand_is_a_letter_on_a_button(qtbot: QtBot, look: Look) -> None:
    button = FittedButton(look)
    qtbot.addWidget(button)
    button.resize(300, 60)
    button.say("Beans & rice")
    assert (button.text(), button.accessibleName()) == ("Beans && rice", "Beans & rice")
