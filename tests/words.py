"""Brings the catalogs of words up to date: `python -m tests.words` finds every sentence, then writes each .po and .mo.

A new sentence stands in the .po with an empty translation, one that is gone is taken out; what is to do is printed.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

Sentence = str | tuple[str, ...]

ROOT = Path(__file__).parents[1]
CATALOGS = ROOT / "resources" / "languages"
ERRORS = (
    "PantryError", "SiteFileError", "NotSaved", "RefusedInput", "StickError", "PaperError", "Refused", "UnusableLine",
)  # fmt: skip
KEYWORDS = {
    "say": None, "_say": None, "say_many": (1, 2), "sentence": None, "Advice": (2,), **dict.fromkeys(ERRORS),
}  # fmt: skip
_WIDTH = 110


def sentences() -> Iterator[tuple[str, Sentence]]:
    """Every sentence that can be said, with the file that it stands in: the code's, and the titles of cards."""
    for room in ("pantry", "ui"):
        for name, _, said, _, _ in extract_from_dir(ROOT / room, [("**.py", "python")], keywords=KEYWORDS):
            if said:
                yield f"{room}/{name}", said
    with (ROOT / "resources" / "cards.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield "resources/cards.csv", row["title"]


def catalog_files() -> tuple[Path, ...]:
    """The .po of each language."""
    return tuple(sorted(CATALOGS.glob("*/LC_MESSAGES/pantry.po")))


def read_catalog(path: Path) -> Catalog:
    """A language's catalog as it stands in its file."""
    with path.open("rb") as file:
        return read_po(file)


def to_translate(catalog: Catalog) -> list[str]:
    """What has no translation yet, or one that somebody should look at."""
    return [str(message.id) for message in catalog if message.id and (message.fuzzy or not all(forms(message.string)))]


def forms(said: object) -> tuple[str, ...]:
    """The forms of a sentence or of its translation: one, or one for each kind of number."""
    return tuple(said) if isinstance(said, list | tuple) else (str(said or ""),)


def bring_up_to_date(path: Path) -> Catalog:
    """Writes a language's .po and .mo anew and gives its catalog."""
    template = Catalog()
    for file_name, said in sentences():
        template.add(said, locations=[(file_name, 0)])
    catalog = read_catalog(path)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, catalog, width=_WIDTH, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)
    return catalog


def main() -> None:
    for path in catalog_files():
        missing = to_translate(bring_up_to_date(path))
        told = (f"{path.relative_to(ROOT)}: {len(missing)} to translate", *missing)
        sys.stdout.write("\n  ".join(told) + "\n")


if __name__ == "__main__":
    main()
