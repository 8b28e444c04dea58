"""A page that is filed and not keyed in: says so, and where what stands on it is typed.

In: the page in hand. Out: as every `Keying`, with nothing asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.keying.keying import Cell, SheetInHand


class KeptSheet:
    """Never a dead end: Enter leads back."""

    signs = ""
    trouble = ""
    in_box = ""
    is_over = True
    is_saved = False
    may_be_blank = False

    def __init__(self, sheet: SheetInHand, language: Language) -> None:
        self.sheet = sheet
        self._language = language

    @property
    def asks(self) -> str:
        """What is to be known."""
        return self._language.say("This page is kept. It is not keyed in here.")

    def hint(self, _text: str) -> str:
        """Where it is typed."""
        return self._language.say(self.sheet.kind.where)

    def cells(self, _text: str) -> tuple[Cell, ...]:
        """None."""
        return ()

    def enter(self, text: str) -> None:
        """Takes nothing."""

    def back(self) -> bool:
        """There is no question."""
        return False

    def move_day(self, days: int) -> None:
        """It has the day that stands on it."""

    def leave_blank(self) -> None:
        """Nobody waits for it."""

    def take_back_blank(self) -> None:
        """Nobody waits for it."""
