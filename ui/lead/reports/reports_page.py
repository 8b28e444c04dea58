"""The room of reports: a month or a year at a time, as large numbers and charts; saved, printed, and told on a poster.

In: an `Inside`. Out: nothing; what is added up and saved is done away from the window's thread. Keys: digits for the
parts of a report, T for its list, Page Up and Page Down in a long chart.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout

from pantry.codes.dates import date_words
from pantry.language import capitalized
from pantry.reports.stepping import is_month, stepped
from pantry.settings import TEXT_PERCENTS
from ui.lead.reports.asked_place import AskedPlace
from ui.lead.reports.report_body import ReportBody, View, view_words
from ui.lead.reports.report_jobs import SavedAs, Wanted, adding_up, saving
from ui.lead.room_page import RoomPage
from ui.lone_keys import digit_of
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, LIST_TEXT, SMALLEST_TEXT, TARGET
from ui.room_names import Room
from ui.sticks import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from ui.lead.inside import Inside
    from ui.lead.reports.report_jobs import Shown

_MONTH, _YEAR = len("2026-11"), len("2026")
_PERIOD = (LIST_TEXT, BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT)
_PERIOD_PX, _MOST_PERIOD_PX, _KEY_PX = 180, 220, 26
_SCROLLED = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}


class ReportsPage(RoomPage):
    """Shows this month when it opens, or what a paper was printed of."""

    def __init__(self, inside: Inside) -> None:
        say = inside.language.say
        super().__init__(inside.look, inside.language, say("Reports"), inside.back)
        self.title.setMinimumWidth(self.title.least_width(self.title.words) + GAP)
        self._inside = inside
        self._site, self._clock = inside.pantry.site_file.path, inside.pantry.clock
        self._adding = inside.jobs.of("reports add up", inside.language)
        self._saving = inside.jobs.of("reports save", inside.language)
        self._today = inside.pantry.clock.today().isoformat()
        self._period, self._adding.name = self._adding.name or self._today[:_MONTH], ""  # back from a paper of it
        self._shown: Shown | None = None
        self._view, self._as_table = View.TOTALS, False
        self._saved_as = SavedAs.WORKBOOK
        self._earlier, self._later, self._whole_year = self._lay_out_period()
        self._views = self._lay_out_views()
        self.report = ReportBody(inside.look, inside.language)
        self.body.addWidget(self.report, 1)
        self._place = AskedPlace(inside.look, inside.language, self.report)
        self._place.chosen.connect(self._on_place)
        self._place.closed.connect(self._on_closed)
        self._place.laid_out.connect(self.keep_order)
        self._saves = self._lay_out_saves()
        self._adding.changed.connect(self._on_added)
        self._saving.changed.connect(self._on_saved)
        self.keep_order()
        self._show_period()

    @property
    def period(self) -> str:
        """The month or year in view, as YYYY-MM or YYYY."""
        return self._period

    @property
    def is_adding_up(self) -> bool:
        """Whether what is in view is still to come."""
        shown, wanted = self._shown, (self._period, self.language.code)
        return shown is None or (shown.period, shown.language) != wanted

    def go_back(self) -> None:
        """What is asked goes first."""
        if self._place.is_open:
            self._place.close()
        else:
            super().go_back()

    def take_key(self, key: int) -> bool:
        """Digits, T, Page Up and Page Down."""
        if self._place.is_open:
            return False
        if key in _SCROLLED and self.report.turn(_SCROLLED[key]):
            return True
        number = digit_of(key)
        if 0 < number <= len(View):
            self._choose(list(View)[number - 1])
        elif key == Qt.Key.Key_T:
            self._turn_to_table()
        else:
            return False
        return True

    def _lay_out_period(self) -> tuple[FittedButton, FittedButton, FittedButton]:
        """Beside the title: the one before, which it is, the next one, the whole year."""
        say = self.language.say
        earlier = self.add_act("chevron-left", "", lambda: self._go(stepped(self._period, -1)))
        self._period_words = FittedLabel(self.look, _PERIOD, bold=True)
        self._period_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._period_words.setFixedSize(min(self.look.grown(_PERIOD_PX), _MOST_PERIOD_PX), TARGET)
        self.acts.addWidget(self._period_words)
        later = self.add_act("chevron-right", "", lambda: self._go(stepped(self._period, 1)))
        for button, name in ((earlier, say("Earlier")), (later, say("Later"))):
            button.setAccessibleName(name)
        return earlier, later, self.add_act("calendar", say("Whole year"), self._turn_to_year)

    def _lay_out_views(self) -> dict[View, FittedButton]:
        """A button for each part, with its digit, then the table."""
        row, buttons = QHBoxLayout(), {}
        row.setSpacing(GAP)
        for view, words in view_words(self.language).items():
            button = self._button(words, partial(self._choose, view))
            button.setCheckable(True)
            buttons[view] = button
            row.addWidget(button, 1)
        self._table = self._button(self.language.say("List"), self._turn_to_table)
        self._table.setCheckable(True)
        row.addWidget(self._table, 1)
        self.body.addLayout(row)
        return buttons

    def _lay_out_saves(self) -> tuple[FittedButton, ...]:
        say = self.language.say
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("printer", say("PDF and print"), lambda: self._to_paper("report", {"period": (self._period,)})),
            ("grid-3x3", say("Save as a workbook"), lambda: self._save(SavedAs.WORKBOOK)),
            ("download", say("Save as CSV"), lambda: self._save(SavedAs.CSV)),
            ("hand-heart", say("Poster of thanks"), lambda: self._to_paper("thanks", {})),
        )
        row = QHBoxLayout()
        row.setSpacing(GAP)
        buttons = []
        for icon, words, act in acts:
            button = self._button(words, act)
            button.show_icon(icon, _KEY_PX)
            row.addWidget(button, 1)
            buttons.append(button)
        self.body.addLayout(row)
        return tuple(buttons)

    def _button(self, words: str, act: Callable[[], None]) -> FittedButton:
        button = FittedButton(self.look, "neutral", height=TARGET, most_px=420)
        button.setFixedHeight(TARGET)
        button.say(words)
        button.walk_to()
        button.clicked.connect(lambda _on=False: act())
        return button

    def _go(self, period: str) -> None:
        """Another month or year; what is asked of the one before is over."""
        if self._first(period) <= period <= self._today[: len(period)]:
            self._place.close()
            self.done.forget()
            self._period = period
            self._show_period()

    def _turn_to_year(self) -> None:
        """The year of the month, or of a year the last month that was."""
        if is_month(self._period):
            self._go(self._period[:_YEAR])
        else:
            self._go(max(self._first(self._today[:_MONTH]), min(f"{self._period}-12", self._today[:_MONTH])))

    def _first(self, like: str) -> str:
        """The earliest month or year that there is to see, as `like` is one."""
        first = self._shown.first if self._shown else ""
        return min(first or self._today[:_MONTH], self._today[:_MONTH])[: len(like)]

    def _show_period(self) -> None:
        say = self.language.say
        self._period_words.say(capitalized(date_words(self._period, self.language)))
        self._whole_year.say(say("Whole year") if is_month(self._period) else say("By month"))
        self._show()

    def _start_adding(self) -> None:
        """While another one is added up this one waits for its end."""
        self._adding.start(self._adding.name, adding_up(self._site, self._clock, self._period, self.language.code))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was added up before it was in view is taken now."""
        super().showEvent(event)
        self._on_added()
        self._on_saved()

    def _on_added(self) -> None:
        """Only the page in view takes it: one that was left may still be there, and wants another month."""
        if self._adding.is_running or not self.isVisible():
            return
        trouble, shown = self._adding.take_trouble(), cast("Shown | None", self._adding.take_value())
        if shown is not None:
            self._shown = shown
        if trouble:
            self.report.say(trouble)
        else:
            self._show()

    def _show(self) -> None:
        """All that depends on what is in view."""
        say = self.language.say
        for number, (view, button) in enumerate(self._views.items(), 1):
            self._mark(button, f"{number}", on=view is self._view)
        self._table.setEnabled(self._view is not View.TOTALS)
        self._mark(self._table, "T", on=self._as_table and self._table.isEnabled())
        self._earlier.setEnabled(self._first(self._period) < self._period)
        self._later.setEnabled(self._period < self._today[: len(self._period)])
        if self._place.is_open:
            return
        if self._shown is None or self.is_adding_up:
            self.report.say(say("It is being added up."))
            self._start_adding()
            return
        nothing = say("Nothing of this in this month.") if is_month(self._period) else say("Nothing of this this year.")
        self.report.show_told(self._shown.told, self._view, nothing, as_table=self._as_table)
        self._tell_weightless(self._shown.without_weight)

    def _tell_weightless(self, items: int) -> None:
        """What the weights leave out, with the way to where it is mended; what was done last is told before it."""
        say_many = self.language.say_many
        if items and not self.done.words:
            words = say_many(
                "{n} item has no weight and is left out of every weight here.",
                "{n} items have no weight and are left out of every weight here.", items,
            )  # fmt: skip
            self.done.tell_look(words, "scale", self.language.say("Say what they weigh"), self._to_unknowns)

    def _to_unknowns(self) -> None:
        """Its way back leads to the month or year in view."""
        self._adding.name = self._period
        self._inside.go_to(Room.UNKNOWNS)

    def _mark(self, button: FittedButton, key: str, *, on: bool) -> None:
        """Whether it is what is seen; its key is read on either fill."""
        theme = self.look.theme
        button.setChecked(on)
        if self.look.text_percent == TEXT_PERCENTS[0]:  # large words need the room
            button.show_key(key, _KEY_PX, theme.surface if on and button.isEnabled() else theme.text)

    def _choose(self, view: View) -> None:
        self._place.close()
        self._view = view
        self._show()
        self.keep_order()

    def _turn_to_table(self) -> None:
        """There and back; totals are numbers anyway. Who came by keys goes on in the table."""
        if self._view is View.TOTALS:
            return
        self._as_table = not self._as_table
        self._show()
        self.keep_order()
        if self._as_table and self.report.table is not None:
            self.report.table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.setFocus()

    def _to_paper(self, kind: str, chosen: dict[str, tuple[str, ...]]) -> None:
        """Its way back leads to the month or year in view."""
        self._adding.name = self._period
        self._inside.print_paper(kind, chosen)

    def _save(self, saved_as: SavedAs) -> None:
        """Onto the only stick, else where somebody says."""
        self.done.forget()
        self._saved_as = saved_as
        self._place.ask(by_key=isinstance(self.focusWidget(), QAbstractButton))

    def _on_closed(self) -> None:
        self.setFocus()
        self._show()

    def _on_place(self, folder: Path, is_stick: bool) -> None:  # noqa: FBT001 - a signal's value
        wanted = Wanted(self._period, self._saved_as, folder, is_stick)
        self._saving.start("", saving(self._site, self._clock, wanted))
        self._on_saved()

    def _saved_words(self, path: Path) -> str:
        say, folder = self.language.say, path.parent
        if folder == Path.home():
            return say("{file} is in your home folder.", file=path.name)
        return say("{file} is on {folder}.", file=path.name, folder=name_of(folder))

    def _on_saved(self) -> None:
        """It goes on, or it ended; what came of it waits for the page in view."""
        is_running = self._saving.is_running
        for button in self._saves[1:3]:
            button.setEnabled(not is_running)
        if not self.isVisible():
            return
        path, trouble = cast("Path | None", self._saving.take_value()), self._saving.take_trouble()
        if trouble:
            self.done.tell_trouble(trouble)
        elif path is not None:
            self.done.tell(self._saved_words(path))
