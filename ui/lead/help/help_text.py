"""One page of help as it is read on the screen: what it is for, what to do, what to do when it goes wrong.

In: a `HelpPage`. Out: `laid_out` when other words are seen. Where large words leave no room for all of it, what to do
and what goes wrong come one after the other. A screen reader hears the whole page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from pantry.office.help.words import steps_head, troubles_head
from ui.look.letters import bring_letters
from ui.look.lines import lines_of
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, MARGIN, SMALLEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from pantry.language import Language
    from pantry.office.help.help_page import HelpPage
    from ui.look.look import Look

_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_SIZES_AT_ONCE = 3  # where it doesn't fit even so it comes in two parts, as large as before
_LEADING = 1.3
_SIGN = 1.7  # where the words of a line begin, in parts of the size


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph: a sign before it where it is one of several, or a head over them."""

    words: str
    sign: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Set:
    """Paragraphs broken into lines at a size: what is drawn where, and how high all of it is."""

    pixels: int
    lines: tuple[tuple[int, int, str, bool], ...]  # how far in, how far down, words, bold
    height: int


class HelpText(QWidget):
    """Paints it as large as it fits, up to the size that words have here."""

    laid_out = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._parts: tuple[tuple[_Said, ...], ...] = ()
        self._seen: tuple[_Set, ...] = ()
        self._at = 0
        self.words = ""

    @property
    def has_more(self) -> bool:
        """Whether it takes more than one look."""
        return len(self._seen) > 1

    def show_page(self, page: HelpPage) -> None:
        """Another page, from its beginning."""
        say = self._language.say
        about = _Said(say(page.about), bold=True)
        steps = (_Said(say(line), str(number)) for number, line in enumerate(page.steps, start=1))
        troubles = (_Said(say(line), "•") for line in page.troubles)
        self._parts = (
            (about, _Said(steps_head(self._language), bold=True), *steps),
            (_Said(troubles_head(self._language), bold=True), *troubles),
        )
        self._at = 0
        self.words = "\n".join(said.words for part in self._parts for said in part)
        self.setAccessibleName(f"{say(page.title)}\n{self.words}")
        self._lay_out()

    def turn(self, steps: int) -> None:
        """What comes next, after the last the first."""
        self._at = (self._at + steps) % len(self._seen)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, larger words."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """What is seen now."""
        painter = QPainter(self)
        painter.setPen(QColor(self._look.theme.text))
        seen = self._seen[self._at]
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for inside, top, words, bold in seen.lines:
            painter.setFont(self._look.exact_font(seen.pixels, bold=bold))
            room = QRect(0 if mirrored else inside, top, self.width() - inside, round(seen.pixels * _LEADING))
            painter.drawText(room, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()

    def _lay_out(self) -> None:
        if not self._parts:
            return
        whole = tuple(said for part in self._parts for said in part)
        sizes = self._look.steps(_SIZES)
        large = [size for size in sizes if size <= self._look.grown(BODY_TEXT)][:_SIZES_AT_ONCE]
        at_once = next((found for size in large if self._fits(found := self._set(whole, size))), None)
        self._seen = (at_once,) if at_once else tuple(self._largest(part, sizes) for part in self._parts)
        self._at = min(self._at, len(self._seen) - 1)
        self.laid_out.emit()
        self.update()

    def _largest(self, part: tuple[_Said, ...], sizes: tuple[int, ...]) -> _Set:
        fitting = (found for size in sizes if self._fits(found := self._set(part, size)))
        return next(fitting, self._set(part, sizes[-1]))

    def _fits(self, found: _Set) -> bool:
        return found.height <= self.height()

    def _set(self, part: tuple[_Said, ...], pixels: int) -> _Set:
        lines: list[tuple[int, int, str, bool]] = []
        height = 0
        for said in part:
            height += MARGIN if said.bold and lines else GAP if lines else 0
            for inside, words, bold in self._broken(said, pixels):
                lines.append((inside, height, words, bold))
                height += 0 if bold and words == said.sign else round(pixels * _LEADING)
        return _Set(pixels, tuple(lines), height)

    def _broken(self, said: _Said, pixels: int) -> Iterator[tuple[int, str, bool]]:
        """Its sign, which takes no line of its own, then line after line."""
        font = self._look.exact_font(pixels, bold=said.bold)
        bring_letters(said.words, font)
        inside = round(pixels * _SIGN) if said.sign else 0
        if said.sign:
            yield 0, said.sign, True
        for line in lines_of(said.words, font, max(1, self.width() - inside)) or (said.words,):
            yield inside, line, said.bold
