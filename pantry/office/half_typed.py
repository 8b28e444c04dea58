"""What is half typed in a room, and where it stood: in the second file until it is answered, so no window loses it.

In: places as words that the room finds again, and the text in its box. Out: the same when the room is opened again.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.store.today_file import TodayFile


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """`places`: the steps that led there, each as words, the last is where it stood; none is where a room begins."""

    places: tuple[tuple[str, ...], ...] = ()
    in_box: str = ""

    def text(self) -> str:
        """As the second file keeps it; "" where nothing is half done."""
        return json.dumps(asdict(self)) if self.places or self.in_box.strip() else ""

    @classmethod
    def read(cls, text: str) -> HalfTyped:
        """What `text` holds; damaged, it is nothing."""
        try:
            found = json.loads(text)
            places, in_box = found["places"], found["in_box"]
            if not isinstance(in_box, str):
                return cls()
            return cls(tuple(tuple(map(_word, place)) for place in places), in_box)
        except (ValueError, TypeError, KeyError, RecursionError):
            return cls()


class HalfTypedKeeper:
    """Of one room."""

    def __init__(self, today: TodayFile, clock: Clock, room: str) -> None:
        self._today, self._clock, self._kept_as = today, clock, f"half {room}"
        self._last: str | None = None

    def keep(self, half: HalfTyped) -> None:
        """In the place of what was half typed before; nothing erases it."""
        text = half.text()
        if text != self._last:
            self._last = text
            self._today.keep(self._kept_as, text, self._clock.now())

    def kept(self) -> HalfTyped:
        """What was half typed when the room was left."""
        return HalfTyped.read(self._today.kept(self._kept_as))


def _word(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(value)
