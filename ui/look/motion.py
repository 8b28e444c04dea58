"""Whether this desktop wants things to move: one flash is all that ever does.

In: what Qt, Windows, macOS, GNOME, KDE or GTK's own file say. Out: `may_move`. Other programs are asked beside the
window and never waited for; where nothing is known there is motion.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from shutil import which

from PySide6.QtCore import QObject, QProcess, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_KEPT_AS = "wantsNoMotion"
_REDUCED = "ReducedMotion"
# what to ask, and how each says that nothing is to move
_ASKED = {
    "linux": (("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"),
    "darwin": (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"),
}
_FILES = {
    "kdeglobals": re.compile(r"^AnimationDurationFactor\s*=\s*0(?:\.0*)?\s*$", re.MULTILINE),
    "gtk-4.0/settings.ini": re.compile(r"^gtk-enable-animations\s*=\s*(?:0|false)\s*$", re.MULTILINE | re.IGNORECASE),
    "gtk-3.0/settings.ini": re.compile(r"^gtk-enable-animations\s*=\s*(?:0|false)\s*$", re.MULTILINE | re.IGNORECASE),
}


def may_move() -> bool:
    """Whether motion is welcome, as far as this desktop told."""
    application = QApplication.instance()
    if application is None or application.property(_KEPT_AS) or _qt_says_no():
        return False
    return sys.platform != "win32" or QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


class MotionAsker(QObject):
    """Asks the desktop now, and each time that the window comes back to the front."""

    def __init__(self, application: QGuiApplication, platform: str = sys.platform) -> None:
        super().__init__()
        self._application = application
        asked, self._no = _ASKED.get(platform, ((), ""))
        self._program = which(asked[0]) if asked else None
        self._arguments = list(asked[1:])
        self._reads_files = platform == "linux"
        self._process = QProcess(self)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_answered)
        application.applicationStateChanged.connect(self._on_state)
        self.ask()

    def ask(self) -> None:
        """Asks and goes on at once."""
        if self._reads_files and any(_says(name, no) for name, no in _FILES.items()):
            self._keep(no_motion=True)
        elif self._program is None:
            self._keep(no_motion=False)
        elif self._process.state() is QProcess.ProcessState.NotRunning:
            self._process.start(self._program, self._arguments)

    def close(self) -> None:
        """No answer is wanted any more."""
        self._application.applicationStateChanged.disconnect(self._on_state)
        self._process.finished.disconnect(self._on_answered)
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.ask()

    def _on_answered(self) -> None:
        answer = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").strip()
        self._keep(no_motion=answer == self._no)

    def _keep(self, *, no_motion: bool) -> None:
        self._application.setProperty(_KEPT_AS, no_motion)  # Qt's own way to keep a value for all of a program


def _qt_says_no() -> bool:
    """Qt itself knows from 6.12 on."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    wanted = getattr(accessibility() if accessibility else None, "motionPreference", None)
    return wanted is not None and getattr(wanted(), "name", "") == _REDUCED


def _says(name: str, no: re.Pattern[str]) -> bool:
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    try:
        return bool(no.search((folder / name).read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return False
