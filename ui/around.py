"""What stands around the table: its lock and the point person's rooms, practice, rest, lessons, scanner.

In: the window and what happens at its table. Out: `practice_pressed` and `practice_ended`; the rest is painted here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pantry.desk import Mode
from pantry.desk.state import Question, first_question
from pantry.language import LANGUAGES
from pantry.settings import SERVES_KEPT_AS, Serves, serves_of
from ui.manners.touch import has_touch_screen
from ui.table.idle import IdleWatch
from ui.table.lessons import Lessons

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtWidgets import QApplication, QBoxLayout

    from pantry.assembly import Pantry
    from pantry.codes.scanner import Scanner
    from pantry.desk import Desk
    from pantry.office.keying.half_keyed import HalfKeyed
    from pantry.office.keying.keyed_sheets import KeyedSheets
    from pantry.reply import Reply
    from pantry.settings import LaptopSettings
    from ui.lead.covered import Covered
    from ui.lead.rooms import LeadRooms
    from ui.practice_band import PracticeBand
    from ui.sheet_page import SheetPage
    from ui.table.page import TablePage

    class TableOfWindow(Covered, Protocol):
        """What the window lets this room do and know."""

        page: TablePage

        def learn_scanner(self, scanner: Scanner) -> None:
            """From now on this laptop's scanner is read so."""

        def keep(self, laptop: LaptopSettings) -> None:
            """From now on these are this laptop's settings."""


LOCKED_KEPT_AS = "locked"


class AroundTable(QObject):
    """One for each window; `dress` is called for each page that the window builds anew."""

    practice_pressed = Signal()
    practice_ended = Signal()

    def __init__(self, window: TableOfWindow, pantry: Pantry, desk: Desk, application: QApplication) -> None:
        super().__init__()
        self._window, self._pantry, self._desk = window, pantry, desk
        self._lessons = Lessons(pantry)
        self.silent_sounds: Callable[[], tuple[str, ...]] = tuple
        self._lead_rooms: LeadRooms | None = None
        self._has_pad = False
        self._band: PracticeBand | None = None
        self.idle = IdleWatch(application, pantry.clock, self)
        self.idle.rested.connect(lambda: window.page.rest(on=True))
        self.idle.woke.connect(lambda: window.page.rest(on=False))

    def dress(self, column: QBoxLayout) -> None:
        """The window has a new page, in another look or language."""
        page = self._window.page
        page.band.lock_pressed.connect(lambda: self._rooms().lock())
        page.band.help_pressed.connect(self.show_keys)
        if self.serves is not Serves.GROCERIES:
            page.band.offer_plates()
        self.rest_as_set()
        page.rest(on=self.idle.rests)
        page.pad.toggled.connect(lambda is_open: self._keep_pad(is_open=is_open))
        self._has_pad = False
        self._offer_pad()
        self._teach()
        if self._pantry.is_practice:
            self._hatch(column)

    @property
    def serves(self) -> Serves:
        """What the table gives, as this laptop keeps it now."""
        return serves_of(self._pantry.site_file.kept(SERVES_KEPT_AS))

    def rest_as_set(self) -> None:
        """The table rests after as many minutes as the site says."""
        self.idle.rest_after(self._pantry.settings.rest_after_min)

    def look(self) -> None:
        """Once a second: whether the table rests, and whether a touch screen has come."""
        self.idle.look()
        self._offer_pad()

    def begin(self) -> None:
        """The window is built: a table that was locked by a PIN when the program ended or died is locked still."""
        if self._pantry.site_file.today.kept(LOCKED_KEPT_AS):
            self._rooms().go_on_locked()

    def takes(self, line: str) -> bool:
        """Whether a line of the box asks something of the window."""
        from ui.room_names import Room
        from ui.table.wanted import Wanted, sheet_of, wanted_by

        if sheet := sheet_of(line):
            self.key_in(sheet)
            return True
        match wanted_by(line):
            case Wanted.LOCK:
                self._rooms().lock()
            case Wanted.LEAD:
                self._rooms().ask_home()
            case Room() as room:
                self._rooms().ask(room)
            case Wanted.SCANNER:
                self.check_scanner()
            case Wanted.LANGUAGE:
                self._window.page.band.language_pressed.emit()
            case Wanted.THEME:
                self._window.page.band.theme_pressed.emit()
            case None:
                return False
        return True

    def check_scanner(self) -> None:
        """The guided screen that learns how this laptop's scanner sends."""
        from ui.scanner_check import ScannerCheck

        window = self._window
        check = ScannerCheck(window.look, window.language, window.laptop.scanner)
        check.learned.connect(window.learn_scanner)
        check.scan_for_table.connect(window.take_at_table)
        window.open_page(check)

    def sheets(self) -> KeyedSheets:
        """The pages of this site that are keyed in."""
        from pantry.office.keying.keyed_sheets import KeyedSheets

        pantry = self._pantry
        return KeyedSheets(pantry.books, pantry.site_file.reading, pantry.clock)

    def half_keyed(self) -> HalfKeyed:
        """What is keyed of pages and not in the books yet."""
        from pantry.office.keying.half_keyed import HalfKeyed

        return HalfKeyed(self._pantry.site_file.today, self._pantry.clock)

    def key_in(self, code: str, back: str = "", before: Callable[[], None] | None = None) -> SheetPage:
        """The screen on which a filled-in sheet is keyed in, as far as it was.

        `back`: what its way back says; `before`: what was seen before it, else the table.
        """
        from pantry.office.help.help_page import HelpOn
        from ui.sheet_page import SheetPage

        def again() -> None:
            self.key_in(code, back, before)

        window, language = self._window, self._window.language
        keying, half = self._pantry.keying(code, language), self.half_keyed()
        half.bring_back(keying)
        back = back or language.say("Back to the table")
        page = SheetPage(window.look, language, keying, window.watch, half, back=back)
        page.scan_for_table.connect(window.take_at_table)
        page.saved.connect(window.page.show_newest)
        page.help_pressed.connect(lambda: self._rooms().open_help(HelpOn.SHEETS, again))
        page.found_pressed.connect(lambda counting: self._rooms().ask_found(counting, before))
        window.open_page(page)
        return page

    def repaint_table(self) -> None:
        """Names that stand on the table may be others now."""
        self._window.page.repaint_all()

    def show_keys(self) -> None:
        """What can be typed and scanned."""
        from ui.help_page import HelpPage

        window, mode = self._window, self._desk.state.mode
        where = " · ".join(filter(None, self._desk.where()))
        window.open_page(HelpPage(window.look, window.language, mode, self._pantry.settings.units, where))

    def line_done(self, reply: Reply) -> None:
        """Something was answered."""
        self.idle.touched()
        self._lessons.after(reply)
        self._teach()

    def fell_back(self) -> tuple[str, ...]:
        """What of this laptop's files could not be used, in words for the point person."""
        language = self._window.language
        say = language.say
        words = [say("The sound {file} can't be used: it stays silent.", file=file) for file in self.silent_sounds()]
        if language.fell_back:
            name = LANGUAGES.get(language.code, language.code)
            words.append(say("The words of {name} can't be used: the table speaks English.", name=name))
        return tuple(words)

    def still_stop(self, moment: QDeadlineTimer) -> tuple[str, ...]:
        """What becomes of what goes on at that moment, all of which was asked to stop."""
        return self._lead_rooms.still_stop(moment) if self._lead_rooms is not None else ()

    def stop(self) -> None:
        """The window closes."""
        self.idle.stop()
        if self._lead_rooms is not None:
            self._lead_rooms.stop()

    def _offer_pad(self) -> None:
        wanted = self._window.laptop.number_pad
        if not self._has_pad and (wanted or has_touch_screen()):
            self._has_pad = True
            self._window.page.offer_pad(self._pantry.settings.units, is_open=wanted is not False)

    def _keep_pad(self, *, is_open: bool) -> None:
        self._window.keep(replace(self._window.laptop, number_pad=is_open))

    def _rooms(self) -> LeadRooms:
        """Made when somebody first wants in: the window opens without them."""
        if self._lead_rooms is None:
            from ui.lead.rooms import LeadRooms

            self._lead_rooms = LeadRooms(self._window, self._pantry, self, LOCKED_KEPT_AS)
            self._lead_rooms.practice_pressed.connect(self.practice_pressed)
        return self._lead_rooms

    def _teach(self) -> None:
        words, language = self._desk.words, self._window.language
        lessons = {words.question(first_question(mode)): self._lessons.words(language, mode) for mode in Mode}
        taking_in = self._lessons.words(language, Mode.IN)
        lessons |= {words.question(asked): taking_in for asked in (Question.DATE, Question.HOW_MANY)}
        self._window.page.question.teach(lessons)

    def _hatch(self, column: QBoxLayout) -> None:
        from ui.practice_band import PracticeBand

        if self._band is not None:
            self._band.hide()
            self._band.deleteLater()
        self._band = PracticeBand(self._window.look, self._window.language)
        self._band.end_pressed.connect(self.practice_ended)
        column.insertWidget(0, self._band)
        self._band.lower()  # a screen reader comes to it first
