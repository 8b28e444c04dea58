"""Packing food into bags, one part after the other; decides all that a screen shows.

In: what was typed, chosen or scanned. Out: what is asked and told, row by row; saved in one entry, which can be taken
back. What is half said is kept until the close of the day.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from pantry.codes.measures import weight_signs
from pantry.errors import PantryError, RefusedInput
from pantry.office.answering import Answering
from pantry.office.item_choices import ItemChoices
from pantry.office.name_suggestions import Choice
from pantry.office.pack_form import PackForm, PackReading, Part
from pantry.office.pack_record_words import ANOTHER, PackRecordWords
from pantry.office.pack_words import PackWords
from pantry.office.packing import pack, pack_record
from pantry.office.scanned_items import items_scanned
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.office.packing import Packed
    from pantry.office.talk_parts import TalkParts
    from pantry.store.today_file import TodayFile

KEPT_AS = "pack"
SAVE = "save"


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of what is said: its title, its value, and what is wrong with it or worth a look."""

    part: Part
    title: str
    value: str = ""
    trouble: str = ""


class PackTalk(Answering):
    """One pack record at a time. `trouble` says why what was typed was not taken; it stands `in_box` again."""

    def __init__(self, parts: TalkParts, today: TodayFile) -> None:
        super().__init__(parts.language)
        self._parts, self._today = parts, today
        self._items = ItemChoices(parts, ours=True)
        self._words, self._record = PackWords(parts), PackRecordWords(parts)
        self._form = PackForm()
        self.packed: Packed | None = None
        self.part: Part | None = Part.ITEM  # None: all is said
        self._go_on_as_kept()

    @property
    def reading(self) -> PackReading:
        """What is said so far."""
        return PackReading(self._parts, self._form)

    @property
    def rows(self) -> tuple[PartRow, ...]:
        """Each part that is asked, with its value."""
        reading = self.reading
        return tuple(
            PartRow(
                part,
                self._words.title(part),
                self._words.value(reading, part),
                reading.troubles.get(part, "") or self._words.caution(reading, part),
            )
            for part in self._parts_asked(reading)
        )

    @property
    def asks(self) -> str:
        """The question over the box."""
        if self.packed:
            return self._record.packed(self.packed)
        return self._words.question(self.part)

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The pack record as titles and values, once it is saved."""
        return self._record.lines(self.packed) if self.packed else ()

    @property
    def signs(self) -> tuple[str, ...]:
        """What stands among digits where a weight may be said: of what each bag holds it always may."""
        reading = self.reading
        match self.part:
            case Part.EACH:
                may_weigh = True
            case Part.TAKEN:
                may_weigh = reading.item is not None and reading.item.unit == WEIGHED
            case Part.SPILLED:
                may_weigh = reading.measure == WEIGHED
            case _:
                may_weigh = False
        return weight_signs(self._parts.units) if may_weigh else ()

    @property
    def is_said_before(self) -> bool:
        """Whether what stands in the box is what was said of the part that is asked anew."""
        return self.part is not None and bool(self.in_box) and self.in_box == self._form.said(self.part)

    @property
    def may_undo(self) -> bool:
        """Whether the pack record can be taken back."""
        return self.packed is not None

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._parts.language.say, text.strip()
        if self.packed and not typed:
            return say("Enter: {name}.", name=self._record.labels(self.packed))
        if self.part is None and not self.packed:
            return say("Only Enter alone saves.") if typed else say("Enter: it is saved.")
        if self.part is Part.ITEM or self.packed or self.part is None:
            picked = self._items.picked(typed) if typed else None
            return say("Enter: {name}.", name=picked.name) if picked else say("Scan it, or type its name.")
        return self._words.hint(self.reading, self.part, typed)

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen with what stands in the box."""
        typed = text.strip()
        if self.packed:
            return self._items.of_text(typed) if typed else self._record.after(self.packed)
        if self.part is Part.ITEM:
            over = Choice(ANOTHER, self._parts.language.say("Start over"))
            return self._items.of_text(typed) if typed or not self._form.item else (over,)
        if self.part is None:
            return (Choice(SAVE, self._parts.language.say("Save it")),)
        return () if typed else self._words.choices(self.reading, self.part)

    def enter(self, text: str) -> None:
        """What was typed, at Enter; nothing: what is offered, or as it was said before."""
        typed = text.strip()
        if self.packed and typed:
            self.begin_anew()
        if self.packed:
            return
        if self.part is None:
            self._try(typed, self._refuse if typed else self._save)
        elif typed:
            part = self.part
            self._try(typed, lambda: self._say(part, typed))
        else:
            self._try("", self._take_offer)

    def choose(self, value: str) -> None:
        """One of the choices."""
        if value == ANOTHER:
            self.begin_anew()
        elif self.packed:
            self.begin_anew()
            self._try("", lambda: self._take_item(value))
        elif value == SAVE:
            self._try("", self._save)
        elif self.part is Part.ITEM:
            self._try("", lambda: self._take_item(value))
        elif self.part is not None:
            part = self.part
            self._try("", lambda: self._take_value(part, value))

    def take_scan(self, line: str) -> bool:
        """What is packed; a scan of another thing never changes what is half said."""
        read = self._parts.read(line, scanned=True)
        items = () if read.card else items_scanned(self._parts.shelf, read)
        known = next((item for item in items if self._parts.shelf.item(item)), "")
        if not known:
            return False
        if self.packed:
            self.begin_anew()
        self._try("", lambda: self._take_scanned(known))
        return True

    def go_to(self, part: Part) -> None:
        """One of the parts is said anew."""
        if self.packed is None:
            self.part = part
            self.trouble = self.said = ""
            self.in_box = "" if part in (Part.ITEM, Part.LOT) else self._form.said(part)

    def walk(self, steps: int) -> None:
        """The part before or after this one."""
        asked = (*self._parts_asked(self.reading), None)
        number = min(max(asked.index(self.part) + steps, 0), len(asked) - 1)
        target = asked[number]
        if target is None and self._form.item:
            self.part, self.in_box = None, ""
        elif target is not None:
            self.go_to(target)

    def undo(self) -> None:
        """Takes the pack record back, and nothing of it is half said. Else the part before is asked anew."""
        if self.packed is None:
            self.walk(-1)
            return
        self.trouble = self.said = ""
        try:
            self._parts.books.undo(self.packed.entry)
        except PantryError as why:
            self.trouble = self._parts.language.error(why)
            return
        self.begin_anew()
        self.said = self._parts.language.say("Taken back. Nothing is packed.")

    def begin_anew(self) -> None:
        """Something else is packed."""
        self._form, self.packed, self.part = PackForm(), None, Part.ITEM
        self._forget()

    def keep(self, in_box: str) -> None:
        """What is half said outlives the window, until the close of the day."""
        is_begun = self.packed or self._form.item or in_box.strip()
        entry, part = self.packed.entry if self.packed else "", self.part.value if self.part else ""
        kept = {"form": asdict(self._form), "part": part, "box": in_box, "entry": entry}
        self._today.keep(KEPT_AS, json.dumps(kept) if is_begun else "", self._parts.clock.now())

    def _go_on_as_kept(self) -> None:
        try:
            kept = json.loads(self._today.kept(KEPT_AS) or "{}")
            if not kept:
                return
            form, part = PackForm(**kept["form"]), Part(kept["part"]) if kept["part"] else None
            in_box, entry = str(kept["box"]), str(kept["entry"])
        except (ValueError, KeyError, TypeError):  # a damaged second file loses what is half typed, never what is saved
            return
        self._form, self.part, self.in_box = form, part, in_box
        self.packed = pack_record(self._parts.shelf, entry) if entry else None
        if entry and self.packed is None:  # it was undone at the table
            self.begin_anew()

    def _say(self, part: Part, typed: str) -> None:
        if part is Part.ITEM:
            read = self._parts.read(typed, scanned=False)
            codes = items_scanned(self._parts.shelf, read) if read.digits else ()
            known = next((item for item in codes if self._parts.shelf.item(item)), "")
            picked = self._items.picked(typed)
            if not known and picked is None:
                raise RefusedInput("Nothing here is called so. Nothing was saved. Scan it, or type other letters.")
            self._take_item(known or (picked.value if picked else ""))
        elif part is Part.LOT:
            raise RefusedInput("Choose one of the lots below. Nothing was saved.")
        else:
            self._take_value(part, typed)

    def _take_item(self, item: str) -> None:
        whole, _ = self._parts.shelf.whole(item)
        if whole != self._form.item:
            self._form = PackForm(whole)
        self._go_on(Part.ITEM)

    def _take_scanned(self, item: str) -> None:
        whole, _ = self._parts.shelf.whole(item)
        is_begun = any(self._form.said(part) for part in (Part.TAKEN, Part.EACH, Part.BAGS))
        if is_begun and whole != self._form.item:
            raise RefusedInput("Something else is half packed here. Nothing was changed. Finish it first, or clear it.")
        if not is_begun:
            self._take_item(whole)

    def _take_value(self, part: Part, value: str) -> None:
        """It is taken where it may be; else it is not, and why is told."""
        text = value if part is not Part.LOT else ""
        form = self._form.saying(part, text) if part is not Part.LOT else self._words.with_lot(self._form, value)
        trouble = PackReading(self._parts, form).troubles.get(part, "")
        if trouble:
            self.trouble, self.in_box = trouble, value
            return
        self._form = form
        self._go_on(part)

    def _take_offer(self) -> None:
        part = self.part
        if part is None or part is Part.ITEM:
            if self._form.item:
                self._go_on(Part.ITEM)
            return
        offered = self._form.said(part) or self._words.offer(self.reading, part)
        if offered:
            self._take_value(part, offered)
        elif part in (Part.LOT, Part.SPILLED, Part.NAME):
            self._go_on(part)

    def _go_on(self, part: Part) -> None:
        """The next part that nobody said yet; where all is said it may be saved."""
        asked = self._parts_asked(self.reading)
        later = asked[asked.index(part) + 1 :]
        self.part = next((each for each in later if not self._form.said(each)), None)
        self.in_box = ""

    def _parts_asked(self, reading: PackReading) -> tuple[Part, ...]:
        has_lots = len(reading.lots()) > 1
        return tuple(part for part in Part if part is not Part.LOT or has_lots)

    def _save(self) -> None:
        reading = self.reading
        packing = reading.packing
        if packing is None:
            missing = next((part for part in Part if part in reading.troubles or self._is_missing(part)), Part.ITEM)
            self.go_to(missing)
            self.trouble = reading.troubles.get(missing, "") or self._parts.language.say("This is still to be said.")
            return
        self.packed = pack(self._parts.books, self._parts.shelf, self._parts.clock, packing)
        self.said = self._record.packed(self.packed)

    def _refuse(self) -> None:
        raise RefusedInput("Nothing was saved. Enter alone saves, Backspace goes back.")

    def _is_missing(self, part: Part) -> bool:
        return part in (Part.ITEM, Part.TAKEN, Part.EACH, Part.BAGS) and not self._form.said(part)
