"""The talk about label sheets of one's own: those that there are, and one that is measured, a question at a time."""

from pantry.office.sheet_talk.parts import SheetParts
from pantry.office.sheet_talk.talk import SheetTalk

__all__ = ["SheetParts", "SheetTalk"]
