"""The books: the only writer of events; keeps the derived tables in step."""

from pantry.books.arriving import Arriving, Row
from pantry.books.books import Books, Merge, Saved, Unsent, day_thing, one_line

__all__ = ["Arriving", "Books", "Merge", "Row", "Saved", "Unsent", "day_thing", "one_line"]
