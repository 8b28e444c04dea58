"""Labels whose words fit, and some whose words can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.fitting import is_inked_out_of
from ui.look import FUSION, open_look
from ui.look.fitted_label import FittedLabel
from ui.look.lines import lines_of

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
        sizes.append((label.font().pixelSize(), "\n" in label.text(), label.text().endswith("…")))
    assert sizes == [(40, False, False), (30, False, False), (20, False, False), (20, True, False), (20, False, True)]
    assert label.words == words
    assert label.accessibleName() == words


@example("011°[\x9c", 40, 26)
@settings(deadline=None)  # Qt loads a font for each script that it meets first
@given(st.text(max_size=200), st.integers(40, 600), st.integers(26, 120))
def test_any_words_stay_in_their_room(words: str, width: int, height: int) -> None:
    application = QApplication.instance() or QApplication(["pantry", *FUSION])
    assert isinstance(application, QApplication)
    label = label_of(open_look(application), words, width, height)
    assert label.words == words
    assert label.is_cut or as_one_line(label.text()) == as_one_line(words)
    assert not label.is_cut or label.text().endswith("…")
    assert all(line == line.strip(" ") for line in label.text().split("\n")[1:-1])
    label.deleteLater()


def as_one_line(words: str) -> str:
    """Without its spaces: a line's end may stand for one."""
    return "".join(words.split())


WORDS = "\u200f2:07 pm · 4 people · Standard bag"


def test_no_line_ends_in_a_space_that_right_to_left_would_push_letters_out(qtbot: QtBot, look: Look) -> None:
    label = label_of(look, WORDS, 255, 60)
    qtbot.addWidget(label)
    assert label.text().split("\n") == ["\u200f2:07\xa0pm\xa0· 4 people\xa0·", "Standard bag"]
    assert not is_inked_out_of(label)


def test_letters_that_a_space_pushes_out_are_found(qtbot: QtBot, look: Look) -> None:
    """As Qt breaks lines."""
    label = QLabel(WORDS)
    qtbot.addWidget(label)
    font = look.exact_font(30)
    label.setFont(font)
    label.setWordWrap(True)
    label.resize(QFontMetrics(font).horizontalAdvance("2:07 pm · 4 people ·") + 1, 100)
    assert is_inked_out_of(label)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("2:17 pm · 6 × Unknown item", ("2:17_pm_·", "6_×_Unknown", "item")),
        ("Black rice, 12 oz", ("Black rice,", "12_oz")),
        ("For the 44 people", ("For the 44", "people")),
        ("Überlandstraße", ()),
    ],
)
def test_what_belongs_together_stays_on_a_line(look: Look, words: str, lines: tuple[str, ...]) -> None:
    wanted = tuple(line.replace("_", "\xa0") for line in lines)
    assert lines_of(words, look.exact_font(20), 125) == wanted
