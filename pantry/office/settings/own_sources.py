"""The donors of a site by name: those that the table offers, and how their list becomes another one.

In: names. Out: one entry of changes. A donor that is taken out is offered no more and keeps its past lines; the same
name brings it back. One that is renamed stays who it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, new_id
from pantry.language import LANGUAGES, Language, on_paper
from pantry.office.settings.values import SAME_AS
from pantry.paper.report.source_words import source_words
from pantry.places import Role, fixed_places
from pantry.readings.fields import NAME, ROLE
from pantry.settings import NAMES_BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.books import Books, Saved
    from pantry.clock import Clock
    from pantry.shelf import Shelf

_ARCHIVED = "archived"


def own_source_names(shelf: Shelf) -> tuple[str, ...]:
    """The donors on offer by name, as a list of names can hold them."""
    return tuple(_listed(donor.name) for donor in shelf.donors() if not donor.archived)


def set_own_sources(books: Books, shelf: Shelf, clock: Clock, names: tuple[str, ...]) -> Saved | None:
    """From now on these are on offer, and no others; None where they are already. Raises NotSaved."""
    rows = tuple(_changes(shelf, clock, names))
    return books.record(Draft(Act.SET, clock.today().isoformat(), rows)) if rows else None


def rename_own_source(books: Books, shelf: Shelf, clock: Clock, before: str, name: str) -> Saved:
    """A donor is called so from now on, also in its past lines. Raises RefusedInput, NotSaved."""
    donors = shelf.donors()
    donor = next((one for one in donors if _listed(one.name).casefold() == before.casefold()), None)
    if donor is None:
        raise RefusedInput("There is no donor {name} of your own. Nothing was changed.", name=before)
    others = {_listed(one.name).casefold() for one in donors if one is not donor} | _usual(shelf)
    if name.casefold() in others:
        raise RefusedInput("{name} is there already. Nothing was changed. Choose another name.", name=name)
    change = Change(thing=donor.place, field=NAME, value=name)
    return books.record(Draft(Act.SET, clock.today().isoformat(), (change,)))


def names_in(shelf: Shelf, said: str) -> tuple[str, str]:
    """The name of now and the new one, of `Corner Market=Corner Shop`; each may have an equals sign of its own."""
    parts = said.split(SAME_AS)
    ways = [(SAME_AS.join(parts[:at]), SAME_AS.join(parts[at:])) for at in range(1, len(parts))]
    known = {_listed(donor.name).casefold() for donor in shelf.donors()}
    return next((way for way in ways if way[0].casefold() in known), ways[0])


def _changes(shelf: Shelf, clock: Clock, names: tuple[str, ...]) -> Iterator[Change]:
    wanted = {name.casefold() for name in names}
    donors = shelf.donors()
    for donor in donors:
        is_wanted = _listed(donor.name).casefold() in wanted
        if is_wanted is donor.archived:
            yield Change(thing=donor.place, field=_ARCHIVED, value="no" if is_wanted else "yes")
    known = {_listed(donor.name).casefold() for donor in donors} | _usual(shelf)
    for name in names:
        if name.casefold() not in known:
            place = new_id("l", clock)
            yield Change(thing=place, field=ROLE, value=Role.SOURCE.value)
            yield Change(thing=place, field=NAME, value=name)


def _usual(shelf: Shelf) -> set[str]:
    """The kinds of source that every site has, in each language: a donor of the same name would be a second one."""
    fixed = [place.name for place in fixed_places(shelf.site).values() if place.role is Role.SOURCE]
    at_table = (Language(code).say(name).casefold() for name in fixed for code in LANGUAGES)
    on_papers = (source_words(name, on_paper(code)).casefold() for name in fixed for code in LANGUAGES)
    return {*fixed, *at_table, *on_papers}


def _listed(name: str) -> str:
    """A name without the sign that stands between names."""
    return name.replace(NAMES_BETWEEN.strip(), ",")
