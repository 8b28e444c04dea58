"""The room of recalls: hold by hand in a minute; a list is read from a file, what it may mean is looked at and pulled.

In: a `RecallTalk`, the jobs that read and look. Out: what a `TalkPage` gives; `notice_pressed` with what fills it in.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from ui.lead.files_here import files_here
from ui.lead.recalls.recall_jobs import looking, reading
from ui.lead.talk_page import TalkPage

if TYPE_CHECKING:
    from pantry.office.recall_talk import RecallTalk
    from pantry.office.recalling import ListTaken
    from pantry.recalls.matching import Match
    from ui.lead.inside import Inside
    from ui.lead.long_jobs import LongJob

_ENDINGS = (".json", ".json.zip", ".json.gz", ".jsonl", ".zip")


class RecallsPage(TalkPage):
    """Its jobs go on while the table is used."""

    notice_pressed = Signal(dict)

    def __init__(self, inside: Inside, talk: RecallTalk) -> None:
        say = inside.language.say
        super().__init__(inside.look, inside.language, talk, inside.watch, inside.back, say("Hold it · {n}", n="1,280"))
        self._recalls = talk
        self._site, self._clock = inside.pantry.site_file.path, inside.pantry.clock
        self._reading: LongJob = inside.jobs.of("recalls read", inside.language)
        self._looking: LongJob = inside.jobs.of("recalls look", inside.language)
        self._is_out_of_date = False
        self._read = self.add_act("download", say("Read a list"), self._ask_file)
        self._stop = self.add_act("circle-x", say("Stop"), self._reading.stop)
        self._reading.changed.connect(self._on_read)
        self._looking.changed.connect(self._on_looked)
        self.saved.connect(self._look)
        self._look()
        self._on_read()

    def _ask_file(self) -> None:
        self._recalls.ask_which_file(files_here(self.language, _ENDINGS))
        self.show_talk()

    def answered(self) -> None:
        """A file that was chosen is read; the notice is a paper."""
        path = self._recalls.take_file()
        if path:
            self._reading.start(Path(path).name, reading(self._site, self._clock, path))
            self._on_read()
        notice = self._recalls.take_notice()
        if notice:
            self.notice_pressed.emit(notice)

    def _on_read(self) -> None:
        """It goes on, or it ended."""
        is_running = self._reading.is_running
        self._read.setVisible(not is_running)
        self._stop.setVisible(is_running)
        taken = cast("ListTaken | None", self._reading.take_value())
        if taken is not None:
            self._recalls.tell_taken(taken)
            self._look()
        trouble, was_stopped = self._reading.take_trouble(), self._reading.take_stopped()
        self.show_talk()
        say = self.language.say
        if is_running:
            percent = self.language.number(self._reading.percent)
            self.done.tell(say("{name} is read: {percent} %. The table goes on meanwhile.",
                               name=self._reading.name, percent=percent))  # fmt: skip
        elif trouble:
            self.done.tell_trouble(trouble)
        elif was_stopped:
            self.done.tell(say("Stopped. Nothing of {name} was kept.", name=self._reading.name))

    def _look(self) -> None:
        """Through all lists, anew after each answer; while it goes on, once more behind it."""
        self._is_out_of_date = not self._looking.start("", looking(self._site, self._clock))
        self._recalls.is_looking = True

    def _on_looked(self) -> None:
        if self._looking.is_running:
            return
        matches = cast("tuple[Match, ...] | None", self._looking.take_value())
        if self._is_out_of_date:
            self._look()
        elif matches is not None:
            self._recalls.take_matches(matches)
            self.show_matches()
        trouble = self._looking.take_trouble()
        if trouble:
            self._recalls.is_looking = False
            self.done.tell_trouble(trouble)

    def show_matches(self) -> None:
        """What was found, while what is typed and marked stays."""
        if not self.line.text() and self._recalls.is_first:
            self.show_rows_again()
