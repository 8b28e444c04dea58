"""Brings the catalogs of words up to date: `python -m tests.words` finds every sentence, then writes each .po and .mo.

A new sentence stands in the .po with an empty translation, one that is gone is taken out; what is to do is printed.
"""

from __future__ import annotations

import csv
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from pantry.language import LANGUAGES, PAPER

if TYPE_CHECKING:
    from collections.abc import Iterator

Sentence = str | tuple[str, ...]
Said = tuple[str, Sentence, str]  # the file that it stands in, the sentence, its context

ROOT = Path(__file__).parents[1]
CATALOGS = ROOT / "resources" / "languages"
ERRORS = (
    "PantryError", "SiteFileError", "NotSaved", "RefusedInput", "StickError", "NotWritten", "Refused", "UnusableLine",
    "UnusableRow",
)  # fmt: skip
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "say": None, "_say": None, "say_many": (1, 2), "in_each": (2,), "sentence": None,
    **dict.fromkeys(ERRORS),
}  # fmt: skip
PAPER_ROOM = "pantry/paper"
SAYS = ("say", "_say", "say_many", "in_each")  # in the paper's room these are the words of papers; errors are not
ON_PAPERS_TOO = (
    "pantry/language.py",
    "pantry/codes/dates.py",
    "pantry/codes/measures.py",
    "pantry/rules/date_policy.py",
    "resources/cards.csv",
)
_WIDTH = 110


@cache
def sentences() -> tuple[Said, ...]:
    """Every sentence that can be said: the code's, and the titles of cards."""
    return tuple(_sentences())


def _sentences() -> Iterator[Said]:
    for room in ("pantry", "ui"):
        for name, said in _said_in(ROOT / room, KEYWORDS):
            if f"{room}/{name}".startswith(PAPER_ROOM):
                continue
            yield f"{room}/{name}", said, ""
    papers = {word: KEYWORDS[word] for word in SAYS}
    for name, said in _said_in(ROOT / PAPER_ROOM, papers):
        yield f"{PAPER_ROOM}/{name}", said, PAPER
    for name, said in _said_in(ROOT / PAPER_ROOM, {word: KEYWORDS[word] for word in KEYWORDS.keys() - papers}):
        yield f"{PAPER_ROOM}/{name}", said, ""
    with (ROOT / "resources" / "cards.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield "resources/cards.csv", row["title"], ""


def _said_in(room: Path, keywords: dict[str, tuple[int, ...] | None]) -> Iterator[tuple[str, Sentence]]:
    for name, _, said, _, _ in extract_from_dir(room, [("**.py", "python")], keywords=keywords):
        if said:
            yield name, said


def sentences_for(code: str) -> Iterator[Said]:
    """Those that a language needs: all where the window speaks it, else what stands on papers."""
    for file_name, said, context in sentences():
        if code in LANGUAGES or context == PAPER or file_name in ON_PAPERS_TOO:
            yield file_name, said, context


def language_of(path: Path) -> str:
    """The language of a .po."""
    return path.parts[-3]


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
    for file_name, said, context in sentences_for(language_of(path)):
        template.add(said, locations=[(file_name, 0)], context=context or None)
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
