"""Where papers get their words and codes from, and in which languages a site prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.language import SOURCE, on_paper

if TYPE_CHECKING:
    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.language import Language
    from pantry.settings import SiteSettings
    from pantry.shelf import Shelf
    from pantry.store import SiteFile

_SIDE_BY_SIDE = 2  # languages on one paper


@dataclass(frozen=True, slots=True)
class FromBooks:
    """Where a paper's words and codes come from; `is_played`: a day that never was."""

    books: Books
    shelf: Shelf
    site_file: SiteFile
    settings: SiteSettings
    clock: Clock
    is_played: bool = False

    @property
    def is_practice(self) -> bool:
        """Whether nothing here counts, which each paper must say."""
        return self.is_played or self.site_file.is_practice


def languages_of(settings: SiteSettings, asked: tuple[str, ...] = ()) -> tuple[Language, ...]:
    """The languages of a paper: those that were asked for, else the site's; two at most."""
    return all_languages_of(settings, asked)[:_SIDE_BY_SIDE]


def all_languages_of(settings: SiteSettings, asked: tuple[str, ...] = ()) -> tuple[Language, ...]:
    """However many they are: of a paper that every guest must be able to read."""
    codes = asked or tuple(settings.languages.split())
    return tuple(on_paper(code) for code in dict.fromkeys(codes)) or (on_paper(SOURCE),)
