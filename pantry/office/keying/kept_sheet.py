"""A page that is filed and not keyed in: says so, and where what stands on it is typed.

In: the page in hand. Out: as every `Keying`, with nothing asked.
"""

from __future__ import annotations

from pantry.office.keying.keying import Keying


class KeptSheet(Keying):
    """Never a dead end: Enter leads back."""

    is_over = True
    may_be_blank = False

    @property
    def asks(self) -> str:
        """What is to be known."""
        return self._language.say("This page is kept. It is not keyed in here.")

    def hint(self, text: str) -> str:  # noqa: ARG002 - it takes nothing
        """Where it is typed."""
        return self._language.say(self.sheet.kind.where)

    def enter(self, text: str) -> None:
        """Takes nothing."""
