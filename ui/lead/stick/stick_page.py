"""The room of sticks: one is read and written in one go, then what only people can answer is asked.

In: a `StickTalk`, the jobs that exchange and look. Out: what a `TalkPage` gives.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from pantry.office.kept_safe import Safe, kept_safe
from pantry.office.stick_talk import Carrier
from ui.lead.looking import Looking
from ui.lead.stick.stick_jobs import exchanging, looking
from ui.lead.talk_page import TalkPage
from ui.sticks import folder_words, locked_sticks, name_of, own_folders, sticks_here

if TYPE_CHECKING:
    from pantry.office.exchanging import Exchanged
    from pantry.office.question import Question
    from pantry.office.stick_talk import StickTalk
    from ui.lead.inside import Inside


class StickPage(TalkPage):
    """Questions are looked for anew after each answer, away from the window's thread."""

    def __init__(self, inside: Inside, talk: StickTalk) -> None:
        super().__init__(inside.look, inside.language, talk, inside.watch, inside.back, inside.language.say("before"))
        self._stick = talk
        self._site, self._clock = inside.pantry.site_file.path, inside.pantry.clock
        self._site_file = inside.pantry.site_file
        self._came: tuple[str, Exchanged] | None = None
        self.exchanging = inside.jobs.of("stick exchange", inside.language)
        self.exchanging.changed.connect(self._on_exchanged)
        job = inside.jobs.of("stick look", inside.language)
        self.looking = Looking(job, lambda: looking(self._site, self._clock, self.language), self)
        self.looking.found.connect(self._on_found)
        self.looking.failed.connect(self._on_failed)
        self.saved.connect(self._look)
        self._look_for_sticks()
        self._look()
        self.show_talk()
        self._on_exchanged()

    def go_back(self) -> None:
        """Where nobody is in the middle of something any more, what came is told."""
        super().go_back()
        self._tell_what_came()

    def answered(self) -> None:
        """A stick that was chosen is exchanged."""
        if self._stick.take_look():
            self._look_for_sticks()
            self.show_talk()
        path = self._stick.take_file()
        if path:
            folder, say = Path(path), self.language.say
            stopped_words = say("Stopping. What is half done on {name} is not counted.", name=name_of(folder))
            job = exchanging(self._site, self._clock, folder, is_locked=self._stick.is_locked(path))
            self.exchanging.start(name_of(folder), job, stopped_words)
            self._on_exchanged()

    def _look_for_sticks(self) -> None:
        locked = (Carrier(str(stick), name_of(stick), is_locked=True) for stick in locked_sticks())
        here = sticks_here()
        last = kept_safe(self._site_file, Safe.STICK)
        used = (last.path,) if last and last.path.is_dir() and last.path not in (*here, *locked_sticks()) else ()
        sticks = (Carrier(str(stick), name_of(stick)) for stick in (*here, *used))
        folders = (
            Carrier(str(folder), folder_words(folder, self.language)) for folder in own_folders() if folder.is_dir()
        )
        self._stick.offer((*sticks, *locked), folders)

    def _on_exchanged(self) -> None:
        """It goes on, or it ended."""
        job, say = self.exchanging, self.language.say
        if job.is_running:
            words = say("{name}: {percent} %. Leave the stick in until it is done.", name=job.name,
                        percent=self.language.number(job.percent))  # fmt: skip
            self.done.tell(job.stopped_words if job.is_stopping else words)
            return
        came, trouble = cast("Exchanged | None", job.take_value()), job.take_trouble()
        if came is not None:
            self._came = job.name, came
            self.done.forget()
            self.saved.emit()
            self._tell_what_came()
        elif trouble:
            self.done.tell_trouble(trouble)
            self.saved.emit()  # what was read by then is kept

    def _tell_what_came(self) -> None:
        if self._came is not None and self._stick.is_first:
            came, self._came = self._came, None
            self._stick.tell_came(*came)
            self.show_talk()

    def _look(self) -> None:
        """For what only people can answer."""
        self.looking.look()
        self._stick.look_for_questions()

    def _on_found(self, found: tuple[Question, ...]) -> None:
        self._stick.take_questions(found)
        self._show_what_stands()

    def _on_failed(self, trouble: str) -> None:
        self._stick.take_questions(None)
        self._show_what_stands()
        self.done.tell_trouble(trouble)

    def _show_what_stands(self) -> None:
        """Title, hint and rows; what is half typed stays."""
        self._hint.say(self._stick.hint(self.line.text()))
        self.title.say(self._stick.asks)
        self.listed.say_title(self._stick.asks)
        self.show_rows_again()
