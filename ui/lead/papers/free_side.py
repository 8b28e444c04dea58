"""How one shows which labels of a part-used sheet are free: beside its picture, two ways to tap on it.

In: a stock, what is free. Out: `free_changed` after each tap; `left` when it is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from pantry.paper.labels.free_labels import FreeLabels
from ui.lead.pickers import Picker
from ui.lead.two_lines import TwoLines
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, HINT_TEXT, SMALLEST_TEXT, TILE

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.stocks import Stock
    from ui.look.look import Look

_MOST_BUTTON, _HINT, _MOST_HINT = 96, 84, 104


_TYPING_MS, _NINE = 2000, 9  # what is typed later is another number


class FreeSide(Picker):
    """A tap shows the first free label, or a spoiled one; which of them, the lit button says."""

    free_changed = Signal(object)

    def __init__(self, look: Look, language: Language, stock: Stock, free: FreeLabels) -> None:
        super().__init__(look, language, language.say("Which labels are free?"))
        self.say_leave("check", language.say("Done"))
        self._stock, self._free, self._marks_spoiled = stock, free, False
        say, height = language.say, min(look.grown(TILE), _MOST_BUTTON)
        self._first = TwoLines(look, height=height)
        self._first.say(say("First free label"), say("Tap it on the picture, or type its number."))
        self._spoiled = TwoLines(look, height=height)
        self._spoiled.say(say("Spoiled labels"), say("Tap each one that is torn or dirty."))
        self._whole = TwoLines(look, height=height)
        self._whole.say(say("A new sheet"), say("All labels are free."))
        self._first.clicked.connect(lambda: self._mark(spoiled=False))
        self._spoiled.clicked.connect(lambda: self._mark(spoiled=True))
        self._whole.clicked.connect(lambda: self._take(FreeLabels()))
        self._number, self._typing = 0, QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._hint = FittedLabel(look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT))
        self._hint.setFixedHeight(min(look.grown(_HINT), _MOST_HINT))
        look.color_words(self._hint, look.theme.second_text)
        for button in (self._first, self._spoiled, self._whole):
            self.body.addWidget(button)
        self.body.addWidget(self._hint)
        self.body.addStretch(1)
        self.met((self._first, self._spoiled, self._whole, self._hint))
        self._show()

    @property
    def free(self) -> FreeLabels:
        """What is free now."""
        return self._free

    def take_label(self, number: int) -> None:
        """A label was tapped on the picture."""
        free = self._free
        if not self._marks_spoiled:
            self._take(FreeLabels(number, tuple(each for each in free.spoiled if each > number)))
        elif number in free.spoiled:
            self._take(FreeLabels(free.start, tuple(each for each in free.spoiled if each != number)))
        elif number >= free.start:
            self._take(FreeLabels(free.start, tuple(sorted((*free.spoiled, number)))))

    def take_key(self, key: int) -> bool:
        """Digits are the number of the first free label: the second one of 14 makes it that of 1."""
        digit, number = key - int(Qt.Key.Key_0), self._number if self._typing.isActive() else 0
        if self._marks_spoiled or not 0 <= digit <= _NINE:
            return False
        self._typing.start()
        longer = 10 * number + digit
        self._number = longer if longer <= self._stock.labels_a_page else digit
        if 1 <= self._number <= self._stock.labels_a_page:
            self.take_label(self._number)
        return True

    def take_focus(self) -> None:
        """The way to tap that is lit."""
        lit = self._spoiled if self._marks_spoiled else self._first
        lit.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self, *, spoiled: bool) -> None:
        self._marks_spoiled = spoiled
        self._show()

    def _take(self, free: FreeLabels) -> None:
        if next(free.places(self._stock))[0]:
            self._hint.say(self._language.say("Then no label of this sheet would be free. Take a new sheet."))
            return
        self._free = free
        self._show()
        self.free_changed.emit(free)

    def _show(self) -> None:
        self._first.light(on=not self._marks_spoiled)
        self._spoiled.light(on=self._marks_spoiled)
        self._whole.light(on=False)
        words = self._language.say("Printing begins at label {n}.", n=self._free.start)
        self._hint.say(words)
