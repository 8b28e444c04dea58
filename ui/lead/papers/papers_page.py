"""The papers' page: every kind that can be printed, in plain words with a pictogram, in four groups.

In: the kinds, the group that is open, the press, whose last act is told here too. Out: `kind_chosen`; `room_pressed`:
where labels and printers are measured; `left` back to the table. A scan is the table's.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from ui.lead.papers.paper_groups import (
    GROUP_ICONS,
    PaperGroup,
    group_of,
    group_words,
    groups_of,
    icon_of,
    title_lines,
)
from ui.lead.papers.told_strip import ToldStrip
from ui.lead.two_lines import TwoLines
from ui.lone_keys import ARROWS, GO_BACK, HELP_KEYS, LoneKeys, walk
from ui.look.fitted_button import FittedButton
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, GAP, MARGIN, QUESTION_TEXT, SMALLEST_TEXT, TARGET
from ui.page import Page, help_button, met_in_order, page_button
from ui.room_names import ROOM_ICONS, Room, room_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from pantry.language import Language
    from pantry.paper.kind import PaperKind
    from ui.lead.papers.press import Press
    from ui.look.look import Look

_TILE, _MOST_TILE = 104, 136
_HIGHER = 150  # percent of that, where there is room
_QUIET_SHARE = 4
_THREE_COLUMNS_UP_TO = 125  # percent of the usual text
_ICON = 28


@dataclass(frozen=True, slots=True)
class _Way:
    """What a tile says, and what it opens."""

    words: str
    quiet: str
    icon: str
    open: Callable[[], object]


class PapersPage(Page):
    """Groups above, the kinds of the open one below; the rest of a long one is behind More."""

    kind_chosen = Signal(str)
    room_pressed = Signal(object)
    help_pressed = Signal()

    def __init__(
        self, look: Look, language: Language, kinds: Sequence[PaperKind], group: PaperGroup, press: Press
    ) -> None:
        super().__init__()
        self._look, self._language, self._kinds, self._group = look, language, tuple(kinds), group
        self._first = 0
        self._tiles: list[TwoLines] = []
        self._keys = LoneKeys(self)
        self._keys.pressed.connect(self._on_key)
        self._more = page_button(look, "ellipsis", language.say("More"))
        self._more.clicked.connect(self._turn)
        self._more.walk_to()
        self._groups = {each: self._group_button(each) for each in groups_of(self._kinds)}
        self.told = ToldStrip(look, language, press)
        press.told_changed.connect(self._show)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        body = QVBoxLayout()
        body.addLayout(self._grid)
        body.addStretch(1)
        self._lay_out(body)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(language.say("Papers"))
        self.told.tell()
        self._show()

    @property
    def group(self) -> PaperGroup:
        """The group that is open."""
        return self._group

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back to the table, arrows and Tab walk over the buttons, Enter presses one."""
        self._keys.take(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More room, more kinds."""
        super().resizeEvent(event)
        self._first = 0
        self._show()

    def _lay_out(self, body: QVBoxLayout) -> None:
        self._title = title = FittedLabel(
            self._look, (QUESTION_TEXT, 36, 32, 28, BODY_TEXT, 20, SMALLEST_TEXT), bold=True
        )
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        title.say(self._language.say("Papers"))
        self._back = back = page_button(self._look, "arrow-left", self._language.say("Back to the table"))
        back.walk_to()
        back.clicked.connect(self.left)
        self._help = help_button(self._look, self._language.say("Help"))
        self._help.walk_to()
        self._help.clicked.connect(self.help_pressed)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(title, 1)
        head.addWidget(self._more)
        head.addWidget(self._help)
        head.addWidget(back)
        groups = QHBoxLayout()
        groups.setSpacing(GAP)
        for button in self._groups.values():
            groups.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(head)
        column.addLayout(groups)
        column.addLayout(body, 1)
        column.addWidget(self.told)

    def _group_button(self, group: PaperGroup) -> FittedButton:
        theme = self._look.theme
        button = FittedButton(self._look, "give_out", height=TARGET, most_px=420)
        button.setFixedHeight(TARGET)
        button.show_icon(GROUP_ICONS[group], _ICON, theme.text, theme.on_give_out)
        button.setCheckable(True)
        button.say(group_words(group, self._language))
        button.walk_to()
        button.clicked.connect(lambda _on=False: self._open(group))
        return button

    def _open(self, group: PaperGroup) -> None:
        self._group, self._first = group, 0
        self._show()

    def _turn(self) -> None:
        room = self._deep() * self._columns()
        self._first = self._first + room if self._first + room < len(self._in_group()) else 0
        self._show()

    def _in_group(self) -> tuple[_Way, ...]:
        """Its kinds; with the labels also where they and printers are measured."""
        say = self._language.say
        kinds = (kind for kind in self._kinds if group_of(kind.kind) is self._group)
        papers = tuple(self._way_to_kind(kind) for kind in kinds)
        if self._group is not PaperGroup.LABELS:
            return papers
        return (
            *papers,
            self._way_to_room(Room.PRINTERS, say("So that labels come out where they should.")),
            self._way_to_room(Room.LABEL_SHEETS, say("What none of the list fits")),
        )

    def _way_to_kind(self, kind: PaperKind) -> _Way:
        words, quiet = title_lines(kind, self._language)
        return _Way(words, quiet, icon_of(kind.kind), lambda: self.kind_chosen.emit(kind.kind))

    def _way_to_room(self, room: Room, quiet: str) -> _Way:
        title = room_title(room, self._language)
        return _Way(title, quiet, ROOM_ICONS[room], lambda: self.room_pressed.emit(room))

    def _columns(self) -> int:
        return 3 if self._look.text_percent <= _THREE_COLUMNS_UP_TO else 2

    def _tile_height(self) -> int:
        """Tiles of a small group are higher, so that they fill the page."""
        least = min(self._look.grown(_TILE), _MOST_TILE)
        lines = ceil(len(self._in_group()) / self._columns())
        each = (self._room() + GAP) // max(1, lines) - GAP
        return max(least, min(each, least * _HIGHER // 100))

    def _room(self) -> int:
        """How high all tiles together may be."""
        told = 0 if self.told.isHidden() else self.told.height() + MARGIN
        return self.height() - 2 * TARGET - 4 * MARGIN - told

    def _deep(self) -> int:
        return max(1, (self._room() + GAP) // (self._tile_height() + GAP))

    def _show(self) -> None:
        """Tiles stay the same widgets, so that the focus stays where it is."""
        for group, button in self._groups.items():
            on = group is self._group
            button.setChecked(on)
            button.setAccessibleName(self._language.say("{name}, chosen", name=button.words) if on else button.words)
        ways, columns = self._in_group(), self._columns()
        room = self._deep() * columns
        shown = ways[self._first : self._first + room]
        while len(self._tiles) < len(shown):
            self._tiles.append(self._tile(len(self._tiles)))
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))
        height = self._tile_height()
        for number, tile in enumerate(self._tiles):
            tile.setVisible(number < len(shown))
            tile.setFixedHeight(height)
            if number < len(shown):
                tile.say(shown[number].words, shown[number].quiet)
                tile.show_icon(shown[number].icon)
                self._grid.addWidget(tile, number // columns, number % columns)
        self._more.setVisible(len(ways) > room)
        met_in_order(self._title, self._more, self._help, self._back, *self._groups.values(), *self._tiles, self.told)
        if self.isVisible() and self.focusWidget() is not None and not self.focusWidget().isVisible():
            self.setFocus()

    def _tile(self, number: int) -> TwoLines:
        tile = TwoLines(self._look, height=self._tile_height(), quiet_share=_QUIET_SHARE)
        tile.clicked.connect(lambda _on=False: self._in_group()[self._first + number].open())
        tile.setParent(self)
        return tile

    def _on_key(self, key: int) -> None:
        if key in GO_BACK:
            self.left.emit()
        elif key in HELP_KEYS:
            self.help_pressed.emit()
        elif key in ARROWS and self.hasFocus():
            self._tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            walk(self, key)
