"""Paints one row of a long list: its sign, its words and cells, the quiet words below both, the ring of the keys.

In: where it stands and what it says. Out: nothing; what fits at no size ends in three dots.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen

from ui.lead.list_rows import Tone
from ui.look.letters import bring_letters
from ui.look.lines import elided, lines_of
from ui.look.tokens import BODY_TEXT, FOCUS_RING, GAP, HINT_TEXT, MARGIN, SMALLEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from ui.lead.list_rows import Column, ListRow
    from ui.look.look import Look

_SIGN = 28
_QUIET_SIZES = (20, SMALLEST_TEXT)
_LOUD_SIZES = (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_LEAST_NAME = 0.4  # of the width


@dataclass(frozen=True, slots=True)
class RowLook:
    """How the rows of one list look: its columns, how many quiet lines a row has, its fonts, the largest first."""

    look: Look
    columns: tuple[Column, ...]
    quiet_lines: int
    loud: tuple[QFont, ...]
    quiet: tuple[QFont, ...]
    cell: tuple[QFont, ...]

    @classmethod
    def of(cls, look: Look, columns: tuple[Column, ...], quiet_lines: int) -> RowLook:
        """The fonts are made once."""
        loud, quiet = look.steps(_LOUD_SIZES), look.steps(_QUIET_SIZES)
        return cls(
            look,
            columns,
            quiet_lines,
            loud=tuple(look.exact_font(size, bold=True) for size in loud),
            quiet=tuple(look.exact_font(size) for size in quiet),
            cell=tuple(look.exact_font(size) for size in loud),
        )


class RowPainter:
    """For one painting of a list that is so wide."""

    def __init__(self, painter: QPainter, shown: RowLook, width: int, *, mirrored: bool) -> None:
        self._painter, self._shown, self._width, self._mirrored = painter, shown, width, mirrored

    def paint_head(self, room: QRect, title: str) -> None:
        """The title over the names, and one over each column."""
        theme = self._shown.look.theme
        self._painter.fillRect(room, QColor(theme.ground))
        self._painter.setPen(QColor(theme.second_text))
        name, cells = self._parted(room)
        self._draw(name.adjusted(MARGIN, 0, 0, 0), title, self._shown.quiet)
        for column, cell in zip(self._shown.columns, cells, strict=True):
            self._draw(cell, column.title, self._shown.quiet, at_end=True)

    def paint_row(self, room: QRect, row: ListRow, *, is_marked: bool, has_focus: bool) -> None:
        """One row, filled where the keys stand on it, with the ring where they go there."""
        theme = self._shown.look.theme
        fill, loud, quiet = self._colors(row.tone, is_marked=is_marked)
        self._painter.fillRect(room, QColor(fill))
        self._painter.setPen(QPen(QColor(theme.quiet_line), 1))
        self._painter.drawLine(room.bottomLeft(), room.bottomRight())
        name, cells = self._parted(room) if row.cells else (room.adjusted(0, 0, -MARGIN, 0), [])
        name = self._paint_sign(name, row, loud)
        self._painter.setPen(QColor(loud))
        share = name.height() * 3 // (3 + 2 * self._shown.quiet_lines) if row.quiet else name.height()
        self._draw(QRect(name.left(), name.top(), name.width(), share), row.words, self._shown.loud)
        for cell, words in zip(cells, row.cells, strict=False):
            beside = QRect(cell.left(), name.top(), cell.width(), share)
            self._draw(beside, words, self._shown.cell, at_end=True)
        if row.quiet:
            self._painter.setPen(QColor(quiet))
            under_all = QRect(name.left(), name.top() + share - 4, name.width(), name.height() - share)
            if cells:
                under_all |= QRect(cells[-1].left(), under_all.top(), cells[-1].width(), under_all.height())
            self._draw_below(under_all, row.quiet)
        if is_marked and has_focus:
            self._paint_ring(room)

    def _paint_ring(self, room: QRect) -> None:
        """Seen beside the fill too."""
        theme = self._shown.look.theme
        self._painter.setPen(QPen(QColor(theme.focus), FOCUS_RING))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(room.adjusted(3, 3, -3, -3))
        self._painter.setPen(QPen(QColor(theme.on_give_out), theme.line_px))
        self._painter.drawRect(room.adjusted(3 + FOCUS_RING, 3 + FOCUS_RING, -3 - FOCUS_RING, -3 - FOCUS_RING))

    def _paint_sign(self, room: QRect, row: ListRow, color: str) -> QRect:
        """What is left of the room beside the sign."""
        if not row.icon:
            return self._inner(room, MARGIN)
        pixels = self._shown.look.icon_px(_SIGN)
        pixmap = self._shown.look.icons.pixmap(row.icon, color, pixels)
        left = room.right() - MARGIN - pixels if self._mirrored else room.left() + MARGIN
        self._painter.drawPixmap(left, room.top() + (room.height() - pixels) // 2, pixmap)
        return self._inner(room, MARGIN + pixels + GAP)

    def _inner(self, room: QRect, before: int) -> QRect:
        return room.adjusted(0 if self._mirrored else before, 4, -before if self._mirrored else 0, -4)

    def _colors(self, tone: Tone, *, is_marked: bool) -> tuple[str, str, str]:
        """Fill, loud words, quiet words."""
        theme = self._shown.look.theme
        if is_marked:
            return theme.give_out, theme.on_give_out, theme.on_give_out
        match tone:
            case Tone.LOOK:
                return theme.warn, theme.on_warn, theme.on_warn
            case Tone.STOP:
                return theme.error, theme.on_error, theme.on_error
            case Tone.PLAIN:
                return theme.surface, theme.text, theme.second_text

    def _parted(self, room: QRect) -> tuple[QRect, list[QRect]]:
        """Where the name stands, and each cell, from the beginning of reading on."""
        metrics = QFontMetrics(self._shown.cell[0])
        quiet = QFontMetrics(self._shown.quiet[0])
        wanted = [
            max(metrics.horizontalAdvance(each.widest), quiet.horizontalAdvance(each.title))
            for each in self._shown.columns
        ]
        most = room.width() * (1 - _LEAST_NAME) - (len(wanted) + 1) * MARGIN
        if sum(wanted) > most > 0:
            wanted = [int(width * most / sum(wanted)) for width in wanted]
        right = room.width() - MARGIN
        cells: list[QRect] = []
        for width in reversed(wanted):
            cells.insert(0, QRect(right - width, room.top(), width, room.height()))
            right -= width + MARGIN
        name = QRect(0, room.top(), right, room.height())
        if self._mirrored:
            name, cells = self._turned(name), [self._turned(cell) for cell in cells]
        return name, cells

    def _turned(self, room: QRect) -> QRect:
        return QRect(self._width - room.right() - 1, room.top(), room.width(), room.height())

    def _draw(self, room: QRect, words: str, fonts: tuple[QFont, ...], *, at_end: bool = False) -> None:
        """The largest size that holds the words on one line; what fits at none ends in three dots."""
        font = next((font for font in fonts if self._fits(font, words, room)), fonts[-1])
        self._painter.setFont(font)
        shown = words if self._fits(font, words, room) else elided(QFontMetrics(font), words, room.width())
        side = Qt.AlignmentFlag.AlignRight if at_end is not self._mirrored else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), shown)

    def _draw_below(self, room: QRect, words: str) -> None:
        """The largest size that holds the words on as many lines as a row has below; else they end in three dots."""
        for font in self._shown.quiet:
            lines = lines_of(words, font, room.width())
            height = room.height() // max(1, len(lines))
            if 1 < len(lines) <= self._shown.quiet_lines and QFontMetrics(font).ascent() <= height:
                for number, line in enumerate(lines):
                    part = QRect(room.left(), room.top() + number * height, room.width(), height)
                    self._draw(part, line, (font,))
                return
            if len(lines) == 1 and QFontMetrics(font).ascent() <= room.height():
                break
        self._draw(room, words, self._shown.quiet)

    def _fits(self, font: QFont, words: str, room: QRect) -> bool:
        bring_letters(words, font)
        metrics = QFontMetrics(font)
        return metrics.horizontalAdvance(words) <= room.width() and metrics.ascent() <= room.height()
