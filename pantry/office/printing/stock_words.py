"""A label stock in the words of a screen: its name, how many labels a page of it has, how large they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.lengths import MM_AN_INCH
from pantry.codes.measures import Units

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.stocks import Stock


def stock_words(stock: Stock, units: Units, language: Language) -> str:
    """What it is called and holds; what stands behind the colon is more of it."""
    metric, say = units is Units.METRIC, language.say
    size = tuple(
        language.decimal(mm if metric else mm / float(MM_AN_INCH), 0 if metric else 2)
        for mm in (stock.width_mm, stock.height_mm)
    )
    values = {"name": stock.name, "count": stock.labels_a_page, "width": size[0], "height": size[1]}
    if stock.labels_a_page == 1:
        return say("{name}: {width} × {height} mm", **values) if metric else say(
            "{name}: {width} × {height} in", **values
        )  # fmt: skip
    if metric:
        return say("{name}: {count} labels, {width} × {height} mm", **values)
    return say("{name}: {count} labels, {width} × {height} in", **values)
