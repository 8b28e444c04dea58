"""The end of a day as one page: its rows from top to bottom, beside them what is asked of the one that is looked at.

In: a `ClosingTalk`, which decides everything. Out: `left`; `saved`; `errand` with what the room opens; a scan is the
table's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pantry.office.closing_talk import ErrandKind, SafePlace
from ui.day_band import DayBand
from ui.idle import Idle
from ui.lead.box_page import BoxPage
from ui.lead.box_side import Asked
from ui.lead.close.close_rows import close_columns, close_row
from ui.lead.close.safe_jobs import Wish, backing_up, writing_stick
from ui.lead.long_list import LongList
from ui.lead.values_grid import Option
from ui.look.tokens import MARGIN
from ui.page import met_in_order
from ui.room_names import Room, room_title
from ui.sticks import folder_words, name_of, own_folders, sticks_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from pantry.office.closing_talk import ClosingRow, ClosingTalk, Errand
    from ui.lead.inside import Inside

_LIST_SHARE, _BOX_SHARE = 5, 4
_DONE = 76


class ClosePage(BoxPage):
    """Each answer is saved at once, so that it can be left at any row."""

    errand = Signal(object)

    def __init__(self, inside: Inside, talk: ClosingTalk) -> None:
        super().__init__(inside, talk.title, inside.back, talk.keep)
        self._talk = talk
        self._site, self._clock = inside.pantry.site_file.path, inside.pantry.clock
        self._job = inside.jobs.of("close", inside.language)
        self.band = DayBand(self.look)
        self.listed = LongList(self.look, close_columns(self.language), room_title(Room.CLOSE, self.language))
        self.listed.pressed.connect(self._on_row)
        self._idle = Idle(self)
        self.box.walks_beside = True
        self.box.help_with(talk.hint, self._options, talk.caution)
        row = QHBoxLayout()
        row.setSpacing(2 * MARGIN)
        row.addWidget(self.listed, _LIST_SHARE)
        row.addWidget(self.box, _BOX_SHARE)
        self.body.addWidget(self.band)
        self.body.addLayout(row, 1)
        self.done.setFixedHeight(_DONE)  # in the largest words the answers need the room
        self.box.grid.laid_out.connect(lambda: met_in_order(self.head, self.band, self.listed, self.box, self.done))
        self._look_for_places()
        self._job.changed.connect(self._on_job)
        first = talk.first_rows
        self._show(first if self.listed.height_of(len(first)) > inside.window.height() else talk.rows)
        self._on_job()

    @property
    def words(self) -> str:
        """All that it says now."""
        talk = self._talk
        return "\n".join(filter(None, (talk.title, talk.band, talk.said, self.box.words)))

    def take_scan(self, line: str) -> bool:
        """Nothing is scanned here: the table knows what it is."""
        self.scan_for_table.emit(line)
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What stays open stands below what is in view: it is read when the room was painted."""
        super().showEvent(event)
        self._idle.work_at(self._rest_read())

    def show_talk(self) -> None:
        """As it stands now."""
        self._show(self._talk.rows)

    def _show(self, rows: Sequence[ClosingRow]) -> None:
        talk, say = self._talk, self.language.say
        self.band.say(talk.band)
        self.box.ask(Asked(talk.asks, talk.trouble, talk.in_box, wants_number=talk.wants_number, signs=talk.signs))
        if talk.said:
            self.done.tell(talk.said, "undo-2", say("Undo"), self.on_undo if talk.may_undo else None)
        elif not self._job.is_running:
            self.done.forget()
        if layout := self.layout():
            layout.activate()  # the row that is looked at is in view in the room that is left
        self.listed.show_rows(tuple(map(close_row, rows)), talk.row.key)
        self.setAccessibleName(self.words)

    def _rest_read(self) -> Iterator[None]:
        if len(self.listed.rows) < len(self._talk.rows):
            self.listed.add_below(tuple(map(close_row, self._talk.rows)))
        yield

    def _on_row(self, key: str) -> None:
        day = self._talk.day
        if errand := self._talk.press(key):
            self._after(errand)
        elif self._talk.day != day:
            self.show_answered()
        else:
            self._show_moved()

    def on_turned(self, steps: int) -> None:
        """The arrows walk over the rows."""
        self._talk.move(steps)
        self._show_moved()

    def on_typed(self, text: str) -> None:
        """An answer; at the end Enter alone leaves."""
        if not text.strip() and self._talk.is_at_end:
            self.left.emit()
        else:
            self._after(self._talk.enter(text))

    def on_chosen(self, value: str) -> None:
        """One of the choices."""
        self._after(self._talk.choose(value))

    def on_undo(self) -> None:
        """The last answer is taken back."""
        self._talk.undo()
        self.show_answered()

    def _after(self, errand: Errand | None) -> None:
        if errand is None:
            self.show_answered()
            return
        match errand.kind:
            case ErrandKind.LOOK_FOR_STICKS:
                self._look_for_places()
                self._show_moved()
            case ErrandKind.BACKUP | ErrandKind.STICK:
                self._keep_safe(errand.kind, errand.folder or Path())
            case _:
                self._talk.keep_place()
                self.errand.emit(errand)

    def _keep_safe(self, kind: ErrandKind, folder: Path) -> None:
        wish = Wish(self._site, self._clock, folder, self.language)
        job = backing_up(wish) if kind is ErrandKind.BACKUP else writing_stick(wish)
        self._job.start(name_of(folder), job)
        self._on_job()

    def _on_job(self) -> None:
        """It goes on, or it ended: then it is told, and another try is one tap."""
        if self._job.is_running:
            say, name = self.language.say, self._job.name
            self.done.tell(say("Writing to {name}. Leave the stick in until it is done.", name=name))
            return
        said, trouble = cast("str | None", self._job.take_value()), self._job.take_trouble()
        if said:
            self._talk.kept(said)
        elif trouble:
            self._talk.failed(trouble)
        else:
            return
        self._show_moved()
        if trouble:
            self.done.tell_trouble(trouble)

    def _look_for_places(self) -> None:
        """Sticks that are plugged in, and this user's own folders."""
        sticks = tuple(SafePlace(stick, name_of(stick), is_stick=True) for stick in sticks_here())
        folders = tuple(
            SafePlace(folder, folder_words(folder, self.language), is_stick=False)
            for folder in own_folders()
            if folder.is_dir()
        )
        self._talk.offer((*sticks, *folders))

    def show_answered(self) -> None:
        """What was half typed is answered."""
        self._talk.keep(self._talk.in_box)
        super().show_answered()

    def _show_moved(self) -> None:
        self.show_talk()
        self.box.announce(self.words)

    def _options(self, text: str) -> tuple[Option, ...]:
        """While a number is typed nothing is chosen."""
        if text.strip():
            return ()
        return tuple(Option(choice.value, choice.name, choice.more) for choice in self._talk.choices())
