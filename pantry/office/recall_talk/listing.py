"""The first step: what is held and what the lists may mean; letters find what is to be held, a scan is that at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.search import search
from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.codes.lots import lot_text
from pantry.errors import RefusedInput
from pantry.office.lazy_rows import LazyRows
from pantry.office.recall_talk.places import One, WhichLot, Why
from pantry.office.recall_words import RecallWords
from pantry.office.recalling import maybe_lying
from pantry.office.scanned_items import items_scanned
from pantry.office.stepping import Went
from pantry.office.talk_rows import RowTone, TalkRow
from pantry.recalls.matching import Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pantry.codes.line import Line
    from pantry.office.recall_talk.concerns import Concern
    from pantry.office.recall_talk.parts import RecallParts

_MOST_FOUND = 30
_ITEM = "item:"


class ListStep:
    """Made anew whenever something was saved; `concerns` in the order in which they are listed."""

    def __init__(self, parts: RecallParts, concerns: tuple[Concern, ...]) -> None:
        self._parts, self._concerns = parts, {one.key: one for one in concerns}
        self._words = RecallWords(parts.talk.language)
        self._listed = LazyRows(concerns, self._row)

    @property
    def about(self) -> tuple[str, ...]:
        """Nothing yet."""
        return ()

    @property
    def asks(self) -> str:
        """What is to be held."""
        return self._parts.talk.language.say("What is recalled?")

    def hint(self, text: str) -> str:
        """Which one Enter takes."""
        say = self._parts.talk.language.say
        if not text.strip():
            return say("Scan it, or type its name or code, to hold it.")
        found = self.rows(text)
        return say("Enter: {name}.", name=found[0].words) if found else say("Nothing is called so. Type its code.")

    def rows(self, text: str) -> Sequence[TalkRow]:
        """What is held or may be recalled; with letters, what is called so."""
        typed = text.strip()
        if not typed:
            return self._listed
        coded = items_scanned(self._parts.talk.shelf, self._read(typed, scanned=False))
        talk = self._parts.talk
        found = [one.item for one in search(talk.db, typed, limit=_MOST_FOUND, language=talk.language.code)]
        wholes = dict.fromkeys(talk.shelf.whole(item)[0] for item in (*coded[:1], *found))
        return tuple(self._found(item) for item in wholes)

    def enter(self, text: str) -> Went | None:
        """The first one that is called so."""
        found = self.rows(text) if text.strip() else ()
        if found:
            return self.choose(found[0].key)
        if text.strip():
            raise RefusedInput("Nothing is called so. Nothing was saved. Type fewer letters, or its code.")
        return None

    def choose(self, key: str) -> Went | None:
        """What is listed, or what is to be held."""
        if key.startswith(_ITEM):
            return Went(WhichLot(key.removeprefix(_ITEM)))
        concern = self._concerns.get(key)
        return Went(One(concern)) if concern else None

    def take(self, line: Line) -> Went | None:
        """What is held already is shown; else its lot is asked, unless the scan said it."""
        shelf = self._parts.talk.shelf
        items = () if line.card else items_scanned(shelf, line)
        if not items:
            return None
        item = next((each for each in items if shelf.item(each)), items[0])
        whole = shelf.whole(item)[0]
        held = next((one for one in self._concerns.values() if one.item in (item, whole) and one.hold), None)
        if held:
            return Went(One(held))
        lot = lot_text(line.elements.lot_value) if line.elements else ""
        return Went(Why(whole, lot) if lot else WhichLot(whole))

    def _read(self, text: str, *, scanned: bool) -> Line:
        talk = self._parts.talk
        return read_line(text, talk.clock.today(), Habits(units=talk.units), scanned=scanned)

    def _row(self, one: Concern) -> TalkRow:
        """Held, then in the three tiers."""
        words, say = self._parts.called(one.item, one.lot), self._parts.talk.language.say
        amount = self._amount(one)
        if one.hold:
            quiet = say("Held: {why} ({by})", why=one.hold.why, by=one.hold.by)
            return TalkRow(one.key, words, quiet, say("Held · {n}", n=amount))
        quiet = self._words.match(one.matches[0])
        match one.tier:
            case Tier.HOLD:
                return TalkRow(one.key, words, quiet, say("Hold it · {n}", n=amount), RowTone.STOP)
            case Tier.LIKELY:
                return TalkRow(one.key, words, quiet, say("Likely · {n}", n=amount), RowTone.LOOK)
            case _:
                return TalkRow(one.key, words, quiet, say("Look · {n}", n=amount))

    def _amount(self, one: Concern) -> str:
        """What lies here of it, and beside it what may be of it: looked for only where the row is seen."""
        may_be = maybe_lying(self._parts.talk.shelf, one.item, one.lot)
        sure, maybe = (self._parts.amount(one.item, n) for n in (one.quantity, may_be))
        say = self._parts.talk.language.say
        if not may_be:
            return sure
        return say("{sure}, maybe {maybe} more", sure=sure, maybe=maybe) if one.quantity else say("maybe {n}", n=maybe)

    def _found(self, item: str) -> TalkRow:
        known = self._parts.talk.shelf.item(item)
        kind = self._parts.talk.kinds.get(known.kind, known.kind) if known else ""
        here = self._parts.talk.shelf.on_hand_of(item) if known and known.in_books else 0
        return TalkRow(f"{_ITEM}{item}", self._parts.called(item), kind, self._parts.amount(item, here) if here else "")
