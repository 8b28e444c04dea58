"""The room of recalls: hold by hand in a minute; a list is read from a file, what it may mean is looked at and pulled.

In: a `RecallTalk`, the jobs that read and look. Out: what a `TalkPage` gives; `notice_pressed` with what fills it in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from ui.lead.reading_page import ReadingPage
from ui.lead.recalls.recall_jobs import looking, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.recall_talk import RecallTalk
    from pantry.office.recalling import ListTaken
    from pantry.recalls.matching import Match
    from ui.lead.inside import Inside
    from ui.work import Progress


class RecallsPage(ReadingPage):
    """All lists are gone through anew after each answer, away from the window's thread."""

    notice_pressed = Signal(dict)
    empty_icon = "hand"
    endings = (".json", ".json.zip", ".json.gz", ".jsonl", ".zip")

    def __init__(self, inside: Inside, talk: RecallTalk) -> None:
        super().__init__(inside, talk, "recalls read", inside.language.say("Hold it · {n}", n="1,280"))
        self._recalls = talk
        self._is_out_of_date = False
        self.looking = inside.jobs.of("recalls look", inside.language)
        self.looking.changed.connect(self._on_looked)
        self.saved.connect(self._look)
        self._look()
        self.show_talk()
        self.show_reading()

    def job(self, path: str) -> Callable[[Progress], object]:
        """A list is taken in."""
        return reading(self._site, self._clock, path)

    def tell_came(self, _name: str, value: object) -> None:
        """What it brought, and what it may mean."""
        self._recalls.tell_taken(cast("ListTaken", value))
        self._look()

    def answered(self) -> None:
        """The notice is a paper."""
        super().answered()
        notice = self._recalls.take_notice()
        if notice:
            self.notice_pressed.emit(notice)

    def _look(self) -> None:
        """Through all lists; while that goes on, once more behind it."""
        self._is_out_of_date = not self.looking.start("", looking(self._site, self._clock))
        self._recalls.is_looking = True

    def _on_looked(self) -> None:
        if self.looking.is_running:
            return
        matches = cast("tuple[Match, ...] | None", self.looking.take_value())
        if self._is_out_of_date:
            self._look()
        elif matches is not None:
            self._recalls.take_matches(matches)
            self.show_rows_again()
        trouble = self.looking.take_trouble()
        if trouble:
            self._recalls.is_looking = False
            self.done.tell_trouble(trouble)
