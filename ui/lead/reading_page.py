"""A talk's page that can read a file in: it is chosen among those that are found, and read while the table goes on.

In: a talk that asks which file, and the job that reads one. Out: what a `TalkPage` gives; what came is told where
nobody is in the middle of something.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ui.lead.files_here import files_here
from ui.lead.talk_page import Talk, TalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.talk_rows import FileFound
    from ui.lead.inside import Inside
    from ui.work import Progress


class ReadingTalk(Talk, Protocol):
    """What such a page asks of its talk besides."""

    def ask_which_file(self, files: tuple[FileFound, ...]) -> None:
        """A file is to be read."""

    def take_file(self) -> str:
        """The one that is to be read, once."""


class ReadingPage(TalkPage):
    """One job at a time; it outlives the page."""

    endings: tuple[str, ...] = ()

    def __init__(self, inside: Inside, talk: ReadingTalk, job: str, widest: str) -> None:
        super().__init__(inside.look, inside.language, talk, inside.watch, inside.back, widest)
        self._files = talk
        self._site, self._clock = inside.pantry.site_file.path, inside.pantry.clock
        self._came: object = None
        self.reading = inside.jobs.of(job, inside.language)
        self._read = self.add_act("download", inside.language.say("Read a list"), self._ask_file)
        self._stop = self.add_act("circle-x", inside.language.say("Stop"), self.reading.stop)
        self.reading.changed.connect(self.show_reading)

    def job(self, path: str) -> Callable[[Progress], object]:
        """What reads a file."""
        raise NotImplementedError

    def tell_came(self, name: str, value: object) -> None:
        """What came of it goes to the talk."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Where nobody is in the middle of something any more, what came is told."""
        super().go_back()
        self._tell_what_came()

    def answered(self) -> None:
        """A file that was chosen is read."""
        self._tell_what_came()
        path = self._files.take_file()
        if path:
            name = Path(path).name
            stopped_words = self.language.say("Stopping. What was read so far of {name} is taken back.", name=name)
            self.reading.start(name, self.job(path), stopped_words)
            self.show_reading()

    def show_reading(self) -> None:
        """It goes on, or it ended."""
        is_running, say = self.reading.is_running, self.language.say
        self._read.setVisible(not is_running)
        self._stop.setVisible(is_running)
        value = self.reading.take_value()
        if value is not None:
            self._came = value
            self.done.forget()
            self._tell_what_came()
        trouble, was_stopped = self.reading.take_trouble(), self.reading.take_stopped()
        name, percent = self.reading.name, self.language.number(self.reading.percent)
        if is_running and self.reading.is_stopping:
            self.done.tell(self.reading.stopped_words)
        elif is_running:
            self.done.tell(say("{name} is read: {percent} %. The table goes on meanwhile.", name=name, percent=percent))
        elif trouble:
            self.done.tell_trouble(trouble)
        elif was_stopped:
            self.done.tell(say("Stopped. Nothing of {name} was kept.", name=name))

    def _ask_file(self) -> None:
        self._files.ask_which_file(files_here(self.language, self.endings))
        self.show_talk()

    def _tell_what_came(self) -> None:
        if self._came is not None and self._talk.is_first:
            value, self._came = self._came, None
            self.tell_came(self.reading.name, value)
            self.show_talk()
