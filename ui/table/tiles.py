"""Tiles: numbers, and rows of named tiles of which those that find no room wait behind More.

In: frozen `Tile`s. Out: `pressed` with the tile's key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.fitted_button import BUTTON_SIZES, FittedButton, stands_in
from ui.look.tokens import BODY_TEXT, GAP, HINT_TEXT, TARGET, TILE, TILE_NUMBER_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from pantry.language import Language
    from ui.look.look import Look

MORE = "/more"
BACK = "/back"
_ICON = 28
_WIDEST, _WIDEST_NAME = 600, 260
_GLOVED = TARGET + 8
_SIZES = (BODY_TEXT, HINT_TEXT, 20)


@dataclass(frozen=True, slots=True)
class Tile:
    """One named tile.

    It `stays` in view even where others go behind More, or it is `rare` and always there. `ours`: words of the program,
    which are never cut.
    """

    key: str
    words: str
    icon: str
    on: bool = False
    stays: bool = False
    rare: bool = False
    ours: bool = True


@dataclass(frozen=True, slots=True)
class Room:
    """How many rows there are, how many pixels wide, and the most tiles that a row takes."""

    rows: int
    width: int
    most: int


def first_page(tiles: Sequence[Tile], widths: Sequence[int], room: Room, more_width: int) -> tuple[int, ...]:
    """Which tiles, by their place, stand on the first page; `widths` are their narrowest, in pixels."""
    staying = [place for place, tile in enumerate(tiles) if tile.stays]
    going = [place for place, tile in enumerate(tiles) if not tile.stays and not tile.rare]
    if len(staying) + len(going) == len(tiles):
        if _fits(sorted(staying + going), widths, room):
            return tuple(range(len(tiles)))
        going = going[:-1]  # More has something behind it, or there is none
    while going and not _fits(sorted(staying + going), widths, room, more_width):
        going.pop()
    return tuple(sorted(staying + going))


def later_pages(
    rest: Sequence[int], widths: Sequence[int], room: Room, more_width: int, back_width: int
) -> tuple[tuple[int, ...], ...]:
    """What waits behind More, page by page; each ends with Back, and with More where another follows."""
    pages: list[tuple[int, ...]] = []
    left = list(rest)
    while left and not _fits(left, widths, room, back_width):
        count = 1
        while count < len(left) - 1 and _fits(left[: count + 1], widths, room, back_width, more_width):
            count += 1
        pages.append(tuple(left[:count]))
        left = left[count:]
    return (*pages, tuple(left)) if left else tuple(pages)


def in_rows(places: Sequence[int], widths: Sequence[int], room: Room) -> tuple[tuple[int, ...], ...]:
    """The places row by row, the later rows fuller, as in a page that ends with More."""
    rows: list[list[int]] = [[]]
    first = len(places) // room.rows
    for place in places:
        row = rows[-1]
        full = len(row) >= min(room.most, max(1, first)) or _width([*row, place], widths) > room.width
        if row and full and len(rows) < room.rows:
            rows.append([])
        rows[-1].append(place)
    return tuple(tuple(row) for row in rows)


def _in_place(tiles: Sequence[Tile]) -> tuple[tuple[str, str, bool], ...]:
    return tuple((tile.key, tile.words, tile.stays) for tile in tiles)


def _fits(places: Sequence[int], widths: Sequence[int], room: Room, *ends: int) -> bool:
    """Whether these find room, and behind them tiles of the widths `ends`."""
    all_widths = [*widths, *ends]
    rows = in_rows([*places, *range(len(widths), len(all_widths))], all_widths, room)
    return all(len(row) <= room.most and _width(row, all_widths) <= room.width for row in rows)


def _width(places: Sequence[int], widths: Sequence[int]) -> int:
    return sum(widths[place] for place in places) + GAP * (len(places) - 1)


class NumberTiles(QWidget):
    """Eight large numbers, from left to right in every language."""

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._buttons = tuple(FittedButton(look, "number", height=_GLOVED) for _ in range(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for button in self._buttons:
            button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else 8+ would read +8
            button.with_sizes(look, *look.steps((TILE_NUMBER_TEXT, *BUTTON_SIZES)))
            button.clicked.connect(lambda _on=False, pressed=button: self.pressed.emit(pressed.words))
            row.addWidget(button, 1)
        self.setMaximumHeight(TILE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Under a gloved finger."""
        return QSize(super().minimumSizeHint().width(), TARGET)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as they may be."""
        return QSize(super().sizeHint().width(), TILE)

    def show_numbers(self, numbers: Sequence[str]) -> None:
        """Shows eight numbers: 1 to 7 and 8+, or 8 to 15."""
        for button, number in zip(self._buttons, numbers, strict=True):
            button.say(number)


class TileRows(QWidget):
    """One or two rows of tiles; what finds no room waits behind More."""

    pressed = Signal(str)

    def __init__(self, look: Look, language: Language, place: str, rows: int, most_in_row: int) -> None:
        super().__init__()
        self._look, self._language, self._place = look, language, place
        self._rows, self._most = rows, most_in_row
        self._sizes = tuple(size for size in look.steps(_SIZES) if stands_in(look.exact_font(size), TARGET))
        self._least_size = (_SIZES[-1] + look.grown(_SIZES[-1])) // 2  # who wants large words gets fewer tiles
        self._tiles: tuple[Tile, ...] = ()
        self._page = 0  # the first; later ones stand behind More
        self._laid = ((), 0, False)
        self._buttons: dict[str, FittedButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._lay)
        self.setMaximumHeight(rows * _GLOVED + (rows - 1) * GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Every row under a gloved finger; never what sets the window's width."""
        return QSize(0, self._rows * TARGET + (self._rows - 1) * GAP)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Rows of their usual height."""
        return QSize(0, self._rows * _GLOVED + (self._rows - 1) * GAP)

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Shows these tiles, the chosen one lit."""
        same = _in_place(tiles) == _in_place(self._tiles)
        self._tiles = tiles
        if same and self._buttons:
            self._light()
        else:
            self._lay()

    def close_more(self) -> None:
        """Back to the first page."""
        if self._page:
            self._page = 0
            self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width has room for other tiles."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start()

    def _lay(self) -> None:
        self._clear()
        back = Tile(BACK, self._language.say("Back"), "arrow-left")
        more = Tile(MORE, self._language.say("More"), "ellipsis")
        buttons = [self._button(tile) for tile in (*self._tiles, back, more)]
        *widths, back_width, more_width = [button.width_at(self._look, self._least_size) for button in buttons]
        count = len(self._tiles)
        first = first_page(self._tiles, widths, self._own_room(), more_width)
        rest = [number for number in range(count) if number not in first]
        pages = later_pages(rest, widths, self._own_room(), more_width, back_width)
        self._page = min(self._page, len(pages))
        ends = ([count] if self._page else []) + ([count + 1] if self._page < len(pages) else [])
        shown = [*(pages[self._page - 1] if self._page else first), *ends]
        self._put_in_rows(buttons, [*widths, back_width, more_width], shown)
        self._light()

    def _own_room(self) -> Room:
        return Room(self._rows, max(self.width(), 1), self._most)

    def _put_in_rows(self, buttons: list[FittedButton], widths: list[int], shown: list[int]) -> None:
        rows = in_rows(shown, widths, self._own_room())
        size = self._one_size(buttons, rows)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(GAP)
            for number in row:
                buttons[number].with_sizes(self._look, size)
                line.addWidget(buttons[number])
                buttons[number].show()
            self._column.addLayout(line)
        keys = [*(tile.key for tile in self._tiles), BACK, MORE]
        self._buttons = {keys[number]: buttons[number] for number in shown}
        for number, button in enumerate(buttons):
            if number not in shown:
                button.hide()
                button.deleteLater()

    def _one_size(self, buttons: list[FittedButton], rows: tuple[tuple[int, ...], ...]) -> int:
        """The largest size at which the words of all tiles fit: tiles side by side speak equally loud."""

        def fits(size: int) -> bool:
            widths = [button.width_at(self._look, size) for button in buttons]
            return all(_width(row, widths) <= self.width() for row in rows)

        return next((size for size in self._sizes if size >= self._least_size and fits(size)), self._least_size)

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            line = item.layout()
            while line is not None and (held := line.takeAt(0)):
                if widget := held.widget():
                    widget.hide()
                    widget.deleteLater()
            if line is not None:
                line.deleteLater()
        self._buttons = {}

    def _light(self) -> None:
        hidden_on = not self._page and any(tile.on and tile.key not in self._buttons for tile in self._tiles)
        on = {tile.key: tile.on for tile in self._tiles} | {MORE: hidden_on, BACK: False}
        names = {tile.key: tile.words for tile in self._tiles}
        for key, button in self._buttons.items():
            button.setChecked(on[key])
            if key in names:
                chosen = self._language.say("{name}, chosen", name=names[key])
                button.setAccessibleName(chosen if on[key] else names[key])

    def _button(self, tile: Tile) -> FittedButton:
        theme = self._look.theme
        on_color = theme.on_take_in if self._place_is_take_in() else theme.on_give_out
        button = FittedButton(self._look, self._place, height=TARGET, most_px=_WIDEST if tile.ours else _WIDEST_NAME)
        button.setParent(self)
        button.setCheckable(True)
        button.show_icon(tile.icon, _ICON, theme.text, on_color)
        button.say(tile.words)
        button.clicked.connect(lambda _on=False, key=tile.key: self._on_pressed(key))
        return button

    def _place_is_take_in(self) -> bool:
        return self._place == "take_in"

    def _on_pressed(self, key: str) -> None:
        self._light()  # the desk decides what is on
        before, self._page = self._page, self._page + 1 if key == MORE else 0
        if before != self._page:
            self._later.start()
        if key not in (MORE, BACK):
            self.pressed.emit(key)
