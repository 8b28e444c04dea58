"""All that can be set here: what it is set to, and another value of one.

In: a key and a value as it is typed. Out: a site's is a change in the books, a laptop's stays in its site file; each
can be taken back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.kept_words import refuse_command
from pantry.office.settings.of_laptop import SERVES, settings_of_laptop, value_of, what_it_gives, with_value
from pantry.office.settings.of_site import DONOR_NAME, NAME, SOURCES, settings_of_site, text_of
from pantry.office.settings.own_sources import names_in, own_source_names, rename_own_source, set_own_sources
from pantry.office.settings.setting import Group, Setting, Stated, Whose
from pantry.office.settings.values import SAME_AS, Names, Renaming
from pantry.settings import LAPTOP_KEPT_AS, NAMES_BETWEEN, SERVES_KEPT_AS, LaptopSettings, serves_of

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.language import Language
    from pantry.settings import SiteSettings
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

_HOURS_KEPT = "hours_kept"
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting that was set: what it was, what it is."""

    setting: Setting
    before: str
    value: str


class AllSettings:
    """Speaks one language where it refuses."""

    def __init__(self, books: Books, shelf: Shelf, site_file: SiteFile, clock: Clock, language: Language) -> None:
        self._books, self._shelf, self._site_file, self._clock = books, shelf, site_file, clock
        self._language = language

    @property
    def laptop(self) -> LaptopSettings:
        """This laptop's, as it keeps them."""
        return LaptopSettings.read(self._site_file.kept(LAPTOP_KEPT_AS))

    def listed(self) -> tuple[Stated, ...]:
        """All, group by group, with what they are set to now."""
        site, laptop = self._shelf.settings(), self.laptop
        order = list(Group)
        known = (*settings_of_site(self._shelf), what_it_gives(), *settings_of_laptop())
        in_order = sorted(known, key=lambda setting: order.index(setting.group))
        return tuple(Stated(setting, self._value(setting, site, laptop)) for setting in in_order)

    def one(self, key: str) -> Stated:
        """The setting of this key. Raises RefusedInput where there is none."""
        listed = self.listed()
        found = next((stated for stated in listed if stated.setting.key == key), None)
        return found or _refuse(key, tuple(stated.setting.key for stated in listed))

    def set(self, key: str, text: str) -> Changed:
        """Sets one. Raises RefusedInput where there is no such setting or it can't read so, NotSaved, SiteFileError."""
        stated = self.one(key)
        setting = stated.setting
        if isinstance(setting.value, Names | Renaming) or setting.value is NAME:
            for part in re.split(f"[{NAMES_BETWEEN.strip()}{SAME_AS}]", text):
                refuse_command(part.strip())
        value = setting.value.read(text)
        if value is None:
            raise RefusedInput(
                "{key} can't be {value}. Nothing was changed. {how}", key=key, value=one_line(text) or '""',
                how=setting.value.how(self._language),
            )  # fmt: skip
        before = self._value_before(stated, value)
        self._keep(setting, value)
        return Changed(setting, before, value)

    def take_back(self, changed: Changed) -> None:
        """It is set to what it was. Raises NotSaved, SiteFileError."""
        self._keep(changed.setting, changed.before)

    def _value(self, setting: Setting, site: SiteSettings, laptop: LaptopSettings) -> str:
        if setting.key in (SOURCES, DONOR_NAME):
            return NAMES_BETWEEN.join(own_source_names(self._shelf))
        if setting.key == SERVES:
            return serves_of(self._site_file.kept(SERVES_KEPT_AS)).value
        if setting.whose is Whose.LAPTOP:
            return value_of(laptop, setting.key)
        return text_of(getattr(site, setting.key))

    def _value_before(self, stated: Stated, value: str) -> str:
        """What takes it back: a new name is set to the one before."""
        if stated.setting.key != DONOR_NAME or not value:
            return stated.value
        before, name = names_in(self._shelf, value)
        as_listed = (one for one in Names().split(stated.value) if one.casefold() == before.casefold())
        return f"{name}{SAME_AS}{next(as_listed, before)}"

    def _keep(self, setting: Setting, value: str) -> None:
        if setting.key == SERVES:
            self._site_file.keep(SERVES_KEPT_AS, value)
        elif setting.whose is Whose.LAPTOP:
            self._site_file.keep(LAPTOP_KEPT_AS, with_value(self.laptop, setting.key, value).text())
        elif setting.key == SOURCES:
            set_own_sources(self._books, self._shelf, self._clock, Names().split(value))
        elif setting.key == DONOR_NAME:
            if value:
                rename_own_source(self._books, self._shelf, self._clock, *names_in(self._shelf, value))
        else:
            row = Change(thing=self._books.site, field=setting.key, value=value)
            self._books.record(Draft(Act.SET, self._clock.today().isoformat(), (row,)))
        if setting.key == _HOURS_KEPT:
            self._site_file.today.keep_at_most(int(value), self._clock.now())


def _refuse(key: str, keys: tuple[str, ...]) -> Stated:
    """Raises RefusedInput: there is no such setting, and which one may be meant."""
    alike = get_close_matches(one_line(key).casefold().replace("-", "_"), keys, n=1, cutoff=_ALIKE)
    if alike:
        raise RefusedInput(
            "There is no setting {key}. Nothing was changed. Did you mean {alike}?", key=key, alike=alike[0]
        )
    raise RefusedInput(
        "There is no setting {key}. Nothing was changed. There are: {keys}.", key=key, keys=", ".join(keys)
    )
