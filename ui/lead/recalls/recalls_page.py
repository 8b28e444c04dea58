"""The room of recalls: hold by hand in a minute; a list is read from a file, what it may mean is looked at and pulled.

In: a `RecallTalk`, the jobs that read and look. Out: what a `TalkPage` gives; `notice_pressed` with what fills it in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from ui.lead.looking import Looking
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
        job = inside.jobs.of("recalls look", inside.language)
        self.looking = Looking(job, lambda: looking(self._site, self._clock), self)
        self.looking.found.connect(self._on_found)
        self.looking.failed.connect(self._on_failed)
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
        """Through all lists."""
        self.looking.look()
        self._recalls.is_looking = True

    def _on_found(self, matches: tuple[Match, ...]) -> None:
        self._recalls.take_matches(matches)
        self.show_rows_again()

    def _on_failed(self, trouble: str) -> None:
        self._recalls.is_looking = False
        self.done.tell_trouble(trouble)
