"""The questions that only people answer: what the books can't tell, each in words and with the answers it takes.

In: the books, their reading connection, the clock. Out: `Question`s.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.events import MOST_QUANTITY, Change, Count
from pantry.language import Language
from pantry.office.answering_questions import NO, YES, said_before
from pantry.office.question import WHOLE_NUMBER_FIELDS, Asks, Choice, Question
from pantry.office.question_words import QuestionWords
from pantry.office.waiting_elsewhere import WaitingElsewhere
from pantry.readings.facts import CORRECTABLE
from pantry.readings.fields import AFTER, BOTH, STANDS, Fields
from pantry.shelf import Shelf
from pantry.shelf.conflicts import Conflicts
from pantry.shelf.count_doubts import CountDoubts
from pantry.shelf.items import Items
from pantry.shelf.laptops import Laptops
from pantry.shelf.paper_doubts import PaperDoubts
from pantry.shelf.questions_noted import ELSEWHERE_KEPT_AS, KEPT_AS, NotedElsewhere, note_of
from pantry.shelf.sum_doubts import BESIDE, SumDoubts
from pantry.shelf.whole_doubts import WholeDoubts
from pantry.stick.exchange import RETIRED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from pantry.books import Books
    from pantry.clock import Clock
    from pantry.office.waiting_elsewhere import Elsewhere
    from pantry.shelf.conflicts import Conflict
    from pantry.shelf.count_doubts import CameLater, CountedApart, SaidCount
    from pantry.shelf.paper_doubts import CopiesDiffer, CopyUndone, OneLoadOrTwo
    from pantry.shelf.sum_doubts import SumOfOther
    from pantry.shelf.whole_doubts import CountWhole
    from pantry.store import SiteFile

    _Side = tuple[SaidCount, ...]

KEEP, USE = "keep", "use"
ONE, TWO = "one", "two"
_MOST_ENTRIES_A_QUESTION = 50
_FREE_TEXT_FIELDS = frozenset({"name", "other_names", "lead_name", "category"})


def open_questions(
    books: Books, db: Connection, clock: Clock, language: Language | None = None, kinds: Mapping[str, str] | None = None
) -> tuple[Question, ...]:
    """All that this laptop asks now; equal books ask the same, but for counts, which their own laptop asks about.

    `kinds`: what each kind is called, for who chooses it.
    """
    shelf = Shelf(db, books.site)
    laptops = Laptops(db, books.site, books.device)
    words = QuestionWords(shelf, laptops, language or Language(), kinds or {})
    fields = Fields(db)
    retired = (device for device in laptops.others() if fields.value(device, RETIRED, books.site) == YES)
    asking = frozenset((books.device, *retired))
    later, apart = CountDoubts(db, books.site, laptops, asking, clock.today().isoformat()).open()
    papers = PaperDoubts(db, books.site, laptops)
    loads = papers.loads()
    whole = WholeDoubts(db, books.site, Items(db, books.site), laptops, asking)
    return (
        *(_field(conflict, words) for conflict in sorted(Conflicts(db, books.site, laptops).open(), key=_name_first)),
        *_before_count(later, words),
        *_last_count(apart, words),
        *(_copy_undone(undone, words) for undone in papers.undone()),
        *(_loads(load, words) for load in loads),
        *(_copies(copies, words) for copies in papers.differing(event for load in loads for event in
                                                              (load.first.event, load.receipt.event))),
        *(_sum(found, words) for found in SumDoubts(db, books.site, laptops).open()),
        *(_whole(found, shelf, words) for found in whole.open()),
    )  # fmt: skip


def look_for_questions(
    books: Books, site_file: SiteFile, clock: Clock, language: Language, kinds: Mapping[str, str] | None = None
) -> tuple[Question, ...]:
    """All that are open now; how many is noted, for who asks what is open. Raises SiteFileError."""
    found = open_questions(books, site_file.reading, clock, language, kinds)
    site_file.keep(KEPT_AS, str(len(found)))
    waiting = Counter(one.laptop for one in questions_elsewhere(books, site_file.reading, clock, language))
    site_file.keep(ELSEWHERE_KEPT_AS, note_of(NotedElsewhere(*one) for one in sorted(waiting.items())))
    return found


def questions_elsewhere(
    books: Books, db: Connection, clock: Clock, language: Language | None = None
) -> tuple[Elsewhere, ...]:
    """What waits at other laptops, which alone are asked."""
    spoken, laptops = language or Language(), Laptops(db, books.site, books.device)
    words = QuestionWords(Shelf(db, books.site), laptops, spoken, {})
    return WaitingElsewhere(db, books.site, laptops, clock.today().isoformat()).open(words, spoken)


def _name_first(conflict: Conflict) -> tuple[str, bool, str]:
    """What it is called is asked before what one weighs."""
    return conflict.thing, conflict.field != "name", conflict.field


def _field(conflict: Conflict, words: QuestionWords) -> Question:
    change = Change(thing=conflict.thing, field=conflict.field, value="", scope=conflict.scope)
    values = [version.value for version in conflict.versions]
    names = (KEEP, USE) if len(values) == 2 else (KEEP, *(f"{USE} {number}" for number in range(2, len(values) + 1)))
    choices = [
        Choice(name, (replace(change, value=version.value),), *words.version(conflict.field, version))
        for name, version in zip(names, conflict.versions, strict=True)
    ]
    if conflict.field == "kind":
        others = (kind.value for kind in Kind if kind.value not in values)
        choices.extend(
            Choice(kind, (replace(change, value=kind),), words.shown(conflict.field, kind)) for kind in others
        )
    by_value = [Choice(value, choice.says) for value, choice in zip(values, choices, strict=False) if value]
    free = conflict.field in WHOLE_NUMBER_FIELDS | _FREE_TEXT_FIELDS | {"kind"} or conflict.field.startswith("name:")
    return Question(
        asks=Asks.FIELD,
        with_answers=words.conflict(conflict, names),
        asking=words.of_field(conflict),
        answers=(*names, words.another_value()) if free else names,
        about=(conflict.thing,),
        choices=(*choices, *by_value),
        other=change if free else None,
    )


def _before_count(later: Iterable[CameLater], words: QuestionWords) -> Iterator[Question]:
    """Asked once of all that came from one laptop after one counting, entry by entry."""
    groups: dict[tuple[str, str], dict[str, list[CameLater]]] = {}
    for one in later:
        entries = groups.setdefault((one.counted_by.entry, one.moved_by.device), {})
        entries.setdefault(one.moved_by.entry, []).append(one)
    for entries in groups.values():
        all_of_them = list(entries.values())
        for start in range(0, len(all_of_them), _MOST_ENTRIES_A_QUESTION):
            yield _before_count_of(all_of_them[start : start + _MOST_ENTRIES_A_QUESTION], words)


def _before_count_of(entries: list[list[CameLater]], words: QuestionWords) -> Question:
    pairs = tuple(tuple((one.moved.event, one.count.event) for one in entry) for entry in entries)
    flat = tuple(pair for entry in pairs for pair in entry)
    asking, (was_before, was_after) = words.before_count(entries), words.before_or_after(len(entries))
    return Question(
        asks=Asks.BEFORE_COUNT,
        asking=asking,
        answers=(YES, NO) if len(entries) == 1 else (YES, NO, words.numbers_of_those_before()),
        lines=tuple(words.moved(entry) for entry in entries),
        about=tuple(dict.fromkeys(event for pair in flat for event in pair)),
        pairs=pairs,
        choices=(Choice(YES, said_before(flat, NO), *was_before), Choice(NO, said_before(flat, YES), *was_after)),
    )


def _last_count(apart: Iterable[CountedApart], words: QuestionWords) -> Iterator[Question]:
    """Asked once of all that two entries counted apart, or two sides of which each is one count already."""
    groups: dict[tuple[tuple[str, ...], ...], list[tuple[_Side, _Side]]] = {}
    for one in apart:
        first, second = sorted((one.first, one.second), key=_entries)
        groups.setdefault((_entries(first), _entries(second)), []).append((first, second))
    for group in groups.values():
        pairs = [(one.count, two.count) for first, second in group for one, two in product(first, second)]
        both = (BOTH,) if all(map(_may_be_added, group)) else ()
        lines = words.counted([first for first, _ in group]), words.counted([second for _, second in group])
        choices = [
            Choice("1", tuple(_last(second.event, first.event) for first, second in pairs), lines[0]),
            Choice("2", tuple(_last(first.event, second.event) for first, second in pairs), lines[1]),
            Choice(BOTH, tuple(_beside(first.event, second.event) for first, second in pairs), *words.both_counted()),
        ]
        answers = ("1", "2", *both)
        yield Question(
            asks=Asks.LAST_COUNT,
            asking=words.last_count(),
            answers=answers,
            lines=lines,
            about=tuple(dict.fromkeys(count.event for pair in pairs for count in pair)),
            choices=tuple(choice for choice in choices if choice.answer in answers),
        )


def _entries(side: _Side) -> tuple[str, ...]:
    return tuple(sorted(one.by.entry for one in side))


def _may_be_added(sides: tuple[_Side, _Side]) -> bool:
    counts = [one.count for side in sides for one in side]
    return len({one.unit for one in counts}) == 1 and sum(one.quantity for one in counts) <= MOST_QUANTITY


def _beside(one: str, other: str) -> Change:
    """Each counted another part: what they found is added where it is read, so that no order of answers matters."""
    thing, beside = sorted((one, other))
    return Change(thing=thing, field=AFTER + beside, value=BOTH)


def _last(earlier: str, later: str) -> Change:
    """Of two counts the smaller id is the thing that is said to be after the other, or not."""
    thing, other = sorted((earlier, later))
    return Change(thing=thing, field=AFTER + other, value=YES if thing == later else NO)


def _copies(copies: CopiesDiffer, words: QuestionWords) -> Question:
    choices: list[Choice] = []
    for copy in copies.copies:
        says = (Change(thing=copy.event, field=name, value=copy.fields[name]) for name in copies.fields)
        said = tuple(one for one in says if one.field in CORRECTABLE)
        choices.append(Choice(str(len(choices) + 1), said, words.copy(copy)))
    asking = words.copies_differ(copies)
    return Question(
        asks=Asks.COPIES,
        asking=asking,
        answers=tuple(choice.answer for choice in choices),
        lines=tuple(choice.words for choice in choices),
        about=tuple(copy.event for copy in copies.copies),
        choices=tuple(choices),
    )


def _copy_undone(undone: CopyUndone, words: QuestionWords) -> Question:
    asking, (counts, counts_not) = words.copy_undone(undone), words.counts_or_not()
    return Question(
        asks=Asks.COPY_UNDONE,
        asking=asking,
        answers=(YES, NO),
        about=(undone.undone, undone.standing),
        choices=(
            Choice(YES, (Change(thing=undone.undone, field=STANDS, value=YES),), counts),
            Choice(NO, (Change(thing=undone.standing, field=STANDS, value=NO),), counts_not),
        ),
    )


def _loads(load: OneLoadOrTwo, words: QuestionWords) -> Question:
    first = Change(thing=load.first.event, field="part", value=load.one)
    receipt = Change(thing=load.receipt.event, field="part", value="")
    asking, (was_one, were_two) = words.loads(load), words.one_or_two()
    return Question(
        asks=Asks.LOADS,
        asking=asking,
        answers=(ONE, TWO),
        about=(first.thing, receipt.thing),
        choices=(
            Choice(ONE, (first, replace(receipt, value=load.one)), *was_one),
            Choice(TWO, (first, replace(receipt, value=load.two)), *were_two),
        ),
    )


def _sum(found: SumOfOther, words: QuestionWords) -> Question:
    """Where it is in the sum already, that tells less: the day's paper says only what nothing else does."""
    more = sum(moved.quantity for moved, _ in found.written)
    rest = str(max(0, found.said.quantity - more))
    events = tuple(moved.event for moved, _ in found.written)
    said = tuple(Change(thing=event, field=BESIDE + found.said.event, value=NO) for event in events)
    asking, (is_in, is_beside) = words.sum_of_other(found, more), words.in_it_or_not()
    return Question(
        asks=Asks.SUM,
        asking=asking,
        answers=(YES, NO),
        about=(found.said.event, *events),
        choices=(
            Choice(YES, (Change(thing=found.said.event, field="quantity", value=rest), *said), *is_in),
            Choice(NO, tuple(replace(one, value=YES) for one in said), *is_beside),
        ),
    )


def _whole(found: CountWhole, shelf: Shelf, words: QuestionWords) -> Question:
    """Its answer writes a row for every member: the figure on the item, 0 on the others."""
    members = (found.whole, *(member for member in found.members if member != found.whole))
    rows = []
    for member in members:
        item = shelf.item(member)
        rows.append(Count(place=found.place, item=member, quantity=0, unit=item.unit if item else "piece"))
    asking = words.count_whole(found)
    return Question(
        asks=Asks.WHOLE,
        asking=asking,
        answers=(words.a_number(),),
        about=members,
        members=tuple(rows),
    )
