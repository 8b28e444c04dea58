"""What a draft must be before it is saved, so that every laptop and every stick can hold it.

In: rows as a user's act made them. Out: the same rows with clean text, or RefusedInput in words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pantry.codes.dates import is_day
from pantry.errors import RefusedInput, sentence
from pantry.events import (
    COLUMNS,
    LONGEST_TEXT,
    MOST_QUANTITY,
    MOST_ROWS_AN_ENTRY,
    PATTERNS,
    WHOLE_NUMBERS,
    Change,
    Count,
    Movement,
    Visit,
    values_of,
)
from pantry.events import WeightKnown as Known
from pantry.readings.facts import CORRECTABLE
from pantry.readings.fields import AFTER, is_too_big

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.events import Draft, Event

_TOO_BIG = sentence("{value} is too big to be true. Nothing was saved. Type it again.")
_NO_KNOWN = sentence("{value} does not say how a weight is known. Nothing was changed.")
_SHOWN_LETTERS = 40
_PATTERNS = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
_PATTERNED = {kind: tuple(name for name in columns if name in PATTERNS) for kind, columns in COLUMNS.items()}
_FILLED_IN = frozenset({"scope", "knows", "base"})
_NO_LINE_OF_TEXT = ("Cc", "Zl", "Zp", "Cs")  # control characters, other ends of lines, halves of characters


def one_line(text: str) -> str:
    """Text as the books keep it: composed (NFC), without control characters, on one line."""
    if text.isascii() and text.isprintable():
        return text.strip()
    kept = "".join(" " if unicodedata.category(letter) in _NO_LINE_OF_TEXT else letter for letter in text)
    return unicodedata.normalize("NFC", kept).strip()


def cleaned(row: Event) -> Event:
    """The row with all its text on one line."""
    texts = [value for value in values_of(row) if isinstance(value, str)]
    together = "".join(texts)
    if together.isascii() and together.isprintable() and " " not in together:  # most rows, and quickly seen
        return row
    if all(text == one_line(text) for text in texts):
        return row
    named = ((name, getattr(row, name)) for name in COLUMNS[type(row)] if name not in WHOLE_NUMBERS)
    clean: dict[str, Any] = {name: one_line(text) for name, text in named}
    return replace(row, **clean)


def refuse_bad(draft: Draft) -> None:
    """Raises RefusedInput for what can't be one entry."""
    if not draft.rows or len(draft.rows) > MOST_ROWS_AN_ENTRY:
        raise RefusedInput("One entry holds 1 to {most} rows. Nothing was saved.", most=MOST_ROWS_AN_ENTRY)
    _refuse_no_day(draft.date)
    for number in (getattr(row, name, 0) or 0 for row in draft.rows for name in ("quantity", "weight_g", "people")):
        if number > MOST_QUANTITY:
            raise RefusedInput(_TOO_BIG, value=str(number)[:_SHOWN_LETTERS])
    for row in draft.rows:
        _refuse_uncarried(row)
        match row:
            case Movement():
                _refuse_bad_movement(row)
            case Count() if row.quantity < 0:
                raise RefusedInput("A count can't be below 0. Nothing was saved. Type it again.")
            case Visit() if (row.people or 0) < 0:
                raise RefusedInput("People can't be below 0. Nothing was saved. Type it again.")
            case Change() if not row.thing or not row.field:
                raise RefusedInput("A change must say of what. Nothing was saved.")
            case Change() if is_too_big(row.field, row.value):
                raise RefusedInput(_TOO_BIG, value=row.value[:_SHOWN_LETTERS])
            case _:
                pass


def refuse_bad_correction(values: Mapping[str, str]) -> None:
    """Raises RefusedInput for what can't stand in the place of what a fact says."""
    for name, value in values.items():
        if name not in CORRECTABLE and not name.startswith(AFTER):
            raise RefusedInput("{field} of a line can't be corrected. Nothing was changed.", field=name)
        if name in WHOLE_NUMBERS and not _is_whole_number(value):
            raise RefusedInput("{value} is not a whole number. Nothing was changed. Type it again.", value=value)
        if name == "weight_known" and value not in Known.__members__.values():
            raise RefusedInput(_NO_KNOWN, value=value)
        if name == "date":
            _refuse_no_day(value)
        _refuse_misfit(name, value)


def _refuse_uncarried(row: Event) -> None:
    """Text that no stick can carry; what is empty of a site's own is filled in later."""
    texts = sum(len(value) for value in values_of(row) if isinstance(value, str))
    for name in COLUMNS[type(row)] if texts > LONGEST_TEXT else _PATTERNED[type(row)]:
        text = getattr(row, name)
        if isinstance(text, str) and (text or name not in _FILLED_IN):
            _refuse_misfit(name, text)
    if isinstance(row, Movement) and row.weight_known not in Known.__members__.values():
        raise RefusedInput(_NO_KNOWN, value=row.weight_known[:_SHOWN_LETTERS])


@lru_cache(maxsize=512)  # places and units come again and again
def _refuse_misfit(name: str, value: str) -> None:
    text = one_line(value)
    pattern = _PATTERNS.get(name)
    if len(text) > LONGEST_TEXT or (pattern is not None and not pattern.fullmatch(text)):
        raise RefusedInput(
            "“{value}” can't stand as {field}: no stick could carry it. Nothing was saved.",
            value=text[:_SHOWN_LETTERS],
            field=name,
        )


def _refuse_no_day(text: str) -> None:
    if not is_day(text):
        raise RefusedInput("{date} is not a day, as 2026-11-21 is. Nothing was saved.", date=text)


def _refuse_bad_movement(row: Movement) -> None:
    if row.quantity <= 0:
        raise RefusedInput("A quantity must be more than 0. Nothing was saved. Type it again.")
    if (row.weight_g or 0) < 0:
        raise RefusedInput("A weight can't be below 0. Nothing was saved. Type it again.")
    if row.from_place == row.to_place:
        raise RefusedInput("A thing must go from one place to another one. Nothing was saved.")


def _is_whole_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
