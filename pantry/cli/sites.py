"""Which site a command speaks to: the one named, else the one that was open last."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path, user_data_path

from pantry.assembly import Pantry, damage_in_words, join_site, new_pantry, open_pantry
from pantry.errors import PantryError, RefusedInput
from pantry.practice import practice_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.clock import Clock
    from pantry.settings import SiteSettings


@dataclass(frozen=True, slots=True)
class Chosen:
    """What stood before the command: a site file or none, and the clock."""

    named: Path | None
    clock: Clock

    def open(self) -> Pantry:
        """The site named, else the one that was open last. Raises RefusedInput, SiteFileError."""
        return open_pantry(self.path(), self.clock)

    @contextlib.contextmanager
    def opened(self) -> Iterator[Pantry]:
        """That site, open for as long as a command needs it. Raises RefusedInput, SiteFileError."""
        pantry = self.open()
        try:
            with damage_in_words(pantry.site_file.path):
                yield pantry
        finally:
            pantry.close()

    def path(self) -> Path:
        """The file of that site, there or not. Raises RefusedInput where none was ever open."""
        path = self.named or _remembered()
        if path is None:
            raise RefusedInput("There is no site yet. Nothing was changed. Make one with: pantry new FILE --name NAME")
        return path


def last_site() -> Path | None:
    """The site that was open last on this laptop, while its file is there."""
    path = _remembered()
    return path if path is not None and path.is_file() else None


def remember_site(path: Path) -> None:
    """The site that `pantry` alone opens next time, and never practice; not being able to remember stops nobody."""
    if path.absolute() == practice_path().absolute():
        return
    with contextlib.suppress(OSError, UnicodeEncodeError):
        _memory().parent.mkdir(parents=True, exist_ok=True)
        _memory().write_text(str(path.absolute()), encoding="utf-8")


@contextlib.contextmanager
def remembered(path: Path | None) -> Iterator[None]:
    """Remembers a site as soon as its window opens, so that a dead battery changes nothing; not one that can't be."""
    former = last_site()
    if path is not None:
        remember_site(path)
    try:
        yield
    except PantryError:
        if former is not None:
            remember_site(former)
        elif path is not None:
            with contextlib.suppress(OSError):
                _memory().unlink(missing_ok=True)
        raise


def found_first_site() -> Path | None:
    """The first site in this user's own folder, where it was made before."""
    path = _first_path()
    with contextlib.suppress(OSError):  # a folder that may not be looked into has none for us
        return path if path.exists() else None
    return None


def first_site(clock: Clock, settings: SiteSettings) -> Path:
    """Makes a first site in this user's own folder, so that a table can start at once. Raises SiteFileError."""
    path = _first_path()
    if found_first_site() is None:
        new_pantry(path, clock, settings).close()
    return path


def joined_site(clock: Clock, stick: Path, site: str) -> Path:
    """Makes another laptop of a site from its stick, in this user's own folder. Raises SiteFileError, StickError."""
    path = _first_path()
    join_site(path, stick, clock, site=site).close()
    return path


def _first_path() -> Path:
    return user_data_path("pantry", appauthor=False) / "our-table.pantry"


def _remembered() -> Path | None:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        text = _memory().read_text(encoding="utf-8").strip()
        return Path(text) if text and "\0" not in text else None
    return None


def _memory() -> Path:
    return user_config_path("pantry", appauthor=False) / "last-site"
