"""Letters that neither the window's font nor this laptop has are drawn with the fonts of papers.

In: words that are about to be shown. Out: nothing; a font file is read with the first word that needs it, so that no
start waits for it. Thai and emoji are in no font of ours: Qt draws the system's letter, else an empty box.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_WEIGHTS = ("Regular", "Bold")
_FONTS = (
    ("NotoSansSC", re.compile("[\u1100-\u11ff\u2e80-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]")),
    ("NotoNaskhArabic", re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")),
    ("NotoSans", re.compile("[\u0100-\u052f\u1e00-\u1eff]")),
)


def bring_letters(words: str, font: QFont) -> None:
    """Brings the font of ours for words that `font` can't draw, whatever the system adds to it."""
    if words.isascii():
        return
    for name, letters in _FONTS:
        found = letters.findall(words)
        if found and not all(map(QFontMetrics(font).inFontUcs4, map(ord, found))):
            _load(name)


def _load(name: str) -> None:
    """Once: of a letter that is not in it an empty box stays."""
    application = QApplication.instance()
    if application is None or application.property(name):
        return
    application.setProperty(name, True)  # noqa: FBT003 - Qt's own way to keep a value
    for weight in _WEIGHTS:
        data = (files("resources") / "fonts" / f"{name}-{weight}.ttf").read_bytes()
        QFontDatabase.addApplicationFontFromData(QByteArray(data))
