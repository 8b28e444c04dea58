"""When something ends at today's pace: pure. In: what went out since when, and what is left. Out: about when."""

from __future__ import annotations

from datetime import datetime, timedelta

LEAST_MINUTES = 20
LEAST_HAND_OUTS = 3
STILL_AFTER = timedelta(hours=1)
_ROUNDED_TO = 5


def ends_about(now: datetime, began: datetime, went: int, left: int) -> datetime | None:
    """The end of what is left, to five minutes, never before now; None: too early to say, or not today any more."""
    minutes = (now - began) / timedelta(minutes=1)
    if minutes < LEAST_MINUTES or went < 1 or left < 1:
        return None
    still = left * minutes / went
    if still > 24 * 60:
        return None
    end = now + timedelta(minutes=still)
    rounded = _up_to_five(end)
    return rounded if rounded.date() == now.date() else None


def moves_still(now: datetime, last: datetime | None) -> bool:
    """Whether something went out not long ago; what stands still has no end."""
    return last is not None and timedelta(0) <= now - last <= STILL_AFTER


def _up_to_five(moment: datetime) -> datetime:
    whole = moment.replace(second=0, microsecond=0)
    over = whole.minute % _ROUNDED_TO
    if not over and whole == moment:
        return whole
    return whole + timedelta(minutes=_ROUNDED_TO - over)
