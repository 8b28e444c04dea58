"""What the day came to and what runs out: rows that only tell."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.errors import sentence
from pantry.office.closing_talk.matter import ClosingRow, Matter, Section, Told
from pantry.office.closing_talk.summed import PlatesMatter
from pantry.rules.waste import SPILLED, WASTE_REASONS
from pantry.shelf.loose import loose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pantry.office.closing_talk.parts import ClosingParts

_MOST_LOW = 5
_MOST_REASONS = 3
_REASONS = (*WASTE_REASONS, SPILLED, sentence("other"))


def day_matters(parts: ClosingParts) -> Iterator[Matter]:
    """Who came, plates, waste."""
    language, period = parts.language, parts.reports.day(parts.day)
    households = language.say_many("{n} household", "{n} households", period.households)
    people = language.say_many("{n} person", "{n} people", period.people)
    came = language.say("{households}, {people}", households=households, people=people)
    yield Told(parts, ClosingRow("came", Section.CAME, came, language.say("Who came")))
    yield PlatesMatter(parts)
    if period.waste_g:
        waste = language.say("{weight} composted or thrown away", weight=parts.talk.weight(period.waste_g))
        yield Told(parts, ClosingRow("waste", Section.WASTE, waste, _reasons(parts, period.by_waste)))


def low_matters(parts: ClosingParts) -> Iterator[Matter]:
    """What guests took and is nearly gone, of known products."""
    found = ((low, parts.item(low.item)) for low in parts.talk.shelf.running_low(parts.day, _MOST_LOW + len(Kind)))
    products = ((low, item) for low, item in found if item.item != loose(item.kind))  # the rest is said of the kind
    for low, item in islice(products, _MOST_LOW):
        left = parts.language.say("{amount} left", amount=parts.talk.quantity(low.on_hand, low.unit))
        row = ClosingRow(
            f"low {low.item}", Section.RUNS_OUT, parts.talk.called(item), parts.language.say("Needed next time"), left
        )
        yield Told(parts, row)


def _reasons(parts: ClosingParts, by_waste: Mapping[str, int]) -> str:
    """Why it was thrown away: the heaviest first, as many as a row has room for."""
    language = parts.language
    heaviest = sorted(by_waste.items(), key=lambda found: -found[1])
    told = [
        language.say("{reason} {weight}", reason=_reason(parts, reason), weight=parts.talk.weight(grams))
        for reason, grams in heaviest
    ]
    if len(told) <= _MOST_REASONS:
        return language.listed(told)
    first, more = language.listed(told[: _MOST_REASONS - 1]), len(told) - _MOST_REASONS + 1
    return language.say_many("{first} and {n} more", "{first} and {n} more", more, first=first)


def _reason(parts: ClosingParts, reason: str) -> str:
    return parts.language.say(reason) if reason in _REASONS else reason
