"""Settings as somebody looks for them and sets them: all of them, or what letters find.

In: letters, a key with another value. Out: rows in words, what was done or why not; the last can be taken
back.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from pantry.errors import PantryError
from pantry.office.settings.also_called import also_called
from pantry.office.settings.elsewhere import ELSEWHERE, Place
from pantry.office.settings.setting import Group, Stated, group_title
from pantry.office.settings.setting_words import finds, value_words
from pantry.office.settings.values import Names, Weight
from pantry.settings import NAMES_BETWEEN

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from pantry.language import Language
    from pantry.office.settings.all_settings import AllSettings, Changed
    from pantry.settings import LaptopSettings, SiteSettings

_NOT_FOUND = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting, or a way to where something is set: its title, sentence, and what it is set to, in words."""

    key: str
    group: Group
    title: str
    says: str
    words: str = ""
    place: Place | None = None


class SettingsTalk:
    """`places`: what of what is set elsewhere can be reached from here. What can't be set is told by `trouble`."""

    def __init__(
        self, known: AllSettings, site: Callable[[], SiteSettings], language: Language, places: Container[Place]
    ) -> None:
        self._known, self._site, self._places = known, site, places
        self.language = language
        self.letters = self.said = self.trouble = ""
        self._last: Changed | None = None

    @property
    def laptop(self) -> LaptopSettings:
        """This laptop's, as it keeps them now."""
        return self._known.laptop

    @property
    def may_undo(self) -> bool:
        """Whether something was set that can be taken back."""
        return self._last is not None

    def speak(self, known: AllSettings, language: Language) -> None:
        """Goes on in another language: what is told last is told in it."""
        self._known, self.language = known, language
        if self._last is not None:
            self._tell(self._last)

    def groups(self) -> tuple[tuple[Group, str], ...]:
        """The groups with their titles."""
        return tuple((group, group_title(group, self.language)) for group in Group)

    def find(self, letters: str) -> None:
        """Among all that can be set; no letters: all of it."""
        self.letters = letters

    def rows(self) -> tuple[Shown, ...]:
        """What is shown now, group by group: called by the letters, then meant, then what only speaks of them."""
        titles = dict(self.groups())

        def rank(one: Shown) -> int:
            meant = (one.title, self.language.say(also_called(one.key)))
            spoken_of = (*meant, one.says, one.words, titles[one.group], one.key)
            return next(
                (at for at, texts in enumerate((meant[:1], meant, spoken_of)) if finds(self.letters, *texts)),
                _NOT_FOUND,
            )

        ranked = ((rank(one), one) for one in self.all())
        found = sorted((each for each in ranked if each[0] != _NOT_FOUND), key=itemgetter(0))
        return tuple(one for _, one in found)

    def one(self, key: str) -> Stated:
        """A setting with what it is set to. Raises RefusedInput where there is none."""
        return self._known.one(key)

    def says(self, key: str) -> str:
        """What it is for; of a weight also in which unit figures alone are."""
        shown = next(one for one in self.all() if one.key == key)
        kind = None if shown.place else self._known.one(key).setting.value
        alone = kind.alone_are(self.language, self._site().units) if isinstance(kind, Weight) else ""
        return " ".join(filter(None, (shown.says, alone)))

    def names(self, key: str) -> tuple[str, ...]:
        """The names that a list of names holds."""
        return Names().split(self._known.one(key).value)

    def tell_no_names(self) -> None:
        """There is none that could be given another name."""
        self.said = ""
        self.trouble = self.language.say("You have no donors of your own yet. Add one under: Where food comes from.")

    def add_name(self, key: str, name: str) -> bool:
        """One more name; whether it was saved."""
        if not Names().split(name):
            self.said, self.trouble = "", self.language.say("Type a name first. Nothing was changed.")
            return False
        there = next((one for one in self.names(key) if one.casefold() == name.strip().casefold()), "")
        if there:
            self.said, self.trouble = "", self.language.say("{name} is there already. Nothing was changed.", name=there)
            return False
        before, last = self.names(key), self._last
        is_saved = self.answer(key, NAMES_BETWEEN.join((*before, name)))
        if is_saved and self.names(key) == before:  # it is one of the usual ones, which stand in no list
            self._last, self.said = last, ""
            self.trouble = self.language.say("{name} is there already. Nothing was changed.", name=name.strip())
            return False
        return is_saved

    def take_out_name(self, key: str, name: str) -> bool:
        """One name less; whether it was saved."""
        return self.answer(key, NAMES_BETWEEN.join(each for each in self.names(key) if each != name))

    def answer(self, key: str, text: str) -> bool:
        """Sets one, if it is another value; whether it was saved."""
        self.said = self.trouble = ""
        stated = self._known.one(key)
        kind, units = stated.setting.value, self._site().units
        if isinstance(kind, Weight):
            text = kind.with_unit(text, units)
        value = kind.read(text)
        if value is None:
            how = kind.how_in(self.language, units) if isinstance(kind, Weight) else kind.how(self.language)
            self.trouble = self.language.say("That can't be. Nothing was changed. {how}", how=how)
            return False
        if value == stated.value:
            return False
        return self._try(lambda: self._set(key, text))

    def undo(self) -> bool:
        """What was set last reads as before; whether it was saved."""
        last = self._last
        if last is None:
            return False
        self.said = self.trouble = ""
        return self._try(lambda: self._take_back(last))

    def all(self) -> tuple[Shown, ...]:
        """All that can be set, whatever is looked for."""
        units, say = self._site().units, self.language.say
        listed = [
            Shown(
                stated.setting.key, stated.setting.group, say(stated.setting.title), say(stated.setting.says),
                value_words(stated, self.language, units),
            )
            for stated in self._known.listed()
        ]  # fmt: skip
        listed += [
            Shown(way.place.value, way.group, say(way.title), say(way.says), place=way.place)
            for way in ELSEWHERE
            if way.place in self._places
        ]
        return tuple(sorted(listed, key=lambda one: list(Group).index(one.group)))

    def _set(self, key: str, text: str) -> None:
        self._last = self._known.set(key, text)
        self._tell(self._last)

    def _take_back(self, last: Changed) -> None:
        self._known.take_back(last)
        self._last = None
        stated = self._known.one(last.setting.key)
        self.said = self.language.say(
            "Taken back. {title}: {value}", title=self.language.say(last.setting.title), value=self._words(stated)
        )

    def _tell(self, last: Changed) -> None:
        value = self._words(Stated(last.setting, last.value))
        self.said = self.language.say("{title}: {value}", title=self.language.say(last.setting.title), value=value)

    def _words(self, stated: Stated) -> str:
        return value_words(stated, self.language, self._site().units)

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except PantryError as why:
            self.trouble = self.language.error(why)
            return False
        return True
