"""The table screen as the desk knows it: every widget is given its frozen value; nothing is done here.

In: a Desk and its site. Out: a painted screen, but for the reply card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pantry.desk import Mode
from pantry.desk.state import Question
from pantry.language import LANGUAGES
from ui.table.ages import AgesRow
from ui.table.band import BandView
from ui.table.key_hints import hints_for
from ui.table.screen import TableScreen
from ui.table.views import (
    LARGE_NUMBERS,
    NUMBERS,
    PLATE_NUMBERS,
    THEME_ICONS,
    after_language,
    after_theme,
    bag_tiles,
    day_numbers,
    kind_tiles,
    theme_words,
)

if TYPE_CHECKING:
    from pantry.desk import AgesAsked, Desk
    from ui.look.look import Look
    from ui.table.views import Site, Source


class PaintedTable(TableScreen):
    """Paints what the desk knows; `line_pressed`: a button beside the table stands for a line."""

    line_pressed = Signal(str)

    def __init__(self, desk: Desk, site: Site, look: Look) -> None:
        super().__init__(look, site.language)
        self._desk, self._site, self._look = desk, site, look
        self._say = site.language.say
        self._source: Source | None = None
        self._depth = self._lines_asked = 0
        self._ages: AgesRow | None = None
        self.aside.pressed.connect(self.line_pressed)

    def repaint_all(self) -> None:
        """Paints all that the desk knows, but for the card."""
        state, language, settings = self._desk.state, self._site.language, self._site.settings
        self.band.show_view(self._band_view())
        self.question.ask(state.asks)
        self._show_tiles(state.mode)
        self._show_lines()
        self.day.show_numbers(day_numbers(state.mode, self._desk.totals(), settings.units, language))
        self.nearly_gone.show_items(self._desk.nearly_gone())
        self.aside.show_aside(self._desk.aside())
        self._show_ages(self._desk.ages())
        self.key_hints.show_hints(hints_for(state.mode, settings.units, language))

    def _show_ages(self, asked: AgesAsked | None) -> None:
        """A household's ages stand in the place of today's lines while they are asked."""
        if asked is None:
            if self._ages is not None and self._below_card.currentWidget() is self._ages:
                self._below_card.setCurrentWidget(self.today)
            return
        if self._ages is None:
            self._ages = AgesRow(self._look, self._site.language)
            self._ages.answered.connect(self.line_pressed)
            self._below_card.addWidget(self._ages)
        self._ages.show_asked(asked)
        self._below_card.setCurrentWidget(self._ages)

    def list_newest(self) -> None:
        """Only as many lines as are in view."""
        self._depth = 0

    def show_more_lines(self) -> None:
        """Somebody turned to the end of what was asked for."""
        shown = len(self.today.lines)
        if shown >= self._lines_asked:  # else these are all
            self._depth = 4 * shown
            self._show_lines()

    def _show_lines(self) -> None:
        """As many as are in view and one more, or as deep as somebody turned."""
        self._lines_asked = max(self._depth, self.today.room + 1)
        self.today.show_lines(self._desk.lines(self._lines_asked))

    def _show_tiles(self, mode: Mode) -> None:
        self.arrange(mode)
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
            THEME_ICONS[theme],
        )  # fmt: skip
