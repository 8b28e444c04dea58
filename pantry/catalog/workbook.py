"""The rows of a workbook (XLSX), one at a time, at a steady size of memory.

In: a path. Out: its sheets as tables. Of the libraries for it, one took ten times as long, and one died of a single
cell at the far end of a sheet.
"""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING, TypeVar

from pantry.catalog.sheet_xml import Elements, SharedTexts, SheetRows
from pantry.catalog.tables import Sheet, Tables, no_sheet
from pantry.catalog.unpacking import Unpacking, in_words
from pantry.errors import RefusedInput, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.catalog.cells import Row
    from pantry.catalog.sheet_xml import Part

_Taken = TypeVar("_Taken")

UNREADABLE = sentence(
    "{path} can't be read as a workbook: it is damaged, or locked with a password. Nothing was changed. Open it, choose"
    " Save As and the type CSV UTF-8, and bring that file in."
)
_AT_ONCE = 1 << 16
_LONGEST_ROW = 1 << 20
_MOST_SHARED = 1 << 27


class Workbook(Tables):
    """An open workbook, and its sheets that aren't hidden."""

    def __init__(self, path: Path) -> None:
        """Raises RefusedInput."""
        super().__init__(path)
        self._read_so_far = 0
        self._raw = path.open("rb")
        try:
            with in_words(path):
                self._packed = zipfile.ZipFile(self._raw)
                self._members = self._found_sheets()
        except RefusedInput:
            self.close()
            raise
        self.names = tuple(self._members)

    def table(self, name: str) -> Sheet:
        """Opens a sheet."""
        member = self._members.get(name)
        if member is None:
            raise no_sheet(name, self.path)
        self._size += self._packed.getinfo(member).file_size
        return Sheet(self._rows(member))

    def close(self) -> None:
        """Lets go of the file."""
        self._raw.close()

    def _rows(self, member: str) -> Iterator[Row]:
        with in_words(self.path):
            before = self._done
            for row in self._read(member, SheetRows(self._shared_texts())):
                yield row
                self._done = before + self._read_so_far

    def _shared_texts(self) -> list[str]:
        member = "xl/sharedStrings.xml"
        texts: list[str] = []
        if member in self._packed.namelist():
            letters = 0
            for text in self._read(member, SharedTexts()):
                texts.append(text)
                letters += len(text)
                if letters > _MOST_SHARED:
                    raise self._unreadable()
        return texts

    def _found_sheets(self) -> dict[str, str]:
        """The sheets' names, and where in the package each stands."""
        links = self._read("xl/_rels/workbook.xml.rels", Elements("Relationship"))
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        sheets = [
            one for one in self._read("xl/workbook.xml", Elements("sheet")) if one.get("state") in {None, "visible"}
        ]
        found = {
            one.get("name", ""): posixpath.join("/xl", targets.get(one.get("id"), "")).lstrip("/") for one in sheets
        }
        members = set(self._packed.namelist())
        if not found or not members.issuperset(found.values()):
            raise self._unreadable()
        return found

    def _read(self, member: str, part: Part[_Taken]) -> Iterator[_Taken]:
        """What stands in a part of the package."""
        if member not in self._packed.namelist():
            raise self._unreadable()
        stream = Unpacking(self._packed.open(member), self._raw, self.path)
        since_last = 0
        try:
            while xml := stream.read(_AT_ONCE):
                found = part.feed(xml)
                self._read_so_far = stream.done
                since_last = 0 if found else since_last + len(xml)
                if since_last > _LONGEST_ROW:
                    raise self._unreadable()
                yield from found
            yield from part.feed(b"", is_last=True)
        except ValueError as trouble:
            raise self._unreadable() from trouble

    def _unreadable(self) -> RefusedInput:
        return RefusedInput(UNREADABLE, path=self.path)
