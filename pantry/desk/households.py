"""Counts households: a number, the selected bag, a card; the bag's recipe takes its contents from the shelf."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.desk.cautions import looked_at, odd_number
from pantry.desk.moving import amount_words
from pantry.desk.parts import Outcome, Parts, told
from pantry.desk.products import WEIGHED, first_changes, name_of
from pantry.desk.state import DeskState, Household, LastLine, Question
from pantry.events import Act, Change, Movement, Visit, WeightKnown
from pantry.places import GUESTS, SHELF
from pantry.readings.fields import STANDS
from pantry.reply import Did, Look, Reply, Tone
from pantry.rules.odd_numbers import odd_people

if TYPE_CHECKING:
    from pantry.events import Event
    from pantry.shelf import Bag, Item, Portion


@dataclass(frozen=True, slots=True)
class Taken:
    """What a household takes of one item: `quantity` in its unit."""

    item: Item
    quantity: int


def serve_household(parts: Parts, state: DeskState, people: int) -> Outcome:
    """A household of this number with the selected bag; a card that was scanned before it says whose it is."""
    bag = parts.shelf.bag(state.bag) if state.bag else None
    return _visited(parts, state, people, bag, was_here=_card_was_here(parts, state.card))


def set_people(parts: Parts, state: DeskState, last: LastLine, people: int) -> Outcome:
    """The last household had another number: its entry stands no more, and the right one stands in its place."""
    view = parts.shelf.entry(last.entry)
    bag_id = view.visits[0].bag.partition("*")[0] if view and view.visits else ""
    bag = parts.shelf.bag(bag_id) if bag_id else None
    was_here = bool(view and view.visits and view.visits[0].again)
    gone = Change(thing=last.entry, field=STANDS, value="no", scope=parts.books.site)
    given = state.household.given if state.household and state.household.entry == last.entry else ()
    outcome = _visited(parts, replace(state, card=None), people, bag, was_here=was_here, instead_of=gone, given=given)
    return replace(outcome, state=replace(outcome.state, card=state.card))  # a card that waits is the next household's


def add_extra(parts: Parts, state: DeskState, bag: Bag) -> Outcome:
    """A bag that joins the last household and doesn't count it twice."""
    people = state.household.people if state.household else 0
    times = times_of(bag, people)
    taken = _contents(parts, bag, times)
    visit = Visit(bag=_bag_cell(bag, times), again="yes")
    entry = parts.record(Act.VISITED, visit, *_movements(parts, taken))
    headline = parts.words.extra_bag(bag.name, times)
    reply = Reply(
        line="",
        did=Did.GAVE,
        saved=True,
        entry=entry.entry,
        name=bag.name,
        quantity=times,
        unit="bag",
        says=parts.words.went(headline),
        headline=headline,
        detail=parts.words.for_household(people) if people else "",
        tone=Tone.OK,
    )
    return Outcome(replace(state.settled(), line=None), _with_trouble(parts, reply, taken))


def select_bag(parts: Parts, state: DeskState, bag: Bag | None) -> Outcome:
    """From now on households take this bag, or none."""
    chosen = replace(state.settled(), bag=bag.bag if bag else None, card=state.card)
    return told(chosen, Did.SWITCHED, parts.words.bag(bag.name if bag else ""))


def scan_card(parts: Parts, state: DeskState, card: str) -> Outcome:
    """A household's card without a number: how many is asked."""
    waiting = replace(state.settled(), card=card)
    return told(waiting, Did.SWITCHED, parts.words.card_scanned())


def ask_many(parts: Parts, state: DeskState) -> Outcome:
    """`8+`."""
    asking = replace(state, question=Question.MANY_PEOPLE, asks="")
    return told(asking, Did.SWITCHED, parts.words.question(Question.MANY_PEOPLE))


def times_of(bag: Bag, people: int) -> int:
    """A bag that goes by size goes twice from a number on."""
    return 2 if bag.two_from is not None and people >= bag.two_from else 1


def contents_words(parts: Parts, bag: Bag, times: int) -> str:
    """What is in so many bags: 2 × Milk · 1 × Eggs; names have commas of their own."""
    said = (
        amount_words(parts, taken.quantity, taken.item.unit, name_of(parts, taken.item))
        for taken in _contents(parts, bag, times)
    )
    return " · ".join(said)


def _visited(
    parts: Parts,
    state: DeskState,
    people: int,
    bag: Bag | None,
    *,
    was_here: bool,
    instead_of: Change | None = None,
    given: tuple[str, ...] = (),
) -> Outcome:
    times = times_of(bag, people) if bag else 0
    taken = _contents(parts, bag, times) if bag else ()
    visit = Visit(people=people, bag=_bag_cell(bag, times) if bag else "", again="yes" if was_here else "")
    rows: tuple[Event, ...] = (visit, *_movements(parts, taken), *((instead_of,) if instead_of else ()))
    entry = parts.record(Act.VISITED, *rows)
    if state.card:
        parts.site_file.today.note_card(state.card, parts.today.isoformat(), parts.clock.now())
    line = LastLine(entry=entry.entry, event=entry.events[0].event, unit="people")
    reply = _household_reply(parts, people, bag, times, entry.entry)
    reply = _with_trouble(parts, reply, taken)
    if odd_people(people):
        reply = odd_number(parts, reply, people)
    if was_here:
        reply = looked_at(reply, Look.ALREADY_HERE, parts.words.already_here())
    household = Household(entry.entry, people, given)
    return Outcome(replace(state.settled(), line=line, household=household), reply)


def _household_reply(parts: Parts, people: int, bag: Bag | None, times: int, entry: str) -> Reply:
    headline = parts.words.household(people, bag.name if bag else "", times)
    contents = contents_words(parts, bag, times) if bag else ""
    return Reply(
        line="",
        did=Did.VISIT,
        saved=True,
        entry=entry,
        name=bag.name if bag else None,
        quantity=people,
        unit="people",
        says=headline + ".",
        headline=headline,
        detail=parts.words.usual(people, contents) if contents else "",
        tone=Tone.OK,
    )


def _with_trouble(parts: Parts, reply: Reply, taken: tuple[Taken, ...]) -> Reply:
    """Below zero warns, and never refuses: the food already left."""
    for one in taken:
        if parts.shelf.on_hand_of(one.item.item) < 0:
            words = parts.words.below_zero(name_of(parts, one.item))
            return looked_at(reply, Look.BELOW_ZERO, words)
    return reply


def _card_was_here(parts: Parts, card: str | None) -> bool:
    return card is not None and parts.site_file.today.card_was_here(card, parts.today.isoformat())


def _contents(parts: Parts, bag: Bag, times: int) -> tuple[Taken, ...]:
    found = ((parts.shelf.item(portion.item), portion) for portion in bag.recipe)
    return tuple(_taken(item, portion, times) for item, portion in found if item is not None)


def _taken(item: Item, portion: Portion, times: int) -> Taken:
    return Taken(item, portion.quantity * times)


def _movements(parts: Parts, taken: tuple[Taken, ...]) -> tuple[Event, ...]:
    rows: list[Event] = []
    for one in taken:
        rows.extend((_movement(parts, one), *first_changes(one.item)))
    return tuple(rows)


def _movement(parts: Parts, taken: Taken) -> Movement:
    item = taken.item
    weight, known = None, WeightKnown.UNKNOWN
    if item.unit == WEIGHED:
        weight, known = taken.quantity, WeightKnown.ESTIMATED
    elif item.grams:
        weight, known = item.grams * taken.quantity, WeightKnown.LABEL
    return Movement(
        item=item.item,
        from_place=parts.place(SHELF),
        to_place=parts.place(GUESTS),
        quantity=taken.quantity,
        unit=item.unit,
        weight_g=weight,
        weight_known=known.value,
    )


def _bag_cell(bag: Bag, times: int) -> str:
    return bag.bag if times == 1 else f"{bag.bag}*{times}"
