"""`pantry papers enter` and `pantry papers waiting`: keys filled-in sheets back, and tells which are still to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from pantry.cli.amounts import MOST_HOURS, MOST_HOUSEHOLDS, MOST_PEOPLE, MOST_WEIGHT, Amount, grams_of, minutes_of
from pantry.cli.count_told import rows_of, tell_counting
from pantry.cli.day_end_told import tell_left_asked
from pantry.cli.output import JSON, how_of, iso_date, print_facts, print_json, print_rows
from pantry.desk.log_keying import LogKeying
from pantry.office.goods import read_amount
from pantry.office.keying.counted_sheets import CountedSheets
from pantry.office.keying.keyed_sheets import KeyedSheets
from pantry.office.keying.paper_day import PaperDay
from pantry.office.keying.sheet_kinds import KeyedAs, kind_of
from pantry.office.keying.typed_numbers import read_degrees

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.office.keying.keyed_sheets import Keyed
    from pantry.reports import Period

_COLUMNS = ("code", "kind", "date", "page", "pages")
_NUMBERS = re.compile(r"[0-9]{0,4}(,[0-9]{0,4})*", re.ASCII)
_AMOUNTS = re.compile(r"([0-9]{1,9}(\.[0-9]{0,3})?[a-z]*)?(,([0-9]{1,9}(\.[0-9]{0,3})?[a-z]*)?)*", re.ASCII)
_TOTALS, _AGES = 2, 3


class _Numbers(click.ParamType[tuple[int | None, ...]]):
    """Whole numbers with commas between; None where nothing stands between two commas."""

    name = "N,N,..."

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int | None, ...]:
        said = "".join(str(value).split())
        if not said or not _NUMBERS.fullmatch(said):
            self.fail("Write whole numbers with commas between, as 4,2,1.", param, ctx)
        return tuple(int(part) if part else None for part in said.split(","))


class _Rows(click.ParamType[tuple[str, ...]]):
    """What stands in each row, with commas between; of what is weighed a weight, as 12.5 or 3kg."""

    name = "N,N,..."

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        said = "".join(str(value).split())
        if not said or not _AMOUNTS.fullmatch(said):
            self.fail(
                "Write whole numbers with commas between, as 4,2,1; a weight on a count sheet as 12.5.", param, ctx
            )
        return tuple(said.split(","))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was said of a page on the command line."""

    code: str
    date: str
    set_right: bool
    by: str
    rows: tuple[str, ...] | None
    totals: tuple[int | None, ...] | None
    ages: tuple[int | None, ...] | None
    households: int | None
    people: int | None
    plates: int | None
    pounds_in: float | None
    kg_in: float | None
    hours: float | None
    lines: tuple[str, ...]

    @property
    def says_of_day(self) -> bool:
        """Whether something was said that only a day page tells, or volunteers' hours."""
        return self.tells_day or self.hours is not None

    @property
    def tells_day(self) -> bool:
        """Whether it is more than hours."""
        told = (self.households, self.people, self.plates, self.pounds_in, self.kg_in)
        return any(number is not None for number in told)


@click.command("enter")
@click.argument("code")
@click.option(
    "--rows", type=_Rows(), help="The people of each row in turn, as 4,2,,1; of a count sheet what was found."
)
@click.option("--by", default="", help="Of a count sheet: who counted, by alias.")
@click.option("--totals", type=_Numbers(), help="HOUSEHOLDS,PEOPLE instead of rows.")
@click.option("--ages", type=_Numbers(), help="CHILDREN,ADULTS,SENIORS of the whole page, where it tells them.")
@click.option("--households", type=click.IntRange(0, MOST_HOUSEHOLDS), help="Of a day page: households that came.")
@click.option("--people", type=click.IntRange(0, MOST_PEOPLE), help="Of a day page: people that the food was for.")
@click.option("--plates", type=click.IntRange(0, MOST_PEOPLE), help="Of a day page: plates that were served.")
@click.option("--pounds-in", type=Amount(0, MOST_WEIGHT), help="Of a day page: pounds that came in.")
@click.option("--kg-in", type=Amount(0, MOST_WEIGHT), help="Of a day page: kilograms that came in.")
@click.option("--hours", type=Amount(0, MOST_HOURS), help="Of a day page or volunteers' sheet: hours in all.")
@click.option(
    "--line", "lines", multiple=True, help="A row of a log, as “Bakery: bread 60lb”; of waste “1: bread 2lb”."
)
@click.option("--cold", default="", help="Of a temperature log: degrees of each fridge, as 38,41.5.")
@click.option("--hot", default="", help="Of a temperature log: degrees of hot food, as 140,150.")
@click.option("--unused", is_flag=True, help="Nothing was written on it.")
@click.option("--date", "when", default="", help="When it happened; else the sheet's own date.")
@click.option("--set-right", is_flag=True, help="Put this in the place of what is in the books of it.")
@JSON
@click.pass_obj
def papers_enter(
    chosen: Chosen,
    code: str,
    rows: tuple[str, ...] | None,
    by: str,
    totals: tuple[int | None, ...] | None,
    ages: tuple[int | None, ...] | None,
    households: int | None,
    people: int | None,
    plates: int | None,
    pounds_in: float | None,
    kg_in: float | None,
    hours: float | None,
    lines: tuple[str, ...],
    cold: str,
    hot: str,
    when: str,
    *,
    unused: bool,
    set_right: bool,
    as_json: bool,
) -> None:
    """Key the filled-in sheet with this CODE back: by rows or totals, a day page by its totals, a log by its lines.

    Example: pantry papers enter 7272900006 --rows 4,2,1
    """
    amounts = (households, people, plates, pounds_in, kg_in, hours)
    asked = _Asked(
        "".join(code.split()), iso_date(when) if when else "", set_right, by, rows, totals, ages, *amounts, lines
    )
    degrees = bool(cold or hot)
    if sum((rows is not None, totals is not None, asked.says_of_day, bool(lines), degrees, unused)) != 1:
        raise click.UsageError(
            "Say one of --rows, --totals, --line and --unused, or what a day page tells, as --plates 120, or a"
            " temperature log, as --cold 38,40."
        )
    with chosen.opened() as pantry:
        sheets = _sheets(pantry, chosen)
        if unused:
            sheets.mark_unused(asked.code)
            _tell({"code": asked.code, "unused": "yes"}, as_json=as_json)
            return
        if degrees:
            units = pantry.settings.units
            said = [tuple(read_degrees(one.strip(), units) for one in text.split(",") if one) for text in (cold, hot)]
            kept = sheets.key_degrees(asked.code, said[0], said[1], date=asked.date, set_right=set_right)
            warm = sum(one.is_out_of_range for one in sheets.measured(asked.code))
            _tell({"entry": kept.entry, "rows": sum(map(len, said)), "out_of_range": warm}, as_json=as_json)
            return
        if lines:
            _tell(_lines_keyed(pantry, sheets, asked), as_json=as_json)
            return
        if asked.rows is not None and _tells_counts(sheets, asked.code):
            _key_counts(pantry, sheets, asked.rows, asked, as_json=as_json)
            return
        keyed = _keyed(sheets, asked)
        if asked.households is not None or asked.people is not None:
            _warn_of_more(sheets.day_in_books(keyed.date), keyed)
        if asked.pounds_in is not None or asked.kg_in is not None:
            tell_left_asked(pantry, keyed.date)
    facts: dict[str, Cell] = {"entry": keyed.entry, "households": keyed.households, "people": keyed.people}
    if keyed.minutes:
        facts["volunteers_min"] = keyed.minutes
    _tell(facts if as_json else {"date": keyed.date, **facts}, as_json=as_json)


def _warn_of_more(day: Period, keyed: Keyed) -> None:
    """The table's own lines of that day count too: a page that tells all of the day would double them."""
    if (day.households, day.people) != (keyed.households, keyed.people):
        click.echo(
            f"The table or other pages told of that day too: with this page it has {day.households} households and"
            f" {day.people} people. If the page tells all of the day, key in only the rest, with --set-right.",
            err=True,
        )


@click.command("waiting")
@JSON
@click.pass_obj
def papers_waiting(chosen: Chosen, *, as_json: bool) -> None:
    """Tell which sheets were printed and not keyed in yet.

    Example: pantry papers waiting
    """
    with chosen.opened() as pantry:
        waiting = _sheets(pantry, chosen).waiting()
    rows = [
        {"code": one.code, "kind": one.kind, "date": one.date, "page": one.page or None, "pages": one.pages or None}
        for one in waiting
    ]
    print_rows(rows, _COLUMNS, how_of(as_json=as_json))


def _sheets(pantry: Pantry, chosen: Chosen) -> KeyedSheets:
    return KeyedSheets(pantry.books, pantry.site_file.reading, chosen.clock)


def _keyed(sheets: KeyedSheets, asked: _Asked) -> Keyed:
    """In the books, as its kind is keyed in; hours alone are a volunteers' sheet's where the page is no day page."""
    code, when, set_right, ages = asked.code, asked.date, asked.set_right, _three(asked.ages)
    if asked.rows is not None:
        people_of_rows = _Numbers().convert(",".join(asked.rows), None, None)
        return sheets.key_rows(code, people_of_rows, ages=ages, date=when, set_right=set_right)
    if asked.totals is not None:
        households, people = _two(asked.totals)
        return sheets.key_totals(code, households, people, ages=ages, date=when, set_right=set_right)
    printed = sheets.printed(code)
    if not asked.tells_day and not (printed and kind_of(printed.kind).keyed is KeyedAs.DAY):
        return sheets.key_minutes(code, minutes_of(asked.hours) or 0, date=when, set_right=set_right)
    day = PaperDay(
        when or sheets.day_of(code),
        households=asked.households,
        people=asked.people,
        plates=asked.plates,
        in_g=grams_of(asked.pounds_in, asked.kg_in),
        volunteers_min=minutes_of(asked.hours),
        ages=ages,
    )
    return sheets.key_day(code, day, set_right=set_right)


def _tells_counts(sheets: KeyedSheets, code: str) -> bool:
    printed = sheets.printed(code)
    return printed is not None and kind_of(printed.kind).keyed is KeyedAs.COUNTS


def _key_counts(pantry: Pantry, sheets: KeyedSheets, rows: tuple[str, ...], asked: _Asked, *, as_json: bool) -> None:
    """A count sheet in the books; of each item what was found, a blank row stays as the books have it."""
    counted = CountedSheets(pantry.books, pantry.shelf, sheets)
    units = [row.item.unit for row in counted.rows_on(asked.code)]
    units += ["piece"] * (len(rows) - len(units))
    found = tuple(
        read_amount(row, unit, pantry.settings.units) if row else None for row, unit in zip(rows, units, strict=False)
    )
    keyed = counted.key(asked.code, found, by=asked.by, date=asked.date, set_right=asked.set_right)
    facts: dict[str, Cell] = {"entry": keyed.entry, "households": 0, "people": 0, "rows": keyed.rows}
    told = counted.found_on(asked.code)
    if as_json:
        print_json({**facts, **(rows_of(pantry, told) if told else {})})
        return
    print_facts(facts)
    if told and not told.is_settled:
        tell_counting(pantry, told.counting)
        if not told.counting.is_finished:
            click.echo("Say why with: pantry count why CODE WHY. Done? pantry count finish")


def _lines_keyed(pantry: Pantry, sheets: KeyedSheets, asked: _Asked) -> Mapping[str, Cell]:
    """A log in the books, all of its lines or none."""
    sheets.refuse_no_log(asked.code, asked.date)
    keying = pantry.keying(asked.code, pantry.language)
    assert isinstance(keying, LogKeying)  # noqa: S101 - as its kind says
    if asked.date:
        keying.sheet.day = date.fromisoformat(asked.date)
    keyed = keying.enter_all(asked.lines, set_right=asked.set_right)
    return {"entry": keyed[-1].entry, "households": 0, "people": 0, "rows": len(keyed)}


def _three(ages: tuple[int | None, ...] | None) -> tuple[int, ...]:
    if ages is None:
        return ()
    known = tuple(number for number in ages if number is not None)
    if len(ages) != _AGES or len(known) != _AGES:
        raise click.UsageError("Ages are three numbers: children, adults and seniors, as 12,20,5.")
    return known


def _two(totals: tuple[int | None, ...]) -> tuple[int, int]:
    known = [number for number in totals if number is not None]
    if len(totals) != _TOTALS or len(known) != _TOTALS:
        raise click.UsageError("Totals are two numbers: households and people, as 17,44.")
    return known[0], known[1]


def _tell(facts: Mapping[str, Cell], *, as_json: bool) -> None:
    if as_json:
        print_json(facts)
    else:
        print_facts(facts)
