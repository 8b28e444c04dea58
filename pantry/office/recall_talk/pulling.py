"""What was pulled: how many, and where they went; and who says that it may be given out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.office.goods import read_amount
from pantry.office.holding import release_item, still_recalled, take_back_hold
from pantry.office.recall_talk.holding import hint_of_who, who_says_so
from pantry.office.recall_talk.places import One, TheList, Where
from pantry.office.recall_words import RecallWords
from pantry.office.recalling import Pulling, pull
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.recall_talk.parts import RecallParts
    from pantry.office.recall_talk.places import HowMany, WhoReleases
    from pantry.office.recalling import Pulled

_ALL, _WASTE = "all", "waste"


class AmountStep:
    """How many were taken off the shelf."""

    def __init__(self, parts: RecallParts, place: HowMany) -> None:
        self._parts, self._one = parts, place.concern

    @property
    def about(self) -> tuple[str, ...]:
        """What was pulled."""
        return (self._parts.called(self._one.item, self._one.lot),)

    @property
    def asks(self) -> str:
        """By the books, or as it was counted."""
        return self._parts.talk.language.say("How many were pulled?")

    def hint(self, text: str) -> str:
        """All of it, or what was typed."""
        say, rows = self._parts.talk.language.say, self.rows(text)
        if text.strip():
            return say("Enter: {name}.", name=text.strip())
        return say("Enter: {name}.", name=rows[0].words) if rows else say("Type how many.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """All that lies here by the books."""
        if text.strip() or not self._one.quantity:
            return ()
        amount = self._parts.amount(self._one.item, self._one.quantity)
        return (TalkRow(_ALL, self._parts.talk.language.say("All {n} that lie here by the books", n=amount)),)

    def enter(self, text: str) -> Went | None:
        """So many."""
        if not text.strip():
            return self.choose(_ALL)
        known = self._parts.item(self._one.item)
        quantity = read_amount(text, known.unit if known else "piece", self._parts.talk.units)
        if not quantity:
            raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
        return Went(Where(self._one, quantity))

    def choose(self, key: str) -> Went | None:
        """All of it."""
        return Went(Where(self._one, self._one.quantity)) if key == _ALL and self._one.quantity else None

    def take(self, _line: Line) -> Went | None:
        """A scan is of another thing."""
        return None


class WhereStep:
    """Where it went; then it is booked."""

    def __init__(self, parts: RecallParts, place: Where) -> None:
        self._parts, self._one, self._quantity = parts, place.concern, place.quantity

    @property
    def about(self) -> tuple[str, ...]:
        """What was pulled, and how much."""
        return (self._parts.called(self._one.item, self._one.lot), self._amount)

    @property
    def asks(self) -> str:
        """Away, or back."""
        return self._parts.talk.language.say("Where did it go?")

    def hint(self, text: str) -> str:
        """The first one."""
        say, rows = self._parts.talk.language.say, self.rows(text)
        return say("Enter: {name}.", name=rows[0].words) if rows else say("Nothing ever came from there.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Waste, then all that it may have come from."""
        say, typed = self._parts.talk.language.say, text.strip().casefold()
        away = TalkRow(_WASTE, say("Thrown away"), say("It counts as waste, recalled."))
        back = (TalkRow(place, say("Back: {name}", name=name)) for place, name in self._parts.sources.items())
        return tuple(row for row in (away, *back) if typed in row.words.casefold())

    def enter(self, text: str) -> Went | None:
        """The first one that is called so."""
        rows = self.rows(text)
        if not rows:
            raise RefusedInput("Nothing ever came from there. Nothing was saved. Choose one of the list.")
        return self.choose(rows[0].key)

    def choose(self, key: str) -> Went | None:
        """It is booked."""
        talk, one = self._parts.talk, self._one
        pulling = Pulling(one.item, one.lot, self._quantity, "" if key == _WASTE else key)
        done = pull(talk.books, talk.shelf, self._parts.site_file, talk.clock, pulling)
        return Went(One(one), self._said(done), lambda: talk.books.undo(done.entry), afresh=True)

    def take(self, _line: Line) -> Went | None:
        """No scan says where."""
        return None

    @property
    def _amount(self) -> str:
        return self._parts.amount(self._one.item, self._quantity)

    def _said(self, done: Pulled) -> str:
        language, name = self._parts.talk.language, self._parts.called(self._one.item, self._one.lot)
        if not done.days:
            return language.say("Pulled: {n} × {name}. No day gave it out.", n=self._amount, name=name)
        return language.say_many(
            "Pulled: {amount} × {name}. {n} day gave it out, or maybe: see below.",
            "Pulled: {amount} × {name}. {n} days gave it out, or maybe: see below.",
            len(done.days), amount=self._amount, name=name,
        )  # fmt: skip


class ReleaseStep:
    """Who says that it may be given out again; then it may."""

    def __init__(self, parts: RecallParts, place: WhoReleases) -> None:
        self._parts, self._one = parts, place.concern

    @property
    def about(self) -> tuple[str, ...]:
        """What is held."""
        return (self._parts.called(self._one.item, self._one.lot),)

    @property
    def asks(self) -> str:
        """It must be said."""
        return self._parts.talk.language.say("Who releases it?")

    def hint(self, text: str) -> str:
        """With who was typed."""
        return hint_of_who(self._parts.talk.language, text)

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Those who say so most often."""
        typed = text.strip().casefold()
        return tuple(TalkRow(who, who) for who in who_says_so(self._parts.talk.language) if typed in who.casefold())

    def enter(self, text: str) -> Went | None:
        """It is held no more."""
        return self.choose(text.strip())

    def choose(self, key: str) -> Went | None:
        """It is held no more."""
        talk, held = self._parts.talk, self._one.hold
        if held is None:
            return None
        before = talk.shelf.holds.said(held.item, held.lot)
        release_item(talk.books, talk.shelf, talk.clock, held.item, held.lot, key)
        name, is_recalled = self._parts.called(held.item, held.lot), still_recalled(talk.shelf, held) is not None
        said = RecallWords(talk.language).released(name, is_recalled=is_recalled)
        return Went(TheList(), said, lambda: take_back_hold(talk.books, talk.clock, held, before), afresh=True)

    def take(self, _line: Line) -> Went | None:
        """No scan says who."""
        return None
