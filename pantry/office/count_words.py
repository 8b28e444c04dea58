"""What is said while something is counted: what is counted, what was found, what Enter will do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pantry.errors import PantryError
from pantry.office.goods import read_amount
from pantry.places import PACKED, SHELF, fixed_place
from pantry.settings import Units
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from pantry.office.count_answers import InHand
    from pantry.office.count_lines import CountLine
    from pantry.office.talk_parts import TalkParts
    from pantry.shelf import Item
    from pantry.shelf.countings import CameMeanwhile, Counting
    from pantry.shelf.found_counts import FoundBy


def what_words(parts: TalkParts, place: str, kind: str = "") -> str:
    """What is counted, as its button names it."""
    say, shelf = parts.language.say, parts.shelf
    if kind:
        return say("Only {kind}", kind=parts.kinds.get(kind, kind))
    if place == fixed_place(shelf.site, SHELF):
        return say("The whole shelf")
    return say("Packed bags") if place == fixed_place(shelf.site, PACKED) else shelf.place_name(place)


def begun_before_words(parts: TalkParts, counting: Counting) -> str:
    """A counting that was left open when its day was closed."""
    people = parts.language.listed(counting.by) or parts.language.say("a sheet")
    return parts.language.say(
        "{people} began this count {day}, and that day was closed since. What you count is added to it."
        " To begin anew, finish it first: What it found.",
        people=people, day=parts.language.day(date.fromisoformat(counting.date)),
    )  # fmt: skip


def counted_words(parts: TalkParts, line: CountLine) -> str:
    """What was found of an item, and what should be there."""
    say, amount = parts.language.say, parts.amount(line.quantity, parts.item(line.item))
    if agrees(parts, line):
        return say("{amount} counted: that is what should be there.", amount=amount)
    return say("{amount} counted. {expected} should be there.", amount=amount, expected=expected_words(parts, line))


def agrees(parts: TalkParts, line: CountLine) -> bool:
    """Whether what should be there was found, as far as it is told: 18.5 lb and 1.5 lb in grams are not quite 20 lb."""
    if line.uncounted or line.unit != WEIGHED or not line.difference:
        return not (line.uncounted or line.difference)
    return expected_words(parts, line) == parts.quantity(line.quantity, line.unit)


def expected_words(parts: TalkParts, line: CountLine) -> str:
    """What the books had."""
    return parts.quantity(line.expected, line.unit)


def difference_words(parts: TalkParts, line: CountLine) -> str:
    """+2, -3, or a sign that all is there."""
    if agrees(parts, line) or not line.difference:
        return "="
    return ("+" if line.difference > 0 else "-") + parts.quantity(abs(line.difference), line.unit)


def found_by_words(parts: TalkParts, line: CountLine) -> str:
    """Who found how many, the one last that reads; nothing where nobody said who."""
    named = [one for one in line.said if one.who]
    if len(line.said) == 1:
        return "".join(one.who for one in named)
    return parts.language.listed(one_of_several(parts, one, line.unit) for one in line.said)


def uncounted_words(parts: TalkParts, line: CountLine) -> str:
    """How much of it nobody counted: of another code that is the same; nothing where all was."""
    amount = parts.quantity(line.uncounted, line.unit)
    return parts.language.say("{n} of it not counted yet", n=amount) if line.uncounted else ""


def one_of_several(parts: TalkParts, found: FoundBy, unit: str) -> str:
    """Ana 12."""
    who = found.who or parts.language.say("a sheet")
    return parts.language.say("{who} {n}", who=who, n=parts.quantity(found.quantity, unit))


def net_of(came: CameMeanwhile, place: str) -> int:
    """How much of an item came to a place meanwhile; less than 0: it went."""
    return sum(one.quantity if one.to_place == place else -one.quantity for one in came.movements)


def moved_words(parts: TalkParts, came: CameMeanwhile, place: str) -> str:
    """How much of an item went or came while it was counted, and how that is taken until somebody says."""
    item = parts.item(came.movements[0].item)
    net = net_of(came, place)
    say, amount = parts.language.say, parts.amount(abs(net), item)
    match net > 0, came.is_after:
        case True, True:
            return say("{amount} came after it was counted.", amount=amount)
        case True, False:
            return say("{amount} came, then it was counted.", amount=amount)
        case False, True:
            return say("{amount} went after it was counted.", amount=amount)
        case _:
            return say("{amount} went, then it was counted.", amount=amount)


def amount_typed(parts: TalkParts, hand: InHand, typed: str) -> int:
    """So much of the item in hand, in its unit. Raises RefusedInput."""
    return read_amount(typed, parts.item(hand.item).unit, parts.units)


def hint_of_amount(parts: TalkParts, hand: InHand, typed: str) -> str:
    """What Enter will do with a number for the item in hand."""
    say, item = parts.language.say, parts.item(hand.item)
    if not typed:
        return _hint_of_no_amount(parts, hand, item)
    try:
        amount = amount_typed(parts, hand, typed)
    except PantryError as why:
        return parts.language.error(why)
    said = parts.quantity(amount, item.unit)
    if hand.before:
        whole, factor = parts.shelf.whole(hand.item)
        total = parts.quantity(hand.before + amount * factor, parts.item(whole).unit)
        return say("Enter: {n} more, {total} in all.", n=said, total=total)
    return say("Enter: {amount}.", amount=parts.amount(amount, item))


def _hint_of_no_amount(parts: TalkParts, hand: InHand, item: Item) -> str:
    say = parts.language.say
    if hand.amount is not None:
        return say("Enter: {amount}, and go on.", amount=parts.amount(hand.amount, item))
    if item.unit == WEIGHED:
        return say("Its weight, as {example}. 0: none is there.", example=weight_example(parts))
    return say("A number. 0: none is there.")


def weight_example(parts: TalkParts) -> str:
    """A weight as it is typed here."""
    return "5.5kg" if parts.units is Units.METRIC else "12lb"
