"""The font, the icons and the style sheet as Qt takes them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette

from ui.look import THEMES, open_look
from ui.look.tokens import FAMILY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.look import Look, Theme

ICONS = sorted(path.name.removesuffix(".svg") for path in (files("resources") / "icons").iterdir()
               if path.name.endswith(".svg"))  # fmt: skip


def test_the_chosen_font_is_there_in_both_weights(look: Look) -> None:
    assert FAMILY in QFontDatabase.families()
    for bold in (False, True):
        font = look.font(24, bold=bold)
        assert (QFontInfo(font).family(), QFontInfo(font).bold(), font.pixelSize()) == (FAMILY, bold, 24)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_in_its_color(look: Look, name: str) -> None:
    picture = look.icons.pixmap(name, "#B3001B", 32).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(32) for y in range(32)]
    solid = [(pixel.red(), pixel.green(), pixel.blue()) for pixel in pixels if pixel.alpha() == 255]
    assert solid
    assert all(abs(red - 0xB3) < 3 and green < 3 and abs(blue - 0x1B) < 3 for red, green, blue in solid)


def test_an_icon_has_the_same_clear_sides(look: Look) -> None:
    icon = look.icons.for_button("package", "#000000", "#FFFFFF", 32)
    (size,) = icon.availableSizes()
    assert size.width() > size.height() == 32


def test_a_key_cap_is_drawn(look: Look) -> None:
    picture = look.icons.key_cap("o", "#0F1512", 28).pixmap(64, 28).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height()))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_theme_dresses_the_program(qapp: QApplication, theme: Theme) -> None:
    open_look(qapp, theme)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.ground)
    assert theme.take_in in qapp.styleSheet()
    open_look(qapp)
