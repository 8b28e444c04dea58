"""`pantry catalog`: brings products in, finds them, names them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pantry.catalog.importing import import_file
from pantry.catalog.search import search
from pantry.cli.output import as_json as json_of
from pantry.cli.output import print_json, print_rows, progress_on_terminal
from pantry.codes import code_of
from pantry.errors import RefusedInput
from pantry.office.naming import name_item

if TYPE_CHECKING:
    from pantry.cli.sites import Chosen

_COLUMNS = ("item", "code", "name", "kind")
_SHOWN_PROBLEMS = 10
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document.")


@click.group()
def catalog() -> None:
    """Products: bring them in, find them, name them."""


@catalog.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--as", "as_format", type=click.Choice(["off", "csv"]), help="The file's format; it is found out where it can be."
)
@_JSON
@click.pass_obj
def catalog_import(chosen: Chosen, file: Path, as_format: str | None, *, as_json: bool) -> None:
    """Bring products in from a CSV of your own, or from an Open Food Facts CSV export of any size.

    Example: pantry catalog import products.csv
    """
    pantry = chosen.open()
    try:
        progress = progress_on_terminal("Reading")
        imported = import_file(pantry.site_file.db, file, as_format=as_format, progress=progress)
    finally:
        pantry.close()
    if as_json:
        print_json(imported)
        return
    click.echo(
        f"{imported.read:,} lines read: {imported.added:,} products are new, {imported.changed:,} changed,"
        f" {imported.refused:,} lines could not be used."
    )
    for problem in imported.problems[:_SHOWN_PROBLEMS]:
        click.echo(f"  line {problem.line}: {problem.why}")


@catalog.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values.")
@_JSON
@click.pass_obj
def catalog_search(chosen: Chosen, words: tuple[str, ...], *, as_csv: bool, as_json: bool) -> None:
    """Find products by any part of a word; accents don't matter, and one typo is forgiven.

    Example: pantry catalog search frijol
    """
    pantry = chosen.open()
    try:
        found = search(pantry.site_file.reading, " ".join(words), limit=50, language=pantry.settings.language)
        rows = [
            {"item": one.item, "code": _code(one.item, item.code if (item := pantry.shelf.item(one.item)) else ""),
             "name": one.name, "kind": str(one.kind)}
            for one in found
        ]  # fmt: skip
    finally:
        pantry.close()
    how = "json" if as_json else "csv" if as_csv else "table"
    if how == "table" and not rows:
        click.echo("Nothing found. Try fewer letters.")
        return
    print_rows(rows, _COLUMNS, how)


@catalog.command("name")
@click.argument("code")
@click.argument("name")
@click.option("--kind", help="Its kind: produce, bread, dairy, dry, ...")
@click.option("--grams", type=click.IntRange(1, 1_000_000), help="The grams of one.")
@_JSON
@click.pass_obj
def catalog_name(chosen: Chosen, code: str, name: str, kind: str | None, grams: int | None, *, as_json: bool) -> None:  # noqa: PLR0913 - one for each option
    """Name an item by its code or id; all its past lines read the new name.

    Example: pantry catalog name 036000291452 "Black beans, 15 oz" --kind dry --grams 425
    """
    pantry = chosen.open()
    try:
        item_id = pantry.shelf.bound(code) or (code if pantry.shelf.item(code) else item_of(code))
        item = name_item(pantry.books, pantry.shelf, chosen.clock, item_id, name=name, kind=kind, grams=grams)
    finally:
        pantry.close()
    if as_json:
        print_json(json_of(item))
    else:
        click.echo(f"{item.item} is {item.name} now.")


def item_of(code: str) -> str:
    """The item id of a product code, PLU or code of our own. Raises RefusedInput."""
    found = code_of(code.strip())
    if found is None:
        raise RefusedInput("{code} is no code that Pantry knows. Nothing was changed. Check its digits.", code=code)
    return found


def _code(item: str, code: str) -> str:
    return code or (item[1:] if item[:1] in "p" else item[1:].removeprefix("00") if item[:1] == "g" else "")
