"""The words of one label, set: each line fitted to its place, and what had to be changed for it.

In: a `Label` with words as people typed them, and the `Layout` of its stock. Out: `SetWords`, lines to draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.paper.fonts import ASCENT, DESCENT, Faces, Font
from pantry.paper.labels.label_layout import LEADING, Layout, Shape, Spot
from pantry.paper.text import SMALLEST_PT, Room, drawable, fit, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.paper.symbols import Symbol

_LITTLE_SHRUNK = 0.75  # of its largest size
_STEP_PT = 0.5
_SMALL_STEPS = 2  # a detail breaks into two lines before it takes one of the two smallest sizes
_LEAST_LEADING = 1.06  # of the size; capitals and digits, which details mostly are, stay well apart


@dataclass(frozen=True, slots=True)
class Label:
    """What one label says; every field but the code is words as a person wrote them, or empty.

    `code` is the item's product code (best as GTIN-14, which is never ambiguous), PLU, or our own 10 digits.
    `date_says` is what the date means: "Best by".
    """

    code: str
    name: str
    second_name: str = ""
    weight_words: str = ""
    date_says: str = ""
    date_words: str = ""
    lot_words: str = ""
    packed_words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words at its place on a label, from the label's top left corner; `across` is its room's width."""

    x: float
    across: float
    down: float
    words: str
    font: Font
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A line to write on, from the label's top left corner."""

    x: float
    down: float
    across: float


@dataclass(frozen=True, slots=True)
class SetWords:
    """The lines of one label; `shortened` when words were cut or left out, `replaced` when letters were."""

    lines: tuple[Line, ...]
    shortened: bool
    replaced: bool
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class _Detail:
    """Words that stand together; where they don't fit one line, the second part goes to the next, and so on.

    What is `first` is kept where there is no room for all.
    """

    parts: tuple[str, ...]
    font: Font
    first: bool = False

    @property
    def joined(self) -> str:
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class _High:
    """How to set lines that are `times` as high as Latin ones: in a room with smaller sizes, lifted, in parts of these.

    So that they stay off the bars and inside the die line.
    """

    room: Room
    lift: float
    times: float


def set_words(label: Label, symbol: Symbol | None, layout: Layout, faces: Faces) -> SetWords:
    """The words of `label` in `layout`, and under its bars the digits of its symbol, else its code as it is."""
    setting = _Setting(layout, faces)
    setting.name(label)
    setting.details(label)
    setting.digits(label, symbol)
    return SetWords(tuple(setting.lines), setting.shortened, setting.replaced)


def with_room_for_name(label: Label, usual: Layout, roomier: Layout, faces: Faces) -> Layout:
    """The layout in which the name is larger: `usual`, unless its name shrinks there and is larger in `roomier`."""
    words = drawable(label.name, faces.bold.has).words
    one = fit(words, usual.name.room, faces.bold.width)
    if not one.cut and one.size >= _LITTLE_SHRUNK * usual.name.room.largest:
        return usual
    more = fit(words, roomier.name.room, faces.bold.width)
    return roomier if (one.cut and not more.cut) or more.size > one.size else usual


class _Setting:
    """Sets one label's words and remembers what it had to change."""

    def __init__(self, layout: Layout, faces: Faces) -> None:
        self._layout = layout
        self._faces = faces
        self.lines: list[Line] = []
        self.shortened = False
        self.replaced = False

    def name(self, label: Label) -> None:
        name, second = self._clean(label.name), self._clean(label.second_name)
        first, spot = self._layout.name, self._layout.second
        last = self._place(name, first, Font.BOLD)
        if spot:
            step = spot.down - first.down - (first.room.lines - 1) * LEADING * first.room.largest
            self._place(second, Spot(spot.x, last + step, spot.room), Font.REGULAR)
        else:
            self.shortened = self.shortened or bool(second)

    def details(self, label: Label) -> None:
        date = (self._clean(label.date_says), self._clean(label.date_words))
        typed = (
            _Detail((self._clean(label.weight_words),), Font.BOLD),
            _Detail(tuple(filter(None, date)), Font.BOLD, first=True),
            _Detail((self._clean(label.lot_words),), Font.REGULAR),
            _Detail((self._clean(label.packed_words),), Font.REGULAR, first=True),
        )
        details = tuple(detail for detail in typed if detail.joined)
        if not details:
            return
        if self._layout.details is None:
            self.shortened = True
        elif self._layout.shape is Shape.ABOVE:
            self._one_line(details, self._layout.details)
        else:
            self._column(details, self._layout.details)

    def digits(self, label: Label, symbol: Symbol | None) -> None:
        bars = self._layout.bars
        room = Room(self._layout.digits_width, bars.digits_size)
        down = bars.digits_down - (0 if symbol else DESCENT * bars.digits_size)
        words = symbol.digits if symbol else self._clean(label.code)
        self._place(words, Spot(bars.x, down, room), Font.REGULAR)

    def _clean(self, typed: str) -> str:
        clean = drawable(typed, self._faces.regular.has)
        self.replaced = self.replaced or clean.replaced
        self.shortened = self.shortened or clean.cut
        return clean.words

    def _place(self, words: str, spot: Spot, font: Font) -> float:
        """Sets words at a spot; gives the last baseline."""
        if not words:
            return spot.down
        if words.isascii():
            return self._set(words, spot, font, 0.0)
        high = _as_high_as_latin(spot.room, [self._faces.of(font).ink(words)])
        return self._set(words, Spot(spot.x, spot.down, high.room), font, high.lift)

    def _set(self, words: str, spot: Spot, font: Font, lift: float) -> float:
        """Sets words at a spot, lifted by so much of their size; gives the last baseline."""
        fitted = fit(words, spot.room, self._faces.of(font).width)
        self.shortened = self.shortened or fitted.cut
        first = down = spot.down - lift * fitted.size
        for number, line in enumerate(fitted.lines):
            down = first + number * LEADING * fitted.size
            self.lines.append(Line(spot.x, spot.room.width, down, line, font, fitted.size))
        return down

    def _one_line(self, details: tuple[_Detail, ...], spot: Spot) -> None:
        """As many whole details as fit one line: half a date would be worse than none."""
        kept: tuple[_Detail, ...] = ()
        for detail in sorted(details, key=lambda each: not each.first):
            more = tuple(each for each in details if each in (*kept, detail))
            if self._faces.bold.width(_in_a_row(more), SMALLEST_PT) <= spot.room.width:
                kept = more
        self.shortened = self.shortened or len(kept) < len(details)
        self._place(_in_a_row(kept), spot, Font.BOLD)

    def _column(self, details: tuple[_Detail, ...], spot: Spot) -> None:
        """All details at one size under each other, as large as they fit, broken rather than tiny."""
        span = self._layout.details_last - spot.down
        high = _as_high_as_latin(spot.room, [self._faces.of(detail.font).ink(detail.joined) for detail in details])
        for size, broken in _ways(high.room):
            lines = [
                (part, detail.font)
                for detail in details
                for part in (self._broken(detail, spot.room.width, size) if broken else (detail.joined,))
            ]
            step = span / max(len(lines) - 1, 1)
            if step >= _LEAST_LEADING * high.times * size and all(
                self._faces.of(font).width(words, size) <= spot.room.width for words, font in lines
            ):
                self._stack(lines, spot, size, step, high)
                return
        lines = [(detail.joined, detail.font) for detail in details]
        self._stack(lines, spot, high.room.smallest, span / max(len(lines) - 1, 1), high)

    def _broken(self, detail: _Detail, across: float, size: float) -> tuple[str, ...]:
        """Its lines: one where it fits, else one for each part, and these broken where they are too wide."""

        def measure(words: str) -> float:
            return self._faces.of(detail.font).width(words, size)

        if measure(detail.joined) <= across:
            return (detail.joined,)
        return tuple(line for part in detail.parts for line in wrap(part, across, measure))

    def _stack(self, lines: list[tuple[str, Font]], spot: Spot, size: float, step: float, high: _High) -> None:
        room = Room(spot.room.width, size, smallest=high.room.smallest)
        step = min(step, 1.3 * high.times * size)
        for number, (words, font) in enumerate(lines):
            self._set(words, Spot(spot.x, spot.down + number * step, room), font, high.lift)


def _as_high_as_latin(room: Room, reach: list[tuple[float, float]]) -> _High:
    """How to set lines that reach so far (above, below) where Latin lines would stand."""
    above, below = (max(parts) for parts in zip(*reach, strict=True))
    if (above, below) == (ASCENT, DESCENT):
        return _High(room, 0.0, 1.0)
    times = max(1.0, (above + below) / (ASCENT + DESCENT))
    lift = max(0.0, below - DESCENT * times) or min(0.0, ASCENT * times - above)
    return _High(Room(room.width, room.largest / times, room.lines, room.smallest / times), lift, times)


def _in_a_row(details: tuple[_Detail, ...]) -> str:
    return " · ".join(detail.joined for detail in details)


def _ways(room: Room) -> Iterator[tuple[float, bool]]:
    """Sizes to try, each with whole and with broken details: those that are read with ease, then the small ones."""
    steps = int((room.largest - room.smallest) / _STEP_PT)
    sizes = [room.largest - number * _STEP_PT for number in range(steps + 1)]
    for some in (sizes[:-_SMALL_STEPS], sizes[-_SMALL_STEPS:]):
        for broken in (False, True):
            yield from ((size, broken) for size in some)
