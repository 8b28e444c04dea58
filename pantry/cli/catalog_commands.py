"""`pantry catalog`: brings products in, finds them, names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pantry.catalog.allergens import allergens_written
from pantry.catalog.importing import FORMATS, import_file
from pantry.catalog.items import source_of_name
from pantry.catalog.search import search
from pantry.catalog.told import Source
from pantry.catalog.words import clean
from pantry.cli.output import (
    CSV,
    FILE,
    JSON,
    UNNAMED,
    counted,
    how_of,
    print_first_problems,
    print_json,
    print_rows,
    progress_on_terminal,
)
from pantry.cli.pin_file import PIN_FILE, opened_by_lead
from pantry.codes.line_reading import code_of
from pantry.codes.own import read_own_code
from pantry.errors import RefusedInput
from pantry.office.allergens import allergens_said, say_allergens
from pantry.office.naming import Named, name_item
from pantry.settings import Units
from pantry.shelf.item_words import item_words
from pantry.shelf.items import shown_code, unknown_item

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.cli.output import Cell
    from pantry.cli.sites import Chosen
    from pantry.shelf import Item

_COLUMNS = ("item", "code", "name", "kind", "source")
_SITE, _SITE_SHOWN = "site", "this site"
_SOURCES: Mapping[Source, tuple[str, str]] = {
    Source.OWN: ("own", "own list"),
    Source.STARTER: ("starter", "Pantry's starter list"),
    Source.PLU_LIST: ("plu", "PLU list"),
    Source.FOODKEEPER: ("foodkeeper", "USDA FoodKeeper"),
    Source.OPEN_FOOD_FACTS: ("off", "Open Food Facts"),
    Source.FOOD_DATA_CENTRAL: ("fdc", "USDA FoodData Central"),
}
_MOST_FOUND = 50


@click.group()
def catalog() -> None:
    """Products: bring them in, find them, name them.

    Example: pantry catalog search beans
    """


@catalog.command("import")
@click.argument("file", type=FILE)
@click.option(
    "--as",
    "as_format",
    type=click.Choice([form.word for form in FORMATS]),
    help="The file's format; it is found out where it can be.",
)
@PIN_FILE
@JSON
@click.pass_obj
def catalog_import(chosen: Chosen, file: Path, as_format: str | None, pin_file: Path | None, *, as_json: bool) -> None:
    """Bring products in from a list of your own, or as they are downloaded, of any size.

    A list of your own is a CSV or XLSX file. Others are Open Food Facts (off: CSV or JSONL, packed too), the USDA's
    FoodData Central (fdc: the folder or zip of branded foods) and FoodKeeper (XLS or JSON), and the PLU list (CSV).

    Example: pantry catalog import products.csv
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        progress = progress_on_terminal("Reading")
        imported = import_file(pantry.site_file.db, file, as_format=as_format, progress=progress)
    if as_json:
        print_json(imported)
        return
    click.echo(
        f"{counted(imported.read, 'line')} read: {counted(imported.added, 'product')} new,"
        f" {imported.changed:,} changed, {counted(imported.refused, 'line')} could not be used."
    )
    print_first_problems(f"line {problem.line}: {problem.why}" for problem in imported.problems)


@catalog.command("search")
@click.argument("words", nargs=-1, required=True)
@CSV
@JSON
@click.pass_obj
def catalog_search(chosen: Chosen, words: tuple[str, ...], *, as_csv: bool, as_json: bool) -> None:
    """Find products by any part of a word, or by their code; accents don't matter, and one typo is forgiven.

    Example: pantry catalog search frijol
    """
    sought, how = " ".join(words), how_of(as_json=as_json, as_csv=as_csv)
    with chosen.opened() as pantry:
        coded = [(one.item, item_words(one, pantry.language), one.kind)
                 for one in _with_code(pantry, sought)]  # fmt: skip
        found = search(pantry.site_file.reading, sought, limit=_MOST_FOUND, language=pantry.settings.language)
        named = [(one.item, one.name, str(one.kind)) for one in found if one.item not in {item for item, *_ in coded}]
        rows: list[dict[str, Cell]] = [
            {"item": item, "code": _code(pantry, item), "name": name or (UNNAMED if how == "table" else None),
             "kind": kind or None, "source": _source(pantry, item, name, how)}
            for item, name, kind in (*coded, *named)
        ]  # fmt: skip
    if how == "table" and not rows:
        click.echo("Nothing found. Try fewer letters.")
        return
    print_rows(rows, _COLUMNS, how)


@catalog.command("name")
@click.argument("code")
@click.argument("name")
@click.option("--kind", help="Its kind: produce, bread, dairy, dry, ...")
@click.option("--grams", type=click.IntRange(1, 1_000_000), help="The grams of one.")
@PIN_FILE
@JSON
@click.pass_obj
def catalog_name(
    chosen: Chosen,
    code: str,
    name: str,
    kind: str | None,
    grams: int | None,
    pin_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Name an item by its code or id; all its past lines read the new name.

    Example: pantry catalog name 036000291452 "Black beans, 15 oz" --kind dry --grams 425
    """
    with opened_by_lead(chosen, pin_file) as pantry:
        item_id = item_of(pantry, code)
        is_ours = clean(code) in (item_id, pantry.shelf.own_code(item_id))
        said = Named(name, kind, grams, code="" if is_ours else clean(code))
        item = name_item(pantry.books, pantry.shelf, chosen.clock, item_id, said)
    if as_json:
        print_json(
            {"item": item.item, "code": shown_code(item.item, item.fields), "name": item.name,
             "kind": item.kind or None,
             "unit": item.unit, "grams": item.grams}
        )  # fmt: skip
    else:
        click.echo(f"{item.item} is {item.name} now.")


@catalog.command("allergens")
@click.argument("code")
@click.argument("said", metavar="[ALLERGENS]", nargs=-1)
@PIN_FILE
@JSON
@click.pass_obj
def catalog_allergens(
    chosen: Chosen, code: str, said: tuple[str, ...], pin_file: Path | None, *, as_json: bool
) -> None:
    """Say which of the nine major allergens an item contains, as its label names them; alone: what is known.

    They are milk, eggs, fish, shellfish, tree nuts, peanuts, wheat, soybeans and sesame; or none, or unknown. The
    stock's filter and the labels of repacked food use them.

    Example: pantry catalog allergens 036000291452 milk, wheat
    """
    opened = opened_by_lead(chosen, pin_file) if said else chosen.opened()
    with opened as pantry:
        item = item_of(pantry, code)
        if said:
            text = allergens_said(" ".join(said))
            say_allergens(pantry.books, pantry.shelf, chosen.clock, item, text)
        known = pantry.shelf.item(item) or unknown_item(item)
        name = item_words(known, pantry.language)
    if as_json:
        print_json({"item": item, "code": shown_code(item, known.fields), "name": name or None,
                    "allergens": None if known.allergens is None else list(known.allergens)})  # fmt: skip
    else:
        click.echo(f"{name or UNNAMED}: {allergens_written(known.allergens) or 'nobody said its allergens yet'}.")


def item_of(pantry: Pantry, code: str) -> str:
    """The item that a product code, PLU, code of ours or id names, known or not. Raises RefusedInput."""
    known = _with_code(pantry, code)
    found = known[0].item if known else code_of(clean(code), us_units=pantry.settings.units is Units.US)
    if found is None:
        raise RefusedInput("{code} is no code that Pantry knows. Nothing was changed. Check its digits.", code=code)
    return found


def _with_code(pantry: Pantry, text: str) -> list[Item]:
    """What the books or the catalog know by this code or id; eight digits can be two products."""
    us_units = pantry.settings.units is Units.US
    said = clean(text)
    own = read_own_code(said)
    readings = (
        pantry.shelf.bound(said),
        own.code.item if own else said,
        code_of(said, us_units=us_units),
        code_of(said, us_units=not us_units),
    )
    known = (pantry.shelf.item(item) for item in dict.fromkeys(readings) if item)
    return [one for one in known if one]


def _source(pantry: Pantry, item: str, name: str, how: str) -> str:
    """Where a name comes from: the source that the catalog has it of, or the site itself."""
    source = source_of_name(pantry.site_file.reading, item, name)
    word, shown = (_SITE, _SITE_SHOWN) if source is None else _SOURCES[source]
    return shown if how == "table" else word


def _code(pantry: Pantry, item: str) -> str:
    known = pantry.shelf.item(item)
    return shown_code(item, known.fields if known else {})
