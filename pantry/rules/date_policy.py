"""What a date on a pack means for giving: fine, look first, or do not give; never "safe".

In: the date, its kind, the kind of food, today. Out: advice with its sentence and source.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind, last_day

if TYPE_CHECKING:
    from datetime import date

_NEVER_PAST_ITS_DATE = frozenset({"baby"})
_NO_LIMIT = frozenset({DateKind.PACKED_ON, DateKind.CODE_ONLY, DateKind.NONE})


class Verdict(StrEnum):
    """What to do with food of a date."""

    FINE = "fine"
    LOOK_FIRST = "look_first"
    DO_NOT_GIVE = "do_not_give"


@dataclass(frozen=True, slots=True)
class Advice:
    """A verdict, where its sentence comes from, and the sentence, untranslated."""

    verdict: Verdict
    sentence: str = ""
    source: str = ""


FINE = Advice(Verdict.FINE)
_LOOK_FIRST = Advice(
    Verdict.LOOK_FIRST,
    "Past its date ({date}). Look at it first.",
    "USDA FSIS, Food Product Dating",
)
_DO_NOT_GIVE = Advice(
    Verdict.DO_NOT_GIVE,
    "Past its date ({date}). Do not give it: baby formula and baby food are held.",
    "21 CFR 107.20(c); baby food by the table's own rule",
)


def advice(value: str, date_kind: DateKind, kind: str, today: date) -> Advice:
    """What a canonical date says today; a month or year counts to its last day.

    Only infant formula has a federal use-by rule; baby food past its date is held; all else is quality.
    """
    if not value or date_kind in _NO_LIMIT or last_day(value) >= today:
        return FINE
    return _DO_NOT_GIVE if kind in _NEVER_PAST_ITS_DATE else _LOOK_FIRST
