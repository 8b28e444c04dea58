"""Paints one row of a long list: its sign, its words and cells, the quiet words below both, the ring of the keys.

In: where it stands and what it says. Out: `cut`, the words that fit at no size and end in three dots.
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
_LEAST_NAME = 0.5  # of the width
_NAME_SHARE, _LINE_SHARE = 3, 2  # of the height, for the name and for each quiet line
_ABOVE = 4
_CLOSER = 4  # pixels that quiet lines stand nearer to the name


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

    def before_words(self, *, has_sign: bool) -> int:
        """Where words begin, also in a row without a sign, where others have one."""
        return MARGIN + (self.look.icon_px(_SIGN) + GAP if has_sign else 0)

    def holds(self, row: ListRow, width: int) -> bool:
        """Whether one line holds its quiet words in any size, in a list that is so wide."""
        room = width - self.before_words(has_sign=bool(row.icon)) - MARGIN
        return QFontMetrics(self.quiet[-1]).horizontalAdvance(row.quiet) <= room


class RowPainter:
    """For one painting of a list that is so wide; places are reckoned as if all read from the left."""

    def __init__(
        self, painter: QPainter, shown: RowLook, width: int, *, mirrored: bool, has_signs: bool = False
    ) -> None:
        self._painter, self._shown, self._width, self._mirrored = painter, shown, width, mirrored
        self._before = shown.before_words(has_sign=has_signs)
        self._columns = self._laid_columns()
        self.cut: list[str] = []

    def paint_head(self, room: QRect, title: str) -> None:
        """The title over the names, and one over each column."""
        theme = self._shown.look.theme
        self._painter.fillRect(room, QColor(theme.ground))
        self._painter.setPen(QColor(theme.second_text))
        cells = self._cells(room)
        end = cells[0].left() if cells else room.right()
        self._draw(QRect(MARGIN, room.top(), end - 2 * MARGIN, room.height()), title, self._shown.quiet)
        for column, cell in zip(self._shown.columns, cells, strict=True):
            self._draw(cell, column.title, self._shown.quiet, at_end=True)

    def paint_row(self, room: QRect, row: ListRow, *, is_marked: bool, has_focus: bool) -> None:
        """One row, filled where the keys stand on it, with the ring where they go there."""
        theme = self._shown.look.theme
        fill, loud, quiet = self._colors(row.tone, is_marked=is_marked)
        self._painter.fillRect(room, QColor(fill))
        self._painter.setPen(QPen(QColor(theme.quiet_line), 1))
        self._painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._paint_sign(room, row.icon, loud)
        words = room.adjusted(self._before, _ABOVE, -MARGIN, -_ABOVE)
        name, lines, font = self._split(words, row.quiet)
        self._painter.setPen(QColor(loud))
        self._paint_loud(name, room, row)
        self._painter.setPen(QColor(quiet))
        for line, told in lines:
            self._draw(line, told, (font,))
        if is_marked and has_focus:
            self._paint_ring(room)

    def _split(self, room: QRect, quiet: str) -> tuple[QRect, list[tuple[QRect, str]], QFont]:
        """The rooms of the name and of each quiet line below it: together they stand in the middle."""
        most = self._shown.quiet_lines
        share = room.height() * _NAME_SHARE // (_NAME_SHARE + _LINE_SHARE * most) if quiet else room.height()
        each = (room.height() - share) // most
        lines, font = self._quiet_lines(quiet, QRect(0, 0, room.width(), each)) if quiet else ((), self._shown.quiet[0])
        top = room.top() + (room.height() - share - each * len(lines)) // 2 * bool(lines)
        below = QRect(room.left(), top + share - _CLOSER, room.width(), each)
        placed = [(below.translated(0, number * each), words) for number, words in enumerate(lines)]
        return QRect(room.left(), top, room.width(), share), placed, font

    def _paint_loud(self, name: QRect, room: QRect, row: ListRow) -> None:
        """The name, which has all that the cells of this row leave it."""
        end = name.right() + 1
        for cell, words in zip(self._cells(room), row.cells, strict=False):
            beside = QRect(cell.left(), name.top(), cell.width(), name.height())
            start = beside.right() - self._draw(beside, words, self._shown.cell, at_end=True)
            end = min(end, start - MARGIN) if words else end
        self._draw(QRect(name.left(), name.top(), end - name.left(), name.height()), row.words, self._shown.loud)

    def _paint_ring(self, room: QRect) -> None:
        """Seen beside the fill too."""
        theme = self._shown.look.theme
        self._painter.setPen(QPen(QColor(theme.focus), FOCUS_RING))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(room.adjusted(3, 3, -3, -3))
        self._painter.setPen(QPen(QColor(theme.on_give_out), theme.line_px))
        self._painter.drawRect(room.adjusted(3 + FOCUS_RING, 3 + FOCUS_RING, -3 - FOCUS_RING, -3 - FOCUS_RING))

    def _paint_sign(self, room: QRect, icon: str, color: str) -> None:
        if icon:
            pixels = self._shown.look.icon_px(_SIGN)
            place = self._placed(QRect(MARGIN, room.top() + (room.height() - pixels) // 2, pixels, pixels))
            self._painter.drawPixmap(place.topLeft(), self._shown.look.icons.pixmap(icon, color, pixels))

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

    def _cells(self, room: QRect) -> list[QRect]:
        """Where each cell may stand, in the order of reading."""
        return [QRect(left, room.top(), width, room.height()) for left, width in self._columns]

    def _laid_columns(self) -> list[tuple[int, int]]:
        """Where each column begins, and how wide it is."""
        metrics = QFontMetrics(self._shown.cell[0])
        quiet = QFontMetrics(self._shown.quiet[0])
        wanted = [
            max(metrics.horizontalAdvance(each.widest), quiet.horizontalAdvance(each.title))
            for each in self._shown.columns
        ]
        most = self._width * (1 - _LEAST_NAME) - (len(wanted) + 1) * MARGIN
        if sum(wanted) > most > 0:
            wanted = [int(width * most / sum(wanted)) for width in wanted]
        right = self._width - MARGIN
        columns: list[tuple[int, int]] = []
        for width in reversed(wanted):
            columns.insert(0, (right - width, width))
            right -= width + MARGIN
        return columns

    def _placed(self, room: QRect) -> QRect:
        """As it stands on a screen that reads from the right, if this one does."""
        if not self._mirrored:
            return room
        return QRect(self._width - room.right() - 1, room.top(), room.width(), room.height())

    def _draw(self, room: QRect, words: str, fonts: tuple[QFont, ...], *, at_end: bool = False) -> int:
        """The largest size that holds the words on one line; what fits at none ends in three dots. Gives its width."""
        font = next((font for font in fonts if self._fits(font, words, room)), fonts[-1])
        metrics = QFontMetrics(font)
        self._painter.setFont(font)
        shown = words if self._fits(font, words, room) else elided(metrics, words, room.width())
        if shown != words:
            self.cut.append(words)
        side = Qt.AlignmentFlag.AlignRight if at_end is not self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(self._placed(room), int(flags) | int(Qt.TextFlag.TextDontClip), shown)
        return metrics.horizontalAdvance(shown)

    def _quiet_lines(self, words: str, line: QRect) -> tuple[tuple[str, ...], QFont]:
        """The words in the largest size at which as many lines hold them as a row has below; else one that is cut."""
        for font in self._shown.quiet:
            if self._fits(font, words, line):
                return (words,), font
            lines = lines_of(words, font, line.width()) if self._shown.quiet_lines > 1 else ()
            if 1 < len(lines) <= self._shown.quiet_lines and QFontMetrics(font).ascent() <= line.height():
                return lines, font
        return (words,), self._shown.quiet[-1]

    def _fits(self, font: QFont, words: str, room: QRect) -> bool:
        bring_letters(words, font)
        metrics = QFontMetrics(font)
        return metrics.horizontalAdvance(words) <= room.width() and metrics.ascent() <= room.height()
