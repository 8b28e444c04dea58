"""A table to test: a site on a real file, its window, keys, and a clock that stands still until it is moved."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from pantry.assembly import Pantry, open_pantry
from pantry.catalog.importing import import_file
from pantry.clock import Clock
from pantry.language import Language
from pantry.office.bags import make_bag
from pantry.settings import LaptopSettings, SiteSettings
from pantry.shelf import Portion
from tests.sites import new_site
from tests.ui.hands import MARK, Keys, button_named, is_in_view, tap
from ui.look import FUSION
from ui.window import LAPTOP_KEPT_AS, TableWindow

if TYPE_CHECKING:
    from pathlib import Path

SATURDAY = datetime(2026, 11, 21, 13, 40, tzinfo=timezone(timedelta(hours=-5)))
BEANS, RICE, MILK, EGGS, DIAPERS = "036000291452", "041331026383", "070852000091", "070852994550", "4099100016796"
UNKNOWN = "012345678905"
PRODUCTS = f"""code,name,name_es,kind,unit,grams,dated
{BEANS},"Black beans, 15 oz","Frijoles negros, 15 oz",dry,piece,425,yes
{RICE},"Rice, 2 lb","Arroz, 2 lb",dry,piece,907,yes
{MILK},"Milk, gallon","Leche, galón",dairy,piece,3900,yes
{EGGS},"Eggs, dozen","Huevos, docena",dairy,piece,680,yes
{DIAPERS},"Diapers, size 4","Pañales, talla 4",baby,piece,900,no
"""
_LONGER = 0.4


class LongLanguage(Language):
    """English with every word two fifths longer: what a translation may need."""

    def say(self, sentence: str, /, **values: object) -> str:
        long = longer(sentence)
        return long.format(**values) if values else long

    def say_many(self, one: str, many: str, n: int, /, **values: object) -> str:
        return longer(one if n == 1 else many).format(n=self.number(n), **values)


class RightToLeft(LongLanguage):
    """The same as it stands where people write from right to left: each sentence begins with their direction mark."""

    @property
    def is_right_to_left(self) -> bool:
        return True

    def say(self, sentence: str, /, **values: object) -> str:
        return MARK + super().say(sentence, **values) if sentence else ""

    def say_many(self, one: str, many: str, n: int, /, **values: object) -> str:
        return MARK + super().say_many(one, many, n, **values)


def longer(sentence: str) -> str:
    """The sentence with its words two fifths longer; its `{places}` stay."""
    return re.sub(r"\{\w+\}|[^\W\d_]+", lambda found: _longer_word(found[0]), sentence)


def _longer_word(word: str) -> str:
    return word if word.startswith("{") else word + (word.lower() * 2)[: round(len(word) * _LONGER)]


class HeldClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = SATURDAY, seed: int = 1) -> None:
        self.now = now
        self.passed_s = 0.0
        self.random = random.Random(seed)

    def clock(self) -> Clock:
        return Clock(lambda: self.now, self.random.randbytes, lambda: self.passed_s)

    def pass_time(self, **passed: float) -> None:
        self.now += timedelta(**passed)
        self.passed_s += timedelta(**passed).total_seconds()

    def set_by(self, **by: float) -> None:
        """Somebody sets the laptop's clock; no time has passed."""
        self.now += timedelta(**by)


@dataclass(slots=True)
class Table:
    """A window on a site, and what a volunteer has in the hands."""

    pantry: Pantry
    window: TableWindow
    keys: Keys
    held: HeldClock
    is_open: bool = True

    @property
    def box_text(self) -> str:
        return self.window.page.box.line.text()

    def hand(self, text: str, *, after_s: float = 30) -> None:
        self.held.pass_time(seconds=after_s)
        self.keys.hand(text)
        self.window.guard.let_through()  # no more keys come: what other screens were typed is known to be no scan

    def scan(self, code: str, end: str = "\r", *, after_s: float = 30) -> None:
        self.held.pass_time(seconds=after_s)
        self.keys.scan(code, end)

    def tap(self, words: str, *, after_s: float = 30) -> None:
        self.held.pass_time(seconds=after_s)
        tap(button_named(self.window, words))
        QApplication.processEvents()

    def tap_behind_more(self, words: str) -> None:
        """A button, on whichever page of More it stands."""
        for _ in range(3):
            if is_in_view(self.window, words):
                break
            self.tap(self.pantry.language.say("More"))
        self.tap(words)

    def see_hint(self) -> None:
        """What waits a moment before it shows is shown now."""
        self.window.page.show_hint()

    def close(self) -> None:
        if not self.is_open:
            return
        self.is_open = False
        self.window.close()
        while self.window.isVisible():  # what still goes on stops first
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.window.end()
        self.pantry.close()


def new_table(
    path: Path, *, language: Language | None = None, code: str = "en", laptop: LaptopSettings | None = None
) -> Table:
    """A table on a new site, with what stays on its `laptop`."""
    held = HeldClock()
    pantry = new_site(path, held.clock(), held.random, SiteSettings(name="Oak St table", language=code))
    if laptop:
        pantry.site_file.keep(LAPTOP_KEPT_AS, laptop.text())
    return table_of(pantry, held, language)


def reopened(table: Table) -> Table:
    """The same site after its program was closed or died: the window, opened again."""
    return table_of(open_pantry(table.pantry.site_file.path, table.held.clock()), table.held, None)


def table_of(pantry: Pantry, held: HeldClock, language: Language | None) -> Table:
    """A window on an open site; `language` speaks in place of the site's."""
    spoken = replace(pantry, language=language) if language else pantry
    application = QApplication.instance() or QApplication(["pantry", *FUSION])
    assert isinstance(application, QApplication)
    window = TableWindow(spoken, application)
    window.show()
    window.activateWindow()
    window.page.box.line.setFocus()
    QApplication.processEvents()
    return Table(spoken, window, Keys(), held)


def fill_catalog(pantry: Pantry, folder: Path) -> None:
    """Five products that the site knows."""
    products = folder / "products.csv"
    products.write_text(PRODUCTS, encoding="utf-8")
    import_file(pantry.site_file.db, products, as_format="csv")


def make_bags(pantry: Pantry) -> None:
    """Three bags and an extra one."""
    standard = (_portion(BEANS, 2), _portion(MILK, 1), _portion(RICE, 1))
    for name, recipe in (("Standard bag", standard), ("No-cook bag", (_portion(BEANS, 1),)), ("Produce", ())):
        make_bag(pantry.books, pantry.clock, name, recipe)
    make_bag(pantry.books, pantry.clock, "Diapers", (_portion(DIAPERS, 1),), extra=True)


def _portion(code: str, quantity: int) -> Portion:
    return Portion(f"g{code:0>14}", quantity)
