"""One lot of one item: what is said of it, what may be done, on which days it was given out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.codes.lots import lot_words, read_lot
from pantry.errors import RefusedInput
from pantry.office.aside_words import AsideWords, held_lot
from pantry.office.held_bag_words import HeldBagWords
from pantry.office.holding import clear_of_recalls, take_back_hold
from pantry.office.recall_talk.concerns import concern_now
from pantry.office.recall_talk.places import HowMany, One, PutAside, TheList, WhoReleases, Why
from pantry.office.recall_words import RecallWords
from pantry.office.recalling import hold_match, maybe_lying
from pantry.office.stepping import Went
from pantry.office.talk_rows import RowTone, TalkRow
from pantry.recalls.matching import Tier
from pantry.shelf.gave_out import days_gave_out
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pantry.codes.line import Line
    from pantry.office.recall_talk.concerns import Concern
    from pantry.office.recall_talk.parts import RecallParts
    from pantry.readings.holds import Hold
    from pantry.shelf.gave_out import DayGave

_MOST_DAYS, _MOST_LISTS = 60, 2


class Act(StrEnum):
    """What may be done with one."""

    NOTICE = "notice"
    HOLD = "hold"
    ASIDE = "aside"
    PULLED = "pulled"
    RELEASE = "release"
    CLEAR = "clear"


_ASKS: Mapping[Act, Callable[[Concern], object]] = {
    Act.ASIDE: PutAside, Act.PULLED: HowMany, Act.RELEASE: WhoReleases,
}  # fmt: skip


class OneStep:
    """What may be done with it; the days that gave it out stand below."""

    def __init__(self, parts: RecallParts, place: One) -> None:
        self._parts = parts
        self._one = concern_now(parts.talk.shelf, place.concern)
        found = parts.talk.shelf.unsaid_holds() if self._one.hold else ()
        self._unsaid = held_lot(found, self._one.hold) if self._one.hold else None
        self._bags = tuple(one for one in parts.talk.shelf.held_bags() if one.hold == self._one.hold)
        self._days = days_gave_out(parts.talk.db, parts.talk.shelf.site, self._one.item, self._one.lot)

    @property
    def about(self) -> tuple[str, ...]:
        """Its name, why it is held, what the lists say, how much lies here."""
        one, language = self._one, self._parts.talk.language
        say, words = language.say, RecallWords(language)
        held = self._held(one.hold) if one.hold else ""
        before = tuple(map(self._said_before, self._parts.talk.shelf.holds.before(one.hold))) if one.hold else ()
        lists = tuple(
            line
            for match in one.matches[:_MOST_LISTS]
            for line in (words.match(match), say("{source}, recall {number}.", source=match.recall.source,
                         number=match.recall.number))
        )  # fmt: skip
        return tuple(filter(None, (self._parts.called(one.item, one.lot), held, *before, *lists, *self._here())))

    def _here(self) -> Iterator[str]:
        """What lies here of it by the books, and what may be of it."""
        one, say = self._one, self._parts.talk.language.say
        may_be = maybe_lying(self._parts.talk.shelf, one.item, one.lot)
        sure, maybe = (self._parts.amount(one.item, n) for n in (one.quantity, may_be))
        if one.quantity or not may_be:
            yield say("{n} here by the books.", n=sure)
        if may_be:
            said = say("{n} more here, lot unknown: look.", n=maybe)
            yield said if one.quantity else say("{n} here, lot unknown: look.", n=maybe)

    def _held(self, hold: Hold) -> str:
        language = self._parts.talk.language
        date = date_words(hold.date, language)
        return language.say("Held since {date}: {why} ({by})", date=date, why=hold.why, by=hold.by)

    def _said_before(self, hold: Hold) -> str:
        language = self._parts.talk.language
        date = date_words(hold.date, language)
        return language.say("Said before, {date}: {why} ({by})", date=date, why=hold.why, by=hold.by)

    @property
    def asks(self) -> str:
        """What comes next."""
        return self._parts.talk.language.say("What now?")

    def hint(self, text: str) -> str:
        """What Enter does."""
        say = self._parts.talk.language.say
        return say("Choose one of the list.") if text.strip() else say("Enter: {name}.", name=next(self._acts()).words)

    def rows(self, _text: str) -> tuple[TalkRow, ...]:
        """The acts, then the days."""
        return (*self._acts(), *self._told_days())

    def enter(self, text: str) -> Went | None:
        """The first act; what is typed is none."""
        if text.strip():
            raise RefusedInput("Nothing is typed here. Nothing was saved. Choose one of the list.")
        return self.choose(next(self._acts()).key)

    def choose(self, key: str) -> Went | None:
        """One of the acts."""
        match key:
            case Act.NOTICE:
                return Went(One(self._one), afresh=True, prints=True)
            case Act.HOLD:
                return self._hold()
            case Act.CLEAR:
                return self._clear()
            case Act.ASIDE | Act.PULLED | Act.RELEASE:
                return Went(_ASKS[Act(key)](self._one))
            case _:
                return self._mend(key)

    def _mend(self, key: str) -> Went | None:
        """Bags that it was packed into."""
        mend, _, number = key.partition(":")
        if not number.isdigit():
            return None
        return Went(One(self._one), *HeldBagWords(self._parts.talk).do(self._bags[int(number)], mend), afresh=True)

    def take(self, _line: Line) -> Went | None:
        """A scan is of another thing."""
        return None

    def notice(self) -> dict[str, tuple[str, ...]]:
        """What the paper for guests is filled in with."""
        one, language = self._one, self._parts.talk.language
        known = self._parts.talk.shelf.item(one.item)
        code = shown_code(one.item, known.fields if known else {})
        name = known.name if known else ""
        match = one.matches[0] if one.matches else None
        why = one.hold.why if one.hold else match.recall.reason if match else ""
        item = " · ".join(part for part in (name, code) if part)
        return {"item": (item,), "lot": (lot_words(read_lot(one.lot), language),), "reason": (why,)}

    def _acts(self) -> Iterator[TalkRow]:
        say, one = self._parts.talk.language.say, self._one
        if one.hold is None:
            yield TalkRow(Act.HOLD, say("Hold it"), say("Each scan of it says so from now on."))
        yield TalkRow(Act.NOTICE, say("Print the notice"), say("For guests: which food not to eat, and what to do."))
        if self._unsaid:
            asks = say("How many were put aside?")
            yield TalkRow(Act.ASIDE, asks, AsideWords(self._parts.talk).quiet(self._unsaid), tone=RowTone.LOOK)
        for number, held in enumerate(self._bags):
            words = HeldBagWords(self._parts.talk)
            for mend in words.choices(held):
                yield TalkRow(f"{mend.value}:{number}", mend.name, words.bags(held), tone=RowTone.LOOK)
        yield TalkRow(Act.PULLED, say("It was pulled"), say("How many were taken off the shelf, and where they went."))
        if one.hold:
            yield TalkRow(Act.RELEASE, say("Release it"), say("It may be given out again."))
        elif one.matches and one.tier is not Tier.HOLD:
            yield TalkRow(Act.CLEAR, say("It is not that one"), say("Somebody looked at the package."))

    def _told_days(self) -> Iterator[TalkRow]:
        language = self._parts.talk.language
        if not self._days:
            yield TalkRow("", language.say("No day gave it out."))
        for day in self._days[:_MOST_DAYS]:
            yield TalkRow("", date_words(day.date, language), self._gave(day))

    def _gave(self, day: DayGave) -> str:
        """Surely 2, maybe 3."""
        sure, maybe = (self._parts.amount(self._one.item, n) for n in (day.sure, day.maybe))
        say = self._parts.talk.language.say
        if not day.maybe:
            return say("Given out: {sure}.", sure=sure)
        if not day.sure:
            return say("Given out, maybe: {maybe}.", maybe=maybe)
        return say("Given out: {sure}, maybe {maybe} more.", sure=sure, maybe=maybe)

    def _hold(self) -> Went:
        talk, one = self._parts.talk, self._one
        if not one.matches:
            return Went(Why(one.item, one.lot))
        before = talk.shelf.holds.said(one.item, one.lot)
        held = hold_match(talk.books, talk.shelf, talk.clock, one.matches[0])
        name = self._parts.called(one.item, one.lot)
        said = talk.language.say("{name} is held now. Each scan of it says so.", name=name)
        return Went(One(one), said, lambda: take_back_hold(talk.books, talk.clock, held, before), afresh=True)

    def _clear(self) -> Went | None:
        talk, one = self._parts.talk, self._one
        recalls = tuple(match.recall for match in one.matches)
        clear_of_recalls(talk.books, talk.clock, one.item, recalls)

        def take_back() -> None:
            clear_of_recalls(talk.books, talk.clock, one.item, recalls, is_so=False)

        said = talk.language.say("{name} leaves the list.", name=self._parts.called(one.item, one.lot))
        return Went(TheList(), said, take_back, afresh=True)
