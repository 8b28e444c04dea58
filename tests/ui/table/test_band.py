"""The band's words: they go only where there is no room, the language's at last, and never for what stood there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from pantry.desk import Mode
from pantry.language import Language
from tests.ui.hands import button_named
from tests.ui.scenes import LONG_SOURCE, SOURCE
from tests.ui.tables import SATURDAY, LongLanguage
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.table.band import Band, BandView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look

ENGLISH, SPANISH = Language("en"), Language("es")


def view_of(language: Language, mode: Mode, source: str = "") -> BandView:
    say = language.say
    words = say("From: {source}", source=source) if source else say("From where?")
    other = "English" if language.code == "es" else "Español"
    return BandView(
        mode,
        f"Oak St table · {language.day(SATURDAY.date())}",
        words,
        other,
        say("Outdoors"),
        "sun",
        names_source=bool(source),
    )


def band_of(qtbot: QtBot, look: Look, language: Language, width: int) -> Band:
    band = Band(look, language)
    qtbot.addWidget(band)
    band.resize(width, band.height())
    band.show()
    return band


def show(band: Band, view: BandView) -> tuple[str, ...]:
    """The words on the buttons after it shows that."""
    band.show_view(view)
    QApplication.processEvents()
    return tuple(button.text() for button in shown(band))


def shown(band: Band) -> list[FittedButton]:
    buttons = [button for button in band.findChildren(FittedButton) if button.isVisible()]
    return sorted(buttons, key=lambda button: button.x())


@pytest.mark.parametrize(
    ("language", "mode", "source", "width"),
    [
        (SPANISH, Mode.OUT, "", 1280),
        (SPANISH, Mode.IN, "", 1280),
        (SPANISH, Mode.IN, LONG_SOURCE, 1280),
        (SPANISH, Mode.PLATES, "", 1280),
        (ENGLISH, Mode.IN, SOURCE, 1280),
        (ENGLISH, Mode.PLATES, "", 1366),
        (LongLanguage("en"), Mode.OUT, "", 1280),
    ],
)
def test_all_words_stand_at_full_size_where_there_is_room(
    qtbot: QtBot, look: Look, language: Language, mode: Mode, source: str, width: int
) -> None:
    band = band_of(qtbot, look, language, width)
    words = show(band, view_of(language, mode, source))
    assert all(words)
    for button in shown(band):
        if "…" not in button.text():
            assert button.font().pixelSize() == 24, button.text()


def test_the_language_is_the_last_word_that_goes(qtbot: QtBot, look: Look) -> None:
    long = LongLanguage("en")
    band = band_of(qtbot, look, long, 1280)
    assert show(band, view_of(long, Mode.IN, SOURCE))[-4:] == ("Español", "", "", "")
    assert button_named(band, long.say("Lock")).accessibleName() == long.say("Lock")


def test_the_same_is_shown_the_same_whatever_came_before(qtbot: QtBot, look: Look) -> None:
    long = LongLanguage("en")
    views = [view_of(long, Mode.IN, LONG_SOURCE), view_of(long, Mode.OUT), view_of(long, Mode.IN, SOURCE)]
    alone = [show(band_of(qtbot, look, long, 1280), view) for view in views]
    band = band_of(qtbot, look, long, 1280)
    for order in ((0, 1, 2, 0), (2, 1, 0), (1, 2, 1)):
        assert [show(band, views[place]) for place in order] == [alone[place] for place in order]


@pytest.mark.parametrize("width", [1280, 1366, 1920])
@pytest.mark.parametrize("language", [ENGLISH, SPANISH, LongLanguage("en")])
def test_a_long_source_squeezes_no_mode_and_takes_what_is_free(
    qtbot: QtBot, look: Look, language: Language, width: int
) -> None:
    band = band_of(qtbot, look, language, width)
    show(band, view_of(language, Mode.IN, LONG_SOURCE))
    modes = shown(band)[:2]
    assert all(button.width() >= button.sizeHint().width() for button in modes)
    chip, after = shown(band)[2:4]
    assert (chip.text() == chip.words) is (width == 1920)
    assert chip.text() == chip.words or after.x() - chip.geometry().right() < 24


def test_place_and_day_go_before_the_words(qtbot: QtBot, look: Look) -> None:
    band = band_of(qtbot, look, ENGLISH, 1280)
    words = show(band, view_of(ENGLISH, Mode.PLATES))
    assert all(words)
    assert [label.text() for label in band.findChildren(FittedLabel)] == [""]
    band.resize(1500, band.height())
    QApplication.processEvents()
    assert [label.text() for label in band.findChildren(FittedLabel)] != [""]
