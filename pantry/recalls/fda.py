"""One row of the FDA's food enforcement reports, as openFDA gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.recalls.reading_texts import Written, day_of, plain, recall_of, said
from pantry.recalls.told import Recall, Source, UnusableRow

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBER = "recall_number"
_FOOD = "food"
_OVER = "terminated"


def read_row(row: Mapping[str, object]) -> Recall:
    """Raises UnusableRow."""
    number, product = said(row, NUMBER), plain(said(row, "product_description"))
    kind = said(row, "product_type")
    if kind and kind.lower() != _FOOD:
        raise UnusableRow("It is of {kind}, not of food.", kind=kind.lower())
    if not number or not product:
        raise UnusableRow("It lacks its {field}.", field=NUMBER if not number else "product_description")
    codes = plain(f"{said(row, 'code_info')} {said(row, 'more_code_info')}")
    written = Written(
        source=Source.FDA,
        number=number,
        day=day_of(said(row, "recall_initiation_date")) or day_of(said(row, "report_date")),
        ended=said(row, "status").lower() == _OVER,
        firm=plain(said(row, "recalling_firm")),
        product=product,
        codes=codes,
        reason=plain(said(row, "reason_for_recall")),
    )
    return recall_of(written)
