"""The window closes while something still goes on: it is stopped, and where that takes long a page says so meanwhile.

In: the window, and what tells what still stops at a moment. Out: whether the window must wait; it closes by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, LIST_TEXT, MARGIN, QUESTION_TEXT, SMALLEST_TEXT
from ui.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language
    from ui.look.look import Look

    class Closing(Protocol):
        """The window, as far as this knows it."""

        @property
        def language(self) -> Language:
            """What the screen speaks."""

        @property
        def look(self) -> Look:
            """How it looks."""

        def open_page(self, page: Page) -> None:
            """Covers the table."""

        def close(self) -> bool:
            """Closes it, where it can be closed."""


_AT_ONCE_MS = 400  # so long nobody needs a word
_LOOK_AGAIN_MS = 100


class StoppingPage(Page):
    """What is stopped, what becomes of it, and that there is nothing to do."""

    def __init__(self, look: Look, language: Language, what: tuple[str, ...]) -> None:
        super().__init__()
        say = language.say
        title_words = say("Closing")
        lines = (*dict.fromkeys(what), say("What was saved before is safe. The window closes by itself."))
        self.words = "\n".join((title_words, *lines))
        title = FittedLabel(look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT), bold=True)
        title.say(title_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * MARGIN, 3 * MARGIN, 3 * MARGIN, MARGIN)
        column.setSpacing(2 * MARGIN)
        column.addWidget(title)
        for line in lines:
            said = FittedLabel(look, (LIST_TEXT, BODY_TEXT, HINT_TEXT, SMALLEST_TEXT))
            said.say(line)
            column.addWidget(said)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.words)


class Stopping(QObject):
    """One for each window; `still_stops` asks everything to stop, and says of what goes on at a moment what becomes."""

    def __init__(self, window: Closing, still_stops: Callable[[QDeadlineTimer], tuple[str, ...]]) -> None:
        super().__init__()
        self._window, self._still_stops = window, still_stops
        self._is_told = False
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(window.close)

    def holds_up(self) -> bool:
        """Whether something still stops: that is told, and the window closes by itself later."""
        going_on = self._still_stops(QDeadlineTimer(0 if self._is_told else _AT_ONCE_MS))
        if not going_on:
            self._again.stop()
            return False
        if not self._is_told:
            self._is_told = True
            self._window.open_page(StoppingPage(self._window.look, self._window.language, going_on))
        self._again.start()
        return True
