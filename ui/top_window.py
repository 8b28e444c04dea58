"""What each window of the program is: never smaller than its screens, told once it is painted, told when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.look.tokens import FIRST_WINDOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class TopWindow(QWidget):
    """A window; `became_ready` once, when it is painted and idle."""

    became_ready = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_ready = False
        self.setMinimumSize(QSize(*SMALLEST_WINDOW))
        self.resize(QSize(*FIRST_WINDOW))

    def event(self, event: QEvent) -> bool:
        """The first paint is over when the queue behind it is empty."""
        painted = event.type() is QEvent.Type.UpdateRequest
        done = super().event(event)
        if painted and not self._is_ready:
            self._is_ready = True
            QTimer.singleShot(0, self, self.became_ready.emit)
        return done

    def end(self) -> None:
        """Nothing of it stays, at once: a theme is laid over all that is there, so the next would open slower."""
        self.deleteLater()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.DeferredDelete)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Asks nothing: nothing is unsaved."""
        super().closeEvent(event)
        self.closed.emit()
