"""Laptops of one site on real files that meet by a stick."""

from __future__ import annotations

import contextlib
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from pantry.assembly import assembled
from pantry.books import Books
from pantry.clock import Clock
from pantry.events import Act, Change, Count, Draft, Movement
from pantry.office.answering_questions import answer_question
from pantry.office.questions import open_questions
from pantry.places import fixed_place
from pantry.shelf import Shelf
from pantry.stick import read_stick, write_stick
from tests.sites import new_site_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.events import Entry, Event
    from pantry.language import Language
    from pantry.office.keying.keying import Keying
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.question import Question
    from pantry.store import SiteFile


@dataclass
class Laptop:
    """A laptop of a site: what its volunteers do, and what it asks."""

    site_file: SiteFile
    books: Books
    clock: Clock

    @property
    def today(self) -> str:
        return self.clock.today().isoformat()

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.site_file.reading, self.books.site)

    def place(self, name: str) -> str:
        return fixed_place(self.books.site, name)

    def record(self, act: Act, *rows: Event, date: str = "") -> Entry:
        return self.books.record(Draft(act, date or self.today, rows)).entry

    def moved(self, item: str, quantity: int, ends: tuple[str, str], **more: str) -> Movement:
        return Movement(item=item, quantity=quantity, unit="piece", from_place=self.place(ends[0]),
                        to_place=self.place(ends[1]), **more)  # fmt: skip

    def take_in(self, quantity: int, item: str = "g1", *, date: str = "", **more: str) -> Entry:
        return self.record(Act.TOOK, self.moved(item, quantity, ("unknown", "shelf"), **more), date=date)

    def give_out(self, quantity: int, item: str = "g1", *, date: str = "", **more: str) -> Entry:
        return self.record(Act.GAVE, self.moved(item, quantity, ("shelf", "guests"), **more), date=date)

    def count(self, *found: tuple[str, int], date: str = "") -> Entry:
        rows = (
            Count(place=self.place("shelf"), item=item, quantity=quantity, unit="piece") for item, quantity in found
        )
        return self.record(Act.COUNTED, *rows, date=date)

    def say(self, thing: str, **fields: str) -> Entry:
        return self.record(Act.SET, *(Change(thing=thing, field=field, value=said) for field, said in fields.items()))

    def keying(self, code: str, language: Language) -> Keying:
        return assembled(self.site_file, self.clock).keying(code, language)

    def questions(self) -> tuple[Question, ...]:
        return open_questions(self.books, self.site_file.reading, self.clock)

    def answer(self, said: str) -> None:
        """Answers the first question."""
        answer_question(self.books, self.questions()[0], said)

    def on_shelf(self, item: str = "g1") -> int:
        return self.shelf.on_hand(item)

    def write(self, stick: Path) -> None:
        write_stick(self.books, self.site_file, self.clock, stick)

    def read(self, stick: Path) -> None:
        assert not read_stick(self.books, self.site_file, self.clock, stick).refused


@contextlib.contextmanager
def opened_at(folder: Path, held, seed: str = "") -> Iterator[Callable[..., Laptop]]:
    """Makes a laptop by name: the first one of a site, or one of the site of another laptop."""
    opened: list[SiteFile] = []

    def make(name: str, of: Laptop | None = None) -> Laptop:
        chance = random.Random(f"{name}{seed}")
        clock = Clock(now=lambda: held.now, random_bytes=chance.randbytes)
        site_file = new_site_file(folder / f"{name}.pantry", clock, chance, of.books.site if of else None)
        opened.append(site_file)
        made = Laptop(site_file, Books(site_file, clock), clock)
        made.say(made.books.device, name=name)
        return made

    yield make
    for site_file in opened:
        site_file.close()


@contextlib.contextmanager
def laptops_at(folder: Path, held, seed: int) -> Iterator[tuple[tuple[Laptop, ...], Callable[..., None]]]:
    """Three laptops of a site, whose ids are others with each seed, and what carries a stick around."""
    with opened_at(folder, held, str(seed)) as make:
        oak = make("Oak")
        yield (oak, make("Red", oak), make("Blue", oak)), carrying(folder / "stick")


@pytest.fixture
def laptop(tmp_path: Path, held) -> Iterator[Callable[..., Laptop]]:
    """Makes a laptop by name."""
    with opened_at(tmp_path, held) as make:
        yield make


@pytest.fixture
def oak(laptop) -> Laptop:
    return laptop("Oak")


@pytest.fixture
def red(laptop, oak: Laptop) -> Laptop:
    return laptop("Red", oak)


@pytest.fixture
def meet(tmp_path: Path) -> Callable[..., None]:
    return carrying(tmp_path / "stick")


def carrying(stick: Path) -> Callable[..., None]:
    """Carries a stick around until each laptop holds all."""
    stick.mkdir()

    def carry(*laptops: Laptop) -> None:
        for laptop in laptops:
            laptop.write(stick)
        for laptop in laptops:
            laptop.read(stick)
        assert len({laptop.books.digest() for laptop in laptops}) == 1

    return carry


@pytest.fixture
def source(pantry: Pantry) -> FromBooks:
    """Where papers get their words and codes from."""
    return pantry.for_papers()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A file to print to."""
    return tmp_path / "paper.pdf"
