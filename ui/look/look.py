"""One frozen value that every widget is given: its theme, fonts and icons."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from pantry.settings import TEXT_PERCENTS
from ui.look.icons import Icons
from ui.look.theme import palette_of, style_sheet_of
from ui.look.tokens import FAMILY, LIGHT, Theme, theme_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QApplication, QWidget

    from pantry.settings import LaptopSettings

FUSION = ("-style", "Fusion")  # asking Qt's style from Python costs 20 ms of the start
_HAS_FONT = "hasFont"
_FONT_FILES = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")


@dataclass(frozen=True, slots=True)
class Look:
    """The theme in use, its icons, and how large words are, in percent of what the code says."""

    theme: Theme
    icons: Icons
    text_percent: int = 100

    def grown(self, pixels: int) -> int:
        """What stands around words grows with them."""
        return pixels * self.text_percent // 100

    def icon_px(self, pixels: int) -> int:
        """Icons grow half as much: they were large before, and buttons are only so high."""
        return pixels * (100 + self.text_percent) // 200

    def steps(self, sizes: Iterable[int]) -> tuple[int, ...]:
        """The sizes that words may take, the largest first: each one grown, and less grown where there is no room."""
        percents = [percent for percent in TEXT_PERCENTS if percent <= self.text_percent]
        return tuple(sorted({size * percent // 100 for size in sizes for percent in percents}, reverse=True))

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The window's font at a height in pixels, grown."""
        return self.exact_font(self.grown(pixels), bold=bold)

    def exact_font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The window's font at a height in pixels that was grown before."""
        font = QFont(FAMILY)
        font.setPixelSize(pixels)
        font.setBold(bold)
        return font

    def color_words(self, widget: QWidget, color: str) -> None:
        """Gives a label the color of its words."""
        palette = widget.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        widget.setPalette(palette)


def look_of(laptop: LaptopSettings, application: QApplication) -> Look:
    """Dresses the whole program as this laptop likes it."""
    return open_look(application, theme_named(laptop.theme), laptop.text_percent)


def open_look(application: QApplication, theme: Theme = LIGHT, text_percent: int = 100) -> Look:
    """Loads the font, and dresses the whole program, which was started with `FUSION`, in a theme."""
    if not application.property(_HAS_FONT):
        for name in _FONT_FILES:
            QFontDatabase.addApplicationFontFromData(QByteArray((files("resources") / "fonts" / name).read_bytes()))
        application.setProperty(_HAS_FONT, True)  # noqa: FBT003 - Qt's own way to keep a value
    application.setPalette(palette_of(theme))
    application.setStyleSheet(style_sheet_of(theme))
    return Look(theme, Icons(application.devicePixelRatio()), text_percent)
