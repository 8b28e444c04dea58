"""A code of ours as a scanner sent it: behind a symbology's sign, after a number that was typed, on any keyboard.

In: a scan's text. Out: the code that it says, where its check digit is right.
"""

from __future__ import annotations

from pantry.codes.as_sent import split_symbology
from pantry.codes.keyboards import digits_on_keyboards
from pantry.codes.own import LENGTH, OwnCode, read_own_code


def own_code_as_sent(text: str) -> OwnCode | None:
    """The code of ours in a scan, or nothing."""
    _, bare = split_symbology(text.strip().rpartition("*")[2])
    if len(bare) != LENGTH:
        return None
    read = (read_own_code(digits) for digits in (bare, *digits_on_keyboards(bare)))
    return next((own for own in read if own is not None), None)
