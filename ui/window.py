"""The window: the table page, the red screen over it, and what moves by itself.

It looks once a second whether another program wrote to the site file or the day moved on, and keeps the half-typed
text and the desk's choices in the second file, so that the next start goes on where this one ended.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout

from pantry.errors import SiteFileError
from pantry.language import Language
from pantry.settings import LAPTOP_KEPT_AS, SERVES_KEPT_AS, LaptopSettings, serves_of
from ui.around import AroundTable
from ui.guard import ScanGuard
from ui.look import look_of
from ui.look.sounds import sound_of
from ui.manners.new_day import new_day_reply
from ui.over_table import OverTable
from ui.stopping import Stopping
from ui.table.after_all import AfterAll
from ui.table.burst import BurstWatch, habits_of
from ui.table.page import TablePage
from ui.table.red_screen import RedScreen
from ui.table.serves import first_mode
from ui.table.sources import sources_of
from ui.table.views import Site, after_language, after_theme
from ui.table.window_replies import welcome_reply
from ui.top_window import TopWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QApplication

    from pantry.assembly import Pantry
    from pantry.codes.scanner import Scanner
    from pantry.reply import Reply
    from pantry.settings import Serves
    from ui.look import Look
    from ui.page import Page

KEPT_AS = "table"
_on_table = attrgetter("name", "lead_name", "language", "units", "tokens")  # the settings that its pages show
_LOOK_AROUND_MS = 1000
_KEEP_AFTER_MS = 150


class TableWindow(TopWindow):
    """One window on one site; `heard` is a sound to play."""

    books_changed = Signal()
    heard = Signal(object)

    def __init__(self, pantry: Pantry, application: QApplication) -> None:
        super().__init__()
        self._pantry, self._application, self._language = pantry, application, pantry.language
        self._laptop = LaptopSettings.read(pantry.site_file.kept(LAPTOP_KEPT_AS))
        self._look = look_of(self._laptop, application)
        self._desk = pantry.desk(first_mode(serves_of(pantry.site_file.kept(SERVES_KEPT_AS))))
        half_typed = self._thaw()
        self._watch = BurstWatch(habits_of(self._laptop.scanner))
        self.guard = ScanGuard(application, self._watch, self)
        self.guard.scanned.connect(self.take_scan)
        self._stack, self._column = QStackedLayout(), QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._stack)
        self._over = OverTable(self._stack)
        self._day = self._line_day = pantry.clock.today()
        self._seen = pantry.site_file.changed_elsewhere()
        self._keep_timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keep_timer.timeout.connect(self.keep_state)
        self._look_around_timer = QTimer(self, interval=_LOOK_AROUND_MS)
        self._look_around_timer.timeout.connect(self.look_around)
        self._look_around_timer.start()
        if self._laptop.language:
            self._speak(self._laptop.language)
        self.around = AroundTable(self, pantry, self._desk, application)
        self._stopping = Stopping(self, self._still_stop)
        self._dress()
        self.page.box.line.setText(half_typed)
        self.around.begin()

    @property
    def language(self) -> Language:
        """What the screen speaks."""
        return self._language

    @property
    def look(self) -> Look:
        """How all pages look now."""
        return self._look

    @property
    def watch(self) -> BurstWatch:
        """Tells scans from typing, for all screens."""
        return self._watch

    @property
    def laptop(self) -> LaptopSettings:
        """This laptop's settings."""
        return self._laptop

    def read_settings(self) -> None:
        """The site's or this laptop's settings may be others now; pages are built anew only where they look so."""
        self._desk.read_settings()
        laptop = LaptopSettings.read(self._pantry.site_file.kept(LAPTOP_KEPT_AS))
        if (laptop, self._shown_on_table()) == (self._laptop, self._dressed_for):
            self.around.rest_as_set()
            self.page.repaint_all()
            return
        _, served = self._dressed_for
        if served is not self.around.serves and self._desk.state.mode is first_mode(served):
            self._desk.switch(first_mode(self.around.serves))  # the table is as it usually opens, and stays so
        self.change(laptop)

    def change(self, laptop: LaptopSettings) -> None:
        """Goes on in another language or look; what is in the box stays there."""
        in_box = self.page.box.line.text()
        before, self._laptop = self._laptop, laptop
        spoken, wanted = self._language.code, laptop.language or self._pantry.settings.language
        if wanted != spoken:
            self._speak(wanted)
        said = self.page.card.reply if wanted == spoken else None
        if self._desk.state.choices:
            self._desk.set_aside()  # the list goes with its page
        self._undress()
        if (laptop.theme, laptop.text_percent) != (before.theme, before.text_percent):
            self._look = look_of(laptop, self._application)
        self._dress()
        if said is not None:
            self.page.card.show_reply(said)
        self.page.box.line.setText(in_box)
        self.activateWindow()
        self._cover_again()
        self._watch.learn(habits_of(laptop.scanner))
        self.keep(laptop)

    def _cover_again(self) -> None:
        """What covered the table before its pages were built anew covers it still."""
        if self._over.page is None:
            self.page.box.line.setFocus()
        else:
            self._over.show_again()

    def open_page(self, page: Page) -> None:
        """Covers the table with a screen until it is left; one that was open before is gone."""
        self.leave_page()
        page.left.connect(self.leave_page)
        self._over.open(page)

    def leave_page(self) -> None:
        """Brings the table back."""
        self._over.leave()
        self.page.come_back()
        self._stack.setCurrentWidget(self.page)
        self.page.box.line.setFocus()

    def lay_aside(self) -> None:
        """The screen that is open goes out of sight, with what is half done on it, until it is taken up again."""
        self._over.lay_aside()

    def take_up(self) -> bool:
        """What was laid aside is open again, as it stood; False where nothing was."""
        return self._over.take_up()

    def take_scan(self, line: str) -> None:
        """A scan that came while another screen covered the table."""
        if self._stack.currentWidget() is self.red_screen:
            self.red_screen.refuse_scan()
        elif self._over.page is None or not self._over.page.take_scan(line):
            self.take_at_table(line)

    def take_at_table(self, line: str) -> None:
        """A scan that is for the table, whatever covers it."""
        self._over.drop_aside()
        self.leave_page()
        self.page.box.line.take_scan(line)

    def learn_scanner(self, scanner: Scanner) -> None:
        """From now on this laptop's scanner is read so."""
        self._watch.learn(habits_of(scanner))
        self.keep(replace(self._laptop, scanner=scanner))

    def keep(self, laptop: LaptopSettings) -> None:
        """From now on these are this laptop's settings; nothing on the screen changes by that."""
        self._laptop = laptop
        with contextlib.suppress(SiteFileError):  # a full disk keeps no look, and the table goes on
            self._pantry.site_file.keep(LAPTOP_KEPT_AS, self._laptop.text())

    def _speak(self, code: str) -> None:
        self._language = Language(code)
        self._desk.speak(self._language)

    def _dress(self) -> None:
        """Builds all pages in the look and language of now."""
        self._dressed_for = self._shown_on_table()
        mirrored = self._language.is_right_to_left
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        say, name = self._language.say, self._pantry.settings.name
        self.setWindowTitle(say("{site} · Pantry", site=name) if name else say("Pantry"))
        site = Site(
            self._pantry.settings,
            self._language,
            self._pantry.clock,
            lambda: sources_of(self._desk, self._pantry.shelf),
            self._pantry.is_practice,
        )
        self.page = TablePage(self._desk, site, self._look)
        self.red_screen = RedScreen(self._look, self._language, self._pantry.settings.lead_name)
        for page in (self.page, self.red_screen):
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self.page)
        self.guard.scanned_again.connect(self.page.box.line.scanned_again)
        self.page.box.line.listen_with(self._watch)
        self.page.box.line.ask_first(self.around.takes)
        self.page.box.line.textChanged.connect(self._on_text_changed)
        self.page.line_done.connect(self._on_line_done)
        self.page.not_saved.connect(self._on_not_saved)
        later = Qt.ConnectionType.QueuedConnection  # the button that was pressed goes with its page
        self.page.band.language_pressed.connect(self._on_language_pressed, later)
        self.page.band.theme_pressed.connect(self._on_theme_pressed, later)
        self.red_screen.try_again_pressed.connect(self.page.try_again)
        self.after_all = AfterAll(self.page, self.red_screen, site)
        self.page.repaint_all()
        self.page.card_shows(welcome_reply(self._desk.lines(5), self._language))
        self.around.dress(self._column)

    def _shown_on_table(self) -> tuple[object, Serves]:
        """The settings that the table's pages show."""
        return _on_table(self._pantry.settings), self.around.serves

    def _undress(self) -> None:
        self.page.stop_waiting()
        self.after_all.stop()
        for page in (self.page, self.red_screen):
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
            # at once: a theme would be laid over all that is there, which takes three times as long as building anew
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    def _on_language_pressed(self) -> None:
        self.change(replace(self._laptop, language=after_language(self._language.code)))

    def _on_theme_pressed(self) -> None:
        self.change(replace(self._laptop, theme=after_theme(self._laptop.theme)))

    def look_around(self) -> None:
        """Paints anew what another program wrote, moves to the next day at midnight, and rests."""
        self.around.look()
        seen, day = self._pantry.site_file.changed_elsewhere(), self._pantry.clock.today()
        if seen == self._seen and day == self._day:
            return
        new_day, self._seen, self._day = day != self._day, seen, day
        if new_day:
            self._move_day_on()
        if self._over.page is None:
            self.read_settings()
        else:  # what covers the table stays as it is
            self._desk.read_settings()
            self.page.repaint_all()
        self.books_changed.emit()

    def _move_day_on(self) -> None:
        """What was asked for yesterday's last line is over; a line that was faster than us keeps its card."""
        self._desk.answer("")
        reply = new_day_reply(self._day, self._language)
        if self._line_day == self._day:
            self.page.note(reply.says)
        else:
            self.page.card_shows(reply)

    def keep_state(self) -> None:
        """Keeps the half-typed text and the desk's choices for the next start."""
        self._keep_timer.stop()
        kept = json.dumps({"box": self.page.box.line.text(), "desk": self._desk.freeze()})
        self._pantry.site_file.today.keep(KEPT_AS, kept, self._pantry.clock.now())

    def _still_stop(self, moment: QDeadlineTimer) -> tuple[str, ...]:
        """What becomes of what goes on at that moment."""
        return (*self.around.still_stop(moment), *self.after_all.still_stops(moment))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stops what moves by itself, and keeps what is half-typed; what takes long to stop is told first."""
        if self._stopping.holds_up():
            event.ignore()
            return
        self._look_around_timer.stop()
        self.guard.stop()
        self.page.stop_waiting()
        self.after_all.stop()
        self.around.stop()
        self.keep_state()
        super().closeEvent(event)

    def _on_text_changed(self, _text: str) -> None:
        self.around.idle.touched()
        if not self._keep_timer.isActive():
            self._keep_timer.start()

    def _on_line_done(self, reply: Reply) -> None:
        """A saved line must not come back as half-typed, so its text goes at once."""
        self._line_day = self._pantry.clock.today()
        self._sound(reply)
        self.around.line_done(reply)
        self.keep_state()
        if self._stack.currentWidget() is self.red_screen:
            self._stack.setCurrentWidget(self.page)
        self.page.box.line.setFocus()
        self.books_changed.emit()

    def _on_not_saved(self, reply: Reply) -> None:
        again = self._stack.currentWidget() is self.red_screen
        line = "".join(letter for letter in reply.line if letter.isprintable())
        self.red_screen.say(reply.says, line, again=again)
        self._stack.setCurrentWidget(self.red_screen)
        self.red_screen.setFocus()
        self._sound(reply)
        self.keep_state()

    def _sound(self, reply: Reply) -> None:
        sound = sound_of(reply, self._desk.state.mode) if self._laptop.sounds else None
        if sound is not None:
            self.heard.emit(sound)

    def _thaw(self) -> str:
        try:
            kept = json.loads(self._pantry.site_file.today.kept(KEPT_AS) or "{}")
            self._desk.thaw(str(kept.get("desk", "")))
            return str(kept.get("box", ""))
        except (ValueError, AttributeError):  # a damaged second file loses a choice, never a line
            return ""
