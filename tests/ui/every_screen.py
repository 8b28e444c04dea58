"""Plays everything that the program can show, in one look: the table, households, practice, the first questions.

In: how it is shown, and an empty folder. Out: `seen` is told each state's name and its window when it is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from pantry.assembly import open_pantry
from pantry.practice import make_practice, wipe_practice
from pantry.settings import LaptopSettings, Serves, SiteSettings
from tests.ui.empty_scenes import play_empty_rooms
from tests.ui.household_scenes import play_households, table_that_wants_more
from tests.ui.scenes import play_all
from tests.ui.tables import BEANS, HeldClock, LongLanguage, RightToLeft, Table, new_table, table_of
from ui.look import FUSION, open_look, theme_named
from ui.setup import FirstChoice, FirstRunWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from pantry.language import Language

    Seen = Callable[[str, QWidget], None]

RIGHT_TO_LEFT = "right-to-left"
SPOKEN = ("en", "es", "longer", RIGHT_TO_LEFT)


@dataclass(frozen=True, slots=True)
class Shown:
    """How the window is shown: what stays on its laptop, its size, and what it speaks."""

    laptop: LaptopSettings
    size: tuple[int, int]
    spoken: str = SPOKEN[0]

    @property
    def name(self) -> str:
        """As a folder is called."""
        width, height = self.size
        return f"{self.laptop.theme}-{self.spoken}-{width}x{height}-{self.laptop.text_percent}"

    @property
    def language(self) -> Language | None:
        """What speaks in place of the site's language."""
        return {"longer": LongLanguage(), RIGHT_TO_LEFT: RightToLeft()}.get(self.spoken)

    @property
    def code(self) -> str:
        """The site's language."""
        return self.spoken if self.language is None else "en"


def play_every_screen(shown: Shown, folder: Path, seen: Seen) -> None:
    """Plays it all; who is told finds each window laid out."""
    for table, play in _tables(shown, folder):
        table.window.change(shown.laptop)
        table.window.resize(*shown.size)
        _settle()

        def see(name: str, window: QWidget = table.window) -> None:
            _settle()
            seen(name, window)

        try:
            play(table, see)
        finally:
            table.close()
    if shown.language is None:  # the first questions speak what is answered
        _play_first_questions(shown, seen)


def _tables(shown: Shown, folder: Path) -> Iterator[tuple[Table, Callable[[Table, Callable[[str], None]], None]]]:
    table = new_table(folder / "oak.pantry", language=shown.language, code=shown.code)
    yield table, lambda table, see: play_all(table, folder, see)
    yield table_that_wants_more(folder, language=shown.language, code=shown.code), play_households
    yield new_table(folder / "ash.pantry", language=shown.language, code=shown.code), play_empty_rooms
    held = HeldClock()
    path = make_practice(held.clock(), SiteSettings(name="x", language=shown.code))
    yield table_of(open_pantry(path, held.clock()), held, shown.language), _play_practice
    wipe_practice()


def _play_practice(table: Table, see: Callable[[str], None]) -> None:
    table.hand("4\n")
    see("practice_give")
    table.hand("/in\n")
    table.scan(BEANS)
    see("practice_take")
    table.hand("/lead\n")
    see("practice_home")


def _play_first_questions(shown: Shown, seen: Seen) -> None:
    application = QApplication.instance() or QApplication(["pantry", *FUSION])
    assert isinstance(application, QApplication)
    look = open_look(application, theme_named(shown.laptop.theme), shown.laptop.text_percent)
    choices = {
        "first_language": FirstChoice(),
        "first_serves": FirstChoice(shown.code),
        "first_start": FirstChoice(shown.code, Serves.BOTH),
    }
    for name, choice in choices.items():
        window = FirstRunWindow(look, choice)
        window.resize(*shown.size)
        window.show()
        _settle()
        seen(name, window)
        window.end()


def _settle() -> None:
    for _ in range(3):  # tiles are laid anew after their resize
        QApplication.processEvents()
