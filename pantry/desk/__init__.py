"""The table's acts: a line in, a Reply out."""

from pantry.desk.desk import Desk
from pantry.desk.state import DeskState, Mode, Question
from pantry.desk.views import AgesAsked, Aside, BagTile, Hit, KindTile, NearlyGone, TodayLine

__all__ = [
    "AgesAsked", "Aside", "BagTile", "Desk", "DeskState", "Hit", "KindTile", "Mode", "NearlyGone", "Question",
    "TodayLine",
]  # fmt: skip
