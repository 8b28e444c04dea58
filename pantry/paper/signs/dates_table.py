"""What a date on a pack means at this table, for the wall: fine, look first, do not give, row by row with its reason.

In: a `DatesTable` of the rows that the table goes by. Out: one PDF, of one page where its rows have room on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pantry.catalog.kinds import Kind
from pantry.codes.dates import DateKind
from pantry.paper.fonts import Font
from pantry.paper.kind_words import kind_words
from pantry.paper.large_words import LargeRoom, draw_block, set_large
from pantry.paper.page import Pages
from pantry.paper.signs.sign_parts import draw_title
from pantry.paper.sizes import LINE_PT, MARGIN_PT, MM, PaperSize
from pantry.paper.words import Words, in_each, once_each
from pantry.rules.date_policy import ANY, DateRule, Wrote

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.large_words import Block
    from pantry.paper.signs.sign_parts import Band

_LARGEST_PT, _SMALLEST_PT, _STEP_PT = 14.0, 8.0, 0.5
_NAME, _SOURCE, _SMALL_PT = 1.15, 0.8, 7.0  # the name's and the source's size, in parts of the usual one
_SHARES = (0.49, 0.17, 0.17, 0.17)  # of the width: the food with its reason, then a column for each verdict
_PAD_PT, _BETWEEN_PT, _PICTURE_PT = 2.2 * MM, 1.0 * MM, 9 * MM
_PICTURES = ("", "circle-check", "triangle-alert", "ban")
_NOTHING = ("–",)
_ENDLESS_PT = 10_000.0
_SO_MANY = 2  # from here on days are counted


@dataclass(frozen=True, slots=True)
class _Cell:
    """Blocks under each other."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks) + _BETWEEN_PT * max(len(self.blocks) - 1, 0)


_Row = tuple[_Cell, ...]


def _height(row: _Row) -> float:
    return max(cell.height for cell in row) + 2 * _PAD_PT


@dataclass(frozen=True, slots=True)
class DatesTable:
    """What to print; `languages` one or two in the site's order."""

    languages: tuple[Language, ...]
    rules: tuple[DateRule, ...]
    paper: PaperSize = PaperSize.LETTER

    @property
    def pages(self) -> int:
        """One, but where a site wrote more rows than it has room for."""
        pages = self._begun()
        return len(_Drawing(pages, self.languages).laid(self.rules, draw_title(pages, self._titles)))

    def draw(self) -> bytes:
        """The PDF."""
        pages = self._begun()
        drawing, band = _Drawing(pages, self.languages), draw_title(pages, self._titles)
        for number, rows in enumerate(drawing.laid(self.rules, band)):
            if number:
                pages.next_page()
                draw_title(pages, self._titles)
            drawing.draw(rows, band)
        return pages.finished()

    @property
    def _titles(self) -> Words:
        return in_each(self.languages, "What dates mean")

    def _begun(self) -> Pages:
        return Pages.of(self.paper.points, self._titles, self.languages)


class _Drawing:
    """The rows as cells, and where they stand."""

    def __init__(self, pages: Pages, languages: tuple[Language, ...]) -> None:
        self._pages, self._languages = pages, languages
        across = pages.width - 2 * MARGIN_PT
        self._widths = tuple(share * across for share in _SHARES)

    def laid(self, rules: tuple[DateRule, ...], band: Band) -> tuple[tuple[_Row, ...], ...]:
        """Each page's rows, its head first: all on one page at the largest size that allows it, else on several."""
        said = tuple((rule, self._typed(rule)) for rule in rules)
        size = _LARGEST_PT
        while True:
            head, rows = self._head(size), tuple(self._row(rule, typed, size) for rule, typed in said)
            if _PICTURE_PT + sum(map(_height, (head, *rows))) <= band.height:
                return ((head, *rows),)
            if size <= _SMALLEST_PT:
                return _in_pages(head, rows, band.height - _PICTURE_PT)
            size -= _STEP_PT

    def draw(self, rows: tuple[_Row, ...], band: Band) -> None:
        """The table from the top of the band down."""
        head, top, left = rows[0], band.top, band.left
        for picture, width in zip(_PICTURES, self._widths, strict=True):
            if picture:
                self._pages.pictogram(picture, (left + _PAD_PT, top - _PICTURE_PT), _PICTURE_PT)
            left += width
        top -= _PICTURE_PT
        for row in rows:
            if row is not head:
                self._pages.line(
                    (band.left, top), (band.left + band.width, top), LINE_PT if row is not rows[1] else 2 * LINE_PT
                )
            self._draw_row(row, band.left, top)
            top -= _height(row)
        self._pages.line((band.left, top), (band.left + band.width, top), 2 * LINE_PT)

    def _draw_row(self, row: _Row, left: float, top: float) -> None:
        for cell, width in zip(row, self._widths, strict=True):
            down = top - _PAD_PT
            for block in cell.blocks:
                down = draw_block(self._pages, block, left + _PAD_PT, down) - _BETWEEN_PT
            left += width

    def _head(self, size: float) -> _Row:
        heads = (
            in_each(self._languages, "Food, and the date on it"), in_each(self._languages, "Fine"),
            in_each(self._languages, "Look first"), in_each(self._languages, "Do not give"),
        )  # fmt: skip
        return tuple(
            _Cell((self._block(words, width, size, Font.BOLD),))
            for words, width in zip(heads, self._widths, strict=True)
        )

    def _row(self, rule: DateRule, typed: tuple[Words, Words], size: float) -> _Row:
        why, source = typed
        wide, narrow = self._widths[0], self._widths[1]
        name = once_each(f"{self._food(rule, each)} · {self._date(rule, each)}" for each in self._languages)
        small = max(_SOURCE * size, _SMALL_PT)
        first = _Cell(
            (
                self._block(name, wide, _NAME * size, Font.BOLD),
                *([self._block(why, wide, size)] if why else []),
                *([self._block(source, wide, small)] if source else []),
            )
        )
        said = (self._fine(rule), self._look(rule), self._not(rule))
        return (first, *(_Cell((self._block(words, narrow, size),)) for words in said))

    def _block(self, words: Words, width: float, size: float, font: Font = Font.REGULAR) -> Block:
        room = LargeRoom(width - 2 * _PAD_PT, _ENDLESS_PT, size, size, font, breaks_words=True)
        return set_large(self._pages, words, room)

    def _typed(self, rule: DateRule) -> tuple[Words, Words]:
        """Why, and where that comes from: a table's own words as they were typed."""
        is_own = rule.wrote in (Wrote.SITE, Wrote.CHAPTER)
        why = (rule.why,) if is_own else once_each(language.say(rule.why) for language in self._languages)
        source = once_each(language.say(rule.source) for language in self._languages) if rule.source else ()
        return self._clean(why), self._clean(source)

    def _clean(self, words: Words) -> Words:
        return tuple(clean for one in words if (clean := self._pages.clean(one).words))

    def _food(self, rule: DateRule, language: Language) -> str:
        if rule.food == ANY:
            return language.say("Any food")
        return kind_words(Kind(rule.food), language) if rule.food in set(Kind) else self._pages.clean(rule.food).words

    def _date(self, rule: DateRule, language: Language) -> str:
        say = language.say
        known = {
            ANY: say("any date"), str(DateKind.BEST_BY): say("Best by"), str(DateKind.USE_BY): say("Use by"),
            str(DateKind.SELL_BY): say("Sell by"), str(DateKind.FREEZE_BY): say("Freeze by"),
            str(DateKind.PACKED_ON): say("Packed on"),
        }  # fmt: skip
        return known.get(rule.date_kind) or self._pages.clean(rule.date_kind).words

    def _fine(self, rule: DateRule) -> Words:
        return in_each(self._languages, "always") if rule.fine_days is None else self._until(rule.fine_days)

    def _look(self, rule: DateRule) -> Words:
        if rule.fine_days is None or rule.look_days == rule.fine_days:
            return _NOTHING
        return self._then() if rule.look_days is None else self._until(rule.look_days)

    def _not(self, rule: DateRule) -> Words:
        return _NOTHING if rule.fine_days is None or rule.look_days is None else self._then()

    def _then(self) -> Words:
        return in_each(self._languages, "after that")

    def _until(self, days: int) -> Words:
        if days < _SO_MANY:
            return in_each(self._languages, "to the day after it") if days else in_each(self._languages, "to its date")
        return once_each(language.say("to {n} days after it", n=language.number(days)) for language in self._languages)


def _in_pages(head: _Row, rows: tuple[_Row, ...], height: float) -> tuple[tuple[_Row, ...], ...]:
    """As many rows on each page as it has room for, at least one."""
    found: list[list[_Row]] = [[head]]
    left = height - _height(head)
    for row in rows:
        if _height(row) > left and len(found[-1]) > 1:
            found.append([head])
            left = height - _height(head)
        found[-1].append(row)
        left -= _height(row)
    return tuple(map(tuple, found))
