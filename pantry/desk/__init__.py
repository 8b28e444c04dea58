"""The table's acts: a line in, a Reply out."""

from pantry.desk.desk import Desk
from pantry.desk.state import DeskState, Mode, Question
from pantry.desk.views import (
    AgesAsked,
    Aside,
    BagsEnd,
    BagTile,
    Hit,
    KindTile,
    NearlyGone,
    OpenedLine,
    PartLine,
    TodayLine,
)

__all__ = [
    "AgesAsked", "Aside", "BagTile", "BagsEnd", "Desk", "DeskState", "Hit", "KindTile", "Mode", "NearlyGone",
    "OpenedLine", "PartLine", "Question", "TodayLine",
]  # fmt: skip
