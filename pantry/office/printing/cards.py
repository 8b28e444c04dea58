"""Fills cards in: languages, and what the books know of what is scanned.

In: where words and codes come from, what is wanted of the cards. Out: the cards, still undrawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.codes.measures import weight_words
from pantry.codes.own import MOST_NUMBER, OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.office.printing.from_books import languages_of
from pantry.office.printing.help_pages import spoken
from pantry.office.printing.own_codes import codes_for_bags
from pantry.office.printing.shift_now import shift_now
from pantry.paper.cards.bag_cards import BagCard, BagCards
from pantry.paper.cards.bag_recipe import BagItem
from pantry.paper.cards.household_cards import CARDS_A_PAGE, HouseholdCards
from pantry.paper.cards.point_card import PointCard
from pantry.paper.cards.shift_card import ShiftCard
from pantry.paper.labels.label_says import unknown_item
from pantry.shelf.items import shown_code

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.language import Language
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted
    from pantry.paper.printed import Paper
    from pantry.shelf import Item, Portion

_PLU = "p"  # an item that is produce by its number: it is weighed


def _point_card(source: FromBooks, wanted: SheetWanted) -> PointCard:
    """In every language, whatever was asked for; what was comes first."""
    first = (language.code for language in languages_of(source.settings, wanted.languages))
    codes = (code for code in dict.fromkeys((*first, *PAPER_LANGUAGES)) if code in PAPER_LANGUAGES)
    return PointCard(tuple(map(on_paper, codes)), wanted.size)


def _shift_card(source: FromBooks, wanted: SheetWanted) -> ShiftCard:
    languages = languages_of(source.settings, wanted.languages)
    return ShiftCard(languages, wanted.size, shift_now(source, spoken(languages), wanted.chosen["key"]))


def _bag_cards(source: FromBooks, wanted: SheetWanted) -> BagCards:
    """Of every bag on offer. Raises RefusedInput where there is none, NotSaved where its code can't be kept."""
    languages, size, bags = languages_of(source.settings, wanted.languages), wanted.size, source.shelf.bags()
    if not bags:
        raise RefusedInput(
            "There are no bags yet, so there is nothing to print. Offer one with: pantry bags add NAME --items CODE*2"
        )
    codes = codes_for_bags(source, (bag.bag for bag in bags), keep=not wanted.to_see)
    cards = (
        BagCard(
            bag.name,
            codes[bag.bag],
            tuple(_item(source, portion, languages) for portion in bag.recipe),
            bag.extra,
            bag.two_from,
        )
        for bag in bags
    )
    return BagCards(languages, tuple(cards), size)


def _item(source: FromBooks, portion: Portion, languages: tuple[Language, ...]) -> BagItem:
    """With what goes in where it is not there."""
    instead = tuple(_portion(source, other, languages) for other in portion.instead)
    return BagItem(_portion(source, portion, languages), instead)


def _portion(source: FromBooks, portion: Portion, languages: tuple[Language, ...]) -> tuple[str, ...]:
    """2 × Black beans; 2 lb Bananas; in each language in which it has a name."""
    item = source.shelf.item(portion.item)
    names = ((item.names.get(each.code) or item.name) if item else "" for each in languages)
    first, *others = dict.fromkeys(name or _unknown(portion.item, item, languages[0]) for name in names)
    is_weighed = item.unit == "g" if item else portion.item.startswith(_PLU)
    amount = weight_words(portion.quantity, source.settings.units, languages[0]) if is_weighed else ""
    return (f"{amount} {first}" if amount else f"{portion.quantity} × {first}", *others)


def _unknown(thing: str, item: Item | None, language: Language) -> str:
    """Of one that nobody named its code, to look for on the shelf."""
    return f"{unknown_item(language)} ({item.code if item and item.code else shown_code(thing, {}) or thing})"


def _household_cards(source: FromBooks, wanted: SheetWanted) -> HouseholdCards:
    """New random numbers, which are kept nowhere: a card is known only while its day is open."""
    languages, size, count = languages_of(source.settings, wanted.languages), wanted.size, wanted.pages * CARDS_A_PAGE
    numbers: set[int] = set()
    while len(numbers) < count:
        numbers.add(source.clock.below(MOST_NUMBER + 1))
    codes = (own_code(OwnKind.HOUSEHOLD_CARD, number) for number in numbers)
    return HouseholdCards(languages, tuple(codes), size)


CARDS: Mapping[str, Callable[[FromBooks, SheetWanted], Paper]] = {
    "bags": _bag_cards,
    "households": _household_cards,
    "shift": _shift_card,
    "point": _point_card,
}
