"""The lines that start with a slash, and the command cards that do the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pantry.books import one_line
from pantry.catalog.kinds import Kind
from pantry.desk.cautions import FIX_KEY, looked_at
from pantry.desk.correcting import left_after, undo_here
from pantry.desk.first_time import say_first_time
from pantry.desk.households import add_extra, select_bag
from pantry.desk.moving import serve_plates
from pantry.desk.parts import Outcome, Parts, refused, told
from pantry.desk.setting_right import put_back_newest, same_date, take_other_product
from pantry.desk.state import DeskState, Mode, Question, first_question
from pantry.desk.tare import toggle_box
from pantry.desk.telling import entry_words
from pantry.desk.volunteering import volunteer
from pantry.desk.waiting import say_tokens, toggle_half
from pantry.events import Act, Change, new_id
from pantry.office.left_over import grams_left, left_rows, more_than_had, more_than_had_words, said_now
from pantry.places import SOURCES, Role
from pantry.reply import Did, Fix, Look, Reply, Tone
from pantry.shelf.bags import NO_BAG
from pantry.shelf.left import LeftOfDay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pantry.shelf import Bag

MOST_PLATES = 9_999
LONGEST_NAME = 60
_NO_BAG = frozenset({"", *NO_BAG})
_OF_AN_OPEN_LINE = frozenset({"undo", "same", "is"})  # all else leaves a line that is open to be set right


def do_command(parts: Parts, state: DeskState, name: str, arguments: str) -> Outcome:
    """Does one command; a word that is none is refused."""
    act = _COMMANDS.get(name)
    if act is None:
        return refused(state, parts.words.unknown_command(name))
    return act(parts, state if name in _OF_AN_OPEN_LINE else state.left(), arguments)


def switch(parts: Parts, state: DeskState, mode: Mode) -> Outcome:
    """Another mode; what the last line was for is over."""
    switched = replace(state, mode=mode, line=None if mode is not state.mode else state.line).settled()
    return told(switched, Did.SWITCHED, parts.words.mode(mode))


def skip(parts: Parts, state: DeskState) -> Outcome:
    """Goes on without an answer: nothing is asked of the last line any more."""
    return told(replace(state.settled(), cold=None), Did.SWITCHED, parts.words.skipped())


def done(parts: Parts, state: DeskState) -> Outcome:
    """The last household has all that it takes."""
    ended = replace(state, household=None).settled()
    return told(ended, Did.SWITCHED, parts.words.question(first_question(state.mode)))


def choose_bag(parts: Parts, state: DeskState, name: str) -> Outcome:
    """A bag by its name or id; an extra one joins the last household at once."""
    wanted = one_line(name).casefold()
    if wanted in _NO_BAG or wanted == parts.words.bag("").casefold():
        return select_bag(parts, state, None)
    bags = parts.shelf.bags()
    found = next((bag for bag in bags if wanted in (bag.bag, bag.name.casefold())), None)
    if found is None:
        return refused(state, parts.words.no_such_bag(name, tuple(bag.name for bag in bags)))
    return take_bag(parts, state, found)


def take_bag(parts: Parts, state: DeskState, bag: Bag) -> Outcome:
    """Selects a bag, or adds an extra one."""
    return add_extra(parts, state, bag) if bag.extra else select_bag(parts, state, bag)


def choose_kind(parts: Parts, state: DeskState, name: str) -> Outcome:
    """A kind by its word or as its tile names it."""
    kind = _kind_of(parts, name)
    if kind is None:
        return refused(state, parts.words.no_such_kind(name, tuple(parts.words.kind(one.value) for one in Kind)))
    chosen = replace(_turned_to_a_kind(state), kind=kind.value, choices=())
    if state.mode is not Mode.IN:  # no tile shows it: the question does
        chosen = chosen.asking(Question.WEIGHT)
    return told(chosen, Did.SWITCHED, parts.words.kind(kind.value), parts.words.weigh_it())


def _turned_to_a_kind(state: DeskState) -> DeskState:
    """Numbers are no more the last line's, unless its weight or its name is still to come."""
    last = state.line
    if state.mode is not Mode.IN or last is None or last.needs_weight or not last.named:
        return state
    return replace(state.settled(), line=None)


def choose_source(parts: Parts, state: DeskState, name: str) -> Outcome:
    """A category of source or a donor; a new name is made, one that was taken out is on offer again."""
    wanted = one_line(name)
    if not wanted or len(wanted) > LONGEST_NAME:
        return refused(state, parts.words.source_needs_name())
    place = _source_named(parts, wanted)
    if place is not None:
        return from_place(parts, state, place)
    donors = parts.shelf.donors()
    gone = next((donor for donor in donors if donor.archived and donor.name.casefold() == wanted.casefold()), None)
    if gone is not None:
        parts.record(Act.SET, Change(thing=gone.place, field="archived", value="no"))
        return from_place(parts, state, gone.place, saved=True)
    made = new_id("l", parts.clock)
    fields = {"role": Role.SOURCE.value, "name": wanted}
    parts.record(Act.SET, *(Change(thing=made, field=field, value=value) for field, value in fields.items()))
    return from_place(parts, state, made, saved=True)


def from_place(parts: Parts, state: DeskState, place: str, *, saved: bool = False) -> Outcome:
    """Food comes from this place from now on."""
    words = parts.words.from_source(parts.words.source(parts.shelf.place_name(place)))
    outcome = told(replace(state, source=place, choices=()), Did.SWITCHED, words)
    return Outcome(outcome.state, replace(outcome.reply, saved=saved)) if saved else outcome


def waste_next(parts: Parts, state: DeskState, reason: str) -> Outcome:
    """The next line only goes to waste."""
    wasting = replace(state.settled(), waste=one_line(reason)[:LONGEST_NAME] or "other")
    asking = wasting.asking(Question.WASTE)
    return told(asking, Did.SWITCHED, parts.words.question(Question.WASTE))


def plates(parts: Parts, state: DeskState, arguments: str) -> Outcome:
    """Plates served now; without a number the table serves plates from now on."""
    if not arguments:
        return switch(parts, state, Mode.PLATES)
    number = int(arguments) if arguments.isascii() and arguments.isdigit() and len(arguments) <= 6 else 0
    if not 0 < number <= MOST_PLATES:
        return refused(state, parts.words.plates_need_number())
    return serve_plates(parts, state, number)


def say_left(parts: Parts, state: DeskState, arguments: str) -> Outcome:
    """What is left of a kind at the close: a count whose difference was given."""
    name, _, amount = one_line(arguments).rpartition(" ")
    kind, grams = _kind_of(parts, name), None
    if kind is not None:
        grams = grams_left(amount, kind.value, parts.settings.units, parts.habits.languages)
    if kind is None or grams is None:
        return refused(state, parts.words.left_how())
    day = LeftOfDay(parts.site_file.reading, parts.shelf, parts.today.isoformat())
    said = said_now(day, kind.value, left_g=grams)
    had = more_than_had(day, kind.value, said)
    entry = parts.record(Act.COUNTED, *left_rows(parts.shelf, day, kind.value, said))
    view = parts.shelf.entry(entry.entry)
    headline = parts.words.left(parts.words.weighed(grams, parts.words.kind(kind.value)))
    reply = Reply(
        line="",
        did=Did.SET,
        saved=True,
        entry=entry.entry,
        item=f"k{kind.value}",
        name=parts.words.kind(kind.value),
        quantity=grams,
        unit="g",
        grams=grams,
        says=f"{headline}.",
        headline=headline,
        detail=entry_words(parts, view) if view and sum(count.quantity > 0 for count in view.counts) > 1 else "",
        tone=Tone.OK,
    )
    if had is not None:
        words = more_than_had_words(had, parts.words.language, parts.settings.units)
        reply = looked_at(reply, Look.ODD_NUMBER, words, Fix(FIX_KEY, parts.words.undo(), "/undo"))
        reply = replace(reply, says=f"{reply.says} {words}")
    return Outcome(replace(state.settled(), line=None), reply)


def _source_named(parts: Parts, name: str) -> str | None:
    """The place of a donor or category; a category also by the words that the table shows for it."""
    known = parts.shelf.source(name)
    if known is not None:
        return known.place
    category = next((one for one in SOURCES if parts.words.source(one).casefold() == name.casefold()), None)
    return parts.place(category) if category else None


def _kind_of(parts: Parts, name: str) -> Kind | None:
    wanted = one_line(name).casefold()
    return next((kind for kind in Kind if wanted in (kind.value, parts.words.kind(kind.value).casefold())), None)


_COMMANDS: Mapping[str, Callable[[Parts, DeskState, str], Outcome]] = {
    "in": lambda parts, state, _: switch(parts, state, Mode.IN),
    "out": lambda parts, state, _: switch(parts, state, Mode.OUT),
    "undo": lambda parts, state, _: undo_here(parts, state),
    "redo": lambda parts, state, _: put_back_newest(parts, state),
    "bag": choose_bag,
    "kind": choose_kind,
    "source": choose_source,
    "waste": waste_next,
    "plates": plates,
    "left": say_left,
    "same": lambda parts, state, _: left_after(state, same_date(parts, state)),
    "done": lambda parts, state, _: done(parts, state),
    "half": lambda parts, state, _: toggle_half(parts, state),
    "skip": lambda parts, state, _: skip(parts, state),
    "tare": lambda parts, state, _: toggle_box(parts, state),
    "tokens": say_tokens,
    "volunteer": volunteer,
    "new": say_first_time,
    "lock": lambda parts, state, _: told(state, Did.NOTHING, parts.words.no_lock()),
    "scanner": lambda parts, state, _: refused(state, parts.words.scanner_check_is_elsewhere()),
    "is": take_other_product,
}
KNOWN = frozenset(_COMMANDS)
