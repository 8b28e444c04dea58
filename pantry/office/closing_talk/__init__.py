"""The talk at the end of a day: one page from top to bottom, all of it optional, each answer saved at once.

In: what was typed or chosen of a row. Out: rows, what is asked of the one that is looked at, what was said, what the
window should do: key a page in, write a day that was kept on paper, back up, write a stick.
"""

from pantry.office.closing_talk.matter import ClosingRow, Errand, ErrandKind, Section
from pantry.office.closing_talk.parts import ClosingParts, SafePlace
from pantry.office.closing_talk.talk import ClosingTalk

__all__ = ["ClosingParts", "ClosingRow", "ClosingTalk", "Errand", "ErrandKind", "SafePlace", "Section"]
