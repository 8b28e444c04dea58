"""Whatever tables do, the chapter sums from their sticks what each site's own month says."""

from __future__ import annotations

import random
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pantry.books import Books
from pantry.chapter import summarize
from pantry.clock import Clock
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Count, Draft, Entry, Movement, Visit
from pantry.places import fixed_place
from pantry.reports import Reports
from pantry.safe import check_books
from pantry.stick import read_stick, rows_of, write_everything, write_stick
from pantry.store import SiteFile, make_site_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import HeldClock

ITEMS = ("g1", "g2", "g3", "i4", "kproduce")
MONTHS = ("2026-10", "2026-11")
DONOR, TRUCK = "l" + "d" * 26, "t" + "t" * 26
SAME = ("households", "people", "visits", "bags", "plates", "in_g", "out_g", "waste_g", "volunteers_min", "fund_cents")


class Table:
    """A laptop whose people do anything at all."""

    def __init__(self, site_file: SiteFile, clock: Clock, chance: random.Random) -> None:
        self.site_file, self.clock, self.chance = site_file, clock, chance
        self.books = Books(site_file, clock)
        self.entries: list[Entry] = []

    def place(self, name: str) -> str:
        return name if name in (DONOR, TRUCK) else fixed_place(self.books.site, name)

    def record(self, act: Act, *rows: object) -> None:
        late = timedelta(days=self.chance.choice((0, 0, 0, 1, 25)))
        date = (self.clock.today() - late).isoformat()
        self.entries.append(self.books.record(Draft(act, date, rows)).entry)

    def moved(self, start: str, end: str, item: str | None = None, unit: str = "piece") -> Movement:
        chance, quantity = self.chance, self.chance.randrange(1, 40)
        item = item or chance.choice(ITEMS)
        known = chance.choice(("unknown", "label", "estimated", "weighed"))
        paper = {"paper": f"P{chance.randrange(2)}", "part": str(chance.randrange(2))} if chance.random() < 0.2 else {}
        return Movement(
            item=item, from_place=self.place(start), to_place=self.place(end), quantity=quantity,
            unit="g" if item.startswith("kp") else unit, weight_known=known,
            weight_g=None if known == "unknown" else quantity * chance.randrange(300), **paper,
        )  # fmt: skip

    def act(self) -> None:
        acts = (
            self.take,
            self.visit,
            self.waste,
            self.serve,
            self.count,
            self.move,
            self.carry,
            self.say,
            self.set_right,
        )
        self.chance.choice((*acts, self.take, self.set_right, self.undo, self.put_back))()

    def take(self) -> None:
        self.record(Act.TOOK, self.moved(self.chance.choice(("unknown", "food drive", DONOR)), "shelf"))

    def visit(self) -> None:
        people, again = self.chance.choice((None, 1, 4)), self.chance.choice(("", "", "yes", "people"))
        visit = Visit(people=people, bag=self.chance.choice(("", "b1", "b1*3")), again=again)
        self.record(Act.VISITED, visit, self.moved("shelf", "guests"))

    def waste(self) -> None:
        self.record(Act.WASTED, self.moved(self.chance.choice(("shelf", "packed", DONOR)), "waste"))

    def serve(self) -> None:
        self.record(Act.SERVED, self.moved("kitchen", "guests", "kplate", "plate"))

    def count(self) -> None:
        item, why = self.chance.choice(ITEMS), self.chance.choice(("", "given"))
        place = self.place(self.chance.choice(("shelf", "shelf", "packed")))
        unit = "g" if item.startswith("kp") else "piece"
        counted = Count(place=place, item=item, quantity=self.chance.randrange(50), unit=unit, reason=why)
        self.record(Act.COUNTED, counted)

    def move(self) -> None:
        moves = (
            ("shelf", "packed", None, "piece"), ("volunteers", "kitchen", "kmin", "min"),
            ("one person", "fund", "kcent", "cent"), ("fund", "unknown", "kcent", "cent"),
        )  # fmt: skip
        self.record(Act.MOVED, self.moved(*self.chance.choice(moves)))

    def carry(self) -> None:
        act, *ends = self.chance.choice(((Act.SENT, "shelf", TRUCK), (Act.RECEIVED, TRUCK, "shelf")))
        self.record(act, self.moved(*ends))

    def undo(self) -> None:
        if self.entries:
            self.books.undo(self.chance.choice(self.entries).entry)

    def put_back(self) -> None:
        if self.entries:
            self.books.put_back(self.chance.choice(self.entries).entry)

    def set_right(self) -> None:
        chance = self.chance
        facts = [row for entry in self.entries for row in entry.events if not isinstance(row, Change)]
        if not facts:
            return
        fact = chance.choice(facts)
        if isinstance(fact, Visit):
            values = chance.choice(({"people": "7"}, {"bag": "b2*2"}, {"again": "yes"}, {"date": "2026-10-30"}))
        else:
            values = chance.choice((
                {"quantity": str(chance.randrange(1, 60))}, {"item": chance.choice(ITEMS[:4])}, {"date": "2026-10-30"},
                {"weight_g": "777"}, {"to_place": self.place("waste")}, {"weight_known": "unknown"}, {"part": "1"},
            ))  # fmt: skip
        self.books.correct(fact.event, **values)

    def say(self) -> None:
        chance = self.chance
        field, value = chance.choice((
            ("name", f"Beans {chance.randrange(3)}"), ("kind", chance.choice(("dry", "canned"))),
            ("grams", str(chance.randrange(900))), ("same_as", f"{chance.choice(ITEMS)}*{chance.randrange(1, 5)}"),
            ("same_as", f"{chance.choice(ITEMS)}*1"), ("grams", "heavy"),
            (chance.choice(("name", "kind", "grams")), ""),
        ))  # fmt: skip
        scope = chance.choice(("", "", "chapter"))
        self.record(Act.SET, Change(thing=chance.choice(ITEMS), field=field, value=value, scope=scope))
        if chance.random() < 0.1:
            role = chance.choice(("source", "storage", "odd"))
            self.record(
                Act.SET, Change(thing=chance.choice((DONOR, self.place("food drive"))), field="role", value=role)
            )


@pytest.fixture(params=range(5))
def tables(request: pytest.FixtureRequest, tmp_path: Path, held: HeldClock) -> Iterator[tuple[Table, ...]]:
    """Two laptops of one site and one of another, after some weeks; all sticks are written and read."""
    chance = random.Random(request.param)
    made: list[Table] = []
    for name in ("red", "blue", "elm"):
        clock = Clock(now=lambda: held.now, random_bytes=random.Random(f"{name}{request.param}").randbytes)
        site = made[0].books.site if name == "blue" else None
        made.append(Table(make_site_file(tmp_path / f"{name}.pantry", clock, site=site), clock, chance))
    stick = tmp_path / "sticks" / "one"
    stick.mkdir(parents=True)
    for _ in range(140):
        table = chance.choice(made)
        try:
            table.act()
        except RefusedInput:
            continue
        if chance.random() < 0.03:
            held.pass_time(days=1)
        if chance.random() < 0.05:
            write_stick(table.books, table.site_file, table.clock, stick)
            read_stick(table.books, table.site_file, table.clock, stick)
    held.pass_time(days=1)
    for table in (*made, *made):
        write_stick(table.books, table.site_file, table.clock, stick)
        read_stick(table.books, table.site_file, table.clock, stick)
    yield tuple(made)
    for table in made:
        table.site_file.close()


def sums(root: Path, by: str) -> dict[str, dict[str, object]]:
    found = summarize((bundle.rows for bundle in rows_of(root).bundles), by)
    return {str(row[0]): dict(zip(found.columns, row, strict=True)) for row in found.rows}


def added(periods: list[dict[str, object]], names: tuple[str, ...]) -> dict[str, object]:
    return {name: sum(period[name] for period in periods) for name in names}


def test_the_chapter_sums_what_each_site_reports(tables: tuple[Table, ...], tmp_path: Path) -> None:
    red, blue, elm = tables
    assert red.books.digest() == blue.books.digest()
    for table in tables:
        assert check_books(table.site_file.db).problems == ()
    reports = {table.books.site: Reports(table.site_file.reading, table.books.site) for table in (red, elm)}
    months = {
        (site, month): asdict(of_site.month(month))
        for site, of_site in reports.items()
        for month in (*MONTHS, "2026-12")
    }
    by_site, by_month = sums(tmp_path, "site"), sums(tmp_path, "month")
    for site in reports:
        whole = added([told for (of, _), told in months.items() if of == site], (*SAME, "days_open"))
        assert {name: by_site[site][name] for name in whole} == whole
    for month in MONTHS:
        whole = added([told for (_, of), told in months.items() if of == month], (*SAME, "days_open"))
        assert {name: by_month.get(month, dict.fromkeys(whole, 0))[name] for name in whole} == whole
    kinds: dict[str, int] = {}
    for told in months.values():
        for kind, grams in told["by_kind"].items():
            kinds[kind] = kinds.get(kind, 0) + grams
    assert {kind: row["in_g"] for kind, row in sums(tmp_path, "kind").items() if row["in_g"]} == kinds


def test_copies_of_bundles_change_nothing(tables: tuple[Table, ...], tmp_path: Path) -> None:
    once = sums(tmp_path / "sticks", "site")
    more = tmp_path / "sticks" / "more"
    more.mkdir()
    write_everything(tables[1].books, tables[1].site_file, tables[1].clock, more)
    assert sums(tmp_path / "sticks", "site") == once
