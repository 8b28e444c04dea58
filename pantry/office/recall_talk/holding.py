"""Holding by hand: which lot or date, why, and who says so; with the last answer it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.date_reading import read_date
from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text, lot_words, read_lot
from pantry.errors import RefusedInput
from pantry.office.holding import LONGEST_LOT, hold_back, take_back_hold
from pantry.office.recall_talk.concerns import Concern
from pantry.office.recall_talk.places import One, Who, Why
from pantry.office.recalling import lots_lying
from pantry.office.stepping import Went
from pantry.office.talk_rows import TalkRow
from pantry.readings.holds import Hold

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.language import Language
    from pantry.office.recall_talk.parts import RecallParts
    from pantry.office.recall_talk.places import WhichLot

_ALL = "all"
_LOT = "lot:"


class LotStep:
    """Which lot of it."""

    def __init__(self, parts: RecallParts, place: WhichLot) -> None:
        self._parts, self._item = parts, place.item

    @property
    def about(self) -> tuple[str, ...]:
        """What is to be held."""
        return (self._parts.called(self._item),)

    @property
    def asks(self) -> str:
        """As it stands on the package."""
        return self._parts.talk.language.say("Which lot or date?")

    def hint(self, text: str) -> str:
        """All of it, where nothing was typed."""
        say, found = self._parts.talk.language.say, self.rows(text)
        return say("Enter: {name}.", name=found[0].words) if found else say("Type the lot's code, or the date.")

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """All of it and the lots that lie here; of what was typed every reading."""
        typed = " ".join(text.split())
        if typed:
            return tuple(self._row(lot) for lot in dict.fromkeys(map(lot_text, self._readings(typed))))
        whole = TalkRow(_ALL, self._parts.talk.language.say("All of it, whatever the lot"))
        return (whole, *(self._row(lot, quantity) for lot, quantity in self._lying()))

    def enter(self, text: str) -> Went | None:
        """The first reading."""
        found = self.rows(text)
        if not found:
            raise RefusedInput("A lot's code has at most {most} letters. Nothing was changed.", most=LONGEST_LOT)
        return self.choose(found[0].key)

    def choose(self, key: str) -> Went | None:
        """Why is asked next."""
        return Went(Why(self._item, "" if key == _ALL else key.removeprefix(_LOT)))

    def take(self, line: Line) -> Went | None:
        """A case's code says its lot."""
        lot = lot_text(line.elements.lot_value) if line.elements else ""
        return Went(Why(self._item, lot)) if lot else None

    def _lying(self) -> tuple[tuple[str, int], ...]:
        return tuple((lot, n) for lot, n in lots_lying(self._parts.talk.shelf, self._item) if lot)

    def _row(self, lot: str, quantity: int = 0) -> TalkRow:
        amount = self._parts.amount(self._item, quantity) if quantity else ""
        return TalkRow(f"{_LOT}{lot}", self._words(read_lot(lot)), "", amount)

    def _words(self, lot: Lot) -> str:
        say, language = self._parts.talk.language.say, self._parts.talk.language
        if lot.code and lot.date:
            return lot_words(lot, language)
        words = lot_words(lot, language)
        return say("Lot {code}", code=words) if lot.code else say("Date {date}", date=words)

    def _readings(self, typed: str) -> tuple[Lot, ...]:
        """A lot that lies here and is called so, a date, a code."""
        here = [read_lot(lot) for lot, _ in self._lying()]
        called = [lot for lot in here if typed.casefold() in (lot.code.casefold(), lot.date)]
        settings = self._parts.settings
        languages = tuple(settings.languages.split())
        date = read_date(typed, self._parts.talk.clock.today(), settings.date_order, languages)
        dated = [Lot(kind=DateKind.BEST_BY, date=date.value)] if date and date.value else []
        coded = [Lot(code=typed)] if len(typed) <= LONGEST_LOT else []
        return (*called, *dated, *coded)


class WhyStep:
    """Why it is held."""

    def __init__(self, parts: RecallParts, place: Why) -> None:
        self._parts, self._item, self._lot = parts, place.item, place.lot

    @property
    def about(self) -> tuple[str, ...]:
        """What is to be held."""
        return (self._parts.called(self._item, self._lot),)

    @property
    def asks(self) -> str:
        """As guests may read it."""
        return self._parts.talk.language.say("Why is it recalled?")

    def hint(self, text: str) -> str:
        """The first reason, or what was typed."""
        typed, say = text.strip(), self._parts.talk.language.say
        return say("Enter: {name}.", name=typed or _reasons(self._parts.talk.language)[0])

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Those that recalls have most often."""
        return _called(_reasons(self._parts.talk.language), text)

    def enter(self, text: str) -> Went | None:
        """What was typed."""
        return self.choose(text.strip() or _reasons(self._parts.talk.language)[0])

    def choose(self, key: str) -> Went | None:
        """Who says so is asked next."""
        return Went(Who(self._item, self._lot, key))

    def take(self, _line: Line) -> Went | None:
        """No scan says why."""
        return None


class WhoStep:
    """Who says so; then it is held."""

    def __init__(self, parts: RecallParts, place: Who) -> None:
        self._parts, self._wanted = parts, Hold(place.item, place.lot, place.why, "")

    @property
    def about(self) -> tuple[str, ...]:
        """What is to be held, and why."""
        return (self._parts.called(self._wanted.item, self._wanted.lot), self._wanted.why)

    @property
    def asks(self) -> str:
        """It must be said."""
        return self._parts.talk.language.say("Who says so?")

    def hint(self, text: str) -> str:
        """What was typed is held at once."""
        return hint_of_who(self._parts.talk.language, text)

    def rows(self, text: str) -> tuple[TalkRow, ...]:
        """Those who say so most often."""
        return _called(who_says_so(self._parts.talk.language), text)

    def enter(self, text: str) -> Went | None:
        """It is held."""
        return self.choose(text.strip())

    def choose(self, key: str) -> Went | None:
        """It is held."""
        talk, wanted = self._parts.talk, self._wanted
        before = talk.shelf.holds.said(wanted.item, wanted.lot)
        (held,) = hold_back(talk.books, talk.shelf, talk.clock, (Hold(wanted.item, wanted.lot, wanted.why, key),))
        concern = Concern(held.item, held.lot, 0, (), held)
        said = talk.language.say(
            "{name} is held now. Each scan of it says so.", name=self._parts.called(held.item, held.lot)
        )
        return Went(One(concern), said, lambda: take_back_hold(talk.books, talk.clock, held, before), afresh=True)

    def take(self, _line: Line) -> Went | None:
        """No scan says who."""
        return None


def who_says_so(language: Language) -> tuple[str, ...]:
    """Those who say so most often."""
    say = language.say
    return ("FDA", "USDA FSIS", say("the food bank"), say("the store"), say("the maker"))


def hint_of_who(language: Language, text: str) -> str:
    """With who was typed."""
    typed, say = text.strip(), language.say
    return say("Enter: {name}.", name=typed) if typed else say("Choose, or type who: an alias is enough.")


def _reasons(language: Language) -> tuple[str, ...]:
    say = language.say
    return (
        say("Recalled"), say("Listeria"), say("Salmonella"), say("E. coli"), say("An allergen is not on the label"),
        say("Glass, metal or plastic in it"), say("Swollen, leaking or spoiled"),
    )  # fmt: skip


def _called(words: tuple[str, ...], text: str) -> tuple[TalkRow, ...]:
    typed = text.strip().casefold()
    return tuple(TalkRow(each, each) for each in words if typed in each.casefold())
