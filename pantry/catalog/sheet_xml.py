"""The XML in a workbook (XLSX): the rows of a sheet, the texts that cells share, the names of its parts.

In: pieces of XML. Out: what stands in them, each piece taken once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar
from xml.parsers import expat

from pantry.catalog.cells import Row
from pantry.catalog.number_cells import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_COLUMNS = 500
Taken = TypeVar("Taken")


class Part(Protocol[Taken]):
    """A part of a workbook while it is read."""

    def feed(self, xml: bytes, *, is_last: bool = False) -> list[Taken]:
        """What has come to its end with this piece. Raises ValueError where it is no part of a workbook."""


class _Xml:
    """Feeds a parser that declares nothing: what a declaration stands for may swell without end."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.EntityDeclHandler = _refuse
        self._parser.StartElementHandler = lambda name, attributes: self._start(name.rpartition(":")[2], attributes)
        self._parser.EndElementHandler = lambda name: self._end(name.rpartition(":")[2])
        self._parser.CharacterDataHandler = self._text

    def _parse(self, xml: bytes, *, is_last: bool) -> None:
        try:
            self._parser.Parse(xml, is_last)
        except (expat.ExpatError, IndexError) as trouble:
            raise ValueError(*trouble.args) from trouble

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        """An element starts."""

    def _end(self, name: str) -> None:
        """An element ends."""

    def _text(self, text: str) -> None:
        """Text stands there."""


class Elements(_Xml):
    """The attributes of all elements of one name."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self._wanted = wanted
        self._found: list[dict[str, str]] = []

    def feed(self, xml: bytes, *, is_last: bool = False) -> list[dict[str, str]]:
        """What has come."""
        self._parse(xml, is_last=is_last)
        found, self._found = self._found, []
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._wanted:
            self._found.append({key.rpartition(":")[2]: value for key, value in attributes.items()})


class SharedTexts(_Xml):
    """The texts that cells share, in order; how they are read aloud is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []
        self._pieces: list[str] = []
        self._takes = False
        self._aloud = False

    def feed(self, xml: bytes, *, is_last: bool = False) -> list[str]:
        """The texts that have come to their end."""
        self._parse(xml, is_last=is_last)
        found, self._found = self._found, []
        return found

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._aloud = True
        self._takes = name == "t" and not self._aloud

    def _end(self, name: str) -> None:
        self._takes = False
        if name == "rPh":
            self._aloud = False
        elif name == "si":
            self._found.append("".join(self._pieces))

    def _text(self, text: str) -> None:
        if self._takes:
            self._pieces.append(text)


class SheetRows(_Xml):
    """The rows of a sheet, by their numbers."""

    def __init__(self, shared: Sequence[str]) -> None:
        super().__init__()
        self._shared = shared
        self._found: list[Row] = []
        self._number = 0
        self._cells: list[str] = []
        self._at = 0
        self._kind = ""
        self._pieces: list[str] = []
        self._takes = False

    def feed(self, xml: bytes, *, is_last: bool = False) -> list[Row]:
        """The rows that have come to their end."""
        self._parse(xml, is_last=is_last)
        found, self._found = self._found, []
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            place = attributes.get("r")
            self._at = _column(place) if place else self._at + 1
            self._kind = attributes.get("t", "n")
            self._pieces = []
        elif name in {"v", "t"}:
            self._takes = True
        elif name == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._cells, self._at = [], 0

    def _end(self, name: str) -> None:
        self._takes = False
        if name == "c" and self._pieces and self._at <= MOST_COLUMNS:
            self._cells.extend([""] * (self._at - 1 - len(self._cells)))
            self._cells[self._at - 1 :] = [self._cell("".join(self._pieces))]
        elif name == "row" and self._cells:
            self._found.append(Row(self._number, tuple(self._cells)))

    def _text(self, text: str) -> None:
        if self._takes:
            self._pieces.append(text)

    def _cell(self, text: str) -> str:
        match self._kind:
            case "n":
                return typed(text)
            case "s":
                return self._shared[int(text)]
            case "e":
                return ""
            case _:
                return text


def _column(place: str) -> int:
    """The number of a column, from `A1`: 1."""
    number = 0
    for letter in place:
        if not "A" <= letter <= "Z":
            break
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _refuse(*_declared: object) -> None:
    raise ValueError("a workbook declares nothing")
