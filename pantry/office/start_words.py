"""What the day starts with, in words, line by line; each line knows what it is about, and so where it is mended.

In: a `DayStart`. Out: rows for a screen or a terminal.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.codes.dates import date_words
from pantry.office.bag_words import held_words, item_words, needs_look
from pantry.office.open_end_words import elsewhere_words, open_end_words, open_since_words
from pantry.office.talk_rows import RowTone, TalkRow
from pantry.rules.date_policy import Verdict
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.office.starting import BagToday, DayStart, SoonDated
    from pantry.office.talk_parts import TalkParts

POINT, CALLED, WHERE, BAG, SHORT, OPEN = "point", "called", "where", "bag:", "short", "open:"
ELSEWHERE = "elsewhere:"
MOST_DATED = 4
_TONES = {Verdict.FINE: RowTone.PLAIN, Verdict.LOOK_FIRST: RowTone.LOOK, Verdict.DO_NOT_GIVE: RowTone.STOP}


def day_words(start: DayStart, language: Language) -> str:
    """Sat, Nov 21 · Saturday share."""
    day = language.day(date.fromisoformat(start.date))
    return f"{day} · {start.called}" if start.called else day


def place_words(start: DayStart) -> str:
    """Oak St table · Church hall."""
    return f"{start.site} · {start.where}" if start.where else start.site


def start_rows(start: DayStart, parts: TalkParts) -> tuple[TalkRow, ...]:
    """A row for each line under the day's name."""
    return (*_bag_rows(start, parts), *_dated_rows(start, parts), *_open_rows(start, parts.language))


def _bag_rows(start: DayStart, parts: TalkParts) -> Iterator[TalkRow]:
    for one in start.bags:
        tone = RowTone.LOOK if one.falls_short or needs_look(one.held) else RowTone.PLAIN
        held = (held_words(parts, line) for line in one.held)
        words = " · ".join((*held, _bag_words(one, parts.language)))
        yield TalkRow(f"{BAG}{one.bag.bag}", one.bag.name, words, _planned_words(one, parts.language), tone)


def _planned_words(one: BagToday, language: Language) -> str:
    return "" if one.planned is None else language.say("{n} planned", n=language.number(one.planned))


def _bag_words(one: BagToday, language: Language) -> str:
    """Enough for 64 · twice from 5 people on · limit 1: what there is, and who takes how many."""
    say, bag = language.say, one.bag
    enough = one.enough
    told = (
        say("Only counted, no recipe") if enough is None else say("Enough for {n}", n=language.number(enough)),
        say("Joins another bag") if bag.extra else "",
        say("Two from {n} people on", n=bag.two_from) if bag.two_from else "",
        say("Limit {limit}", limit=bag.limit) if bag.limit else "",
    )
    return " · ".join(filter(None, told))


def _dated_rows(start: DayStart, parts: TalkParts) -> Iterator[TalkRow]:
    language = parts.language
    shown = start.short_dated[:MOST_DATED]
    for one in shown:
        yield TalkRow(SHORT, soon_amount(one, parts), soon_date(one, language), tone=_TONES[one.verdict])
    if more := len(start.short_dated) - len(shown):
        yield TalkRow(SHORT, language.say_many("{n} more is short-dated", "{n} more are short-dated", more))


def soon_date(one: SoonDated, language: Language) -> str:
    """Dated Nov 24, 2026 · Look first."""
    by = language.say("Dated {date}", date=date_words(one.best_by, language))
    return " · ".join(filter(None, (by, _verdict_words(one.verdict, language))))


def soon_amount(one: SoonDated, parts: TalkParts) -> str:
    """12 × Milk, gallon."""
    name = item_words(parts, one.item)
    if one.item.unit == WEIGHED:
        return parts.language.say("{weight} {name}", weight=parts.weight(one.quantity), name=name)
    return parts.language.say("{n} × {name}", n=parts.language.number(one.quantity), name=name)


def _verdict_words(verdict: Verdict, language: Language) -> str:
    match verdict:
        case Verdict.FINE:
            return ""
        case Verdict.LOOK_FIRST:
            return language.say("Look first")
        case Verdict.DO_NOT_GIVE:
            return language.say("Do not give")


def _open_rows(start: DayStart, language: Language) -> Iterator[TalkRow]:
    for end in start.open_ends:
        yield TalkRow(f"{OPEN}{end.kind}", open_end_words(end, language), open_since_words(end, language))
    for noted in start.elsewhere:
        words = elsewhere_words(noted, language)
        yield TalkRow(f"{ELSEWHERE}{noted.laptop}", words, language.say("A stick brings the answer."))
