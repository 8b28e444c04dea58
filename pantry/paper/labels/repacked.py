"""The label of repacked food, with all that one must say: name, net weight, ingredients, allergens, lot, date, packer.

In: a `RepackedLabel`; what is missing is empty. Out: set words, with a ruled line under its small name for what is
missing, or a refusal where the label is too small: nothing of this may be cut.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.paper.fonts import ASCENT, DESCENT, Font
from pantry.paper.labels.label_words import Line, Rule, SetWords
from pantry.paper.sizes import MM
from pantry.paper.text import SMALLEST_PT, Room, drawable, fit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.paper.fonts import Faces
    from pantry.paper.stocks import Stock

LEAST_MM = (88.0, 45.0)
_LARGEST_PT = 12.0
_STEP_PT = 0.5
_NAME = 1.8  # of the size of the rest
_LEADING = 1.18
_GAP = 3.0  # between parts
_GUTTER = 8.0
_HAND_PT = 5 * MM  # a missing part is written in by hand
_MOST_LINES = 99


@dataclass(frozen=True, slots=True)
class RepackedTitles:
    """The small names over the parts, in all languages of the label."""

    name: str
    weight: str
    packed: str
    lot: str
    ingredients: str
    contains: str
    packer: str


@dataclass(frozen=True, slots=True)
class RepackedLabel:
    """Each part as it is printed, in one or two languages; an empty one is missing. `contains` is whole sentences.

    `code`: what the table scans, or nothing.
    """

    name: str
    titles: RepackedTitles
    weight_words: str = ""
    packed_words: str = ""
    lot: str = ""
    ingredients: str = ""
    contains: tuple[str, ...] = ()
    packer: str = ""
    code: str = ""


def titles_in(languages: tuple[Language, ...]) -> RepackedTitles:
    """The titles, each once where languages say it alike."""

    def both(said: Iterator[str]) -> str:
        return " · ".join(dict.fromkeys(said))

    return RepackedTitles(
        name=both(language.say("Food") for language in languages),
        weight=both(language.say("Net weight") for language in languages),
        packed=both(language.say("Packed on") for language in languages),
        lot=both(language.say("Lot") for language in languages),
        ingredients=both(language.say("Ingredients") for language in languages),
        contains=both(language.say("Allergens") for language in languages),
        packer=both(language.say("Packed by") for language in languages),
    )


def contains_words(allergens: tuple[str, ...] | None, language: Language) -> str:
    """That it contains these of the nine, or none of them; None is not known, which is never none."""
    if allergens is None:
        return language.say("We don't know which allergens are in it.")
    names = {
        "milk": language.say("milk"), "eggs": language.say("eggs"), "fish": language.say("fish"),
        "shellfish": language.say("shellfish"), "tree_nuts": language.say("tree nuts"),
        "peanuts": language.say("peanuts"), "wheat": language.say("wheat"), "soybeans": language.say("soybeans"),
        "sesame": language.say("sesame"),
    }  # fmt: skip
    if not allergens:
        return language.say("Contains none of these: {allergens}", allergens=language.listed(names.values()))
    return language.say("Contains: {allergens}", allergens=language.listed(names[each] for each in allergens))


def set_repacked(label: RepackedLabel, stock: Stock, corner: tuple[float, float], faces: Faces) -> SetWords:
    """The words from `corner` (left, bottom) up to the label's top and right, as large as they fit.

    Raises RefusedInput.
    """
    if stock.width_mm < LEAST_MM[0] or stock.height_mm < LEAST_MM[1]:
        raise _too_small(stock)
    size = _LARGEST_PT
    while size >= SMALLEST_PT:
        setting = _Setting(stock, corner[0], size, faces)
        if setting.all_of(label) <= corner[1]:
            return setting.words()
        size -= _STEP_PT
    raise _too_small(stock)


def _too_small(stock: Stock) -> RefusedInput:
    return RefusedInput(
        "All that the label of repacked food must say doesn't fit on {stock}. Nothing was printed. Say it in fewer"
        " words, or choose a large label: 5164, L7165 or roll 4x6.",
        stock=stock.name,
    )


@dataclass(slots=True)
class _Setting:
    """Sets one label at one size, from the top down."""

    stock: Stock
    left: float
    size: float
    faces: Faces
    lines: list[Line] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    replaced: bool = False

    def words(self) -> SetWords:
        return SetWords(tuple(self.lines), shortened=False, replaced=self.replaced, rules=tuple(self.rules))

    def all_of(self, label: RepackedLabel) -> float:
        """Sets everything; gives how far down it reaches."""
        left, titles = self.left, label.titles
        across = self.stock.label_points[0] - self.stock.inset_x_mm * MM - left
        down = self.stock.inset_y_mm * MM
        if label.name:
            down = self._lines(left, across, down, label.name, Font.BOLD, _NAME * self.size)
        else:
            down = self._part((left, across), down, titles.name, ())
        cells = ((titles.weight, label.weight_words), (titles.packed, label.packed_words), (titles.lot, label.lot))
        each = (across - 2 * _GUTTER) / len(cells)
        down = max(
            self._part((left + number * (each + _GUTTER), each), down + _GAP, title, (words,) if words else ())
            for number, (title, words) in enumerate(cells)
        )
        ingredients = (label.ingredients,) if label.ingredients else ()
        down = self._part((left, across), down + _GAP, titles.ingredients, ingredients, Font.REGULAR)
        down = self._part((left, across), down + _GAP, titles.contains, label.contains)
        packer = (label.packer,) if label.packer else ()
        return self._part((left, across), down + _GAP, titles.packer, packer, Font.REGULAR)

    def _part(
        self, room: tuple[float, float], down: float, title: str, said: tuple[str, ...], font: Font = Font.BOLD
    ) -> float:
        """A small title and what it is over, or a ruled line; gives how far down it reaches."""
        left, across = room
        down = self._lines(left, across, down, title, Font.REGULAR, SMALLEST_PT)
        if not said:
            down += _HAND_PT
            self.rules.append(Rule(left, down, across))
            return down + 1
        for words in said:
            down = self._lines(left, across, down, words, font, self.size)
        return down

    def _lines(self, left: float, across: float, down: float, typed: str, font: Font, size: float) -> float:
        clean = drawable(typed, self.faces.regular.has)
        self.replaced = self.replaced or clean.replaced
        if clean.cut:
            raise _too_small(self.stock)
        face = self.faces.of(font)
        fitted = fit(clean.words, Room(across, size, _MOST_LINES, size), face.width)
        for words in fitted.lines:
            above, below = face.ink(words)
            high = max(1.0, (above + below) / (ASCENT + DESCENT))
            self.lines.append(Line(left, across, down + above * size, words, font, size))
            down += _LEADING * high * size
        return down
