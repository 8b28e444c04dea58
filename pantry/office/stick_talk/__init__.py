"""The talk about what goes between laptops: a stick is read and written, and what only people can answer is answered.

In: which sticks are here, what they brought, the questions; what was typed or chosen. Out: what is asked, listed, told.
"""

from pantry.office.stick_talk.parts import StickParts
from pantry.office.stick_talk.places import Carrier
from pantry.office.stick_talk.talk import StickTalk

__all__ = ["Carrier", "StickParts", "StickTalk"]
