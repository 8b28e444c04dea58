"""Paints a Reply: what happened, in color, sign and words, with Undo beside it, or Put it back after an undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from pantry.reply import Did, Reply, Tone
from ui.look.fitted_button import FittedButton
from ui.look.motion import may_move
from ui.look.panel import Panel
from ui.look.tokens import CARD_HEIGHT, FLASH_MS, GAP, TARGET
from ui.table.card_words import CardWords

if TYPE_CHECKING:
    from pantry.language import Language
    from ui.look.look import Look
    from ui.look.tokens import Theme

_SIGN = 56
_ICON = 28
_FLASH_PX = 8


class ReplyCard(Panel):
    """The last answer, in view until the next one."""

    undo_pressed = Signal()
    put_back_pressed = Signal(str)
    fix_pressed = Signal(str)
    lines_pressed = Signal(bool)

    def __init__(self, look: Look, language: Language) -> None:
        theme = look.theme
        super().__init__(theme.surface, theme.quiet_line, theme.line_px)
        self._look, self._language = look, language
        self._reply: Reply | None = None
        self._sign = QLabel()
        self._sign_px = look.icon_px(_SIGN)
        self._sign.setFixedWidth(self._sign_px)
        self.words = CardWords(look)
        self._fix = self._button()
        self._fix.clicked.connect(self._on_fix)
        self._undo = self._button()
        self._undo.clicked.connect(self._on_undo)
        self._lines = FittedButton(look, "card", height=TARGET + 8)
        self._lines.show_icon("clipboard-list", _ICON)
        self._lines.setFixedSize(TARGET + 8, TARGET + 8)
        self._lines.setCheckable(True)
        self._lines.clicked.connect(lambda: self.lines_pressed.emit(self._lines.isChecked()))
        self._lines.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, GAP - 2, 20, GAP - 2)
        row.setSpacing(GAP + 6)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self._fix)
        row.addWidget(self._undo)
        row.addWidget(self._lines)
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self._on_flash_over)
        grown = look.grown(CARD_HEIGHT) - CARD_HEIGHT
        self.setMinimumHeight(CARD_HEIGHT + grown // 3)
        self.setMaximumHeight(CARD_HEIGHT + grown // 2)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as it may be."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @property
    def reply(self) -> Reply | None:
        """What is painted now."""
        return self._reply

    def show_reply(self, reply: Reply) -> None:
        """Paints an answer."""
        self._reply = reply
        surface, words, _ = _colors(reply.tone, self._look.theme)
        self.words.color(words)
        self.words.say(reply.headline or reply.says, reply.detail if reply.headline else "")
        self._sign.setPixmap(self._look.icons.pixmap(_sign_of(reply), words, self._sign_px))
        self._sign.setAccessibleName(self._tone_words(reply))
        self._show_buttons(reply)
        self.setAccessibleName(reply.says or reply.headline)
        self._start_flash(surface)

    def offer_lines(self, *, offered: bool, on: bool) -> None:
        """Where today's lines have no room of their own, a button brings them and puts them away."""
        self._lines.setVisible(offered)
        self._lines.setChecked(on)
        say = self._language.say
        self._lines.setAccessibleName(say("Put today's lines away") if on else say("Today's lines"))

    def note(self, words: str) -> None:
        """Says something more of the same answer, in place of its detail."""
        self.words.note(words)

    def _show_buttons(self, reply: Reply) -> None:
        undone = reply.did is Did.UNDID and reply.entry is not None
        undoable = reply.saved and reply.entry is not None and reply.did is not Did.UNDID
        say = self._language.say
        self._undo.setVisible(undone or undoable)
        if undone or undoable:
            self._put(self._undo, say("Put it back") if undone else say("Undo"), "redo-2" if undone else "undo-2")
        is_twin = undoable and reply.fix is not None and reply.fix.words == say("Undo")  # that button is there already
        offers_more = reply.fix is not None and not is_twin
        self._fix.setVisible(offers_more)
        if reply.fix and offers_more:
            self._fix.show_key(reply.fix.key, _ICON)
            self._fix.say(reply.fix.words)
            self._fix.setAccessibleName(say("{words}: {key} and Enter", key=reply.fix.key, words=reply.fix.words))

    def _put(self, button: FittedButton, words: str, icon: str) -> None:
        button.show_icon(icon, _ICON)
        button.say(words)

    def _button(self) -> FittedButton:
        button = FittedButton(self._look, "card", height=TARGET + 8)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(180)
        button.hide()
        return button

    def _on_undo(self) -> None:
        if self._reply is None:
            return
        if self._reply.did is Did.UNDID and self._reply.entry is not None:
            self.put_back_pressed.emit(self._reply.entry)
        else:
            self.undo_pressed.emit()

    def _on_fix(self) -> None:
        if self._reply is not None and self._reply.fix is not None:
            self.fix_pressed.emit(self._reply.fix.line)

    def _start_flash(self, surface: str) -> None:
        _, _, line = _colors(self._reply.tone if self._reply else Tone.PLAIN, self._look.theme)
        if may_move():
            self.paint_in(surface, line, _FLASH_PX)
            self._flash.start()
        else:
            self.paint_in(surface, line, self._look.theme.line_px)

    def _on_flash_over(self) -> None:
        surface, _, line = _colors(self._reply.tone if self._reply else Tone.PLAIN, self._look.theme)
        self.paint_in(surface, line, self._look.theme.line_px)

    def _tone_words(self, reply: Reply) -> str:
        say = self._language.say
        match reply.tone:
            case Tone.OK:
                return say("Saved")
            case Tone.UNKNOWN:
                return say("Saved, unknown")
            case Tone.LOOK:
                return say("Saved, needs a look") if reply.saved else say("Needs a look")
            case Tone.REFUSED | Tone.NOT_SAVED:
                return say("Not saved")
            case Tone.PLAIN:
                return say("Note")


def _colors(tone: Tone, theme: Theme) -> tuple[str, str, str]:
    """Surface, words and line of a tone."""
    match tone:
        case Tone.OK:
            return theme.ok, theme.on_ok, theme.ok_line
        case Tone.UNKNOWN | Tone.LOOK:
            return theme.warn, theme.on_warn, theme.warn_line
        case Tone.REFUSED | Tone.NOT_SAVED:
            return theme.error, theme.on_error, theme.error_line
        case Tone.PLAIN:
            return theme.surface, theme.text, theme.border


_SIGNS = {
    Tone.PLAIN: "info",
    Tone.OK: "circle-check",
    Tone.UNKNOWN: "circle-question-mark",
    Tone.LOOK: "triangle-alert",
    Tone.REFUSED: "circle-x",
    Tone.NOT_SAVED: "octagon-x",
}


def _sign_of(reply: Reply) -> str:
    return "undo-2" if reply.did is Did.UNDID else _SIGNS[reply.tone]
