"""Scans caught on every screen but the table, so that none presses a button, answers a dialog or fills a field.

In: all keys of the program while the table's box has no focus. Out: `scanned`, each scan once; typing goes
on to the widget that it was for, as real key events in their order, at most 45 ms later. On the table itself the guard
costs nothing: there the box hears the keys, by the same watch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pantry.codes.as_sent import SEPARATOR
from ui.page import Page
from ui.table.keys import ends_line, is_held, is_lone_modifier, letter_of
from ui.table.scan_box import LineBox

if TYPE_CHECKING:
    from ui.table.burst import BurstWatch, Scan

_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_SOONER_MS = 5  # so much sooner than a burst's longest gap a key is let through


@dataclass(slots=True)
class _Held:
    """A key that waits: for whom, and its events in order."""

    widget: QWidget
    press: QKeyEvent
    releases: list[QKeyEvent] = field(default_factory=list)


class ScanGuard(QObject):
    """Holds plain keys until it is known whether they are a scan; `scanned_again`: the one before, twice at once."""

    scanned = Signal(str)
    scanned_again = Signal(str)

    def __init__(self, application: QApplication, watch: BurstWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._watch = application, watch
        self._held: list[_Held] = []
        self._last_ms = 0
        self._swallowed: set[int] = set()
        self._sent: QEvent | None = None
        self._watches = self._is_over = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_silence)
        application.focusChanged.connect(self._on_focus_changed)
        self._guard(not isinstance(application.focusWidget(), LineBox) and application.activeWindow() is not None)

    def stop(self) -> None:
        """Guards nothing any more: its window closes."""
        self._is_over = True
        self.let_through()
        self._guard(on=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes a key before the widget with the focus does; True: the widget must not see it."""
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent) or event is self._sent:
            return False
        if not isinstance(watched, QWidget) or (_hears_for_itself(watched) and not self._held):
            return False  # a burst that began elsewhere ends here, wherever the focus went
        match event.type():
            case QEvent.Type.ShortcutOverride:
                return self._on_shortcut(event)
            case QEvent.Type.KeyPress:
                return self._on_press(watched, event)
            case _:
                return self._on_release(event)

    def let_through(self) -> None:
        """What is held is typing: its widget gets it."""
        self._timer.stop()
        self._watch.forget()
        held, self._held = self._held, []
        focus_before = QApplication.focusWidget()
        for key in held:
            focus = QApplication.focusWidget()
            moved = focus is not None and focus is not focus_before  # by a Tab that was held too
            for event in (key.press, *key.releases):
                self._send(focus if moved and focus is not None else key.widget, event)
        if held:
            self._settled()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._held or self._is_over:
            return  # what is held is settled first
        if now is not None or self._application.activeWindow() is not None:
            self._guard(not isinstance(now, LineBox))

    def _settled(self) -> None:
        self._on_focus_changed(None, QApplication.focusWidget())

    def _guard(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Only then: a filter over the whole program takes time of each event."""
        if on == self._watches:
            return
        self._watches = on
        if on:
            self._application.installEventFilter(self)
        else:
            self._application.removeEventFilter(self)

    def _on_shortcut(self, event: QKeyEvent) -> bool:
        """A key that may be a scanner's is no shortcut."""
        if not self._may_be_scanned(event):
            return False
        event.accept()
        return True

    def _on_press(self, widget: QWidget, event: QKeyEvent) -> bool:
        if is_lone_modifier(event):
            return False
        at_ms = event.timestamp()
        if self._held and at_ms - self._last_ms > self._longest_gap_ms():
            self.let_through()
        if not self._may_be_scanned(event):
            self.let_through()
            return False
        self._swallowed.discard(event.key())
        if ends_line(event):
            return self._on_line_end(widget, event)
        self._watch.key(letter_of(event), at_ms, "", held=False)
        return self._hold(widget, event)

    def _may_be_scanned(self, event: QKeyEvent) -> bool:
        """Plain keys; within a burst also those that come with Ctrl, as separators and line feeds may."""
        if is_held(event, self._watch.last_ms) or event.timestamp() == 0:
            return False
        controls = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        plain = not event.modifiers() & controls or letter_of(event) not in ("", SEPARATOR)
        return (plain or bool(self._held) or self._watch.ends_last_scan(event.timestamp())) and (
            bool(letter_of(event)) or ends_line(event)
        )

    def _on_line_end(self, widget: QWidget, event: QKeyEvent) -> bool:
        at_ms = event.timestamp()
        if self._watch.ends_last_scan(at_ms) and not self._held:
            self._swallowed.add(event.key())
            return True
        scan = self._watch.ended_by_key(at_ms)
        self._hold(widget, event)
        if scan is not None:
            self._give(scan)
        return True

    def _on_release(self, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(event.key())
            return True
        for key in reversed(self._held):
            if key.press.key() == event.key():
                key.releases.append(event.clone())
                return True
        return False

    def _hold(self, widget: QWidget, event: QKeyEvent) -> bool:
        self._held.append(_Held(widget, event.clone()))
        self._last_ms = event.timestamp()
        self._timer.start(self._longest_gap_ms() - (0 if self._watch.may_end_by_silence() else _SOONER_MS))
        return True

    def _longest_gap_ms(self) -> int:
        habits = self._watch.habits
        return habits.silence_ms if self._watch.may_end_by_silence() else habits.key_gap_ms

    def _on_silence(self) -> None:
        """Keys may still wait in the queue of a busy window: they go first."""
        last_ms, held = self._last_ms, len(self._held)
        QTimer.singleShot(0, self, lambda: self._end_by_silence(last_ms, held))

    def _end_by_silence(self, last_ms: int, held: int) -> None:
        if (last_ms, held) != (self._last_ms, len(self._held)):
            return
        scan = self._watch.ended_by_silence()
        if scan is not None:
            self._give(scan)
        else:
            self.let_through()

    def _give(self, scan: Scan) -> None:
        self._timer.stop()
        self._swallowed.update(key.press.key() for key in self._held if not key.releases)
        self._held.clear()
        if scan.again:
            self.scanned_again.emit(scan.text)
        else:
            self.scanned.emit(scan.line)
        self._settled()

    def _send(self, widget: QWidget, event: QKeyEvent) -> None:
        if not shiboken6.isValid(widget):
            return
        before, self._sent = self._sent, event
        try:
            QApplication.sendEvent(widget, event)
        finally:
            self._sent = before


def _hears_for_itself(widget: QWidget) -> bool:
    """The table's box, and a screen that listens to a scanner."""
    if isinstance(widget, LineBox):
        return True
    return isinstance(widget, Page) and widget.hears_keys
