"""The first step: what is held and what the lists may mean; letters find what is to be held, a scan is that at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.search import search
from pantry.catalog.written_codes import item_of_name
from pantry.codes.habits import Habits
from pantry.codes.line_reading import read_line
from pantry.codes.lots import lot_text
from pantry.errors import RefusedInput
from pantry.office.holding import new_item_called
from pantry.office.lazy_rows import LazyRows
from pantry.office.naming import LONGEST_NAME, Named, name_item, take_back_name
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
_ITEM, _NEW = "item:", "new:"


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
        if found and not found[0].key.startswith(_NEW):
            return say("Enter: {name}.", name=found[0].words)
        return say("Nothing is called so. Type its code. ↓ and Enter: something new.")

    def rows(self, text: str) -> Sequence[TalkRow]:
        """What is held or may be recalled; with letters, what is called so, and last something new of that name."""
        typed = text.strip()
        if not typed:
            return self._listed
        coded = items_scanned(self._parts.talk.shelf, self._read(typed, scanned=False))
        talk = self._parts.talk
        found = [one.item for one in search(talk.db, typed, limit=_MOST_FOUND, language=talk.language.code)]
        wholes = dict.fromkeys(talk.shelf.whole(item)[0] for item in (*coded[:1], *found))
        return (*(self._found(item) for item in wholes), *self._new(typed, tuple(wholes)))

    def _new(self, typed: str, found: tuple[str, ...]) -> tuple[TalkRow, ...]:
        """Food that nobody met here, and that was told by its name alone; a number is no name."""
        talk, name = self._parts.talk, one_line(" ".join(typed.split()))
        is_known = item_of_name(name) in found or any(talk.called(talk.item(one)) == name for one in found)
        if is_known or len(name) > LONGEST_NAME or not any(letter.isalpha() for letter in name):
            return ()
        return (TalkRow(f"{_NEW}{name}", talk.language.say("Something new called “{name}”", name=name)),)

    def enter(self, text: str) -> Went | None:
        """The first one that is called so; something new is chosen by its row alone, no slip makes it."""
        found = self.rows(text) if text.strip() else ()
        if found and not found[0].key.startswith(_NEW):
            return self.choose(found[0].key)
        if found:
            raise RefusedInput("Nothing is called so. Nothing was saved. Is it something new? Choose that row.")
        if text.strip():
            raise RefusedInput("Nothing is called so. Nothing was saved. Type fewer letters, or its code.")
        return None

    def choose(self, key: str) -> Went | None:
        """What is listed, or what is to be held."""
        if key.startswith(_ITEM):
            return Went(WhichLot(key.removeprefix(_ITEM)))
        if key.startswith(_NEW):
            return self._made(key.removeprefix(_NEW))
        concern = self._concerns.get(key)
        return Went(One(concern)) if concern else None

    def _made(self, name: str) -> Went:
        """It is an item of this name from now on, and its lot is asked."""
        talk = self._parts.talk
        item = new_item_called(name)
        before = talk.shelf.item(item)
        made = name_item(talk.books, talk.shelf, talk.clock, item, Named(name))
        said = talk.language.say("{name} is new here. Say who says so, and it is held.", name=made.name)
        fields = dict(before.fields) if before else {}
        return Went(
            WhichLot(made.item), said, lambda: take_back_name(talk.books, talk.shelf, talk.clock, made.item, fields)
        )

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
