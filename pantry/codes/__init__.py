"""What was scanned or typed: barcodes, GS1 strings, measures, dates, lots, and the line that holds them.

Pure functions: text in, frozen values out; no books, no state. biip and stdnum load only where a text needs them.
"""

from __future__ import annotations

from pantry.codes.as_sent import split_symbology
from pantry.codes.barcodes import (
    Code,
    CodeKind,
    check_digit,
    expand_upc_e,
    gtin14,
    is_gtin,
    read_plu,
    read_product_code,
    store_item_id,
    unknown_code,
)
from pantry.codes.cards import Card, card_numbered, cards
from pantry.codes.date_reading import read_date
from pantry.codes.dates import (
    DateKind,
    DateOrder,
    DateRead,
    Precision,
    date_value,
    date_words,
    last_day,
    precision,
)
from pantry.codes.gs1 import Elements, read_element_string
from pantry.codes.line import Command, Habits, Line
from pantry.codes.line_reading import code_of, read_line
from pantry.codes.lots import Lot, lot_text, read_lot
from pantry.codes.measures import (
    GRAMS_A_POUND,
    Scale,
    Temperature,
    Units,
    half_up,
    plain_text,
    read_boxes,
    read_quantity,
    read_temperature,
    read_weight,
    weight_words,
)
from pantry.codes.own import OwnCode, OwnKind, own_code, read_own_code

__all__ = [
    "GRAMS_A_POUND",
    "Card",
    "Code",
    "CodeKind",
    "Command",
    "DateKind",
    "DateOrder",
    "DateRead",
    "Elements",
    "Habits",
    "Line",
    "Lot",
    "OwnCode",
    "OwnKind",
    "Precision",
    "Scale",
    "Temperature",
    "Units",
    "card_numbered",
    "cards",
    "check_digit",
    "code_of",
    "date_value",
    "date_words",
    "expand_upc_e",
    "gtin14",
    "half_up",
    "is_gtin",
    "last_day",
    "lot_text",
    "own_code",
    "plain_text",
    "precision",
    "read_boxes",
    "read_date",
    "read_element_string",
    "read_line",
    "read_lot",
    "read_own_code",
    "read_plu",
    "read_product_code",
    "read_quantity",
    "read_temperature",
    "read_weight",
    "split_symbology",
    "store_item_id",
    "unknown_code",
    "weight_words",
]
