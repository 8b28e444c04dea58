"""The table's acts: a line in, a Reply out."""

from pantry.desk.desk import Desk
from pantry.desk.state import DeskState, Mode, Question
from pantry.desk.views import BagTile, KindTile, NearlyGone, TodayLine

__all__ = ["BagTile", "Desk", "DeskState", "KindTile", "Mode", "NearlyGone", "Question", "TodayLine"]
