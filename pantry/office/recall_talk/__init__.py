"""The talk about recalls: hold by hand, read a list, look at what it may mean, pull, release; one question at a time.

In: what was typed, chosen or scanned. Out: what is asked, listed and told; each answer is saved at once.
"""

from pantry.office.recall_talk.one import Act
from pantry.office.recall_talk.parts import RecallParts
from pantry.office.recall_talk.talk import RecallTalk

__all__ = ["Act", "RecallParts", "RecallTalk"]
