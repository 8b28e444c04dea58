"""The table screen: hands each line to the desk, and paints the Reply and what the desk then knows.

In: a Desk. Out: `line_done` after each answer, `not_saved` when the books could not keep one. Nothing modal opens here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from pantry.desk import Mode
from pantry.desk.state import Question
from pantry.language import LANGUAGES
from pantry.reply import Did, Reply, Tone
from ui.table.asked import Asked
from ui.table.band import BandView
from ui.table.choices import MOST
from ui.table.key_hints import hints_for
from ui.table.screen import TableScreen
from ui.table.undo_key import UndoKey, UndoStep
from ui.table.views import (
    LARGE_NUMBERS,
    NO_BAG,
    NUMBERS,
    PLATE_NUMBERS,
    PLATES,
    THEME_ICONS,
    after_language,
    after_theme,
    bag_tiles,
    day_numbers,
    kind_tiles,
    theme_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.desk import Desk, TodayLine
    from ui.look.look import Look
    from ui.table.views import Site, Source

_LINES_TO_PICK_FROM = 30
_HINT_AFTER_MS = 60  # longer than a scanner's gap: no hint is worked out in the middle of a scan


class TablePage(TableScreen):
    """One box, one question, one answer."""

    line_done = Signal()
    not_saved = Signal(object)

    def __init__(self, desk: Desk, site: Site, look: Look) -> None:
        super().__init__(look, site.language)
        self._desk, self._site, self._look = desk, site, look
        self._say = site.language.say
        self._undo_key = UndoKey()
        self._asked = Asked(desk)
        self._source: Source | None = None
        self._depth = self._lines_asked = 0
        self._last_act: Callable[[], Reply] | None = None
        self._hint_timer = QTimer(self, singleShot=True, interval=_HINT_AFTER_MS)
        self._connect()

    def _connect(self) -> None:
        line = self.box.line
        line.line_scanned.connect(self._on_line_scanned)
        line.line_typed.connect(self._on_line_typed)
        line.scanned_again.connect(self._on_scanned_again)
        line.undo_pressed.connect(self._on_undo_pressed)
        line.escaped.connect(self._on_escaped)
        line.turned.connect(self._on_turned)
        line.textChanged.connect(lambda _text: self._hint_timer.start())
        self._hint_timer.timeout.connect(self.show_hint)
        self.band.mode_chosen.connect(lambda mode: self._do(lambda: self._desk.switch(Mode(mode))))
        self.band.source_pressed.connect(self._on_source_pressed)
        self.numbers.pressed.connect(self._on_number_pressed)
        self.bags.pressed.connect(self._on_bag_pressed)
        self.kinds.pressed.connect(self._on_kind_pressed)
        self.card.undo_pressed.connect(self._on_undo_pressed)
        self.card.put_back_pressed.connect(self._on_put_back_pressed)
        self.card.fix_pressed.connect(lambda line: self._do(lambda: self._desk.answer(line)))
        self.today.undo_pressed.connect(self._on_line_undo_pressed)
        self.today.put_back_pressed.connect(self._on_put_back_pressed)
        self.today.end_reached.connect(self._on_end_reached)
        self.choices.chosen.connect(self._on_choice_pressed)
        self.key_hints.help_pressed.connect(lambda: self._do(lambda: self._desk.answer("?")))

    # what hands and scanners do

    def _on_line_scanned(self, line: str) -> None:
        self._do(lambda: self._desk.answer(line, scanned=True), line)

    def _on_line_typed(self, line: str) -> None:
        self._do(self._asked.act_for(line) or (lambda: self._desk.answer(line)), line)

    def _on_scanned_again(self, _code: str) -> None:
        words = self._say("Scanned twice at once: counted one time.")
        self.card.note(words)
        self._announce(words)

    def _on_number_pressed(self, number: str) -> None:
        self.box.line.clear()
        self._do(lambda: self._desk.answer(number))

    def _on_bag_pressed(self, key: str) -> None:
        if key == PLATES:
            self._do(lambda: self._desk.switch(Mode.PLATES))
        elif key.startswith("/"):
            self._do(lambda: self._desk.answer(key))
        else:
            in_box = self.box.line.text()
            bag = None if key == NO_BAG else key
            self.box.line.clear()
            self._do(lambda: self._desk.select_bag(bag, in_box), in_box)

    def _on_kind_pressed(self, key: str) -> None:
        if key.startswith("/"):
            self._do(lambda: self._desk.answer(key))
        else:
            self._do(lambda: self._desk.select_kind(key))

    def _on_undo_pressed(self) -> None:
        step = self._undo_key.pressed(self._now_ms())
        if step is UndoStep.ASK:
            self._ask_which_line()
        elif step is UndoStep.UNDO:
            self._do(self._desk.undo, in_a_row=True)

    def _on_line_undo_pressed(self, entry: str) -> None:
        if self._undo_key.pressed_aside(self._now_ms()) is UndoStep.UNDO:
            self._do(lambda: self._desk.undo_entry(entry))

    def _on_put_back_pressed(self, entry: str) -> None:
        if self._undo_key.pressed_aside(self._now_ms()) is UndoStep.UNDO:
            self._do(lambda: self._desk.put_back(entry))

    def _on_source_pressed(self) -> None:
        sources = self._site.sources()[:MOST]
        self._asked.which_source(sources)
        self.list_choices(tuple(source.name for source in sources))
        words = self._say("Where does it come from? Type its number, or a name.")
        self.question.ask(words)
        self._announce(words)

    def _on_choice_pressed(self, number: int) -> None:
        self.box.line.clear()
        self._on_line_typed(str(number))

    def _on_escaped(self) -> None:
        self._desk.set_aside()
        self._close_asked()
        self.bags.close_more()
        self.kinds.close_more()
        self.repaint_all()

    def _on_turned(self, lines: int) -> None:
        self.today.turn(lines)

    def _on_end_reached(self) -> None:
        shown = len(self.today.lines)
        if shown >= self._lines_asked:  # else these are all
            self._depth = 4 * shown
            self._show_lines()

    def show_hint(self) -> None:
        """Says what Enter will do with what is in the box."""
        text = self.box.line.text()
        self.box.show_hint(self._desk.hint(text) if text else "")

    # one act

    def _do(self, act: Callable[[], Reply], text: str = "", *, in_a_row: bool = False) -> None:
        """Lets the desk act and paints its answer; `text` is what goes back into the box if the answer keeps it."""
        if not in_a_row:
            self._undo_key.line_done()
        self._close_asked()
        self._last_act = act
        try:
            reply = act()
        except Exception:
            self.show_inside_trouble(text)
            raise
        self._paint(reply, text)

    def stop_waiting(self) -> None:
        """The window closes: nothing that waits a moment may ask the books after it."""
        self._hint_timer.stop()

    def try_again(self) -> None:
        """Does the last act once more: it was not saved."""
        if self._last_act is not None:
            self._do(self._last_act, self.box.line.text(), in_a_row=True)

    def _paint(self, reply: Reply, text: str) -> None:
        if reply.keeps_text or reply.tone is Tone.NOT_SAVED:
            self.box.line.setText(text)
        else:
            self.box.line.clear()
        self.card_shows(reply)
        if reply.tone is Tone.NOT_SAVED:
            self.not_saved.emit(reply)
            return
        self._depth = 0
        self.repaint_all()
        if reply.asks:
            self.question.ask(reply.asks)
        if reply.choices:
            self.list_choices(reply.choices[:MOST])
        self.line_done.emit()

    def card_shows(self, reply: Reply) -> None:
        """Paints an answer on the card and tells a screen reader."""
        if reply.did is Did.NOTHING and not reply.says:
            return
        self.card.show_reply(reply)
        self._announce(reply.says or reply.headline)

    def repaint_all(self) -> None:
        """Paints all that the desk knows, but for the card."""
        state, language, settings = self._desk.state, self._site.language, self._site.settings
        self.band.show_view(self._band_view())
        self.question.ask(state.asks)
        self._show_tiles(state.mode)
        self._show_lines()
        self.day.show_numbers(day_numbers(state.mode, self._desk.totals(), settings.units, language))
        self.nearly_gone.show_items(self._desk.nearly_gone())
        self.key_hints.show_hints(hints_for(state.mode, settings.units, language))

    def _show_lines(self) -> None:
        """As many as are in view and one more, or as deep as somebody turned."""
        self._lines_asked = max(self._depth, self.today.room + 1)
        self.today.show_lines(self._desk.lines(self._lines_asked))

    def _show_tiles(self, mode: Mode) -> None:
        self.arrange(mode)
        match mode:
            case Mode.IN:
                self.kinds.show_tiles(kind_tiles(self._desk.kinds(), self._site.language))
            case Mode.OUT:
                asks_large = self._desk.state.question is Question.MANY_PEOPLE
                self.numbers.show_numbers(LARGE_NUMBERS if asks_large else NUMBERS)
                self.bags.show_tiles(bag_tiles(self._desk.bags(), self._site.language))
            case Mode.PLATES:
                self.numbers.show_numbers(PLATE_NUMBERS)

    def _band_view(self) -> BandView:
        state, language = self._desk.state, self._site.language
        name, day = self._site.settings.name, language.day(self._site.clock.today())
        if state.source is None:
            self._source = None
        elif self._source is None or self._source.place != state.source:
            self._source = next((source for source in self._site.sources() if source.place == state.source), None)
        from_words = self._say("From: {source}", source=self._source.name) if self._source else self._say("From where?")
        where = self._say("{site} · {day}", site=name, day=day) if name else day
        theme = after_theme(self._look.theme.name)
        return BandView(
            state.mode, where, from_words, LANGUAGES[after_language(language.code)], theme_words(theme, language),
            THEME_ICONS[theme],
        )  # fmt: skip

    # what the window asks itself

    def _ask_which_line(self) -> None:
        lines = tuple(line for line in self._desk.lines(_LINES_TO_PICK_FROM) if line.stands)[:MOST]
        self._asked.which_line(lines)
        self.list_choices(tuple(self._with_hour(line) for line in lines))
        words = self._say("Which line should be undone? Type its number, or Esc.")
        self.question.ask(words)
        self._announce(words)

    def _with_hour(self, line: TodayLine) -> str:
        return self._say("{hour} · {line}", hour=line.hour, line=line.words) if line.hour else line.words

    def _close_asked(self) -> None:
        self._asked.nothing()
        self.list_today()

    def show_inside_trouble(self, text: str = "") -> None:
        """A fault of ours: nothing green may stay on the screen."""
        self.box.line.setText(text)
        self.card_shows(
            Reply(
                line="",
                did=Did.REFUSED,
                tone=Tone.REFUSED,
                headline=self._say("That did not work"),
                detail=self._say("Look at the list below: what stands there is saved. Do the last line again."),
                says=self._say("That did not work. What stands in the list is saved. Do the last line again."),
            )
        )

    def _announce(self, words: str) -> None:
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.box.line, words))

    def _now_ms(self) -> int:
        return int(self._site.clock.now().timestamp() * 1000)
