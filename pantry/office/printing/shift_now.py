"""The back of the shift card, filled in from the books: what is open, held and short-dated, and who has the key.

In: where words come from, the languages of who reads it, who has the key. Out: a page in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.codes.dates import date_words
from pantry.codes.lots import read_lot
from pantry.language import capitalized, on_paper
from pantry.office.bag_words import item_of_bag, item_words
from pantry.office.open_end_words import open_end_words, open_since_words
from pantry.office.start_words import day_words, place_words, soon_amount, soon_date
from pantry.office.starting import day_start
from pantry.office.talk_parts import TalkParts
from pantry.paper.kind_words import kind_words
from pantry.paper.signs.told_page import ToldBlock, ToldPage, in_all

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.readings.holds import Hold

_MOST = 8  # lines of a block, so that all of it is one page


def shift_now(source: FromBooks, languages: tuple[Language, ...], key: str) -> ToldPage:
    """As it is at this moment, each line in each language; nothing open, held or short-dated is said too."""
    return in_all(tuple(_now(source, language, key) for language in languages))


def _now(source: FromBooks, language: Language, key: str) -> ToldPage:
    say = language.say
    parts = _parts(source, language)
    start = day_start(parts, source.site_file.today)
    about = [place_words(start), day_words(start, language)]
    if start.point_person:
        lead = capitalized(say(source.settings.lead_name))
        about.append(say("{title}: {value}", title=lead, value=start.point_person))
    opened = tuple(
        " ".join(filter(None, (open_end_words(end, language), open_since_words(end, language))))
        for end in start.open_ends
    )
    held = tuple(_held(hold, parts) for hold in source.shelf.holds.open())
    soon = tuple(f"{soon_amount(one, parts)} · {soon_date(one, language)}" for one in start.short_dated)
    return ToldPage(
        say("Right now"),
        " · ".join(filter(None, about)),
        (
            ToldBlock(say("Open"), _most(opened, language) or (say("Nothing is open."),)),
            ToldBlock(say("Held: do not give"), _most(held, language) or (say("Nothing is held."),)),
            ToldBlock(say("Give first"), _most(soon, language) or (say("Nothing is short-dated."),)),
        ),
        asks=say("Who has the key"),
        said=key,
    )


def _parts(source: FromBooks, language: Language) -> TalkParts:
    kinds = {kind.value: kind_words(kind, on_paper(language.code)) for kind in Kind}
    return TalkParts(
        source.books, source.shelf, source.site_file.reading, source.clock, language, source.settings.units, kinds
    )


def _held(hold: Hold, parts: TalkParts) -> str:
    """Which food, of which lot or date, and why."""
    lot = read_lot(hold.lot)
    which = (lot.code, date_words(lot.date, parts.language) if lot.date else "")
    name = item_words(parts, item_of_bag(parts, hold.item))
    return " · ".join(filter(None, (name, *which, hold.why)))


def _most(lines: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """The first ones, and how many more there are."""
    if len(lines) <= _MOST:
        return lines
    more = len(lines) - _MOST + 1
    return (*lines[: _MOST - 1], language.say("and {n} more", n=language.number(more)))
