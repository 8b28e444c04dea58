"""One line, scanned or typed up to Enter: text in, a frozen `Line` with everything that the text can mean out.

The desk decides what is meant here and now: it takes the readings in the order of the grammar (command, our own
code, product code, PLU, date, temperature, weight, boxes, count, words). Nothing here fails: any text is a `Line`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.barcodes import (
    GS1_IDENTIFIERS,
    Code,
    CodeKind,
    is_digits,
    read_plu,
    read_product_code,
    split_symbology,
    unknown_code,
)
from pantry.codes.cards import Card, card_numbered
from pantry.codes.date_reading import DateRead, read_date
from pantry.codes.dates import DateOrder
from pantry.codes.gs1 import Elements, read_element_string
from pantry.codes.measures import (
    Scale,
    Temperature,
    Units,
    plain_text,
    read_boxes,
    read_quantity,
    read_temperature,
    read_weight,
)
from pantry.codes.own import LENGTH, OwnCode, OwnKind, read_own_code

if TYPE_CHECKING:
    from datetime import date

LONGEST_LINE = 5_000
LONGEST_WORDS = 200
MOST_NUMBER_DIGITS = 9
LONGEST_DATE_DIGITS = 8
LONGEST_GTIN = 14

_MULTIPLIER = re.compile(r"-?(?:0|[1-9]\d{0,6})", re.ASCII)
_TIMES_SCAN = re.compile(r"(-?\d{1,15})\s*[x×]\s*(\S.*)", re.ASCII | re.IGNORECASE)
_NEXT_TIMES = re.compile(r"[x×]\s?([1-9]\d{0,6})", re.ASCII | re.IGNORECASE)
_OR_MORE = re.compile(r"(\d{1,2})\s?\+", re.ASCII)
_NEGATIVE = re.compile(r"-\d{1,9}", re.ASCII)
_EDGES = "\0\x1c\x1d\x1e\x1f \t\r\n\v\f\u00a0"
_NOT_WORDS = frozenset({"Cc", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Habits:
    """How a site writes: its languages, the order of its dates, its units and its degrees."""

    languages: tuple[str, ...] = ("en", "es")
    date_order: DateOrder = DateOrder.MDY
    units: Units = Units.US
    scale: Scale = Scale.FAHRENHEIT


@dataclass(frozen=True, slots=True)
class Command:
    """`/word` and what stands behind it; `name` in lower case without the slash."""

    name: str
    arguments: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Every reading of one line; what it can't be is None or "".

    `scanned`: a scanner said it, or its symbology identifier shows it. `multiplier`: so many of what was scanned,
    possibly 0 or negative, to be refused; `unused`: what stood before the scan and is no multiplier.
    `card`: the command card behind `own`; its line's readings are here too. `next_multiplier`: an x24 card.
    `code`: the product, also of `elements`; unknown text only where it was scanned. `quantity`: the 24 of `24x`.
    `digits`: the line where it is digits only, and `number` its value up to nine digits, or a negative number.
    `or_more`: the 8 of `8+`. `asks`: `?`. `words`: the letters as typed, controls taken out. `too_long`: not read.
    """

    text: str
    scanned: bool = False
    multiplier: int | None = None
    unused: str = ""
    command: Command | None = None
    own: OwnCode | None = None
    card: Card | None = None
    next_multiplier: int | None = None
    code: Code | None = None
    elements: Elements | None = None
    plu: Code | None = None
    date: DateRead | None = None
    temperature: Temperature | None = None
    weight_g: int | None = None
    boxes: int | None = None
    quantity: int | None = None
    digits: str = ""
    number: int | None = None
    or_more: int | None = None
    asks: bool = False
    words: str = ""
    too_long: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing was typed: a stray CR or LF must not become a guest."""
        return not (self.text.strip() and (self.words or self.digits or self.names_something or self.command))

    @property
    def names_something(self) -> bool:
        """A product, PLU, case or code of ours is named."""
        return any((self.own, self.code, self.elements, self.plu))


def read_line(text: str, today: date, habits: Habits | None = None, *, scanned: bool = False) -> Line:
    """Everything that a line can mean; `today` settles years that aren't said.

    In a scan's text a command is never read, and what is no known format is an unknown code.
    """
    if len(text) > LONGEST_LINE:
        return Line(text=text, scanned=scanned, too_long=True, words=_words(text[:LONGEST_WORDS]))
    body = text.strip(_EDGES)
    by_scanner = scanned or bool(split_symbology(body)[0])
    return _Reader(text, today, habits or Habits(), by_scanner).line(body)


def code_of(text: str, *, us_units: bool = True) -> str | None:
    """The item id of a product code, a PLU or a code of ours for an item; nothing for any other text."""
    own = read_own_code(text)
    if own:
        return own.code.item if own.kind is OwnKind.ITEM else None
    code = read_plu(text) or read_product_code(text, us_units=us_units, scanned=False)
    return code.item or None if code else None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one line: its text as it came, the day, the site's habits, and whether a scanner said it."""

    text: str
    today: date
    habits: Habits
    scanned: bool

    def line(self, body: str) -> Line:
        """The whole line without blanks at its ends."""
        if is_digits(body):
            return self.digits(body, "")
        if not self.scanned and body.startswith("/"):
            name, _, arguments = body[1:].partition(" ")
            return Line(text=self.text, command=Command(_words(name).lower(), _words(arguments)))
        return self.multiplied(body) or self.one_thing(body)

    def one_thing(self, body: str) -> Line:
        """What has no multiplier before it."""
        identifier, bare = split_symbology(body)
        if is_digits(bare):
            return self.digits(bare, identifier)
        return self.elements(body) or self.letters(bare)

    def digits(self, digits: str, identifier: str) -> Line:
        """Digits only, behind the scanner's symbology identifier if it sent one."""
        own = read_own_code(digits) if len(digits) == LENGTH else None
        if own:
            return self.own(own)
        us_units = self.habits.units is Units.US
        code = read_product_code(digits, identifier=identifier, us_units=us_units, scanned=self.scanned)
        elements = None
        if code is None and (len(digits) > LONGEST_GTIN or identifier in GS1_IDENTIFIERS):
            elements = read_element_string(f"]{identifier}{digits}" if identifier else digits, self.today)
            code = _code_of_elements(elements)
        plu = read_plu(digits)
        if self.scanned and not (code or plu or elements):
            code = unknown_code(digits)
        return Line(
            text=self.text,
            scanned=self.scanned,
            code=code,
            elements=elements,
            plu=plu,
            date=self.date(digits) if len(digits) <= LONGEST_DATE_DIGITS else None,
            digits=digits,
            number=int(digits) if len(digits) <= MOST_NUMBER_DIGITS else None,
        )

    def own(self, own: OwnCode) -> Line:
        """A code of ours; a command card reads as the line that it stands for."""
        card = card_numbered(own.number) if own.kind is OwnKind.COMMAND else None
        if card is None:
            return Line(text=self.text, scanned=self.scanned, own=own, digits=own.digits)
        meant = read_line(card.line, self.today, self.habits)
        return replace(meant, text=self.text, scanned=self.scanned, own=own, card=card)

    def multiplied(self, body: str) -> Line | None:
        """`24*036000291452`, `24x036…`: what stood in the box, then a scan."""
        counted, star, scanned_text = body.partition("*")
        counted, scanned_text = counted.strip().rstrip("xX× "), scanned_text.strip(" *")
        if not (star and scanned_text):
            found = _TIMES_SCAN.fullmatch(body)
            if not found:
                return None
            counted, scanned_text = found.groups()
        scan = replace(self, scanned=True).one_thing(scanned_text)
        is_number = _MULTIPLIER.fullmatch(counted) is not None
        if not (_is_known(scan) or (star and (is_number or self.scanned))):
            return None
        return Line(
            text=self.text,
            scanned=self.scanned,
            multiplier=int(counted) if is_number else None,
            unused="" if is_number else _words(counted),
            own=scan.own,
            card=scan.card,
            command=scan.command,
            next_multiplier=scan.next_multiplier,
            code=scan.code,
            elements=scan.elements,
            plu=scan.plu,
        )

    def elements(self, body: str) -> Line | None:
        """A GS1 string with letters or separators."""
        elements = read_element_string(body, self.today)
        if not elements:
            return None
        return Line(text=self.text, scanned=self.scanned, code=_code_of_elements(elements), elements=elements)

    def letters(self, body: str) -> Line:
        """What hands type: date, temperature, weight, boxes, count, words; scanned, it is an unknown code too."""
        plain = plain_text(body)
        if plain != body and is_digits(plain):
            return self.digits(plain, "")
        words = _words(body)
        or_more = _OR_MORE.fullmatch(plain)
        next_times = _NEXT_TIMES.fullmatch(plain)
        return Line(
            text=self.text,
            scanned=self.scanned,
            next_multiplier=int(next_times[1]) if next_times else None,
            code=unknown_code(body) if self.scanned and words else None,
            date=self.date(plain),
            temperature=read_temperature(plain, self.habits.scale),
            weight_g=read_weight(plain),
            boxes=read_boxes(plain, self.habits.languages),
            quantity=read_quantity(plain),
            number=int(plain) if _NEGATIVE.fullmatch(plain) else None,
            or_more=int(or_more[1]) if or_more else None,
            asks=plain in {"?", "¿", "¿?"},
            words=words,
        )

    def date(self, text: str) -> DateRead | None:
        """The date that the text says in the site's languages and order."""
        return read_date(text, self.today, self.habits.date_order, self.habits.languages)


def _is_known(scan: Line) -> bool:
    return scan.names_something and (scan.code is None or scan.code.kind is not CodeKind.UNKNOWN_TEXT)


def _code_of_elements(elements: Elements | None) -> Code | None:
    """The product of a GS1 string; its code reads as the shortest usual form of its GTIN."""
    if elements is None or elements.gtin is None:
        return None
    gtin = elements.gtin
    shown = gtin[2:] if gtin.startswith("00") else gtin.removeprefix("0")
    return read_product_code(shown, us_units=True, scanned=False)


def _words(text: str) -> str:
    """The text on one line without controls, at most 200 letters."""
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(letter) in _NOT_WORDS else letter for letter in text)
    return " ".join(text.split())[:LONGEST_WORDS]
