"""What the talk works with beside what every talk does, and the day that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pantry.rules.cold import temperature_words

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.language import Language
    from pantry.office.talk_parts import TalkParts
    from pantry.reports import Reports
    from pantry.settings import SiteSettings
    from pantry.shelf import Item
    from pantry.store import SiteFile


@dataclass(frozen=True, slots=True)
class SafePlace:
    """Where books can be kept safe: a stick, or a folder of this laptop."""

    folder: Path
    name: str
    is_stick: bool


@dataclass(frozen=True, slots=True)
class ClosingParts:
    """The open site; `day` is the date that is closed."""

    talk: TalkParts
    site_file: SiteFile
    reports: Reports
    settings: SiteSettings
    day: str

    @property
    def language(self) -> Language:
        """What is spoken."""
        return self.talk.language

    @property
    def is_today(self) -> bool:
        """Whether the day is not over yet."""
        return self.day == self.talk.clock.today().isoformat()

    def day_words(self, day: str) -> str:
        """Sat, Nov 21."""
        return self.language.day(date.fromisoformat(day))

    def item(self, item: str) -> Item:
        """What is known of an item."""
        return self.talk.item(item)

    def temperature(self, tenths_f: int) -> str:
        """On the site's scale."""
        return temperature_words(tenths_f, self.talk.units, self.language)
