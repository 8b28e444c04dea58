"""What a label says of an item and its lot, in words: weight in both units, date, lot.

In: grams, a `Lot`, the language of the label. Out: words, or a `Label` that has them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.codes.dates import DateKind, date_words
from pantry.codes.measures import GRAMS_A_POUND, OUNCES_A_POUND, Units, weight_words

if TYPE_CHECKING:
    from pantry.codes.lots import Lot
    from pantry.language import Language
    from pantry.paper.labels.label_words import Label


def with_lot(label: Label, lot: Lot, language: Language) -> Label:
    """The label with its lot's code and date."""
    packed = lot.kind is DateKind.PACKED_ON and bool(lot.date)
    return replace(
        label,
        date_says="" if packed else _date_says(lot, language),
        date_words="" if packed or not lot.date else date_words(lot.date, language),
        lot_words=language.say("Lot {lot}", lot=lot.code) if lot.code else "",
        packed_words=language.say("Packed {date}", date=date_words(lot.date, language)) if packed else "",
    )


def unknown_item(language: Language) -> str:
    """What stands for a name that nobody gave yet."""
    return language.say("Unknown item")


def both_units(grams: int, language: Language) -> str:
    """A weight as labels must say it: 2 lb (907 g), 15 oz (425 g); 1 g is no ounce."""
    metric = weight_words(grams, Units.METRIC, language)
    ounces = round(grams * OUNCES_A_POUND / GRAMS_A_POUND, 1)
    if not ounces:
        return metric
    return f"{weight_words(grams, Units.US, language)} ({metric})"


def _date_says(lot: Lot, language: Language) -> str:
    match lot.kind:
        case DateKind.BEST_BY:
            return language.say("Best by")
        case DateKind.USE_BY:
            return language.say("Use by")
        case DateKind.SELL_BY:
            return language.say("Sell by")
        case DateKind.FREEZE_BY:
            return language.say("Freeze by")
        case _:
            return ""
