"""Now and randomness: the one door through which both come in, so that tests can hold them."""

from __future__ import annotations

import base64
import secrets
import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_BASE32 = b"abcdefghijklmnopqrstuvwxyz234567"
_LETTER_OF_BYTE = _BASE32 * (256 // len(_BASE32))


@dataclass(frozen=True, slots=True)
class Clock:
    """Gives the local time, with its zone, and random bytes.

    `passed_s`: seconds that only grow, whoever sets the laptop's clock: they tell how long ago, never when.
    """

    now: Callable[[], datetime]
    random_bytes: Callable[[int], bytes]
    passed_s: Callable[[], float] = time.monotonic

    def today(self) -> date:
        """The local date; it moves on at midnight while the program runs."""
        return self.now().date()

    def letters(self, count: int) -> str:
        """`count` random base32 characters in lower case."""
        return self.random_bytes(count).translate(_LETTER_OF_BYTE).decode()

    def below(self, limit: int) -> int:
        """A random whole number from 0 to `limit` - 1."""
        return int.from_bytes(self.random_bytes(8)) % limit


def base32(data: bytes) -> str:
    """Lower-case base32 without padding."""
    return base64.b32encode(data).decode().rstrip("=").lower()


def system_clock() -> Clock:
    """The clock of this laptop."""
    return Clock(now=lambda: datetime.now().astimezone(), random_bytes=secrets.token_bytes)
