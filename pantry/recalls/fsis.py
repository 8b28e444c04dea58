"""One row of the recalls of the USDA's Food Safety and Inspection Service, as its recall API gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.recalls.reading_texts import Written, day_of, plain, recall_of, said
from pantry.recalls.told import Recall, Source, UnusableRow

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBER = "field_recall_number"
_ALERT = "public health alert"
_ALERT_NUMBER = "PHA"


def read_row(row: Mapping[str, object]) -> Recall:
    """Raises UnusableRow."""
    number, title = said(row, NUMBER), plain(said(row, "field_title"))
    items = plain(said(row, "field_product_items"))
    if not number or not (items or title):
        raise UnusableRow("It lacks its {field}.", field=NUMBER if not number else "field_product_items")
    kinds = f"{said(row, 'field_recall_type')} {said(row, 'field_recall_classification')}".lower()
    summary = plain(said(row, "field_summary"))
    written = Written(
        source=Source.FSIS,
        number=number,
        day=day_of(said(row, "field_recall_date")),
        alert=_ALERT in kinds or number.upper().startswith(_ALERT_NUMBER),
        ended="closed" in kinds or said(row, "field_active_notice").lower() == "false",
        other_language=said(row, "langcode").lower() not in ("", "en", "english"),
        firm=plain(said(row, "field_establishment")),
        product=items or title,
        codes=f"{items} {summary}",
        reason=plain(said(row, "field_recall_reason")) or title,
    )
    return recall_of(written)
