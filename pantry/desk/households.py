"""Counts households: a number, the selected bag, a card; the bag's recipe takes its contents from the shelf."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pantry.desk.bag_cells import BagsTaken, read_bag_cell
from pantry.desk.cautions import looked_at, odd_number, with_bag_share, with_held_contents
from pantry.desk.contents import Fill, contents_of
from pantry.desk.first_time import asking_first_time, keep_first_time
from pantry.desk.household_cards import card_of, note_visit, was_here
from pantry.desk.moving import amount_words
from pantry.desk.parts import Outcome, Parts, told
from pantry.desk.products import name_of
from pantry.desk.state import NO_BAG_CHOSEN, DeskState, Household, LastLine, Question
from pantry.desk.waiting import are_half
from pantry.events import Act, Change, Movement, Visit, WeightKnown
from pantry.places import GUESTS
from pantry.readings.fields import STANDS
from pantry.reply import Did, Look, Reply, Tone
from pantry.rules.age_bands import read_bands
from pantry.rules.odd_numbers import odd_people
from pantry.shelf.items import WEIGHED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.desk.contents import Taken
    from pantry.events import Event
    from pantry.shelf import Bag, EntryView


@dataclass(frozen=True, slots=True)
class _Wrong:
    """The entry that another one takes the place of, the household's entries beside it, and what it moved."""

    entry: str
    given: tuple[str, ...]
    moved: Mapping[str, int]


def serve_household(parts: Parts, state: DeskState, people: int) -> Outcome:
    """A household of this number with the selected bag; a card that was scanned before it says whose it is."""
    bag = parts.shelf.bag(state.bag) if state.bag else None
    fill = Fill(bag, times_of(bag, people), half=are_half(parts, state)) if bag else None
    return _visited(parts, state, people, fill, again=was_here(parts, state.card))


def set_people(parts: Parts, state: DeskState, last: LastLine, people: int) -> Outcome:
    """The last household had another number: its entry stands no more, and the right one stands in its place."""
    view = parts.shelf.entry(last.entry)
    before = read_bag_cell(view.visits[0].bag if view and view.visits else "")
    bag = parts.shelf.bag(before.bag) if before.bag else None
    fill = Fill(bag, times_of(bag, people), half=before.half) if bag else None
    again = bool(view and view.visits and view.visits[0].again)
    as_before = replace(state, card=card_of(parts, last.entry))
    given = state.household.given if state.household and state.household.entry == last.entry else ()
    wrong = _Wrong(last.entry, given, _moved_of(view))
    outcome = _visited(parts, as_before, people, fill, again=again, wrong=wrong)
    if view and view.visits and outcome.state.line and parts.settings.first_time:
        keep_first_time(parts, view.visits[0].event, outcome.state.line.event)
    return replace(outcome, state=replace(outcome.state, card=state.card))  # a card that waits is the next household's


def add_extra(parts: Parts, state: DeskState, bag: Bag) -> Outcome:
    """A bag that joins the last household and doesn't count it twice."""
    people = state.household.people if state.household else 0
    fill = Fill(bag, times_of(bag, people), half=are_half(parts, state))
    taken = contents_of(parts, fill, {})
    visit = Visit(bag=_cell(fill), again="yes")
    entry = parts.record(Act.VISITED, visit, *_movements(parts, taken))
    headline = parts.words.extra_bag(_name(parts, fill), fill.times)
    reply = Reply(
        line="",
        did=Did.GAVE,
        saved=True,
        entry=entry.entry,
        name=bag.name,
        quantity=fill.times,
        unit="bag",
        says=parts.words.went(headline),
        headline=headline,
        detail=_extra_words(parts, people, taken),
        tone=Tone.OK,
    )
    reply = _with_trouble(parts, reply, taken)
    household = state.household
    if household is not None:
        household = replace(household, given=(*household.given, entry.entry))
        reply = with_bag_share(parts, reply, household, bag)
    reply = _with_held(parts, reply, taken)
    return Outcome(replace(state.settled(), line=None, household=household), reply)


def select_bag(parts: Parts, state: DeskState, bag: Bag | None) -> Outcome:
    """From now on households take this bag, or none."""
    chosen = replace(state.settled(), bag=bag.bag if bag else NO_BAG_CHOSEN, card=state.card)
    return told(chosen, Did.SWITCHED, parts.words.bag(bag.name if bag else ""))


def scan_card(parts: Parts, state: DeskState, card: str) -> Outcome:
    """A household's card without a number: how many is asked."""
    waiting = replace(state.settled(), card=card)
    outcome = told(waiting, Did.SWITCHED, parts.words.card_scanned())
    if was_here(parts, card):
        return replace(outcome, reply=looked_at(outcome.reply, Look.ALREADY_HERE, parts.words.already_here()))
    return outcome


def ask_many(parts: Parts, state: DeskState) -> Outcome:
    """`8+`."""
    asking = replace(state, question=Question.MANY_PEOPLE, asks="")
    return told(asking, Did.SWITCHED, parts.words.question(Question.MANY_PEOPLE), parts.words.many_how())


def times_of(bag: Bag, people: int) -> int:
    """A bag that goes by size goes twice from a number on."""
    return 2 if bag.two_from is not None and people >= bag.two_from else 1


def _contents_words(parts: Parts, taken: tuple[Taken, ...]) -> str:
    """What is in so many bags: 2 × Milk · 1 × Lentils instead of Black beans; names have commas of their own."""
    return " · ".join(_taken_words(parts, one) for one in taken)


def _extra_words(parts: Parts, people: int, taken: tuple[Taken, ...]) -> str:
    """Whom an extra bag joins; what is in it only where something else went in."""
    if any(one.instead_of for one in taken):
        return _contents_words(parts, taken)
    return parts.words.for_household(people) if people else ""


def _taken_words(parts: Parts, taken: Taken) -> str:
    amount = amount_words(parts, taken.quantity, taken.item.unit, name_of(parts, taken.item))
    return parts.words.instead_of(amount, name_of(parts, taken.instead_of)) if taken.instead_of else amount


def _moved_of(view: EntryView | None) -> Mapping[str, int]:
    """How much of each item an entry moved."""
    moved: Counter[str] = Counter()
    for one in view.movements if view else ():
        moved[one.item] += one.quantity if one.counts else 0
    return moved


def _visited(
    parts: Parts,
    state: DeskState,
    people: int,
    fill: Fill | None,
    *,
    again: bool,
    wrong: _Wrong | None = None,
) -> Outcome:
    taken = contents_of(parts, fill, wrong.moved if wrong else {}) if fill else ()
    visit = Visit(people=people, bag=_cell(fill) if fill else "", again="yes" if again else "")
    gone = (Change(thing=wrong.entry, field=STANDS, value="no", scope=parts.books.site),) if wrong else ()
    rows: tuple[Event, ...] = (visit, *_movements(parts, taken), *gone)
    entry = parts.record(Act.VISITED, *rows)
    if state.card:
        note_visit(parts, state.card, entry.entry)
    asks_ages = bool(read_bands(parts.settings.bands)) and not again
    line = LastLine(entry=entry.entry, event=entry.events[0].event, unit="people", has_ages=asks_ages)
    household = Household(entry.entry, people, wrong.given if wrong else ())
    reply = _with_trouble(parts, _household_reply(parts, people, fill, taken, entry.entry), taken)
    if fill:
        reply = with_bag_share(parts, reply, household, fill.bag)
    if odd_people(people, parts.settings.odd_people):
        reply = odd_number(parts, reply, people)
    if again:
        reply = looked_at(reply, Look.ALREADY_HERE, parts.words.already_here())
    else:
        reply = asking_first_time(parts, reply, line.event)
    reply = _with_held(parts, reply, taken)
    after = replace(state.settled(), line=line, household=household)
    return Outcome(after.asking(Question.AGES) if asks_ages else after, reply)


def _household_reply(parts: Parts, people: int, fill: Fill | None, taken: tuple[Taken, ...], entry: str) -> Reply:
    headline = parts.words.household(people, _name(parts, fill) if fill else "", fill.times if fill else 1)
    contents = _contents_words(parts, taken)
    return Reply(
        line="",
        did=Did.VISIT,
        saved=True,
        entry=entry,
        name=fill.bag.name if fill else None,
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


def _with_held(parts: Parts, reply: Reply, taken: tuple[Taken, ...]) -> Reply:
    """What is held is to be taken out of the bag."""
    return with_held_contents(parts, reply, ((one.item.item, name_of(parts, one.item)) for one in taken))


def _cell(fill: Fill) -> str:
    """As the visit says it."""
    return BagsTaken(fill.bag.bag, fill.times, half=fill.half).cell


def _name(parts: Parts, fill: Fill) -> str:
    return parts.words.half(fill.bag.name) if fill.half else fill.bag.name


def _movements(parts: Parts, taken: tuple[Taken, ...]) -> tuple[Event, ...]:
    rows: list[Event] = []
    for one in taken:
        rows.extend((_movement(parts, one), *one.item.first_changes()))
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
        from_place=parts.place(item.lies_at),
        to_place=parts.place(GUESTS),
        quantity=taken.quantity,
        unit=item.unit,
        weight_g=weight,
        weight_known=known.value,
    )
