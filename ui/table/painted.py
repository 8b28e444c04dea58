"""The table screen as the desk knows it: every widget is given its frozen value; nothing is done here.

In: a Desk and its site. Out: a painted screen, but for the reply card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pantry.desk import Mode
from pantry.desk.state import Question
from pantry.language import LANGUAGES
from pantry.reply import Did
from ui.table.ages import AgesRow
from ui.table.band import BandView
from ui.table.key_hints import hints_for
from ui.table.line_card import LineCard
from ui.table.screen import TableScreen
from ui.table.views import (
    LARGE_NUMBERS,
    NUMBERS,
    PLATE_NUMBERS,
    THEME_ICONS,
    after_language,
    after_theme,
    bag_tiles,
    day_also,
    day_numbers,
    kind_tiles,
    theme_words,
)

if TYPE_CHECKING:
    from pantry.desk import AgesAsked, Desk
    from pantry.reply import Reply
    from ui.look.look import Look
    from ui.table.views import Site, Source


_NEW_LINES = frozenset({Did.TOOK, Did.GAVE, Did.VISIT, Did.SERVED, Did.WASTED})


class PaintedTable(TableScreen):
    """Paints what the desk knows; `line_pressed`: a button beside the table stands for a line."""

    line_pressed = Signal(str)
    ages_skipped = Signal()
    line_card_made = Signal(object)

    def __init__(self, desk: Desk, site: Site, look: Look) -> None:
        super().__init__(look, site.language)
        self._desk, self._site, self._look = desk, site, look
        self._say = site.language.say
        self._source: Source | None = None
        self._depth = self._lines_asked = 0
        self._ages: AgesRow | None = None
        self._line_card: LineCard | None = None
        self._trouble = ""
        self.aside.pressed.connect(self.line_pressed)

    def repaint_all(self) -> None:
        """Paints all that the desk knows, but for the card."""
        state, language, settings = self._desk.state, self._site.language, self._site.settings
        self.band.show_view(self._band_view())
        self.question.ask(state.asks)
        self._show_lines()  # how many there are says what else finds room
        self._show_tiles(state.mode)
        totals = self._desk.totals()
        self.day.show_numbers(day_numbers(state.mode, totals, settings.units, language))
        self.day.show_also(day_also(state.mode, totals, settings.units, language))
        self.nearly_gone.show_items(self._desk.nearly_gone())
        self.nearly_gone.show_bags_end(self._desk.bags_end())
        self.aside.show_aside(self._desk.aside())
        self.pad.ask_degrees(on=state.mode is Mode.IN and state.cold is not None)
        self._show_ages(self._desk.ages())
        self._show_open_line()
        self.key_hints.show_hints(hints_for(state.mode, settings.units, language))

    @property
    def line_card(self) -> LineCard | None:
        """The card of the line that is open, once there was one."""
        return self._line_card

    def list_today(self) -> None:
        """Shows today's lines again, or the one of them that is open."""
        super().list_today()
        self._show_open_line()

    def _show_open_line(self) -> None:
        """A line that is open to be set right stands in the place of the card and today's lines."""
        line = self._desk.correcting.line
        if line is None:
            if self._instead is self._line_card:
                super().list_today()
            return
        if self._line_card is None:
            self._line_card = LineCard(self._look, self._site.language)
            self._below_card.addWidget(self._line_card)
            self.line_card_made.emit(self._line_card)
        self._line_card.show_line(line)
        if self._trouble:
            self._line_card.note(self._trouble, trouble=True)
        self.show_instead(self._line_card)

    def note_on_open_line(self, reply: Reply) -> None:
        """Where a line is open the card has no room: why something was not taken is said on the line."""
        self._trouble = reply.says if reply.did is Did.REFUSED else ""

    def _show_ages(self, asked: AgesAsked | None) -> None:
        """A household's ages stand in the place of the numbers while they are asked."""
        if asked is None:
            self.show_for_numbers(None)
            return
        if self._ages is None:
            self._ages = AgesRow(self._look, self._site.language)
            self._ages.answered.connect(self.line_pressed)
            self._ages.skipped.connect(self.ages_skipped)
        self._ages.show_asked(asked)
        self.show_for_numbers(self._ages)

    def list_newest(self, did: Did) -> None:
        """Only as many lines as are in view, from the top after a new line; after an older one's change it stays."""
        self._depth = 0
        if did in _NEW_LINES:
            self.today.to_newest()

    def show_more_lines(self) -> None:
        """Somebody turned to the end of what was asked for."""
        shown = len(self.today.lines)
        if shown >= self._lines_asked:  # else these are all
            self._depth = 4 * shown
            self._show_lines()

    def _show_lines(self) -> None:
        """As many as are in view and one more, or as deep as somebody turned."""
        self._lines_asked = max(self._depth, self.today.first + self.today.room + 1)
        self.today.show_lines(self._desk.lines(self._lines_asked))

    def _show_tiles(self, mode: Mode) -> None:
        state = self._desk.state
        asks_people = state.waste is None and state.question not in (Question.WHO_WAITS, Question.VOLUNTEER)
        self.arrange(mode, asks_people=asks_people, waits=state.waits and state.question is not Question.AGES)
        language = self._site.language
        match mode:
            case Mode.IN:
                self.kinds.show_tiles(kind_tiles(self._desk.kinds(), language, in_box=self._desk.state.in_box))
            case Mode.OUT:
                asks_large = self._desk.state.question is Question.MANY_PEOPLE
                self.numbers.show_numbers(LARGE_NUMBERS if asks_large else NUMBERS)
                self.bags.show_tiles(bag_tiles(self._desk.bags(), language, tokens=self._site.settings.tokens))
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
            THEME_ICONS[theme], names_source=self._source is not None,
        )  # fmt: skip
