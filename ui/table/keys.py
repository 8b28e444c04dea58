"""What one key event says, in the words of the box: a letter, a line end, the GS1 separator, or none of these.

Scanners are keyboards: the separator may come as 0x1d, as Ctrl+], or as Ctrl and what another layout has in the place
of ]; a line feed as its own key or as Ctrl+J.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pantry.codes.as_sent import SEPARATOR
from pantry.codes.scanner import ScanEnd

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_FIRST_REPEAT_MS = 150  # no desktop repeats sooner, no scanner is slower
_KEY_LF = 0x0A  # some scanners' line feed comes as this key
_LINE_END_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, _KEY_LF}
_LINE_END_TEXTS = {"\r", "\n", "\t", "\r\n"}
_CONTROL_LINE_ENDS = {Qt.Key.Key_J, Qt.Key.Key_M}
_LONE_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}  # fmt: skip
_DEAD_KEYS = range(Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay + 1)


def is_lone_modifier(event: QKeyEvent) -> bool:
    """Shift, Caps Lock and the like, which write nothing and end nothing."""
    return event.key() in _LONE_MODIFIERS


def is_held(event: QKeyEvent, last_ms: int) -> bool:
    """Whether a hand holds a key down; `last_ms` is when the last key was pressed that nobody held.

    A held key repeats late at first. A scanner's `00` comes at once, and where keys wait in the queue of a busy window
    X11 takes it for a repeat too.
    """
    return event.isAutoRepeat() and event.timestamp() - last_ms >= _FIRST_REPEAT_MS


def letter_of(event: QKeyEvent) -> str:
    """What a key writes, the GS1 separator included; nothing for keys that act."""
    if event.text() == SEPARATOR or (_is_with_control(event) and _is_bracket_key(event)):
        return SEPARATOR
    text = event.text()
    # AltGr is Ctrl+Alt on Windows, and writes
    acts = _is_with_control(event) and not event.modifiers() & Qt.KeyboardModifier.AltModifier
    return text if text and text.isprintable() and not acts else ""


def ends_line(event: QKeyEvent) -> bool:
    """Whether a key ends a line."""
    if event.key() in _LINE_END_KEYS or event.text() in _LINE_END_TEXTS:
        return True
    return any(is_control(event, key) for key in _CONTROL_LINE_ENDS)


def end_of(event: QKeyEvent) -> ScanEnd:
    """Which line end a key is, if it is one."""
    if not ends_line(event):
        return ScanEnd.UNKNOWN
    if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or event.text() == "\t":
        return ScanEnd.TAB
    if event.text() == "\r\n":
        return ScanEnd.CR_LF
    if event.key() == _KEY_LF or is_control(event, Qt.Key.Key_J):
        return ScanEnd.LF
    return ScanEnd.CR


def is_control(event: QKeyEvent, key: Qt.Key) -> bool:
    """Whether a key was pressed together with Ctrl."""
    return event.key() == key and _is_with_control(event)


def _is_with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _is_bracket_key(event: QKeyEvent) -> bool:
    """Whether a key stands where ] is on a US keyboard, by what it writes: $ on French, + on Spanish ones."""
    key = event.key()
    if key == Qt.Key.Key_BracketRight or key in _DEAD_KEYS:
        return True
    if not 0x20 < key < 0x180 or (chr(key).isascii() and chr(key).isalnum()):
        return False
    from pantry.codes.keyboards import signs_for

    return chr(key).lower() in signs_for("]")
