"""Naming what has no name: one unknown item after the other, one question at a time; decides all that a screen shows.

In: what was typed, chosen or scanned. Out: what is asked and told; each answer is saved at once and can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.codes.measures import plain_text, read_weight, weight_in_name, weight_signs
from pantry.errors import PantryError, RefusedInput
from pantry.office.answering import Answering
from pantry.office.half_typed import HalfTyped
from pantry.office.name_suggestions import Choice, NameSuggestions
from pantry.office.naming import Named
from pantry.office.naming_answers import NamingAnswers, Place, Step
from pantry.office.naming_hints import hint_of_kind, hint_of_name, hint_of_weight, weight_example, weights_of_number
from pantry.office.scanned_items import items_scanned
from pantry.office.unknown_words import unknown_words

if TYPE_CHECKING:
    from pantry.codes.line import Line
    from pantry.office.half_typed import HalfTypedKeeper
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item, Unknown

_PLACE_WORDS = 2  # of what is kept: the item, and what is asked of it


class NamingTalk(Answering):
    """The unknown items of one moment. What can't be saved stands `in_box` again, and `trouble` says why."""

    def __init__(self, parts: TalkParts, half: HalfTypedKeeper) -> None:
        super().__init__(parts.language)
        self._parts, self._half = parts, half
        half_known = parts.shelf.half_known(parts.language.code)
        self._half_known = frozenset(one.item for one in half_known)
        self._unknowns = (*parts.shelf.unknowns(parts.language.code), *half_known)
        self._suggestions = NameSuggestions(parts)
        self._answers = NamingAnswers(parts)
        self._place = Place(-1)
        self._next()
        self._go_on_as_kept()

    @property
    def step(self) -> Step:
        """What is asked of the item."""
        return self._place.step

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked: Enter leads back."""
        return self._place.at >= len(self._unknowns)

    @property
    def asks(self) -> str:
        """The question over the box."""
        say = self._parts.language.say
        if self.is_over:
            return self._ends()
        match self.step:
            case Step.NAME:
                return say("What is it called?")
            case Step.KIND:
                return say("What kind is it?")
            case Step.WEIGHT:
                return say("What does one weigh?")

    @property
    def code(self) -> str:
        """The code of the item that is asked about, as it was read."""
        return "" if self.is_over else self._unknown.code

    @property
    def name(self) -> str:
        """What the item is called by now."""
        item = None if self.is_over else self._item
        return self._parts.called(item) if item else ""

    @property
    def told(self) -> tuple[str, ...]:
        """What is known of the item, line by line."""
        return () if self.is_over else unknown_words(self._unknown, self._parts.language, self._parts.units)

    @property
    def to_name(self) -> int:
        """How many have no name yet."""
        return sum(not self._parts.shelf.is_named(unknown.item) for unknown in self._unknowns)

    @property
    def may_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._answers)

    @property
    def signs(self) -> tuple[str, ...]:
        """What stands among the digits of a weight."""
        return weight_signs(self._parts.units)

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        typed = text.strip()
        if self.is_over:
            return self._parts.language.say("Enter: back.")
        match self.step:
            case Step.NAME:
                return hint_of_name(self._parts, typed, self._suggestions.picked(typed, self._unknown))
            case Step.KIND:
                return hint_of_kind(self._parts, typed, self.choices(typed))
            case Step.WEIGHT:
                return hint_of_weight(self._parts, typed)

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen with what stands in the box."""
        typed = text.strip()
        if self.is_over:
            return ()
        match self.step:
            case Step.NAME:
                return self._suggestions.for_text(typed, self._unknown)
            case Step.KIND:
                return tuple(Choice(kind, name) for kind, name in self._parts.kinds.items() if _begins(name, typed))
            case Step.WEIGHT:
                return weights_of_number(self._parts, typed)

    def enter(self, text: str) -> None:
        """What was typed, at Enter; nothing: the question is skipped, or the item is left for later."""
        typed = text.strip()
        if self.is_over:
            return
        if not typed:
            self.pass_over()
            return
        match self.step:
            case Step.NAME:
                self._try(typed, lambda: self._take_name(typed))
            case Step.KIND:
                self._try(typed, lambda: self._take_kind(typed))
            case Step.WEIGHT:
                self._try(typed, lambda: self._take_weight(typed))

    def choose(self, value: str) -> None:
        """One of the choices."""
        if self.is_over:
            return
        match self.step:
            case Step.NAME:
                self._try("", lambda: self._take_suggested(value))
            case Step.KIND:
                self._try("", lambda: self._say_kind(value))
            case Step.WEIGHT:
                self._try("", lambda: self._take_weight(value))

    def take_scan(self, line: str) -> bool:
        """A product is what this one is the same as, or a pack of so many; a card or a sheet is the table's."""
        read = self._parts.read(line, scanned=True)
        items = () if self.is_over or read.card else items_scanned(self._parts.shelf, read)
        if items:
            self._try("", lambda: self._say_same(items, read))
        return bool(items)

    def pass_over(self) -> None:
        """Without a name it is left for later; what else is asked may stay unknown."""
        if self.is_over:
            return
        self.trouble = self.in_box = ""
        if self.step is Step.NAME:
            self.said = self._parts.language.say("Left for later.")
            self._next()
        else:
            self.said = ""
            self._go_on()

    def undo(self) -> None:
        """Takes the last answer back, and asks again."""
        if not self._answers:
            return
        self._forget()
        try:
            self._place = self._answers.take_back()
        except PantryError as why:
            self.trouble = self._parts.language.error(why)
        else:
            self.said = self._parts.language.say("Taken back.")

    def keep(self, in_box: str) -> None:
        """What is half typed outlives the window; so does what else is asked of an item that has its name."""
        is_asked = not self.is_over and (self.step is not Step.NAME or in_box.strip())
        self._half.keep(HalfTyped(((self._unknown.item, self.step),), in_box) if is_asked else HalfTyped())

    def leave(self, in_box: str) -> None:
        """The room is left by hand: what nothing was typed for stays unknown."""
        if not in_box.strip():
            self._half.keep(HalfTyped())

    def _go_on_as_kept(self) -> None:
        """What has its answer by now is dropped."""
        half = self._half.kept()
        item, step = half.places[0] if half.places and len(half.places[0]) == _PLACE_WORDS else ("", "")
        at = next((at for at, one in enumerate(self._unknowns) if one.item == item), None)
        if at is not None and step == Step.NAME:
            self._place, self.in_box = Place(at), half.in_box
        elif step in (Step.KIND, Step.WEIGHT) and self._is_open(item, Step(step)):
            named = self._parts.shelf.unknown(item, self._parts.language.code)
            if named:
                self._unknowns = (named, *self._unknowns)
                self._place, self.in_box = Place(0, Step(step)), half.in_box

    def _is_open(self, item: str, step: Step) -> bool:
        """Whether nobody knows it yet of what has a name of its own."""
        known = self._parts.shelf.item(item)
        if known is None or not known.named or self._parts.shelf.whole(item)[0] != item:
            return False
        return not (known.kind if step is Step.KIND else known.grams)

    @property
    def _unknown(self) -> Unknown:
        return self._unknowns[self._place.at]

    @property
    def _item(self) -> Item | None:
        return self._parts.shelf.item(self._unknown.item)

    def _ends(self) -> str:
        left = self.to_name
        if not left:
            return self._parts.language.say("All have names.")
        return self._parts.language.say_many("{n} is left for later.", "{n} are left for later.", left)

    def _take_name(self, typed: str) -> None:
        read = self._parts.read(typed, scanned=False)
        picked = self._suggestions.picked(typed, self._unknown)
        if picked:
            self._take_suggested(picked.value)
        elif (read.digits or read.multiplier) and items_scanned(self._parts.shelf, read):
            self._say_same(items_scanned(self._parts.shelf, read), read)
        elif typed.isdigit():
            raise RefusedInput("That is a number. Nothing was saved. Type a name, or scan what is in the pack.")
        else:
            self._say_name(Named(typed, grams=self._weight_in(typed)))

    def _weight_in(self, name: str) -> int | None:
        """What one weighs where the name ends with it, of what is counted and nobody knows the weight of."""
        item = self._item
        is_open = self._unknown.unit != "g" and not (item and item.grams)
        return weight_in_name(name) if is_open else None

    def _take_suggested(self, item: str) -> None:
        """What the site has is the same thing; what only the catalog knows lends its name, kind and weight."""
        known = self._parts.shelf.item(item)
        if known is None or known.in_books:
            self.said = self._answers.same(self._place, self._unknown, (item,), 1)
            self._next()
            return
        grams = known.grams if known.unit == self._unknown.unit != "g" else None
        self._say_name(Named(self._parts.called(known), known.kind or None, grams))

    def _take_kind(self, typed: str) -> None:
        fits = self.choices(typed)
        if not fits:
            raise RefusedInput("No kind begins so. Nothing was saved. Type its first letters, or Enter alone: skip.")
        whole = next((kind for kind in fits if folded(kind.name) == folded(typed)), None)
        if len(fits) > 1 and whole is None:
            names = self._parts.language.listed(kind.name for kind in fits)
            raise RefusedInput("More than one fits: {names}. Nothing was saved. Type more letters.", names=names)
        self._say_kind((whole or fits[0]).value)

    def _take_weight(self, typed: str) -> None:
        grams = read_weight(plain_text(typed))
        if grams is None:
            example = weight_example(self._parts.units)
            raise RefusedInput("Type the unit too, as {example}. Nothing was saved.", example=example)
        self.said = self._answers.weight(self._place, self._unknown, self.name, grams)
        self._go_on()

    def _say_name(self, said: Named) -> None:
        self.said = self._answers.name(self._place, self._unknown, said)
        self._go_on()

    def _say_kind(self, kind: str) -> None:
        self.said = self._answers.kind(self._place, self._unknown, self.name, kind)
        self._go_on()

    def _say_same(self, items: tuple[str, ...], read: Line) -> None:
        if read.unused:
            raise RefusedInput(
                "“{text}” stood in the box before the scan. Nothing was saved. Scan it again.", text=read.unused
            )
        factor = 1 if read.multiplier is None else read.multiplier
        self.said = self._answers.same(self._place, self._unknown, items, factor)
        self._next()

    def _go_on(self) -> None:
        """The next question whose answer nobody knows yet; then the next item."""
        item = self._item
        if self.step is Step.NAME and item and not item.kind:
            self._place = replace(self._place, step=Step.KIND)
        elif self.step is not Step.WEIGHT and item and not item.grams and item.unit != "g":
            self._place = replace(self._place, step=Step.WEIGHT)
        else:
            self._next()

    def _next(self) -> None:
        """What was named or weighed meanwhile is not asked about."""
        at = self._place.at + 1
        while at < len(self._unknowns) and not self._waits(self._unknowns[at].item):
            at += 1
        self._place = Place(at)
        if not self.is_over and self._unknown.item in self._half_known:
            item = self._item
            self._place = Place(at, Step.WEIGHT if item and item.kind else Step.KIND)

    def _waits(self, item: str) -> bool:
        known = self._parts.shelf.item(item)
        if item in self._half_known:
            return known is not None and not (known.kind and (known.grams or known.unit == "g"))
        return not self._parts.shelf.is_named(item)


def _begins(name: str, typed: str) -> bool:
    """Whether each of the letters begins a word of the name."""
    return all(any(word.startswith(one) for word in folded(name)) for one in folded(typed))
