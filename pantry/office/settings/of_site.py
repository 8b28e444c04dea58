"""The settings that all laptops of a site share. Each is a field of the site in the books, but for its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.dates import DateOrder, is_day
from pantry.codes.measures import Units
from pantry.errors import sentence
from pantry.language import LANGUAGES, PAPER_LANGUAGES
from pantry.office.printing.own_stocks import known_stocks
from pantry.office.settings.setting import Group, Setting
from pantry.office.settings.values import NO, YES, YES_NO, Names, Number, OneOf, Renaming, SomeOf, Text, Unit, Weight
from pantry.rules.age_bands import read_bands
from pantry.rules.factors import read_factor
from pantry.settings import ALL, BACKUPS_KEPT, LONGEST_SITE_NAME, NUMBERS, SiteSettings

if TYPE_CHECKING:
    from pantry.office.settings.values import Value
    from pantry.paper.stocks import Stock
    from pantry.shelf import Shelf

SOURCES, DONOR_NAME = "sources", "donor_name"
NAME = Text(lambda text: 0 < len(text) <= LONGEST_SITE_NAME, sentence("A name has 1 to 200 letters."))
_FACTOR = Text(
    lambda text: not text or read_factor(text) is not None,
    sentence("Write the figure, since when and by whom, as: 1.2 2012 USDA. Nothing: not told."),
)


def settings_of_site(shelf: Shelf) -> tuple[Setting, ...]:
    """All of them, group by group."""
    return (*_of_the_site(), *_at_the_table(), *_of_food(), *_of_papers(shelf), *_of_reports(), *_of_privacy())


def text_of(value: object) -> str:
    """A field of the site's settings as it is kept and typed."""
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)


def _of_the_site() -> tuple[Setting, ...]:
    units = ((Units.US, sentence("Pounds and °F")), (Units.METRIC, sentence("Kilograms and °C")))
    orders = (
        (DateOrder.MDY, sentence("Month, day, year")),
        (DateOrder.DMY, sentence("Day, month, year")),
        (DateOrder.YMD, sentence("Year, month, day")),
    )
    return (
        _setting(
            "name", Group.SITE, sentence("Name"), sentence("What the table is called, on screens and papers."), NAME
        ),
        _setting(
            "lead_name", Group.SITE, sentence("Whoever holds the day together"),
            sentence("What they are called on screens and papers: the word that you use."), NAME,
        ),
        _setting(
            "language", Group.SITE, sentence("Language of this site"),
            sentence("What screens speak; each laptop can speak another one."), OneOf(tuple(LANGUAGES.items())),
        ),
        _setting(
            "units", Group.SITE, sentence("Units"),
            sentence("How weights and temperatures are written; what is kept stays as it was weighed."),
            OneOf(tuple((unit.value, words) for unit, words in units)),
        ),
        _setting(
            "date_order", Group.SITE, sentence("Order of a date"), sentence("How 05/03/27 on a package is read."),
            OneOf(tuple((order.value, words) for order, words in orders)),
        ),
    )  # fmt: skip


def _at_the_table() -> tuple[Setting, ...]:
    bands = Text(lambda text: not text or bool(read_bands(text)), sentence("Write the ages as: 0-17 18-59 60+"))
    return (
        _setting(
            "bands", Group.TABLE, sentence("Ages"),
            sentence("The ages that are asked after each household. Nothing: nobody is asked."), bands,
        ),
        _setting(
            "tokens", Group.TABLE, sentence("Numbers for who waits"),
            sentence("Whether numbers are handed out, so that the table says who waits."), OneOf(YES_NO),
        ),
        _setting(
            "first_time", Group.TABLE, sentence("Who is here for the first time"),
            sentence("Whether one key after a household says so. Going on skips it."), OneOf(YES_NO),
        ),
        _setting(
            "odd_people", Group.TABLE, sentence("Most people in one line"),
            sentence("More is saved, and turns amber: it may be a slip."), _number("odd_people", Unit.PEOPLE),
        ),
        _setting(
            "odd_units", Group.TABLE, sentence("Most pieces in one line"),
            sentence("More pieces, boxes or plates are saved, and turn amber: it may be a slip."),
            _number("odd_units", Unit.PIECES),
        ),
        _setting(
            "odd_weight_g", Group.TABLE, sentence("Most weight in one line"),
            sentence("A larger weight is saved, and turns amber: it may be a slip."), Weight(*NUMBERS["odd_weight_g"]),
        ),
    )  # fmt: skip


def _of_food() -> tuple[Setting, ...]:
    return (
        _setting(
            SOURCES, Group.FOOD, sentence("Where food comes from"),
            sentence("Your own donors, beside the usual kinds of source. What is taken out keeps its past lines."),
            Names(),
        ),
        _setting(
            DONOR_NAME, Group.FOOD, sentence("Name of a donor"),
            sentence("Another name for one of your own donors; its past lines and reports take it too."), Renaming(),
        ),
        _setting(
            "waste_reasons", Group.FOOD, sentence("Why food could not be shared"),
            sentence("Your own reasons, beside the usual ones: spoiled, damaged and others."), Names(),
        ),
        _setting(
            "tare_g", Group.FOOD, sentence("An empty banana box"),
            sentence("What it weighs: it is taken off where food was weighed in one."), Weight(*NUMBERS["tare_g"]),
        ),
    )  # fmt: skip


def _of_papers(shelf: Shelf) -> tuple[Setting, ...]:
    stocks = (("", sentence("The usual one")), *((stock.name, _measured(stock)) for stock in known_stocks(shelf)))
    day = Text(lambda text: not text or is_day(text), sentence("Write it as 2026-01-31. Nothing: no rule."))
    return (
        _setting(
            "languages", Group.PAPERS, sentence("Languages of papers"),
            sentence("What signs and sheets are printed in, one after the other."),
            SomeOf(tuple(PAPER_LANGUAGES.items())),
        ),
        _setting(
            "label_stock", Group.PAPERS, sentence("Label sheet or roll"),
            sentence("What labels and stickers are printed on, until another one is chosen."), OneOf(stocks),
        ),
        _setting(
            "paper_rule_date", Group.PAPERS, sentence("Rule for filled-in sheets"),
            sentence("Since when your rule holds that they are destroyed once counted."), day,
        ),
    )  # fmt: skip


def _of_reports() -> tuple[Setting, ...]:
    return (
        _setting(
            "meal", Group.REPORTS, sentence("Pounds of a meal"),
            sentence("How many pounds are told as one meal, with their date and source."), _FACTOR,
        ),
        _setting(
            "value_a_pound", Group.REPORTS, sentence("Dollars a pound"),
            sentence("What a pound is told to be worth, with its date and source."), _FACTOR,
        ),
    )  # fmt: skip


def _of_privacy() -> tuple[Setting, ...]:
    backups = tuple((many, sentence("All backups") if many == ALL else many) for many in BACKUPS_KEPT)
    return (
        _setting(
            "hours_kept", Group.PRIVACY, sentence("Hours of visits"),
            sentence("When each visit was is erased at the close of the day, and after so many hours at the latest."),
            _number("hours_kept", Unit.HOURS),
        ),
        _setting(
            "rest_after_min", Group.PRIVACY, sentence("Hide the numbers"),
            sentence("After so many minutes without a touch. Any key or scan brings them back; no PIN is asked."),
            _number("rest_after_min", Unit.MINUTES),
        ),
        _setting(
            "backups_kept", Group.PRIVACY, sentence("How many backups are kept"),
            sentence("Of each laptop in one folder. Older ones are erased when a new one is whole."), OneOf(backups),
        ),
    )  # fmt: skip


def _measured(stock: Stock) -> str:
    """5160: 30 · 66.7 × 25.4 mm."""
    return f"{stock.name}: {stock.labels_a_page} · {stock.width_mm:g} × {stock.height_mm:g} mm"


def _setting(key: str, group: Group, title: str, says: str, value: Value) -> Setting:
    """Donors are places of their own and no field of the site: at first there are none."""
    default = "" if key in (SOURCES, DONOR_NAME) else text_of(getattr(SiteSettings(), key))
    return Setting(key, group, title, says, value, default)


def _number(key: str, unit: Unit) -> Number:
    return Number(*NUMBERS[key], unit)
