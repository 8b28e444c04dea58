"""What was keyed of a page and is not in the books yet: it is here again when the page is opened again.

In: the page's keying and what stands in its box. Out: the same, brought back. Kept as the table's half-typed line is:
until the close of the day, through a crash.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.office.keying.keying import Keying
    from pantry.store.today_file import TodayFile


class HalfKeyed:
    """What is half keyed of the pages of one site."""

    def __init__(self, today: TodayFile, clock: Clock) -> None:
        self._today, self._clock = today, clock

    def keep(self, keying: Keying, in_box: str) -> None:
        """Keeps what was entered of a page and what stands in its box; nothing more once the page is over."""
        kept = ""
        if keying.has_half and (keying.answers or in_box.strip()):
            said = {"day": keying.sheet.day.isoformat(), "answers": keying.answers, "box": in_box}
            kept = json.dumps({**said, "refused": "yes" if keying.is_refused(in_box) else ""})
        self._today.keep(_key(keying.sheet.code), kept, self._clock.now())

    def bring_back(self, keying: Keying) -> None:
        """The page goes on where it was left."""
        kept = self._kept(keying.sheet.code)
        if kept:
            answers, is_over = tuple(map(str, kept["answers"])), bool(kept.get("refused"))
            keying.go_on(str(kept["day"]), answers, str(kept["box"]), is_box_over=is_over)

    def knows(self, code: str) -> bool:
        """Whether something is half keyed of the page with this code."""
        return bool(self._kept(code))

    def _kept(self, code: str) -> dict[str, list[str] | str]:
        try:
            kept = json.loads(self._today.kept(_key(code)) or "{}")
        except ValueError:  # a damaged second file loses what is half typed, never what is saved
            return {}
        return kept if isinstance(kept, dict) and kept.keys() >= {"day", "answers", "box"} else {}


def _key(code: str) -> str:
    return f"sheet {code}"
