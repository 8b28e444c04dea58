"""GS1 element strings, as cases carry them: text of a scan in; product, lot, dates and weight out.

The library biip knows every application identifier's form. What it gets wrong stays in our hands: one bad element
loses the whole message, a check digit that is wrong passes, day 00 loses the month's precision, the century hangs on
the laptop's clock, digits of other scripts pass, and a lot without its separator swallows what follows in silence.
biip takes 50-100 ms to import: only a string that can be GS1 pays for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from pantry.codes.as_sent import SEPARATOR, split_symbology
from pantry.codes.barcodes import GS1_IDENTIFIERS, is_digits, is_gtin
from pantry.codes.dates import DateKind, date_value, full_year, last_day
from pantry.codes.lots import Lot
from pantry.codes.measures import GRAMS_A_POUND, half_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

LONGEST_MESSAGE = 4300  # a QR code holds 4,296 letters
LONGEST_LOT = 20
NEAR_YEARS = 5

_DATE_FIELDS = {"11": "made", "13": "packed", "15": "best_before", "16": "sell_by", "17": "use_by"}
_USE_BY_AND_TIME = "7003"  # on fresh and ready food
_SIX_DIGITS = frozenset({"11", "12", "13", "15", "16", "17"})
_TEXT_FIELDS = {"10": "lot", "21": "serial"}
_COUNT_FIELDS = ("30", "37")
_GTIN_FIELDS = ("01", "02")
# What stands before the product without a separator: a pallet's number, dates, weights.
_STARTS_WITH_GTIN = re.compile(r"(?:00\d{18}|1[1-7]\d{6}|3[12]\d{8}|20\d{2})*0[12](\d{14})", re.ASCII)
_STARTS_WITH_DATE = re.compile(r"(?:3[12]0[0-5]\d{6})?1[13567](\d{6})", re.ASCII)  # meat states its weight first
# How scanners write the separator that a keyboard can't type; no lot holds | or ~.
_WRITTEN_SEPARATOR = re.compile(r"[<{\[](?:GS|FNC1|F1)[>}\]]|^FNC1|\^\]|[|~\u241d]", re.IGNORECASE)
_BRACKETED = re.compile(r"\((\d{2,4})\)([^()]+)", re.ASCII)
_NEXT_ELEMENT = re.compile(r"(?:1[1-7](?P<date>\d{6})|01(?P<gtin>\d{14})|3[12]\d\d(?P<weight>\d{6})(?!\d))", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elements:
    """What an element string says; what it doesn't say is None. Dates are canonical text, day 00 is a whole month.

    `gtin` has 14 digits and a right check digit (of a pallet's content where 02 stands). `price_cents` is 392n in
    hundredths. `separator_lost`: a lot or count runs into what looks like the next element, so doubt it.
    `wrong_gtin`: digits that stood for a product, and whose check digit is wrong. `unread` is what could not be read.
    """

    gtin: str | None = None
    lot: str | None = None
    serial: str | None = None
    made: str | None = None
    packed: str | None = None
    best_before: str | None = None
    sell_by: str | None = None
    use_by: str | None = None
    count: int | None = None
    net_weight_g: int | None = None
    price_cents: int | None = None
    separator_lost: bool = False
    wrong_gtin: str = ""
    unread: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything but doubts was read."""
        plain = (self.gtin, self.lot, self.made, self.packed, self.best_before, self.sell_by, self.use_by)
        return any(plain) or self.count is not None or self.net_weight_g is not None

    @property
    def lot_value(self) -> Lot:
        """The lot to keep: of several dates the one that matters first."""
        for kind, value in (
            (DateKind.USE_BY, self.use_by),
            (DateKind.BEST_BY, self.best_before),
            (DateKind.SELL_BY, self.sell_by),
            (DateKind.PACKED_ON, self.packed or self.made),
        ):
            if value:
                return Lot(kind=kind, date=value, code=self.lot or "")
        return Lot(code=self.lot or "")


@dataclass(frozen=True, slots=True)
class _Element:
    """One application identifier and its data; `ended`: a separator or a known length closed it."""

    ai: str
    data: str
    ended: bool = True
    doubted: bool = False


def read_element_string(text: str, today: date, *, alone: bool = False) -> Elements | None:
    """What a GS1 string says, with or without symbology identifier and separators, or nothing.

    Without an identifier the text must hold a product with a right check digit; `alone`: or be a case's second barcode,
    which starts with a near date, or a weight and one. Brackets, as printed under the bars, and GS1 Digital Link
    addresses are read too. `today` settles the century.
    """
    identifier, message = split_symbology(text)
    if len(message) > LONGEST_MESSAGE:
        return None
    if message[:8].lower().startswith(("http://", "https://")):
        return _read_address(message, today)
    known_to_be_gs1 = identifier in GS1_IDENTIFIERS
    message = _with_separators(message)
    is_second = alone and _starts_with_near_date(message, today)
    if not (known_to_be_gs1 or is_second or _may_be_gs1(message)):
        return None
    elements, unread = _split(message)
    found = _gathered(elements, unread, today)
    without_product = (known_to_be_gs1 and found.says_something) or (is_second and not unread)
    return found if found.gtin or without_product else None


def _with_separators(message: str) -> str:
    if SEPARATOR not in message:
        message = _WRITTEN_SEPARATOR.sub(SEPARATOR, message)
    return message.strip().strip(SEPARATOR)


def _starts_with_near_date(message: str, today: date) -> bool:
    start = _STARTS_WITH_DATE.match(message)
    value = _date(start[1], today) if start else None
    return value is not None and abs(last_day(value).year - today.year) <= NEAR_YEARS


def _may_be_gs1(message: str) -> bool:
    if SEPARATOR in message:
        return message[:1].isdigit()
    if message.startswith("("):
        return _BRACKETED.match(message) is not None
    start = _STARTS_WITH_GTIN.match(message)
    return start is not None and is_gtin(start[1])


def _split(message: str) -> tuple[list[_Element], str]:
    """The elements in order, and what is left where one can't be read."""
    if message.startswith("("):
        return _checked((ai, _without_groups(ai, data)) for ai, data in _BRACKETED.findall(message)), ""
    elements: list[_Element] = []
    rest = message
    while rest:
        element = _first_element(rest)
        if element is None:
            return elements, rest
        elements.append(element)
        rest = rest[len(element.ai) + len(element.data) :].lstrip(SEPARATOR)
    return elements, ""


def _without_groups(ai: str, data: str) -> str:
    return data.replace(" ", "") if ai in _GTIN_FIELDS else data.strip()


def _checked(pairs: Iterable[tuple[str, str]]) -> list[_Element]:
    """The pairs whose data has its identifier's form; here nothing can run into the next one."""
    read = ((pair, _first_element("".join(pair))) for pair in pairs if is_digits(pair[0]))
    return [
        replace(element, ended=True)
        for pair, element in read
        if element and not element.doubted and (element.ai, element.data) == pair
    ]


def _first_element(rest: str) -> _Element | None:
    """The element at the start, whose form biip knows."""
    from biip import ParseError
    from biip.gs1_application_identifiers import GS1ApplicationIdentifier

    if rest[:2] in _SIX_DIGITS:  # biip refuses month 13 and with it the whole message
        return _Element(rest[:2], rest[2:8]) if len(rest) >= 8 and is_digits(rest[2:8]) else None
    try:
        known = GS1ApplicationIdentifier.extract(rest)
    except ParseError:
        return None
    field, separator, _ = rest.partition(SEPARATOR)
    form = known.pattern if known.separator_required else known.pattern.removesuffix("$")
    data = field[len(known.ai) :]
    if known.separator_required:
        doubted = not data or re.fullmatch(form, field, re.ASCII) is None
        return _Element(known.ai, data, ended=bool(separator), doubted=doubted)
    found = re.match(form, field, re.ASCII)
    return _Element(known.ai, field[len(known.ai) : found.end()]) if found else None


def _gathered(elements: list[_Element], unread: str, today: date) -> Elements:
    found: dict[str, str | None] = {}
    numbers: dict[str, int | None] = {}
    lost = False
    for element in elements:
        lost = lost or element.doubted or (not element.ended and _swallowed_more(element.data, today))
        for name, value in _values(element, today):
            if isinstance(value, int):
                numbers.setdefault(name, value)
            elif value:
                found.setdefault(name, value)
    return Elements(
        gtin=found.get("gtin"),
        lot=found.get("lot"),
        serial=found.get("serial"),
        made=found.get("made"),
        packed=found.get("packed"),
        best_before=found.get("best_before"),
        sell_by=found.get("sell_by"),
        use_by=found.get("use_by"),
        count=numbers.get("count"),
        net_weight_g=numbers.get("net_weight_g"),
        price_cents=numbers.get("price_cents"),
        separator_lost=lost,
        wrong_gtin=next((one.data for one in elements if one.ai in _GTIN_FIELDS and not is_gtin(one.data)), ""),
        unread=unread,
    )


def _values(element: _Element, today: date) -> Iterator[tuple[str, str | int | None]]:
    """The named value of one element, nothing where it makes no sense."""
    ai, data = element.ai, element.data
    if ai in _GTIN_FIELDS:
        yield "gtin", data if len(data) == 14 and is_gtin(data) else None
    elif ai in _DATE_FIELDS:
        yield _DATE_FIELDS[ai], _date(data, today)
    elif ai == _USE_BY_AND_TIME:
        yield "use_by", _date(data[:6], today)
    elif ai in _TEXT_FIELDS:
        yield _TEXT_FIELDS[ai], data
    elif not is_digits(data) or element.doubted:
        return
    elif ai in _COUNT_FIELDS:
        yield "count", int(data)
    elif len(ai) == 4 and len(data) == 6 and ai[:3] in {"310", "320"} and is_digits(ai):
        a_unit = Fraction(1000) if ai[:3] == "310" else GRAMS_A_POUND
        yield "net_weight_g", half_up(Fraction(int(data), 10 ** int(ai[3])) * a_unit)
    elif len(ai) == 4 and ai[:3] == "392":
        yield "price_cents", half_up(Fraction(int(data) * 100, 10 ** int(ai[3])))


def _date(data: str, today: date) -> str | None:
    """YYMMDD as canonical text; day 00 is the whole month."""
    if len(data) != 6 or not is_digits(data):
        return None
    year, month, day = full_year(int(data[:2]), today), int(data[2:4]), int(data[4:])
    return date_value(year, month, day or None)


def _swallowed_more(data: str, today: date) -> bool:
    """Whether the end of a field without a separator reads like another element: a near date, a product, a weight."""
    if len(data) > LONGEST_LOT:
        return True
    return any(_starts_element(data, at, today) for at in range(1, len(data)))


def _starts_element(data: str, at: int, today: date) -> bool:
    found = _NEXT_ELEMENT.match(data, at)
    if not found or found["weight"]:
        return found is not None
    if found["gtin"]:
        return is_gtin(found["gtin"])
    value = _date(found["date"], today)
    return value is not None and abs(last_day(value).year - today.year) <= NEAR_YEARS


def _read_address(text: str, today: date) -> Elements | None:
    """GS1 Digital Link: `https://…/01/GTIN/10/LOT?17=YYMMDD`."""
    try:
        address = urlsplit(text)
        query = parse_qsl(address.query)
    except ValueError:
        return None
    steps = [unquote(step) for step in address.path.split("/")]
    if "01" not in steps:
        return None
    keyed = steps[steps.index("01") :]
    pairs = [(ai, data.zfill(14) if ai == "01" else data) for ai, data in zip(keyed[::2], keyed[1::2], strict=False)]
    found = _gathered(_checked([*pairs, *query]), "", today)
    return found if found.gtin else None
