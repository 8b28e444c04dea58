"""A short page of rows that say what is to be done: asked one after the other, saved by its last one.

In: what was typed or chosen for each row. Out: what is asked and told; nothing is saved before `save`, and what was
filled in can be kept as text and taken up again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.words import folded
from pantry.errors import PantryError, RefusedInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.language import Language

Values = dict[str, str]


def _no_caution(_value: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be chosen, its name, what more is said of it, its icon."""

    value: str
    name: str
    more: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A row: its title, the question, what stands there at first, and what may be chosen.

    `read` makes a value of what was typed, or raises RefusedInput; None: only what may be chosen. `shown`: a value in
    words. What `may_be_empty` is left out by Enter alone; `is_number`: digits may say it, with `signs`
    among them. `is_literal`: what is
    typed is never the beginning of a choice. `caution`: what is worth a look in a value, and stops nobody.
    """

    key: str
    title: str
    asks: str
    first: str = ""
    choices: tuple[Choice, ...] = ()
    read: Callable[[str], str] | None = None
    shown: Callable[[str], str] = str
    may_be_empty: bool = False
    is_number: bool = False
    signs: tuple[str, ...] = ()
    is_literal: bool = False
    caution: Callable[[str], str] = _no_caution

    def words(self, value: str) -> str:
        """A value as people read it."""
        return next((choice.name for choice in self.choices if choice.value == value), None) or self.shown(value)


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row as it is shown; `is_asked`: the box is for it; `caution`: what is worth a look in it."""

    key: str
    title: str
    words: str
    is_asked: bool
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words, and what takes it back; `key`: what it is about is called so now."""

    said: str
    undo: Callable[[], object]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form is for: its title, the rows that its values lead to, and what saves it."""

    kind: str
    title: str
    fields: Callable[[Mapping[str, str]], tuple[Field, ...]]
    save: Callable[[Mapping[str, str]], Done]


class Form:
    """One form while it is filled in. What can't be read stands `in_box` again, and `trouble` says why."""

    def __init__(self, asked: Asked, language: Language) -> None:
        self._asked, self._language = asked, language
        self._values: Values = {}
        self._at = 0
        self.trouble = self.in_box = ""

    @property
    def kind(self) -> str:
        """Which form it is."""
        return self._asked.kind

    @property
    def title(self) -> str:
        """What it is called."""
        return self._asked.title

    @property
    def is_filled(self) -> bool:
        """Whether only saving is asked."""
        return self._at >= len(self._fields)

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """All rows that there are by now."""
        return tuple(
            FormRow(field.key, field.title, self._said_of(field), number == self._at, self._caution_of(field))
            for number, field in enumerate(self._fields)
        )

    @property
    def asks(self) -> str:
        """The question over the box."""
        return self._language.say("Is that right?") if self.is_filled else self._field.asks

    @property
    def value(self) -> str:
        """What stands in the row that is asked."""
        return "" if self.is_filled else self._value(self._field)

    @property
    def asks_number(self) -> bool:
        """Whether digits may answer it."""
        return not self.is_filled and self._field.is_number

    @property
    def signs(self) -> tuple[str, ...]:
        """What may stand among the digits."""
        return self._field.signs if self.asks_number else ()

    def hint(self, text: str) -> str:
        """What Enter will do with what stands in the box."""
        say, typed = self._language.say, text.strip()
        if self.is_filled:
            return say("Only Enter alone saves.") if typed else say("Enter: save.")
        field = self._field
        if typed:
            fits = self.choices(typed)
            return say("Enter: {name}.", name=fits[0].name if fits else self._read_words(field, typed))
        if self.value:
            return say("Enter: {name}.", name=field.words(self.value))
        return say("Enter: skip.") if field.may_be_empty else say("Type it or choose it.")

    def caution(self, text: str) -> str:
        """What is worth a look in what stands in the box, and in all rows once they are filled in; it stops nobody."""
        if self.is_filled:
            return next(filter(None, map(self._caution_of, self._fields)), "")
        typed = text.strip()
        try:
            return self._field.caution(self._read(self._field, typed)) if typed else self._caution_of(self._field)
        except PantryError:
            return ""

    def choices(self, text: str) -> tuple[Choice, ...]:
        """What may be chosen with what stands in the box."""
        if self.is_filled:
            return ()
        field, typed = self._field, folded(text)
        if typed and (field.is_literal or (field.is_number and typed[0][0].isdigit())):
            return ()
        return tuple(one for one in field.choices if _begins(folded(f"{one.name} {one.more}"), typed))

    def enter(self, text: str) -> None:
        """What was typed, at Enter; nothing: what stands there stays."""
        typed = text.strip()
        self.trouble = self.in_box = ""
        if self.is_filled:
            if typed:
                self.in_box = typed
                self.trouble = self._language.say("Nothing was saved. Enter alone saves, Backspace goes back.")
            return
        field = self._field
        if not typed:
            self._pass(field)
            return
        try:
            self._take(field, self._read(field, typed))
        except PantryError as why:
            self.trouble, self.in_box = self._language.error(why), typed

    def choose(self, value: str) -> None:
        """One of the choices."""
        self.trouble = self.in_box = ""
        if not self.is_filled:
            self._take(self._field, value)

    def go_to(self, key: str) -> None:
        """A row is asked again."""
        self.trouble = self.in_box = ""
        self._at = next((number for number, field in enumerate(self._fields) if field.key == key), self._at)

    def step(self, by: int) -> None:
        """The row before or behind is asked."""
        self.trouble = self.in_box = ""
        self._at = min(max(self._at + by, 0), len(self._fields))

    def save(self) -> Done | None:
        """Saves it; None where something is still open or can't be saved: `trouble` says what."""
        self.trouble = self.in_box = ""
        fields = self._fields
        missing = next((field for field in fields if not (self._value(field) or field.may_be_empty)), None)
        if missing is not None:
            self.go_to(missing.key)
            self.trouble = self._language.say("This is not filled in yet. Nothing was saved.")
            return None
        try:
            return self._asked.save({field.key: self._value(field) for field in fields})
        except PantryError as why:
            self.trouble = self._language.error(why)
            return None

    def kept(self) -> str:
        """What was filled in so far, as text."""
        return json.dumps({"at": self._at, "values": self._values}, ensure_ascii=False)

    def take_up(self, kept: str) -> None:
        """Goes on where it was left; text that can't be read begins anew."""
        try:
            said = json.loads(kept)
            values = {str(key): str(value) for key, value in said["values"].items()}
            at = int(said["at"])
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return
        self._values, self._at = values, 0
        self._at = min(max(at, 0), len(self._fields))

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self._asked.fields(self._values)

    @property
    def _field(self) -> Field:
        return self._fields[self._at]

    def _value(self, field: Field) -> str:
        return self._values.get(field.key, field.first)

    def _said_of(self, field: Field) -> str:
        value = self._value(field)
        return field.words(value) if value else "–"

    def _caution_of(self, field: Field) -> str:
        value = self._value(field)
        return field.caution(value) if value else ""

    def _pass(self, field: Field) -> None:
        if self._value(field) or field.may_be_empty:
            self._at += 1
        else:
            self.trouble = self._language.say("This is not filled in yet. Nothing was saved.")

    def _take(self, field: Field, value: str) -> None:
        self._values[field.key] = value
        self._at = next(number for number, one in enumerate(self._fields) if one.key == field.key) + 1

    def _read(self, field: Field, typed: str) -> str:
        fits = self.choices(typed)
        if fits:
            return fits[0].value
        if field.read is None:
            raise RefusedInput("Nothing here starts with that. Nothing was saved. Type its first letters, or tap it.")
        return field.read(typed)

    def _read_words(self, field: Field, typed: str) -> str:
        try:
            return field.words(self._read(field, typed))
        except PantryError:
            return typed


def _begins(words: list[str], typed: list[str]) -> bool:
    """Whether each of the letters begins a word of the name."""
    return all(any(word.startswith(one) for word in words) for one in typed)
