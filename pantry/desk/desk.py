"""The table's brain: a line in, a Reply out, always, also when nothing could be saved.

It holds what the table remembers between two lines; what is in the books is the truth for the rest. The grammar loads
when somebody types.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.desk import ages, asides, commands, correcting, households, setting_right, telling
from pantry.desk.correcting import Correcting
from pantry.desk.day_totals import DayTotals
from pantry.desk.opened_line import question_words
from pantry.desk.parts import Outcome, Parts, refused
from pantry.desk.running_out import RunningOut
from pantry.desk.state import DeskState, Mode, frozen_text, read_frozen, sat_down
from pantry.desk.words import Words
from pantry.errors import NotSaved, PantryError
from pantry.reply import Did, Reply, Tone
from pantry.store import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.desk.parts import LogPage
    from pantry.desk.views import AgesAsked, Aside, BagsEnd, BagTile, Hit, KindTile, NearlyGone, RowOfPage, TodayLine
    from pantry.language import Language
    from pantry.reply import Totals
    from pantry.shelf import Shelf
    from pantry.store import SiteFile


class Desk:
    """One table: decides what each line means here and now, lets the books record it, then answers."""

    def __init__(
        self,
        books: Books,
        shelf: Shelf,
        site_file: SiteFile,
        language: Language,
        clock: Clock,
        *,
        mode: Mode = Mode.OUT,
    ) -> None:
        settings = shelf.settings()
        self.words = Words(language, settings.units)
        self._parts = Parts(books, shelf, site_file, clock, self.words, settings)
        self.correcting = Correcting(
            lambda act: self._do(lambda: act(self._parts, self._state)), lambda: (self._parts, self._state)
        )
        self._state = self._worded(sat_down(mode))
        self._day = self._parts.today
        self._served_for: tuple[str, str] | None = None
        self._day_totals, self._running_out = DayTotals(shelf, site_file), RunningOut()
        self._totals = shelf.totals(self._day.isoformat())

    @property
    def state(self) -> DeskState:
        """What the table remembers now."""
        return self._state

    # acts

    def answer(self, line: str, *, scanned: bool = False) -> Reply:
        """One line of the box; `scanned`: a scanner said it."""
        from pantry.desk.grammar import take_line

        return self._do(lambda: take_line(self._parts, self._state, line, self._served_once, scanned=scanned), line)

    def switch(self, mode: Mode) -> Reply:
        """Take in, Give out or Plates."""
        return self._do(lambda: commands.switch(self._parts, self._state, mode))

    def select_bag(self, bag: str | None, in_box: str = "") -> Reply:
        """A bag's tile, or No bag; with a number in the box that household takes it, and the selection stays."""
        from pantry.desk.grammar import take_bag

        return self._do(lambda: take_bag(self._parts, self._state, bag, in_box, self._served_once), in_box)

    def select_kind(self, kind: str) -> Reply:
        """A kind's tile."""
        return self._do(lambda: commands.choose_kind(self._parts, self._state.left(), kind))

    def select_source(self, place: str) -> Reply:
        """Where food comes from, by its place."""
        return self._do(lambda: commands.from_place(self._parts, self._state.left(), place))

    def choose(self, item: str) -> Reply:
        """An item that the letters found, as if it had been scanned."""
        from pantry.desk.searching import pick

        return self._do(lambda: pick(self._parts, self._state.named(), item))

    def undo(self) -> Reply:
        """Takes back the line that is open, else the newest line of today."""
        return self._do(lambda: correcting.undo_here(self._parts, self._state))

    def undo_shown(self, entry: str) -> Reply:
        """The same where a card shows this line, which may be an older one that was just set right: that one goes."""
        return self._do(lambda: correcting.undo_shown(self._parts, self._state, entry))

    def undo_entry(self, entry: str) -> Reply:
        """Takes back one line, however old."""
        return self._do(lambda: setting_right.undo_entry(self._parts, self._state, entry))

    def put_back(self, entry: str) -> Reply:
        """A line that was undone stands again."""
        return self._do(lambda: setting_right.put_back(self._parts, self._state, entry))

    def speak(self, language: Language) -> None:
        """Goes on in another language; what is saved and chosen stays."""
        self.words = Words(language, self._parts.settings.units)
        self._parts = replace(self._parts, words=self.words)
        self._state = self._worded(replace(self._state, asks="", fix=None))

    def read_settings(self) -> None:
        """What the site is set to may be another now: limits, units, ages; what is saved and chosen stays."""
        settings = self._parts.shelf.settings()
        self.words = Words(self.words.language, settings.units)
        self._parts = replace(self._parts, words=self.words, settings=settings)
        self._state = self._worded(self._state)

    def set_aside(self) -> None:
        """Esc: an open list or line, a pending number, card or waste is over, and its question; what is saved stays."""
        left = self._state.left()
        state = left.settled() if left.waits else replace(left, asks="")
        self._state = self._worded(state)

    def copy_from(self, page: LogPage) -> None:
        """What is said from now on happened on a page's day, and is the next row of it."""
        self._parts = replace(self._parts, page=page)

    # questions

    def hint(self, text: str, kind: str = "") -> str:
        """What Enter will do with what is in the box; `kind`: once that kind of food is chosen."""
        from pantry.desk.grammar import hint_of

        state = self._here
        return hint_of(self._parts, replace(state, kind=kind or state.kind), text)

    def asks_with(self, text: str) -> str:
        """The question over the box while this stands in it: what Enter names for good is said large."""
        from pantry.desk.grammar import naming_words

        return (text and naming_words(self._parts, self._state, text)) or self._state.asks

    def hits(self, text: str) -> tuple[Hit, ...]:
        """What the letters in the box find, before Enter; nothing where they are something else."""
        from pantry.desk.grammar import hits_of

        return hits_of(self._parts, self._state, text)

    def lines(self, limit: int) -> tuple[TodayLine, ...]:
        """Today's lines, newest first."""
        return telling.today_lines(self._parts, limit)

    @property
    def undo_takes(self) -> str | None:
        """The entry that Undo takes back now, where no line is open."""
        return self._parts.shelf.newest_standing(self._parts.today.isoformat())

    def rows(self, paper: str) -> tuple[RowOfPage, ...]:
        """The rows of a page that are in the books, in their order there."""
        return telling.rows_of_page(self._parts, paper)

    def bags(self) -> tuple[BagTile, ...]:
        """The bags on offer."""
        return telling.bag_tiles(self._parts, self._here)

    def kinds(self) -> tuple[KindTile, ...]:
        """All kinds of food."""
        return telling.kind_tiles(self._parts, self._state)

    def nearly_gone(self) -> tuple[NearlyGone, ...]:
        """What runs low."""
        return self._running_out.nearly_gone(self._parts)

    def bags_end(self) -> BagsEnd | None:
        """When the chosen bag ends, where that is near."""
        return self._running_out.bags_end(self._parts, self._here)

    def aside(self) -> Aside | None:
        """What stands beside the table: who waits, how cold a delivery was."""
        return asides.aside_of(self._parts, self._state)

    def ages(self) -> AgesAsked | None:
        """The ages that are asked now."""
        return ages.ages_asked(self._parts, self._state)

    def where(self) -> tuple[str, str]:
        """Mode, choices and the last line; the day so far."""
        return telling.where_words(self._parts, self._here)

    def totals(self) -> Totals:
        """The day so far, as the screen shows it in this mode."""
        return self._day_totals.of(self._parts.today.isoformat(), self._state.mode)

    def freeze(self) -> str:
        """The choices that outlive the program, as a text."""
        return frozen_text(self._state)

    def thaw(self, text: str) -> None:
        """Goes on with the choices of an earlier run; what is gone or damaged is left out."""
        kept = read_frozen(text)
        if kept is None:
            return
        kinds = {kind.kind for kind in self.kinds()}
        bag = None if kept.bag and self._parts.shelf.bag(kept.bag) is None else kept.bag
        kind = kept.kind if kept.kind in kinds else None
        source = kept.source if kept.source and self._parts.shelf.place_name(kept.source) else None
        self._state = self._worded(replace(sat_down(kept.mode), kind=kind, bag=bag, source=source))
        self._state = replace(self._state, half_of=kept.half_of)

    # one line

    def _do(self, act: Callable[[], Outcome], line: str = "") -> Reply:
        """Lets an act happen; what the disk refuses is an answer too."""
        self._move_on_at_midnight()
        self._state = self._here
        try:
            outcome = act()
            mended = outcome.state.fix is outcome.reply.fix
            self._state = self._worded(outcome.state if mended else replace(outcome.state, fix=outcome.reply.fix))
            self._served_for = None
            reply = outcome.reply
        except NotSaved as trouble:
            reply = self._not_saved(self.words.language.error(trouble))
        except PantryError as trouble:
            reply = refused(self._state, self.words.language.error(trouble)).reply
        except DatabaseError:
            reply = replace(self._not_saved(self.words.disk_trouble()), keeps_text=False)  # it may be saved
        with suppress(DatabaseError):  # the line is saved all the same
            self._totals = self._parts.shelf.totals(self._day.isoformat())
        return replace(reply, line=line, says=_whole(reply), asks=self._state.asks, totals=self._totals)

    @property
    def _here(self) -> DeskState:
        """The state with the one bag on offer, until somebody chooses, be it No bag; a page says its own."""
        if self._state.bag is None and self._parts.page is None:
            with suppress(DatabaseError):  # the tiles tell it once the disk can be read
                usual = [bag.bag for bag in self._parts.shelf.bags() if not bag.extra]
                if len(usual) == 1:
                    return replace(self._state, bag=usual[0])
        return self._state

    def _move_on_at_midnight(self) -> None:
        """A new day: what was typed for yesterday's last line or household is over."""
        today = self._parts.today
        if today != self._day:
            self._day = today
            self._state = self._worded(replace(self._state.settled(), line=None, household=None, cold=None))

    def _not_saved(self, says: str) -> Reply:
        return Reply(line="", did=Did.REFUSED, says=says, headline=says, tone=Tone.NOT_SAVED, keeps_text=True)

    def _served_once(self, state: DeskState, people: int, asked: tuple[str, str]) -> DeskState:
        """The household of a line whose bag comes next; where only the bag was not saved it is here already."""
        if self._served_for != asked:
            self._state = households.serve_household(self._parts, state, people).state
            self._served_for = asked
        return self._state

    def _worded(self, state: DeskState) -> DeskState:
        """The state with the words over the box; an act that has its own words has said them."""
        if state.asks:
            return state
        return replace(state, asks=question_words(self._parts, state) or ages.question_words(self._parts, state))


def _whole(reply: Reply) -> str:
    """Both lines of the card as one sentence, for scripts and screen readers."""
    return reply.says if reply.detail in reply.says else f"{reply.says} {reply.detail}"
