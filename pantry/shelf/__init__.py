"""Questions to the books: on hand, by date, running low, today's lines. Reads only."""

from pantry.shelf.bags import Bag, Portion, read_recipe, recipe_text
from pantry.shelf.items import Item
from pantry.shelf.named_places import Place
from pantry.shelf.shelf import Shelf
from pantry.shelf.stock import StockRow
from pantry.shelf.today import EntryView
from pantry.shelf.unknowns import Unknown

__all__ = [
    "Bag", "EntryView", "Item", "Place", "Portion", "Shelf", "StockRow", "Unknown", "read_recipe", "recipe_text",
]  # fmt: skip
