"""Opens a bundle that lies on a stick: its folder, or where that is damaged the zip beside it.

In: what was found on the stick. Out: a proven bundle with its bytes, nothing where it was never finished, or Refused.
"""

from __future__ import annotations

import contextlib
import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.stick.about import folder_name
from pantry.stick.bundle import Files, Opened, read_bundle
from pantry.stick.folders import FoundBundle, read_bundle_folder, read_bundle_zip, zip_bytes
from pantry.stick.refusals import Refused
from pantry.stick.zipped import read_zip, write_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Brought:
    """A bundle that passed every check, and its files as read."""

    opened: Opened
    files: Files
    found: FoundBundle

    @property
    def folder(self) -> str:
        """The name that its folder has by rights."""
        about = self.opened.about
        return folder_name(about.date, about.number, self.opened.bundle)

    def packed(self) -> bytes:
        """A zip of the files: the one beside the folder where it holds the same, else one made here."""
        if self.found.zip is not None:
            try:
                beside = zip_bytes(self.found.zip)
                if read_zip(beside) == self.files:
                    return beside
            except (Refused, OSError):
                pass  # the folder is whole, so its zip is not needed
        return write_zip(self.folder, self.opened.about.date, self.files)


@contextlib.contextmanager
def one_bundle() -> Iterator[None]:
    """No looking for garbage while a bundle's cells, a million and none in a circle, come and go: it took a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def open_found(found: FoundBundle) -> Brought | None:
    """The proven bundle; None where it was never finished. Raises Refused with what is wrong with the folder."""
    refused: Refused | None = None
    unfinished = False
    sources: tuple[tuple[Path | None, Callable[[Path], Files | None]], ...] = (
        (found.folder, read_bundle_folder),
        (found.zip, read_bundle_zip),
    )
    for path, read in sources:
        if path is None:
            continue
        try:
            files = _files(path, read)
            if files is not None:
                return _proven(found, files)
            unfinished = True
        except Refused as trouble:
            refused = refused or trouble
    if refused is None or unfinished:
        return None
    raise refused


def _files(path: Path, read: Callable[[Path], Files | None]) -> Files | None:
    try:
        return read(path)
    except OSError as trouble:
        if not path.parent.is_dir():
            raise  # the stick is gone, not just this bundle
        why = (trouble.strerror or "unknown").lower()
        raise Refused("It can't be read from the stick ({why}).", file=path.name, why=why) from trouble


def _proven(found: FoundBundle, files: Files) -> Brought:
    brought = Brought(read_bundle(files), files, found)
    name = brought.folder
    if found.name != name and not found.name.startswith(f"{name}-"):
        raise Refused("The folder has another name than its bundle: {name}.", file=found.name, name=name)
    return brought
