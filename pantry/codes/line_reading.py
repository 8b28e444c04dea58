"""One line, scanned or typed up to Enter: text in, a frozen `Line` with everything that the text can mean out.

Nothing here fails: any text is a `Line`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.codes.as_sent import (
    digits_in_groups,
    is_add_on_alone,
    split_symbology,
    without_add_on,
)
from pantry.codes.barcodes import (
    GS1_IDENTIFIERS,
    Code,
    CodeKind,
    is_digits,
    read_plu,
    read_product_code,
    unknown_code,
)
from pantry.codes.cards import card_numbered
from pantry.codes.date_reading import LONGEST_DATE, is_no_such_date, read_date
from pantry.codes.gs1 import Elements, read_element_string
from pantry.codes.habits import Habits
from pantry.codes.keyboards import digits_on_keyboards
from pantry.codes.line import Command, Line
from pantry.codes.measures import (
    Units,
    is_no_such_weight,
    plain_text,
    read_boxes,
    read_quantity,
    read_temperature,
    read_weight,
)
from pantry.codes.own import LENGTH, OwnCode, OwnKind, read_own_code

if TYPE_CHECKING:
    from datetime import date

    from pantry.codes.dates import DateRead

LONGEST_LINE = 5_000
LONGEST_WORDS = 200
MOST_NUMBER_DIGITS = 9
MOST_BEFORE_A_SCAN = 9_999  # what is longer was a code, which somebody typed and left in the box
LONGEST_DATE_DIGITS = 8
LONGEST_GTIN = 14
FEWEST_SCANNED = 4

_MULTIPLIER = re.compile(r"-?(?:0|[1-9]\d{0,6})", re.ASCII)
_TIMES_SCAN = re.compile(r"(-?\d{1,15})\s*[x×]\s*(\S.*)", re.ASCII | re.IGNORECASE)
_NEXT_TIMES = re.compile(r"[x×]\s?([1-9]\d{0,6})", re.ASCII | re.IGNORECASE)
_OR_MORE = re.compile(r"(\d{1,2})\s?\+", re.ASCII)
_NEGATIVE = re.compile(r"-\d{1,9}", re.ASCII)
# Blanks, the controls that some scanners frame a code with, and what stands unseen at the ends of copied text.
_EDGES = "".join(map(chr, range(33))) + "\x7f\u00a0\u200b\u200e\u200f\u202a\u202c\u2066\u2069\ufeff"
_NOT_WORDS = frozenset({"Cc", "Cs", "Zl", "Zp"})


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
    digits = digits_in_groups(text) or text
    own = read_own_code(digits)
    if own:
        return own.code.item if own.kind is OwnKind.ITEM else None
    code = read_plu(text) or read_product_code(digits, us_units=us_units, scanned=False)
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
        if is_add_on_alone(bare, identifier):
            return Line(text=self.text, scanned=self.scanned)  # its magazine was sent before it
        if self.scanned:
            bare = without_add_on(bare, identifier)
        if is_digits(bare):
            return self.digits(bare, identifier)
        return self.respelled(bare, identifier) or self.elements(body) or self.letters(bare)

    def respelled(self, bare: str, identifier: str) -> Line | None:
        """Digits in printed groups, or those that a keyboard made signs of; the check digit proves them."""
        grouped = digits_in_groups(bare)
        spellings = (grouped,) if grouped else digits_on_keyboards(bare) if self.scanned else ()
        lines = [line for line in (self.digits(digits, identifier) for digits in spellings) if _is_known(line)]
        return lines[0] if len(lines) == 1 else None

    def digits(self, digits: str, identifier: str) -> Line:
        """Digits only, behind the scanner's symbology identifier if it sent one."""
        is_gs1 = identifier in GS1_IDENTIFIERS
        own = read_own_code(digits) if len(digits) == LENGTH and not is_gs1 else None
        if own:
            return self.own(own)
        us_units = self.habits.units is Units.US
        product = without_add_on(digits, identifier) if self.scanned else digits
        code = read_product_code(product, identifier=identifier, us_units=us_units, scanned=self.scanned)
        elements = None
        if is_gs1 or (code is None and (self.scanned or len(digits) > LONGEST_GTIN)):
            message = f"]{identifier}{digits}" if identifier else digits
            elements = read_element_string(message, self.today, alone=self.scanned)
            code, elements = _case_or_product(elements, code)
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
        if self.is_case_with_star(body, counted):
            return None
        counted, scanned_text = counted.strip().rstrip("xX× "), scanned_text.strip(" *")
        if not (star and scanned_text):
            found = None if self.scanned else _TIMES_SCAN.fullmatch(body)  # the window joins by a star
            if not found:
                return None
            counted, scanned_text = found.groups()
        scan = replace(self, scanned=True).one_thing(scanned_text)
        is_number = _MULTIPLIER.fullmatch(counted) is not None
        may_be_unknown = star and (is_number or self.scanned) and _may_be_scanned(scanned_text)
        if star and is_number and not (self.scanned or split_symbology(scanned_text)[0] or _is_known(scan)):
            return self.so_many_typed(counted, scanned_text, scan.code if may_be_unknown else None)
        if not (_is_known(scan) or may_be_unknown):
            is_sign = not scanned_text.strip("xX×")  # `12xx` is a slip, and names nothing
            named = not star and is_number and scanned_text[0].isalpha() and not is_sign
            return self.so_many_typed(counted, scanned_text, None) if named else None  # 24x milk
        multiplies = is_number and not (self.scanned and not 0 < int(counted) <= MOST_BEFORE_A_SCAN)
        return Line(
            text=self.text,
            scanned=self.scanned,
            asks=scan.asks,
            multiplier=int(counted) if multiplies else None,
            unused="" if multiplies else _words(counted),
            own=scan.own,
            card=scan.card,
            command=scan.command,
            next_multiplier=scan.next_multiplier,
            code=scan.code,
            elements=scan.elements,
            plu=scan.plu,
        )

    def so_many_typed(self, counted: str, text: str, code: Code | None) -> Line:
        """`24*egg`, `24*12345`, `24*X001-ABC`: words, an unknown code, or both.

        Of what is neither, as a command, only what stands before it is left to read.
        """
        words = _words(text) if any(map(str.isalpha, text)) and not text.startswith("/") else ""
        code = code if any(map(str.isdigit, text)) else None
        if not (words or code):
            return Line(text=self.text, words=f"{counted}*")
        return Line(text=self.text, multiplier=int(counted), code=code, words=words)

    def is_case_with_star(self, body: str, counted: str) -> bool:
        """Whether the star stands in a case's lot, and no number before it."""
        if split_symbology(body)[0]:
            return True
        return len(counted) > LONGEST_GTIN and read_element_string(body, self.today) is not None

    def elements(self, body: str) -> Line | None:
        """A GS1 string with letters or separators."""
        elements = read_element_string(body, self.today, alone=self.scanned)
        if not elements:
            return None
        return Line(text=self.text, scanned=self.scanned, code=_code_of_elements(elements), elements=elements)

    def letters(self, body: str) -> Line:
        """What hands type: date, temperature, weight, boxes, count, words; scanned, it is an unknown code too."""
        plain = plain_text(body) if len(body) <= LONGEST_DATE else body
        if plain != body and is_digits(plain):
            return self.digits(plain, "")
        words = _words(body)
        or_more = _OR_MORE.fullmatch(plain)
        next_times = _NEXT_TIMES.fullmatch(plain)
        date_read = self.date(plain)
        return Line(
            text=self.text,
            scanned=self.scanned,
            next_multiplier=int(next_times[1]) if next_times else None,
            code=unknown_code(body) if self.scanned and words else None,
            date=date_read,
            no_such_date=date_read is None and is_no_such_date(plain, self.habits.languages),
            temperature=read_temperature(plain, self.habits.scale),
            weight_g=read_weight(plain),
            no_such_weight=is_no_such_weight(plain),
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


def _may_be_scanned(text: str) -> bool:
    """Fewer than four keys are typing, however fast, and a command is never a scan."""
    return len(text) >= FEWEST_SCANNED and not text.startswith("/")


def _case_or_product(elements: Elements | None, code: Code | None) -> tuple[Code | None, Elements | None]:
    """Of digits that read as both: the product, unless what was read of the case is its date or weight."""
    if elements is None or (code and not (elements.lot_value.date or elements.net_weight_g)):
        return code, None
    return _code_of_elements(elements), elements


def _code_of_elements(elements: Elements | None) -> Code | None:
    """The product of a GS1 string; its code reads as the shortest usual form of its GTIN."""
    if elements is None or elements.gtin is None:
        return unknown_code(elements.wrong_gtin) if elements and elements.wrong_gtin else None
    gtin = elements.gtin
    shown = gtin[2:] if gtin.startswith("00") else gtin.removeprefix("0")
    return read_product_code(shown, us_units=True, scanned=False)


def _words(text: str) -> str:
    """The text on one line without controls, at most 200 letters."""
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(letter) in _NOT_WORDS else letter for letter in text)
    return " ".join(text.split())[:LONGEST_WORDS]
