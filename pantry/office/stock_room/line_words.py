"""The words of a line of the stock: what it is, how much, where, until when, and what is to be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind, date_words
from pantry.office.allergen_words import allergen_words
from pantry.rules.date_policy import Verdict
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.stock_found import StockLine


class Sign(StrEnum):
    """How a line is meant."""

    PLAIN = "plain"
    LOOK = "look"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class LineWords:
    """A line as the list shows it."""

    key: str
    name: str
    more: str
    date: str
    amount: str
    sign: Sign


class StockWords:
    """Speaks of lines; the same words come again and again, so most are worked out once."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts
        self._dates: dict[tuple[DateKind, str], str] = {}
        self._places: dict[str, str] = {}

    def line(self, line: StockLine) -> LineWords:
        """A line of the list."""
        return LineWords(
            line.key, self.name(line), " · ".join(self._more(line)), self.date_cell(line), self.amount(line),
            sign_of(line),
        )  # fmt: skip

    def name(self, line: StockLine) -> str:
        """What it is called; produce that was weighed by its kind."""
        thing = line.thing
        if thing.name:
            return thing.name
        if thing.item.startswith("k"):
            return self._parts.kinds.get(thing.kind, thing.kind)
        return self._parts.language.say("Unknown item")

    def amount(self, line: StockLine) -> str:
        """How much of it lies there."""
        return self.quantity(line.quantity, line.thing.unit)

    def quantity(self, quantity: int, unit: str) -> str:
        """So much in a unit."""
        return self._parts.weight(quantity) if unit == WEIGHED else self._parts.language.number(quantity)

    def date_cell(self, line: StockLine) -> str:
        """Its date alone, for a column."""
        return date_words(line.lot.date, self._parts.language) if line.lot.date else ""

    def dated(self, line: StockLine) -> str:
        """Its date with what kind of date it is."""
        key = line.lot.kind, line.lot.date
        if key not in self._dates:
            self._dates[key] = date_kind_words(*key, self._parts.language)
        return self._dates[key]

    def place(self, place: str) -> str:
        """A place of the site, as its button names it."""
        if place not in self._places:
            self._places[place] = self._parts.place_words(place)
        return self._places[place]

    def verdict(self, line: StockLine) -> str:
        """The sentence of its date; nothing where it is fine and not past."""
        advice = line.advice
        if not advice.sentence:
            return ""
        return self._parts.language.say(advice.sentence, date=date_words(line.lot.date, self._parts.language))

    def why(self, line: StockLine) -> str:
        """Why, and where that comes from."""
        advice, say = line.advice, self._parts.language.say
        if not advice.sentence:
            return ""
        why = advice.why if advice.is_own else say(advice.why)
        source = say("Source: {source}", source=say(advice.source))
        return f"{why} {source}" if why else source

    def held(self, line: StockLine) -> str:
        """That it is held, or may be, why and by whom."""
        if line.hold is None:
            return ""
        say, hold = self._parts.language.say, line.hold
        if line.sure:
            return say("Held: {why} ({by})", why=hold.why, by=hold.by)
        return say("May be from a held lot: {why} ({by})", why=hold.why, by=hold.by)

    def allergens(self, line: StockLine) -> str:
        """What it is known to contain; unknown is never free of it."""
        allergens, say = line.thing.allergens, self._parts.language.say
        if not allergens:
            return say("Allergens: ask.")
        words = allergen_words(self._parts.language)
        return say("Contains: {allergens}", allergens=self._parts.language.listed(words.get(a, a) for a in allergens))

    def card(self, line: StockLine) -> tuple[str, ...]:
        """What is known of a line, beside its name and amount."""
        weight = self._parts.weight(line.grams) if line.grams and line.thing.unit != WEIGHED else ""
        kind = self._parts.kinds.get(line.thing.kind, line.thing.kind)
        where = " · ".join(filter(None, (self.place(line.place), kind, weight)))
        lot = self._parts.language.say("Lot {code}", code=line.lot.code) if line.lot.code else ""
        dated = " · ".join(filter(None, (self.dated(line), lot)))
        return tuple(filter(None, (where, dated, self.allergens(line))))

    def _more(self, line: StockLine) -> Iterator[str]:
        """The quiet line: what is to be done first, then where it is and its lot."""
        say, verdict = self._parts.language.say, line.advice.verdict
        if line.hold is not None:
            yield say("Held") if line.sure else say("May be held")
        if line.quantity < 0:
            yield say("Below zero: count it")
        if line.advice.sentence:
            yield verdict_words(verdict, self._parts.language)
        yield self.place(line.place)
        if line.lot.code:
            yield say("Lot {code}", code=line.lot.code)
        if line.thing.code:
            yield line.thing.code


def sign_of(line: StockLine) -> Sign:
    """What is held or past giving stops; what is to be looked at, or is missing, waits."""
    if line.sure or line.advice.verdict is Verdict.DO_NOT_GIVE:
        return Sign.STOP
    if line.hold is not None or line.quantity < 0 or line.advice.verdict is Verdict.LOOK_FIRST:
        return Sign.LOOK
    return Sign.PLAIN


def verdict_words(verdict: Verdict, language: Language) -> str:
    """The three words of dates."""
    match verdict:
        case Verdict.FINE:
            return language.say("Fine")
        case Verdict.LOOK_FIRST:
            return language.say("Look first")
        case Verdict.DO_NOT_GIVE:
            return language.say("Do not give")


def date_kind_words(kind: DateKind, value: str, language: Language) -> str:
    """Best by Mar 2027; that there is no date."""
    say = language.say
    if not value:
        return say("No date on it")
    shown = date_words(value, language)
    match kind:
        case DateKind.USE_BY:
            return say("Use by {date}", date=shown)
        case DateKind.SELL_BY:
            return say("Sell by {date}", date=shown)
        case DateKind.FREEZE_BY:
            return say("Freeze by {date}", date=shown)
        case DateKind.PACKED_ON:
            return say("Packed on {date}", date=shown)
        case DateKind.BEST_BY | DateKind.CODE_ONLY | DateKind.NONE:
            return say("Best by {date}", date=shown)
