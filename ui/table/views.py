"""What the desk knows, as the frozen values that the widgets draw. Pure functions, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kind_pictograms import pictogram_of
from pantry.codes.measures import GRAMS_A_POUND
from pantry.desk import Mode
from pantry.language import LANGUAGES
from pantry.settings import ThemeName, Units
from ui.table.tiles import Tile
from ui.table.totals import DayNumber

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pantry.clock import Clock
    from pantry.desk import BagTile, KindTile
    from pantry.language import Language
    from pantry.reply import Totals
    from pantry.settings import SiteSettings

NO_BAG = "no bag"
PLATES = "plates"
WASTE = "/waste other"
SERVE = "/plates"
BOX = "/tare"
TOKENS = "/tokens"
VOLUNTEER = "/volunteer"

NUMBERS = ("1", "2", "3", "4", "5", "6", "7", "8+")
LARGE_NUMBERS = ("8", "9", "10", "11", "12", "13", "14", "15")
PLATE_NUMBERS = ("1", "2", "3", "4", "5", "6", "7", "8")

_KINDS_IN_ORDER = (
    "produce", "bread", "dairy", "meat", "dry", "prepared", "hygiene", "mixed", "drinks", "baby", "other",
)  # fmt: skip
_GRAMS_A_KILO = 1000
_NO_BREAK = "\u00a0"  # the line of numbers is broken between them, not inside


@dataclass(frozen=True, slots=True)
class Source:
    """A place that food comes from, named as people say it."""

    place: str
    name: str


@dataclass(frozen=True, slots=True)
class Site:
    """What the table needs to know of its site."""

    settings: SiteSettings
    language: Language
    clock: Clock
    sources: Callable[[], tuple[Source, ...]]
    is_practice: bool = False


THEME_ICONS = {ThemeName.LIGHT: "lightbulb", ThemeName.OUTDOORS: "sun", ThemeName.DARK: "moon"}


def after_language(code: str) -> str:
    """The language that one tap leads to; the last one leads to the first."""
    codes = tuple(LANGUAGES)
    return codes[(codes.index(code) + 1) % len(codes)] if code in codes else codes[0]


def after_theme(name: ThemeName) -> ThemeName:
    """The theme that one tap leads to."""
    names = tuple(ThemeName)
    return names[(names.index(name) + 1) % len(names)]


def theme_words(name: ThemeName, language: Language) -> str:
    """A theme's name."""
    match name:
        case ThemeName.LIGHT:
            return language.say("Light")
        case ThemeName.OUTDOORS:
            return language.say("Outdoors")
        case ThemeName.DARK:
            return language.say("Dark")


def bag_tiles(bags: Sequence[BagTile], language: Language, *, tokens: bool = False) -> tuple[Tile, ...]:
    """The bags, No bag, and behind More what is rarer: plates, what is thrown away, who helps, tokens."""
    named = (Tile(bag.bag, bag.name, _bag_icon(bag), on=bag.selected, stays=bag.selected, ours=False) for bag in bags)
    none_chosen = not any(bag.selected for bag in bags)
    return (
        *named,
        Tile(NO_BAG, language.say("No bag"), "user", on=none_chosen, stays=True),
        Tile(PLATES, language.say("Plates"), "utensils", rare=True),
        _waste_tile(language),
        *((Tile(TOKENS, language.say("Tokens"), "ticket", rare=True),) if tokens else ()),
        _volunteer_tile(language),
    )


def kind_tiles(kinds: Sequence[KindTile], language: Language, *, in_box: bool = False) -> tuple[Tile, ...]:
    """The kinds, those that tables get most first; while a box is taken off, that stays in view."""

    def place(kind: KindTile) -> int:
        return _KINDS_IN_ORDER.index(kind.kind) if kind.kind in _KINDS_IN_ORDER else len(_KINDS_IN_ORDER)

    return (
        *(
            Tile(kind.kind, kind.name, pictogram_of(kind.kind), on=kind.selected, stays=kind.selected)
            for kind in sorted(kinds, key=place)
        ),
        Tile(BOX, language.say("In a banana box"), "banana", on=in_box, stays=in_box, rare=not in_box),
        _waste_tile(language),
        Tile(SERVE, language.say("Plates"), "utensils", rare=True),
        _volunteer_tile(language),
    )


def day_numbers(mode: Mode, totals: Totals, units: Units, language: Language) -> tuple[DayNumber, ...]:
    """The three numbers of the day that a mode is about."""
    number = language.number
    match mode:
        case Mode.IN:
            return (
                DayNumber(whole_weight(totals.in_g, units, language), _in_words(units, language)),
                DayNumber(number(totals.lines_in), language.say_many("line", "lines", totals.lines_in)),
                DayNumber(number(totals.to_name), language.say("to name later")),
            )
        case Mode.OUT:
            return (
                DayNumber(number(totals.households), language.say_many("household", "households", totals.households)),
                DayNumber(number(totals.people), language.say_many("person", "people", totals.people)),
                DayNumber(whole_weight(totals.out_g, units, language), _out_words(units, language)),
            )
        case Mode.PLATES:
            return (
                DayNumber(number(totals.plates), language.say_many("plate", "plates", totals.plates)),
                DayNumber(number(totals.households), language.say_many("household", "households", totals.households)),
                DayNumber(number(totals.people), language.say_many("person", "people", totals.people)),
            )


def day_also(mode: Mode, totals: Totals, units: Units, language: Language) -> str:
    """The day's other numbers, those that a mode is not about, in one quiet line; what is 0 is not said."""
    say_many = language.say_many
    households = say_many("{n} household", "{n} households", totals.households) if totals.households else ""
    people = say_many("{n} person", "{n} people", totals.people) if totals.people else ""
    plates = say_many("{n} plate", "{n} plates", totals.plates) if totals.plates else ""
    came, went = _came_words(totals.in_g, units, language), _went_words(totals.out_g, units, language)
    also: tuple[str, ...]
    match mode:
        case Mode.IN:
            also = (households, people, went, plates)
        case Mode.OUT:
            also = (came, plates)
        case Mode.PLATES:
            also = (came, went)
    return " · ".join(part.replace(" ", _NO_BREAK) for part in also if part)


def whole_weight(grams: int, units: Units, language: Language) -> str:
    """A weight in whole pounds or kilograms, without its unit."""
    return language.number(round(grams / (_GRAMS_A_KILO if units is Units.METRIC else GRAMS_A_POUND)))


def _bag_icon(bag: BagTile) -> str:
    return "baby" if bag.extra else "shopping-bag"


def _volunteer_tile(language: Language) -> Tile:
    return Tile(VOLUNTEER, language.say("Volunteer in or out"), "hand-heart", rare=True)


def _waste_tile(language: Language) -> Tile:
    return Tile(WASTE, language.say("Composted or thrown away"), "recycle", rare=True)


def _came_words(grams: int, units: Units, language: Language) -> str:
    if not grams:
        return ""
    weight = whole_weight(grams, units, language)
    return language.say("{n} kg in", n=weight) if units is Units.METRIC else language.say("{n} lb in", n=weight)


def _went_words(grams: int, units: Units, language: Language) -> str:
    if not grams:
        return ""
    weight = whole_weight(grams, units, language)
    return language.say("{n} kg out", n=weight) if units is Units.METRIC else language.say("{n} lb out", n=weight)


def _in_words(units: Units, language: Language) -> str:
    return language.say("kg in") if units is Units.METRIC else language.say("lb in")


def _out_words(units: Units, language: Language) -> str:
    return language.say("kg out, about") if units is Units.METRIC else language.say("lb out, about")
