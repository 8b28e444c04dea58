"""Names an item: its code, kind and grams too. All its past lines read the new name; it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.kinds import Kind
from pantry.codes.measures import Units
from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft
from pantry.office.kept_words import refuse_command
from pantry.readings.fields import NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.shelf import Item, Shelf

LONGEST_NAME = 200
MOST_GRAMS = 1_000_000
_SAID = frozenset({NAME, "kind", "grams"})


@dataclass(frozen=True, slots=True)
class Named:
    """What is said of an item; None: nothing is said. `code` is kept where none was read before."""

    name: str
    kind: str | None = None
    grams: int | None = None
    code: str = ""


def name_item(books: Books, shelf: Shelf, clock: Clock, item: str, said: Named) -> Item:
    """Sets what an item is called, and its kind and grams where they are said. Raises RefusedInput, NotSaved."""
    name = one_line(said.name)
    _refuse_bad(name, said, shelf.settings().units)
    known = shelf.item(item)
    fields = {**_of_the_catalog(known), NAME: name}
    language = shelf.settings().language
    if known and language in known.names:
        fields[f"{NAME}:{language}"] = name
    if said.code and not (known and known.code):
        fields["code"] = one_line(said.code)
    if said.kind is not None:
        fields["kind"] = said.kind
    if said.grams is not None:
        fields["grams"] = str(said.grams)
    rows = tuple(Change(thing=item, field=field, value=value) for field, value in fields.items() if value)
    books.record(Draft(Act.NAMED, clock.today().isoformat(), rows))
    found = shelf.item(item)
    if found is None:
        raise RefusedInput("The name was saved, but the item can't be read. Run: pantry check")
    return found


def take_back_name(books: Books, shelf: Shelf, clock: Clock, item: str, before: Mapping[str, str]) -> None:
    """Its names, kind and grams read again as they did `before`; what was blank is unknown again. Raises NotSaved."""
    known = shelf.item(item)
    now = known.fields if known else {}
    said = [field for field in {**now, **before} if field in _SAID or field.startswith(f"{NAME}:")]
    rows = tuple(
        Change(thing=item, field=field, value=before.get(field, ""))
        for field in said
        if now.get(field, "") != before.get(field, "")
    )
    if rows:
        books.record(Draft(Act.NAMED, clock.today().isoformat(), rows))


def _refuse_bad(name: str, said: Named, units: Units) -> None:
    refuse_command(name)
    if not name or len(name) > LONGEST_NAME:
        raise RefusedInput("A name has 1 to {most} letters. Nothing was changed. Type it again.", most=LONGEST_NAME)
    if said.kind is not None and said.kind not in Kind.__members__.values():
        raise RefusedInput(
            "There is no kind {kind}. Nothing was changed. The kinds are: {kinds}.",
            kind=said.kind,
            kinds=", ".join(Kind),
        )
    if said.grams is not None and not 0 < said.grams <= MOST_GRAMS:
        most = "1,000 kg" if units is Units.METRIC else "2,204 lb"
        raise RefusedInput("One weighs more than 0 and at most {most}. Nothing was changed. Type it again.", most=most)


def _of_the_catalog(known: Item | None) -> dict[str, str]:
    """What this laptop's catalog says of an item that the books don't hold yet; the new name replaces its own alone."""
    if known is None or known.in_books:
        return {}
    return known.said_first() | {f"{NAME}:{language}": name for language, name in known.names.items()}
