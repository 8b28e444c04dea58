"""Reads stories: text files in which a volunteer's lines and the table's answers stand side by side.

A story begins with `## its title`. Columns are separated by two blanks or more.

    given  product  036000291452  Black beans, 15 oz  dry  425  dated
    given  bag  Standard bag  036000291452*2  instead 036000291452>024000162865*3
    > in
    > 24*036000291452      took  24 × Black beans, 15 oz       asks  What date is on the package?
    >> 036000291452        took  1 × Black beans, 15 oz        (>> is a scan)
    given  recall  F-0001-2027  036000291452  Lot L21B  Listeria     (a list with it is read)
    = shelf  Black beans, 15 oz  25
    = day  households 1  people 4
    open  24 × Black beans  24 × Black beans: type …   (a tap on that line; then the question)
    choose, undo, back  1 × Milk, gallon                (taps on a part of the open line)
    parts  2 × Black beans  (1 × Milk)                (one that was taken back stands in brackets)
    leave                                               (Esc)
    wait  1 day

Behind a line stand what it did and a part of what is said; then pairs of `asks` (the whole question), `detail` (a
part), `look`, `fix` (its words), `lists` (names with commas), `grams`, `quantity`, `keeps` (the text stays).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pantry.desk import Desk, Mode
from pantry.events import Act, Change, Draft
from pantry.office.bags import make_bag
from pantry.office.holding import hold_back, release_item
from pantry.office.recalling import take_in_list
from pantry.readings.holds import Hold
from pantry.reply import Did
from pantry.settings import SiteSettings
from pantry.shelf import Portion, read_recipe
from tests.recalls.lists import fda, fda_file

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from pantry.reply import Reply
    from tests.conftest import HeldClock

FOLDER = Path(__file__).parent.parent / "stories"
_SPECIAL = {"<Enter>": "", "<GS>": "\x1d", "<NUL>": "\0"}


@dataclass(frozen=True, slots=True)
class Story:
    """A title and its lines, with their numbers in the file."""

    title: str
    lines: tuple[tuple[int, str], ...]


def read_stories() -> tuple[Story, ...]:
    """All stories of all files."""
    found: list[Story] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.startswith("## "):
                found.append(Story(f"{path.stem}: {line[3:]}", ()))
            elif line.strip() and not line.startswith("#"):
                story = found.pop()
                found.append(Story(story.title, (*story.lines, (number, line))))
    return tuple(found)


class Stage:
    """Where a story is played: a new site, its desk, and a clock that the story moves."""

    def __init__(self, pantry: Pantry, held: HeldClock) -> None:
        self._pantry, self._held = pantry, held
        self._desk: Desk = pantry.desk(Mode.IN)

    def play(self, line: str) -> None:
        """Plays one line of a story; an AssertionError says where it differs."""
        cells = re.split(r" {2,}", line.strip())
        match cells[0].split(" ")[0]:
            case "given":
                self._prepare(cells[1], cells[2:])
            case "=":
                self._compare(cells[0].removeprefix("=").strip(), cells[1:])
            case "wait":
                amount, unit = cells[1].split(" ")
                self._held.pass_time(**{f"{unit.rstrip('s')}s": float(amount)})
            case "parts":
                self._compare_parts(cells[1:])
            case "open" | "choose" | "undo" | "back" | "leave":
                self._tap(cells[0], *cells[1:])
            case ">" | ">>":
                self._say(cells[0], cells[1:])
            case other:
                raise AssertionError(f"a story has no {other!r}")

    def _say(self, typed: str, expected: list[str]) -> None:
        scanned = typed.startswith(">>")
        text = typed.removeprefix(">>").removeprefix(">").removeprefix(" ")
        for sign, letter in _SPECIAL.items():
            text = text.replace(sign, letter)
        if not expected and text in {mode.value for mode in Mode}:
            self._desk.switch(Mode(text))
            return
        reply = self._desk.answer(text, scanned=scanned)
        if expected:
            did, *rest = expected
            assert reply.did.value == did, f"did {reply.did.value}: {reply.says}"
            if rest and len(rest) % 2:
                assert _plain(rest[0]) in _plain(reply.says), f"said: {reply.says}"
                rest = rest[1:]
            for name, value in zip(rest[::2], rest[1::2], strict=True):
                _compare_reply(reply, name, value)
        _promises(reply)

    def _tap(self, act: str, words: str = "", asks: str = "") -> None:
        """Taps a line of today, or a part of the open one, by its words; then `asks` is the question."""
        correcting, line = self._desk.correcting, self._desk.correcting.line
        events = {_plain(part.words): part.event for part in line.parts} if line else {}
        match act:
            case "open":
                entries = {_plain(line.words): line.entry for line in reversed(self._desk.lines(300))}
                correcting.open(entries[_plain(words)])
            case "choose":
                correcting.choose(events[_plain(words)])
            case "undo":
                _promises(correcting.undo_part(events[_plain(words)]))
            case "back":
                _promises(correcting.put_part_back(events[_plain(words)]))
            case _:
                self._desk.set_aside()
        if asks:
            assert _plain(self._desk.state.asks) == _plain(asks), f"asks {self._desk.state.asks}"

    def _compare_parts(self, cells: list[str]) -> None:
        line = self._desk.correcting.line
        shown = [part.words if part.stands else f"({part.words})" for part in line.parts] if line else []
        assert [_plain(one) for one in shown] == [_plain(one) for one in cells], shown

    def _prepare(self, what: str, cells: list[str]) -> None:
        match what:
            case "product":
                code, name, kind, grams, *more = cells
                item = code if code.startswith("p") else f"g{code:0>14}"
                fields = {"code": code.lstrip("p"), "name": name, "kind": kind, "grams": grams.strip("-")}
                fields["unit"] = "g" if code.startswith("p") else "piece"
                fields["dated"] = "yes" if "dated" in more else "no"
                fields |= {key: value for key, _, value in (one.partition("=") for one in more) if value}
                self._change(item, fields)
            case "bag" | "extra bag":
                name, recipe, *more = cells
                instead = next((one.removeprefix("instead ") for one in more if one.startswith("instead ")), "")
                portions = tuple(map(_portion, read_recipe(recipe.strip("-"), instead)))
                two_from = next(
                    (int(one.removeprefix("two from ")) for one in more if one.startswith("two from")), None
                )
                limit = next((one.removeprefix("limit ") for one in more if one.startswith("limit ")), "")
                books, clock, is_extra = self._pantry.books, self._pantry.clock, what == "extra bag"
                bag = make_bag(books, clock, name, portions, extra=is_extra, two_from=two_from, limit=limit)
                self._own_code(bag.bag, more=cells)
            case "language":
                self._pantry_speaks(cells[0])
            case "setting":
                self._change(self._pantry.books.site, {cells[0]: cells[1]})
                self._desk = self._pantry.desk(self._desk.state.mode)
            case "hold":
                code, lot, why = cells
                hold = Hold(_item(code), lot.strip("-"), why, "FDA")
                hold_back(self._pantry.books, self._pantry.shelf, self._pantry.clock, (hold,))
            case "release":
                code, lot = cells
                release_item(
                    self._pantry.books, self._pantry.shelf, self._pantry.clock, _item(code), lot.strip("-"), "FDA"
                )
            case "recall":
                self._read_list(*cells)
            case "code":
                name, code = cells
                thing = next(bag.bag for bag in self._pantry.shelf.bags() if bag.name == name)
                self._change(thing, {"own_code": code})
            case other:
                raise AssertionError(f"a story can't be given {other!r}")

    def _read_list(self, number: str, code: str, lots: str, why: str) -> None:
        row = fda(number, product_description=f"UPC {code}", code_info=lots, reason_for_recall=why)
        with TemporaryDirectory() as folder:
            path, pantry = fda_file(Path(folder), row), self._pantry
            take_in_list(pantry.books, pantry.shelf, pantry.site_file, pantry.clock, path)

    def _own_code(self, thing: str, more: list[str]) -> None:
        code = next((one.removeprefix("code ") for one in more if one.startswith("code ")), "")
        if code:
            self._change(thing, {"own_code": code})

    def _pantry_speaks(self, code: str) -> None:
        self._change(self._pantry.books.site, {"language": code})

    def _change(self, thing: str, fields: dict[str, str]) -> None:
        rows = tuple(Change(thing=thing, field=field, value=value) for field, value in fields.items() if value)
        self._pantry.books.record(Draft(Act.SET, self._pantry.clock.today().isoformat(), rows))

    def _compare(self, what: str, cells: list[str]) -> None:
        match what:
            case "shelf":
                name, quantity = cells
                rows = [row for row in self._pantry.shelf.stock() if row.name.casefold() == name.casefold()]
                assert sum(row.quantity for row in rows) == int(quantity), rows
            case "lot":
                name, lot, quantity = cells
                rows = [row for row in self._pantry.shelf.stock() if row.name.casefold() == name.casefold()]
                assert {row.lot or "-": row.quantity for row in rows}.get(lot) == int(quantity), rows
            case "day" | "by" | "ages" | "first timers":
                self._compare_day(what, cells)
            case "hint":
                typed, words = cells
                assert _plain(self._desk.hint(typed)) == _plain(words), self._desk.hint(typed)
            case "beside":
                aside = self._desk.aside()
                assert ([aside.title, aside.detail, aside.act] if aside else ["nothing"]) == [
                    "" if cell == "-" else cell for cell in cells
                ], aside
            case "lines":
                words = [line.words if line.stands else f"({line.words})" for line in self._desk.lines(len(cells))]
                assert [_plain(one) for one in words] == [_plain(one) for one in cells], words
            case other:
                raise AssertionError(f"a story can't compare {other!r}")

    def _compare_day(self, what: str, cells: list[str]) -> None:
        match what:
            case "day":
                day = self._pantry.reports.day(self._pantry.clock.today().isoformat())
                for cell in cells:
                    name, _, value = cell.partition(" ")
                    assert getattr(day, name) == int(value), day
            case "by":
                day = self._pantry.reports.day(self._pantry.clock.today().isoformat())
                field, name, value = cells
                assert getattr(day, f"by_{field}")[name] == int(value), day
            case "ages":
                found = self._pantry.reports.ages(self._pantry.clock.today().isoformat())
                assert " ".join(f"{band}:{people}" for band, people in found.items()) == " ".join(cells), found
            case _:
                due = self._pantry.reports.due(self._pantry.clock.today().isoformat()[:7], SiteSettings())
                assert ("not asked" if due.first_timers is None else f"{due.first_timers}") == cells[0], due


def _compare_reply(reply: Reply, name: str, value: str) -> None:
    match name:
        case "asks":
            assert reply.asks == value, f"asks {reply.asks}"
        case "detail":
            assert _plain(value) in _plain(reply.detail), f"detail: {reply.detail}"
        case "look":
            assert {look.value for look in reply.look} == set(value.replace("-", "").split()), reply.look
        case "fix":
            assert reply.fix is not None, "no fix"
            assert _plain(value) in _plain(reply.fix.words), reply.fix
        case "lists":
            assert [_plain(one) for one in value.split(" | ")] == [_plain(one) for one in reply.choices], reply.choices
        case "grams" | "quantity":
            found = getattr(reply, name)
            assert (None if value == "-" else int(value)) == found, found
        case "best_by":
            assert (None if value == "-" else value) == reply.best_by, reply.best_by
        case "keeps":
            assert reply.keeps_text == (value == "the text"), reply
        case other:
            raise AssertionError(f"a story has no column {other!r}")


def _promises(reply: Reply) -> None:
    """What holds for every answer."""
    assert (reply.did in (Did.REFUSED, Did.NOTHING, Did.LISTED)) <= (not reply.saved)
    assert reply.says or reply.did is Did.NOTHING
    assert reply.asks


def _portion(said: Portion) -> Portion:
    return Portion(_item(said.item), said.quantity, tuple(map(_portion, said.instead)))


def _item(code: str) -> str:
    return code if code[0].isalpha() else f"g{code:0>14}"


def _plain(text: str) -> str:
    return text.casefold().replace("×", "x").strip(" .")
