"""What is said while food is packed: titles, questions, and what is offered for each part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.codes.lots import Lot, lot_words, read_lot
from pantry.codes.measures import weight_typed
from pantry.errors import PantryError
from pantry.office.goods import read_amount
from pantry.office.name_suggestions import Choice
from pantry.office.pack_form import PackReading, Part
from pantry.settings import Units
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.office.pack_form import PackForm
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf.shares import Share

SOONEST = "soonest"


class PackWords:
    """Speaks one language and one site's units."""

    def __init__(self, parts: TalkParts) -> None:
        self._parts = parts

    def title(self, part: Part) -> str:
        """What a part is called."""
        say = self._parts.language.say
        titles = {
            Part.ITEM: say("What is packed"), Part.LOT: say("Of which lot"), Part.TAKEN: say("Taken for it"),
            Part.EACH: say("In each bag"), Part.BAGS: say("How many bags"), Part.SPILLED: say("Spilled"),
            Part.NAME: say("What the bags are called"),
        }  # fmt: skip
        return titles[part]

    def question(self, part: Part | None) -> str:
        """What is asked; None: whether all is right."""
        say = self._parts.language.say
        questions = {
            None: say("Is it right so?"), Part.ITEM: say("What do you pack?"), Part.LOT: say("Of which lot?"),
            Part.TAKEN: say("How much did you take?"), Part.EACH: say("What is in each bag?"),
            Part.BAGS: say("How many bags?"), Part.SPILLED: say("Was some spilled?"),
            Part.NAME: say("What are the bags called?"),
        }  # fmt: skip
        return questions[part]

    def value(self, reading: PackReading, part: Part) -> str:
        """What was said of a part, as it was understood; what can't be, as it was typed."""
        unit = reading.item.unit if reading.item else WEIGHED
        numbers = {
            Part.TAKEN: (reading.taken, unit),
            Part.EACH: (reading.each, reading.measure),
            Part.BAGS: (reading.bags, "piece"),
            Part.SPILLED: (reading.spilled, reading.measure),
        }
        if part is Part.ITEM:
            return self._parts.called(reading.item) if reading.item else ""
        if part is Part.LOT:
            return self._lot_said(reading)
        amount, measure = numbers.get(part, (None, ""))
        return reading.form.said(part) if amount is None else self._parts.quantity(amount, measure)

    def caution(self, reading: PackReading, part: Part) -> str:
        """What is worth a look, and stops nobody."""
        if part is Part.ITEM:
            return self._held(reading)
        if part is not Part.TAKEN or reading.item is None or not reading.taken or reading.taken <= reading.lying():
            return ""
        there = self._parts.quantity(reading.lying(), reading.item.unit)
        return self._parts.language.say("The books have {amount} there.", amount=there)

    def _held(self, reading: PackReading) -> str:
        """What is held may not go into bags for guests."""
        lot = read_lot(reading.form.lot) if reading.form.lot else Lot()
        touched = self._parts.shelf.holds.on((reading.item.item,), lot) if reading.item else None
        if touched is None:
            return ""
        if touched.sure:
            return self._parts.language.say("It is held: {why}. Don't pack it.", why=touched.hold.why)
        shown = lot_words(read_lot(touched.hold.lot), self._parts.language)
        return self._parts.language.say("Don't pack what says {lot}: it is held.", lot=shown)

    def hint(self, reading: PackReading, part: Part, typed: str) -> str:
        """What Enter will do."""
        say = self._parts.language.say
        if typed:
            return self._hint_typed(reading, part, typed)
        offered = self.value(reading, part) or self._offer_shown(reading, part)
        if offered:
            return say("Enter: {name}.", name=offered)
        match part:
            case Part.TAKEN | Part.EACH:
                return say("As {example}.", example=self._example(reading, part))
            case Part.BAGS:
                return say("A number.")
            case _:
                return say("Enter: go on.")

    def offer(self, reading: PackReading, part: Part) -> str:
        """What Enter alone takes, as it would be typed; "" where nothing is offered."""
        match part:
            case Part.BAGS:
                return str(reading.offered_bags() or "")
            case Part.SPILLED:
                offered = reading.offered_spilled()
                return "" if offered is None else self._typed(offered, reading.measure)
            case Part.NAME:
                return reading.offered_name()
            case _:
                return ""

    def choices(self, reading: PackReading, part: Part) -> tuple[Choice, ...]:
        """What a tap may say of a part."""
        say = self._parts.language.say
        match part:
            case Part.LOT:
                lots = (Choice(share[0], self._lot(share), self._amount(reading, share)) for share in reading.lots())
                return (Choice(SOONEST, say("The soonest first")), *lots)
            case Part.TAKEN if reading.item and reading.lying() > 0:
                all_of_it = self._parts.quantity(reading.lying(), reading.item.unit)
                return (
                    Choice(self._typed(reading.lying(), reading.item.unit), say("All: {amount}", amount=all_of_it)),
                )
            case Part.BAGS | Part.NAME:
                offer = self.offer(reading, part)
                return (Choice(offer, self._offer_shown(reading, part)),) if offer else ()
            case Part.SPILLED:
                return tuple(self._spilled(reading))
            case _:
                return ()

    def with_lot(self, form: PackForm, value: str) -> PackForm:
        """The form with a lot that was chosen."""
        return replace(form, lot=None if value == SOONEST else value)

    def _hint_typed(self, reading: PackReading, part: Part, typed: str) -> str:
        say, language = self._parts.language.say, self._parts.language
        if part in (Part.NAME, Part.LOT):
            return say("Enter: {name}.", name=typed)
        form = reading.form.saying(part, typed)
        read = PackReading(self._parts, form)
        if part in read.troubles:
            return read.troubles[part]
        try:
            read_amount(typed, "piece" if part is Part.BAGS else read.measure, self._parts.units)
        except PantryError as why:
            return language.error(why)
        return say("Enter: {name}.", name=self.value(read, part))

    def _offer_shown(self, reading: PackReading, part: Part) -> str:
        offered = self.offer(reading, part)
        match part:
            case Part.BAGS if offered:
                return self._parts.language.say_many("{n} bag", "{n} bags", int(offered))
            case Part.SPILLED:
                return next((choice.name for choice in self._spilled(reading)), "")
            case _:
                return offered

    def _spilled(self, reading: PackReading) -> list[Choice]:
        say, offered = self._parts.language.say, reading.offered_spilled()
        if offered is None:
            return []
        rest = self._parts.quantity(offered, reading.measure)
        if not offered:
            return [Choice("0", say("Nothing was spilled"))]
        spilled = Choice(self._typed(offered, reading.measure), say("{amount} spilled", amount=rest))
        if not reading.may_leave_rest():
            return [spilled]
        return [spilled, Choice("0", say("Nothing was spilled"), say("{amount} stay on the shelf", amount=rest))]

    def _lot_said(self, reading: PackReading) -> str:
        if reading.form.lot is None:
            return self._parts.language.say("The soonest first")
        shares = (share for share in reading.lots() if share[0] == reading.form.lot)
        share = next(shares, None)
        return self._lot(share) if share else reading.form.lot

    def _lot(self, share: Share) -> str:
        lot, language = read_lot(share[0]), self._parts.language
        if lot.by and lot.code:
            return language.say("{code} · {date}", code=lot.code, date=date_words(lot.by, language))
        if lot.by:
            return date_words(lot.by, language)
        return lot.code or language.say("No date on it")

    def _amount(self, reading: PackReading, share: Share) -> str:
        return self._parts.quantity(share[2], reading.item.unit if reading.item else WEIGHED)

    def _example(self, reading: PackReading, part: Part) -> str:
        if part is Part.TAKEN and reading.item and reading.item.unit != WEIGHED:
            return "24"
        metric = self._parts.units is Units.METRIC
        if part is Part.EACH:
            return "1kg" if metric else "2lb"
        return "45kg" if metric else "100lb"

    def _typed(self, amount: int, unit: str) -> str:
        """An amount as it would be typed."""
        return weight_typed(amount, self._parts.units) if unit == WEIGHED else str(amount)
