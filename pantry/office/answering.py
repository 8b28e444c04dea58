"""How a talk takes an answer: what is done is told; what can't be saved stands in the box again, with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import PantryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.language import Language


class Answering:
    """What can't be saved stands `in_box` again, and `trouble` says why; else `said` tells what was done."""

    def __init__(self, language: Language) -> None:
        self._spoken = language
        self.trouble = self.in_box = self.said = ""

    def _forget(self) -> None:
        self.trouble = self.in_box = self.said = ""

    def _try(self, typed: str, act: Callable[[], object]) -> bool:
        """Whether it was done."""
        self._forget()
        try:
            act()
        except PantryError as why:
            self.trouble, self.in_box = self._spoken.error(why), typed
            return False
        return True
